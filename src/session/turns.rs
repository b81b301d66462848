//! Turns on a shared tablet: who has gone is asked for, then their place is left to the next person.

use leptos::prelude::*;
use leptos::task::spawn_local;
use progress::State;
use serde::{Deserialize, Serialize};

use super::{Session, Unsaved, Who};
use crate::browser::clock;
use crate::browser::idle::Idle;
use crate::browser::kiosk::Light;
use crate::browser::local;
use crate::route::Route;

/// The name under which the device keeps it.
const SETTING: &str = "turns";
/// Milliseconds between two looks.
const LOOK: i32 = 1000;

/// How turns are taken on a shared tablet, in seconds.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields, rename_all = "kebab-case")]
pub struct Turns {
    /// After so long without a touch it is asked who is there.
    pub idle: u64,
    /// So long the question stands before the place is left.
    pub warning: u64,
}

impl Turns {
    /// A question after so many minutes, which stands for a minute.
    pub fn after_minutes(minutes: u64) -> Self {
        Self { idle: minutes * 60, warning: 60 }
    }
}

/// Whether there is anything that somebody would miss.
pub fn has_progress(state: &State) -> bool {
    state.planks() > 0 || !state.creations.is_empty() || state.journeys.values().any(|journey| !journey.done.is_empty())
}

impl Session {
    /// How turns are taken on this device; `None` where it belongs to one person.
    pub async fn turns(self) -> Option<Turns> {
        serde_json::from_str(&self.device_setting(SETTING).await?).ok()?
    }

    /// Changes how turns are taken.
    pub async fn set_turns(self, turns: Option<Turns>) -> Result<(), Unsaved> {
        let text = serde_json::to_string(&turns).map_err(|_| Unsaved)?;
        self.put_device_setting(SETTING, &text).await?;
        // The start script then loads the whole app, whatever the address: the first screens alone watch nobody.
        local::share(turns.is_some());
        self.turns.set(turns);
        Ok(())
    }

    /// Watches for as long as the page lives. Where nobody answers, everything is kept as it stands and the next person
    /// finds the welcome.
    pub fn watch_turns(self) {
        self.be_kiosk();
        spawn_local(async move {
            self.opened().await;
            self.turns.set(self.turns().await);
            let idle = Idle::watch();
            let light = Light::off();
            loop {
                clock::pause(LOOK).await;
                self.light(&light, &idle);
                let Some(turns) = self.turns.get_untracked().filter(|_| untrack(|| self.is_taken())) else {
                    self.ask(None);
                    continue;
                };
                let left = (turns.idle + turns.warning).saturating_sub(idle.seconds());
                if left == 0 {
                    self.ask(None);
                    self.leave().await;
                    self.replace(Route::Welcome);
                } else {
                    self.ask((left <= turns.warning).then_some(left));
                }
            }
        });
    }

    /// Whether somebody is there, or left something.
    pub fn is_taken(self) -> bool {
        self.who.with(|who| *who != Who::Guest) || self.state.with(has_progress)
    }

    fn ask(self, left: Option<u64>) {
        if self.turn_ends.get_untracked() != left {
            self.turn_ends.set(left);
        }
    }
}
