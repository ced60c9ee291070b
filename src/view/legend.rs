//! How to read the marks.

use super::timeline::Ui;
use crate::browser::dom::{El, h};

/// One of each mark with what it means.
pub fn legend(ui: Ui) -> El {
    let words = ui.words;
    let mark = |flags: &[(&str, &str)]| {
        let mark = h("span.mark").add(h("i.mark__body"));
        flags.iter().fold(mark, |mark, (name, value)| mark.attr(name, value))
    };
    let cluster = h("span.mark mark--cluster").add(h("span.mark__badge").text("5"));
    let lines = [
        (mark(&[("data-dot", "")]), words.legend_exact),
        (mark(&[("data-dot", ""), ("data-start", "fuzzy"), ("data-end", "fuzzy")]), words.legend_uncertain),
        (mark(&[]), words.legend_range),
        (mark(&[("data-dot", ""), ("data-hollow", "")]), words.legend_planned),
        (cluster, words.legend_cluster),
        (h("i.legend__hatch"), words.legend_break),
    ];
    let list = h("ul.legend").all(lines.into_iter().map(|(sample, text)| h("li").add(sample).text(text)));
    h("section.aside").add(ui.heading("h2", 1).text(words.legend)).add(list)
}
