//! Packs the items of one lane and block into rows so that no two overlap.
//!
//! Greedy interval partitioning: the items, sorted by their left edge, each take the lowest free row, which needs the
//! fewest rows possible. Where all rows are taken, an item first gives up its label and then joins a neighbour in a
//! cluster, so nothing is ever lost. A bar that crosses a border of its block is drawn up to the border and continues
//! in the next block, in the same row if possible. Lengths are content pixels, which do not depend on the window.

use super::cell::{Cluster, Content};
use super::{LabelWidths, Metrics, Zoom};
use crate::order::sort_by;
use crate::prose::is_right_to_left;
use crate::story::{EventIx, Story};
use crate::time::Span;

/// Where an item's label is.
#[derive(Clone, Copy, Debug, PartialEq)]
pub enum Label {
    /// Nowhere: there is no room.
    None,
    /// After the mark, this wide.
    After(f64),
    /// Before the mark, this wide.
    Before(f64),
    /// Inside the mark, this wide.
    Inside(f64),
}

/// An item in its row, in content pixels.
#[derive(Clone, Debug, PartialEq)]
pub struct Placed {
    pub content: Content,
    /// Whether the range began in an earlier block, and whether it continues in the next one.
    pub cut: [bool; 2],
    pub row: usize,
    /// Left and right edge of the mark.
    pub mark: (f64, f64),
    /// A point, not a bar.
    pub dot: bool,
    pub label: Label,
    /// How much of the label's room its text takes.
    pub drawn: f64,
}

impl Placed {
    /// Whether it is this event alone, and not a cluster.
    fn is(&self, event: EventIx) -> bool {
        matches!(self.content, Content::Event(own, _) if own == event)
    }

    /// Left and right edge of mark and label together.
    pub fn extent(&self, gap: f64) -> (f64, f64) {
        let (left, right) = self.mark;
        self.label_beside(self.mark, gap).map_or(self.mark, |(start, end)| (left.min(start), right.max(end)))
    }

    /// Left and right edge of the label's text, where the mark is between two pixels: beside the mark, within its room.
    pub fn text_beside(&self, mark: (f64, f64), gap: f64) -> Option<(f64, f64)> {
        let (start, end) = self.label_beside(mark, gap)?;
        let drawn = self.drawn.min(end - start);
        Some(if matches!(self.label, Label::Before(_)) { (end - drawn, end) } else { (start, start + drawn) })
    }

    /// Left and right edge of the label of a mark that lies between two pixels.
    pub fn label_beside(&self, (left, right): (f64, f64), gap: f64) -> Option<(f64, f64)> {
        let apart = if self.dot { 0.0 } else { gap };
        match self.label {
            Label::None => None,
            Label::After(width) => Some((right + apart, right + apart + width)),
            Label::Before(width) => Some((left - apart - width, left - apart)),
            Label::Inside(width) => Some((left + gap, left + gap + width)),
        }
    }
}

/// What packing needs besides the items.
pub struct Context<'a> {
    pub story: &'a Story,
    pub zoom: &'a Zoom<'a>,
    pub metrics: &'a Metrics,
    pub labels: &'a LabelWidths,
    /// Lines that labels avoid crossing, in content pixels: the two ends of the story.
    pub lines: [Option<f64>; 2],
    /// The time of the block.
    pub block: Span,
    /// Left and right edge of the block, in content pixels.
    pub edges: (f64, f64),
    /// The bars that cross the start of the block, and those that cross its end.
    pub crossings: [Crossing; 2],
}

/// Bars that cross a border, with the rows they cross it in, and all of their spans.
pub type Crossing = Vec<(usize, EventIx, Span)>;

/// An event narrower than this share of a target is a dot.
const BAR: f64 = 0.75;

/// Whether an event between two pixels is drawn as a bar.
pub fn is_bar((left, right): (f64, f64), metrics: &Metrics) -> bool {
    right - left >= metrics.mark * BAR
}

/// How many badge widths further away an event may be counted so that an event of weight 4 or more keeps its mark.
const DETOUR: f64 = 4.0;

#[derive(Clone, Copy)]
struct Row {
    end: f64,
    last: Option<usize>,
}

