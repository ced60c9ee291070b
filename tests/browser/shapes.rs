//! Stories of other shapes than the built-in one: few events, a single one, long names, ranges. Nothing of them leaves the
//! timeline's box, and nothing is shown for what they do not have.

use crate::harness::{Dish, Host, Key, Page, Result, chromium};
use anyhow::ensure;
use serde_json::{Value, json};

/// A story of events on these dates, called "Event 1", "Event 2" …, each in a topic of its own where there are topics.
fn story(dates: &[&str], topics: &[&str]) -> Value {
    let topic = |(number, label): (usize, &&str)| json!({ "id": format!("t{number}"), "label": label });
    let event = |(number, date): (usize, &&str)| {
        let filed = (!topics.is_empty()).then(|| format!("t{}", number % topics.len()));
        json!({
            "id": format!("e{number}"), "title": format!("Event {}", number + 1), "date": date, "sources": ["src"],
            "topics": filed.into_iter().collect::<Vec<_>>(),
        })
    };
    json!({
        "title": "Shapes", "language": "en", "people": [], "places": [],
        "topics": topics.iter().enumerate().map(topic).collect::<Vec<_>>(),
        "sources": [{ "id": "src", "title": "A source", "publisher": "Public data" }],
        "events": dates.iter().enumerate().map(event).collect::<Vec<_>>(),
    })
}

/// 57 letters each, but for the last.
const LONG: [&str; 3] = [
    "Economic sanctions and counter-sanctions against officials",
    "Ministry of Foreign Affairs and International Cooperation",
    "Short",
];

/// Every document there is, by a name.
fn documents() -> Vec<(&'static str, Option<Value>)> {
    let long_titles = {
        let mut story = story(
            &["1999-03-12", "1999-03-13"],
            &["Unbreakabletopicnameofsixtyletterswithoutasinglespaceinittoo"],
        );
        for (place, text) in [
            (
                "/title",
                "A title that is a good deal longer than titles of stories usually are, and one word: Donaudampfschifffahrtsgesellschaftskapitän",
            ),
            ("/events/0/title", "A place and a title of sixty letters or a few more than that, in all"),
        ] {
            if let Some(title) = story.pointer_mut(place) {
                *title = json!(text);
            }
        }
        story
    };
    let dated = |dates: &[&str]| Some(story(dates, &[]));
    vec![
        ("the built-in story", None),
        ("three days", dated(&["1990-05-01", "2003-05-01", "2020-05-01"])),
        ("a range across a gap", dated(&["1800-01-01", "1801-06-01/1899-06-01", "1900-01-01"])),
        ("long names", Some(story(&["2018-01-05", "2018-02-05", "2018-03-05"], &LONG))),
        ("long titles", Some(long_titles)),
        ("one event", dated(&["2020-03-11"])),
        ("one instant", dated(&["2020-03-11T10:00"])),
        ("two years", dated(&["2001", "2002"])),
        ("the future", dated(&["2040", "9999-12-31"])),
        ("a century among days", dated(&["19XX", "2010-05-01", "2010-09-01"])),
        ("years from nought", dated(&["0000", "0001", "0002"])),
        ("letters of the east", dated(&["1600-10-21", "1868-01-03/1889-02-11", "1970-02-11", "1988-09-17"])),
    ]
}

/// What of an element can be seen and lies outside the box of the timeline.
const OUTSIDE: &str = "(() => {
    const box = rect(document.querySelector('summit-line'));
    const clips = (element) => !['visible'].includes(getComputedStyle(element).overflowX) || getComputedStyle(element).contain.includes('paint');
    return all('*').filter(shown).map((element) => {
        let { left, right } = rect(element);
        for (let above = element.parentElement; above; above = above.parentElement) {
            if (!clips(above)) continue;
            left = Math.max(left, rect(above).left);
            right = Math.min(right, rect(above).right);
        }
        return { name: `${element.tagName.toLowerCase()}.${element.getAttribute('class')}`, left: left - box.left, right: right - box.right };
    }).filter(({ left, right }) => right + box.right > left + box.left && (left < -0.5 || right > 0.5))
        .map(({ name, left, right }) => `${name} ${Math.round(left)} ${Math.round(right)}`);
})()";

/// The window of the overview and its handles are on the strip.
const ON_THE_STRIP: &str = "(() => {
    const strip = rect(one('.overview'));
    return all('.brush, .brush__handle').every((each) => rect(each).left >= strip.left - 0.5 && rect(each).right <= strip.right + 0.5 && rect(each).width > 0);
})()";

const STATES: [&str; 6] = [
    "view=axis",
    "view=axis&scale=true",
    "view=axis&from=1000-01-01&to=3000-01-01",
    "view=axis&scale=true&from=1000-01-01&to=1001-01-01",
    "view=list",
    "view=table",
];

