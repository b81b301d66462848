//! What a lock is about: the rows that a learner made or typed, all at once.

use super::rows::{Entry, Part, Value, key};
use super::{CREATIONS, CreationRow, DRAFTS, Draft, Mode, PROFILES, Storage, StorageFault};

/// Everything of a profile that somebody made or typed.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Private {
    /// The drafts.
    pub drafts: Vec<Draft>,
    /// The creations.
    pub creations: Vec<CreationRow>,
}

impl Storage {
    /// Reads one profile.
    pub async fn profile(&self, profile: &str) -> Result<Option<String>, StorageFault> {
        match self.get(PROFILES, key(&[profile])).await? {
            None => Ok(None),
            Some(Entry { value: Some(Value::Text(text)), .. }) => Ok(Some(text)),
            Some(damaged) => Err(StorageFault::Damaged(damaged.damaged(PROFILES))),
        }
    }

    /// Reads what a profile made or typed. Damaged rows are left out, and stay where they are.
    pub async fn private(&self, profile: &str) -> Result<Private, StorageFault> {
        let drafts = self.scan(DRAFTS, key(&[profile])).await?;
        let creations = self.scan(CREATIONS, key(&[profile])).await?;
        Ok(read(profile, &drafts, &creations))
    }

    /// Writes a profile, and what it made or typed in another form, all at once. `false` where another tab changed
    /// something since `before` was read: nothing is written then.
    ///
    /// # Errors
    /// Nothing is written either.
    pub async fn put_private(
        &self,
        profile: &str,
        text: &str,
        before: &Private,
        after: Private,
    ) -> Result<bool, StorageFault> {
        let transaction = self.backend.begin(&[PROFILES, DRAFTS, CREATIONS], Mode::Write).await?;
        let drafts = transaction.scan(DRAFTS, &key(&[profile])).await?;
        let creations = transaction.scan(CREATIONS, &key(&[profile])).await?;
        if read(profile, &drafts, &creations) != *before {
            return Ok(false);
        }
        transaction.put(PROFILES, key(&[profile]), Value::Text(text.to_owned()))?;
        for draft in after.drafts {
            transaction.put(DRAFTS, key(&[profile, &draft.what]), Value::Text(draft.text))?;
        }
        for creation in after.creations {
            transaction.put(CREATIONS, key(&[profile, &creation.id]), Value::Bytes(creation.bytes))?;
        }
        transaction.finish().await?;
        self.changed(profile);
        Ok(true)
    }
}

fn read(profile: &str, drafts: &[Entry], creations: &[Entry]) -> Private {
    let drafts = drafts.iter().filter_map(|entry| match (&entry.key[..], &entry.value) {
        ([_, Part::Text(what)], Some(Value::Text(text))) => {
            Some(Draft { profile: profile.to_owned(), what: what.clone(), text: text.clone() })
        }
        _ => None,
    });
    let creations = creations.iter().filter_map(|entry| match (&entry.key[..], &entry.value) {
        ([_, Part::Text(id)], Some(Value::Bytes(bytes))) => Some(CreationRow { id: id.clone(), bytes: bytes.clone() }),
        _ => None,
    });
    Private { drafts: drafts.collect(), creations: creations.collect() }
}
