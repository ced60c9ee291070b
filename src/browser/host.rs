//! The script that mounts a timeline: what it is asked for, and what it is told. It owns everything around the element
//! that the timeline stands in: the address, the history, what is remembered, the host page.

use wasm_bindgen::prelude::*;

/// The element that a timeline is mounted in.
pub type Root = web_sys::HtmlElement;

#[wasm_bindgen]
extern "C" {
    /// An object with these properties and methods (`script/lib/app.js` says which hosts there are).
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

    /// The address of a state, for copying and for the link to the full page.
    #[wasm_bindgen(method)]
    pub fn link(this: &Host, state: &str) -> String;
    /// The state has changed; `step`: so much that going back should undo it.
    #[wasm_bindgen(method)]
    pub fn changed(this: &Host, state: &str, step: bool);
    /// The reader has chosen colours.
    #[wasm_bindgen(method)]
    pub fn themed(this: &Host, theme: &str);
    /// The reader wants a text copied; how that went is said in an element.
    #[wasm_bindgen(method)]
    pub fn copy(this: &Host, text: &str, said: &web_sys::Element, copied: &str, failed: &str);
    /// The reader wants to share the timeline.
    #[wasm_bindgen(method)]
    pub fn share(this: &Host, state: &str);
    /// A part of the state was not understood.
    #[wasm_bindgen(method)]
    pub fn ignored(this: &Host, part: &str);
    /// A mistake in the story: its path, the value found there (empty: none) and the rule it breaks.
    #[wasm_bindgen(method)]
    pub fn problem(this: &Host, path: &str, value: &str, rule: &str);
}
