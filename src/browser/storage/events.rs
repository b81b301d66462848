//! The log of events.

use super::{EVENTS, EventId, EventRow, Key, Mode, Part, Rows, Storage, StorageFault, Value, key};

impl Storage {
    /// Adds events to the log of a profile, all or none: the learner's new ones, or those of another device. An event
    /// whose name is already there stays as it is, so that the same events may come any number of times.
    pub async fn append_events(&self, profile: &str, events: &[EventRow]) -> Result<(), StorageFault> {
        let rows = events.iter().map(|event| (row_key(profile, &event.id), Value::Text(event.json.clone())));
        let rows: Vec<_> = rows.collect();
        let written = self.append(&rows).await;
        self.note(EVENTS, rows, written)?;
        self.changed(profile);
        Ok(())
    }

    async fn append(&self, rows: &[(Key, Value)]) -> Result<(), StorageFault> {
        let transaction = self.backend.begin(&[EVENTS], Mode::Write).await?;
        for (key, value) in rows {
            if transaction.get(EVENTS, key).await?.is_none() {
                transaction.put(EVENTS, key.clone(), value.clone())?;
            }
        }
        transaction.finish().await
    }

    /// The log of a profile, each event as its caller wrote it: by device, then in the order of writing.
    pub async fn events(&self, profile: &str) -> Result<Rows<String>, StorageFault> {
        let prefix = key(&[profile]);
        let has_refused = !self.refused.borrow().scan(EVENTS, &prefix).is_empty();
        if !has_refused {
            // A log may be long: keys are read only where there is a row to be named.
            let transaction = self.backend.begin(&[EVENTS], Mode::Read).await?;
            if let Ok(Some(good)) = transaction.texts(EVENTS, &prefix).await {
                return Ok(Rows { good, damaged: Vec::new() });
            }
        }
        let entries = self.scan(EVENTS, prefix).await?;
        Ok(Rows::sort(EVENTS, entries, |entry| match &entry.value {
            Some(Value::Text(json)) => Some(json.clone()),
            _ => None,
        }))
    }
}

fn row_key(profile: &str, id: &EventId) -> Key {
    let mut key = key(&[profile, &id.device]);
    key.push(Part::Number(id.counter));
    key
}
