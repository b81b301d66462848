//! Keeping: events, drafts, creations. Each call returns once the store has said that it is kept.

use leptos::prelude::*;
use progress::{Creation, CreationId, Done, Event, Fact, Learner, Log, SinceBackup, Slug, State};

use super::{Notice, Session, Who};
use crate::browser::clock;
use crate::browser::local::Remembered;
use crate::browser::storage::{Draft, EventId, EventRow, Storage, StorageFault};

/// It could not be kept; the learner has been told why.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Unsaved;

impl Session {
    /// The store, once it is open.
    pub(super) fn storage(self) -> Option<Storage> {
        self.storage.get_value()
    }

    /// Tells the learner of a fault.
    pub(super) fn tell_fault(self, fault: &StorageFault) {
        self.tell(match fault {
            StorageFault::Blocked => Notice::StorageBlocked,
            StorageFault::Full => Notice::StorageFull,
            StorageFault::Newer { .. } => Notice::NewerData,
            StorageFault::Damaged(_) => Notice::DamagedRows(1),
            _ => Notice::StorageClosed,
        });
    }

    /// Says how many rows cannot be read, of those that were not counted before.
    pub(super) fn tell_damaged(self, keys: Vec<String>) {
        let counted =
            self.damaged.try_update_value(|known| keys.into_iter().filter(|key| known.insert(key.clone())).count());
        if let Some(count @ 1..) = counted {
            self.tell(Notice::DamagedRows(count));
        }
    }

    pub(super) fn check<T>(self, result: Result<T, StorageFault>) -> Result<T, Unsaved> {
        result.map_err(|fault| {
            self.tell_fault(&fault);
            Unsaved
        })
    }

    /// Writes down what happened, then folds it. Where the store refuses, the learner is told and goes on: what
    /// happened counts until the page is closed.
    pub async fn record(self, facts: Vec<Fact>) -> Result<(), Unsaved> {
        self.opened().await;
        let at = clock::now();
        let events: Vec<Event> = self
            .writer
            .try_update_value(|writer| facts.into_iter().map(|fact| writer.event(at, fact)).collect())
            .unwrap_or_default();
        let storage = self.storage();
        let kept = match &storage {
            Some(storage) => {
                let rows: Vec<EventRow> = events.iter().map(row).collect();
                self.check(storage.append_events(&self.who.get_untracked().key(), &rows).await)
            }
            None => Err(Unsaved),
        };
        if kept.is_ok() && storage.is_some_and(|storage| storage.is_kept()) {
            Remembered::Begun.set("yes");
        }
        self.log.update_value(|log| {
            for event in events {
                log.append(event);
            }
        });
        self.fold();
        kept
    }

    /// Reads the state off from the log again.
    pub(super) fn fold(self) {
        let catalogue = self.catalogue();
        let state = self.log.with_value(|log| State::fold(log, &catalogue));
        self.state.set(state);
    }

    /// Reads everything of `who` and makes it the present one.
    pub async fn open(self, who: Who) {
        self.who.set(who);
        self.reread().await;
        self.take_settings();
        if !self.is_open.get_untracked() {
            self.is_open.set(true);
        }
    }

    /// Reads the log of the present one again, after another tab has added to it.
    pub async fn reread(self) {
        let Some(storage) = self.storage() else { return };
        match storage.events(&self.who.get_untracked().key()).await {
            Ok(rows) => {
                let (log, damaged) = Log::from_rows(rows.good.iter().map(String::as_str));
                let damaged = damaged.len() + rows.damaged.len();
                if damaged > 0 {
                    self.tell(Notice::DamagedRows(damaged));
                }
                self.writer.update_value(|writer| writer.has_seen(&log));
                self.log.set_value(log);
                self.fold();
            }
            Err(fault) => self.tell_fault(&fault),
        }
    }

    /// Reads a draft; `None` where there is none or it cannot be read.
    pub async fn draft(self, what: &str) -> Option<String> {
        self.unsealed_text(self.kept_draft(what).await?).await
    }

    /// Keeps a draft.
    pub async fn put_draft(self, what: &str, text: &str) -> Result<(), Unsaved> {
        self.keep_draft(what, self.sealed_text(text).await?).await
    }

    /// Reads a draft as it is kept.
    pub(super) async fn kept_draft(self, what: &str) -> Option<String> {
        let storage = self.storage()?;
        self.check(storage.draft(&self.who.get_untracked().key(), what).await).ok().flatten()
    }

    /// Keeps a draft as it is given.
    pub(super) async fn keep_draft(self, what: &str, text: String) -> Result<(), Unsaved> {
        let storage = self.storage().ok_or(Unsaved)?;
        let draft = Draft { profile: self.who.get_untracked().key(), what: what.to_owned(), text };
        self.unsaved.set_value(Some(draft.clone()));
        let kept = self.check(storage.put_draft(&draft.profile, what, &draft.text).await);
        if kept.is_ok() {
            self.unsaved.update_value(|unsaved| {
                unsaved.take_if(|unsaved| *unsaved == draft);
            });
        }
        kept
    }