/// Packs what starts in a block, and what continues in it. Only bars that cross an edge of the block come closer to
/// it than a gap, in the row where they cross it: beyond the edge are other blocks, which are packed independently of
/// this one.
pub fn pack(context: &Context<'_>, contents: Vec<Content>, rows: usize) -> Vec<Placed> {
    let gap = context.metrics.gap;
    let mut items: Vec<Placed> = contents.into_iter().map(|content| context.item(content)).collect();
    sort_by(&mut items, |a, b| a.extent(gap).0.total_cmp(&b.extent(gap).0));
    let mut placed: Vec<Placed> = Vec::with_capacity(items.len());
    let [begun, ahead] = &context.crossings;
    let mut taken = vec![Row { end: f64::NEG_INFINITY, last: None }; rows];
    for (row, event, span) in begun {
        context.place(context.continued(*event, *span), *row, &mut taken, &mut placed);
    }
    for mut item in items {
        let row = free_row(&taken, ahead, &item, gap).or_else(|| {
            if matches!(item.label, Label::After(_) | Label::Before(_)) {
                item.label = Label::None;
            }
            free_row(&taken, ahead, &item, gap)
        });
        match row {
            Some(row) => context.place(item, row, &mut taken, &mut placed),
            None => context.join_neighbour(&mut taken, &mut placed, item.content),
        }
    }
    placed
}

/// A row that is free for an item: the one in which it crosses the end of the block, else the lowest.
fn free_row(taken: &[Row], ahead: &Crossing, item: &Placed, gap: f64) -> Option<usize> {
    let left = item.extent(gap).0 - gap;
    let is_free = |row: &Row| row.end <= left;
    let own = ahead.iter().find(|(_, event, _)| item.is(*event)).map(|(row, ..)| *row);
    own.filter(|own| taken.get(*own).is_some_and(is_free)).or_else(|| taken.iter().position(is_free))
}

