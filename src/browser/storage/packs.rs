//! Packs of exercises that a mediator has put on the device.

use super::{Entry, Mode, PACKS, Part, Rows, Storage, StorageFault, TextRow, Value, key};

/// The first part of the keys under which packs are kept at a glance; their exercises are behind [`EXERCISES`].
const HEADS: &str = "head";
const EXERCISES: &str = "exercise";

/// One exercise of a pack in one language.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct PackRow {
    /// The language.
    pub language: String,
    /// The exercise's name in the app.
    pub exercise: String,
    /// Its content, as the caller wrote it.
    pub text: String,
}

impl Storage {
    /// The packs on this device, at a glance.
    pub async fn packs(&self) -> Result<Rows<TextRow>, StorageFault> {
        let entries = self.scan(PACKS, key(&[HEADS])).await?;
        Ok(Rows::sort(PACKS, entries, |entry| match (&entry.key[..], &entry.value) {
            ([_, Part::Text(id)], Some(Value::Text(text))) => Some(TextRow { id: id.clone(), text: text.clone() }),
            _ => None,
        }))
    }

    /// Keeps a pack whole, over what it was; nothing of it where that fails.
    pub async fn put_pack(&self, id: &str, head: &str, exercises: &[PackRow]) -> Result<(), StorageFault> {
        let transaction = self.backend.begin(&[PACKS], Mode::Write).await?;
        transaction.delete(PACKS, &key(&[EXERCISES, id]))?;
        transaction.put(PACKS, key(&[HEADS, id]), Value::Text(head.to_owned()))?;
        for PackRow { language, exercise, text } in exercises {
            transaction.put(PACKS, key(&[EXERCISES, id, language, exercise]), Value::Text(text.clone()))?;
        }
        transaction.finish().await
    }

    /// Removes a pack and every exercise of it, all at once.
    pub async fn delete_pack(&self, id: &str) -> Result<(), StorageFault> {
        let transaction = self.backend.begin(&[PACKS], Mode::Write).await?;
        for part in [HEADS, EXERCISES] {
            transaction.delete(PACKS, &key(&[part, id]))?;
        }
        transaction.finish().await
    }

    /// Reads an exercise of a pack.
    pub async fn pack_exercise(
        &self,
        id: &str,
        language: &str,
        exercise: &str,
    ) -> Result<Option<String>, StorageFault> {
        match self.get(PACKS, key(&[EXERCISES, id, language, exercise])).await? {
            None => Ok(None),
            Some(Entry { value: Some(Value::Text(text)), .. }) => Ok(Some(text)),
            Some(damaged) => Err(StorageFault::Damaged(damaged.damaged(PACKS))),
        }
    }
}
