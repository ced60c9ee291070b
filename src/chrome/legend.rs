//! How to read the marks.

use crate::context::use_timeline;
use crate::css::flag;
use leptos::prelude::*;

/// One of each mark with what it means.
#[component]
pub fn Legend() -> impl IntoView {
    let timeline = use_timeline();
    let words = timeline.words;
    let mark = |dot: bool, edge: Option<&'static str>, hollow: bool| {
        view! {
            <span class="mark" data-dot=flag(dot) data-start=edge data-end=edge data-hollow=flag(hollow)>
                <i class="mark__body"></i>
            </span>
        }
    };
    view! {
        <section class="aside">
            <h2 {..timeline.look.level(1)}>{words.legend}</h2>
            <ul class="legend">
                <li>{mark(true, None, false)}{words.legend_exact}</li>
                <li>{mark(true, Some("fuzzy"), false)}{words.legend_uncertain}</li>
                <li>{mark(false, None, false)}{words.legend_range}</li>
                <li>{mark(true, None, true)}{words.legend_planned}</li>
                <li>
                    <span class="mark mark--cluster"><span class="mark__badge">"5"</span></span>
                    {words.legend_cluster}
                </li>
                <li><i class="legend__hatch"></i>{words.legend_break}</li>
            </ul>
        </section>
    }
}
