//! Who is there: a learner with a profile, or somebody who tries without one.

use leptos::prelude::*;
use progress::{Nickname, Profile, Slug};

use super::{Session, Unsaved};
use crate::browser::clock;

/// The name under which the work of somebody without a profile is kept, until they keep it or leave.
pub(super) const GUEST: &str = "guest";

/// Who is there.
#[derive(Clone, Debug, PartialEq)]
pub enum Who {
    /// Somebody who tries.
    Guest,
    /// A learner.
    Learner(Profile),
}

impl Who {
    /// The name of their rows in the store.
    pub fn key(&self) -> String {
        match self {
            Who::Guest => GUEST.to_owned(),
            Who::Learner(profile) => profile.id.to_string(),
        }
    }

    /// The profile, if there is one.
    pub fn profile(&self) -> Option<&Profile> {
        match self {
            Who::Guest => None,
            Who::Learner(profile) => Some(profile),
        }
    }
}

impl Session {
    /// The profiles on this device.
    pub async fn profiles(self) -> Vec<Profile> {
        let Some(storage) = self.storage() else { return vec![] };
        match storage.profiles().await {
            Ok(rows) => {
                let mut damaged: Vec<String> = rows.damaged.into_iter().map(|row| row.key).collect();
                let mut profiles = Vec::with_capacity(rows.good.len());
                for row in rows.good {
                    match Profile::from_row(&row.text) {
                        Ok(profile) => profiles.push(profile),
                        Err(_) => damaged.push(row.id),
                    }
                }
                self.tell_damaged(damaged);
                profiles
            }
            Err(fault) => {
                self.tell_fault(&fault);
                vec![]
            }
        }
    }

    /// Makes a profile. What was done without one becomes its own.
    pub async fn create_profile(self, nickname: Nickname, avatar: Slug) -> Result<(), Unsaved> {
        let id = self.writer.try_update_value(progress::Writer::profile).ok_or(Unsaved)?;
        let now = clock::now();
        let profile = Profile { id, nickname, avatar, created: now, changed: now, lock: None };
        let storage = self.storage().ok_or(Unsaved)?;
        let key = profile.id.to_string();
        let was_guest = self.who.get_untracked() == Who::Guest;
        self.check(storage.put_profile(&key, &profile.to_row()).await)?;
        if was_guest {
            self.check(storage.adopt(GUEST, &key).await)?;
        }
        self.open(Who::Learner(profile)).await;
        Ok(())
    }

    /// Changes the nickname or the avatar.
    pub async fn change_profile(self, profile: Profile) -> Result<(), Unsaved> {
        let storage = self.storage().ok_or(Unsaved)?;
        self.check(storage.put_profile(&profile.id.to_string(), &profile.to_row()).await)?;
        self.who.set(Who::Learner(profile));
        Ok(())
    }

    /// Removes everything of whoever is there from this device.
    pub async fn erase(self) -> Result<(), Unsaved> {
        let storage = self.storage().ok_or(Unsaved)?;
        let key = self.who.get_untracked().key();
        self.check(storage.delete_profile(&key).await)?;
        self.leave().await;
        Ok(())
    }

    /// Leaves the place to the next person. Without a profile, what was done is erased.
    pub async fn leave(self) {
        if self.who.get_untracked() == Who::Guest
            && let Some(storage) = self.storage()
        {
            let _ = self.check(storage.delete_profile(GUEST).await);
        }
        self.forget_who();
        self.unsaved.set_value(None);
        self.open(Who::Guest).await;
    }
}
