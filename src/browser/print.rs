//! Printing.

use web_sys::window;

/// Opens the device's print dialogue on the page as its print styles show it. `false` where there is none.
pub fn print() -> bool {
    window().is_some_and(|window| window.print().is_ok())
}
