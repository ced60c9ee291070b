//! The page's own script that does not run: the story is there, and one line says what the owner of the site has to mend. Each
//! cause is the real one. Where no script of ours runs at all, the line comes from the style sheet, late.

use crate::failures::{ensure_readable, ensure_readable_with_line};
use crate::harness::{Dish, Fault, Host, Page, Result, chromium, dist, each_engine};
use anyhow::{Context, ensure};

/// The line that the page was built with.
const LATE: &str = "document.querySelector('.unstarted')";

/// What the line that comes late says, once its time has come; holds it to be out of sight before.
async fn late_line(page: &Page) -> Result<String> {
    page.until("the page is there", "document.readyState !== 'loading'").await?;
    page.until(
        "the line waits",
        "document.getAnimations().some((each) => each.animationName === 'unstarted')",
    )
    .await?;
    let height = "rect(document.querySelector('[data-static] .toolbar')).height";
    let before: f64 = page.js(height).await?;
    ensure!(
        page.js::<bool>(&format!("getComputedStyle({LATE}).visibility === 'hidden'")).await?,
        "it is too early"
    );
    page.run("document.getAnimations().find((each) => each.animationName === 'unstarted').finish()").await?;
    page.drawn().await?;
    ensure!(
        page.js::<bool>(&format!("shown({LATE}) && rect({LATE}).height > 9")).await?,
        "the line is not to be seen"
    );
    ensure!(page.js::<f64>(height).await? <= before, "the line moves the page");
    ensure_readable(page).await?;
    ensure!(
        page.js::<bool>(&format!("shown({LATE}.querySelector('a[href]'))")).await?,
        "there is no further try"
    );
    page.js(&format!("getComputedStyle({LATE}, '::before').content")).await
}

/// The page and the page for frames, each in a browser of its own, with the name that its script begins with.
fn both(test: impl AsyncFn(&Page, &str, &str) -> Result) -> Result {
    for (document, script) in [("", "page-"), ("embed.html", "frame-")] {
        chromium(async |page| {
            page.resize(1280, 900).await?;
            test(&page, document, script).await
        })
        .with_context(|| format!("the page “{document}”"))?;
    }
    Ok(())
}

#[test]
fn scripts_sent_as_plain_text() -> Result {
    both(async |page, document, script| {
        page.spoil(".js", Fault::WrongType);
        page.load(document).await?;
        let says = format!("The server sends {script}");
        ensure_readable_with_line(page, &says).await?;
        ensure_readable_with_line(page, ".js as text/plain; it has to be text/javascript").await
    })
}

#[test]
fn scripts_sent_as_plain_text_and_not_to_be_taken_for_anything_else() -> Result {
    both(async |page, document, _| {
        page.serve_with("X-Content-Type-Options: nosniff");
        page.spoil(".js", Fault::WrongType);
        page.load(document).await?;
        let line = late_line(page).await?;
        ensure!(line.contains("has to send .js files as text/javascript"), "{line}");
        Ok(())
    })
}

#[test]
fn a_page_that_is_older_than_the_files_beside_it() -> Result {
    both(async |page, document, script| {
        for part in ["/page-", "/frame-", "/style-", "/embed-", "/summitline-", "/guest-"] {
            page.spoil(part, Fault::Missing);
        }
        page.load(document).await?;
        ensure_readable_with_line(page, &format!("The server answers 404 for {script}")).await?;
        ensure_readable_with_line(page, "this page may be older than the files beside it").await
    })
}

#[test]
fn a_script_that_is_cut_short() -> Result {
    both(async |page, document, script| {
        page.spoil(&format!("/{script}"), Fault::CutShort);
        page.load(document).await?;
        ensure_readable_with_line(page, ".js arrives cut short or changed").await
    })
}

