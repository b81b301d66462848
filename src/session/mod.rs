//! What every place of the app shares: who is there, what is known of them, the texts, where they stand.
//!
//! Invariant: nothing is shown as kept before the store has said so. [`Session::record`] writes events first and
//! folds them afterwards.

mod corpus;
mod demo;
mod entering;
mod give;
mod keep;
mod kiosk;
mod languages;
mod lock;
mod notices;
mod packs;
mod start;
mod turns;
mod who;

use std::collections::BTreeSet;
use std::sync::Arc;

use futures_channel::oneshot;
use leptos::prelude::*;
use leptos::reactive::graph::Source;
use messages::Texts;
use progress::{Log, State, TextSize, Theme, Writer};
use scenario::Index;

use crate::browser::crypto::DataKey;
use crate::browser::place::{self, Step};
use crate::browser::speech::Speech;
use crate::browser::storage::{Draft, Storage};
use crate::browser::update::Updates;
use crate::browser::{clock, page};
use crate::places::Places;
use crate::route::Route;

pub use corpus::{Corrections, Unplayable, describe};
pub use entering::{Brings, Brought, Shown};
pub use give::{Given, Handed, NotGiven};
pub use keep::Unsaved;
pub use languages::texts_of;
pub use notices::Notice;
pub use packs::KeptPack;
pub use turns::{Turns, has_progress};
pub use who::Who;

/// The shared state. Cheap to copy; every part is a signal or a stored value.
#[derive(Clone, Copy)]
pub struct Session {
    /// The interface texts in the language chosen.
    pub texts: RwSignal<Texts>,
    /// Where the learner is.
    pub route: RwSignal<Route>,
    /// The corpus at a glance, once it is fetched.
    pub index: RwSignal<Arc<Index>>,
    /// The packs of exercises on this device, beside the corpus.
    pub packs: RwSignal<Vec<KeptPack>>,
    /// Who is there.
    pub who: RwSignal<Who>,
    /// What is read off from the learner's log.
    pub state: RwSignal<State>,
    /// What the app has to say about itself.
    pub notice: RwSignal<Option<Notice>>,
    /// The colours.
    pub theme: RwSignal<Theme>,
    /// The size of the text.
    pub text_size: RwSignal<TextSize>,
    /// Whether a new version waits.
    pub update_waits: RwSignal<bool>,
    /// Whether a voice of the device speaks the language of the interface.
    pub can_speak: RwSignal<bool>,
    /// Whether every file of the app is kept: the network may go.
    pub is_offline_ready: RwSignal<bool>,
    /// How turns are taken on this device; none where it belongs to one person.
    pub turns: RwSignal<Option<Turns>>,
    /// Seconds until the place is left to the next person, while it is asked whether somebody is still there.
    pub turn_ends: RwSignal<Option<u64>>,
    /// Whether the app takes the whole screen of a shared tablet.
    pub full_screen: RwSignal<bool>,
    /// Whether there is somebody to show the place to: the learner's log has been read, or nothing was ever kept here.
    pub is_open: RwSignal<bool>,
    places: Places,
    log: StoredValue<Log>,
    writer: StoredValue<Writer>,
    storage: StoredValue<Option<Storage>, LocalStorage>,
    /// The rows that cannot be read and were counted in a notice.
    damaged: StoredValue<BTreeSet<String>>,
    /// Who waits for the learner's log to be read; nothing once it is.
    waiting: StoredValue<Option<Vec<oneshot::Sender<()>>>>,
    /// The key of whoever is there, once it was needed.
    key: StoredValue<Option<DataKey>, LocalStorage>,
    /// The draft that is being written down.
    unsaved: StoredValue<Option<Draft>>,
    speech: StoredValue<Option<Speech>, LocalStorage>,
    updates: StoredValue<Option<Updates>, LocalStorage>,
}

/// The session that [`crate::app::App`] provides.
pub fn session() -> Session {
    expect_context()
}

