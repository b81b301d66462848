//! Opening the app: language first, then the store, then the learner, then where they were.

use futures_channel::oneshot;
use leptos::prelude::*;
use leptos::task::spawn_local;

use super::{Notice, Session, Who};
use crate::browser::local::Remembered;
use crate::browser::page;
use crate::browser::place;
use crate::browser::speech::Speech;
use crate::browser::storage::{self, Storage, StorageFault};
use crate::browser::update::{UpdateNotice, Updates};
use crate::route::{Route, WELCOME};

/// The draft that says where the learner was.
pub(super) const PLACE: &str = "place";

impl Session {
    /// Opens everything. The town is drawn as soon as the language and the learner are known; the corpus at a glance may
    /// come a little later.
    pub fn start(self) {
        if !(self.places.has)(&self.route.get_untracked()) {
            // The address changed while this module was on its way.
            place::reload();
            return;
        }
        self.watch();
        let awaited = StoredValue::new(2_u8);
        let arrived = move || {
            awaited.update_value(|awaited| *awaited -= 1);
            if awaited.get_value() == 0 {
                page::set_ready();
            }
        };
        spawn_local(async move {
            match Session::first_language().filter(|code| code.as_str() != "fr") {
                // Nobody should see the town in one language and then in another.
                Some(code) => {
                    self.speak_language(code.as_str()).await;
                    arrived();
                }
                None => {
                    self.apply_language();
                    spawn_local(async move {
                        self.fetch_index().await;
                        arrived();
                    });
                }
            }
            // Where nothing was ever kept there is nothing to wait for: whoever comes first is shown in at once.
            let is_first_visit = Remembered::Begun.get().is_none() && Remembered::LastProfile.get().is_none();
            if is_first_visit {
                self.is_open.set(true);
                arrived();
            }
            self.open_store().await;
            spawn_local(self.read_packs());
            self.open(self.last_one().await).await;
            self.return_to_place().await;
            self.keep_place();
            if self.log.with_value(|log| !log.is_empty()) {
                Remembered::Begun.set("yes");
            }
            self.has_opened();
            if !is_first_visit {
                arrived();
            }
        });
    }

    /// Loads the whole app: a page that only has the first screen lets it speak of faults, and keep in memory what cannot
    /// be kept on the device.
    pub(super) fn go_to_whole(self) {
        place::load(WELCOME);
    }

    /// Waits until the learner's log has been read: what happens meanwhile comes after it.
    pub(crate) async fn opened(self) {
        let (sender, opened) = oneshot::channel();
        let waits = self.waiting.try_update_value(|waiting| match waiting {
            Some(waiting) => {
                waiting.push(sender);
                true
            }
            None => false,
        });
        if waits == Some(true) {
            let _ = opened.await;
        }
    }

    fn has_opened(self) {
        for sender in self.waiting.try_update_value(Option::take).flatten().into_iter().flatten() {
            let _ = sender.send(());
        }
    }

    async fn open_store(self) {
        if self.is_demo() {
            return self.open_demo();
        }
        let opened = Storage::open(storage::NAME, move |notice| self.hear(notice)).await;
        let storage = opened.unwrap_or_else(|fault| {
            self.tell_fault(&fault);
            Storage::in_memory()
        });
        if storage.is_new() && Remembered::Begun.get().is_some() {
            Remembered::Lost.set("yes");
        }
        if Remembered::Lost.get().is_some() {
            self.tell(Notice::DataLost);
        }
        if self.notice.get_untracked() == Some(Notice::OlderTab) {
            self.notice.set(None);
        }
        // Listens for as long as the page lives.
        std::mem::forget(storage.save_on_leaving(move || self.unsaved.get_value().into_iter().collect()));
        self.storage.set_value(Some(storage));
    }

    fn hear(self, notice: storage::Notice) {
        match notice {
            storage::Notice::Changed { profile } if profile == self.who.get_untracked().key() => {
                spawn_local(self.reread());
            }
            storage::Notice::Changed { .. } => {}
            storage::Notice::ClosedByBrowser => self.tell_fault(&StorageFault::Closed),
            storage::Notice::WaitingForOtherTab => self.tell(Notice::OlderTab),
            storage::Notice::ClosedByOtherTab => self.tell(Notice::OtherTab),
        }
    }

    /// The learner who was there last, if their profile is still on the device.
    async fn last_one(self) -> Who {
        let Some(last) = Remembered::LastProfile.get() else { return Who::Guest };
        let profiles = self.profiles().await;
        let last = profiles.into_iter().find(|profile| profile.id.to_string() == last);
        last.filter(|last| self.holds_key_of(last)).map_or(Who::Guest, Who::Learner)
    }

    /// From a bare address, goes back to where the learner was.
    async fn return_to_place(self) {
        if self.route.get_untracked() != Route::Welcome {
            return;
        }
        if let Some(address) = self.kept_draft(PLACE).await {
            self.replace(Route::read(&address));
        }
    }

    /// Keeps where the learner is, from now on.
    fn keep_place(self) {
        Effect::new(move |before: Option<Route>| {
            let route = self.route.get();
            if before.as_ref().is_some_and(|before| *before != route) {
                let address = route.address();
                spawn_local(async move {
                    let _ = self.keep_draft(PLACE, address).await;
                });
            }
            route
        });
        Effect::new(move |_| {
            match self.who.get() {
                Who::Learner(profile) => Remembered::LastProfile.set(&profile.id.to_string()),
                Who::Guest => false,
            };
        });
    }

    fn watch(self) {
        let speech = Speech::new(move || {
            self.can_speak.set(self.speech.with_value(|speech| {
                let language = self.texts.get_untracked().language().code;
                speech.as_ref().is_some_and(|speech| speech.available(language))
            }));
        });
        self.speech.set_value(Some(speech));
        let updates = Updates::watch(move |notice| match notice {
            UpdateNotice::OfflineReady => self.is_offline_ready.set(true),
            UpdateNotice::VersionWaiting => {
                self.update_waits.set(true);
                self.take_update_if_calm();
            }
            UpdateNotice::Replaced => {
                if self.route.get_untracked().is_calm() {
                    place::reload();
                } else {
                    self.tell(Notice::OtherTab);
                }
            }
        });
        self.updates.set_value(Some(updates));
        let listener = place::on_change(move |address| {
            let route = self.heard(Route::read(&address));
            if route != self.route.get_untracked() {
                self.arrive(route);
            }
        });
        // Listens for as long as the page lives.
        std::mem::forget(listener);
    }
}