impl Context<'_> {
    /// Puts an item into a free row; if it continues in the next block in that row, it reaches up to the block's end.
    fn place(&self, mut item: Placed, row: usize, taken: &mut [Row], placed: &mut Vec<Placed>) {
        item.row = row;
        let [_, ahead] = &self.crossings;
        if ahead.iter().any(|(own, event, _)| *own == row && item.is(*event)) {
            item.mark.1 = self.edges.1;
            item.cut[1] = true;
        }
        if let Some(taken) = taken.get_mut(row) {
            *taken = Row { end: item.extent(self.metrics.gap).1, last: Some(placed.len()) };
        }
        placed.push(item);
    }

    /// The rest of a bar that began in an earlier block.
    fn continued(&self, event: EventIx, span: Span) -> Placed {
        let mark = (self.edges.0, self.zoom.x(span.end()).min(self.inner().1));
        let content = Content::Event(event, Span::new(self.block.start(), span.end()));
        Placed { content, cut: [true, false], row: 0, mark, dot: false, label: Label::None, drawn: 0.0 }
    }

    fn item(&self, content: Content) -> Placed {
        let (span, wanted, drawn) = match &content {
            Content::Event(event, span) => {
                let [room, drawn] = [self.labels.of(*event), self.labels.drawn(*event)];
                (*span, room.min(self.metrics.label), drawn.min(self.metrics.label))
            }
            Content::Cluster(cluster) => (cluster.span, 0.0, 0.0),
        };
        let (left, right) = (self.zoom.x(span.start()), self.zoom.x(span.end()));
        let (first, last) = self.inner();
        let target = self.metrics.mark;
        // The middle stays where it is, unless it is too close to an edge.
        let around = |width: f64| {
            let left = (f64::midpoint(left, right) - width / 2.0).min(last - width).max(first);
            (left, left + width)
        };
        let (mark, dot) = match &content {
            Content::Cluster(_) => (around(self.metrics.cluster), false),
            Content::Event(..) if is_bar((left, right), self.metrics) => {
                // A bar that begins right before the end of the block is moved left a little, so that it can be seen
                // and clicked.
                let left = left.max(first).min(last - target);
                ((left, right.min(last).max(left + target * BAR)), false)
            }
            Content::Event(..) => (around(target), true),
        };
        let leftwards = match &content {
            Content::Event(event, _) => {
                self.story.event(*event).is_some_and(|event| is_right_to_left(&event.title))
            }
            Content::Cluster(_) => false,
        };
        let label = self.label(mark, dot, wanted, leftwards);
        Placed { content, cut: [false; 2], row: 0, mark, dot, label, drawn }
    }

    /// The edges for items that end in the block: a gap away from its own, because there may be items beyond.
    fn inner(&self) -> (f64, f64) {
        (self.edges.0 + self.metrics.gap, self.edges.1 - self.metrics.gap)
    }

    /// Side of the label: inside a long bar; else after the mark, or before it where the text runs from right to left; on
    /// the other side where it would otherwise run over one of the story's ends.
    fn label(&self, (left, right): (f64, f64), dot: bool, width: f64, leftwards: bool) -> Label {
        if width <= 0.0 {
            return Label::None;
        }
        let gap = self.metrics.gap;
        if !dot && right - left >= width + 2.0 * gap {
            return Label::Inside(width);
        }
        // A mark on the closing or opening line keeps its label on the story's side of the line.
        let middle = f64::midpoint(left, right);
        let reach = right + gap + width;
        let [opening, closing] = self.lines;
        let back = left - gap - width;
        let runs_over = |line: f64| {
            if leftwards { middle > line + 1.0 && back < line } else { middle < line - 1.0 && reach > line }
        };
        let on = |line: f64| (middle - line).abs() <= 1.0;
        let crosses = opening.is_some_and(runs_over) || closing.is_some_and(runs_over);
        let is_before = !opening.is_some_and(on) && (closing.is_some_and(on) || crosses != leftwards);
        let (first, last) = self.inner();
        let (before, after) = (back >= first, reach <= last);
        match (is_before, before, after) {
            (true, true, _) | (false, true, false) => Label::Before(width),
            (_, _, true) => Label::After(width),
            (_, false, false) => Label::None,
        }
    }

    /// Puts an event for which no row is free into a cluster with the last item of one of the rows: the nearest, or
    /// one of little weight that is not much further away. Never with a bar from an earlier block, which is drawn or
    /// counted there.
    fn join_neighbour(&self, taken: &mut [Row], placed: &mut [Placed], content: Content) {
        let weight = |item: &Placed| match &item.content {
            Content::Event(event, _) => self.story.event(*event).map_or(0, |event| event.weight),
            Content::Cluster(_) => 0,
        };
        let span = content.span();
        let own = f64::midpoint(self.zoom.x(span.start()), self.zoom.x(span.end()));
        let cost = |item: &Placed| {
            // The badge will be where the mark begins.
            let distance = (item.mark.0 + self.metrics.cluster / 2.0 - own).abs();
            if weight(item) < 4 { distance } else { distance + DETOUR * self.metrics.cluster }
        };
        let candidates = taken.iter_mut().filter_map(|row| {
            let item = row.last.and_then(|last| placed.get(last))?;
            (!item.cut[0]).then(|| (cost(item), row))
        });
        // The last row of several that cost the same.
        let Some((_, row)) = candidates.rev().min_by(|a, b| a.0.total_cmp(&b.0)) else { return };
        let Some(item) = row.last.and_then(|last| placed.get_mut(last)) else { return };
        let left = item.mark.0;
        let joined = as_cluster(&item.content).join(as_cluster(&content));
        item.content = Content::Cluster(joined);
        // The badge starts where the mark did, because everything else in this row ends before that. At the edge of
        // the block there may only be room for a narrow one.
        item.mark.1 = (left + self.metrics.cluster).min(self.inner().1);
        item.cut = [false; 2];
        item.dot = false;
        item.label = Label::None;
        row.end = item.mark.1;
    }
}

fn as_cluster(content: &Content) -> Cluster {
    match content {
        Content::Event(event, span) => Cluster::one(*event, *span),
        Content::Cluster(cluster) => *cluster,
    }
}

impl Content {
    /// The event, or the first of the cluster.
    pub fn first(&self) -> EventIx {
        match self {
            Self::Event(event, _) => *event,
            Self::Cluster(cluster) => cluster.first,
        }
    }

    /// When.
    pub fn span(&self) -> Span {
        match self {
            Self::Event(_, span) => *span,
            Self::Cluster(cluster) => cluster.span,
        }
    }
}
