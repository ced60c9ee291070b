//! How to read the marks.

use super::timeline::Ui;
use leptos::prelude::*;

/// One of each mark with what it means.
#[component]
pub fn Legend() -> impl IntoView {
    let words = Ui::get().state.words();
    view! {
        <section class="aside">
            <h2>{words.legend}</h2>
            <ul class="legend">
                <li><span class="mark" data-dot=""><i class="mark__body"></i></span>{words.legend_exact}</li>
                <li><span class="mark" data-dot="" data-start="fuzzy" data-end="fuzzy"><i class="mark__body"></i></span>{words.legend_uncertain}</li>
                <li><span class="mark"><i class="mark__body"></i></span>{words.legend_range}</li>
                <li><span class="mark" data-dot="" data-hollow=""><i class="mark__body"></i></span>{words.legend_planned}</li>
                <li><span class="mark mark--cluster"><span class="mark__badge">"5"</span></span>{words.legend_cluster}</li>
                <li><i class="legend__hatch"></i>{words.legend_break}</li>
            </ul>
        </section>
    }
}
