//! The address: it holds the whole state, can be shared, and back and forward undo and redo.

use crate::harness::{Page, Result, chromium};
use anyhow::ensure;

/// What a reader sees of the state, in one text.
async fn seen(page: &Page) -> Result<String> {
    page.js(
        "JSON.stringify({
            view: document.querySelector('.summitline').dataset.view,
            pressed: all('[aria-pressed=true]').map(name),
            selects: all('.toolbar label:first-of-type select').map((each) => each.selectedOptions[0].text),
            status: text('.status'),
            search: document.querySelector('input[type=search]').value,
            event: text('.detail__title'),
            compare: text('.compare__title'),
            marks: document.querySelector('.stage') ? marks().map((mark) => [mark.name, Math.round(mark.middle)]) : null,
            list: texts('.entry__open, .table__open, .compare__open'),
            sort: all('.table th').map((th) => th.ariaSort),
        })",
    )
    .await
}

#[test]
fn every_part_of_the_state_survives_a_reload_and_can_be_shared() -> Result {
    chromium(async |page| {
        page.open("").await?;
        let plain = seen(&page).await?;
        for rest in [
            "view=list",
            "view=table&sort=-title",
            "view=axis&scale=true",
            "view=axis&group=person",
            "view=axis&group=none&from=2018-01-01&to=2018-06-01",
            "view=list&topics=syria,meddling&match=all",
            "view=list&people=vladimir-putin&statuses=denied&kinds=statement",
            "view=list&sources=helsinki-denial&places=helsinki",
            "view=list&q=cease fire & more",
            "event=world-cup-final",
            "view=then-now",
            "view=then-now&compare=meddling",
            "from=2018-03-01&to=2018-07-17T12:00",
        ] {
            let given = rest.replace("cease fire & more", "cease%20fire%20%26%20more");
            page.open(&format!("#{given}")).await?;
            let first = seen(&page).await?;
            ensure!(first != plain, "{rest} changes nothing");
            ensure!(
                page.count(".status__notice").await? == 0,
                "{rest}: {}",
                page.text(".status__notice").await?
            );
            page.reload().await?;
            ensure!(seen(&page).await? == first, "{rest} is not the same after a reload");
            page.open(&format!("?{given}")).await?;
            ensure!(seen(&page).await? == first, "{rest} is not the same as a query");
        }
        Ok(())
    })
}

#[test]
fn what_a_reader_does_is_in_the_address_and_comes_back_from_it() -> Result {
    chromium(async |page| {
        page.open("").await?;
        page.open_display().await?;
        page.click_named("button", "True to scale").await?;
        page.open_display().await?;
        page.choose("Lanes by", "Person").await?;
        page.click_text("button", "Syria").await?;
        page.click_named("button", "Zoom in").await?;
        page.click("input[type=search]").await?;
        page.keys("ceasefire").await?;
        page.until_hash("holds everything", "['scale=true', 'group=person', 'topics=syria', 'from=', 'to=', 'q=ceasefire'].every((part) => hash.includes(part))").await?;
        let here = seen(&page).await?;
        let hash = page.hash().await?;
        page.open(&format!("#{hash}")).await?;
        ensure!(
            seen(&page).await? == here,
            "another reader sees something else:\n{here}\n{}",
            seen(&page).await?
        );
        page.click_named("button", "Table").await?;
        page.click_named("button", "Event").await?;
        page.click_named("button", "Event").await?;
        page.until_hash("holds view and order", "hash.includes('view=table') && hash.includes('sort=-title')")
            .await
    })
}

#[test]
fn back_and_forward_undo_and_redo() -> Result {
    chromium(async |page| {
        page.open("?view=list").await?;
        page.click_text("button", "Syria").await?;
        let syria = page.matching().await?;
        page.click(".entry__open").await?;
        let title = page.text(".detail__title").await?;
        page.click_named("button", "Next").await?;
        ensure!(page.text(".detail__title").await? != title);
        page.click_named("button", "Table").await?;
        page.until("the table", "!!document.querySelector('.table')").await?;

        page.back().await?;
        page.until("back to the list", "!!document.querySelector('.story')").await?;
        page.back().await?;
        page.until_is("text('.detail__title')", title.clone()).await?;
        page.back().await?;
        page.until("back: no event", "!document.querySelector('.detail')").await?;
        page.until_matching(syria).await?;
        page.back().await?;
        page.until_matching(58).await?;
        page.forward().await?;
        page.until_matching(syria).await?;
        page.forward().await?;
        page.until_is("text('.detail__title')", title).await
    })
}

