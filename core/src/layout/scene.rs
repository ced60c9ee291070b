//! What is drawn in one frame: the part of a packing that a window shows, in pixels from the window's left edge.

use super::cell::Content;
use super::ends::{Flag, FlagWidths, flags};
use super::rows::{Label, Placed};
use super::{Lanes, Metrics, Packing, Zoom};
use crate::order::sort_by_key;
use crate::query::FacetValue;
use crate::scale::Viewport;
use crate::story::{Event, EventIx, Status, Story};
use crate::time::{Certainty, Endpoint, Precision, Span, Toward};

/// How much of a label has to be in view for it to be shown, as a multiple of [`Metrics::mark`].
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
    /// There is no such end, or it is unknown.
    Open,
}

/// The identity of an item from frame to frame.
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
    /// The label is inside the mark.
    pub label_inside: bool,
    /// How the start and the end are drawn.
    pub edges: [Edge; 2],
    /// Whether the bar is a piece of one that began earlier, and of one that continues after it: a large story is
    /// drawn in blocks.
    pub cut: [bool; 2],
    /// It was still planned when it was reported, and is drawn hollow.
    pub hollow: bool,
}

/// A lane's stripe.
#[derive(Clone, Debug, PartialEq)]
pub struct Band {
    /// What the lane represents.
    pub value: Option<FacetValue>,
    /// Top, in CSS pixels.
    pub top: f64,
    /// Height, in CSS pixels.
    pub height: f64,
    /// Number of events in the lane, in view or not.
    pub events: usize,
    /// The lines that its name takes, as in [`Lane`](super::Lane).
    pub name_lines: usize,
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
        // Not from the window: its start is a whole second, which is many pixels in a close-up.
        let origin = zoom.x_of(viewport.position_from_x(0.0));
        let (left, right) = (origin, origin + viewport.width());
        let mut scene = Self { width: viewport.width(), ..Self::default() };
        for (number, (lane, packed)) in lanes.as_slice().iter().zip(&packing.lanes).enumerate() {
            let height = metrics.lane_height(packed.rows, packed.name_lines);
            let head = metrics.name_height(packed.name_lines);
            let (events, name_lines) = (lane.events().len(), packed.name_lines);
            let band = Band { value: lane.value, top: scene.height, height, events, name_lines };
            // The label of a mark that is out of view would only be a fragment of text at the edge.
            let visible =
                packed.placed.iter().filter(|placed| placed.mark.1 >= left && placed.mark.0 <= right);
            scene.items.extend(visible.map(|placed| {
                let top = scene.height + head + metrics.lane_padding + metrics.row * placed.row as f64;
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

    /// The flags of the ends that are in view.
    #[must_use]
    pub fn flags(&self, widths: FlagWidths) -> [Option<Flag>; 2] {
        flags(self.ends, widths, self.width)
    }

    /// The item that an event is drawn as, or counted in; `None` where it is not in view. A cluster only records the
    /// first and the last of its events, so for an event between those of several clusters this is the most likely
    /// one. Here and below, `lanes` are those that the scene was made with.
    #[must_use]
    pub fn item_of(&self, event: EventIx, lanes: &Lanes) -> Option<&Item> {
        let drawn = self.find(ItemKey::Event(event));
        drawn.or_else(|| {
            let home = lanes.home_of(event)?;
            let own_lane = self.items.iter().filter(|item| item.lane == home);
            let candidates = own_lane.filter_map(|item| Some((item.doubt(event)?, item)));
            candidates.min_by_key(|(doubt, _)| *doubt).map(|(_, item)| item)
        })
    }

    /// The item with a key: O(log visible).
    #[must_use]
    pub fn find(&self, key: ItemKey) -> Option<&Item> {
        let (ItemKey::Event(event) | ItemKey::Continued(event, _) | ItemKey::Cluster(event, _)) = key;
        let found = self.items.binary_search_by_key(&(event, key), |item| (item.event, item.key)).ok()?;
        self.items.get(found)
    }

    /// The item that Tab reaches: the active event's, else the first whose mark is in view, else the first.
    #[must_use]
    pub fn tab_stop(&self, active: Option<EventIx>, lanes: &Lanes) -> Option<&Item> {
        let seen = |item: &&Item| item.is_stop() && item.middle() >= 0.0 && item.middle() <= self.width;
        let own = active.and_then(|event| self.item_of(event, lanes));
        own.or_else(|| self.items.iter().find(seen)).or_else(|| self.items.iter().find(|item| item.is_stop()))
    }

    /// The item before or after that of an event, among those in view.
    #[must_use]
    pub fn beside(&self, active: EventIx, toward: Toward, lanes: &Lanes) -> Option<&Item> {
        let here = self.item_of(active, lanes)?;
        let at = self.items.iter().position(|item| item.key == here.key)?;
        let (before, after) = self.items.split_at_checked(at)?;
        match toward {
            Toward::Earlier => before.iter().rfind(|item| item.is_stop()),
            Toward::Later => after.iter().skip(1).find(|item| item.is_stop()),
        }
    }

    /// The nearest item in the next lane that has one in view; `down` is towards later lanes.
    #[must_use]
    pub fn across(&self, active: EventIx, down: bool, lanes: &Lanes) -> Option<&Item> {
        let here = self.item_of(active, lanes)?;
        let beyond = |item: &&Item| if down { item.lane > here.lane } else { item.lane < here.lane };
        let distance = |item: &Item| (item.lane.abs_diff(here.lane), (item.middle() - here.middle()).abs());
        self.items.iter().filter(|item| item.is_stop()).filter(beyond).min_by(|a, b| {
            let ((lanes_a, pixels_a), (lanes_b, pixels_b)) = (distance(a), distance(b));
            lanes_a.cmp(&lanes_b).then(pixels_a.total_cmp(&pixels_b))
        })
    }
}

impl Item {
    /// Middle of the mark, from the window's left edge.
    #[must_use]
    pub fn middle(&self) -> f64 {
        self.left + self.body_left + self.body_width / 2.0
    }

    /// How doubtful it is that an event of this lane is counted in this cluster; `None` if it cannot be. 0 for the
    /// first and the last of the cluster, which are certain. For others, the fewer of the events between these two
    /// are counted, the more doubtful.
    fn doubt(&self, event: EventIx) -> Option<usize> {
        if self.count > 1 && (event == self.event || event == self.last) {
            return Some(0);
        }
        let between = self.count > 2 && self.event < event && event < self.last;
        between.then(|| (self.last.index() - self.event.index()) * 16 / self.count + 1)
    }

    /// Whether keyboard and screen reader stop at this item: not at the continued part of a bar.
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
    // A label inside its bar stays in view as long as the bar does.
    let (from, to) = if label_inside { (mark.0.max(0.0), mark.1 - metrics.gap) } else { (mark.0, screen) };
    // The part of a label that is in view, if enough of it is and its mark is in view too.
    let seen = placed.text_beside((from, mark.1), metrics.gap).and_then(|(start, end)| {
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
    // Pieces overlap by a pixel: two edges on the same fraction of a pixel would let the background show through.
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

/// How each end of the date is drawn: fuzzy where it is coarser than a day or in doubt.
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
