//! The list and the table: order, years, the quiet between events, sorting, opening.

use crate::harness::{Key, Page, Result, chromium};
use anyhow::{Context, ensure};
use serde::Deserialize;
use serde_json::json;

/// The start of a date that a `datetime` attribute gives, in a form that sorts.
const START: &str =
    "(text) => ((day) => day + '-01-01'.slice(day.length - 4))(text.split('/')[0].replace(/[?~%]/g, ''))";

#[test]
fn the_list_is_in_order_of_time_under_its_months() -> Result {
    #[derive(Debug, Deserialize)]
    struct Row {
        date: String,
        month: Option<String>,
    }
    chromium(async |page| {
        page.open("?view=list").await?;
        let script = format!(
            "all('.story > li').map((row) => ({{
                date: ({START})(row.querySelector('time').dateTime), month: row.querySelector('h2')?.textContent ?? null,
            }}))"
        );
        let rows: Vec<Row> = page.js(&script).await?;
        ensure!(rows.len() == 58);
        ensure!(rows.is_sorted_by(|a, b| a.date <= b.date), "not in order: {rows:?}");
        // The background is long ago: it has years, as has what is known to the year.
        let headings: Vec<&str> = rows.iter().filter_map(|row| row.month.as_deref()).collect();
        ensure!(headings.starts_with(&["1974", "2014", "2015", "2016", "2017", "July 2017"]), "{headings:?}");
        ensure!(headings.contains(&"2018") && headings.ends_with(&["July 2018"]), "{headings:?}");
        let mut month = "";
        for row in rows.iter().skip_while(|row| row.month.as_deref() != Some("July 2017")) {
            let own = row.date.get(..7).context("a month")?;
            // What is known to the year has a heading of its own.
            ensure!(own == month || row.month.is_some(), "{row:?} after {month}");
            month = own;
        }
        Ok(())
    })
}

#[test]
fn the_list_says_how_long_nothing_happened() -> Result {
    chromium(async |page| {
        page.open("?view=list").await?;
        let gaps = page.texts(".story__gap").await?;
        ensure!(gaps.len() >= 5, "{gaps:?}");
        for gap in &gaps {
            let (length, rest) = gap.split_once(' ').context("a length")?;
            ensure!(length.parse::<u32>().is_ok() && rest.ends_with(" without events"), "{gap}");
        }
        // From the disengagement of 1974 to the CIS meeting and Crimea in 2014.
        ensure!(gaps.first().is_some_and(|gap| gap == "40 years without events"), "{gaps:?}");
        Ok(())
    })
}

#[test]
fn each_entry_says_when_where_and_how_long_after_hamburg() -> Result {
    chromium(async |page| {
        page.open("?view=list&q=world cup").await?;
        let when = page.text(".entry, .story__when").await?;
        ensure!(when.contains("15 July 2018") && when.contains("373 days after Hamburg"), "{when}");
        page.open("?view=list").await?;
        let whens = page.texts(".story__when").await?;
        ensure!(
            whens
                .iter()
                .any(|when| when.contains("1 day before Hamburg") || when.contains("days before Hamburg"))
        );
        // Of the same day the date says enough.
        ensure!(!whens.iter().any(|when| when.contains("same day")), "{whens:?}");
        Ok(())
    })
}

#[test]
fn an_event_opens_from_the_list_and_from_the_table() -> Result {
    chromium(async |page| {
        for (view, button) in [("list", ".entry__open"), ("table", ".table__open")] {
            page.open(&format!("?view={view}")).await?;
            let selector = format!("{button}[data-event='skripal-poisoning']");
            let title = page.text(&selector).await?;
            page.click(&selector).await?;
            ensure!(page.text(".detail__title").await? == title);
            ensure!(page.attribute(&selector, "aria-current").await?.as_deref() == Some("true"));
            page.click(".detail__close").await?;
            ensure!(page.count(".detail").await? == 0);
            page.focus(&selector).await?;
            page.key(Key::Enter).await?;
            page.until("Enter opens it", "!!document.querySelector('.detail')").await?;
        }
        Ok(())
    })
}

/// What a column of the table shows, from top to bottom, as ranks that should ascend.
async fn ranks(page: &Page, column: &str) -> Result<Vec<Vec<f64>>> {
    let key = match column {
        "Date" => format!("(row) => [...({START})(row.querySelector('time').dateTime)].map((c) => c.codePointAt(0))"),
        "Event" => "(row) => [...squeeze(row.cells[1].innerText).toLowerCase()].map((c) => c.codePointAt(0))".to_owned(),
        "Topics" => "(row) => [all('.chip[data-hue]').findIndex((chip) => words(chip) === squeeze(row.cells[2].querySelector('.topic').innerText))]".to_owned(),
        "Status" => "(row) => [...squeeze(row.cells[4].innerText)].map((c) => c.codePointAt(0))".to_owned(),
        _ => "(row) => [texts('.footer li').findIndex((line) => line.includes(squeeze(row.cells[5].innerText).split('; ')[0]))]".to_owned(),
    };
    page.js(&format!("all('.table tbody tr').map({key})")).await
}

