//! A clipboard of the page's own: what is copied on a shared tablet never lies on that of the device, where the next
//! person would find it, and what lies there is never pasted.

use super::listener::Listener;
use js_sys::JsString;
use std::cell::RefCell;
use std::rc::Rc;
use wasm_bindgen::JsCast;
use web_sys::{Element, Event, HtmlDocument, HtmlInputElement, HtmlTextAreaElement, window};

/// What was copied on this page.
#[derive(Default)]
pub struct Clipboard(Rc<RefCell<String>>);

impl Clipboard {
    /// Takes the place of the device's clipboard while `is_on`, for as long as the page lives.
    pub fn stand_in(&self, is_on: impl Fn() -> bool + Clone + 'static) {
        let Some(window) = window() else { return };
        for name in ["copy", "cut", "paste"] {
            let (own, is_on) = (self.0.clone(), is_on.clone());
            let listener = Listener::new(&window, name, move |event| {
                if !is_on() {
                    return;
                }
                event.prevent_default();
                if name == "paste" {
                    command("insertText", &own.borrow());
                    return;
                }
                if let Some(text) = selected(&event) {
                    own.replace(text);
                    if name == "cut" {
                        command("delete", "");
                    }
                }
            });
            listener.forever();
        }
    }

    /// Forgets what was copied.
    pub fn forget(&self) {
        self.0.take();
    }
}

/// The text that is selected; nothing in a field that hides what is written.
fn selected(event: &Event) -> Option<String> {
    let element: Option<Element> = event.target().and_then(|target| target.dyn_into().ok());
    if element.as_ref()?.matches("[type=password]").unwrap_or(false) {
        return None;
    }
    let shown = window()?.get_selection().ok().flatten().map(|selection| String::from(selection.to_string()));
    // Not every browser counts what is selected in a field as selected on the page.
    shown.filter(|text| !text.is_empty()).or_else(|| selected_in(element?)).filter(|text| !text.is_empty())
}

fn selected_in(field: Element) -> Option<String> {
    let (text, start, end) = match field.dyn_into::<HtmlInputElement>() {
        Ok(field) => (field.value(), field.selection_start(), field.selection_end()),
        Err(other) => {
            let field: HtmlTextAreaElement = other.dyn_into().ok()?;
            (field.value(), field.selection_start(), field.selection_end())
        }
    };
    Some(JsString::from(text).slice(start.ok()??, end.ok()??).into())
}

/// Changes the field that has the focus as typing does: it can be undone, and the app hears of it.
fn command(name: &str, text: &str) {
    let document = window().and_then(|window| window.document()?.dyn_into::<HtmlDocument>().ok());
    if let Some(document) = document {
        // A page without a field to write into refuses, and nothing is lost.
        let _ = document.exec_command_with_show_ui_and_value(name, false, text);
    }
}
