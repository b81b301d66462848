//! The two ways to use the app: by real touches, or by the keyboard alone.

use crate::Browser;
use serde_json::json;

/// What a learner uses the app with.
#[derive(Clone, Copy, Debug, PartialEq)]
pub enum Hands {
    /// A finger; text comes from an on-screen keyboard.
    Finger,
    /// A keyboard with keys, and nothing else.
    Keyboard,
}

impl Hands {
    /// Presses the first element of a CSS selector: only for what has a name of its own for the engine or the page.
    #[track_caller]
    pub fn press(self, browser: &mut Browser, selector: &str) {
        match self {
            Self::Finger => {
                let element = browser.find_css(selector);
                browser.touch(&element);
            }
            Self::Keyboard => browser.press_by_keyboard(selector),
        }
    }

    /// Presses the control with this name.
    #[track_caller]
    pub fn press_named(self, browser: &mut Browser, name: &str) {
        match self {
            Self::Finger => browser.touch_control(name),
            Self::Keyboard => {
                browser.wait_text(name);
                browser.tab_to(name);
                assert!(browser.focus_is_shown(), "nobody sees that “{name}” has the focus");
                browser.press("Enter");
            }
        }
    }

    /// Writes into the field of a CSS selector, over what is in it.
    #[track_caller]
    pub fn write(self, browser: &mut Browser, selector: &str, text: &str) {
        match self {
            Self::Finger => {
                let element = browser.find_css(selector);
                browser.touch(&element);
                browser.eval("document.activeElement.select()");
                browser.type_text(text);
            }
            Self::Keyboard => {
                browser.tab_into(selector);
                browser.press("Control+a");
                browser.type_keys(text);
            }
        }
        browser.wait(&format!("document.querySelector({})?.value === {}", json!(selector), json!(text)));
    }
}
