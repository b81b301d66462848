//! What is kept on the device: profiles, logs of events, drafts, creations, settings, packs,
//! and what was handed over to the mediator.
//!
//! Invariants:
//! - A call that returns `Ok` has its rows on the disk: every write is one IndexedDB transaction of `strict` durability.
//! - Two tabs never lose each other's events: an event has a name of its own (its writer, by a random number drawn each
//!   time the app starts, and a counter), and a name that is there is never written over. The other tabs hear of it.
//! - A row that cannot be read stays where it is, is named, and stops no other row.
//! - Texts are opaque here: their form belongs to the crates that write them.
//!
//! Without storage, [`Storage::in_memory`] does the same for as long as the page is open. What a full disk refuses is
//! said to be refused, and kept in memory until the page is closed, or until a later write finds room again: then all of
//! it is written.

mod connection;
mod database;
mod events;
mod fault;
mod handed;
mod leaving;
mod memory;
mod packs;
mod private;
mod quota;
mod request;
mod rows;
mod schema;
mod tabs;
mod transaction;

pub use connection::Notice;
pub use fault::StorageFault;
pub use handed::{HandedId, HandedRow};
pub use packs::PackRow;
pub use private::Private;
pub use quota::{Estimate, estimate, is_persistent, persist};
pub use rows::{CreationRow, DamagedRow, Draft, EventId, EventRow, Rows, TextRow};
pub use schema::{NAME, STORES, VERSION};

use connection::{Connection, Mode};
use memory::Tables;
use rows::{Entry, Key, Part, Value, key};
use schema::{CREATIONS, DRAFTS, EVENTS, HANDED, OF_A_PROFILE, PACKS, PROFILES, SETTINGS};
use std::cell::RefCell;
use std::rc::Rc;
use tabs::Tabs;
use transaction::Backend;

/// The app's storage. Clones share one connection.
#[derive(Clone)]
pub struct Storage {
    backend: Backend,
    /// Rows that a full disk refused.
    refused: Rc<RefCell<Tables>>,
    tabs: Option<Rc<Tabs>>,
}

impl Storage {
    /// Opens the database `name` (usually [`NAME`]); `tell` hears what happens to it later.
    ///
    /// # Errors
    /// [`StorageFault::Blocked`] and [`StorageFault::Newer`] are the ones to expect.
    pub async fn open(name: &str, tell: impl Fn(Notice) + 'static) -> Result<Self, StorageFault> {
        let tell: connection::Tell = Rc::new(tell);
        let connection = Connection::open(name, tell.clone()).await?;
        Ok(Self {
            backend: Backend::Database(connection),
            refused: Rc::default(),
            tabs: Tabs::new(name, tell).map(Rc::new),
        })
    }

    /// Storage that lasts as long as the page.
    pub fn in_memory() -> Self {
        Self { backend: Backend::Memory(Rc::default()), refused: Rc::default(), tabs: None }
    }

    /// Whether what is saved outlives the page.
    pub fn is_kept(&self) -> bool {
        matches!(self.backend, Backend::Database(_))
    }

    /// Whether the device held no database: nothing was ever kept there, or all of it is lost.
    pub fn is_new(&self) -> bool {
        matches!(&self.backend, Backend::Database(connection) if connection.is_new())
    }

    /// Lets go of the database. The next call opens it again.
    pub fn close(&self) {
        if let Backend::Database(connection) = &self.backend {
            connection.close();
        }
    }

    /// The profiles on this device.
    pub async fn profiles(&self) -> Result<Rows<TextRow>, StorageFault> {
        let entries = self.scan(PROFILES, Key::new()).await?;
        Ok(Rows::sort(PROFILES, entries, |entry| match (&entry.key[..], &entry.value) {
            ([Part::Text(id)], Some(Value::Text(text))) => Some(TextRow { id: id.clone(), text: text.clone() }),
            _ => None,
        }))
    }

    /// Saves a profile over what it was.
    pub async fn put_profile(&self, profile: &str, text: &str) -> Result<(), StorageFault> {
        self.put(PROFILES, key(&[profile]), Value::Text(text.to_owned())).await?;
        self.changed(profile);
        Ok(())
    }