#[test]
fn the_address_of_a_folder_without_its_slash() -> Result {
    chromium(async |page| {
        page.resize(1280, 900).await?;
        let host = Host::start()?;
        let html = std::fs::read(dist()?.join("index.html"))?;
        // A server that gives the folder's page without sending the browser to the folder.
        let address = host.serve("/timeline", Dish::new("text/html; charset=utf-8", html));
        page.goto(&address).await?;
        let line = late_line(&page).await?;
        ensure!(line.contains("The address of a folder has to end with a slash"), "{line}");
        let again = page.bring(&format!("{LATE}.querySelector('a')"), "Try again").await?;
        page.click_at(again).await?;
        page.until("the page is loaded anew", &format!("getComputedStyle({LATE}).visibility === 'hidden'"))
            .await?;
        page.forgive_all().await.map(drop)
    })
}

#[test]
fn a_page_opened_from_a_disk() -> Result {
    both(async |page, document, _| {
        let file = dist()?.canonicalize()?.join(if document.is_empty() { "index.html" } else { document });
        page.goto(&format!("file://{}", file.display())).await?;
        ensure_readable_with_line(page, "opened as a file").await
    })
}

#[test]
fn a_policy_without_scripts() -> Result {
    both(async |page, document, _| {
        page.serve_with("Content-Security-Policy: script-src 'none'");
        page.load(document).await?;
        let line = late_line(page).await?;
        ensure!(line.contains("the policy of the site has to allow them"), "{line}");
        Ok(())
    })
}

#[test]
fn trying_again_loads_the_page_anew() -> Result {
    both(async |page, document, script| {
        page.spoil(&format!("/{script}"), Fault::Missing);
        page.load(&format!("{document}#view=table")).await?;
        ensure_readable_with_line(page, "404").await?;
        page.heal();
        page.click_named("button", "Try again").await?;
        page.until("the table is there", "all('.table tbody tr').length > 0").await
    })
}

#[test]
fn readers_who_have_turned_scripts_off_are_told_nothing() -> Result {
    chromium(async |page| {
        page.serve_with("Content-Security-Policy: script-src 'none'");
        page.load("").await?;
        // What a browser says of itself cannot be emulated: the rules that show the line all ask for it.
        let conditions: Vec<String> = page
            .js("[...document.styleSheets].flatMap((sheet) => {
                const found = [];
                const visit = (rules, condition) => {
                    for (const rule of rules) {
                        const display = /\\.unstarted/.test(rule.selectorText ?? '') && rule.style.display;
                        if (display && display !== 'none') found.push(condition);
                        if (rule.cssRules?.length) visit(rule.cssRules, rule.media?.mediaText ?? condition);
                    }
                };
                visit(sheet.cssRules, '');
                return found;
            })")
            .await?;
        ensure!(conditions == ["(scripting: enabled)"; 2], "{conditions:?}");
        page.forgive_all().await.map(drop)
    })
}

#[test]
fn a_module_that_takes_its_time_is_no_reason_for_the_line() -> Result {
    both(async |page, document, _| {
        page.before_load(
            "window.flashes = []; const look = () => {
                const line = document.querySelector('.unstarted');
                if (line) flashes.push(line.checkVisibility({ checkVisibilityCSS: true }));
                requestAnimationFrame(look);
            }; look();",
        )
        .await?;
        page.spoil(".wasm", Fault::Hangs);
        page.load(document).await?;
        page.until("the script has run", &format!("{LATE} === null")).await?;
        ensure!(!page.js::<bool>("flashes.includes(true)").await?, "the line flashes");
        ensure!(page.js::<bool>("document.getAnimations().length === 0").await?, "it is still to come");
        ensure_readable(page).await
    })
}

#[test]
fn where_all_is_well_the_line_is_never_seen() -> Result {
    each_engine(async |page| {
        page.open("").await?;
        ensure!(page.js::<bool>(&format!("{LATE} === null")).await?, "the line stays in the page");
        // Only in attributes, so that crawlers and readers without styles do not meet it.
        for name in ["index.html", "embed.html"] {
            let html = std::fs::read_to_string(dist()?.join(name))?;
            let line = html.split("class=\"unstarted\"").nth(1).context("there is no line")?;
            let text = line
                .split_once('>')
                .and_then(|(_, rest)| rest.split_once("</p>"))
                .context("it has no end")?
                .0;
            ensure!(text.split('<').all(|part| part.rsplit('>').next() == Some("")), "{text}");
        }
        Ok(())
    })
}
