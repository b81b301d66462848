//! A tablet of a workshop that several people share.

use crate::Browser;

impl Browser {
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
}