    /// Removes a profile and every row of it, all at once.
    pub async fn delete_profile(&self, profile: &str) -> Result<(), StorageFault> {
        let transaction = self.backend.begin(&OF_A_PROFILE, Mode::Write).await?;
        for store in OF_A_PROFILE {
            transaction.delete(store, &key(&[profile]))?;
            self.refused.borrow_mut().delete(store, &key(&[profile]));
        }
        transaction.finish().await?;
        self.changed(profile);
        Ok(())
    }

    /// Gives everything of the profile `from` to the profile `to`, all at once, and removes `from`: keeping what was
    /// done "without a profile". Events keep their names; a draft or creation that both have becomes the one of `from`.
    pub async fn adopt(&self, from: &str, to: &str) -> Result<(), StorageFault> {
        if from == to {
            return Ok(());
        }
        let transaction = self.backend.begin(&OF_A_PROFILE, Mode::Write).await?;
        for store in [EVENTS, DRAFTS, CREATIONS] {
            transaction.rename(store, from, to).await?;
        }
        transaction.delete(PROFILES, &key(&[from]))?;
        transaction.finish().await?;
        for store in [EVENTS, DRAFTS, CREATIONS] {
            self.refused.borrow_mut().rename(store, from, to);
        }
        self.refused.borrow_mut().delete(PROFILES, &key(&[from]));
        self.changed(from);
        self.changed(to);
        Ok(())
    }

    /// Reads the draft of `what`.
    pub async fn draft(&self, profile: &str, what: &str) -> Result<Option<String>, StorageFault> {
        match self.get(DRAFTS, key(&[profile, what])).await? {
            None => Ok(None),
            Some(Entry { value: Some(Value::Text(text)), .. }) => Ok(Some(text)),
            Some(damaged) => Err(StorageFault::Damaged(damaged.damaged(DRAFTS))),
        }
    }

    /// Saves the draft of `what` over what it was.
    pub async fn put_draft(&self, profile: &str, what: &str, text: &str) -> Result<(), StorageFault> {
        self.put(DRAFTS, key(&[profile, what]), Value::Text(text.to_owned())).await
    }

    /// Removes the draft of `what`.
    pub async fn delete_draft(&self, profile: &str, what: &str) -> Result<(), StorageFault> {
        self.delete(DRAFTS, key(&[profile, what])).await
    }

    /// The creations of a profile.
    pub async fn creations(&self, profile: &str) -> Result<Rows<CreationRow>, StorageFault> {
        let entries = self.scan(CREATIONS, key(&[profile])).await?;
        Ok(Rows::sort(CREATIONS, entries, |entry| match (&entry.key[..], &entry.value) {
            ([_, Part::Text(id)], Some(Value::Bytes(bytes))) => {
                Some(CreationRow { id: id.clone(), bytes: bytes.clone() })
            }
            _ => None,
        }))
    }

    /// Reads the project file of a creation.
    pub async fn creation(&self, profile: &str, id: &str) -> Result<Option<Vec<u8>>, StorageFault> {
        match self.get(CREATIONS, key(&[profile, id])).await? {
            None => Ok(None),
            Some(Entry { value: Some(Value::Bytes(bytes)), .. }) => Ok(Some(bytes)),
            Some(damaged) => Err(StorageFault::Damaged(damaged.damaged(CREATIONS))),
        }
    }

    /// Saves the project file of a creation over what it was.
    pub async fn put_creation(&self, profile: &str, id: &str, bytes: Vec<u8>) -> Result<(), StorageFault> {
        self.put(CREATIONS, key(&[profile, id]), Value::Bytes(bytes)).await?;
        self.changed(profile);
        Ok(())
    }

    /// Removes a creation.
    pub async fn delete_creation(&self, profile: &str, id: &str) -> Result<(), StorageFault> {
        self.delete(CREATIONS, key(&[profile, id])).await?;
        self.changed(profile);
        Ok(())
    }

    /// Reads a setting of the device, such as the lab profile.
    pub async fn setting(&self, name: &str) -> Result<Option<String>, StorageFault> {
        match self.get(SETTINGS, key(&[name])).await? {
            None => Ok(None),
            Some(Entry { value: Some(Value::Text(text)), .. }) => Ok(Some(text)),
            Some(damaged) => Err(StorageFault::Damaged(damaged.damaged(SETTINGS))),
        }
    }

    /// Saves a setting of the device.
    pub async fn put_setting(&self, name: &str, text: &str) -> Result<(), StorageFault> {
        self.put(SETTINGS, key(&[name]), Value::Text(text.to_owned())).await
    }

