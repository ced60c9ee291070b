//! Small pieces that several views share.

use super::timeline::Ui;
use crate::browser::dom::{El, Event, bind, h};
use crate::state::State;
use std::rc::Rc;
use summitline_core::layout::{Edge, Grouping};
use summitline_core::phrase;
use summitline_core::query::{FacetValue, highlights};
use summitline_core::session::Command;
use summitline_core::story::{self, EventIx, Kind, Quote, Story};
use summitline_core::time::{Certainty, Precision};
use summitline_core::words::fill;

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

/// Where what lingers is moved to, above all that is in view: that costs the browser less than to hide it.
pub const AWAY: &str = "translate(0,-9999px)";

/// The colour of an event: its first topic's.
pub fn hue(event: &story::Event) -> String {
    event.topics.first().map_or(HUES - 1, |topic| topic.index() % HUES).to_string()
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

/// The value of an attribute that is there, without a value, or not.
pub const fn flag(is: bool) -> Option<&'static str> {
    if is { Some("") } else { None }
}

/// Whether an event's date is anything but a day or finer, without doubt.
pub fn is_fuzzy(event: &story::Event) -> bool {
    event.date.certainty() != Certainty::Exact || event.date.precision() > Precision::Day
}

/// The names of the topics of an event.
pub fn topic_names(story: &Story, event: &story::Event) -> Vec<String> {
    event.topics.iter().filter_map(|ix| Some(story.topic(*ix)?.label.clone())).collect()
}

/// The topics of an event, each in an element with its colour.
pub fn topics(ui: Ui, event: &story::Event, tag: &str) -> Vec<El> {
    let atlas = ui.state.atlas();
    let topic = |ix: &story::TopicIx| {
        let label = &atlas.story().topic(*ix)?.label;
        let hue = hue_of(FacetValue::Topic(*ix));
        Some(h(tag).attr_if("data-hue", hue.as_deref()).add(h("i.glyph")).text(" ").text(label))
    };
    event.topics.iter().filter_map(topic).collect()
}

/// An element with a text in which what the search found is marked.
pub fn marked(ui: Ui, element: El, text: String) -> El {
    element.dynamic(move || {
        let ranges = highlights(&text, &ui.state.filter().text);
        let mut out = h("span");
        let mut at = 0;
        for range in ranges {
            let (plain, found) = (text.get(at..range.start), text.get(range.start..range.end));
            out = out.text(plain.unwrap_or_default()).add(h("mark").text(found.unwrap_or_default()));
            at = range.end;
        }
        Some(out.text(text.get(at..).unwrap_or_default()))
    })
}

/// What a named person said, with name and addressee.
pub fn quotation(ui: Ui, quote: &Quote, element: &str) -> El {
    let atlas = ui.state.atlas();
    let speaker = atlas.story().person(quote.speaker).map(|person| person.name.clone()).unwrap_or_default();
    let template = if quote.to.is_empty() { ui.words.quote_by } else { ui.words.quote_to };
    let by = fill(template, &[("speaker", &speaker), ("to", &quote.to)]);
    let text = fill(ui.words.quote_text, &[("text", &quote.text)]);
    h(element).add(marked(ui, h("p"), text)).add(h("footer").text(&by))
}

/// A button that opens an event: from the keyboard the focus goes to what it opens.
pub fn open_button(ui: Ui, event: EventIx, element: &str) -> El {
    let atlas = ui.state.atlas();
    let id = atlas.story().event(event).map(|event| event.id.as_str());
    let button = h(element).attr_if("data-event", id);
    current(ui, button, event).on("click", move |click| open(ui, event, &click))
}

/// Says of an element whether it stands for the open event.
pub fn current(ui: Ui, element: El, event: EventIx) -> El {
    let kept = element.clone();
    bind(move || {
        let is = ui.state.settled().selected == Some(event);
        kept.set("aria-current", is.then_some("true"));
    });
    element
}

/// Opens an event; the focus goes to its detail from the keyboard, and from a button outside the views, which is gone then.
pub fn open(ui: Ui, event: EventIx, click: &Event) {
    let moves_focus = click.is_keyboard_click() || !click.is_within(".main");
    ui.state.dispatch(Command::Select(event));
    if moves_focus {
        ui.focus(".detail__title");
    }
}

