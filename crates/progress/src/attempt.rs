//! Attempts at exercises, as the log tells of them, and what the next one is to be like.

use std::collections::BTreeMap;

use serde::{Deserialize, Serialize};

use crate::event::{Fact, How};
use crate::log::Log;
use crate::slug::Slug;

/// An attempt that came to its end. Ordered by time.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub(crate) struct Attempt<'log> {
    /// When, in milliseconds since 1970-01-01 UTC.
    pub at: u64,
    /// At which exercise.
    pub exercise: &'log Slug,
    /// Which attempt at it.
    pub seed: u64,
    /// With how much help.
    pub how: How,
}

/// The attempts that came to their end, by exercise and seed: the best way and the last time. One that two devices
/// report counts once.
pub(crate) fn ended(log: &Log) -> BTreeMap<(&Slug, u64), (How, u64)> {
    let mut known = BTreeMap::new();
    for event in log {
        if let Fact::ExerciseDone { exercise, seed, how } = &event.fact {
            let (best, at) = known.entry((exercise, *seed)).or_insert((*how, event.at));
            *best = (*best).max(*how);
            *at = event.at;
        }
    }
    known
}

/// The attempts that came to their end, earliest first.
pub(crate) fn attempts(log: &Log) -> Vec<Attempt<'_>> {
    let mut attempts: Vec<_> =
        ended(log).into_iter().map(|((exercise, seed), (how, at))| Attempt { at, exercise, seed, how }).collect();
    attempts.sort_unstable();
    attempts
}

/// How much the guide helps in an attempt, from most to least.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, PartialOrd, Ord, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum Guidance {
    /// It shows where to touch from the start.
    Guided,
    /// It says each goal, and helps when it is asked.
    #[default]
    Helped,
    /// It says the mission alone, and helps when it is asked.
    Alone,
}

impl Guidance {
    /// Every step, from most help to least.
    pub const ALL: [Guidance; 3] = [Guidance::Guided, Guidance::Helped, Guidance::Alone];

    /// The step to propose for the next attempt at an exercise: guided the first time, alone once the last attempt went
    /// without help, a hand in between.
    pub fn next(log: &Log, exercise: &Slug) -> Self {
        match attempts(log).iter().rfind(|attempt| attempt.exercise == exercise) {
            None => Self::Guided,
            Some(Attempt { how: How::Alone, .. }) => Self::Alone,
            Some(_) => Self::Helped,
        }
    }
}

/// The seed of the latest attempt at an exercise, ended or not: its persona is the one to change.
pub fn latest_seed(log: &Log, exercise: &Slug) -> Option<u64> {
    log.iter().rev().find_map(|event| match &event.fact {
        Fact::ExerciseStarted { exercise: started, seed } if started == exercise => Some(*seed),
        _ => None,
    })
}
