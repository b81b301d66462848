//! Typing: as an on-screen keyboard does (whole text) and as a keyboard with keys does.

use crate::Browser;
use serde_json::json;

const CONTROL: u8 = 2;
const SHIFT: u8 = 8;

impl Browser {
    /// Puts text in at the cursor, as an on-screen keyboard or a paste does: any letter of any script.
    pub fn type_text(&mut self, text: &str) {
        self.call("Input.insertText", json!({"text": text}));
    }

    /// Types text key by key.
    pub fn type_keys(&mut self, text: &str) {
        for letter in text.chars() {
            let key = letter.to_string();
            self.call("Input.dispatchKeyEvent", json!({"type": "keyDown", "key": key, "text": key}));
            self.call("Input.dispatchKeyEvent", json!({"type": "keyUp", "key": key}));
        }
    }

    /// Without a window there is no menu whose shortcut this would be: its command goes with the key.
    #[track_caller]
    fn press_with_control(&mut self, letter: &str) {
        let command = match letter {
            "a" => "selectAll",
            "c" => "copy",
            "x" => "cut",
            "v" => "paste",
            other => panic!("nothing is done by Control and {other}"),
        };
        let capital = letter.to_uppercase();
        let code = format!("Key{capital}");
        let event = json!({
            "type": "rawKeyDown", "key": letter, "code": code, "windowsVirtualKeyCode": capital.as_bytes().first(),
            "modifiers": CONTROL, "commands": [command],
        });
        self.call("Input.dispatchKeyEvent", event);
        self.call("Input.dispatchKeyEvent", json!({"type": "keyUp", "key": letter, "code": code}));
    }

    /// Presses a key that has a name: `Tab`, `Enter`, `Escape`, `Backspace`, `ArrowDown`… `Shift+Tab` too, and `Control`
    /// with `a`, `c`, `x` or `v`.
    #[track_caller]
    pub fn press(&mut self, key: &str) {
        if let Some(letter) = key.strip_prefix("Control+") {
            return self.press_with_control(letter);
        }
        let (modifiers, key) = match key.strip_prefix("Shift+") {
            Some(key) => (SHIFT, key),
            None => (0, key),
        };
        let (code, text) = match key {
            "Backspace" => (8, ""),
            "Tab" => (9, ""),
            "Enter" => (13, "\r"),
            "Escape" => (27, ""),
            "Space" => (32, " "),
            "End" => (35, ""),
            "Home" => (36, ""),
            "ArrowLeft" => (37, ""),
            "ArrowUp" => (38, ""),
            "ArrowRight" => (39, ""),
            "ArrowDown" => (40, ""),
            "Delete" => (46, ""),
            other => panic!("no key is called {other}"),
        };
        let name = if key == "Space" { " " } else { key };
        let mut event = json!({
            "type": if text.is_empty() { "rawKeyDown" } else { "keyDown" },
            "key": name, "code": key, "windowsVirtualKeyCode": code, "modifiers": modifiers, "text": text,
        });
        self.call("Input.dispatchKeyEvent", event.clone());
        event["type"] = json!("keyUp");
        self.call("Input.dispatchKeyEvent", event);
    }

    /// Touches a text field and replaces what is in it.
    #[track_caller]
    pub fn fill(&mut self, label: &str, text: &str) {
        self.touch_field(label);
        self.eval("document.activeElement.select?.()");
        if text.is_empty() {
            self.press("Delete");
        } else {
            self.type_text(text);
        }
    }
}
