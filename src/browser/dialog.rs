//! Modal dialogs.

use super::dom::El;
use wasm_bindgen::JsCast;
use web_sys::HtmlDialogElement;

/// Opens or closes a `dialog`; the browser keeps the focus in it while it is open and gives it back after.
pub fn show(dialog: &El, open: bool) {
    let dialog: &HtmlDialogElement = dialog.element().unchecked_ref();
    if open && !dialog.open() && dialog.is_connected() {
        // Throws only where the element is not in a document.
        let _ = dialog.show_modal();
    } else if !open && dialog.open() {
        dialog.close();
    }
}
