//! Whether a screen fits its device: nothing runs over its side, and what is touched is large enough.

use crate::Browser;
use serde_json::Value;

/// The least height and width of what is touched, in CSS pixels (the project's own rule; words that can be explained
/// within a sentence are exempt).
const TOUCH: f64 = 64.0;

const LOOK: &str = "(() => {
    const wrong = [];
    const width = document.documentElement.clientWidth;
    if (document.documentElement.scrollWidth > width) wrong.push(`the page is ${document.documentElement.scrollWidth} px wide`);
    const open = document.querySelector('dialog[open]');
    const controls = (open || document).querySelectorAll('button, a[href], input, select, textarea');
    for (const control of controls) {
        if (control.closest('[inert], .word, .skip, [hidden]') || control.matches('.word, .skip, [type=file]')) continue;
        const touched = control.matches('[type=radio], [type=checkbox]') ? control.closest('label') : control;
        const box = touched.getBoundingClientRect();
        if (!box.width || getComputedStyle(touched).visibility === 'hidden') continue;
        const said = touched.outerHTML.slice(0, 90);
        if (box.height < TOUCH - 0.5 || box.width < TOUCH - 0.5)
            wrong.push(`${Math.round(box.width)} × ${Math.round(box.height)} px: ${said}`);
    }
    return wrong;
})()";

impl Browser {
    /// What on the screen is too small to touch or runs over the side.
    #[track_caller]
    pub fn misfits(&mut self) -> Vec<String> {
        let found = self.eval(&LOOK.replace("TOUCH", &TOUCH.to_string()));
        found.as_array().into_iter().flatten().filter_map(Value::as_str).map(str::to_owned).collect()
    }
}