#[test]
fn every_sortable_column_sorts_both_ways() -> Result {
    chromium(async |page| {
        page.open("?view=table").await?;
        let headings: Vec<String> = page.js("all('.table th button').map(name)").await?;
        ensure!(headings == ["Date", "Event", "Topics", "Status", "Article"], "{headings:?}");
        for column in &headings {
            // The table begins by date; another column first, so that a click always sorts afresh.
            let other = if column == "Event" { "Status" } else { "Event" };
            page.click(&format!(".table th:nth-of-type({}) button", if other == "Event" { 2 } else { 5 }))
                .await?;
            for order in ["ascending", "descending"] {
                page.click_named("button", column).await?;
                let says: Vec<String> = page
                    .js_with("all('.table th').filter((th) => squeeze(th.innerText).startsWith($[0])).map((th) => th.ariaSort)", json!([column]))
                    .await?;
                ensure!(says == [order], "{column}: {says:?}, not {order}");
                let sorted: usize = page
                    .js("all('.table th[aria-sort=ascending], .table th[aria-sort=descending]').length")
                    .await?;
                ensure!(sorted == 1, "{sorted} columns say that they sort");
                let mut ranks = ranks(&page, column).await?;
                ensure!(ranks.len() == 58);
                if order == "descending" {
                    ranks.reverse();
                }
                let wrong = ranks.windows(2).position(|pair| matches!(pair, [a, b] if a > b));
                ensure!(
                    wrong.is_none(),
                    "{column} {order}: row {} is out of order: {:?}",
                    wrong.unwrap_or(0),
                    page.texts(&format!(
                        ".table tr:nth-of-type(n+{0}):nth-of-type(-n+{1}) td:nth-of-type(2)",
                        wrong.unwrap_or(0) + 1,
                        wrong.unwrap_or(0) + 2
                    ))
                    .await?
                );
                ensure!(ranks.first() != ranks.last(), "{column}: nothing to sort by");
            }
        }
        Ok(())
    })
}

#[test]
fn the_table_has_a_caption_and_headings_for_every_column() -> Result {
    chromium(async |page| {
        page.open("?view=table").await?;
        ensure!(page.text(".table caption").await? == "Matching events; the headings sort");
        let scopes: Vec<String> = page.js("all('.table th').map((th) => th.scope)").await?;
        ensure!(scopes.len() == 6 && scopes.iter().all(|scope| scope == "col"), "{scopes:?}");
        ensure!(page.count(".table tbody tr").await? == 58);
        page.click_text("button", "Syria").await?;
        ensure!(page.count(".table tbody tr").await? == page.matching().await?);
        Ok(())
    })
}

#[test]
fn the_same_events_stand_in_every_view() -> Result {
    chromium(async |page| {
        page.open("?topics=syria&view=list").await?;
        let script = |selector: &str| format!("all('{selector}').map((each) => each.dataset.event).sort()");
        let list: Vec<String> = page.js(&script(".entry__open")).await?;
        page.click_named("button", "Table").await?;
        let table: Vec<String> = page.js(&script(".table__open")).await?;
        page.click_named("button", "Timeline").await?;
        page.click_text("button", "All").await?;
        let accounted: usize =
            page.js("marks().reduce((sum, mark) => sum + (mark.event ? 1 : mark.count ?? 0), 0)").await?;
        ensure!(list == table && !list.is_empty());
        ensure!(accounted == list.len(), "{accounted} on the axis, {} in the list", list.len());
        Ok(())
    })
}

#[test]
fn a_lane_without_a_value_is_called_by_what_lanes_are_for() -> Result {
    chromium(async |page| {
        page.open("#group=none").await?;
        ensure!(page.texts(".axis__lane").await? == ["All events"]);
        page.open_display().await?;
        page.choose("Lanes by", "Person").await?;
        let people = page.texts(".axis__lane").await?;
        ensure!(people.last().is_some_and(|name| name == "Other"), "{people:?}");
        page.back().await?;
        page.until_is("texts('.axis__lane').join()", "All events").await
    })
}

#[test]
fn showing_more_by_key_goes_on_with_the_first_new_row() -> Result {
    chromium(async |page| {
        page.open("embed.html#view=list").await?;
        let before = page.count("[data-part=main] > li").await?;
        page.focus(".more").await?;
        page.key(Key::Enter).await?;
        page.until_is(
            "[...one('[data-part=main]').children].indexOf(document.activeElement.closest('li'))",
            before,
        )
        .await?;
        ensure!(page.count("[data-part=main] > li").await? == 48, "all of the main span are shown");
        Ok(())
    })
}