    /// Removes a draft.
    pub async fn delete_draft(self, what: &str) {
        if let Some(storage) = self.storage() {
            let _ = self.check(storage.delete_draft(&self.who.get_untracked().key(), what).await);
        }
    }

    /// The id of a new creation.
    pub fn new_creation(self) -> Option<CreationId> {
        self.writer.try_update_value(progress::Writer::creation)
    }

    /// Keeps a creation's project, over what it was.
    pub async fn put_creation(self, id: CreationId, module: Slug, document: String) -> Result<(), Unsaved> {
        let storage = self.storage().ok_or(Unsaved)?;
        let creation = Creation { id, at: clock::now(), module, document };
        let bytes = self.sealed(creation.to_row().into_bytes()).await?;
        self.check(storage.put_creation(&self.who.get_untracked().key(), &id.to_string(), bytes).await)
    }

    /// Reads a creation; `None` where there is none or it cannot be read.
    pub async fn creation(self, id: CreationId) -> Option<Creation> {
        let storage = self.storage()?;
        let bytes = self.check(storage.creation(&self.who.get_untracked().key(), &id.to_string()).await).ok()??;
        self.read_creation(bytes).await
    }

    async fn read_creation(self, bytes: Vec<u8>) -> Option<Creation> {
        Creation::from_row(std::str::from_utf8(&self.unsealed(bytes).await?).ok()?).ok()
    }

    /// The creations that were not deleted, the latest first.
    pub async fn creations(self) -> Vec<Creation> {
        let Some(storage) = self.storage() else { return vec![] };
        let Ok(rows) = self.check(storage.creations(&self.who.get_untracked().key()).await) else { return vec![] };
        let known = self.state.get_untracked().creations;
        let mut creations = Vec::with_capacity(rows.good.len());
        let mut damaged: Vec<String> = rows.damaged.into_iter().map(|row| row.key).collect();
        for row in rows.good {
            match self.read_creation(row.bytes).await {
                Some(creation) if known.contains_key(&creation.id) => creations.push(creation),
                Some(_) => {}
                None => damaged.push(row.id),
            }
        }
        self.tell_damaged(damaged);
        creations.sort_by_key(|creation| std::cmp::Reverse(creation.at));
        creations
    }

    /// Removes a creation.
    pub async fn delete_creation(self, id: CreationId) -> Result<(), Unsaved> {
        let storage = self.storage().ok_or(Unsaved)?;
        self.check(storage.delete_creation(&self.who.get_untracked().key(), &id.to_string()).await)?;
        self.record(vec![Fact::CreationDeleted { creation: id }]).await
    }

    /// A setting of the device, such as the lab profile.
    pub async fn device_setting(self, name: &str) -> Option<String> {
        let storage = self.storage()?;
        self.check(storage.setting(name).await).ok().flatten()
    }

    /// Keeps a setting of the device.
    pub async fn put_device_setting(self, name: &str, text: &str) -> Result<(), Unsaved> {
        self.opened().await;
        let storage = self.storage().ok_or(Unsaved)?;
        self.check(storage.put_setting(name, text).await)
    }

    /// Everything of the present one, as a file that opens on another device.
    pub async fn learner_file(self) -> String {
        self.learner().await.to_file()
    }

    /// Everything of the present one.
    pub async fn learner(self) -> Learner {
        let creations = self.creations().await.into_iter().collect();
        let profile = self.who.get_untracked().profile().cloned();
        Learner { profile, log: self.log.get_value(), creations }
    }

    /// What the present one did since everything was last taken along.
    pub fn since_backup(self) -> SinceBackup {
        self.state.track();
        self.log.with_value(SinceBackup::read)
    }

    /// Adds what a learner's file holds to what is there, and tells what was not there before. Nothing is lost on either
    /// side. Their profile becomes as they last changed it, unless it has a lock there whose key is not at hand here.
    pub async fn take_in(self, learner: Learner) -> Result<Done, Unsaved> {
        let storage = self.storage().ok_or(Unsaved)?;
        let key = self.who.get_untracked().key();
        if let (Some(theirs), Who::Learner(here)) = (&learner.profile, self.who.get_untracked())
            && theirs.id == here.id
        {
            let updated = here.updated(theirs);
            if updated != here && self.holds_key_of(&updated) {
                self.change_profile(updated).await?;
            }
        }
        let mut new = self.log.with_value(|log| Done::of(learner.log.missing_in(log)));
        // A creation may come later than the word of it: it is new once it is here.
        new.creations = 0;
        let rows: Vec<EventRow> = learner.log.iter().map(row).collect();
        self.check(storage.append_events(&key, &rows).await)?;
        for creation in learner.latest_creations().into_values() {
            let there = self.creation(creation.id).await;
            if there.is_none_or(|there| there.at < creation.at) {
                let bytes = self.sealed(creation.to_row().into_bytes()).await?;
                self.check(storage.put_creation(&key, &creation.id.to_string(), bytes).await)?;
                new.creations += 1;
            }
        }
        self.reread().await;
        Ok(new)
    }
}

fn row(event: &Event) -> EventRow {
    EventRow {
        id: EventId { device: format!("{:016x}", event.id.device.0), counter: event.id.counter },
        json: event.to_row(),
    }
}
