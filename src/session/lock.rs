//! The lock of a profile: its key while it is open, and what is sealed with it.
//!
//! Invariant: nothing that somebody with a code made or typed is written in the open. Rows from before the code are
//! sealed as the code is put on; those that came since without it, when it is next given.

use leptos::prelude::*;
use progress::{PictureCode, Profile};

use super::start::PLACE;
use super::{Session, Unsaved, Who};
use crate::browser::clock;
use crate::browser::crypto::{self, DataKey};
use crate::browser::local::Remembered;
use crate::browser::storage::{CreationRow, Draft, Private};
use crate::route::Route;

/// How often a change of all rows is begun again because another tab was at work.
const TRIES: usize = 3;

impl Session {
    /// Whether this browser can lock a profile.
    pub fn can_lock(self) -> bool {
        crypto::is_available()
    }

    /// The key of whoever is there, if they have a code.
    pub(super) async fn key(self) -> Option<DataKey> {
        let lock = self.who.with_untracked(|who| who.profile()?.lock.clone())?;
        if let Some(key) = self.key.get_value().filter(|key| key.opens(&lock)) {
            return Some(key);
        }
        let key = DataKey::from_text(&Remembered::Key.get()?).await.filter(|key| key.opens(&lock))?;
        self.key.set_value(Some(key.clone()));
        Some(key)
    }

    /// Whether the key of this profile is at hand.
    pub(super) fn holds_key_of(self, profile: &Profile) -> bool {
        profile.lock.as_ref().is_none_or(|lock| {
            self.key.with_value(|key| key.as_ref().is_some_and(|key| key.opens(lock)))
                || Remembered::Key.get().is_some_and(|key| key.starts_with(lock.key_name()))
        })
    }

    pub(super) fn keep_key(self, key: DataKey) {
        Remembered::Key.set(&key.to_text());
        self.key.set_value(Some(key));
    }

    /// Gives whoever is there this code, instead of the one they had.
    pub async fn put_code(self, code: PictureCode) -> Result<(), Unsaved> {
        let profile = self.who.with_untracked(|who| who.profile().cloned()).ok_or(Unsaved)?;
        let had = self.key().await;
        if profile.lock.is_some() && had.is_none() {
            return Err(Unsaved);
        }
        let key = match &had {
            Some(key) => key.clone(),
            None => DataKey::random().await.ok_or(Unsaved)?,
        };
        let lock = key.locked_by(&code.to_string()).await.ok_or(Unsaved)?;
        let profile = Profile { lock: Some(lock), changed: clock::now(), ..profile };
        self.convert(&profile, &key, Form::Sealed).await?;
        self.keep_key(key);
        self.who.set(Who::Learner(profile));
        Ok(())
    }

    /// Takes the code off: everything is in the open again.
    pub async fn remove_code(self) -> Result<(), Unsaved> {
        let profile = self.who.with_untracked(|who| who.profile().cloned()).ok_or(Unsaved)?;
        let Some(key) = self.key().await else { return Ok(()) };
        let profile = Profile { lock: None, changed: clock::now(), ..profile };
        self.convert(&profile, &key, Form::Open).await?;
        self.who.set(Who::Learner(profile));
        self.forget_key();
        Ok(())
    }

    pub(super) fn forget_key(self) {
        Remembered::Key.forget();
        self.key.set_value(None);
    }

