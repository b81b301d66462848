//! Coming in: a profile is opened, by its three pictures where it has a code, and what comes with the learner is added.

use leptos::prelude::*;
use progress::{Card, Done, Learner, Lock, PictureCode, Profile};

use super::lock::Form;
use super::who::GUEST;
use super::{Session, Unsaved, Who};
use crate::browser::clock;
use crate::browser::crypto::{self, DataKey};
use crate::browser::local::Remembered;
use crate::route::Route;

/// So many wrong codes bring a pause.
const WRONG: u32 = 5;
/// How long the pause is, in milliseconds.
const PAUSE: u64 = 30_000;

/// Somebody whose three pictures are asked for.
#[derive(Clone, Debug, PartialEq)]
pub struct Asked {
    /// The profile, as it will be kept.
    pub profile: Profile,
    /// What comes with them.
    brings: Brings,
}

/// What somebody brings to the profile that they open.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Brings {
    /// Whether what they did here without a profile goes to it.
    pub guest: bool,
    /// What a file holds.
    pub file: Option<Learner>,
}

/// The wrong codes since the last right one.
#[derive(Clone, Copy, Debug, Default, PartialEq)]
pub struct Tries {
    /// How many.
    pub wrong: u32,
    /// No code is tried before this time, in milliseconds since 1970-01-01 UTC.
    pub until: u64,
}

/// What became of a card that was shown.
#[derive(Clone, Copy, Debug, PartialEq)]
pub enum Shown {
    /// Its profile is open.
    Opened,
    /// Its profile is not on this device.
    Elsewhere,
    /// Its profile has another code now.
    Old,
}

/// What became of what was brought.
#[derive(Clone, Copy, Debug, PartialEq)]
pub enum Brought {
    /// It is here; so much of the file was new.
    Added(Done),
    /// It waits for the three pictures.
    Asks,
}

thread_local! {
    /// There is one in the page. It is no part of [`Session`], which the first screen has too and must not weigh more.
    static DOOR: Door = Door { asked: ArcRwSignal::new(None), tries: ArcRwSignal::new(Tries::default()) };
}

struct Door {
    asked: ArcRwSignal<Option<Asked>>,
    tries: ArcRwSignal<Tries>,
}

impl Session {
    /// Whose three pictures are asked for.
    pub fn asked(self) -> ArcRwSignal<Option<Asked>> {
        DOOR.with(|door| door.asked.clone())
    }

    /// The wrong codes so far.
    pub fn tries(self) -> ArcRwSignal<Tries> {
        DOOR.with(|door| door.tries.clone())
    }

    /// Opens a profile, with what comes to it. Where its code was not given here, asks for the three pictures first.
    pub async fn enter(self, profile: Profile, brings: Brings) -> Result<Brought, Unsaved> {
        if self.holds_key_of(&profile) {
            return self.settle(profile, brings).await.map(Brought::Added);
        }
        self.asked().set(Some(Asked { profile, brings }));
        self.go(Route::Profile);
        Ok(Brought::Asks)
    }

    /// The three pictures of whoever was asked for them; `false` where they are others.
    pub async fn answer(self, code: PictureCode) -> Result<bool, Unsaved> {
        match self.asked().get_untracked() {
            Some(Asked { profile, brings }) => self.open_with(code, profile, brings).await,
            None => Ok(false),
        }
    }

    /// A card is shown. It opens its profile, with what comes to it where nobody was asked for.
    pub async fn show_card(self, card: Card, brings: Brings) -> Result<Shown, Unsaved> {
        let asked = self.asked().get_untracked().filter(|asked| asked.profile.id == card.profile);
        let (profile, brings) = match asked {
            Some(Asked { profile, brings }) => (profile, brings),
            None => match self.profiles().await.into_iter().find(|profile| profile.id == card.profile) {
                Some(known) => (known, brings),
                None => return Ok(Shown::Elsewhere),
            },
        };
        Ok(if self.open_with(card.code, profile, brings).await? { Shown::Opened } else { Shown::Old })
    }

    async fn open_with(self, code: PictureCode, profile: Profile, brings: Brings) -> Result<bool, Unsaved> {
        if let Some(lock) = &profile.lock {
            let Some(key) = self.try_code(lock, code).await else { return Ok(false) };
            self.keep_key(key);
        }
        self.settle(profile, brings).await?;
        Ok(true)
    }

    /// Tries a code on a lock, unless too many were wrong.
    pub async fn try_code(self, lock: &Lock, code: PictureCode) -> Option<DataKey> {
        if self.tries().with_untracked(|tries| clock::now() < tries.until) {
            return None;
        }
        let key = crypto::unlock(lock, &code.to_string()).await;
        self.tries().update(|tries| match key {
            Some(_) => *tries = Tries::default(),
            None => {
                tries.wrong += 1;
                if tries.wrong.is_multiple_of(WRONG) {
                    tries.until = clock::now() + PAUSE;
                }
            }
        });
        key
    }

    /// A profile that comes from another device, as it will be on this one.
    pub async fn as_here(self, theirs: &Profile) -> Profile {
        let known = self.profiles().await.into_iter().find(|profile| profile.id == theirs.id);
        known.map_or_else(|| theirs.clone(), |known| known.updated(theirs))
    }

    /// Makes a profile the present one. What was done without a profile is erased only once the profile has it.
    async fn settle(self, profile: Profile, brings: Brings) -> Result<Done, Unsaved> {
        if profile.lock.is_none() {
            self.forget_key();
        }
        let guest = if brings.guest { Some(self.learner().await) } else { None };
        self.open(Who::Learner(profile.clone())).await;
        let settled = async {
            let is_kept = self.keep_profile(&profile).await;
            let mut new = Done::default();
            if let Some(guest) = guest {
                is_kept?;
                self.take_in(guest).await?;
            }
            if let Some(file) = brings.file {
                is_kept?;
                new = self.take_in(file).await?;
            }
            // Without anything to add, a profile that cannot be written anew opens as it is.
            Ok(new)
        };
        let new = match settled.await {
            Ok(new) => new,
            Err(unsaved) => {
                self.forget_who();
                self.open(Who::Guest).await;
                return Err(unsaved);
            }
        };
        if let (true, Some(storage)) = (brings.guest, self.storage()) {
            self.check(storage.delete_profile(GUEST).await)?;
        }
        self.asked().set(None);
        Ok(new)
    }

    /// Writes a profile as it is now, and seals what came to it since its code was last given.
    async fn keep_profile(self, profile: &Profile) -> Result<(), Unsaved> {
        match self.key().await {
            Some(key) => self.convert(profile, &key, Form::Sealed).await,
            None => {
                let storage = self.storage().ok_or(Unsaved)?;
                let kept = self.check(storage.profile(&profile.id.to_string()).await)?;
                if kept == Some(profile.to_row()) { Ok(()) } else { self.change_profile(profile.clone()).await }
            }
        }
    }

    /// Forgets who is there.
    pub(super) fn forget_who(self) {
        Remembered::LastProfile.forget();
        self.forget_key();
        self.asked().set(None);
    }
}
