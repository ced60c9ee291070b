//! The script that mounts a timeline: what it is asked for, and what it is told. It owns everything around the element
//! that the timeline is mounted in: address, history, storage, clipboard, the page around.

use crate::context;
use send_wrapper::SendWrapper;
use wasm_bindgen::prelude::*;

/// The element that a timeline is mounted in.
pub type Root = web_sys::HtmlElement;

#[wasm_bindgen]
extern "C" {
    /// An object with these properties and methods (`script/stand.js` makes it).
    pub type Host;

    /// The state to start with, as an address has it.
    #[wasm_bindgen(method, getter)]
    pub fn start(this: &Host) -> String;
    /// The colours to start with: `auto`, `light` or `dark`.
    #[wasm_bindgen(method, getter)]
    pub fn theme(this: &Host) -> String;
    /// BCP 47 tag by which dates and numbers are written, canonical; empty: the catalogue's own.
    #[wasm_bindgen(method, getter)]
    pub fn language(this: &Host) -> String;
    /// Level of the headline, from 1.
    #[wasm_bindgen(method, getter)]
    pub fn heading(this: &Host) -> u8;
    /// Whether the timeline is a guest in another page: no masthead, and a link to the full page instead.
    #[wasm_bindgen(method, getter)]
    pub fn compact(this: &Host) -> bool;
    /// Whether it is to be put together in several tasks: `aria-busy` marks what is not whole yet.
    #[wasm_bindgen(method, getter)]
    pub fn gradual(this: &Host) -> bool;
    /// Whether events with mistakes are to be left out.
    #[wasm_bindgen(method, getter)]
    pub fn partial(this: &Host) -> bool;
    /// The folder of the build, as an address with a slash at its end.
    #[wasm_bindgen(method, getter)]
    pub fn home(this: &Host) -> String;
    /// The address of the story where it is not the built-in one.
    #[wasm_bindgen(method, getter)]
    pub fn source(this: &Host) -> Option<String>;
    /// What a frame weighs, in KB; 0: not known.
    #[wasm_bindgen(method, getter)]
    pub fn weight(this: &Host) -> u32;

    /// The address of the full page with a state.
    #[wasm_bindgen(method)]
    pub fn link(this: &Host, state: &str) -> String;
    /// The address of a state for copying.
    #[wasm_bindgen(method)]
    pub fn address(this: &Host, state: &str) -> String;
    /// The state has changed; `step`: so much that going back should undo it.
    #[wasm_bindgen(method)]
    pub fn changed(this: &Host, state: &str, step: bool);
    /// The reader has chosen colours.
    #[wasm_bindgen(method)]
    pub fn themed(this: &Host, theme: &str);
    /// The reader wants a text copied; `done` is called with whether that worked.
    #[wasm_bindgen(method)]
    pub fn copy(this: &Host, text: &str, done: JsValue);
    /// A part of the state was not understood.
    #[wasm_bindgen(method)]
    pub fn ignored(this: &Host, part: &str);
    /// A mistake in the story: its path, the value found there (empty: none) and the rule it breaks.
    #[wasm_bindgen(method)]
    pub fn problem(this: &Host, path: &str, value: &str, rule: &str);
    /// So many events would have to be left out to show the rest of the story.
    #[wasm_bindgen(method)]
    pub fn rest(this: &Host, events: u32);
}

/// The script as components see it.
pub struct ScriptHost(SendWrapper<Host>);

impl ScriptHost {
    /// A host that is a script of this page.
    pub fn new(host: Host) -> Self {
        Self(SendWrapper::new(host))
    }
}

impl context::Host for ScriptHost {
    fn link(&self, state: &str) -> String {
        self.0.link(state)
    }

    fn address(&self, state: &str) -> String {
        self.0.address(state)
    }

    fn changed(&self, state: &str, step: bool) {
        self.0.changed(state, step);
    }

    fn themed(&self, theme: &str) {
        self.0.themed(theme);
    }

    fn copy(&self, text: &str, done: Box<dyn FnOnce(bool)>) {
        self.0.copy(text, Closure::once_into_js(done));
    }

    fn home(&self) -> String {
        self.0.home()
    }

    fn source(&self) -> Option<String> {
        self.0.source()
    }

    fn weight(&self) -> u32 {
        self.0.weight()
    }
}
