//! What a reader does again and again leaves nothing behind in the module's memory, which can grow but never shrink.

use crate::harness::{Page, Result, chromium};
use anyhow::ensure;

/// Remembers the memory of the module, which nothing on the page tells.
const WATCH: &str = "{
    const Real = WebAssembly.Instance;
    WebAssembly.Instance = function (...given) {
        const made = new Real(...given);
        window.moduleMemory = Object.values(made.exports).find((each) => each instanceof WebAssembly.Memory);
        return made;
    };
    WebAssembly.Instance.prototype = Real.prototype;
}";

const PAGES: &str = "moduleMemory.buffer.byteLength / 65536";

/// The memory may grow by one step while the allocator finds its size, but not in each round.
async fn stays(page: &Page, what: &str, round: &str) -> Result {
    let run = format!("(async () => {{ {round} return {PAGES}; }})()");
    let mut pages = Vec::new();
    for _ in 0..4 {
        pages.push(page.js_async::<u32>(&run, serde_json::json!([])).await?);
    }
    let [_, second, _, last] = pages[..] else { unreachable!("four rounds") };
    ensure!(last <= second + 1, "{what}: {pages:?} pages of memory after each round");
    Ok(())
}

/// Each topic on and off again, four times: it ends where it began.
const TOGGLES: &str = "for (const chip of all('.chips > .chip[data-hue]'))
    for (let time = 0; time < 8; time++) { chip.click(); await new Promise(requestAnimationFrame); }";

#[test]
fn filters_leave_nothing_behind() -> Result {
    chromium(async |page| {
        page.before_load(WATCH).await?;
        for view in ["axis", "list", "table"] {
            page.open(&format!("#v=1&view={view}")).await?;
            stays(&page, view, TOGGLES).await?;
        }
        Ok(())
    })
}

#[test]
fn opening_events_leaves_nothing_behind() -> Result {
    chromium(async |page| {
        page.before_load(WATCH).await?;
        page.open("").await?;
        // Often, as what an open event left behind was little: 2 KB.
        let round =
            "for (let time = 0; time < 3; time++) for (const mark of all('.marks button[data-event]')) {
            mark.click();
            await new Promise(requestAnimationFrame);
            const next = document.querySelector('.detail__nav button:last-of-type:not(:disabled)');
            next?.click();
            await new Promise(requestAnimationFrame);
        }";
        stays(&page, "opening events", round).await
    })
}
