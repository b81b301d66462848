//! What a learner would lose with this device.

use std::collections::BTreeSet;

use crate::event::{Event, Fact};
use crate::log::Log;

/// So many new things are worth a copy.
const MANY: usize = 5;
/// After so long anything new is: 14 days, in milliseconds.
const LONG: u64 = 14 * 24 * 60 * 60 * 1000;

/// What was done in a stretch of a log.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Done {
    /// Attempts at exercises that reached their end.
    pub exercises: usize,
    /// Creations that were saved and are still there.
    pub creations: usize,
}

impl Done {
    /// What was done in these events, earliest first.
    pub fn of<'log>(events: impl IntoIterator<Item = &'log Event>) -> Self {
        let (mut exercises, mut creations) = (BTreeSet::new(), BTreeSet::new());
        for event in events {
            match &event.fact {
                Fact::ExerciseDone { exercise, seed, .. } => drop(exercises.insert((exercise, seed))),
                Fact::CreationSaved { creation, .. } => drop(creations.insert(creation)),
                Fact::CreationDeleted { creation } => drop(creations.remove(creation)),
                _ => {}
            }
        }
        Self { exercises: exercises.len(), creations: creations.len() }
    }

    /// Whether nothing was done.
    pub fn is_nothing(self) -> bool {
        self == Self::default()
    }
}

/// What was done since everything was last taken along.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct SinceBackup {
    /// When that was, in milliseconds since 1970-01-01 UTC; `None` where it never was.
    pub last: Option<u64>,
    /// What was done since.
    pub done: Done,
    /// When the first of that was done, in milliseconds since 1970-01-01 UTC.
    oldest: Option<u64>,
}

impl SinceBackup {
    /// Reads it off from a log.
    pub fn read(log: &Log) -> Self {
        let events: Vec<&Event> = log.iter().collect();
        let taken = events.iter().rposition(|event| event.fact == Fact::BackedUp);
        let since = events.get(taken.map_or(0, |taken| taken + 1)..).unwrap_or_default();
        let is_work = |event: &&&Event| matches!(event.fact, Fact::ExerciseDone { .. } | Fact::CreationSaved { .. });
        Self {
            last: taken.and_then(|taken| events.get(taken)).map(|event| event.at),
            done: Done::of(since.iter().copied()),
            oldest: since.iter().find(is_work).map(|event| event.at),
        }
    }

    /// Whether a copy is worth a word: many new things, or some that have waited long. `now` in milliseconds since
    /// 1970-01-01 UTC.
    pub fn is_due(&self, now: u64) -> bool {
        let waited = self.oldest.is_some_and(|oldest| now.saturating_sub(oldest) >= LONG);
        self.done.exercises + self.done.creations >= MANY || (waited && !self.done.is_nothing())
    }
}
