//! The ruler: ticks, breaks, the two ends, and what the ticks leave unsaid; and the lines that go from it through the lanes.

use crate::browser::moving::{self, Follow, Key, Piece};
use crate::browser::{Element, write};
use crate::context::{TimelineContext, use_timeline};
use crate::css::{AWAY, flag, px, translate};
use leptos::html;
use leptos::prelude::*;
use summitline_core::layout::{Flag, tick_lines};
use summitline_core::phrase;
use summitline_core::scale::{BreakInView, Tick, contexts};
use summitline_core::time::{Span, Time, Unit};

const fn unit_word(unit: Unit) -> &'static str {
    match unit {
        Unit::Second => "second",
        Unit::Minute => "minute",
        Unit::Hour => "hour",
        Unit::Day => "day",
        Unit::Month => "month",
        Unit::Year => "year",
        Unit::Decade => "decade",
        Unit::Century => "century",
        Unit::Millennium => "millennium",
        Unit::Megayear => "megayear",
    }
}

/// Moves something to where it is seen, or out of sight.
fn place(element: &Element, x: Option<f64>) {
    let transform = x.map_or_else(|| AWAY.to_owned(), |x| translate(x, 0.0));
    write::style(element, "transform", &transform);
}

/// A tick, a context or a break, with its label.
struct Sign {
    span: Span,
    unit: Unit,
    x: f64,
    width: f64,
    labelled: bool,
}

impl Sign {
    fn at(time: Time, unit: Unit, x: f64, labelled: bool) -> Self {
        Self { span: Span::new(time, time), unit, x, width: 0.0, labelled }
    }
}

impl Sign {
    fn key(&self) -> Key {
        Key::Sign(self.span.start(), self.unit)
    }
}

/// How the element of a sign, with its label as last child, follows it.
fn follow(element: &Element) -> Follow<Sign> {
    let (element, label) = (element.clone(), element.last_element_child());
    let (mut labelled, mut width) = (true, None);
    Box::new(move |now: Option<&Sign>| {
        place(&element, now.map(|now| now.x));
        let Some(now) = now else { return };
        if width != Some(now.width) {
            write::style(&element, "width", &px(now.width));
            width = Some(now.width);
        }
        if now.labelled != labelled
            && let Some(label) = &label
        {
            write::flag(label, "hidden", !now.labelled);
            labelled = now.labelled;
        }
    })
}

/// Everything along the top of the axis. It stays in sight while the lanes are scrolled, and so it is apart from the
/// [`Lines`] that go through them, which lie below the marks.
#[component]
pub fn Ruler() -> impl IntoView {
    view! {
        <div class="stage__ruler" aria-hidden="true">
            <Row signs=breaks make=break_label/>
            <Row signs=ticks_in_view make=tick_view/>
            <Row signs=contexts_in_view make=context_view/>
            <div class="ruler__row">
                <Ends/>
            </div>
        </div>
    }
}

/// What goes through all lanes: stretches that are cut, the lines of the ticks.
#[component]
pub fn Lines() -> impl IntoView {
    let timeline = use_timeline();
    let derived = timeline.derived;
    let lines = move || tick_lines(derived.ticks().iter().map(|tick| tick.x), derived.scene().height);
    view! {
        <div class="stage__lines" aria-hidden="true">
            <Row signs=breaks make=break_view/>
            <svg class="stage__ticks"><path d=lines></path></svg>
            <EndLine number=0/>
            <EndLine number=1/>
        </div>
    }
}

/// Signs of one kind.
#[component]
fn Row(
    signs: fn(&TimelineContext) -> Vec<Sign>,
    make: fn(&TimelineContext, &Sign) -> AnyView,
) -> impl IntoView {
    let timeline = use_timeline();
    let row = NodeRef::<html::Div>::new();
    let items = {
        let timeline = timeline.clone();
        move || signs(&timeline)
    };
    moving::fill(row, items, Sign::key, move |sign| Piece::new(make(&timeline, sign), follow));
    view! { <div class="ruler__row" node_ref=row></div> }
}

fn ticks_in_view(timeline: &TimelineContext) -> Vec<Sign> {
    let derived = timeline.derived;
    let (width, measured) = (derived.viewport().map_or(0.0, |viewport| viewport.width()), derived.measured());
    let sign = |tick: &Tick| Sign::at(tick.time, tick.unit, tick.x, tick.label_fits(width, &measured.ticks));
    derived.ticks().iter().map(sign).collect()
}

