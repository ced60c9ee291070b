//! What is drawn in one frame: the part of a packing that a window shows, in pixels from the window's left edge.
//! Refuses to know words and colours.

use super::cell::Content;
use super::rows::{Label, Placed};
use super::{Lanes, Metrics, Packing, Zoom};
use crate::order::sort_by_key;
use crate::query::FacetValue;
use crate::scale::Viewport;
use crate::session::Toward;
use crate::story::{Event, EventIx, Status, Story};
use crate::time::{Certainty, Endpoint, Precision, Span};

/// How much of a label has to be in view for it to be shown, in sides of a point event's target.
const LEAST_LABEL: f64 = 3.0;

/// How much of a mark has to be in view for its label to be shown, in CSS pixels.
const BESIDE: f64 = 2.0;

/// How one end of a mark is drawn.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Edge {
    /// The date is known to the day.
    Sharp,
    /// The date is coarser than a day, or uncertain.
    Fuzzy,
    /// There is no end, or it is unknown.
    Open,
}

/// What stays the same thing from frame to frame.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum ItemKey {
    /// An event's mark.
    Event(EventIx),
    /// The part of an event's bar in a later block, by the start of that block in seconds.
    Continued(EventIx, i64),
    /// A cluster, by its first event and lane.
    Cluster(EventIx, usize),
}

/// Something drawn on the axis. Lengths are CSS pixels from the top left of the lanes.
#[derive(Clone, Debug, PartialEq)]
pub struct Item {
    /// Identity.
    pub key: ItemKey,
    /// The event, or the first one of the cluster.
    pub event: EventIx,
    /// Events in the cluster; 1 for an event.
    pub count: usize,
    /// The last event of the cluster; the event itself otherwise.
    pub last: EventIx,
    /// When.
    pub span: Span,
    /// Number of the lane, from the top.
    pub lane: usize,
    /// Left edge of mark and label together.
    pub left: f64,
    /// Top of the row.
    pub top: f64,
    /// Width of mark and label together.
    pub width: f64,
    /// Left edge of the mark, from `left`.
    pub body_left: f64,
    /// Width of the mark.
    pub body_width: f64,
    /// A point, not a bar.
    pub dot: bool,
    /// Left edge of the label, from `left`; `None` where there is no room for it, or too little of it in view.
    pub label_left: Option<f64>,
    /// How much of the label is in view, where that is not all of it.
    pub label_cut: Option<f64>,
    /// The label stands inside the mark.
    pub label_inside: bool,
    /// How the start and the end are drawn.
    pub edges: [Edge; 2],
    /// The bar is a piece of one that began before it, and one that goes on after it: a large story is drawn in blocks.
    pub cut: [bool; 2],
    /// Still ahead when it was reported: drawn hollow.
    pub hollow: bool,
}

/// A lane's stripe.
#[derive(Clone, Debug, PartialEq)]
pub struct Band {
    /// What the lane stands for.
    pub value: Option<FacetValue>,
    /// Top, in CSS pixels.
    pub top: f64,
    /// Height, in CSS pixels.
    pub height: f64,
    /// Events in the lane, in view or not.
    pub events: usize,
}

/// One frame.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Scene {
    /// All lanes, from the top.
    pub bands: Vec<Band>,
    /// What is visible, in chronological order.
    pub items: Vec<Item>,
    /// The two ends of the story and where they are, where they are visible.
    pub ends: [Option<(EventIx, f64)>; 2],
    /// Height of all lanes.
    pub height: f64,
    /// Width of the window.
    pub width: f64,
}

