//! Coming in: a profile is opened, by its three pictures where it has a code, and what comes with the learner is added.

use leptos::prelude::*;
use progress::{Learner, Lock, PictureCode, Profile};

use super::lock::Form;
use super::who::GUEST;
use super::{Session, Unsaved, Who, has_progress};
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
#[derive(Clone, Debug, PartialEq)]
pub enum Brings {
    /// Nothing.
    Nothing,
    /// What they did here without a profile.
    Guest,
    /// What a file holds.
    File(Box<Learner>),
}

/// The wrong codes since the last right one.
#[derive(Clone, Copy, Debug, Default, PartialEq)]
pub struct Tries {
    /// How many.
    pub wrong: u32,
    /// No code is tried before this time, in milliseconds since 1970-01-01 UTC.
    pub until: u64,
}

/// What became of what was brought.
#[derive(Clone, Copy, Debug, PartialEq)]
pub enum Brought {
    /// It is here.
    Added,
    /// It waits for the three pictures.
    Asks,
}

impl Session {
    /// Opens a profile, with what comes to it. Where its code was not given here, asks for the three pictures first.
    pub async fn enter(self, profile: Profile, brings: Brings) -> Result<Brought, Unsaved> {
        if self.holds_key_of(&profile) {
            self.settle(profile, brings).await?;
            return Ok(Brought::Added);
        }
        self.asked.set(Some(Asked { profile, brings }));
        self.go(Route::Profile);
        Ok(Brought::Asks)
    }

    /// The three pictures of whoever was asked for them; `false` where they are others.
    pub async fn answer(self, code: PictureCode) -> Result<bool, Unsaved> {
        let Some(Asked { profile, brings }) = self.asked.get_untracked() else { return Ok(false) };
        let Some(lock) = &profile.lock else { return Ok(false) };
        let Some(key) = self.try_code(lock, code).await else { return Ok(false) };
        self.keep_key(key);
        self.settle(profile, brings).await?;
        Ok(true)
    }

    /// Tries a code on a lock, unless too many were wrong.
    pub async fn try_code(self, lock: &Lock, code: PictureCode) -> Option<DataKey> {
        if self.tries.with_untracked(|tries| clock::now() < tries.until) {
            return None;
        }
        let key = crypto::unlock(lock, &code.to_string()).await;
        self.tries.update(|tries| match key {
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

    /// A learner's file that was brought here. Where nobody has done anything yet, its owner comes with it.
    pub async fn bring(self, learner: Learner) -> Result<Brought, Unsaved> {
        let who = self.who.get_untracked();
        let is_free = who == Who::Guest && !self.state.with_untracked(has_progress);
        let owner = match (&learner.profile, who) {
            (Some(owner), Who::Guest) if is_free => owner.clone(),
            // They put a code on elsewhere: it locks what is here too, once its pictures are touched.
            (Some(owner), Who::Learner(here)) if owner.id == here.id && !self.holds_key_of(&here.updated(owner)) => {
                owner.clone()
            }
            _ => {
                self.take_in(learner).await?;
                return Ok(Brought::Added);
            }
        };
        let known = self.profiles().await.into_iter().find(|profile| profile.id == owner.id);
        let profile = known.map_or_else(|| owner.clone(), |known| known.updated(&owner));
        self.enter(profile, Brings::File(Box::new(learner))).await
    }

    /// Makes a profile the present one. What was done without a profile is erased only once the profile has it.
    async fn settle(self, profile: Profile, brings: Brings) -> Result<(), Unsaved> {
        let brought = match &brings {
            Brings::Nothing => None,
            Brings::Guest => Some(self.belongings().await),
            Brings::File(learner) => Some((**learner).clone()),
        };
        self.open(Who::Learner(profile.clone())).await;
        let settled = async {
            let is_kept = self.keep_profile(&profile).await;
            match brought {
                Some(learner) => self.take_in(learner).await.and(is_kept),
                // Where it cannot be written anew, it opens as it is.
                None => Ok(()),
            }
        };
        if let Err(unsaved) = settled.await {
            self.forget_who();
            self.open(Who::Guest).await;
            return Err(unsaved);
        }
        if let (Brings::Guest, Some(storage)) = (brings, self.storage()) {
            self.check(storage.delete_profile(GUEST).await)?;
        }
        self.asked.set(None);
        Ok(())
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
        self.asked.set(None);
    }
}
