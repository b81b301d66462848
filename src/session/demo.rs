//! The demonstration for open days: everything can be tried, nothing is kept.
//!
//! It begins with a page of its own, which never opens the store: rows lie in memory. Going in and out loads the page
//! again, so that neither side ever holds what is the other's.
//!
//! Invariant: nothing of a demonstration is in IndexedDB, `localStorage` or `sessionStorage`.

use leptos::prelude::*;
use progress::{Fact, Slug};

use super::{Session, Who};
use crate::browser::local::Remembered;
use crate::browser::place::{self, Step};
use crate::browser::storage::Storage;
use crate::route::{Route, Scene, WELCOME};

impl Session {
    /// Whether this page is a demonstration.
    pub fn is_demo(self) -> bool {
        self.route.with_untracked(|route| matches!(route, Route::Demo(_)))
    }

    /// Where a way leads: in the demonstration, what would lead out of it leads to what else there is to try.
    pub(crate) fn way(self, to: Route) -> Route {
        match (self.route.get_untracked(), to) {
            (here @ Route::Demo(Scene::Attract), to) if !matches!(to, Route::Demo(_)) => here,
            (Route::Demo(_), to) if !matches!(to, Route::Demo(_)) => Route::Demo(Scene::Choice),
            (_, to) => to,
        }
    }

    /// Where "back" or another address leads; the address is set right where it would lead out of the demonstration.
    pub(super) fn heard(self, named: Route) -> Route {
        let route = (self.places.way)(self, named.clone());
        if route != named {
            place::go(&route.address(), Step::Push);
        }
        route
    }

    /// Whether going there begins the demonstration.
    pub(super) fn begins_demo(self, to: &Route) -> bool {
        matches!(to, Route::Demo(_)) && !self.is_demo()
    }

    /// Opens storage in memory only. On a shared tablet the learner who was signed in has left: what they did was kept.
    pub(super) fn open_demo(self) {
        if Remembered::Shared.get().is_some() {
            Remembered::LastProfile.forget();
            Remembered::Key.forget();
        }
        self.storage.set_value(Some(Storage::in_memory()));
    }

    /// Leaves the demonstration for the place where everybody arrives.
    pub fn leave_demo(self) {
        place::load(WELCOME);
    }

    /// Forgets everything that a visitor did, and speaks the device's language again.
    pub async fn forget_visitor(self) {
        self.opened().await;
        self.silence();
        self.notice.set(None);
        self.unsaved.set_value(None);
        self.storage.set_value(Some(Storage::in_memory()));
        self.open(Who::Guest).await;
        let first = Self::first_language();
        let code = first.as_ref().map_or("fr", Slug::as_str);
        if self.texts.get_untracked().language().code != code {
            self.speak_language(code).await;
        }
    }

    /// Opens what learners earn: every motif, and no praise for a first success. Workshops are open to everybody.
    pub async fn unlock_everything(self) {
        self.opened().await;
        let earned = self.state.with_untracked(|state| state.motifs.clone());
        let motifs = creation::motif::MOTIFS.iter().filter_map(|motif| Slug::new(motif.id).ok());
        let mut facts: Vec<Fact> =
            motifs.filter(|motif| !earned.contains(motif)).map(|motif| Fact::MotifEarned { motif }).collect();
        if !facts.is_empty() {
            facts.push(Fact::FirstSuccess);
            // In memory, where nothing is refused.
            let _ = self.record(facts).await;
        }
    }
}
