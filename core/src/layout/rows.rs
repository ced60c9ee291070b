//! Packing items of one lane and block into rows so that no two overlap.
//!
//! Greedy interval partitioning: items sorted by their left edge each take the lowest free row, which needs the fewest
//! rows possible. Where all rows are taken an item first gives up its label, then joins a neighbour in a cluster, so
//! nothing is ever dropped. Refuses to know time and viewports: lengths are content pixels.

use super::cell::{Cluster, Content};
use super::{LabelWidths, Metrics, Zoom};
use crate::order::sort_by;
use crate::story::{EventIx, Story};
use crate::time::Span;

/// Where an item's label stands.
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
    /// The range began in an earlier block and is drawn on from there.
    pub continued: bool,
    pub row: usize,
    /// Left and right edge of the mark.
    pub mark: (f64, f64),
    /// A point, not a bar.
    pub dot: bool,
    pub label: Label,
}

impl Placed {
    /// Left and right edge of mark and label together.
    pub fn extent(&self, gap: f64) -> (f64, f64) {
        let gap = if self.dot { 0.0 } else { gap };
        let (left, right) = self.mark;
        match self.label {
            Label::None | Label::Inside(_) => (left, right),
            Label::After(width) => (left, right + gap + width),
            Label::Before(width) => (left - gap - width, right),
        }
    }
}

/// What packing needs to know beside the items.
pub struct Context<'a> {
    pub story: &'a Story,
    pub zoom: &'a Zoom<'a>,
    pub metrics: &'a Metrics,
    pub labels: &'a LabelWidths,
    /// Lines that labels must not cross if they can help it, in content pixels: the two ends of the story.
    pub lines: [Option<f64>; 2],
}

#[derive(Clone, Copy)]
struct Row {
    end: f64,
    last: usize,
}

/// Where the items of a block begin and end, in content pixels, a gap before the next block; none around a story that is
/// one block.
pub type Edges = Option<(f64, f64)>;

/// Packs the items of a block into at most `rows` rows. Nothing reaches over the block's edges: what stands there belongs
/// to other blocks, which are packed without a look at this one.
pub fn pack(context: &Context<'_>, contents: Vec<(Content, bool)>, rows: usize, edges: Edges) -> Vec<Placed> {
    let gap = context.metrics.gap;
    let mut items: Vec<Placed> = Vec::with_capacity(contents.len());
    for (content, continued) in contents {
        items.push(context.item(content, continued, edges));
    }
    sort_by(&mut items, |a, b| a.extent(gap).0.total_cmp(&b.extent(gap).0));
    let mut taken: Vec<Row> = Vec::new();
    let mut placed: Vec<Placed> = Vec::with_capacity(items.len());
    for mut item in items {
        let row = free_row(&taken, rows, item.extent(gap).0 - gap).or_else(|| {
            if matches!(item.label, Label::After(_) | Label::Before(_)) {
                item.label = Label::None;
            }
            free_row(&taken, rows, item.extent(gap).0 - gap)
        });
        match row {
            Some(row) => {
                item.row = row;
                let now = Row { end: item.extent(gap).1, last: placed.len() };
                match taken.get_mut(row) {
                    Some(taken) => *taken = now,
                    None => taken.push(now),
                }
                placed.push(item);
            }
            None => context.join_neighbour(&mut taken, &mut placed, item.content, edges),
        }
    }
    placed
}

/// The lowest row that is free from `left` on; a new one while there are fewer than `rows`.
fn free_row(taken: &[Row], rows: usize, left: f64) -> Option<usize> {
    let free = taken.iter().position(|row| row.end <= left);
    free.or_else(|| (taken.len() < rows).then_some(taken.len()))
}

