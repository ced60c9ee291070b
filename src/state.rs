//! The signals of one timeline, one a stage of the pipeline, and the one way to change them: [`State::dispatch`].
//! Refuses to know markup and the browser's interfaces.

use crate::browser::locale::BrowserLocale;
use leptos::prelude::*;
use std::rc::Rc;
use std::sync::Arc;
use summitline_core::layout::{BlockRange, LabelWidths, Lanes, Packing, Scene, Zoom};
use summitline_core::query::{Counts, Filter, Matches};
use summitline_core::scale::{Tick, TickMetrics, Viewport, ticks};
use summitline_core::session::{Atlas, Bookmark, Command, Notice, Session, Settled, Trail};

/// Where the changes that belong in an address go.
pub type Address = Rc<dyn Fn(&Bookmark, Trail)>;

/// The state of one mounted timeline. Copies are handles to the same state.
#[derive(Clone, Copy)]
pub struct State {
    session: RwSignal<Session>,
    atlas: StoredValue<Arc<Atlas>>,
    locale: StoredValue<Rc<BrowserLocale>, LocalStorage>,
    address: StoredValue<Address, LocalStorage>,
    measured: RwSignal<Arc<Measured>>,
    settled: Memo<Settled>,
    filter: Memo<Arc<Filter>>,
    matches: Memo<Arc<Matches>>,
    counts: Memo<Arc<Counts>>,
    viewport: Memo<Viewport>,
    rest_height: Memo<f64>,
    scene: Memo<Arc<Scene>>,
    ticks: Memo<Arc<Vec<Tick>>>,
}

/// Sizes of texts, which only a browser knows.
#[derive(Default)]
pub struct Measured {
    /// Widths of the events' labels.
    pub labels: LabelWidths,
    /// Widths of the ticks' labels.
    pub ticks: TickMetrics,
}

fn blocks(viewport: &Viewport, lanes: &Lanes) -> BlockRange {
    BlockRange::new(lanes.events(), viewport.pixels_per_second(), viewport.window().span())
}

impl State {
    /// The state of a timeline for a story, with the session it starts with.
    pub fn new(atlas: Arc<Atlas>, session: Session, locale: BrowserLocale, address: Address) -> Self {
        let session = RwSignal::new(session);
        let atlas = StoredValue::new(atlas);
        let measured = RwSignal::new(Arc::<Measured>::default());
        let of = move || atlas.get_value();
        let settled = Memo::new(move |_| session.with(Settled::of));
        let filter = Memo::new(move |_| session.with(|session| Arc::new(session.bookmark.filter.clone())));
        let matches = Memo::new(move |_| Arc::new(of().index().matches(&filter.get())));
        let counts = Memo::new(move |_| Arc::new(of().index().counts(&filter.get(), &matches.get())));
        let lanes = Memo::new(move |_| {
            let grouping = settled.get().grouping;
            Arc::new(Lanes::new(of().story(), matches.get().iter(), grouping, &filter.get()))
        });
        let viewport = Memo::new(move |_| session.with(|session| session.viewport(&of())));
        let pack = move |viewport: &Viewport| {
            let (lanes, metrics, measured) = (lanes.get(), settled.get().metrics, measured.get());
            let blocks = blocks(viewport, &lanes);
            Packing::new(of().story(), &lanes, &Zoom::of(viewport), blocks, &metrics, &measured.labels)
        };
        // Panning leaves zoom and blocks as they are: the packing then stands, and only the scene is made anew.
        let zoomed = Memo::new_owning(move |before: Option<Viewport>| {
            let now = viewport.get();
            let lanes = lanes.get();
            match before {
                Some(before)
                    if Zoom::of(&before) == Zoom::of(&now)
                        && blocks(&before, &lanes) == blocks(&now, &lanes) =>
                {
                    (before, false)
                }
                _ => (now, true),
            }
        });
        let packing = Memo::new(move |_| Arc::new(pack(&zoomed.get())));
        let rest_height = Memo::new(move |_| {
            let _follows_width_and_scale = settled.get();
            pack(&session.with_untracked(|session| session.fitted(&of()))).height()
        });
        let scene = Memo::new(move |_| {
            Arc::new(Scene::new(of().story(), &lanes.get(), &packing.get(), &viewport.get()))
        });
        let ticks = Memo::new(move |_| Arc::new(ticks(&viewport.get(), &measured.get().ticks)));
        Self {
            session,
            atlas,
            locale: StoredValue::new_local(Rc::new(locale)),
            address: StoredValue::new_local(address),
            measured,
            settled,
            filter,
            matches,
            counts,
            viewport,
            rest_height,
            scene,
            ticks,
        }
    }

    /// Carries out a command: the only way anything changes.
    pub fn dispatch(&self, command: Command) {
        let atlas = self.atlas();
        let trail = self.session.try_update(|session| session.apply(command, &atlas)).unwrap_or(Trail::Keep);
        let address = self.address.get_value();
        self.session.with_untracked(|session| address(&session.bookmark, trail));
    }

    /// The story and what follows from it.
    pub fn atlas(&self) -> Arc<Atlas> {
        self.atlas.get_value()
    }

    /// The reader's language.
    pub fn locale(&self) -> Rc<BrowserLocale> {
        self.locale.get_value()
    }

    /// Sizes of texts. This and the readers below follow what they read; inside [`State::now`] they do not. None of them
    /// is inlined: a signal's read in every closure of every view would weigh 40 KB.
    #[inline(never)]
    pub fn measured(&self) -> Arc<Measured> {
        self.measured.get()
    }

    /// Tells the sizes of texts.
    pub fn set_measured(&self, measured: Measured) {
        self.measured.set(Arc::new(measured));
    }

    /// All of the session but the window and the text typed.
    #[inline(never)]
    pub fn settled(&self) -> Settled {
        self.settled.get()
    }

    /// The filter.
    #[inline(never)]
    pub fn filter(&self) -> Arc<Filter> {
        self.filter.get()
    }

    /// Matching events.
    #[inline(never)]
    pub fn matches(&self) -> Arc<Matches> {
        self.matches.get()
    }

    /// Counts of all facet values.
    #[inline(never)]
    pub fn counts(&self) -> Arc<Counts> {
        self.counts.get()
    }

    /// What the axis shows.
    #[inline(never)]
    pub fn viewport(&self) -> Viewport {
        self.viewport.get()
    }

    /// Height of the lanes when the main span is fitted: the axis is never lower, so that zooming moves no other text.
    pub fn rest_height(&self) -> f64 {
        self.rest_height.get()
    }

    /// What is drawn.
    #[inline(never)]
    pub fn scene(&self) -> Arc<Scene> {
        self.scene.get()
    }

    /// Ticks of the axis.
    #[inline(never)]
    pub fn ticks(&self) -> Arc<Vec<Tick>> {
        self.ticks.get()
    }

    /// Reads the whole session now, without following it: its address, its notices.
    #[inline(never)]
    pub fn session(&self) -> Session {
        self.session.get_untracked()
    }

    /// What of the address was ignored.
    pub fn notices(&self) -> Vec<Notice> {
        self.session.with(|session| session.notices.clone())
    }

    /// Reads without following.
    pub fn now<T>(&self, read: impl FnOnce(&Self) -> T) -> T {
        untrack(|| read(self))
    }
}
