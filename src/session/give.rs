//! Giving a file away: to the device's downloads where it belongs to one person, to the mediator's notebook where it is
//! shared. There the next person would find what was downloaded.

use leptos::prelude::*;
use progress::{Nickname, Slug};
use serde::{Deserialize, Serialize};

use super::{Session, Unsaved, Who};
use crate::browser::clock;
use crate::browser::files::{self, Outgoing};
use crate::browser::storage::{HandedId, StorageFault};
use crate::route::Route;

/// Where a file went.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Given {
    /// Into the device's downloads.
    Downloaded,
    /// Into the mediator's notebook.
    Handed,
}

/// The device could not take the file; where that is a fault of the store, the learner has been told.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct NotGiven;

/// A file in the mediator's notebook, at a glance.
#[derive(Clone, Debug, PartialEq)]
pub struct Handed {
    /// Which one.
    pub id: HandedId,
    /// What it is and whose.
    pub head: Head,
}

/// What is written down with a file: it outlives the profile.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
#[serde(deny_unknown_fields, rename_all = "kebab-case")]
pub struct Head {
    /// Who handed it over; nobody where there was no profile.
    pub nickname: Option<Nickname>,
    /// Their face.
    pub avatar: Option<Slug>,
    /// The file's media type.
    pub media_type: String,
    /// Its size in bytes.
    pub size: usize,
}

impl Session {
    /// Whether files go to the mediator here. In their own space, a mediator downloads.
    pub fn hands_over(self) -> bool {
        self.is_shared() && self.route.with(|route| *route != Route::Mediator)
    }

    /// Gives a file away. Nothing is said to be given before it is kept.
    pub async fn give(self, file: &Outgoing) -> Result<Given, NotGiven> {
        if !untrack(|| self.hands_over()) {
            return files::hand_over(file).map(|()| Given::Downloaded).map_err(|_| NotGiven);
        }
        // What is only in memory would never reach the mediator.
        let storage = self.storage().filter(|storage| storage.is_kept()).ok_or(NotGiven)?;
        let who = self.who.get_untracked();
        let head = Head {
            nickname: who.profile().map(|profile| profile.nickname.clone()),
            avatar: who.profile().map(|profile| profile.avatar.clone()),
            media_type: file.media_type.clone(),
            size: file.bytes.len(),
        };
        let id = HandedId { owner: who.key(), at: clock::now(), name: file.name.clone() };
        let head = serde_json::to_string(&head).map_err(|_| NotGiven)?;
        let kept = storage.put_handed(&id, &head, file.bytes.clone()).await;
        self.check(kept).map(|()| Given::Handed).map_err(|_| NotGiven)
    }

    /// Everything of the present one, as a file to give away.
    pub async fn own_file(self) -> Outgoing {
        Outgoing {
            name: "passerelle.json".to_owned(),
            media_type: "application/json".to_owned(),
            bytes: self.learner_file().await.into_bytes(),
        }
    }

    /// What the learner who is there handed over, the latest first. Who has no profile is not told: it may be another's.
    pub async fn handed_by_me(self) -> Vec<Handed> {
        match self.who.get_untracked() {
            Who::Guest => vec![],
            who @ Who::Learner(_) => self.read_handed(Some(&who.key())).await,
        }
    }

    /// What everybody handed over, the latest first.
    pub async fn handed(self) -> Vec<Handed> {
        self.read_handed(None).await
    }

    async fn read_handed(self, owner: Option<&str>) -> Vec<Handed> {
        let Some(storage) = self.storage() else { return vec![] };
        let Ok(rows) = self.check(storage.handed(owner).await) else { return vec![] };
        if let Some(damaged) = rows.damaged.first() {
            self.tell_fault(&StorageFault::Damaged(damaged.clone()));
        }
        let read = rows.good.into_iter().filter_map(|row| {
            let head = serde_json::from_str(&row.head).ok()?;
            Some(Handed { id: row.id, head })
        });
        let mut handed: Vec<Handed> = read.collect();
        handed.sort_by_key(|handed| std::cmp::Reverse(handed.id.at));
        handed
    }

    /// A file of the mediator's notebook.
    pub async fn handed_file(self, handed: &Handed) -> Result<Outgoing, Unsaved> {
        let storage = self.storage().ok_or(Unsaved)?;
        let bytes = self.check(storage.handed_file(&handed.id).await)?.ok_or(Unsaved)?;
        Ok(Outgoing { name: handed.id.name.clone(), media_type: handed.head.media_type.clone(), bytes })
    }

    /// Removes files from the mediator's notebook.
    pub async fn delete_handed(self, ids: &[HandedId]) -> Result<(), Unsaved> {
        let storage = self.storage().ok_or(Unsaved)?;
        self.check(storage.delete_handed(ids).await)
    }
}
