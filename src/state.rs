//! The signals of one timeline, one a stage of the pipeline, and the one way to change them: [`State::dispatch`].
//! Refuses to know markup and the browser's interfaces (but for the [`Address`] it writes to).

use crate::browser::locale::BrowserLocale;
use leptos::prelude::*;
use std::rc::Rc;
use std::sync::Arc;
use summitline_core::layout::{BlockRange, LabelWidths, Lanes, Metrics, Packing, Scene, Zoom};
use summitline_core::query::{Counts, Filter, Matches};
use summitline_core::scale::{Tick, TickMetrics, Viewport, ticks};
use summitline_core::session::{Atlas, Bookmark, Command, Session, Trail, View};
use summitline_core::story::EventIx;
use summitline_core::time::Span;

/// Where the changes that belong in an address go.
pub type Address = Rc<dyn Fn(&Bookmark, Trail)>;

/// Space between the tick labels, in CSS pixels.
const TICK_GAP: f64 = 14.0;
/// Width below which the list comes first and lanes carry their names inside, in CSS pixels.
pub const NARROW: f64 = 640.0;
/// Height of a lane's name where it stands inside the lane, in CSS pixels.
const LANE_HEAD: f64 = 18.0;

/// The state of one mounted timeline. Copies are handles to the same state.
#[derive(Clone, Copy)]
pub struct State {
    session: RwSignal<Session>,
    atlas: StoredValue<Arc<Atlas>>,
    locale: StoredValue<Rc<BrowserLocale>, LocalStorage>,
    address: StoredValue<Address, LocalStorage>,
    /// Widths of all labels as measured, and of tick labels.
    pub measured: RwSignal<(LabelWidths, TickMetrics)>,
    /// The part of the session an address holds.
    pub bookmark: Memo<Bookmark>,
    /// The view shown.
    pub view: Memo<View>,
    /// The filter.
    pub filter: Memo<Filter>,
    /// Matching events.
    pub matches: Memo<Matches>,
    /// Counts of all facet values.
    pub counts: Memo<Counts>,
    /// What the axis shows.
    pub viewport: Memo<Viewport>,
    /// The widest a label may be.
    pub label_cap: Memo<f64>,
    /// Height of the lanes when the main span is fitted: the axis is never lower, so that zooming moves no other text.
    pub rest_height: Memo<f64>,
    /// What is drawn.
    pub scene: Memo<Scene>,
    /// Ticks of the axis.
    pub ticks: Memo<Vec<Tick>>,
}

impl State {
    /// The state of a timeline for a story, with the session it starts with.
    pub fn new(atlas: Arc<Atlas>, session: Session, locale: BrowserLocale, address: Address) -> Self {
        let session = RwSignal::new(session);
        let atlas = StoredValue::new(atlas);
        let measured = RwSignal::new((LabelWidths::default(), TickMetrics::default()));
        let of = move || atlas.get_value();
        let bookmark = Memo::new(move |_| session.with(|session| session.bookmark.clone()));
        let filter = Memo::new(move |_| bookmark.with(|bookmark| bookmark.filter.clone()));
        let matches = Memo::new(move |_| filter.with(|filter| of().index().matches(filter)));
        let counts = Memo::new(move |_| {
            filter.with(|filter| matches.with(|matches| of().index().counts(filter, matches)))
        });
        let grouping = Memo::new(move |_| bookmark.with(|bookmark| bookmark.grouping));
        let lanes = Memo::new(move |_| {
            filter.with(|filter| {
                matches.with(|matches| Lanes::new(of().story(), matches.iter(), grouping.get(), filter))
            })
        });
        let viewport = Memo::new(move |_| session.with(|session| session.viewport(&of())));
        let fitted = Memo::new(move |_| session.with(|session| session.fitted(&of())));
        let width = Memo::new(move |_| session.with(|session| session.width));
        let label_cap = Memo::new(move |_| (width.get() * 0.42).clamp(150.0, 340.0));
        let narrow = Memo::new(move |_| session.with(|session| session.narrow));
        let metrics = Memo::new(move |_| Metrics {
            lane_head: if narrow.get() { LANE_HEAD } else { 0.0 },
            ..Metrics::default()
        });
        let labels = Memo::new(move |_| measured.with(|(labels, _)| labels.at_most(label_cap.get())));
        let pack = move |viewport: &Viewport| {
            let window = viewport.window();
            lanes.with(|lanes| {
                let zoom = Zoom::of(viewport);
                let window = Span::new(window.start(), window.end());
                let blocks = BlockRange::new(lanes.events(), zoom.pixels_per_second(), window);
                labels.with(|labels| Packing::new(of().story(), lanes, &zoom, blocks, &metrics.get(), labels))
            })
        };
        // Panning leaves zoom and blocks as they are: the packing then stands, and only the scene is made anew.
        let zoomed = Memo::new_owning(move |before: Option<Viewport>| {
            let now = viewport.get();
            let events = lanes.with(Lanes::events);
            let blocks = |viewport: &Viewport| {
                let window = viewport.window();
                BlockRange::new(events, viewport.pixels_per_second(), Span::new(window.start(), window.end()))
            };
            match before {
                Some(before) if Zoom::of(&before) == Zoom::of(&now) && blocks(&before) == blocks(&now) => {
                    (before, false)
                }
                _ => (now, true),
            }
        });
        let packing = Memo::new(move |_| zoomed.with(pack));
        let rest_height = Memo::new(move |_| fitted.with(pack).height());
        let scene = Memo::new(move |_| {
            viewport.with(|viewport| {
                lanes.with(|lanes| packing.with(|packing| Scene::new(of().story(), lanes, packing, viewport)))
            })
        });
        let ticks = Memo::new(move |_| {
            viewport.with(|viewport| measured.with(|(_, metrics)| ticks(viewport, metrics)))
        });
        Self {
            session,
            atlas,
            locale: StoredValue::new_local(Rc::new(locale)),
            address: StoredValue::new_local(address),
            measured,
            bookmark,
            view: Memo::new(move |_| session.with(Session::view)),
            filter,
            matches,
            counts,
            viewport,
            label_cap,
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

    /// The strings of the interface.
    pub fn words(&self) -> &'static summitline_core::words::Words {
        use summitline_core::phrase::Locale;
        self.locale().words()
    }

    /// A part of the session, as a memo.
    pub fn part<T: PartialEq + Send + Sync + 'static>(&self, part: fn(&Session) -> T) -> Memo<T> {
        let session = self.session;
        Memo::new(move |_| session.with(part))
    }

    /// Reads the session now, without following it.
    pub fn peek<T>(&self, read: impl FnOnce(&Session) -> T) -> T {
        self.session.with_untracked(read)
    }

    /// The event that is open.
    pub fn selected(&self) -> Memo<Option<EventIx>> {
        self.part(|session| session.bookmark.selected)
    }
}

/// The gap between tick labels that [`ticks`] keeps.
pub const fn tick_gap() -> f64 {
    TICK_GAP
}