    async fn get(&self, store: &'static str, key: Key) -> Result<Option<Entry>, StorageFault> {
        if let Some(refused) = self.refused.borrow().get(store, &key) {
            return Ok(Some(refused));
        }
        self.backend.begin(&[store], Mode::Read).await?.get(store, &key).await
    }

    async fn put(&self, store: &'static str, key: Key, value: Value) -> Result<(), StorageFault> {
        if self.refused.borrow().get(store, &key).is_some() {
            // What was refused before must never be written over this.
            self.refused.borrow_mut().put(store, key.clone(), value.clone());
        }
        let rows = [(key, value)];
        let written = self.write(store, &rows).await;
        self.note(store, rows, written)
    }

    async fn write(&self, store: &'static str, rows: &[(Key, Value)]) -> Result<(), StorageFault> {
        let transaction = self.backend.begin(&[store], Mode::Write).await?;
        for (key, value) in rows {
            transaction.put(store, key.clone(), value.clone())?;
        }
        transaction.finish().await
    }

    /// Keeps in memory what a full disk refused, until it is written.
    fn note(
        &self,
        store: &'static str,
        rows: impl IntoIterator<Item = (Key, Value)>,
        written: Result<(), StorageFault>,
    ) -> Result<(), StorageFault> {
        let mut refused = self.refused.borrow_mut();
        for (key, value) in rows {
            match written {
                Ok(()) => refused.delete(store, &key),
                Err(StorageFault::Full) => refused.put(store, key, value),
                Err(_) => {}
            }
        }
        if written.is_ok() && !refused.is_empty() {
            let storage = self.clone();
            wasm_bindgen_futures::spawn_local(async move {
                // Where there is still no room, the next write tries again.
                let _ = storage.write_refused().await;
            });
        }
        written
    }

    /// Writes all that a full disk refused, or nothing of it.
    async fn write_refused(&self) -> Result<(), StorageFault> {
        let rows = self.refused.borrow().all();
        let mut stores: Vec<&str> = rows.iter().map(|(store, ..)| store.as_str()).collect();
        stores.dedup();
        let transaction = self.backend.begin(&stores, Mode::Write).await?;
        for (store, key, value) in &rows {
            transaction.put(store, key.clone(), value.clone())?;
        }
        transaction.finish().await?;
        let mut refused = self.refused.borrow_mut();
        for (store, key, value) in rows {
            // What was refused meanwhile is newer.
            if refused.get(&store, &key).is_some_and(|entry| entry.value == Some(value)) {
                refused.delete(&store, &key);
            }
        }
        Ok(())
    }

    async fn delete(&self, store: &'static str, key: Key) -> Result<(), StorageFault> {
        self.refused.borrow_mut().delete(store, &key);
        let transaction = self.backend.begin(&[store], Mode::Write).await?;
        transaction.delete(store, &key)?;
        transaction.finish().await
    }

    /// Reads rows, those that a full disk refused among them.
    async fn scan(&self, store: &'static str, prefix: Key) -> Result<Vec<Entry>, StorageFault> {
        let refused = self.refused.borrow().scan(store, &prefix);
        let mut entries = self.scan_kept(store, prefix).await?;
        for refused in refused {
            match entries.binary_search_by(|entry| entry.key.cmp(&refused.key)) {
                Ok(place) => entries[place] = refused,
                Err(place) => entries.insert(place, refused),
            }
        }
        Ok(entries)
    }

    /// Reads rows all at once; where one of them makes that fail (a file lost under the database), one by one.
    async fn scan_kept(&self, store: &'static str, prefix: Key) -> Result<Vec<Entry>, StorageFault> {
        let transaction = self.backend.begin(&[store], Mode::Read).await?;
        match transaction.scan(store, &prefix).await {
            Err(StorageFault::Other(_)) => {}
            outcome => return outcome,
        }
        let keys = self.backend.begin(&[store], Mode::Read).await?.keys(store, &prefix).await?;
        let mut entries = Vec::with_capacity(keys.len());
        for key in keys {
            entries.push(match self.get(store, key.clone()).await {
                Ok(Some(entry)) => entry,
                Ok(None) => continue,
                Err(StorageFault::Other(_)) => Entry { key, value: None },
                Err(fault) => return Err(fault),
            });
        }
        Ok(entries)
    }

    fn changed(&self, profile: &str) {
        if let Some(tabs) = &self.tabs {
            tabs.tell(profile);
        }
    }
}
