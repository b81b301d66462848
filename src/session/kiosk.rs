//! A shared tablet as a kiosk: places are kept to the app, the screen is the app's and stays lit, menus stay closed,
//! what is copied is forgotten with its turn.
//!
//! It lives in the module of the whole app, which `public/start.js` loads for every address of a shared tablet.

use leptos::prelude::*;
use leptos::task::spawn_local;

use super::{Notice, Session, Unsaved, Who};
use crate::browser::clipboard::Clipboard;
use crate::browser::idle::Idle;
use crate::browser::inside::{self, Asked};
use crate::browser::kiosk::{self, Light};
use crate::browser::local::Remembered;
use crate::browser::page;
use crate::browser::place::{self, Step};
use crate::route::{Route, Scene};

/// The name under which the device keeps whether the app takes the whole screen.
const FULL_SCREEN: &str = "full-screen";
/// Places that are remembered for "back".
const TRAIL: usize = 50;
/// Seconds without a touch after which the screen may go dark in an exercise or a workshop.
const ALONE: u64 = 600;

impl Session {
    /// Whether several people take turns on this device.
    pub fn is_shared(self) -> bool {
        self.turns.with(Option::is_some)
    }

    /// Begins to be a kiosk wherever the tablet is shared, for as long as the page lives.
    pub(super) fn be_kiosk(self) {
        let has_begun = StoredValue::new(false);
        Effect::new(move |before: Option<()>| {
            let is_shared = self.is_shared();
            // Before the store is open, what was remembered counts.
            let was_shared = before.is_none() && Remembered::Shared.get().is_some();
            let is_shared = !self.is_demo() && (is_shared || was_shared);
            page::set_root("data-shared", if is_shared { "yes" } else { "no" });
            if is_shared && !has_begun.get_value() {
                has_begun.set_value(true);
                self.keep_places_inside();
            }
        });
        for listener in kiosk::close_menus(move || self.turns.with_untracked(Option::is_some)) {
            listener.forever();
        }
        self.keep_clipboard_inside();
        spawn_local(async move {
            self.opened().await;
            let wanted = self.device_setting(FULL_SCREEN).await.is_some_and(|kept| kept == "yes");
            self.full_screen.set(wanted);
        });
        let again = kiosk::on_touch(move || {
            let is_wanted = self.full_screen.get_untracked() && self.turns.with_untracked(Option::is_some);
            if is_wanted && !kiosk::fills_screen() {
                kiosk::fill_screen();
            }
        });
        std::mem::forget(again);
    }

    /// Takes the whole screen of a shared tablet, at each touch where it was lost; or gives it back. Call it straight from
    /// a touch.
    pub async fn take_full_screen(self, wanted: bool) -> Result<(), Unsaved> {
        self.full_screen.set(wanted);
        if wanted {
            kiosk::fill_screen();
        } else if kiosk::fills_screen() {
            kiosk::leave_full_screen();
        }
        self.put_device_setting(FULL_SCREEN, if wanted { "yes" } else { "no" }).await
    }

    /// Keeps the screen lit while somebody is there.
    pub(super) fn light(self, light: &Light, idle: &Idle) {
        let needs_light = |route: &Route| !route.is_calm() || matches!(route, Route::Transfer(Some(_)));
        let is_at_work = self.route.with_untracked(needs_light) && idle.seconds() < ALONE;
        // Where turns are taken, whoever has gone leaves the place soon.
        let is_there = is_at_work || (self.turns.get_untracked().is_some() && untrack(|| self.is_taken()));
        light.keep(is_there || self.is_demo());
    }

    /// What is copied in a turn, or in a demonstration, is pasted there and nowhere else.
    fn keep_clipboard_inside(self) {
        let clipboard = Clipboard::default();
        clipboard.stand_in(move || self.is_demo() || self.turns.with_untracked(Option::is_some));
        let is_start =
            Memo::new(move |_| self.route.with(|route| matches!(route, Route::Welcome | Route::Demo(Scene::Attract))));
        Effect::new(move |_| {
            self.who.track();
            is_start.track();
            clipboard.forget();
        });
    }

    /// The address tells no place any more: "back" goes to the previous place of the same person, and never out.
    fn keep_places_inside(self) {
        let trail = StoredValue::new(Vec::<Route>::new());
        let remember = move || {
            let here = self.route.get_untracked();
            trail.update_value(|trail| {
                if trail.len() == TRAIL {
                    trail.remove(0);
                }
                trail.push(here);
            });
        };
        place::hide(move |step| {
            if step == Step::Push {
                remember();
            }
        });
        inside::stay(move |asked| {
            let here = self.route.get_untracked();
            let to = match asked {
                Asked::Place(address) => Some(Route::read(&address)).filter(|to| *to != here).inspect(|_| remember()),
                Asked::Back => trail
                    .try_update_value(|trail| std::iter::from_fn(|| trail.pop()).find(|place| *place != here))
                    .flatten()
                    .or_else(|| (!matches!(here, Route::Welcome | Route::Town)).then_some(Route::Town)),
            };
            if let Some(to) = to {
                self.arrive(to);
            }
        });
        // A turn ends at the welcome, and begins with another person.
        Effect::new(move |before: Option<(String, bool)>| {
            let now = (self.who.with(Who::key), self.route.with(|route| *route == Route::Welcome));
            if now.1 || before.is_some_and(|before| before.0 != now.0) {
                trail.set_value(vec![]);
                if matches!(self.notice.get_untracked(), Some(Notice::HandedOver(_))) {
                    self.notice.set(None);
                }
            }
            now
        });
    }
}
