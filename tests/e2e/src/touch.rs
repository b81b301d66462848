//! Real touches: where a finger would land, on what is really there.

use crate::{Browser, Element};
use serde_json::{Value, json};
use std::thread;
use std::time::Duration;

/// The least width and height of anything that a finger has to hit, in CSS pixels (WCAG 2.2, 2.5.5).
pub const SMALLEST_TARGET: f64 = 44.0;

const MOVE_PAUSE: Duration = Duration::from_millis(8);

/// Scrolls the element into view, waits until it is still, and tells where a finger would hit it. What
/// counts is the control that holds the element, or the label of a hidden box.
const AIM: &str = r#"async function () {
  const element = this.nodeType === Node.TEXT_NODE ? this.parentElement : this;
  const boxed = element.matches('input[type=radio], input[type=checkbox]') && element.labels[0];
  const control = boxed || element.closest(
    'a, button, input, select, textarea, summary, label, [tabindex="0"], [role=button], [role=link], ' +
    '[role=tab], [role=radio], [role=checkbox], [role=switch], [role=option], [role=menuitem]') || element;
  // On a busy machine a movement may stand still for some frames before it begins.
  const movements = document.getAnimations().filter((movement) =>
    movement.effect.getComputedTiming().endTime < Infinity && movement.effect.target?.contains(control));
  await Promise.allSettled(movements.map((movement) => movement.finished));
  control.scrollIntoView({ block: 'center', inline: 'center', behavior: 'instant' });
  const box = () => control.getBoundingClientRect();
  const place = () => { const { x, y, width, height } = box(); return [x, y, width, height].join(); };
  for (let still = 0, frames = 0, before = place(); still < 2 && frames < 120; frames += 1) {
    await new Promise(requestAnimationFrame);
    const now = place();
    still = now === before ? still + 1 : 0;
    before = now;
  }
  const { x, y, width, height } = box();
  const point = { x: x + width / 2, y: y + height / 2 };
  const there = document.elementFromPoint(point.x, point.y);
  return {
    ...point, width, height,
    reached: control === there || control.contains(there),
    there: there ? there.outerHTML.slice(0, 120) : 'nothing',
    disabled: control.matches(':disabled'),
  };
}"#;

/// Roles that a finger can do something with.
const CONTROLS: &[&str] = &["button", "link", "radio", "checkbox", "switch", "tab", "option", "menuitem", "combobox"];

/// Roles that take text.
const FIELDS: &[&str] = &["textbox", "searchbox", "spinbutton", "Date"];

impl Browser {
    /// Touches the middle of an element, which has to be there, reachable and large enough.
    #[track_caller]
    pub fn touch(&mut self, element: &Element) {
        match self.retry(|browser| browser.aim(element)) {
            Ok(aim) => self.touch_aimed(&element.said, &aim),
            Err(reason) => panic!("{}: {reason}", element.said),
        }
    }

    /// Touches the control with this name: button, link, choice, tab…
    #[track_caller]
    pub fn touch_control(&mut self, name: &str) {
        self.touch_among(CONTROLS, name);
    }

    /// Touches the button with this name.
    #[track_caller]
    pub fn touch_button(&mut self, name: &str) {
        self.touch_among(&["button"], name);
    }

    /// Touches the link with this name.
    #[track_caller]
    pub fn touch_link(&mut self, name: &str) {
        self.touch_among(&["link"], name);
    }

    /// Touches the text field with this label.
    #[track_caller]
    pub fn touch_field(&mut self, label: &str) {
        self.touch_among(FIELDS, label);
    }

    /// Touches what holds this visible text.
    #[track_caller]
    pub fn touch_text(&mut self, text: &str) {
        self.touch_among(&["StaticText"], text);
    }

    /// Looks for it again each time that it cannot be touched: the app may draw it anew meanwhile.
    #[track_caller]
    fn touch_among(&mut self, roles: &[&str], name: &str) {
        let aimed = self.retry(|browser| {
            let element = browser.look_for(roles, name)?;
            browser.aim(&element).map(|aim| (element.said, aim))
        });
        match aimed {
            Ok((said, aim)) => self.touch_aimed(&said, &aim),
            Err(reason) => panic!("{} “{name}”: {reason}", roles.join(" or ")),
        }
    }

    /// Where a finger hits the element, if it can.
    fn aim(&mut self, element: &Element) -> Result<Value, String> {
        let aim = self.call_on(element, AIM)?;
        if aim["disabled"] == true {
            return Err("it is disabled".into());
        }
        if aim["reached"] != true {
            return Err(format!("a finger would hit {}", text(&aim["there"])));
        }
        Ok(aim)
    }

    #[track_caller]
    fn touch_aimed(&mut self, said: &str, aim: &Value) {
        for side in ["width", "height"] {
            let size = aim[side].as_f64().unwrap_or_default();
            assert!(size >= SMALLEST_TARGET, "{said}: its {side} is only {size} px");
        }
        self.touch_point(number(&aim["x"]), number(&aim["y"]));
    }

    /// Touches a point of the window, in CSS pixels.
    pub fn touch_point(&mut self, x: f64, y: f64) {
        self.drag(&[(x, y)]);
    }

    /// Puts a finger down on the first point, moves it over the others and lifts it, in CSS pixels.
    pub fn drag(&mut self, points: &[(f64, f64)]) {
        for (index, (x, y)) in points.iter().enumerate() {
            let kind = if index == 0 { "touchStart" } else { "touchMove" };
            self.finger(kind, json!([{"x": x, "y": y}]));
            if index > 0 {
                thread::sleep(MOVE_PAUSE);
            }
        }
        self.finger("touchEnd", json!([]));
    }

    /// Draws with a finger on an element: points are fractions of its width and height.
    #[track_caller]
    pub fn draw(&mut self, element: &Element, points: &[(f64, f64)]) {
        let aim = self.call_on(element, AIM).unwrap_or_else(|reason| panic!("{}: {reason}", element.said));
        let (width, height) = (number(&aim["width"]), number(&aim["height"]));
        let (left, top) = (number(&aim["x"]) - width / 2.0, number(&aim["y"]) - height / 2.0);
        let path: Vec<_> = points.iter().map(|(x, y)| (left + x * width, top + y * height)).collect();
        self.drag(&path);
    }

    fn finger(&mut self, kind: &str, points: Value) {
        self.call("Input.dispatchTouchEvent", json!({"type": kind, "touchPoints": points}));
    }
}

fn text(value: &Value) -> &str {
    value.as_str().unwrap_or_default()
}

fn number(value: &Value) -> f64 {
    value.as_f64().unwrap_or_default()
}
