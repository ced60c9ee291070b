//! Search: as the reader types, with highlights and a count, and the best match on Enter.

use crate::harness::{Key, Result, chromium};
use anyhow::ensure;

const BOX: &str = "input[type=search]";

#[test]
fn typing_filters_marks_and_counts() -> Result {
    chromium(async |page| {
        page.open("?view=list").await?;
        page.click(BOX).await?;
        let mut before = 58;
        for letters in ["cease", "fire"] {
            page.keys(letters).await?;
            page.until(
                "all letters are typed",
                &format!("document.activeElement.value.endsWith('{letters}')"),
            )
            .await?;
            page.drawn().await?;
            let now = page.matching().await?;
            ensure!(now <= before && now > 0, "{before}, then {now}");
            before = now;
        }
        ensure!(before < 58);
        ensure!(page.count(".entry").await? == before);
        let marked: Vec<String> = page.js("all('.entry mark').map((mark) => mark.innerText)").await?;
        ensure!(!marked.is_empty(), "nothing is marked");
        ensure!(marked.iter().all(|text| text.to_lowercase().starts_with("ceasefire")), "{marked:?}");
        let status = page.text(".status [role=status]").await?;
        ensure!(
            status.starts_with(&format!("{before} of 58 events match · Enter opens the best match: ")),
            "{status}"
        );
        Ok(())
    })
}

#[test]
fn words_are_found_by_their_beginning_without_accents_and_in_any_order() -> Result {
    chromium(async |page| {
        page.open("?view=list&q=ceasefire").await?;
        let found = page.matching().await?;
        ensure!(0 < found && found < 58);
        for (text, wanted) in
            [("CEASEFIRE", found), ("Ceásefïre", found), ("ceasefir", found), ("easefire", 0)]
        {
            page.open(&format!("?view=list#q={text}")).await?;
            ensure!(
                page.matching().await? == wanted,
                "“{text}” finds {}, wanted {wanted}",
                page.matching().await?
            );
        }
        let count = async |text: &str| {
            page.open(&format!("?view=list#q={text}")).await?;
            page.matching().await
        };
        ensure!(count("1974-05-31").await? == 1 && count("1974").await? > 1);
        let both = count("nauert sanctions").await?;
        let each = [count("nauert").await?, count("sanctions").await?];
        ensure!(both > 0 && each.iter().all(|each| both <= *each), "{both} have both words, {each:?} one");
        ensure!(both == count("sanctions nauert").await?, "the order of words matters");
        Ok(())
    })
}

#[test]
fn quotes_and_names_are_searched() -> Result {
    chromium(async |page| {
        // Said by Putin on 1 March 2018, and in no title or summary.
        page.open("?view=list&q=useless senseless").await?;
        ensure!(page.listed().await? == ["Putin presents arms he calls invincible"]);
        page.open("?view=list&q=dzhabarov").await?;
        ensure!(page.matching().await? >= 1);
        Ok(())
    })
}

#[test]
fn enter_opens_the_best_match() -> Result {
    chromium(async |page| {
        page.open("").await?;
        page.click(BOX).await?;
        page.keys("world cup").await?;
        page.until("there is a best match", "text('.status [role=status]').includes('Enter opens')").await?;
        page.drawn().await?;
        let status = page.text(".status [role=status]").await?;
        let best = status.rsplit(": ").next().unwrap_or_default().to_owned();
        page.key(Key::Enter).await?;
        page.until("the event is open", "!!document.querySelector('.detail__title')").await?;
        ensure!(
            page.text(".detail__title").await? == best,
            "{best}, not {}",
            page.text(".detail__title").await?
        );
        page.until_is("document.activeElement.className", "detail__title").await
    })
}

#[test]
fn escape_clears_the_search_before_it_closes_anything() -> Result {
    chromium(async |page| {
        page.open("#event=world-cup-final&view=list").await?;
        page.click(BOX).await?;
        page.keys("merkel").await?;
        page.until("the search narrows", "parseInt(text('.status [role=status] b')) < 58").await?;
        page.key(Key::Escape).await?;
        page.until_matching(58).await?;
        ensure!(page.js::<String>(&format!("document.querySelector('{BOX}').value")).await?.is_empty());
        ensure!(page.count(".detail").await? == 1, "Escape closed the event too");
        ensure!(page.focused().await?.starts_with("input"), "the focus left the search");
        Ok(())
    })
}

#[test]
fn the_clear_button_clears_and_gives_the_focus_back() -> Result {
    chromium(async |page| {
        page.open("?view=list&q=putin").await?;
        page.click_named("button", "Clear the search").await?;
        page.until_matching(58).await?;
        page.until("the focus is in the search", "document.activeElement.type === 'search'").await
    })
}

#[test]
fn slash_goes_to_the_search_and_is_not_typed() -> Result {
    chromium(async |page| {
        page.open("?view=list").await?;
        page.focus(".entry__open").await?;
        page.keys("/").await?;
        page.until("the focus is in the search", "document.activeElement.type === 'search'").await?;
        page.keys("syria/2").await?;
        page.until_is(&format!("document.querySelector('{BOX}').value"), "syria/2").await?;
        ensure!(page.count(".reading, .empty").await? == 1, "typing in the search changed the view");
        Ok(())
    })
}

#[test]
fn markup_in_a_search_is_text() -> Result {
    chromium(async |page| {
        page.open("?view=list").await?;
        page.click(BOX).await?;
        page.keys("<img src=x onerror=window.pwned=1><b>").await?;
        page.until("nothing matches", "!!document.querySelector('.empty')").await?;
        ensure!(page.count(".summitline img, .empty b").await? == 0);
        ensure!(page.js::<bool>("window.pwned === undefined").await?);
        ensure!(page.text(".empty").await?.contains("<img src=x"), "{}", page.text(".empty").await?);
        Ok(())
    })
}
