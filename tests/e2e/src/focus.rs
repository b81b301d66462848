//! Going about with the keyboard alone.

use crate::Browser;
use serde_json::json;

/// More stops than any screen has.
const MOST_STOPS: usize = 200;

/// What has the focus, in words; the page itself is the empty text.
const FOCUSED: &str = r"(() => {
  const element = document.activeElement;
  if (!element || element === document.body) return '';
  const label = element.getAttribute('aria-label') || element.labels?.[0]?.innerText
    || element.innerText || element.getAttribute('title') || element.id || element.tagName;
  return label.trim().replace(/\s+/g, ' ');
})()";

/// Whether something tells the eye that the focused element has the focus: on itself, or on a part of it.
const FOCUS_SHOWN: &str = r"(() => {
  const element = document.activeElement;
  const framed = (part) => {
    const style = getComputedStyle(part);
    return (style.outlineStyle !== 'none' && parseFloat(style.outlineWidth) > 0) || style.boxShadow !== 'none';
  };
  return element.matches(':focus-visible') && [element, ...element.children].some(framed);
})()";

/// Whether the focus is where the selector says, or on another radio button of the same question.
const ARRIVED: &str = r"(() => {
  const wanted = document.querySelector(SELECTOR);
  const element = document.activeElement;
  const radio = wanted?.matches('[type=radio]') ? wanted : wanted?.querySelector('[type=radio]');
  return !!wanted && (wanted.contains(element) || (!!radio && element.type === 'radio' && element.name === radio.name));
})()";

/// Whether a radio button that is wanted has the focus, and whether it is chosen.
const CHOSEN: &str = r"(() => {
  const element = document.activeElement;
  return document.querySelector(SELECTOR)?.contains(element) ? (element.checked ? 'chosen' : 'there') : 'elsewhere';
})()";

impl Browser {
    /// What has the focus, in its own words; empty when nothing has.
    pub fn focused(&mut self) -> String {
        self.eval(FOCUSED).as_str().unwrap_or_default().to_owned()
    }

    /// Whether the focus can be seen.
    pub fn focus_is_shown(&mut self) -> bool {
        self.eval(FOCUS_SHOWN) == true
    }

    /// Presses Tab until what has the focus says this.
    #[track_caller]
    pub fn tab_to(&mut self, text: &str) {
        let mut heard = Vec::new();
        for _ in 0..MOST_STOPS {
            self.press("Tab");
            let focused = self.focused();
            if focused.contains(text) {
                return;
            }
            heard.push(focused);
        }
        panic!("Tab does not reach “{text}”, only {heard:?}");
    }

    /// Presses Tab through the whole page and tells what had the focus, in order.
    pub fn tab_through(&mut self) -> Vec<String> {
        self.eval("document.activeElement?.blur()");
        let mut stops: Vec<String> = Vec::new();
        for _ in 0..MOST_STOPS {
            self.press("Tab");
            let focused = self.focused();
            if focused.is_empty() || stops.first() == Some(&focused) {
                break;
            }
            stops.push(focused);
        }
        stops
    }

    /// Presses Tab until the focus is on the element of a CSS selector, or in it. Whoever looks has to see the focus at
    /// each stop on the way.
    #[track_caller]
    pub fn tab_into(&mut self, selector: &str) {
        let arrived = ARRIVED.replace("SELECTOR", &json!(selector).to_string());
        self.wait(&format!("!!document.querySelector({})", json!(selector)));
        let mut heard = Vec::new();
        for _ in 0..MOST_STOPS {
            if self.eval(&arrived) == true {
                return;
            }
            self.press("Tab");
            let focused = self.focused();
            assert!(focused.is_empty() || self.focus_is_shown(), "nobody sees that “{focused}” has the focus");
            heard.push(focused);
        }
        panic!("Tab does not reach {selector}, only {heard:?}");
    }

    /// Goes to a control by Tab, to a choice by the arrows, and presses it.
    #[track_caller]
    pub fn press_by_keyboard(&mut self, selector: &str) {
        self.tab_into(selector);
        match self.eval("document.activeElement.type").as_str() {
            Some("radio") => self.choose_by_arrows(selector),
            Some("checkbox") => self.press("Space"),
            _ => self.press("Enter"),
        }
    }

    #[track_caller]
    fn choose_by_arrows(&mut self, selector: &str) {
        let chosen = CHOSEN.replace("SELECTOR", &json!(selector).to_string());
        for _ in 0..MOST_STOPS {
            match self.eval(&chosen).as_str() {
                Some("chosen") => return,
                Some("there") => self.press("Space"),
                _ => self.press("ArrowDown"),
            }
        }
        panic!("the arrows do not reach {selector}");
    }
}
