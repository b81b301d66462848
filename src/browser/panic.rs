//! What the learner sees when the app itself fails.
//!
//! The screen is static HTML in `index.html` and its button is wired by `start.js`, so that both work when WebAssembly is
//! dead. `start.js` also shows it when the app cannot be loaded.

use web_sys::{CustomEvent, window};

/// The event that makes `start.js` show the screen.
const EVENT: &str = "passerelle-panic";

/// Shows the screen at each panic, after writing the panic to the console.
pub fn install() {
    std::panic::set_hook(Box::new(|info| {
        console_error_panic_hook::hook(info);
        if let (Some(window), Ok(event)) = (window(), CustomEvent::new(EVENT)) {
            let _ = window.dispatch_event(&event);
        }
    }));
}
