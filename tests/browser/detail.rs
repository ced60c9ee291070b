//! The open event: what it says, where it leads, and how it is closed.

use crate::harness::{Key, Page, Result, chromium};
use anyhow::ensure;
use serde_json::json;

const EVENT: &str = "new-sanctions-held-back";
const TITLE: &str = "US holds back new sanctions on Russia";

async fn open(page: &Page) -> Result {
    page.open(&format!("#view=list&event={EVENT}")).await?;
    page.until("the event is open", "!!document.querySelector('.detail')").await
}

/// Lets the page use the clipboard, or forbids it.
async fn clipboard(page: &Page, allowed: bool) -> Result {
    for name in ["clipboard-read", "clipboard-write"] {
        let setting = if allowed { "granted" } else { "denied" };
        let permission =
            json!({ "permission": { "name": name }, "setting": setting, "origin": page.origin() });
        page.cdp("Browser.setPermission", permission).await?;
    }
    Ok(())
}

async fn copied(page: &Page) -> Result<String> {
    page.js_async("await navigator.clipboard.readText()", json!([])).await
}

#[test]
fn it_opens_by_click_and_by_enter() -> Result {
    chromium(async |page| {
        page.open("").await?;
        page.click_mark(EVENT).await?;
        ensure!(page.text(".detail__title").await? == TITLE);
        page.key(Key::Escape).await?;
        page.open("").await?;
        page.focus(&format!(".mark[data-event='{EVENT}']")).await?;
        page.key(Key::Enter).await?;
        page.until_is("text('.detail__title')", TITLE).await?;
        page.until_is("document.activeElement.className", "detail__title").await
    })
}

#[test]
fn it_says_what_happened_who_said_what_and_how_that_is_known() -> Result {
    chromium(async |page| {
        open(&page).await?;
        let when = page.text(".detail__when").await?;
        ensure!(when.contains("29 January 2018") && when.contains("206 days after Hamburg"), "{when}");
        let quotes = page.texts(".detail .quote p").await?;
        ensure!(
            quotes.len() == 2 && quotes.iter().all(|quote| quote.starts_with('“') && quote.ends_with('”')),
            "{quotes:?}"
        );
        ensure!(page.texts(".detail .quote footer").await? == ["Heather Nauert"; 2]);
        let detail = page.text(".detail").await?;
        for part in [
            "This was announced by the people named.",
            "How the date is known",
            "The date follows from the article.",
            "The article says “Monday”",
            "“Russia condemns ‘Kremlin list’ of Putin associates”, The BRICS Post",
            "Sanctions",
            "Donald Trump",
            "Related events",
            "Follows",
        ] {
            ensure!(detail.contains(part), "“{part}” is not in\n{detail}");
        }
        Ok(())
    })
}

#[test]
fn related_events_open() -> Result {
    chromium(async |page| {
        open(&page).await?;
        let related = page.text(".related button").await?;
        page.click(".related button").await?;
        ensure!(page.text(".detail__title").await? == related);
        // What one event follows is followed by it.
        ensure!(page.text(".related").await?.contains("Followed by"), "{}", page.text(".related").await?);
        let back = page
            .bring(&format!("named('button', '{TITLE}', document.querySelector('.related'))[0]"), TITLE)
            .await?;
        page.click_at(back).await?;
        ensure!(page.text(".detail__title").await? == TITLE);
        Ok(())
    })
}

#[test]
fn previous_and_next_go_through_the_filter() -> Result {
    chromium(async |page| {
        page.open("?topics=syria&view=list").await?;
        let listed = page.listed().await?;
        page.click(".entry__open").await?;
        for (number, title) in listed.iter().enumerate() {
            ensure!(page.text(".detail__title").await? == *title, "{number}");
            let position = page.text(".detail__nav span").await?;
            ensure!(position == format!("{} of {}", number + 1, listed.len()), "{position}");
            if number + 1 < listed.len() {
                page.click_named("button", "Next").await?;
            }
        }
        let ends: Vec<bool> = page.js("all('.detail__nav button').map((button) => button.disabled)").await?;
        ensure!(ends == [false, true], "{ends:?}");
        page.click(".detail__nav button:first-child").await?;
        ensure!(listed.get(listed.len() - 2) == Some(&page.text(".detail__title").await?));
        page.open("?topics=climate&view=list#event=world-cup-final").await?;
        ensure!(page.text(".detail__nav span").await? == "Outside the filter");
        Ok(())
    })
}

#[test]
fn the_link_is_copied_and_leads_back_here() -> Result {
    chromium(async |page| {
        clipboard(&page, true).await?;
        open(&page).await?;
        page.click_named("button", "Copy link").await?;
        page.until_is("text('.detail__said')", "Copied").await?;
        let link = copied(&page).await?;
        ensure!(link.starts_with(&page.origin()) && link.contains("/some/sub/path/"), "{link}");
        page.session().goto(&link).await?;
        page.reload().await?;
        ensure!(page.text(".detail__title").await? == TITLE);
        ensure!(page.count(".reading").await? == 1, "the view is in the link");
        Ok(())
    })
}

#[test]
fn the_citation_is_copied_with_title_date_article_and_address() -> Result {
    chromium(async |page| {
        clipboard(&page, true).await?;
        open(&page).await?;
        page.click_named("button", "Cite").await?;
        page.until_is("text('.detail__said')", "Copied").await?;
        let citation = copied(&page).await?;
        let start = format!(
            "{TITLE} (29 January 2018). “Russia condemns ‘Kremlin list’ of Putin associates”, The BRICS Post. http"
        );
        ensure!(citation.starts_with(&start) && citation.contains(EVENT), "{citation}");
        Ok(())
    })
}

#[test]
fn where_copying_is_forbidden_the_page_says_so() -> Result {
    chromium(async |page| {
        clipboard(&page, false).await?;
        open(&page).await?;
        page.click_named("button", "Copy link").await?;
        page.until_is("text('.detail__said')", "Copying is not possible here").await?;
        page.before_load(
            "Object.defineProperty(Navigator.prototype, 'clipboard', { get() { return undefined; } });",
        )
        .await?;
        open(&page).await?;
        page.click_named("button", "Cite").await?;
        page.until_is("text('.detail__said')", "Copying is not possible here").await
    })
}

#[test]
fn escape_and_the_close_button_give_the_focus_back() -> Result {
    chromium(async |page| {
        for (rest, origin) in
            [("#view=list", ".entry__open"), ("#view=table", ".table__open"), ("#view=axis", ".mark")]
        {
            page.open(rest).await?;
            let origin = format!("{origin}[data-event='{EVENT}']");
            for close in ["Escape", "button"] {
                page.focus(&origin).await?;
                page.key(Key::Enter).await?;
                page.until(
                    "the detail has the focus",
                    "document.activeElement.className === 'detail__title'",
                )
                .await?;
                if close == "Escape" {
                    page.key(Key::Escape).await?;
                } else {
                    page.focus(".detail__close").await?;
                    page.key(Key::Enter).await?;
                }
                page.until("the event is closed", "!document.querySelector('.detail')").await?;
                page.until_with(
                    &format!("{rest}: {close} gives the focus back"),
                    "document.activeElement === document.querySelector($[0])",
                    json!([origin]),
                )
                .await?;
            }
        }
        Ok(())
    })
}

#[test]
fn what_opens_an_event_and_is_gone_then_hands_the_focus_on() -> Result {
    chromium(async |page| {
        page.open("").await?;
        page.click_mark(EVENT).await?;
        page.click(".related__open").await?;
        page.until_is("document.activeElement.className", "detail__title").await
    })
}
