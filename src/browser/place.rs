//! Where the learner is: the part of the address after `#`. It works from any folder of any static host.
//!
//! On a shared tablet the address tells nothing ([`hide`]): neither it nor the browser's history shows where anybody was.

use super::listener::Listener;
use std::cell::OnceCell;
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

thread_local! {
    /// Who hears of each step instead of the browser's history.
    static HIDDEN: OnceCell<Box<dyn Fn(Step)>> = const { OnceCell::new() };
}

/// From now on the address is left as it is, and `take` hears of each step. Only the first call counts.
pub fn hide(take: impl Fn(Step) + 'static) {
    HIDDEN.with(|hidden| drop(hidden.set(Box::new(take))));
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
    if HIDDEN.with(|hidden| hidden.get().map(|take| take(step))).is_some() {
        return;
    }
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

/// Calls `changed` with the place when the learner goes back, forward, follows a link to a `#place` or edits the address,
/// for as long as the address tells the place.
pub fn on_change(changed: impl Fn(String) + 'static) -> Option<Listener> {
    let window = window()?;
    Some(Listener::new(&window, "popstate", move |_| {
        if HIDDEN.with(|hidden| hidden.get().is_none()) {
            changed(read());
        }
    }))
}

/// Loads the page anew at a place, which the address names for that even on a shared tablet.
pub fn load(place: &str) {
    if let Some(history) = window().and_then(|window| window.history().ok()) {
        let _ = history.replace_state_with_url(&JsValue::NULL, "", Some(&format!("#{place}")));
    }
    reload();
}

/// Loads the page again.
pub fn reload() {
    if let Some(window) = window() {
        let _ = window.location().reload();
    }
}
