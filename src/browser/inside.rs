//! The browser's history on a shared tablet: entries of the app's bare address alone, which keep "back" inside the app.
//!
//! Browsers let nobody hold a person by entries that were added without a touch: their own button skips those. So a few
//! are laid down at a touch, and each "back" uses one up until the next touch.

use super::listener::Listener;
use super::place;
use std::cell::Cell;
use std::rc::Rc;
use wasm_bindgen::JsValue;
use web_sys::{History, window};

/// How often "back" may be pressed without a touch between and stay inside.
const ENTRIES: u32 = 8;

/// What the person asks for.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Asked {
    /// To go back.
    Back,
    /// This place: a link was followed, or an address typed.
    Place(String),
}

/// Takes the place out of the address, now and each time that one comes into it, and keeps "back" inside for as long as
/// the page lives. Forward leads nowhere.
pub fn stay(asked: impl Fn(Asked) + 'static) {
    let (Some(window), Some(history)) = (window(), history()) else { return };
    // Entries of before a reload belong to another page by now: this one begins anew.
    let at = Rc::new(Cell::new(0));
    replace(&history, 0);
    for sign in ["pointerup", "keydown"] {
        let (history, at) = (history.clone(), at.clone());
        Listener::new(&window, sign, move |_| fill(&history, &at)).forever();
    }
    let moved = move |_| {
        let place = place::read();
        let before = at.get();
        match number(&history).filter(|_| place.is_empty()) {
            Some(now) => {
                at.set(now);
                if now < before {
                    asked(Asked::Back);
                }
            }
            None if place.is_empty() => {
                at.set(0);
                replace(&history, 0);
                asked(Asked::Back);
            }
            None => {
                at.set(before + 1);
                replace(&history, before + 1);
                asked(Asked::Place(place));
            }
        }
        if at.get() == 0 {
            fill(&history, &at);
        }
    };
    Listener::new(&window, "popstate", moved).forever();
}

fn history() -> Option<History> {
    window()?.history().ok()
}

/// Which of the entries this one is; nothing where it is none of them.
fn number(history: &History) -> Option<u32> {
    history.state().ok()?.as_f64().map(|number| number as u32)
}

/// The app's address, with nothing behind it.
fn bare() -> String {
    let whole = place::whole_address("");
    whole.trim_end_matches('#').to_owned()
}

fn replace(history: &History, number: u32) {
    let _ = history.replace_state_with_url(&JsValue::from(number), "", Some(&bare()));
}

fn fill(history: &History, at: &Cell<u32>) {
    while at.get() < ENTRIES {
        let next = at.get() + 1;
        if history.push_state_with_url(&JsValue::from(next), "", Some(&bare())).is_err() {
            return;
        }
        at.set(next);
    }
}