impl Session {
    /// A session that has read nothing yet.
    pub fn new(places: Places) -> Self {
        Self {
            places,
            texts: RwSignal::new(Texts::french()),
            route: RwSignal::new(Route::read(&place::read())),
            index: RwSignal::new(Arc::default()),
            packs: RwSignal::new(vec![]),
            who: RwSignal::new(Who::Guest),
            state: RwSignal::new(State::default()),
            notice: RwSignal::new(None),
            theme: RwSignal::new(Theme::default()),
            text_size: RwSignal::new(TextSize::default()),
            update_waits: RwSignal::new(false),
            can_speak: RwSignal::new(false),
            is_offline_ready: RwSignal::new(false),
            turns: RwSignal::new(None),
            turn_ends: RwSignal::new(None),
            full_screen: RwSignal::new(false),
            is_open: RwSignal::new(false),
            log: StoredValue::new(Log::new()),
            writer: StoredValue::new(Writer::new(progress::DeviceId(clock::random_seed()))),
            storage: StoredValue::new_local(None),
            damaged: StoredValue::new(BTreeSet::new()),
            waiting: StoredValue::new(Some(vec![])),
            key: StoredValue::new_local(None),
            unsaved: StoredValue::new(None),
            speech: StoredValue::new_local(None),
            updates: StoredValue::new_local(None),
        }
    }

    /// Goes to a place, from which "back" returns here.
    pub fn go(self, to: Route) {
        let to = (self.places.way)(self, to);
        if self.route.get_untracked() == to {
            return;
        }
        place::go(&to.address(), Step::Push);
        self.arrive(to);
    }

    /// Goes to a place instead of this one: "back" does not return here.
    pub fn replace(self, to: Route) {
        let to = (self.places.way)(self, to);
        place::go(&to.address(), Step::Replace);
        self.arrive(to);
    }

    /// Shows a place that the address already names.
    fn arrive(self, to: Route) {
        self.silence();
        if !(self.places.has)(&to) || self.begins_demo(&to) {
            place::load(&to.address());
            return;
        }
        if matches!(to, Route::Welcome | Route::Town) {
            (self.places.forget)(self);
        }
        self.route.set(to);
        page::scroll_to_top();
        self.take_update_if_calm();
    }

    /// Lets go of the views that are gone: reactive_graph (0.2.16) keeps the effects of each on the list of every signal that
    /// outlives them, which a kiosk that is never loaded again would feel. Whatever is there enters itself again.
    pub(crate) fn forget_views(self) {
        forget_subscribers(self.texts);
        forget_subscribers(self.index);
        forget_subscribers(self.state);
        forget_subscribers(self.who);
        forget_subscribers(self.can_speak);
    }

    /// Reads a text aloud in the language of the interface.
    pub fn speak(self, text: &str) {
        self.speak_in(text, self.texts.get_untracked().language().code);
    }

    /// Reads a text aloud in another language, such as the French of a simulated site.
    pub fn speak_in(self, text: &str, language: &str) {
        self.speech.with_value(|speech| {
            if let Some(speech) = speech {
                speech.speak(text, language, || {});
            }
        });
    }

    /// Falls silent.
    pub fn silence(self) {
        self.speech.with_value(|speech| speech.as_ref().map(Speech::stop));
    }

    /// Lets a new version take over where nobody is disturbed: in town, never in an exercise or a workshop. A kiosk
    /// never leaves the page: this is also where the server is asked for one.
    fn take_update_if_calm(self) {
        if !self.route.get_untracked().is_calm() {
            return;
        }
        self.updates.with_value(|updates| {
            if let Some(updates) = updates {
                if self.update_waits.get_untracked() {
                    updates.activate();
                } else {
                    updates.check();
                }
            }
        });
    }
}

fn forget_subscribers<T: Send + Sync + 'static>(signal: RwSignal<T>) {
    // In this order: what is marked now runs again later, and subscribes as it does.
    signal.notify();
    signal.clear_subscribers();
}
