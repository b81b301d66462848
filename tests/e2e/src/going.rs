//! Going from place to place.

use crate::Browser;
use serde_json::Value;

const READY: &str = "document.body?.dataset.ready";

impl Browser {
    /// Goes to a place as somebody does who types its address.
    #[track_caller]
    pub fn go(&mut self, address: &str) {
        self.eval(&format!("location.hash = '{address}'"));
        self.wait(READY);
    }

    /// The same, and waits until something that this selector names is there.
    #[track_caller]
    pub fn go_to(&mut self, address: &str, sign: &str) {
        self.eval(&format!("location.hash = '{address}'"));
        self.wait(&format!("{READY} && !!document.querySelector('{sign}')"));
    }

    /// The heading of the place that is on the screen.
    pub fn heading(&mut self) -> String {
        let heading = self.eval("document.getElementById('title')?.textContent ?? ''");
        heading.as_str().unwrap_or_default().to_owned()
    }

    /// Waits until the place with this heading is on the screen.
    #[track_caller]
    pub fn wait_heading(&mut self, heading: &str) {
        self.wait(&format!("document.getElementById('title')?.textContent === '{heading}'"));
    }

    /// Every address in the tab's history.
    pub fn history(&mut self) -> Vec<String> {
        let history = self.call("Page.getNavigationHistory", Value::Object(Default::default()));
        let entries = history["entries"].as_array().into_iter().flatten();
        entries.filter_map(|entry| entry["url"].as_str().map(str::to_owned)).collect()
    }
}