impl Context<'_> {
    fn item(&self, content: Content, continued: bool, edges: Edges) -> Placed {
        let (span, wanted) = match &content {
            Content::Event(event, span) => {
                (*span, if continued { 0.0 } else { self.labels.of(*event).min(self.metrics.label) })
            }
            Content::Cluster(cluster) => (cluster.span, 0.0),
        };
        let (left, right) = (self.zoom.x(span.start()), self.zoom.x(span.end()));
        let middle = f64::midpoint(left, right);
        let (mark, dot) = match &content {
            Content::Cluster(_) => (badge(middle, self.metrics), false),
            Content::Event(..) if right - left >= self.metrics.mark * 0.75 => ((left, right), false),
            Content::Event(..) => {
                ((middle - self.metrics.mark / 2.0, middle + self.metrics.mark / 2.0), true)
            }
        };
        let mark = if dot || matches!(content, Content::Cluster(_)) {
            shifted(mark, edges)
        } else {
            cut(mark, edges)
        };
        let label = self.label(mark, dot, wanted, edges);
        Placed { content, continued, row: 0, mark, dot, label }
    }

    /// Side of the label: inside a long bar; before the mark where it would otherwise run over one of the story's
    /// ends; else after it.
    fn label(&self, (left, right): (f64, f64), dot: bool, width: f64, edges: Edges) -> Label {
        if width <= 0.0 {
            return Label::None;
        }
        let gap = self.metrics.gap;
        if !dot && right - left >= width + 2.0 * gap {
            return Label::Inside(width);
        }
        // A mark that sits on the closing line keeps its label on the story's side of it; on the opening line likewise.
        let middle = f64::midpoint(left, right);
        let reach = right + gap + width;
        let [opening, closing] = self.lines;
        let runs_over = |line: f64| middle < line - 1.0 && reach > line;
        let on = |line: f64| (middle - line).abs() <= 1.0;
        if opening.is_some_and(on) {
            return Label::After(width);
        }
        let crosses =
            closing.is_some_and(on) || opening.is_some_and(runs_over) || closing.is_some_and(runs_over);
        let (first, last) = edges.unwrap_or((f64::NEG_INFINITY, f64::INFINITY));
        let (before, after) = (left - gap - width >= first, reach <= last);
        match (crosses, before, after) {
            (true, true, _) | (false, true, false) => Label::Before(width),
            (_, _, true) => Label::After(width),
            (_, false, false) => Label::None,
        }
    }

    /// Puts an event that found no row into a cluster with the item last placed nearest to it, a light one if it can.
    fn join_neighbour(&self, taken: &mut [Row], placed: &mut [Placed], content: Content, edges: Edges) {
        let weight = |item: &Placed| match &item.content {
            Content::Event(event, _) => self.story.event(*event).map_or(0, |event| event.weight),
            Content::Cluster(_) => 0,
        };
        let nearest = taken.iter_mut().filter_map(|row| {
            let item = placed.get(row.last)?;
            Some(((weight(item) < 4, item.mark.0), row))
        });
        let best = nearest.max_by(|((light, left), _), ((other_light, other_left), _)| {
            light.cmp(other_light).then(left.total_cmp(other_left))
        });
        let Some((_, row)) = best else { return };
        let Some(item) = placed.get_mut(row.last) else { return };
        let joined = as_cluster(&item.content).join(as_cluster(&content));
        // The badge starts where the mark did: everything placed in this row so far ends before that.
        let left = item.extent(self.metrics.gap).0.max(item.mark.0);
        item.content = Content::Cluster(joined);
        // At the block's edge there may be room for a narrow badge only: what stands before it is placed already.
        item.mark = cut((left, left + self.metrics.cluster), edges);
        item.dot = false;
        item.label = Label::None;
        row.end = item.mark.1;
    }
}

fn badge(middle: f64, metrics: &Metrics) -> (f64, f64) {
    (middle - metrics.cluster / 2.0, middle + metrics.cluster / 2.0)
}

/// A mark moved between the edges.
fn shifted((left, right): (f64, f64), edges: Edges) -> (f64, f64) {
    let Some((first, last)) = edges else { return (left, right) };
    let moved = left.min(last - (right - left)).max(first);
    (moved, moved + right - left)
}

/// The part of a bar between the edges.
fn cut((left, right): (f64, f64), edges: Edges) -> (f64, f64) {
    edges.map_or((left, right), |(first, last)| (left.max(first), right.min(last)))
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
