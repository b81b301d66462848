//! Files that learners handed over to the mediator. They outlive the profile that they came from.

use super::{Entry, HANDED, Key, Mode, Part, Rows, Storage, StorageFault, Value};

/// The first part of the keys under which files are kept at a glance; their bytes are behind [`FILES`].
const HEADS: &str = "head";
const FILES: &str = "file";

/// Which of the files that were handed over.
#[derive(Debug, Clone, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct HandedId {
    /// Whose file it was: a profile's key.
    pub owner: String,
    /// When it was handed over, in milliseconds since 1970.
    pub at: u64,
    /// The file's name, with its ending.
    pub name: String,
}

/// A file at a glance.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct HandedRow {
    /// Which one.
    pub id: HandedId,
    /// What it is, as the caller wrote it.
    pub head: String,
}

impl HandedId {
    fn key(&self, part: &str) -> Key {
        let text = |text: &str| Part::Text(text.to_owned());
        vec![text(part), text(&self.owner), Part::Number(self.at), text(&self.name)]
    }
}

impl Storage {
    /// Keeps a file for the mediator, whole. What a full disk refuses is not kept in memory: whoever hands it over still
    /// has it.
    pub async fn put_handed(&self, id: &HandedId, head: &str, bytes: Vec<u8>) -> Result<(), StorageFault> {
        let transaction = self.backend.begin(&[HANDED], Mode::Write).await?;
        transaction.put(HANDED, id.key(HEADS), Value::Text(head.to_owned()))?;
        transaction.put(HANDED, id.key(FILES), Value::Bytes(bytes))?;
        transaction.finish().await
    }

    /// The files at a glance, the owner's alone or everybody's.
    pub async fn handed(&self, owner: Option<&str>) -> Result<Rows<HandedRow>, StorageFault> {
        let prefix = std::iter::once(HEADS).chain(owner).map(|part| Part::Text(part.to_owned())).collect();
        let entries = self.scan(HANDED, prefix).await?;
        Ok(Rows::sort(HANDED, entries, |entry| match (&entry.key[..], &entry.value) {
            ([_, Part::Text(owner), Part::Number(at), Part::Text(name)], Some(Value::Text(head))) => {
                let id = HandedId { owner: owner.clone(), at: *at, name: name.clone() };
                Some(HandedRow { id, head: head.clone() })
            }
            _ => None,
        }))
    }

    /// Reads a file.
    pub async fn handed_file(&self, id: &HandedId) -> Result<Option<Vec<u8>>, StorageFault> {
        match self.get(HANDED, id.key(FILES)).await? {
            None => Ok(None),
            Some(Entry { value: Some(Value::Bytes(bytes)), .. }) => Ok(Some(bytes)),
            Some(damaged) => Err(StorageFault::Damaged(damaged.damaged(HANDED))),
        }
    }

    /// Removes files, all at once.
    pub async fn delete_handed(&self, ids: &[HandedId]) -> Result<(), StorageFault> {
        let transaction = self.backend.begin(&[HANDED], Mode::Write).await?;
        for id in ids {
            transaction.delete(HANDED, &id.key(HEADS))?;
            transaction.delete(HANDED, &id.key(FILES))?;
        }
        transaction.finish().await
    }
}