fn tick_view(timeline: &TimelineContext, tick: &Sign) -> AnyView {
    let label = phrase::tick_label(&*timeline.locale, tick.span.start(), tick.unit);
    let unit = unit_word(tick.unit);
    view! {
        <div class="tick" data-unit=unit>
            <span class="tick__label">{label}</span>
        </div>
    }
    .into_any()
}

/// What the ticks leave unsaid: the year where they say days or months, the day where they say hours.
fn contexts_in_view(timeline: &TimelineContext) -> Vec<Sign> {
    let derived = timeline.derived;
    let Some(viewport) = derived.viewport() else { return Vec::new() };
    let found = contexts(&viewport, &derived.ticks(), &derived.measured().ticks);
    found.iter().map(|context| Sign::at(context.time, context.unit, context.x, true)).collect()
}

fn context_view(timeline: &TimelineContext, context: &Sign) -> AnyView {
    let label = phrase::context_label(&*timeline.locale, context.span.start(), context.unit);
    view! {
        <div class="tick tick--context">
            <span class="tick__label">{label}</span>
        </div>
    }
    .into_any()
}

/// Where empty stretches are cut.
fn breaks(timeline: &TimelineContext) -> Vec<Sign> {
    let metrics = timeline.derived.measured().ticks;
    let Some(viewport) = timeline.derived.viewport() else { return Vec::new() };
    let labelled = viewport.labelled_breaks(metrics.break_label, metrics.gap);
    let sign = |seen: BreakInView| Sign {
        span: seen.span,
        unit: Unit::Day,
        x: seen.x0,
        width: seen.x1 - seen.x0,
        labelled: labelled.iter().any(|each| each.span == seen.span),
    };
    viewport.breaks_in_view().map(sign).collect()
}

fn break_view(timeline: &TimelineContext, cut: &Sign) -> AnyView {
    let doubtful = timeline.atlas.doubtful_breaks().contains(&cut.span);
    let name = phrase::break_name(&*timeline.locale, cut.span, doubtful);
    view! { <div class="break" title=name data-doubtful=flag(doubtful)></div> }.into_any()
}

/// How long a stretch is that is cut.
fn break_label(timeline: &TimelineContext, cut: &Sign) -> AnyView {
    let length = phrase::length(&*timeline.locale, cut.span);
    view! { <div class="cut"><span class="break__label">{length}</span></div> }.into_any()
}

/// The ends of the story: a line through all lanes for each, with a flag.
#[component]
fn Ends() -> impl IntoView {
    let timeline = use_timeline();
    let names = phrase::flag_names(&*timeline.locale, timeline.atlas.story());
    let ends = timeline.atlas.story().ends().into_iter().enumerate();
    let ends = ends.filter_map(|(number, event)| {
        event?;
        Some(view! { <End number names=names.clone()/> })
    });
    ends.collect_view()
}

/// The line of one of the two ends through the lanes.
#[component]
fn EndLine(number: usize) -> impl IntoView {
    let derived = use_timeline().derived;
    let line = NodeRef::<html::Div>::new();
    Effect::new(move || {
        let end = derived.scene().ends.get(number).copied().flatten();
        if let Some(line) = line.get() {
            place(&line, end.map(|(_, x)| x));
        }
    });
    view! { <div class="end__line" node_ref=line></div> }
}

/// One of the two ends in the ruler.
#[component]
fn End(number: usize, names: [String; 3]) -> impl IntoView {
    let timeline = use_timeline();
    let derived = timeline.derived;
    let line = NodeRef::<html::Div>::new();
    let flags = NodeRef::<html::Span>::new();
    // A pan moves the line; only what differs of its flag is written.
    Effect::new(move |before: Option<Option<Flag>>| {
        let (line, element) = (line.get()?, flags.get()?);
        let scene = derived.scene();
        let x = scene.ends.get(number).copied().flatten();
        place(&line, x.map(|(_, x)| x));
        let now = scene.flags(derived.measured().flags).get(number).copied().flatten();
        write::flag(&element, "hidden", now.is_none());
        let now = now?;
        let look = |flag: &Flag| (flag.left, flag.room.to_bits(), flag.shared);
        if before.flatten().as_ref().map(look) != Some(look(&now)) {
            let name = names.get(if now.shared { 2 } else { number }).map_or("", |name| name);
            write::flag(&element, "data-left", now.left);
            write::style(&element, "max-width", &px(now.room));
            write::attribute(&element, "title", Some(name));
            let widths = derived.measured().flags;
            let fits = now.shared || widths.get(number).is_none_or(|width| *width <= now.room);
            write::text(&element, if fits { name } else { phrase::short_flag(name) });
        }
        Some(now)
    });
    view! { <div class="end" node_ref=line><span class="end__flag" {..timeline.told()} node_ref=flags></span></div> }
}