#[test]
fn nothing_of_an_element_lies_outside_its_column() -> Result {
    chromium(async |page| {
        page.resize(1280, 900).await?;
        let host = Host::start()?;
        let mut found = Vec::new();
        for (name, document) in documents() {
            let source = document.map(|document| {
                host.serve("/story.json", Dish::json(document.to_string()));
                "src=\"story.json\""
            });
            for width in [280, 366] {
                let build = page.build();
                let html = format!(
                    "<style>summit-line {{ display: block; inline-size: {width}px; margin-inline-start: 300px }}</style>
                    <script type=\"module\" src=\"{build}summit-line.js\"></script>
                    <summit-line {}>A fallback</summit-line>",
                    source.unwrap_or_default()
                );
                page.goto(&host.page(&html)).await?;
                let inner = page.inside("summit-line");
                inner.until_stands().await?;
                for state in STATES {
                    page.js_with::<Value>("(one('summit-line').state = $[0], null)", json!([state])).await?;
                    inner.drawn().await?;
                    let outside: Vec<String> = inner.js(OUTSIDE).await?;
                    if !outside.is_empty() {
                        found.push(format!("{name}, {width} px, {state}: {outside:?}"));
                    }
                    if state.contains("axis") && !inner.js::<bool>(ON_THE_STRIP).await? {
                        found.push(format!(
                            "{name}, {width} px, {state}: the overview's window leaves its strip"
                        ));
                    }
                }
            }
        }
        ensure!(found.is_empty(), "{}", found.join("\n"));
        Ok(())
    })
}

/// Opens the page with a story.
async fn open(page: &Page, host: &Host, document: &Value, rest: &str) -> Result {
    let source = host.serve("/story.json", Dish::json(document.to_string()));
    page.open(&format!("?src={source}{rest}")).await?;
    page.until("the story is shown", "text('h1') === 'Shapes' || text('h1').startsWith('A title')").await
}

#[test]
fn no_page_scrolls_sideways_on_a_phone() -> Result {
    chromium(async |page| {
        page.resize(390, 844).await?;
        let host = Host::start()?;
        let mut found = Vec::new();
        for (name, document) in documents() {
            let Some(document) = document else { continue };
            for view in ["axis", "list"] {
                open(&page, &host, &document, &format!("#view={view}")).await?;
                let wide: f64 = page.js("document.scrollingElement.scrollWidth").await?;
                if wide > 390.0 {
                    found.push(format!("{name}, {view}: the page is {wide} px wide"));
                }
            }
        }
        ensure!(found.is_empty(), "{}", found.join("\n"));
        Ok(())
    })
}

#[test]
fn one_event_is_one_event() -> Result {
    chromium(async |page| {
        let host = Host::start()?;
        open(&page, &host, &story(&["2020-03-11"], &[]), "#view=axis").await?;
        ensure!(page.text(".status [role=status]").await? == "1 event");
        for nothing in
            [".end", ".chip", ".facets", ".break", ".toolbar__axis select", ".masthead__dek", ".compare"]
        {
            ensure!(page.count(nothing).await? == 0, "there is {nothing}");
        }
        ensure!(page.texts(".legend li").await? == ["Exact date"]);
        ensure!(page.texts(".axis__lane").await? == ["All events"]);
        ensure!(page.marks().await?.len() == 1);
        page.click_mark("e0").await?;
        page.until("the event is open", "!!one('.detail')").await?;
        ensure!(page.texts(".facts dt").await? == ["How the date is known", "Article"]);
        ensure!(page.count(".detail__nav, .detail__summary, .facts p:empty").await? == 0);
        page.click_text("button", "Table").await?;
        page.until("it is a table", "!!one('table')").await?;
        ensure!(page.texts("thead th").await? == ["Date", "Event", "Status", "Article"]);
        Ok(())
    })
}

#[test]
fn days_far_apart_are_dots_with_room() -> Result {
    chromium(async |page| {
        let host = Host::start()?;
        open(&page, &host, &story(&["1990-05-01", "2003-05-01", "2020-05-01"], &[]), "#view=axis").await?;
        let dots: usize = page.js("marks().filter(({ body }) => body.width < 20).length").await?;
        ensure!(dots == 3, "{dots} dots");
        ensure!(page.texts(".end__flag").await? == ["1 May 1990", "1 May 2020"]);
        ensure!(page.count(".tick[data-unit=hour]").await? == 0);
        ensure!(page.texts(".legend li").await? == ["Exact date", "Time without events, cut"]);
        page.ensure_tidy_axis("three days").await
    })
}

#[test]
fn long_lane_names_have_their_room_and_can_be_read_in_full() -> Result {
    chromium(async |page| {
        let host = Host::start()?;
        for width in [390, 1280] {
            page.resize(width, 900).await?;
            open(&page, &host, &story(&["2018-01-05", "2018-02-05", "2018-03-05"], &LONG), "#view=axis")
                .await?;
            let apart: bool = page
                .js("(() => { const names = all('.axis__name').map(rect); return names.length === 3 && names.every((name, at) => at === 0 || names[at - 1].bottom <= name.top + 0.5); })()")
                .await?;
            ensure!(apart, "names lie on each other at {width} px");
            ensure!(
                page.js::<bool>(
                    "all('.axis__lane').every((lane, at) => lane.title === $[0][at])"
                        .replace("$[0]", &json!(LONG).to_string())
                        .as_str()
                )
                .await?
            );
        }
        let cut: usize = page.count(".axis__lane[tabindex]").await?;
        ensure!(cut > 0, "names of 57 letters fit at 1280 px");
        let whole = "(({ scrollHeight, clientHeight }) => scrollHeight <= clientHeight + 1)(one('.axis__lane[tabindex] .axis__name'))";
        ensure!(!page.js::<bool>(whole).await?, "it is not cut");
        ensure!(page.count(".axis__gutter[aria-hidden]").await? == 0, "what can be focused is hidden");
        page.focus("input[type=search]").await?;
        for _ in 0..40 {
            page.key(Key::Tab).await?;
            if page.js::<bool>("scope.activeElement.matches('.axis__lane')").await? {
                break;
            }
        }
        page.until("all of the name is shown", whole).await
    })
}
