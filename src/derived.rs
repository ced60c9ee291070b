//! What follows from the session, one memo a stage of the pipeline:
//! filter → matches → counts, lanes → packing → scene; viewport → ticks.
//!
//! Values are shared (`Arc`), and a stage that gives an equal value wakes nobody. Every reader follows what it reads,
//! unless it is called inside `untrack`; after the timeline has been removed it gives a default.

use crate::state::State;
use leptos::prelude::*;
use std::sync::Arc;
use summitline_core::export::estimate::named;
use summitline_core::layout::{BlockRange, FlagWidths, LabelWidths, Lanes, Packing, Scene, Zoom};
use summitline_core::query::{Counts, Filter, Matches};
use summitline_core::scale::{Tick, TickMetrics, Viewport, ticks};
use summitline_core::session::{Atlas, Settled};
use summitline_core::story::TopicIx;
use summitline_core::words::Words;

/// Sizes of texts, which only a browser knows.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Measured {
    /// Widths of the events' labels.
    pub labels: LabelWidths,
    /// Widths of the ticks' labels.
    pub ticks: TickMetrics,
    /// Widths of the flags of the two ends.
    pub flags: FlagWidths,
}

/// The stages of one timeline.
#[derive(Clone, Copy)]
pub struct Derived {
    settled: Memo<Settled>,
    filter: Memo<Arc<Filter>>,
    compared: Memo<Option<TopicIx>>,
    matches: Memo<Arc<Matches>>,
    counts: Memo<Arc<Counts>>,
    lanes: Memo<Arc<Lanes>>,
    viewport: Memo<Option<Viewport>>,
    overview: Memo<Option<Viewport>>,
    rest_height: Memo<f64>,
    scene: Memo<Arc<Scene>>,
    ticks: Memo<Arc<Vec<Tick>>>,
    measured: RwSignal<Arc<Measured>>,
}

fn blocks(viewport: &Viewport, lanes: &Lanes) -> BlockRange {
    BlockRange::new(lanes.events(), &Zoom::of(viewport), viewport.window().span())
}

/// Packs the lanes at the zoom of a viewport.
fn pack(
    atlas: &Atlas,
    lanes: &Lanes,
    viewport: &Viewport,
    settled: &Settled,
    measured: &Measured,
) -> Packing {
    let blocks = blocks(viewport, lanes);
    Packing::new(atlas.story(), lanes, &Zoom::of(viewport), blocks, &settled.metrics, &measured.labels)
}