/// The date of an event in words.
pub fn date_of(ui: Ui, event: &story::Event) -> String {
    phrase::date(&*ui.state.locale(), &event.date)
}

/// The date of an event as an element that machines can read.
pub fn time(ui: Ui, event: &story::Event) -> El {
    h("time").attr("datetime", &event.date.to_string()).text(&date_of(ui, event))
}

/// The line under an event's title: topics, kind and status.
pub fn meta(ui: Ui, event: &story::Event) -> El {
    let kind = (event.kind != Kind::Other).then(|| h("span").text((ui.words.kind)(event.kind)));
    let status = h("span").text((ui.words.status)(event.status));
    h("p.meta").all(topics(ui, event, "span")).maybe(kind).add(status)
}

/// What a lane is called.
pub fn lane_name(ui: Ui, value: Option<FacetValue>) -> String {
    let atlas = ui.state.atlas();
    match value {
        Some(value) => phrase::value_name(ui.words, atlas.story(), value).to_owned(),
        None if ui.state.settled().grouping == Grouping::None => ui.words.lane_all.to_owned(),
        None => ui.words.lane_other.to_owned(),
    }
}

/// What an end of the story is called: by its place, else by its title.
pub fn end_name(ui: Ui, event: EventIx) -> String {
    let atlas = ui.state.atlas();
    let facts = atlas.story().event(event);
    let place = facts.and_then(|facts| atlas.story().place(facts.place?)).map(|place| place.name.clone());
    place.or_else(|| facts.map(|facts| facts.title.clone())).unwrap_or_default()
}

/// "374 days after Hamburg", of any event but Hamburg itself, if its date is known well enough.
pub fn since_opening(ui: Ui, event: EventIx) -> Option<String> {
    let atlas = ui.state.atlas();
    let story = atlas.story();
    let [opening, _] = story.ends();
    let opening = opening.filter(|opening| *opening != event)?;
    let (now, then) = (story.span_of(event).start(), story.span_of(opening).start());
    let precision = story.event(event)?.date.precision();
    phrase::elapsed(&*ui.state.locale(), now, precision, then, &end_name(ui, opening))
}

/// Has a button send a command when it is pressed.
pub fn sends(ui: Ui, button: El, command: Command) -> El {
    button.on("click", move |_| ui.state.dispatch(command.clone()))
}

/// One of several things to choose from: its name, a hint (empty: none), and the command that chooses it.
pub type Choice<'a> = (&'a str, &'a str, Command);

/// A switch: a group of buttons of which one is pressed. `chosen` says of a place among them whether it is the one now.
pub fn switch(ui: Ui, label: &str, choices: &[Choice<'_>], chosen: fn(&State, usize) -> bool) -> El {
    let state = ui.state;
    let button = |(place, (name, hint, command)): (usize, &Choice<'_>)| {
        let button = h("button")
            .attr_if("title", (!hint.is_empty()).then_some(*hint))
            .truth("aria-pressed", move || chosen(&state, place))
            .text(name);
        sends(ui, button, command.clone())
    };
    let buttons = choices.iter().enumerate().map(button);
    h("div.segments").attr("role", "group").attr("aria-label", label).all(buttons)
}

/// A labelled choice of one of several; `chosen` as with [`switch`].
pub fn choice(ui: Ui, label: &str, choices: &[Choice<'_>], chosen: impl Fn(usize) -> bool + 'static) -> El {
    choice_boxed(ui, label, choices, Rc::new(chosen))
}

fn choice_boxed(ui: Ui, label: &str, choices: &[Choice<'_>], chosen: Rc<dyn Fn(usize) -> bool>) -> El {
    let commands: Vec<Command> = choices.iter().map(|(_, _, command)| command.clone()).collect();
    let option = |(place, (name, _, _)): (usize, &Choice<'_>)| {
        let chosen = chosen.clone();
        h("option").attr("value", &place.to_string()).property("selected", move || chosen(place)).text(name)
    };
    let select = h("select").all(choices.iter().enumerate().map(option)).on("change", move |event| {
        if let Some(command) = event.value().parse::<usize>().ok().and_then(|place| commands.get(place)) {
            ui.state.dispatch(command.clone());
        }
    });
    h("label.choice").text(label).add(select)
}
