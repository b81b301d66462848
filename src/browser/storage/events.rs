//! The log of events.

use super::{
    EVENTS, EventId, EventRow, Key, Mode, Part, Rows, SETTINGS, Storage, StorageFault, Value, key,
    transaction::Transaction,
};
use crate::browser::clock;

/// The head of the keys of settings that name this device.
const DEVICE: &str = "device";

impl Storage {
    /// Adds events to the log of a profile, all or none, and names them: `write` gives the text of each under its name.
    ///
    /// Names are never used twice on this device, whatever the tab or the profile, even after a profile was deleted.
    pub async fn append_events<E>(
        &self,
        profile: &str,
        events: &[E],
        write: impl Fn(&EventId, &E) -> String,
    ) -> Result<Vec<EventId>, StorageFault> {
        let transaction = self.backend.begin(&[EVENTS, SETTINGS], Mode::Write).await?;
        let mut last = last_name(&transaction).await?;
        let mut names = Vec::with_capacity(events.len());
        for event in events {
            last.counter += 1;
            let text = write(&last, event);
            transaction.put(EVENTS, row_key(profile, &last), Value::Text(text))?;
            names.push(last.clone());
        }
        let counter = Value::Text(last.counter.to_string());
        transaction.put(SETTINGS, key(&[DEVICE, "counter"]), counter)?;
        transaction.finish().await?;
        self.changed(profile);
        Ok(names)
    }

    /// Adds events of other devices to the log of a profile, all or none; those already there stay as they are. Returns
    /// how many were new.
    pub async fn merge_events(
        &self,
        profile: &str,
        events: &[EventRow],
    ) -> Result<usize, StorageFault> {
        let transaction = self.backend.begin(&[EVENTS], Mode::Write).await?;
        let mut added = 0;
        for event in events {
            let key = row_key(profile, &event.id);
            if transaction.get(EVENTS, &key).await?.is_none() {
                transaction.put(EVENTS, key, Value::Text(event.json.clone()))?;
                added += 1;
            }
        }
        transaction.finish().await?;
        if added > 0 {
            self.changed(profile);
        }
        Ok(added)
    }

    /// The log of a profile, by device, then in the order of writing.
    pub async fn events(&self, profile: &str) -> Result<Rows<EventRow>, StorageFault> {
        let entries = self.scan(EVENTS, key(&[profile])).await?;
        Ok(Rows::sort(EVENTS, entries, |entry| {
            match (&entry.key[..], &entry.value) {
                ([_, Part::Text(device), Part::Number(counter)], Some(Value::Text(json))) => {
                    Some(EventRow {
                        id: EventId {
                            device: device.clone(),
                            counter: *counter,
                        },
                        json: json.clone(),
                    })
                }
                _ => None,
            }
        }))
    }

    /// The name of this device in logs: random, made once, kept with the database.
    pub async fn device(&self) -> Result<String, StorageFault> {
        let transaction = self.backend.begin(&[SETTINGS], Mode::Write).await?;
        let name = last_name(&transaction).await?;
        transaction.finish().await?;
        Ok(name.device)
    }
}

/// The name last given on this device; its counter is 0 before the first.
async fn last_name(transaction: &Transaction) -> Result<EventId, StorageFault> {
    let device = text(transaction, "name").await?;
    let counter = text(transaction, "counter").await?.and_then(|text| text.parse().ok());
    if let (Some(device), Some(counter)) = (&device, counter) {
        return Ok(EventId {
            device: device.clone(),
            counter,
        });
    }
    // No name yet, or a counter that cannot be read: a new name is always safe, an old counter never is.
    let device = clock::random_id();
    transaction.put(SETTINGS, key(&[DEVICE, "name"]), Value::Text(device.clone()))?;
    transaction.put(SETTINGS, key(&[DEVICE, "counter"]), Value::Text(String::from("0")))?;
    Ok(EventId { device, counter: 0 })
}

async fn text(transaction: &Transaction, name: &str) -> Result<Option<String>, StorageFault> {
    let entry = transaction.get(SETTINGS, &key(&[DEVICE, name])).await?;
    Ok(entry.and_then(|entry| match entry.value {
        Some(Value::Text(text)) => Some(text),
        _ => None,
    }))
}

fn row_key(profile: &str, id: &EventId) -> Key {
    let mut key = key(&[profile, &id.device]);
    key.push(Part::Number(id.counter));
    key
}
