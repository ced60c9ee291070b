//! Modal dialogs.

use web_sys::HtmlDialogElement;

/// Opens or closes a dialog; the browser keeps the focus in it while it is open and gives it back after.
pub fn show(dialog: &HtmlDialogElement, open: bool) {
    if open && !dialog.open() {
        // Throws only where the element is not in a document.
        let _ = dialog.show_modal();
    } else if !open && dialog.open() {
        dialog.close();
    }
}
