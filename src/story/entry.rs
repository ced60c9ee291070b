//! An event in the reading list.

use super::date::Date;
use super::marked::Marked;
use super::open::OpenEvent;
use super::prose::Prose;
use super::quotation::Quotation;
use super::topics::Topics;
use crate::context::{LIVE, use_timeline};
use crate::css;
use crate::rows::local;
use crate::sign::Sign;
use crate::told::{Name, Sentence};
use leptos::prelude::*;
use summitline_core::hue;
use summitline_core::phrase;
use summitline_core::reading::{self, Row};
use summitline_core::shape;
use summitline_core::story::{Event, EventIx, PlaceIx, Status};
use summitline_core::time::Edtf;
use summitline_core::words::fill;

/// A row of the list: the heading and the quiet before the event where there are any, and the event as an article.
#[component]
pub fn Entry(row: Row) -> impl IntoView {
    let timeline = use_timeline();
    let story = timeline.atlas.story();
    let facts = story.event(row.event)?.clone();
    let start = story.span_of(row.event).start();
    let level = timeline.look.level(1);
    let heading = row.heading.map(|heading| phrase::heading(&*timeline.locale, &facts, start, heading));
    let heading = heading.map(|heading| view! { <h2 class="story__heading" {..level}>{heading}</h2> });
    let gap = row.gap.map(|gap| {
        let length = phrase::length(&*timeline.locale, gap);
        view! { <p class="story__gap">{fill(timeline.words.list_gap, &[("length", &length)])}</p> }
    });
    let derived = timeline.derived;
    let selected = local(move || derived.settled().selected == Some(row.event));
    let current = move || selected().then_some("true");
    let is_end = story.ends().contains(&Some(row.event));
    // Anchors belong to the page that is rendered at build time: a live timeline owns no ids of its document.
    let (id, hue, title) = (facts.id.clone(), hue::of_event(&facts), facts.title.clone());
    let (shape, fuzzy, hollow) =
        (shape::of_event(&facts), reading::is_fuzzy(&facts), facts.status == Status::Planned);
    let anchor = (!LIVE).then(|| facts.id.clone());
    Some(view! {
        <li>
            {heading}
            {gap}
            <article class="story__row" id=anchor data-entry=id data-hue=hue>
                <When event=row.event date=facts.date place=facts.place/>
                <div class="entry" data-key=css::flag(is_end) aria-current=current>
                    <Sign shape fuzzy hollow/>
                    <h3 class="entry__title" {..timeline.told()} {..timeline.look.level(2)}>
                        <OpenEvent event=row.event class="entry__open"><Marked text=title/></OpenEvent>
                    </h3>
                    <Prose text=facts.summary.clone() class="entry__summary" searched=true/>
                    {facts.quotes.iter().map(|quote| {
                        view! { <Quotation quote=quote.clone() class="entry__quote"/> }
                    }).collect_view()}
                    <Meta facts=facts.clone()/>
                    <Background event=row.event facts=facts.clone()/>
                </div>
            </article>
        </li>
    })
}

/// The line beside an entry: date, place, and the time since the story's first end.
#[component]
fn When(event: EventIx, date: Edtf, place: Option<PlaceIx>) -> impl IntoView {
    let timeline = use_timeline();
    let story = timeline.atlas.story();
    let place = place.and_then(|ix| story.place(ix)).map(|place| view! { <Name text=place.name.clone()/> });
    let since = phrase::since_opening(&*timeline.locale, story, event).map(|text| view! { <Sentence text/> });
    view! {
        <p class="story__when">
            <Date date/>
            {place.map(|place| view! { " "<small>{place}</small> })}
            {since.map(|since| view! { " "<small>{since}</small> })}
        </p>
    }
}

/// The line below a summary: topics, and kind and status where they say something.
#[component]
fn Meta(facts: Event) -> impl IntoView {
    let words = use_timeline().words;
    // That something is reported goes without saying.
    let kind = reading::tells_kind(&facts).then_some((words.kind)(facts.kind));
    let status = (facts.status != Status::Reported).then_some((words.status)(facts.status));
    let says =
        [kind, status].into_iter().flatten().map(|word| view! { <span>{word}</span>" " }).collect_view();
    view! {
        <p class="meta">
            <Topics topics=facts.topics/>" "
            {says}
        </p>
    }
}

/// How the date is known, the articles, and related events; folded up, as most readers want the story first.
#[component]
fn Background(event: EventIx, facts: Event) -> impl IntoView {
    let timeline = use_timeline();
    let (story, words) = (timeline.atlas.story(), timeline.words);
    let related = reading::related(story, event);
    let related = related.into_iter().filter_map(|link| {
        let title = story.event(link.event)?.title.clone();
        let relation = phrase::relation(words, &link);
        Some(view! {
            <li>{relation}" "<OpenEvent event=link.event class="link"><Name text=title/></OpenEvent></li>
        })
    });
    let related = related.collect_view();
    let sources = facts.sources.iter().filter_map(|ix| {
        let source = story.source(*ix)?;
        Some(view! { <li><cite><Sentence text=phrase::citation(&*timeline.locale, source)/></cite></li> })
    });
    let sources = sources.collect_view();
    let (basis, note) = ((words.date_basis)(facts.date_basis), facts.date_note);
    let known = if note.contains('\n') {
        view! { <p>{basis}</p> <Prose text=note/> }.into_any()
    } else {
        view! { <p>{basis}" "<Name text=note/></p> }.into_any()
    };
    let has_related = timeline.atlas.inventory().relations;
    view! {
        <details class="entry__more">
            <summary>{if has_related { words.entry_more } else { words.entry_more_plain }}</summary>
            {known}
            <ul>{sources}{related}</ul>
        </details>
    }
}
