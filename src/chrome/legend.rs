//! How to read the marks.

use crate::context::use_timeline;
use crate::css::flag;
use crate::sign::Sign as Glyph;
use leptos::prelude::*;
use summitline_core::session::Sign;
use summitline_core::shape::NEUTRAL;

/// One of each mark that the story has, with what it means.
#[component]
pub fn Legend() -> impl IntoView {
    let timeline = use_timeline();
    let words = timeline.words;
    let mark = |dot: bool, edge: Option<&'static str>, hollow: bool| {
        view! {
            <span class="mark" data-dot=flag(dot) data-start=edge data-end=edge data-hollow=flag(hollow)>
                <i class="mark__body">{dot.then(|| view! { <Glyph shape=NEUTRAL/> })}</i>
            </span>
        }
    };
    let cluster = || view! { <span class="mark mark--cluster"><span class="mark__badge">"5"</span></span> };
    let hatch = |doubtful: bool| view! { <i class="legend__hatch" data-doubtful=flag(doubtful)></i> };
    let line = |sign: &Sign| {
        let (sample, meaning) = match sign {
            Sign::Exact => (mark(true, None, false).into_any(), words.legend_exact),
            Sign::Uncertain => (mark(true, Some("fuzzy"), false).into_any(), words.legend_uncertain),
            Sign::Range => (mark(false, None, false).into_any(), words.legend_range),
            Sign::Planned => (mark(true, None, true).into_any(), words.legend_planned),
            Sign::Cluster => (cluster().into_any(), words.legend_cluster),
            Sign::Break => (hatch(false).into_any(), words.legend_break),
            Sign::DoubtfulBreak => (hatch(true).into_any(), words.legend_break_doubtful),
        };
        view! { <li>{sample}{meaning}</li> }
    };
    let lines = timeline.atlas.inventory().signs.iter().map(line).collect_view();
    view! {
        <section class="aside">
            <h2 {..timeline.look.level(1)}>{words.legend}</h2>
            <ul class="legend">{lines}</ul>
        </section>
    }
}
