//! Case and decomposition of characters by the browser's JavaScript, which has the tables of Unicode already.

use js_sys::JsString;
use summitline_core::query::Letters;

/// [`Letters`] by `String.prototype.toLowerCase` and `normalize`.
pub struct BrowserLetters;

impl Letters for BrowserLetters {
    fn decompose(&self, character: char) -> String {
        JsString::from(character).to_lower_case().normalize("NFKD").to_lower_case().into()
    }
}