    /// Writes a profile, and what it made or typed in this form, all at once. Rows that are in it already stay, and so do
    /// those that the key does not open.
    pub(super) async fn convert(self, profile: &Profile, key: &DataKey, form: Form) -> Result<(), Unsaved> {
        let storage = self.storage().ok_or(Unsaved)?;
        let id = profile.id.to_string();
        for _ in 0..TRIES {
            let before = self.check(storage.private(&id).await)?;
            let mut after = Private::default();
            for draft in before.drafts.iter().filter(|draft| draft.what != PLACE) {
                let text = match (sealed_bytes(&draft.text), form) {
                    (None, Form::Sealed) => Some(seal_text(key, &draft.text).await.ok_or(Unsaved)?),
                    (Some(bytes), Form::Open) => key.open(&bytes).await.and_then(|bytes| String::from_utf8(bytes).ok()),
                    _ => None,
                };
                after.drafts.extend(text.map(|text| Draft { text, ..draft.clone() }));
            }
            for creation in &before.creations {
                let bytes = match (crypto::is_sealed(&creation.bytes), form) {
                    (false, Form::Sealed) => Some(key.seal(&creation.bytes).await.ok_or(Unsaved)?),
                    (true, Form::Open) => key.open(&creation.bytes).await,
                    _ => None,
                };
                after.creations.extend(bytes.map(|bytes| CreationRow { bytes, ..creation.clone() }));
            }
            if after == Private::default() && self.check(storage.profile(&id).await)? == Some(profile.to_row()) {
                return Ok(());
            }
            if self.check(storage.put_private(&id, &profile.to_row(), &before, after).await)? {
                return Ok(());
            }
        }
        Err(Unsaved)
    }

    /// Bytes as they are to be written for whoever is there.
    pub(super) async fn sealed(self, bytes: Vec<u8>) -> Result<Vec<u8>, Unsaved> {
        match self.key_to_write().await? {
            Some(key) => key.seal(&bytes).await.ok_or(Unsaved),
            None => Ok(bytes),
        }
    }

    /// A text as it is to be written for whoever is there.
    pub(super) async fn sealed_text(self, text: &str) -> Result<String, Unsaved> {
        match self.key_to_write().await? {
            Some(key) => seal_text(&key, text).await.ok_or(Unsaved),
            None => Ok(text.to_owned()),
        }
    }

    /// Bytes that were read, in the open; `None` where the key is another.
    pub(super) async fn unsealed(self, bytes: Vec<u8>) -> Option<Vec<u8>> {
        if crypto::is_sealed(&bytes) { self.key().await?.open(&bytes).await } else { Some(bytes) }
    }

    /// A text that was read, in the open; `None` where the key is another.
    pub(super) async fn unsealed_text(self, text: String) -> Option<String> {
        match sealed_bytes(&text) {
            Some(bytes) => String::from_utf8(self.key().await?.open(&bytes).await?).ok(),
            None => Some(text),
        }
    }

    /// The key to write with; none for who has no code. Another tab may have changed the lock, or erased the profile: what
    /// is sealed with a key that no lock holds would be lost.
    async fn key_to_write(self) -> Result<Option<DataKey>, Unsaved> {
        let Some(profile) = self.who.with_untracked(|who| who.profile().cloned()) else { return Ok(None) };
        if profile.lock.is_none() {
            return Ok(None);
        }
        let storage = self.storage().ok_or(Unsaved)?;
        let row = self.check(storage.profile(&profile.id.to_string()).await)?;
        let kept = row.and_then(|row| Profile::from_row(&row).ok());
        if let Some(kept) = &kept
            && kept.lock != profile.lock
        {
            self.who.set(Who::Learner(kept.clone()));
        }
        if kept.is_some_and(|kept| kept.lock.is_none()) {
            self.forget_key();
            return Ok(None);
        }
        match self.key().await {
            Some(key) => Ok(Some(key)),
            None => {
                self.leave().await;
                self.replace(Route::Welcome);
                Err(Unsaved)
            }
        }
    }
}

/// How rows are written.
#[derive(Clone, Copy, Debug, PartialEq)]
pub(super) enum Form {
    Sealed,
    Open,
}

async fn seal_text(key: &DataKey, text: &str) -> Option<String> {
    Some(crypto::to_base64(&key.seal(text.as_bytes()).await?))
}

fn sealed_bytes(text: &str) -> Option<Vec<u8>> {
    crypto::from_base64(text).filter(|bytes| crypto::is_sealed(bytes))
}
