//! Which words may stand in which layer's code: only `src/browser` touches the browser, and the core knows
//! neither a clock nor chance. Comments do not count.

/// Files outside `src/browser` that may name web-sys or js-sys, each with its reason beside it.
const MAY_TOUCH_THE_BROWSER: [&str; 1] = [
    "src/mount.rs", // the module's entry, which scripts call
];
/// Files that may hand markup on, each with its reason beside it.
const MAY_WRITE_MARKUP: [&str; 1] = [
    "src/axis/picture.rs", // the SVG that the core has written, with every text escaped
];

const BROWSER: [&str; 2] = ["web_sys", "js_sys"];
const MARKUP: [&str; 5] = ["inner_html", "set_inner_html", "innerHTML", "outerHTML", "insertAdjacentHTML"];
const CLOCK_AND_CHANCE: [&str; 10] = [
    "std::time",
    "SystemTime",
    "Utc::now",
    "Local::now",
    "rand",
    "fastrand",
    "getrandom",
    "RandomState",
    "thread_rng",
    "env::var",
];

/// Complaints about what one file reaches for.
pub fn check(path: &str, text: &str) -> Vec<String> {
    let mut complaints = Vec::new();
    let rust = path.ends_with(".rs");
    if path.starts_with("src/") {
        if !MAY_WRITE_MARKUP.contains(&path) {
            complaints.extend(find(text, &MARKUP, "text never becomes markup"));
        }
        if rust && !is_browser(path) {
            complaints.extend(find(text, &BROWSER, "only src/browser touches the browser"));
        }
    }
    if path.starts_with("core/src/") && rust {
        complaints.extend(find(
            text,
            &CLOCK_AND_CHANCE,
            "the core knows no clock, locale, environment or chance",
        ));
    }
    if path.starts_with("script/") || path.starts_with("public/") {
        complaints.extend(find(text, &MARKUP, "text never becomes markup"));
    }
    complaints
}

fn is_browser(path: &str) -> bool {
    path == "src/browser.rs" || path.starts_with("src/browser/") || MAY_TOUCH_THE_BROWSER.contains(&path)
}

fn find(text: &str, words: &[&str], rule: &str) -> Vec<String> {
    let mut complaints = Vec::new();
    for (index, line) in text.lines().enumerate() {
        let code = line.split("//").next().unwrap_or_default();
        for word in words.iter().filter(|word| contains_word(code, word)) {
            complaints.push(format!("line {}: `{word}`: {rule}", index + 1));
        }
    }
    complaints
}

/// Whether `word` stands in `code` by itself, not as a part of a longer name.
fn contains_word(code: &str, word: &str) -> bool {
    let in_name = |c: char| c.is_alphanumeric() || c == '_';
    code.match_indices(word).any(|(start, _)| {
        let before = code.get(..start).and_then(|text| text.chars().next_back());
        let after = code.get(start + word.len()..).and_then(|text| text.chars().next());
        !before.is_some_and(in_name) && !after.is_some_and(in_name)
    })
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn only_the_browser_layer_touches_the_browser() {
        let text = "use web_sys::Window;\n";
        assert_eq!(
            check("src/view/axis.rs", text),
            ["line 1: `web_sys`: only src/browser touches the browser"]
        );
        assert!(check("src/browser.rs", text).is_empty());
        assert!(check("src/browser/history.rs", text).is_empty());
        assert_eq!(check("src/browser_like.rs", text).len(), 1);
        assert!(check("tests/keyboard.rs", text).is_empty());
    }

    #[test]
    fn the_core_is_pure() {
        assert_eq!(check("core/src/time.rs", "let now = Utc::now();").len(), 1);
        assert_eq!(check("core/src/time.rs", "use std::time::Instant;").len(), 1);
        assert!(check("core/src/time.rs", "let operand = Instant::from_days(1);").is_empty());
        assert!(check("core/tests/laws.rs", "let random = rand::random();").is_empty());
    }

    #[test]
    fn comments_do_not_count() {
        assert!(check("core/src/time.rs", "//! Not a SystemTime.\nlet a = 1; // std::time").is_empty());
    }

    #[test]
    fn text_never_becomes_markup() {
        assert_eq!(check("src/view/detail.rs", "<p inner_html=summary/>").len(), 1);
        assert_eq!(check("script/loader.js", "message.innerHTML = text;").len(), 1);
        assert_eq!(check("src/browser/dom.rs", "element.set_inner_html(x)").len(), 1);
        assert_eq!(check("public/embed.js", "message.textContent = text;").len(), 0);
    }
}
