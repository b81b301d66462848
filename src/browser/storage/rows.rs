//! Keys, values and rows, as plain types.

/// One part of a key. Numbers sort before texts, as in IndexedDB.
#[derive(Debug, Clone, PartialEq, Eq, PartialOrd, Ord)]
pub(super) enum Part {
    Number(u64),
    Text(String),
}

/// A key: its parts, from the widest to the narrowest.
pub(super) type Key = Vec<Part>;

/// Builds a key of texts.
pub(super) fn key(parts: &[&str]) -> Key {
    parts.iter().map(|part| Part::Text((*part).to_owned())).collect()
}

/// What a row holds.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(super) enum Value {
    Text(String),
    Bytes(Vec<u8>),
}

/// A row as it was found: `value` is `None` where it is neither text nor bytes, or cannot be read at all.
pub(super) struct Entry {
    pub key: Key,
    pub value: Option<Value>,
}

impl Entry {
    /// Names this row for a mediator.
    pub fn damaged(&self, store: &'static str) -> DamagedRow {
        let words: Vec<String> = self
            .key
            .iter()
            .map(|part| match part {
                Part::Number(number) => number.to_string(),
                Part::Text(text) => text.clone(),
            })
            .collect();
        DamagedRow { store, key: words.join(" / ") }
    }
}

/// The unique name of an event: who wrote it, and which one of its writer's it is.
#[derive(Debug, Clone, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct EventId {
    /// The writer: a device since the app was last started there.
    pub device: String,
    /// Counted by the writer.
    pub counter: u64,
}

/// One event of a learner's log. The text is not read here.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct EventRow {
    /// The event's unique name.
    pub id: EventId,
    /// The event, as the caller wrote it.
    pub json: String,
}

/// A row of text with its name within its store: a profile, for instance.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct TextRow {
    /// The row's name.
    pub id: String,
    /// Its content, as the caller wrote it.
    pub text: String,
}

/// A creation's project file.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct CreationRow {
    /// The creation's name within its profile.
    pub id: String,
    /// Its project file, as the caller wrote it.
    pub bytes: Vec<u8>,
}

/// A draft to save.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Draft {
    /// Whose draft.
    pub profile: String,
    /// Of what: an exercise, a creation.
    pub what: String,
    /// Its content.
    pub text: String,
}

/// A row that cannot be read.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct DamagedRow {
    /// The store it lies in.
    pub store: &'static str,
    /// Its key, parts separated by ` / `.
    pub key: String,
}

/// What a store gave: the rows that can be read, and the others by name. The others stay where they are.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Rows<T> {
    /// Rows that can be read, in the order of their keys.
    pub good: Vec<T>,
    /// Rows that cannot.
    pub damaged: Vec<DamagedRow>,
}

impl<T> Rows<T> {
    /// Sorts entries into those that `read` understands and the others.
    pub(super) fn sort(store: &'static str, entries: Vec<Entry>, read: impl Fn(&Entry) -> Option<T>) -> Self {
        let mut rows = Self { good: Vec::with_capacity(entries.len()), damaged: Vec::new() };
        for entry in entries {
            match read(&entry) {
                Some(row) => rows.good.push(row),
                None => rows.damaged.push(entry.damaged(store)),
            }
        }
        rows
    }
}
