//! Stories in languages and scripts unlike ours: each text says its language, runs in its direction, and is found.
#![cfg(test)]

use crate::harness::{Dish, Host, Page, Result, chromium, stories};
use anyhow::ensure;
use serde_json::{Value, json};

/// Opens the page with a story.
async fn show(page: &Page, story: &Value, rest: &str) -> Result<Host> {
    let host = Host::start()?;
    let src = host.serve("/story.json", Dish::json(story.to_string()));
    page.open(&format!("?src={src}{rest}")).await?;
    Ok(host)
}

/// A story of these titles, some weeks apart.
fn titled(language: &str, topic: &str, titles: &[&str]) -> Value {
    let mut story = stories::small(titles[0], titles.len());
    story["language"] = json!(language);
    story["topics"][0]["label"] = json!(topic);
    for (at, title) in titles.iter().enumerate() {
        story["events"][at]["title"] = json!(title);
        story["events"][at]["date"] = json!(format!("1999-{:02}-12", at + 1));
    }
    story
}

const ARABIC: &str = "انضمت NATO إلى الاتفاق.";
const HEBREW: &str = "ב-1967 חתמה IBM.";

fn right_to_left() -> Value {
    let mut story = titled("ar", "سياسة (UN)", &["البداية", "NATO", ARABIC, HEBREW, "النهاية"]);
    story["title"] = json!("نص (1999)");
    story["description"] = json!("وقعت شركة IBM.");
    story["people"] = json!([{ "id": "p", "name": "شخص (IBM)", "role": "رئيس" }]);
    story["places"] = json!([{ "id": "l", "name": "القاهرة", "country": "مصر" }]);
    story["sources"][0]["title"] = json!("مقال (1)");
    // What every event has is no filter.
    if let Some(first) = story["events"].get_mut(0) {
        first["status"] = json!("claimed");
    }
    for (at, event) in story["events"].as_array_mut().into_iter().flatten().enumerate() {
        event["summary"] = json!("وقعت شركة IBM عقدا مع Intel في 1981.");
        event["date_note"] = json!("كما قال (المقال).");
        if at > 0 {
            event["people"] = json!(["p"]);
            event["place"] = json!("l");
        }
        event["quotes"] =
            json!([{ "speaker": "p", "text": "نعم، IBM!", "source": "paper", "to": "الصحافة" }]);
    }
    story
}

/// Letters that run from right to left.
const LETTERS: &str = "/[\\u0590-\\u08ff\\ufb1d-\\ufdff]/";

/// Every text with letters that run from right to left says the story's language and runs so, and every name made of such
/// a text keeps it apart.
async fn ensure_told(page: &Page, when: &str) -> Result<()> {
    let wrong: Vec<String> = page
        .js(&format!(
            "(() => {{
                const root = one('.summitline');
                const walker = document.createTreeWalker(root, NodeFilter.SHOW_TEXT);
                const wrong = [];
                for (let node = walker.nextNode(); node; node = walker.nextNode()) {{
                    const element = node.parentElement;
                    if (!{LETTERS}.test(node.data) || element.closest('.status, .empty')) continue;
                    const style = getComputedStyle(element);
                    const told = element.closest('[lang]').lang === 'ar' && style.direction === 'rtl';
                    const apart = element.closest('bdi, [dir=auto]');
                    if (!told || !apart) wrong.push(`${{element.outerHTML.slice(0, 200)}} is ${{style.direction}}`);
                }}
                for (const element of root.querySelectorAll('[aria-label]')) {{
                    const label = element.ariaLabel;
                    const bare = label.replace(/\\u2068[^\\u2069]*\\u2069/g, '');
                    if ({LETTERS}.test(bare)) wrong.push(`the name ${{label}}`);
                }}
                return wrong;
            }})()"
        ))
        .await?;
    ensure!(wrong.is_empty(), "{when}: {wrong:?}");
    Ok(())
}

#[test]
fn every_text_of_a_story_says_its_language_and_runs_in_its_direction() -> Result {
    chromium(async |page| {
        page.resize(1280, 900).await?;
        for view in ["axis", "list", "table"] {
            let _host = show(&page, &right_to_left(), &format!("&view={view}#event=event-3")).await?;
            ensure!(
                page.js::<bool>(
                    "document.documentElement.lang === 'ar' && one('.summitline').lang === 'en-GB'"
                )
                .await?
            );
            page.click_text("button", "Filters").await?;
            page.until("the facets are open", "!!one('.facets')").await?;
            ensure_told(&page, view).await?;
            page.ensure_accessible(view).await?;
            page.screenshot(&format!("rtl-{view}")).await?;
        }
        page.click(".search input").await?;
        page.keys("الاتفاق").await?;
        page.until_matching(1).await?;
        let status: String = page.js("one('.status [role=status]').textContent").await?;
        ensure!(status.ends_with(&format!(": \u{2068}{ARABIC}\u{2069}")), "{status}");
        page.keys("zz").await?;
        page.until("the search is named apart", "text('.empty').includes('“\\u2068')").await
    })
}