impl Scene {
    /// The visible part of a packing; `packing` must have been made for the viewport's zoom.
    #[must_use]
    pub fn new(story: &Story, lanes: &Lanes, packing: &Packing, viewport: &Viewport) -> Self {
        let Some(metrics) = packing.metrics else { return Self::default() };
        let zoom = Zoom::of(viewport);
        // To a fraction of a pixel: the window's start is a whole second, which is many pixels in a close-up.
        let origin = zoom.x_of(viewport.position_from_x(0.0));
        let (left, right) = (origin, origin + viewport.width());
        let mut scene = Self { width: viewport.width(), ..Self::default() };
        for (number, (lane, packed)) in lanes.as_slice().iter().zip(&packing.lanes).enumerate() {
            let height = metrics.lane_height(packed.rows);
            let band = Band { value: lane.value, top: scene.height, height, events: lane.events().len() };
            // A label whose mark is out of view would only be a scrap of text at the edge.
            let visible =
                packed.placed.iter().filter(|placed| placed.mark.1 >= left && placed.mark.0 <= right);
            scene.items.extend(visible.map(|placed| {
                let top =
                    scene.height + metrics.lane_head + metrics.lane_padding + metrics.row * placed.row as f64;
                item(story, placed, number, top, (origin, viewport.width()), &metrics)
            }));
            scene.height += height;
            scene.bands.push(band);
        }
        sort_by_key(&mut scene.items, |item| (item.event, item.key));
        scene.ends = packing.lines.map(|line| {
            let (event, line) = line?;
            (line >= left && line <= right).then_some((event, line - origin))
        });
        scene
    }

    /// Whether the flags of the two ends would lie on each other if both stood inside the story; outside they never do.
    #[must_use]
    pub fn ends_are_close(&self, metrics: &Metrics) -> bool {
        matches!(self.ends, [Some((_, opening)), Some((_, closing))] if closing - opening < metrics.flags)
    }

    /// The item that an event is drawn as, or counted in; `None` where it is not in view. A cluster knows only the first
    /// and the last event in it: for one between those of several clusters the answer is the closest one. Here and below,
    /// `lanes` are those that the scene was made with.
    #[must_use]
    pub fn item_of(&self, event: EventIx, lanes: &Lanes) -> Option<&Item> {
        let drawn = self.find(ItemKey::Event(event));
        drawn.or_else(|| {
            let home = lanes.home_of(event)?;
            let mut best: Option<(usize, &Item)> = None;
            for item in &self.items {
                if item.lane == home
                    && let Some(doubt) = item.doubt(event)
                    && best.is_none_or(|(least, _)| doubt < least)
                {
                    best = Some((doubt, item));
                }
            }
            best.map(|(_, item)| item)
        })
    }

    /// The item with a key: O(log visible).
    #[must_use]
    pub fn find(&self, key: ItemKey) -> Option<&Item> {
        let (ItemKey::Event(event) | ItemKey::Continued(event, _) | ItemKey::Cluster(event, _)) = key;
        let found = self.items.binary_search_by_key(&(event, key), |item| (item.event, item.key)).ok()?;
        self.items.get(found)
    }

    /// The one item that Tab reaches: the active event's, else the first whose mark is in view.
    #[must_use]
    pub fn tab_stop(&self, active: Option<EventIx>, lanes: &Lanes) -> Option<&Item> {
        let seen = |item: &&Item| item.is_stop() && item.middle() >= 0.0 && item.middle() <= self.width;
        let own = active.and_then(|event| self.item_of(event, lanes));
        own.or_else(|| self.items.iter().find(seen)).or_else(|| self.items.iter().find(|item| item.is_stop()))
    }

    /// The item before or after an event's in time, among those in view.
    #[must_use]
    pub fn beside(&self, active: EventIx, toward: Toward, lanes: &Lanes) -> Option<&Item> {
        let here = self.item_of(active, lanes)?;
        let mut before = None;
        let mut passed = false;
        for item in self.items.iter().filter(|item| item.is_stop()) {
            match toward {
                _ if item.key == here.key => passed = true,
                Toward::Later if passed => return Some(item),
                Toward::Earlier if !passed => before = Some(item),
                _ => {}
            }
        }
        before
    }

    /// The nearest item in the next lane that has one in view; `down` is towards later lanes.
    #[must_use]
    pub fn across(&self, active: EventIx, down: bool, lanes: &Lanes) -> Option<&Item> {
        let here = self.item_of(active, lanes)?;
        let mut best: Option<(usize, f64, &Item)> = None;
        for item in &self.items {
            let beyond = if down { item.lane > here.lane } else { item.lane < here.lane };
            let far = (item.lane.abs_diff(here.lane), (item.middle() - here.middle()).abs());
            if item.is_stop() && beyond && best.is_none_or(|best| far < (best.0, best.1)) {
                best = Some((far.0, far.1, item));
            }
        }
        best.map(|(.., item)| item)
    }
}

