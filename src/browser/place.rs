//! Where the learner is: the part of the address after `#`. It works from any folder of any static host.

use super::listener::Listener;
use wasm_bindgen::JsValue;
use web_sys::window;

/// What becomes of the place one leaves.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Step {
    /// "Back" returns to it.
    Push,
    /// It is replaced.
    Replace,
}

/// The place, without `#` and as it stands in the address; empty at the start.
pub fn read() -> String {
    let hash = window().and_then(|window| window.location().hash().ok()).unwrap_or_default();
    hash.strip_prefix('#').unwrap_or(&hash).to_owned()
}

/// The address of a place that another device can open: that of the app, and the place.
pub fn whole_address(place: &str) -> String {
    let here = window().and_then(|window| window.location().href().ok()).unwrap_or_default();
    let app = here.split('#').next().unwrap_or_default();
    format!("{app}#{place}")
}

/// Goes to a place. Listeners of [`on_change`] are not called: the caller knows already.
pub fn go(place: &str, step: Step) {
    let Some(history) = window().and_then(|window| window.history().ok()) else {
        return;
    };
    let address = format!("#{place}");
    // Browsers refuse more than some hundred changes in half a minute; the app then shows the place all the same.
    let _ = match step {
        Step::Push => history.push_state_with_url(&JsValue::NULL, "", Some(&address)),
        Step::Replace => history.replace_state_with_url(&JsValue::NULL, "", Some(&address)),
    };
}

/// Goes back, as the browser's own button does.
pub fn back() {
    if let Some(history) = window().and_then(|window| window.history().ok()) {
        let _ = history.back();
    }
}

/// Calls `changed` with the place when the learner goes back, forward, follows a link to a `#place` or edits the address.
pub fn on_change(changed: impl Fn(String) + 'static) -> Option<Listener> {
    let window = window()?;
    Some(Listener::new(&window, "popstate", move |_| changed(read())))
}

/// Loads the page again.
pub fn reload() {
    if let Some(window) = window() {
        let _ = window.location().reload();
    }
}
