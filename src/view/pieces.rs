//! Small pieces that several views share.

use super::timeline::Ui;
use leptos::prelude::*;
use summitline_core::layout::Edge;
use summitline_core::phrase;
use summitline_core::query::{FacetValue, highlights};
use summitline_core::story::{Event, EventIx, Kind, Quote, Story};
use summitline_core::time::{Certainty, Precision};

/// Colours that the style sheet has for topics.
const HUES: usize = 12;

/// A length as CSS wants it, to a hundredth of a pixel; without float formatting, which would weigh 15 KB.
pub fn px(length: f64) -> String {
    let hundredths = (length * 100.0).round() as i64;
    let sign = if hundredths < 0 { "-" } else { "" };
    let (whole, rest) = (hundredths.unsigned_abs() / 100, hundredths.unsigned_abs() % 100);
    format!("{sign}{whole}.{rest:02}px")
}

/// A place as a CSS transform: moving by it costs no layout.
pub fn shift(x: f64, y: f64) -> String {
    format!("translate({},{})", px(x), px(y))
}

/// The colour of an event: its first topic's.
pub fn hue(event: &Event) -> String {
    (event.topics.first().map_or(HUES - 1, |topic| topic.index() % HUES)).to_string()
}

/// The colour of a facet's value: topics have one.
pub fn hue_of(value: FacetValue) -> Option<String> {
    match value {
        FacetValue::Topic(ix) => Some((ix.index() % HUES).to_string()),
        _ => None,
    }
}

/// The word for an edge in markup.
pub const fn edge(edge: Edge) -> Option<&'static str> {
    match edge {
        Edge::Sharp => None,
        Edge::Fuzzy => Some("fuzzy"),
        Edge::Open => Some("open"),
    }
}

/// Whether an event's date is anything but a day or finer, without doubt.
pub fn is_fuzzy(event: &Event) -> bool {
    event.date.certainty() != Certainty::Exact || event.date.precision() > Precision::Day
}

/// The names of the topics of an event.
pub fn topic_names(story: &Story, event: &Event) -> Vec<String> {
    event.topics.iter().filter_map(|ix| Some(story.topic(*ix)?.label.clone())).collect()
}

/// A text with what the search found marked in it.
#[component]
pub fn Marked(#[prop(into)] text: String) -> impl IntoView {
    let query = Ui::get().state.filter;
    move || {
        let ranges = query.with(|filter| highlights(&text, &filter.text));
        if ranges.is_empty() {
            return text.clone().into_any();
        }
        let mut at = 0;
        let mut out = Vec::new();
        for range in ranges {
            out.push(text.get(at..range.start).unwrap_or_default().to_owned().into_any());
            out.push(
                view! { <mark>{text.get(range.clone()).unwrap_or_default().to_owned()}</mark> }.into_any(),
            );
            at = range.end;
        }
        out.push(text.get(at..).unwrap_or_default().to_owned().into_any());
        out.into_any()
    }
}

/// What a named person said, with name and addressee.
#[component]
pub fn Quotation(quote: Quote, class: &'static str) -> impl IntoView {
    let ui = Ui::get();
    let (words, atlas) = (ui.state.words(), ui.state.atlas());
    let speaker = atlas.story().person(quote.speaker).map(|person| person.name.clone()).unwrap_or_default();
    let template = if quote.to.is_empty() { words.quote_by } else { words.quote_to };
    let by = summitline_core::words::fill(template, &[("speaker", &speaker), ("to", &quote.to)]);
    let text = summitline_core::words::fill(words.quote_text, &[("text", &quote.text)]);
    view! {
        <blockquote class=class>
            <p><Marked text=text/></p>
            <footer>{by}</footer>
        </blockquote>
    }
}

/// A button that opens an event: from the keyboard the focus goes to what it opens.
#[component]
pub fn OpenButton(event: EventIx, class: &'static str, children: Children) -> impl IntoView {
    let ui = Ui::get();
    let id = ui.state.atlas().story().event(event).map(|event| event.id.clone());
    let selected = ui.state.selected();
    view! {
        <button
            class=class
            data-event=id
            aria-current=move || (selected.get() == Some(event)).then_some("true")
            on:click=move |click| open(ui, event, crate::browser::focus::is_keyboard_click(&click))
        >
            {children()}
        </button>
    }
}

/// Opens an event; from the keyboard the focus goes to its detail.
pub fn open(ui: Ui, event: EventIx, from_keyboard: bool) {
    ui.state.dispatch(summitline_core::session::Command::Select(event));
    if from_keyboard {
        ui.focus(".detail__title");
    }
}

/// The date of an event in words.
pub fn date_of(ui: Ui, event: &Event) -> String {
    phrase::date(&*ui.state.locale(), &event.date)
}

/// The line under an event's title: topics, kind and status.
#[component]
pub fn Meta(event: EventIx) -> impl IntoView {
    let ui = Ui::get();
    let (words, atlas) = (ui.state.words(), ui.state.atlas());
    let facts = atlas.story().event(event)?;
    let topics = facts.topics.iter().filter_map(|ix| {
        let label = atlas.story().topic(*ix)?.label.clone();
        Some(view! { <span data-hue=hue_of(FacetValue::Topic(*ix))><i class="glyph"></i>{label}</span> })
    });
    let kind = (facts.kind != Kind::Other).then(|| view! { <span>{(words.kind)(facts.kind)}</span> });
    let view = view! {
        <p class="meta">{topics.collect::<Vec<_>>()}{kind}<span>{(words.status)(facts.status)}</span></p>
    };
    Some(view)
}
