//! Packs of exercises that a mediator has put on this device: beside the installed ones, never in their place.

use std::sync::Arc;

use leptos::prelude::*;
use scenario::{CheckedPack, Index, PackHead, Shipped};

use super::corpus::{Unplayable, describe};
use super::{Session, Unsaved};
use crate::browser::storage::{PackRow, StorageFault};

/// A pack on this device.
#[derive(Clone, Debug, PartialEq)]
pub struct KeptPack {
    /// Its short name.
    pub id: String,
    /// What it is.
    pub head: PackHead,
}

impl KeptPack {
    /// Its exercises in a language, or else in French.
    pub fn exercises(&self, language: &str) -> &[scenario::IndexEntry] {
        let exercises = &self.head.exercises;
        exercises.get(language).or_else(|| exercises.get("fr")).map_or(&[], Vec::as_slice)
    }
}

impl Session {
    /// Reads which packs there are and puts their exercises behind the installed ones.
    pub(super) async fn read_packs(self) {
        let Some(storage) = self.storage() else { return };
        let Ok(rows) = self.check(storage.packs().await) else { return };
        if let Some(damaged) = rows.damaged.first() {
            self.tell_fault(&StorageFault::Damaged(damaged.clone()));
        }
        let kept = rows.good.into_iter().filter_map(|row| {
            let head = serde_json::from_str(&row.text).ok()?;
            Some(KeptPack { id: row.id, head })
        });
        let kept: Vec<KeptPack> = kept.collect();
        if kept.is_empty() && self.packs.with_untracked(|packs| packs.is_empty()) {
            return;
        }
        self.packs.set(kept);
        self.show_index(Index::clone(&self.index.get_untracked()));
    }

    /// Takes the corpus at a glance, with the packs behind it.
    pub(super) fn show_index(self, mut index: Index) {
        let language = self.texts.get_untracked().language().code;
        index.exercises.retain(|entry| entry.pack.is_empty());
        self.packs.with_untracked(|packs| {
            index.exercises.extend(packs.iter().flat_map(|pack| pack.exercises(language)).cloned());
        });
        self.index.set(Arc::new(index));
        self.fold();
    }

    /// Keeps a pack that was checked, over an older one of the same name.
    pub async fn keep_pack(self, pack: CheckedPack) -> Result<(), Unsaved> {
        let storage = self.storage().ok_or(Unsaved)?;
        let head = serde_json::to_string(&pack.head).map_err(|_| Unsaved)?;
        let exercises = pack.exercises.into_iter();
        let rows: Vec<PackRow> = exercises
            .map(|exercise| PackRow { language: exercise.language, exercise: exercise.id, text: exercise.text })
            .collect();
        self.check(storage.put_pack(&pack.id, &head, &rows).await)?;
        self.read_packs().await;
        Ok(())
    }

    /// Takes a pack off this device. What learners did with it stays in their logs.
    pub async fn remove_pack(self, id: &str) -> Result<(), Unsaved> {
        let storage = self.storage().ok_or(Unsaved)?;
        self.check(storage.delete_pack(id).await)?;
        self.read_packs().await;
        Ok(())
    }

    /// An exercise of a pack, in the language of the interface or else in French.
    pub(super) async fn pack_exercise(self, pack: &str, id: &str) -> Result<Shipped, Unplayable> {
        self.opened().await;
        let broken = |reason: String| Unplayable::Broken(format!("{id} : {reason}"));
        let storage = self.storage().ok_or(Unplayable::NotFetched)?;
        let mut text = None;
        for language in [self.texts.get_untracked().language().code, "fr"] {
            if text.is_none() {
                text = storage.pack_exercise(pack, language, id).await.map_err(|fault| broken(fault.to_string()))?;
            }
        }
        let text = text.ok_or_else(|| broken(pack.to_owned()))?;
        Shipped::from_json(&text).map_err(|error| Unplayable::Broken(describe(id, &error)))
    }
}
