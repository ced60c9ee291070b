//! The signals of one timeline, one a stage of the pipeline, and the one way to change them: [`State::dispatch`].
//! Refuses to know markup and the browser's interfaces.

use crate::browser::locale::BrowserLocale;
use crate::stage::{Source, Stage, with};
use leptos::prelude::*;
use std::rc::Rc;
use std::sync::Arc;
use summitline_core::layout::{BlockRange, LabelWidths, Lanes, Packing, Scene, Zoom};
use summitline_core::query::{Counts, Filter, Matches};
use summitline_core::scale::{Tick, TickMetrics, Viewport, ticks};
use summitline_core::session::{Atlas, Command, Notice, Session, Settled, Trail, encode};

/// Where the changes that belong in an address go: the state as text, and whether going back should undo the step.
pub type Address = Box<dyn Fn(&str, bool)>;

/// The state of one mounted timeline. Copies are handles to the same state: every closure of every view holds one, so
/// it is a single number.
#[derive(Clone, Copy)]
pub struct State(StoredValue<Rc<Signals>, LocalStorage>);

struct Signals {
    session: Source<Session>,
    /// Told when only the session's window has changed: what does not follow the window then is not even asked.
    moves: Source<()>,
    atlas: Arc<Atlas>,
    locale: Rc<BrowserLocale>,
    address: Address,
    measured: Source<Rc<Measured>>,
    settled: Stage<Settled>,
    filter: Stage<Filter>,
    matches: Stage<Matches>,
    counts: Stage<Counts>,
    lanes: Stage<Lanes>,
    viewport: Stage<Option<Viewport>>,
    rest_height: Stage<f64>,
    scene: Stage<Scene>,
    ticks: Stage<Vec<Tick>>,
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
    BlockRange::new(lanes.events(), &Zoom::of(viewport), viewport.window().span())
}

impl State {
    /// The state of a timeline for a story, with the session it starts with.
    pub fn new(atlas: Arc<Atlas>, session: Session, locale: BrowserLocale, address: Address) -> Self {
        let session = Source::new(session);
        let moves = Source::new(());
        let measured = Source::new(Rc::<Measured>::default());
        let settled = Stage::new(with![session; move |_| Settled::of(&session.read())]);
        let filter = Stage::new(with![session; move |_| session.read().bookmark.filter.clone()]);
        let matches = Stage::new(with![atlas, filter; move |_| atlas.index().matches(&filter.get())]);
        let counts = Stage::new(with![atlas, filter, matches; move |_| {
            atlas.index().counts(&filter.get(), &matches.get())
        }]);
        let lanes = Stage::new(with![atlas, settled, filter, matches; move |_| {
            Lanes::new(atlas.story(), matches.get().iter(), settled.get().grouping, &filter.get())
        }]);
        let viewport = Stage::new(with![atlas, session, moves; move |_| {
            let _follows_moves = moves.read();
            Some(session.read().viewport(&atlas))
        }]);
        let pack = with![atlas, settled, lanes, measured; move |viewport: &Viewport| {
            let (lanes, metrics, measured) = (lanes.get(), settled.get().metrics, measured.read());
            let blocks = blocks(viewport, &lanes);
            Packing::new(atlas.story(), &lanes, &Zoom::of(viewport), blocks, &metrics, &measured.labels)
        }];
        let pack = Rc::new(pack);
        // Panning leaves zoom and blocks as they are: the packing then stands, and only the scene is made anew.
        let zoomed = Stage::new(with![viewport, lanes; move |before: Option<&Option<Viewport>>| {
            let (now, lanes) = (viewport.get(), lanes.get());
            let same = |before: &Viewport, now: &Viewport| {
                Zoom::of(before) == Zoom::of(now) && blocks(before, &lanes) == blocks(now, &lanes)
            };
            match (before, now.as_ref()) {
                (Some(Some(before)), Some(now)) if same(before, now) => Some(before.clone()),
                (_, now) => now.clone(),
            }
        }]);
        let packing = Stage::new(with![pack; move |_| {
            zoomed.get().as_ref().as_ref().map(|viewport| pack(viewport)).unwrap_or_default()
        }]);
        let rest_height = Stage::new(with![atlas, session, settled; move |_| {
            let _follows_width_and_scale = settled.get();
            let fitted = session.now().fitted(&atlas);
            pack(&fitted).height()
        }]);
        let scene = Stage::new(with![atlas, viewport, lanes; move |_| match viewport.get().as_ref() {
            Some(viewport) => Scene::new(atlas.story(), &lanes.get(), &packing.get(), viewport),
            None => Scene::default(),
        }]);
        let ticks = Stage::new(with![viewport, measured; move |_| match viewport.get().as_ref() {
            Some(viewport) => ticks(viewport, &measured.read().ticks),
            None => Vec::new(),
        }]);
        Self(StoredValue::new_local(Rc::new(Signals {
            session,
            moves,
            atlas,
            locale: Rc::new(locale),
            address,
            measured,
            settled,
            filter,
            matches,
            counts,
            lanes,
            viewport,
            rest_height,
            scene,
            ticks,
        })))
    }

