//! One timeline in an element, for the script that asks for it: the page's own, the custom element's or a frame's.
//! Nothing here is shared between two timelines. Refuses to know addresses, history and storage: the script has them.

use crate::browser::host::{Host, Root};
use crate::browser::{dom, json, locale::BrowserLocale, measure};
use crate::state::State;
use crate::view::{Look, Timeline};
use leptos::prelude::*;
use std::any::Any;
use std::rc::Rc;
use std::sync::Arc;
use summitline_core::phrase;
use summitline_core::session::{Atlas, Command, Session, Theme, decode};
use summitline_core::story::Story;
use summitline_core::words::ENGLISH;
use wasm_bindgen::prelude::*;

static DOCUMENT: &str = include_str!(concat!(env!("OUT_DIR"), "/story.json"));

/// The story document that is compiled in, as JSON; its events as an object of lists (`build.rs`).
#[wasm_bindgen(js_name = compiledIn)]
pub fn compiled_in() -> String {
    DOCUMENT.to_owned()
}

/// The parts of an address's query that mean nothing to a timeline, and stay when it writes its own.
#[wasm_bindgen]
pub fn foreign(query: &str) -> String {
    summitline_core::session::foreign(query)
}

/// A timeline that stands in an element. `free()` takes it away, with all it has made.
#[wasm_bindgen]
pub struct Mounted {
    state: State,
    host: Rc<Host>,
    _unmounts: Box<dyn Any>,
}

/// Mounts a timeline of a story document, as `JSON.parse` gives it. A document with mistakes mounts nothing; the host is
/// told each of them.
#[wasm_bindgen]
pub fn mount(root: Root, document: &JsValue, host: Host) -> Option<Mounted> {
    let story = match Story::read(&json::value(document)) {
        Ok(story) => story,
        Err(problems) => {
            for problem in problems.iter() {
                host.problem(&problem.path, problem.value.as_deref().unwrap_or_default(), &problem.rule);
            }
            return None;
        }
    };
    let host = Rc::new(host);
    let atlas = Arc::new(Atlas::new(story));
    let width = measure::width(&root);
    let held = Rc::<std::cell::OnceCell<State>>::default();
    let made = held.clone();
    let guest = host.clone();
    let unmounts = leptos::mount::mount_to(root, move || {
        let mut session = Session::default();
        session.apply(Command::Measure { width, text: 1.0 }, &atlas);
        session.apply(Command::SetTheme(Theme::from_word(&guest.theme())), &atlas);
        let locale = BrowserLocale::new(&ENGLISH, &guest.language());
        go(&guest, &atlas, &guest.start(), |command| {
            session.apply(command, &atlas);
        });
        let state = State::new(
            atlas,
            session,
            locale,
            Box::new({
                let host = guest.clone();
                move |state, step| host.changed(state, step)
            }),
        );
        let _ = made.set(state);
        let host = guest.clone();
        dom::bind(move || host.themed(state.settled().theme.word()));
        view! { <Timeline state=state look=Look { host: guest.clone(), compact: guest.compact(), heading: guest.heading() }/> }
    });
    Some(Mounted { state: *held.get()?, host, _unmounts: Box::new(unmounts) })
}

/// Sends what goes to the state that a text stands for, and tells the host what of the text was ignored.
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
    /// Goes to the state that an address stands for.
    pub fn go(&self, text: &str) {
        go(&self.host, &self.state.atlas(), text, |command| self.state.dispatch(command));
    }

    /// The state, as an address has it.
    #[wasm_bindgen(getter)]
    pub fn state(&self) -> String {
        self.state.bookmark()
    }

    /// Sets the colours: `auto`, `light` or `dark`.
    pub fn paint(&self, theme: &str) {
        self.state.dispatch(Command::SetTheme(Theme::from_word(theme)));
    }

    /// How many events match.
    #[wasm_bindgen(getter)]
    pub fn matches(&self) -> usize {
        self.state.now(State::matches).len()
    }
}
