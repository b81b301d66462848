//! The same rows in memory, for as long as the page is open: where the browser gives no storage.

use super::rows::{Entry, Key, Part, Value};
use std::collections::BTreeMap;

/// Stores by name, rows by key.
#[derive(Debug, Default)]
pub(super) struct Tables(BTreeMap<String, BTreeMap<Key, Value>>);

impl Tables {
    pub fn get(&self, store: &str, key: &Key) -> Option<Entry> {
        let value = self.0.get(store)?.get(key)?;
        Some(entry(key, value))
    }

    pub fn scan(&self, store: &str, prefix: &Key) -> Vec<Entry> {
        let Some(rows) = self.0.get(store) else {
            return Vec::new();
        };
        rows.range(prefix.clone()..)
            .take_while(|(key, _)| key.starts_with(prefix))
            .map(|(key, value)| entry(key, value))
            .collect()
    }

    pub fn is_empty(&self) -> bool {
        self.0.values().all(BTreeMap::is_empty)
    }

    /// Every row, with its store.
    pub fn all(&self) -> Vec<(String, Key, Value)> {
        let rows = |(store, rows): (&String, &BTreeMap<Key, Value>)| {
            rows.iter().map(|(key, value)| (store.clone(), key.clone(), value.clone())).collect::<Vec<_>>()
        };
        self.0.iter().flat_map(rows).collect()
    }

    pub fn put(&mut self, store: &str, key: Key, value: Value) {
        self.0.entry(store.to_owned()).or_default().insert(key, value);
    }

    pub fn delete(&mut self, store: &str, prefix: &Key) {
        if let Some(rows) = self.0.get_mut(store) {
            rows.retain(|key, _| !key.starts_with(prefix));
        }
    }

    pub fn rename(&mut self, store: &str, from: &str, to: &str) {
        let from = vec![Part::Text(from.to_owned())];
        let moved = self.scan(store, &from);
        self.delete(store, &from);
        for Entry { mut key, value } in moved {
            if let (Some(first), Some(value)) = (key.first_mut(), value) {
                *first = Part::Text(to.to_owned());
                self.put(store, key, value);
            }
        }
    }
}

fn entry(key: &Key, value: &Value) -> Entry {
    Entry { key: key.clone(), value: Some(value.clone()) }
}
