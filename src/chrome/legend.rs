//! How to read the marks.

use crate::context::use_timeline;
use crate::css::flag;
use leptos::prelude::*;
use summitline_core::session::Sign;

/// One of each mark that the story has, with what it means.
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
    let hatch = |doubtful: bool| view! { <i class="legend__hatch" data-doubtful=flag(doubtful)></i> };
    let line = |sign: &Sign| match sign {
        Sign::Exact => view! { <li>{mark(true, None, false)}{words.legend_exact}</li> }.into_any(),
        Sign::Uncertain => {
            view! { <li>{mark(true, Some("fuzzy"), false)}{words.legend_uncertain}</li> }.into_any()
        }
        Sign::Range => view! { <li>{mark(false, None, false)}{words.legend_range}</li> }.into_any(),
        Sign::Planned => view! { <li>{mark(true, None, true)}{words.legend_planned}</li> }.into_any(),
        Sign::Cluster => view! {
            <li>
                <span class="mark mark--cluster"><span class="mark__badge">"5"</span></span>
                {words.legend_cluster}
            </li>
        }
        .into_any(),
        Sign::Break => view! { <li>{hatch(false)}{words.legend_break}</li> }.into_any(),
        Sign::DoubtfulBreak => view! { <li>{hatch(true)}{words.legend_break_doubtful}</li> }.into_any(),
    };
    let lines = timeline.atlas.inventory().signs.iter().map(line).collect_view();
    view! {
        <section class="aside">
            <h2 {..timeline.look.level(1)}>{words.legend}</h2>
            <ul class="legend">{lines}</ul>
        </section>
    }
}
