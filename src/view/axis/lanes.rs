//! The lanes behind the marks, their names, the breaks and the two ends.

use super::super::pieces::{hue_of, px, shift};
use super::super::timeline::Ui;
use leptos::prelude::*;
use summitline_core::layout::Band;
use summitline_core::phrase;
use summitline_core::story::EventIx;

fn bands() -> impl Fn() -> Vec<(usize, Band)> + Clone + Send + Sync + 'static {
    let scene = Ui::get().state.scene;
    let bands = Memo::new(move |_| scene.with(|scene| scene.bands.clone()));
    move || bands.get().into_iter().enumerate().collect()
}

/// The names of the lanes.
#[component]
pub fn Gutter() -> impl IntoView {
    let ui = Ui::get();
    let (words, atlas) = (ui.state.words(), ui.state.atlas());
    let bands = bands();
    let name = move |band: &Band| {
        let name = band.value.map(|value| phrase::value_name(words, atlas.story(), value).to_owned());
        name.unwrap_or_else(|| words.lane_other.to_owned())
    };
    let label = move |(_, band): (usize, Band)| {
        let hue = band.value.and_then(hue_of);
        let glyph = hue.is_some().then(|| view! { <i class="glyph"></i> });
        view! {
            <li class="axis__lane" data-hue=hue style:--top=px(band.top) style:--height=px(band.height)>
                {glyph}<span>{name(&band)}</span>
            </li>
        }
    };
    view! {
        <div class="axis__gutter" aria-hidden="true">
            <ul class="axis__lanes">{move || bands().into_iter().map(&label).collect::<Vec<_>>()}</ul>
        </div>
    }
}

/// The stripes of the lanes, with breaks and ends over them.
#[component]
pub fn Bands() -> impl IntoView {
    let bands = bands();
    let stripe = |(_, band): (usize, Band)| {
        view! { <div class="stage__band" style:--top=px(band.top) style:--height=px(band.height)></div> }
    };
    view! { <div aria-hidden="true">{move || bands().into_iter().map(stripe).collect::<Vec<_>>()}</div> }
}

/// One end of the story: a line through all lanes with a flag.
#[component]
pub fn End(last: bool) -> impl IntoView {
    let ui = Ui::get();
    let scene = ui.state.scene;
    let end = Memo::new(move |_| {
        scene.with(|scene| {
            let [opening, closing] = scene.ends;
            if last { closing } else { opening }
        })
    });
    let name = move |event: EventIx| end_name(ui, event);
    move || {
        end.get().map(|(event, _)| {
            let place = move || end.get().map(|(_, x)| shift(x, 0.0));
            view! {
                <div class="end" class:end--last=last style:transform=place aria-hidden="true">
                    <span class="end__flag">{name(event)}</span>
                </div>
            }
        })
    }
}

/// What an end of the story is called: by its place, else by its title.
pub fn end_name(ui: Ui, event: EventIx) -> String {
    let atlas = ui.state.atlas();
    let facts = atlas.story().event(event);
    let place = facts.and_then(|facts| atlas.story().place(facts.place?)).map(|place| place.name.clone());
    place.or_else(|| facts.map(|facts| facts.title.clone())).unwrap_or_default()
}
