//! The set of all events of one learner.

use std::collections::BTreeSet;
use std::collections::btree_set;

use crate::event::Event;
use crate::upgrade::{DamagedRow, Part};

/// A set of events, ordered by time and id. It only grows.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Log {
    events: BTreeSet<Event>,
}

impl Log {
    /// A log without events.
    pub fn new() -> Self {
        Self::default()
    }

    /// Adds an event; false if it was there already.
    pub fn append(&mut self, event: Event) -> bool {
        self.events.insert(event)
    }

    /// The union of two logs.
    #[must_use]
    pub fn merge(mut self, other: Log) -> Self {
        self.events.extend(other.events);
        self
    }

    /// The events that `other` lacks: what is to be stored there after a merge.
    pub fn missing_in<'log>(&'log self, other: &'log Log) -> impl Iterator<Item = &'log Event> {
        self.events.difference(&other.events)
    }

    /// The events, earliest first.
    pub fn iter(&self) -> btree_set::Iter<'_, Event> {
        self.events.iter()
    }

    /// Number of events.
    pub fn len(&self) -> usize {
        self.events.len()
    }

    /// The time of the latest event.
    pub fn latest(&self) -> Option<u64> {
        self.events.last().map(|event| event.at)
    }

    /// Whether nothing has happened yet.
    pub fn is_empty(&self) -> bool {
        self.events.is_empty()
    }

    /// Reads stored rows. Good ones make the log, the others are given back one by one, untouched.
    pub fn from_rows<'rows>(rows: impl IntoIterator<Item = &'rows str>) -> (Self, Vec<DamagedRow>) {
        let mut log = Self::new();
        let mut damaged = Vec::new();
        for (index, row) in rows.into_iter().enumerate() {
            match Event::from_row(row) {
                Ok(event) => {
                    log.append(event);
                }
                Err(why) => damaged.push(DamagedRow { part: Part::Event, index, raw: row.to_owned(), why }),
            }
        }
        (log, damaged)
    }
}

impl FromIterator<Event> for Log {
    fn from_iter<Events: IntoIterator<Item = Event>>(events: Events) -> Self {
        Self { events: events.into_iter().collect() }
    }
}

impl<'log> IntoIterator for &'log Log {
    type Item = &'log Event;
    type IntoIter = btree_set::Iter<'log, Event>;

    fn into_iter(self) -> Self::IntoIter {
        self.iter()
    }
}