impl Item {
    /// Middle of the mark, from the window's left edge.
    #[must_use]
    pub fn middle(&self) -> f64 {
        self.left + self.body_left + self.body_width / 2.0
    }

    /// How doubtful it is that an event of its lane is counted in this cluster: events from its first to its last one for
    /// each that is counted; nothing for these two, of which it is known. `None` if it cannot be.
    fn doubt(&self, event: EventIx) -> Option<usize> {
        if self.count > 1 && (event == self.event || event == self.last) {
            return Some(0);
        }
        let between = self.count > 2 && self.event < event && event < self.last;
        between.then(|| (self.last.index() - self.event.index()) * 16 / self.count + 1)
    }

    /// Whether it is an item of its own for keyboard and screen reader: the continued part of a bar is not.
    #[must_use]
    pub const fn is_stop(&self) -> bool {
        !matches!(self.key, ItemKey::Continued(..))
    }
}

fn item(
    story: &Story,
    placed: &Placed,
    lane: usize,
    top: f64,
    (origin, screen): (f64, f64),
    metrics: &Metrics,
) -> Item {
    let mark = (placed.mark.0 - origin, placed.mark.1 - origin);
    // The dot of a point event is half as wide as its target, in the middle of it.
    let aside = if placed.dot { (mark.1 - mark.0) / 4.0 } else { 0.0 };
    let body = (mark.0 + aside, mark.1 - aside);
    let label_inside = matches!(placed.label, Label::Inside(_));
    // A label inside stays in view as long as the bar does.
    let (from, to) = if label_inside { (mark.0.max(0.0), mark.1 - metrics.gap) } else { (mark.0, screen) };
    // What is in view of a label, if that says something and stands beside what it names.
    let seen = placed.label_beside((from, mark.1), metrics.gap).and_then(|(start, end)| {
        let seen = (start.max(0.0), end.min(to).min(screen));
        let least = (end - start).min(metrics.mark * LEAST_LABEL);
        let says = seen.1 - seen.0 >= least && body.1 >= BESIDE && body.0 <= screen - BESIDE;
        says.then_some((seen, seen != (start, end)))
    });
    let (left, right) = seen.map_or(mark, |((start, end), _)| (mark.0.min(start), mark.1.max(end)));
    let span = placed.content.span();
    let (key, cluster) = match &placed.content {
        Content::Event(event, span) if placed.cut[0] => {
            (ItemKey::Continued(*event, span.start().seconds()), None)
        }
        Content::Event(event, _) => (ItemKey::Event(*event), None),
        Content::Cluster(cluster) => (ItemKey::Cluster(cluster.first, lane), Some(*cluster)),
    };
    let event = placed.content.first();
    let facts = if cluster.is_some() { None } else { story.event(event) };
    // Pieces lap over each other: two edges on the same fraction of a pixel let the paper show through.
    let lap = if placed.cut[1] { 1.0 } else { 0.0 };
    Item {
        key,
        event,
        count: cluster.map_or(1, |cluster| cluster.count),
        last: cluster.map_or(event, |cluster| cluster.last),
        span,
        lane,
        left,
        top,
        width: right - left,
        body_left: body.0 - left,
        body_width: body.1 - body.0 + lap,
        dot: placed.dot,
        label_left: seen.map(|((start, _), _)| start - left),
        label_cut: seen.and_then(|((start, end), cut)| cut.then_some(end - start)),
        label_inside,
        edges: facts.map_or([Edge::Sharp; 2], edges),
        cut: placed.cut,
        hollow: facts.is_some_and(|facts| facts.status == Status::Planned),
    }
}

/// Each end of the date on its own: dashed where it is coarser than a day or in doubt.
fn edges(event: &Event) -> [Edge; 2] {
    [event.date.start(), event.date.end()].map(|end| match end {
        Endpoint::Date(date)
            if date.certainty() == Certainty::Exact && date.precision() <= Precision::Day =>
        {
            Edge::Sharp
        }
        Endpoint::Date(_) => Edge::Fuzzy,
        Endpoint::Open | Endpoint::Unknown => Edge::Open,
    })
}
