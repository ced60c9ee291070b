//! A story that cannot be shown, as the script tells of it that wanted to show it.

use js_sys::Array;
use summitline_core::story::{Failure, Mistakes, Problem};
use wasm_bindgen::JsCast;
use wasm_bindgen::prelude::*;

#[wasm_bindgen]
extern "C" {
    /// An object with these properties and this method (`script/stand.js` makes it).
    pub type Told;

    /// The reason, as a sentence.
    #[wasm_bindgen(method, getter)]
    fn message(this: &Told) -> String;
    /// What is wrong with the document: a list of [`Mistake`].
    #[wasm_bindgen(method, getter)]
    fn problems(this: &Told) -> Array;
    /// How many events would have to be left out to show the rest; 0 where that is no way.
    #[wasm_bindgen(method, getter)]
    fn rest(this: &Told) -> u32;
    /// Whether the story that was open is still there.
    #[wasm_bindgen(method, getter)]
    fn kept(this: &Told) -> bool;
    /// The address of the built-in story, where the reader may go there.
    #[wasm_bindgen(method, getter, js_name = builtIn)]
    fn built_in(this: &Told) -> Option<String>;
    /// The colours to start with: `auto`, `light` or `dark`.
    #[wasm_bindgen(method, getter)]
    pub fn theme(this: &Told) -> String;
    /// The reader wants the story to be loaded again.
    #[wasm_bindgen(method)]
    pub fn again(this: &Told);
    /// The reader wants the story without the events that have mistakes.
    #[wasm_bindgen(method, js_name = showRest)]
    pub fn show_rest(this: &Told);

    type Mistake;

    #[wasm_bindgen(method, getter)]
    fn path(this: &Mistake) -> String;
    #[wasm_bindgen(method, getter)]
    fn value(this: &Mistake) -> Option<String>;
    #[wasm_bindgen(method, getter)]
    fn rule(this: &Mistake) -> String;
}

impl Told {
    /// All that is told at once.
    pub fn read(&self) -> Failure {
        let problem = |mistake: JsValue| {
            let mistake: Mistake = mistake.unchecked_into();
            Problem { path: mistake.path(), value: mistake.value(), rule: mistake.rule() }
        };
        Failure {
            message: self.message(),
            mistakes: Mistakes::new(self.problems().iter().map(problem)),
            rest: self.rest().try_into().unwrap_or(0),
            kept: self.kept(),
            built_in: self.built_in(),
        }
    }
}