#[test]
fn zooming_leaves_no_trail_of_steps() -> Result {
    chromium(async |page| {
        page.open("").await?;
        let before: u32 = page.js("history.length").await?;
        for _ in 0..6 {
            page.click_named("button", "Zoom in").await?;
        }
        page.until_hash("holds the window", "hash.includes('from=')").await?;
        ensure!(page.js::<u32>("history.length").await? == before, "each zoom is an entry of the history");
        Ok(())
    })
}

#[test]
fn a_query_presets_and_the_hash_overrides_it() -> Result {
    chromium(async |page| {
        page.open("?topics=syria&view=list").await?;
        ensure!(page.count(".reading").await? == 1);
        let syria = page.matching().await?;
        page.open("?topics=syria&view=list#topics=climate").await?;
        ensure!(page.matching().await? != syria && page.count(".reading").await? == 1);
        ensure!(
            page.js::<Vec<String>>("all('.chip[aria-pressed=true]').map(name)")
                .await?
                .iter()
                .all(|chip| chip.starts_with("Climate"))
        );
        // What is not ours stays in the query when the address is written.
        page.open("?utm_source=x&view=list").await?;
        page.click_text("button", "Syria").await?;
        page.until_hash("holds the filter", "hash.includes('topics=syria')").await?;
        ensure!(page.js::<String>("location.search").await? == "?utm_source=x");
        Ok(())
    })
}

#[test]
fn a_hash_edited_by_hand_is_followed() -> Result {
    chromium(async |page| {
        page.open("#view=list").await?;
        page.js::<()>("void (location.hash = 'view=table&topics=iran')").await?;
        page.until("the table stands", "!!document.querySelector('.table')").await?;
        ensure!(page.matching().await? == 4);
        Ok(())
    })
}

/// Types a search and does something else within one task: before the search is written to the address.
async fn type_and(page: &Page, then: &str) -> Result {
    page.run(&format!(
        "const field = document.querySelector('input[type=search]');
        field.value = 'sanctions';
        field.dispatchEvent(new Event('input', {{ bubbles: true }}));
        {then};"
    ))
    .await
}

#[test]
fn what_was_typed_right_before_a_step_is_there_after_going_back() -> Result {
    chromium(async |page| {
        page.open("#view=list").await?;
        type_and(&page, "saying('button', 'Table')[0].click()").await?;
        page.until_hash("has the step", "hash.includes('view=table')").await?;
        page.back().await?;
        page.until_hash("has the search", "hash.includes('view=list') && hash.includes('q=sanctions')")
            .await?;
        page.until("the list is searched", "one('.search input').value === 'sanctions'").await
    })
}

#[test]
fn what_was_typed_right_before_leaving_is_there_after_coming_back() -> Result {
    chromium(async |page| {
        page.open("#view=list").await?;
        type_and(&page, "location.href = 'embed.html'").await?;
        page.until("the other page is there", "location.pathname.endsWith('embed.html')").await?;
        page.back().await?;
        page.until_hash("has the search", "hash.includes('q=sanctions')").await
    })
}

#[test]
fn keys_of_others_in_the_query_stay_and_are_not_reported() -> Result {
    chromium(async |page| {
        page.open("?utm_source=letter&fbclid=1&topics=syria").await?;
        ensure!(page.count(".status__notice").await? == 0, "{}", page.text(".status__notice").await?);
        page.click_text("button", "List").await?;
        page.until_hash("has the step", "hash.includes('view=list') && hash.includes('topics=syria')")
            .await?;
        ensure!(page.js::<String>("location.search").await? == "?utm_source=letter&fbclid=1");
        page.open("#nobodys=1").await?;
        ensure!(page.text(".status__notice").await?.contains("nobodys"), "the hash is ours alone");
        Ok(())
    })
}
