//! One timeline in an element, for the script that asks for it: the page's own, the custom element's or a frame's.
//! Two timelines share nothing.

use leptos::prelude::*;
use send_wrapper::SendWrapper;
use std::any::Any;
use std::cell::OnceCell;
use std::rc::Rc;
use std::sync::Arc;
use summitline::browser::failure::Told;
use summitline::browser::host::{Host, Root, ScriptHost};
use summitline::browser::{json, letters::BrowserLetters, locale::BrowserLocale, measure};
use summitline::chrome::mistakes::{MistakesNotice, Way};
use summitline::context::{Look, TimelineContext};
use summitline::derived::Derived;
use summitline::state::State;
use summitline::timeline::Timeline;
use summitline_core::phrase;
use summitline_core::session::{Atlas, Command, Session, Theme, decode};
use summitline_core::story::{Story, Value};
use summitline_core::words::ENGLISH;
use wasm_bindgen::prelude::*;

static DOCUMENT: &str = include_str!(concat!(env!("OUT_DIR"), "/story.json"));

/// The story document that is compiled in, as JSON.
#[wasm_bindgen(js_name = compiledIn)]
pub fn compiled_in() -> String {
    DOCUMENT.to_owned()
}

/// A timeline in an element. `free()` removes it, with all it has made.
#[wasm_bindgen]
pub struct Mounted {
    context: TimelineContext,
    host: Host,
    _unmounts: Box<dyn Any>,
}

/// Mounts a timeline of a story document, as `JSON.parse` gives it. A document with mistakes mounts nothing; the host is
/// told each of them, and whether the rest could be shown. If it asks for that (`Host::partial`), events with mistakes are
/// left out.
#[wasm_bindgen]
pub fn mount(root: Root, document: &JsValue, host: Host) -> Option<Mounted> {
    let story = read(&json::value(document), &host)?;
    let atlas = Arc::new(Atlas::new(story, Arc::new(BrowserLetters)));
    let mut session = Session::default();
    session.apply(Command::Measure { width: measure::width(&root), text: 1.0 }, &atlas);
    session.apply(Command::SetTheme(Theme::from_word(&host.theme())), &atlas);
    go(&host, &atlas, &host.start(), |command| {
        session.apply(command, &atlas);
    });
    let locale = Arc::new(BrowserLocale::new(&ENGLISH, &host.language(), atlas.story().leaves_our_era()));
    let look = Look { guest: host.compact(), heading: host.heading(), gradual: host.gradual() };
    let script = Arc::new(ScriptHost::new(JsValue::clone(&host).unchecked_into()));
    let mounted = Rc::<OnceCell<TimelineContext>>::default();
    let made = mounted.clone();
    let unmounts = leptos::mount::mount_to(root, move || {
        let state = State::new(atlas.clone(), session, script.clone());
        let derived = Derived::new(&atlas, state, &ENGLISH);
        let root = NodeRef::new();
        let context = TimelineContext {
            state,
            derived,
            atlas,
            words: &ENGLISH,
            locale,
            look,
            host: script,
            root,
            opener: StoredValue::new("mark"),
        };
        let _ = made.set(context.clone());
        view! { <Timeline context/> }
    });
    Some(Mounted { context: mounted.get()?.clone(), host, _unmounts: Box::new(unmounts) })
}

/// Reads a story, or tells the host what is wrong with it.
fn read(document: &Value, host: &Host) -> Option<Story> {
    let problems = match Story::read(document) {
        Ok(story) => return Some(story),
        Err(problems) => problems,
    };
    let rest = Story::read_rest(document, &problems);
    if host.partial() && rest.is_some() {
        return rest;
    }
    for problem in problems.iter() {
        host.problem(&problem.path, problem.value.as_deref().unwrap_or_default(), &problem.rule);
    }
    host.rest(rest.map_or(0, |rest| u32::try_from(rest.missing().len()).unwrap_or(u32::MAX)));
    None
}

/// Goes to the state that a text describes, and tells the host which parts of the text were ignored.
fn go(host: &Host, atlas: &Atlas, text: &str, mut send: impl FnMut(Command)) {
    let (bookmark, notices) = decode(text, atlas.story());
    for notice in &notices {
        host.ignored(&phrase::notice(&ENGLISH, notice));
    }
    send(Command::Notice(notices));
    send(Command::Go(Box::new(bookmark)));
}

#[wasm_bindgen]
impl Mounted {
    /// Goes to the state that an address describes.
    pub fn go(&self, text: &str) {
        go(&self.host, &self.context.atlas, text, |command| self.context.state.dispatch(command));
    }

    /// The state, as an address has it.
    #[wasm_bindgen(getter)]
    pub fn state(&self) -> String {
        self.context.state.bookmark()
    }

    /// Sets the colours: `auto`, `light` or `dark`.
    pub fn paint(&self, theme: &str) {
        self.context.state.dispatch(Command::SetTheme(Theme::from_word(theme)));
    }

    /// How many events match.
    #[wasm_bindgen(getter)]
    pub fn matches(&self) -> usize {
        untrack(|| self.context.derived.matches()).len()
    }
}

/// Why a story cannot be shown, in an element. `free()` removes it, with all it has made.
#[wasm_bindgen]
pub struct MountedFailure {
    theme: RwSignal<String>,
    _unmounts: Box<dyn Any>,
}

/// Says in an element why a story cannot be shown.
#[wasm_bindgen(js_name = mountFailure)]
pub fn mount_failure(root: Root, told: Told) -> MountedFailure {
    let owner = Owner::new();
    let theme = owner.with(|| RwSignal::new(told.theme()));
    let failure = told.read();
    let told = SendWrapper::new(told);
    let unmounts = leptos::mount::mount_to(root, move || {
        let ways = Callback::new(move |way| match way {
            Way::Again => told.again(),
            Way::Rest => told.show_rest(),
        });
        view! { <MistakesNotice failure words=&ENGLISH theme ways/> }
    });
    MountedFailure { theme, _unmounts: Box::new((unmounts, owner)) }
}

#[wasm_bindgen]
impl MountedFailure {
    /// Sets the colours: `auto`, `light` or `dark`.
    pub fn paint(&self, theme: &str) {
        self.theme.try_set(theme.to_owned());
    }
}

/// Has `told` called with the message of a panic, which names its place in the code. It is also written to the console.
/// Nothing of the module may be called after that.
#[wasm_bindgen(js_name = onPanic)]
pub fn on_panic(told: js_sys::Function) {
    let told = SendWrapper::new(told);
    std::panic::set_hook(Box::new(move |panic| {
        let message = panic.to_string();
        leptos::logging::error!("{message}");
        // The page hears of it even if its own function throws.
        let _ = told.call1(&JsValue::UNDEFINED, &JsValue::from_str(&message));
    }));
}
