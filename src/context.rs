//! What every part of a timeline shares, handed down by Leptos' context. A leaf: it knows no component.

use crate::derived::Derived;
use crate::state::State;
use leptos::attr::custom::{CustomAttr, custom_attribute};
use leptos::html;
use leptos::prelude::*;
use std::sync::Arc;
use summitline_core::phrase::Locale;
use summitline_core::session::Atlas;
use summitline_core::words::Words;

/// Whether the timeline answers to input. `false` for the page as it is rendered at build time, which holds the story and
/// a picture of the axis, and has links where the live page has buttons.
pub const LIVE: bool = !cfg!(feature = "ssr");

/// The reader's language and its conventions.
pub type SharedLocale = Arc<dyn Locale + Send + Sync>;

/// How a timeline looks in the place where it is mounted.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Look {
    /// Whether it is a guest in another site's page: no masthead, and a link to the full page instead.
    pub guest: bool,
    /// Level of its headline in the outline of the page, from 1.
    pub heading: u8,
    /// Whether it is put together in several tasks, as one that is laid out beside the built page is: the page answers
    /// meanwhile. What is not whole yet is marked `aria-busy`.
    pub gradual: bool,
}

/// What a timeline asks of whatever mounted it, and tells it. Implemented by `browser::host` and by the prerenderer.
pub trait Host: Send + Sync + 'static {
    /// The address of the full page with a state.
    fn link(&self, state: &str) -> String;
    /// The address of a state for copying: of the page around the timeline, where that keeps the state in its address.
    fn address(&self, state: &str) -> String;
    /// The state has changed; `step`: so much that going back should undo it.
    fn changed(&self, state: &str, step: bool);
    /// The reader has chosen colours.
    fn themed(&self, theme: &str);
    /// The reader wants a text copied; `done` is told whether that worked.
    fn copy(&self, text: &str, done: Box<dyn FnOnce(bool)>);
    /// The folder of the build, as an address with a slash at its end.
    fn home(&self) -> String;
    /// The address of the story where it is not the built-in one.
    fn source(&self) -> Option<String>;
    /// What visitors of a page that holds the timeline in a frame load, in KB; 0: nobody knows.
    fn weight(&self) -> u32;
}

/// The context of every component.
#[derive(Clone)]
pub struct TimelineContext {
    /// The session, and the one way to change it.
    pub state: State,
    /// What follows from the session.
    pub derived: Derived,
    /// The story and what follows from it alone.
    pub atlas: Arc<Atlas>,
    /// The strings of the interface.
    pub words: &'static Words,
    /// Dates, numbers and plurals in the reader's language.
    pub locale: SharedLocale,
    /// How the timeline looks here.
    pub look: Look,
    /// The script that mounted it.
    pub host: Arc<dyn Host>,
    /// The element that holds all of it.
    pub root: NodeRef<html::Div>,
    /// The class of the button that has opened the event: the focus goes back to it.
    pub opener: StoredValue<&'static str>,
}

/// The context of the timeline that the calling component is part of.
pub fn use_timeline() -> TimelineContext {
    expect_context()
}

/// Levels of headings; deeper levels help nobody.
const DEEPEST: u8 = 8;

impl Look {
    /// The attribute `aria-level` of a heading so many levels below the headline (0: the headline itself). It is left out
    /// where the level of the tag is the right one. Style sheets know the headline as `h1` wherever it is; assistive
    /// technology hears the level that it has in the page around it.
    pub fn level(&self, below: u8) -> CustomAttr<&'static str, Option<String>> {
        let level =
            (self.heading != 1).then(|| self.heading.saturating_add(below).clamp(1, DEEPEST).to_string());
        custom_attribute("aria-level", level)
    }
}