#[test]
fn alignment_and_sides_follow_the_direction() -> Result {
    chromium(async |page| {
        page.resize(1280, 900).await?;
        let _host = show(&page, &right_to_left(), "").await?;
        let marks = page.marks().await?;
        let sides = |event: &str| {
            let mark = marks.iter().find(|mark| mark.event.as_deref() == Some(event));
            mark.and_then(|mark| Some((mark.body?, mark.label?)))
        };
        let (Some(latin), Some(hebrew)) = (sides("event-2"), sides("event-4")) else {
            anyhow::bail!("labels are missing: {marks:?}")
        };
        ensure!(latin.1.left >= latin.0.left && hebrew.1.right <= hebrew.0.right, "{latin:?} {hebrew:?}");
        page.ensure_tidy_axis("titles that run both ways").await?;
        let ends: Vec<(f64, f64)> = page
            .js("['event-2', 'event-3'].map((id) => {
                    const title = one(`[data-entry=${id}] .entry__title`);
                    const range = document.createRange();
                    range.selectNodeContents(title);
                    const [outer, inner] = [rect(title), range.getBoundingClientRect()];
                    return [inner.left - outer.left, outer.right - inner.right];
                })")
            .await?;
        ensure!(ends[0].0 < 1.0 && ends[1].1 < 1.0, "titles do not begin where they run from: {ends:?}");
        Ok(())
    })
}

#[test]
fn blank_lines_are_paragraphs_and_hyphens_lists() -> Result {
    chromium(async |page| {
        let mut story = titled("en", "Letters", &["A letter", "Later", "Markup"]);
        story["description"] = json!("One.\n\nTwo.");
        story["events"][0]["summary"] = json!("First paragraph.\n\nSecond paragraph.\n- one\n- two");
        story["events"][0]["date_note"] = json!("Known\nby a line.");
        story["events"][1]["summary"] = json!("A line\r\nand another.");
        story["events"][2]["summary"] = json!("<b>bold</b>\n\n- <i>x</i>");
        let _host = show(&page, &story, "&view=list#event=event-1").await?;
        for place in ["[data-entry=event-1]", ".detail"] {
            let parts = format!(
                "[...one('{place}').querySelectorAll('.prose > :is(p, ul)')].map((each) => each.localName === 'p'
                    ? each.innerText : [...each.children].map((item) => item.innerText))"
            );
            page.until_is(
                &format!("{parts}.slice(0, 3)"),
                json!(["First paragraph.", "Second paragraph.", ["one", "two"]]),
            )
            .await?;
        }
        ensure!(
            page.js::<String>("one('[data-entry=event-2] .entry__summary').innerText").await?
                == "A line\nand another."
        );
        ensure!(page.texts(".masthead__dek p").await? == ["One.", "Two."]);
        ensure!(page.js::<String>("one('.facts .prose').innerText").await? == "Known\nby a line.");
        ensure!(page.texts("[data-entry=event-3] .prose > *").await? == ["<b>bold</b>", "<i>x</i>"]);
        page.click(".search input").await?;
        page.keys("two").await?;
        page.until_is("texts('.entry li mark')", json!(["two"])).await?;
        page.key(crate::harness::Key::Escape).await?;
        page.until_is("texts('[data-entry=event-1] .prose li')", json!(["one", "two"])).await?;
        page.screenshot("paragraphs").await?;
        Ok(())
    })
}

#[test]
fn words_are_found_where_none_are_apart() -> Result {
    chromium(async |page| {
        let titles = [
            "関ヶ原の戦いで徳川家康が率いる東軍が石田三成の西軍に勝利する",
            "👩‍🚀🚀 打ち上げ 🇯🇵",
            "한국어 제목이 아주 길어서 잘려야 하는 경우",
            "明治维新",
            "ประเทศไทยเข้าเป็นสมาชิก",
        ];
        page.resize(390, 800).await?;
        let _host = show(&page, &titled("ja", "政治", &titles), "&view=list").await?;
        for (query, title, marked) in [
            ("家康", 0, "家康"),
            ("👩‍🚀", 1, "👩‍🚀"),
            ("打ち上げ", 1, "打ち上げ"),
            ("제목", 2, "제목이"),
            ("维新", 3, "维新"),
            ("ไทย", 4, "ไทย"),
        ] {
            page.open(&format!(
                "{}&q={query}",
                page.js::<String>("location.search.replace(/&q=.*/, '')").await?
            ))
            .await?;
            page.until_is("texts('.entry__title')", json!([titles[title]])).await?;
            page.until_is("texts('.entry__title mark')", json!([marked])).await?;
        }
        page.screenshot("cjk").await?;
        Ok(())
    })
}

#[test]
fn titles_and_quotations_follow_the_language() -> Result {
    chromium(async |page| {
        let mut story = titled("sv", "Ord", &["Ö", "Zorn", "Ä", "Å", "A"]);
        story["people"] = json!([{ "id": "p", "name": "Ada" }]);
        story["events"][0]["quotes"] = json!([{ "speaker": "p", "text": "Ja.", "source": "paper" }]);
        let _host = show(&page, &story, "&view=table&sort=title#event=event-1").await?;
        ensure!(page.texts(".table__open").await? == ["A", "Zorn", "Å", "Ä", "Ö"]);
        ensure!(page.text(".detail .quote p").await? == "”Ja.”");
        // A tag that no browser takes is no reason to fail.
        story["language"] = json!("fr-q");
        let _host = show(&page, &story, "&view=table&sort=title#event=event-1").await?;
        ensure!(page.texts(".table__open").await?.len() == 5);
        ensure!(page.js::<String>("one('.detail .quote p').textContent").await? == "«\u{202f}Ja.\u{202f}»");
        Ok(())
    })
}