impl Derived {
    /// The stages that follow a state; `words` name the lanes. They end with the current owner.
    pub fn new(atlas: &Arc<Atlas>, state: State, words: &'static Words) -> Self {
        let measured = RwSignal::new(Arc::<Measured>::default());
        let settled = Memo::new(move |_| state.with(Settled::of));
        let filter = Memo::new(move |_| Arc::new(state.with(|session| session.bookmark.filter.clone())));
        let compared = {
            let atlas = atlas.clone();
            Memo::new(move |_| atlas.inventory().compared(settled.get().compare, &filter.get()))
        };
        let matches = {
            let atlas = atlas.clone();
            Memo::new(move |_| Arc::new(atlas.index().matches(&filter.get())))
        };
        let counts = {
            let atlas = atlas.clone();
            Memo::new(move |_| Arc::new(atlas.index().counts(&filter.get(), &matches.get())))
        };
        let grouping = Memo::new(move |_| settled.get().grouping);
        let sorted = {
            let atlas = atlas.clone();
            Memo::new(move |_| {
                let matches = matches.get();
                Arc::new(Lanes::new(atlas.story(), matches.iter(), grouping.get(), &filter.get()))
            })
        };
        let lanes = {
            let atlas = atlas.clone();
            Memo::new(move |_| {
                let (lanes, metrics) = (Lanes::clone(&sorted.get()), settled.get().metrics);
                Arc::new(named(lanes, words, atlas.story(), grouping.get(), &metrics))
            })
        };
        let viewport = {
            let atlas = atlas.clone();
            Memo::new(move |_| state.with_window(|session| session.viewport(&atlas)))
        };
        // Panning changes neither zoom nor blocks: the packing stays, and only the scene is made anew.
        let zoomed = Memo::new(move |before: Option<&Option<Viewport>>| {
            let (now, lanes) = (viewport.get(), lanes.get());
            let same = |before: &Viewport, now: &Viewport| {
                Zoom::of(before) == Zoom::of(now) && blocks(before, &lanes) == blocks(now, &lanes)
            };
            match (before, &now) {
                (Some(Some(before)), Some(now)) if same(before, now) => Some(before.clone()),
                _ => now,
            }
        });
        let packing = {
            let atlas = atlas.clone();
            Memo::new(move |_| {
                let pack = |viewport: Viewport| {
                    pack(&atlas, &lanes.get(), &viewport, &settled.get(), &measured.get())
                };
                Arc::new(zoomed.get().map(pack).unwrap_or_default())
            })
        };
        let rest_height = {
            let atlas = atlas.clone();
            Memo::new(move |_| {
                let fitted = state.peek(|session| session.fitted(&atlas));
                let packed = |viewport: Viewport| {
                    pack(&atlas, &lanes.get(), &viewport, &settled.get(), &measured.get()).height()
                };
                fitted.map(packed).unwrap_or_default()
            })
        };
        let scene = {
            let atlas = atlas.clone();
            Memo::new(move |_| {
                let scene =
                    |viewport: &Viewport| Scene::new(atlas.story(), &lanes.get(), &packing.get(), viewport);
                Arc::new(viewport.get().as_ref().map(scene).unwrap_or_default())
            })
        };
        let overview = {
            let atlas = atlas.clone();
            Memo::new(move |_| {
                let _follows_the_width = settled.get();
                state.peek(|session| session.overview(&atlas))
            })
        };
        let ticks = Memo::new(move |_| {
            let ticks = |viewport: Viewport| ticks(&viewport, &measured.get().ticks);
            Arc::new(viewport.get().map(ticks).unwrap_or_default())
        });
        Self {
            settled,
            filter,
            compared,
            matches,
            counts,
            lanes,
            viewport,
            overview,
            rest_height,
            scene,
            ticks,
            measured,
        }
    }

    /// All of the session but its window and the text searched for.
    pub fn settled(&self) -> Settled {
        self.settled.try_get().unwrap_or_default()
    }

    /// The filter.
    pub fn filter(&self) -> Arc<Filter> {
        self.filter.try_get().unwrap_or_default()
    }

    /// The topic of "then and now", where that is offered.
    pub fn compared(&self) -> Option<TopicIx> {
        self.compared.try_get().flatten()
    }

    /// The events that match it.
    pub fn matches(&self) -> Arc<Matches> {
        self.matches.try_get().unwrap_or_default()
    }

    /// The counts beside the facets' values.
    pub fn counts(&self) -> Arc<Counts> {
        self.counts.try_get().unwrap_or_default()
    }

    /// Which events are in which lane.
    pub fn lanes(&self) -> Arc<Lanes> {
        self.lanes.try_get().unwrap_or_default()
    }

    /// What the axis shows.
    pub fn viewport(&self) -> Option<Viewport> {
        self.viewport.try_get().flatten()
    }

    /// The whole story, as the overview shows it.
    pub fn overview(&self) -> Option<Viewport> {
        self.overview.try_get().flatten()
    }

    /// Height of the lanes when the main span is fitted, in CSS pixels. The axis is never lower, so that zooming moves
    /// nothing below it.
    pub fn rest_height(&self) -> f64 {
        self.rest_height.try_get().unwrap_or_default()
    }

    /// What is drawn on the axis.
    pub fn scene(&self) -> Arc<Scene> {
        self.scene.try_get().unwrap_or_default()
    }

    /// The ticks of the axis.
    pub fn ticks(&self) -> Arc<Vec<Tick>> {
        self.ticks.try_get().unwrap_or_default()
    }

    /// Sizes of texts.
    pub fn measured(&self) -> Arc<Measured> {
        self.measured.try_get().unwrap_or_default()
    }

    /// Sets the sizes of texts; equal ones wake nobody.
    pub fn set_measured(&self, measured: Measured) {
        if self.measured.try_get_untracked().is_some_and(|before| *before != measured) {
            self.measured.try_set(Arc::new(measured));
        }
    }
}
