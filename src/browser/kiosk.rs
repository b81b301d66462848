//! The device as a kiosk: full screen, a screen that stays lit, no menus that lead out of the app.

use super::listener::Listener;
use js_sys::{Function, Promise, Reflect};
use std::cell::{Cell, RefCell};
use std::rc::Rc;
use wasm_bindgen::{JsCast, JsValue};
use wasm_bindgen_futures::{JsFuture, spawn_local};
use web_sys::{Document, Element, VisibilityState, window};

/// Where a person writes: menus and selections are needed there.
const FIELDS: &str = "input, textarea, select, [contenteditable]";

/// Whether this browser can give the whole screen to a page.
pub fn can_fill_screen() -> bool {
    document().is_some_and(|document| document.fullscreen_enabled())
}

/// Whether the page has the whole screen.
pub fn fills_screen() -> bool {
    document().is_some_and(|document| document.fullscreen_element().is_some())
}

/// Asks for the whole screen. Call it straight from a touch: without one the browser would only complain.
pub fn fill_screen() {
    if !was_touched() {
        return;
    }
    if let Some(root) = document().and_then(|document| document.document_element()) {
        let asked = call(&root, "requestFullscreen", &JsValue::UNDEFINED);
        forget_refusal(asked);
    }
}

/// Gives the screen back.
pub fn leave_full_screen() {
    if let Some(document) = document() {
        document.exit_fullscreen();
    }
}

/// Calls `touched` after each touch of a control, when the control itself has had it.
pub fn on_touch(touched: impl Fn() + 'static) -> Option<Listener> {
    let window = window()?;
    Some(Listener::new(&window, "click", move |_| touched()))
}

/// Keeps the menus of a long press closed and pictures and links where they are, outside of fields, while `is_on`.
pub fn close_menus(is_on: impl Fn() -> bool + Clone + 'static) -> Vec<Listener> {
    let Some(window) = window() else { return vec![] };
    let close = |event| {
        let is_on = is_on.clone();
        Listener::new(&window, event, move |event| {
            let target = event.target().and_then(|target| target.dyn_into::<Element>().ok());
            let is_field = target.is_some_and(|target| target.closest(FIELDS).is_ok_and(|field| field.is_some()));
            if is_on() && !is_field {
                event.prevent_default();
            }
        })
    };
    vec![close("contextmenu"), close("dragstart")]
}

/// Whether this browser can keep the screen lit.
pub fn can_stay_lit() -> bool {
    lock().is_some()
}

/// Keeps the screen lit when asked to, for as long as the page is seen; and again when it is seen again.
pub struct Light {
    state: Rc<State>,
    _seen_again: Option<Listener>,
}

#[derive(Default)]
struct State {
    is_wanted: Cell<bool>,
    is_asking: Cell<bool>,
    sentinel: RefCell<Option<JsValue>>,
}

impl Light {
    /// Not kept lit yet.
    pub fn off() -> Self {
        let state = Rc::new(State::default());
        let listener = document().map(|document| {
            let state = state.clone();
            Listener::new(&document, "visibilitychange", move |_| State::follow(&state))
        });
        Self { state, _seen_again: listener }
    }

    /// Keeps the screen lit, or lets the device decide again.
    pub fn keep(&self, lit: bool) {
        self.state.is_wanted.set(lit);
        State::follow(&self.state);
    }
}

impl State {
    fn follow(state: &Rc<Self>) {
        let is_seen = document().is_some_and(|document| document.visibility_state() == VisibilityState::Visible);
        if !state.is_wanted.get() {
            if let Some(sentinel) = state.sentinel.take() {
                forget_refusal(call(&sentinel, "release", &JsValue::UNDEFINED));
            }
            return;
        }
        // The browser takes the light away when the page is hidden.
        let is_lit = state.sentinel.borrow().as_ref().is_some_and(|sentinel| !is_released(sentinel));
        if is_seen && !is_lit && !state.is_asking.replace(true) {
            let state = state.clone();
            spawn_local(async move {
                let asked = lock().and_then(|lock| call(&lock, "request", &"screen".into()));
                let answer = match asked {
                    Some(promise) => JsFuture::from(promise).await.ok(),
                    None => None,
                };
                state.sentinel.replace(answer);
                state.is_asking.set(false);
                if !state.is_wanted.get() {
                    Self::follow(&state);
                }
            });
        }
    }
}

/// Whether a touch is still good for something that only a person may ask for. Where the browser cannot tell, it may be.
fn was_touched() -> bool {
    let navigator = window().map(|window| window.navigator());
    let activation = navigator.and_then(|navigator| Reflect::get(&navigator, &"userActivation".into()).ok());
    activation
        .filter(JsValue::is_object)
        .is_none_or(|activation| Reflect::get(&activation, &"isActive".into()).is_ok_and(|active| active.is_truthy()))
}

fn is_released(sentinel: &JsValue) -> bool {
    Reflect::get(sentinel, &"released".into()).is_ok_and(|released| released.is_truthy())
}

/// `navigator.wakeLock`, which stands outside of what `web_sys` calls stable.
fn lock() -> Option<JsValue> {
    let navigator = window()?.navigator();
    Reflect::get(&navigator, &"wakeLock".into()).ok().filter(|lock| lock.is_object())
}

/// What a method that gives a promise gives; nothing where it is missing or throws.
fn call(object: &JsValue, method: &str, argument: &JsValue) -> Option<Promise> {
    let method: Function = Reflect::get(object, &method.into()).ok()?.dyn_into().ok()?;
    method.call1(object, argument).ok()?.dyn_into().ok()
}

/// A refusal is no fault: the next touch asks again.
fn forget_refusal(promise: Option<Promise>) {
    if let Some(promise) = promise {
        spawn_local(async move {
            let _ = JsFuture::from(promise).await;
        });
    }
}

fn document() -> Option<Document> {
    window()?.document()
}
