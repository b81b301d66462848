//! Going about with the keyboard alone.

use crate::Browser;

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

/// Whether something tells the eye that the focused element has the focus.
const FOCUS_SHOWN: &str = r"(() => {
  const element = document.activeElement;
  const style = getComputedStyle(element);
  return element.matches(':focus-visible')
    && ((style.outlineStyle !== 'none' && parseFloat(style.outlineWidth) > 0) || style.boxShadow !== 'none');
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
}
