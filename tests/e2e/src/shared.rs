//! A tablet of a workshop that several people share.

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

    /// Lets a mediator share the tablet: a place that nobody uses is left after two minutes.
    #[track_caller]
    pub fn share_tablet(&mut self, address: &str) {
        self.goto(&format!("{address}#mediator"));
        // What was found on the device stands by then: nothing moves any more.
        self.wait_text("Points bons :");
        self.touch_button("Après 2 min");
        self.wait("document.documentElement.dataset.shared === 'yes'");
    }

    /// A learner with this nickname begins to use it.
    #[track_caller]
    pub fn come(&mut self, nickname: &str) {
        self.go("profile");
        self.touch_button("Nouveau profil");
        self.fill("Votre surnom", nickname);
        self.touch_button("C’est moi");
        self.touch_button("Sans code");
        self.wait_text(&format!("Bonjour {nickname}"));
    }

    /// Whoever is there leaves the place to the next person: one touch on a shared tablet.
    #[track_caller]
    pub fn leave_place(&mut self) {
        self.touch_button("J’ai fini");
        if self.eval("document.documentElement.dataset.shared") != "yes" {
            self.touch_button("Laisser la place");
        }
        self.wait_text("Que voulez-vous fabriquer ?");
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
