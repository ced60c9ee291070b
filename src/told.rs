//! Texts that are not the interface's but the story's: each says its language and runs in its own direction.

use crate::context::{TimelineContext, use_timeline};
use leptos::attr::custom::{CustomAttr, custom_attribute};
use leptos::prelude::*;
use summitline_core::phrase;
use summitline_core::prose::{Piece, pieces};
use summitline_core::query::FacetValue;

/// An attribute, or none. One type for all of them: each has its own code in the module.
type MaybeAttr = CustomAttr<&'static str, Option<String>>;

/// The attribute `lang` for a text of the story; `None`: for one that is the interface's.
pub fn lang(language: Option<&str>) -> MaybeAttr {
    custom_attribute("lang", language.map(str::to_owned))
}

impl TimelineContext {
    /// The attributes of an element whose text is the story's.
    pub fn told(&self) -> (MaybeAttr, MaybeAttr) {
        (lang(Some(self.atlas.story().language())), custom_attribute("dir", Some("auto".to_owned())))
    }
}

/// A name of the story among words of the interface.
#[component]
pub fn Name(#[prop(into)] text: String) -> impl IntoView {
    let timeline = use_timeline();
    view! { <bdi {..lang(Some(timeline.atlas.story().language()))}>{text}</bdi> }
}

/// The name of a facet's value: the story's, or a word of the interface for those that all stories share.
#[component]
pub fn ValueName(value: FacetValue) -> impl IntoView {
    let timeline = use_timeline();
    let story = timeline.atlas.story();
    let text = phrase::value_name(timeline.words, story, value).to_owned();
    let ours = matches!(value, FacetValue::Kind(_) | FacetValue::Status(_));
    let language = (!ours).then(|| story.language());
    view! { <bdi {..lang(language)}>{text}</bdi> }
}

/// A sentence of the interface with names of the story in it, as the phrases of the core mark them.
#[component]
pub fn Sentence(#[prop(into)] text: String) -> impl IntoView {
    let piece = |piece: Piece<'_>| match piece {
        Piece::Ours(text) => text.to_owned().into_any(),
        Piece::Name(text) => view! { <Name text/> }.into_any(),
    };
    pieces(&text).into_iter().map(piece).collect_view()
}
