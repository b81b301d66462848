//! The page itself: its title, language and direction, focus, scrolling, size.

use super::listener::Listener;
use wasm_bindgen::JsCast;
use web_sys::{Document, Element, HtmlElement, window};

/// Which way a language is written.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Direction {
    /// From left to right.
    LeftToRight,
    /// From right to left.
    RightToLeft,
}

/// The size of the window in CSS pixels.
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct Viewport {
    /// Width.
    pub width: f64,
    /// Height.
    pub height: f64,
}

/// Sets the title, which screen readers read at each change of place.
pub fn set_title(title: &str) {
    if let Some(document) = document() {
        document.set_title(title);
    }
}

/// Sets the language and direction of the whole page.
pub fn set_language(language: &str, direction: Direction) {
    set_root("lang", language);
    let direction = match direction {
        Direction::LeftToRight => "ltr",
        Direction::RightToLeft => "rtl",
    };
    set_root("dir", direction);
}

/// Sets an attribute of the root element that styles depend on, such as `data-theme`.
pub fn set_root(attribute: &str, value: &str) {
    if let Some(root) = document().and_then(|document| document.document_element()) {
        let _ = root.set_attribute(attribute, value);
    }
}

/// Removes the static first screen: call it once the app has drawn its own.
pub fn remove_first_paint() {
    if let Some(first) = element("first-paint") {
        first.remove();
    }
}

/// Marks the page as usable (`data-ready` on the body), for tests and measures.
pub fn set_ready() {
    if let Some(body) = document().and_then(|document| document.body()) {
        let _ = body.set_attribute("data-ready", "true");
    }
}

/// Moves the focus to the element of this id, making it focusable if need be. `false` if it is not there.
pub fn focus(id: &str) -> bool {
    let Some(element) = element(id).and_then(|element| element.dyn_into::<HtmlElement>().ok()) else {
        return false;
    };
    if element.tab_index() < 0 && !element.has_attribute("tabindex") {
        element.set_tab_index(-1);
    }
    element.focus().is_ok()
}

/// Scrolls until the element of this id is seen.
pub fn scroll_to(id: &str) {
    if let Some(element) = element(id) {
        element.scroll_into_view();
    }
}

/// Scrolls to the top of the page.
pub fn scroll_to_top() {
    if let Some(window) = window() {
        window.scroll_to_with_x_and_y(0.0, 0.0);
    }
}

/// Whether the learner asked the device for less motion.
pub fn prefers_reduced_motion() -> bool {
    matches_media("(prefers-reduced-motion: reduce)")
}

/// Whether the learner asked the device for more contrast.
pub fn prefers_more_contrast() -> bool {
    matches_media("(prefers-contrast: more)")
}

/// The size of the window.
pub fn viewport() -> Viewport {
    let length = |value: Option<wasm_bindgen::JsValue>| value.and_then(|value| value.as_f64());
    let window = window();
    let window = window.as_ref();
    Viewport {
        width: length(window.and_then(|w| w.inner_width().ok())).unwrap_or_default(),
        height: length(window.and_then(|w| w.inner_height().ok())).unwrap_or_default(),
    }
}

/// Calls `changed` when the window's size changes.
pub fn on_viewport_change(changed: impl Fn(Viewport) + 'static) -> Option<Listener> {
    let window = window()?;
    Some(Listener::new(&window, "resize", move |_| changed(viewport())))
}

/// Whether the device says that it has a network.
pub fn is_online() -> bool {
    window().is_some_and(|window| window.navigator().on_line())
}

/// Whether this browser erases what a page has kept after some days without a visit: WebKit on iPhones and iPads does, after
/// seven, unless the page was put on the home screen (Intelligent Tracking Prevention).
pub fn is_erased_when_unused() -> bool {
    let Some(navigator) = window().map(|window| window.navigator()) else { return false };
    let said = navigator.user_agent().unwrap_or_default();
    let is_phone = ["iPhone", "iPad", "iPod"].iter().any(|name| said.contains(name));
    // An iPad says that it is a Mac, which has no touch screen.
    let is_tablet = said.contains("Macintosh") && navigator.max_touch_points() > 1;
    (is_phone || is_tablet) && !matches_media("(display-mode: standalone), (display-mode: fullscreen)")
}

fn matches_media(query: &str) -> bool {
    window().and_then(|window| window.match_media(query).ok().flatten()).is_some_and(|media| media.matches())
}

fn document() -> Option<Document> {
    window()?.document()
}

fn element(id: &str) -> Option<Element> {
    document()?.get_element_by_id(id)
}

/// Opens the dialog of this id over the page, which cannot be reached meanwhile. `false` if it is not there.
pub fn show_dialog(id: &str) -> bool {
    let element = document().and_then(|document| document.get_element_by_id(id));
    let Some(dialog) = element.and_then(|element| element.dyn_into::<web_sys::HtmlDialogElement>().ok()) else {
        return false;
    };
    dialog.open() || dialog.show_modal().is_ok()
}

/// Scrolls to the first element that bears this target, unless it is seen already.
pub fn reveal_target(target: &str) {
    let found = document().and_then(|document| {
        document.query_selector(&format!("[data-target=\"{}\"]", target.replace(['"', '\\'], ""))).ok().flatten()
    });
    if let Some(element) = found {
        let options = web_sys::ScrollIntoViewOptions::new();
        options.set_block(web_sys::ScrollLogicalPosition::Nearest);
        element.scroll_into_view_with_scroll_into_view_options(&options);
    }
}

/// An element that had the focus.
pub struct Focused(Option<HtmlElement>);

/// What has the focus now.
pub fn focused() -> Focused {
    let active = document().and_then(|document| document.active_element());
    Focused(active.and_then(|element| element.dyn_into().ok()))
}

/// Gives the focus back, if the element is still in the page.
pub fn give_focus_back(focused: Focused) {
    if let Some(element) = focused.0.filter(|element| element.is_connected()) {
        let _ = element.focus();
    }
}