    #[inline(never)]
    fn signals(&self) -> Rc<Signals> {
        self.0.get_value()
    }

    /// Carries out a command: the only way anything changes.
    pub fn dispatch(&self, command: Command) {
        let signals = self.signals();
        let only_moves = command.only_moves();
        let trail = signals.session.change(|session| session.apply(command, &signals.atlas));
        if only_moves {
            signals.moves.tell()
        } else {
            signals.session.tell()
        }
        if trail != Trail::Keep {
            (signals.address)(&self.bookmark(), trail == Trail::Push);
        }
    }

    /// The story and what follows from it.
    #[inline(never)]
    pub fn atlas(&self) -> Arc<Atlas> {
        self.signals().atlas.clone()
    }

    /// The reader's language.
    #[inline(never)]
    pub fn locale(&self) -> Rc<BrowserLocale> {
        self.signals().locale.clone()
    }

    /// Sizes of texts. This and the readers below follow what they read; inside [`State::now`] they do not. None of them
    /// is inlined: a signal's read in every closure of every view would weigh 40 KB.
    #[inline(never)]
    pub fn measured(&self) -> Rc<Measured> {
        self.signals().measured.read().clone()
    }

    /// Tells the sizes of texts.
    pub fn set_measured(&self, measured: Measured) {
        self.signals().measured.update(|now| *now = Rc::new(measured));
    }

    /// All of the session but the window and the text typed.
    #[inline(never)]
    pub fn settled(&self) -> Settled {
        *self.signals().settled.get()
    }

    /// The filter.
    #[inline(never)]
    pub fn filter(&self) -> Rc<Filter> {
        self.signals().filter.get()
    }

    /// Matching events.
    #[inline(never)]
    pub fn matches(&self) -> Rc<Matches> {
        self.signals().matches.get()
    }

    /// Counts of all facet values.
    #[inline(never)]
    pub fn counts(&self) -> Rc<Counts> {
        self.signals().counts.get()
    }

    /// Which events stand in which lane.
    #[inline(never)]
    pub fn lanes(&self) -> Rc<Lanes> {
        self.signals().lanes.get()
    }

    /// What the axis shows.
    #[inline(never)]
    pub fn viewport(&self) -> Viewport {
        let signals = self.signals();
        let fitted = || signals.session.now().viewport(&signals.atlas);
        signals.viewport.get().as_ref().clone().unwrap_or_else(fitted)
    }

    /// The whole story as the overview shows it.
    #[inline(never)]
    pub fn overview(&self) -> Viewport {
        let _follows_the_width = self.settled();
        let signals = self.signals();
        signals.session.now().overview(&signals.atlas)
    }

    /// Height of the lanes when the main span is fitted: the axis is never lower, so that zooming moves no other text.
    pub fn rest_height(&self) -> f64 {
        *self.signals().rest_height.get()
    }

    /// What is drawn.
    #[inline(never)]
    pub fn scene(&self) -> Rc<Scene> {
        self.signals().scene.get()
    }

    /// Ticks of the axis.
    #[inline(never)]
    pub fn ticks(&self) -> Rc<Vec<Tick>> {
        self.signals().ticks.get()
    }

    /// The bookmark of the session as an address has it, without following it.
    pub fn bookmark(&self) -> String {
        let signals = self.signals();
        encode(&signals.session.now().bookmark, signals.atlas.story())
    }

    /// What of the address was ignored.
    pub fn notices(&self) -> Vec<Notice> {
        self.signals().session.read().notices.clone()
    }

    /// Reads without following.
    pub fn now<T>(&self, read: impl FnOnce(&Self) -> T) -> T {
        untrack(|| read(self))
    }
}
