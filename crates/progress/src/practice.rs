//! Which gestures to do again, and when: FSRS-6, the Free Spaced Repetition Scheduler, with its default parameters.
//!
//! Formulas and parameters: <https://github.com/open-spaced-repetition/fsrs4anki/wiki/The-Algorithm>. The crates that have
//! them were measured and left: `rs-fsrs` 1.2 adds 23 kB in brotli (it brings `chrono` and its clock; this is 2 kB), `fsrs`
//! 6.6 brings `rand`, which does not build for the browser without a source of randomness. Nothing here speaks of
//! lateness: a gesture is proposed or it is not.

use std::collections::{BTreeMap, BTreeSet};

use crate::attempt::attempts;
use crate::catalogue::Catalogue;
use crate::event::How;
use crate::log::Log;
use crate::slug::Slug;

/// FSRS-6’s parameters, fitted to the reviews of many people; the wiki calls them w0 to w20. The fourth, for what was
/// easy from the start, is not used here.
const W: [f64; 21] = [
    0.212, 1.2931, 2.3065, 8.2956, 6.4133, 0.8334, 3.0194, 0.001, 1.8722, 0.1666, 0.796, 1.4835, 0.0614, 0.2629,
    1.6483, 0.6014, 1.8729, 0.5425, 0.0912, 0.0658, 0.1542,
];

/// The chance of recall that stability speaks of, and below which a gesture is proposed again.
const RECALL: f64 = 0.9;
/// Most gestures proposed at once.
const MOST: usize = 3;

const STABILITY: (f64, f64) = (0.001, 36_500.0);
const DIFFICULTY: (f64, f64) = (1.0, 10.0);
/// A day, in milliseconds.
const DAY: u64 = 86_400_000;

/// How well a gesture is known.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Memory {
    /// After how many days the chance of recall is 90 %.
    pub stability: f64,
    /// How slowly it gets stable, from 1 to 10.
    pub difficulty: f64,
}

impl Memory {
    /// After the first time.
    pub fn first(how: How) -> Self {
        let stability = match how {
            How::WithError => W[0],
            How::WithHelp => W[1],
            How::Alone => W[2],
        };
        Self { stability, difficulty: first_difficulty(rating(how)).clamp(DIFFICULTY.0, DIFFICULTY.1) }
    }

    /// After one more time, so many whole days after the last.
    #[must_use]
    pub fn then(self, days: u64, how: How) -> Self {
        let stability = match (days, how) {
            (0, _) => self.stability_on_the_same_day(how),
            (_, How::WithError) => self.stability_after_error(days),
            _ => self.stability_after_success(days, how),
        };
        let step = -W[6] * (rating(how) - 3.0) * (10.0 - self.difficulty) / 9.0;
        let difficulty = W[7] * first_difficulty(4.0) + (1.0 - W[7]) * (self.difficulty + step);
        Self {
            stability: stability.clamp(STABILITY.0, STABILITY.1),
            difficulty: difficulty.clamp(DIFFICULTY.0, DIFFICULTY.1),
        }
    }

    /// The chance of recall, so many whole days after the last time.
    pub fn retrievability(self, days: u64) -> f64 {
        let factor = RECALL.powf(-1.0 / W[20]) - 1.0;
        (1.0 + factor * days as f64 / self.stability).powf(-W[20])
    }

    fn stability_after_success(self, days: u64, how: How) -> f64 {
        let Self { stability, difficulty } = self;
        let penalty = if how == How::WithHelp { W[15] } else { 1.0 };
        let grown = W[8].exp()
            * (11.0 - difficulty)
            * stability.powf(-W[9])
            * ((W[10] * (1.0 - self.retrievability(days))).exp() - 1.0)
            * penalty;
        stability * (1.0 + grown)
    }

    fn stability_after_error(self, days: u64) -> f64 {
        let Self { stability, difficulty } = self;
        let left = W[11]
            * difficulty.powf(-W[12])
            * ((stability + 1.0).powf(W[13]) - 1.0)
            * (W[14] * (1.0 - self.retrievability(days))).exp();
        left.min(stability / (W[17] * W[18]).exp())
    }

    fn stability_on_the_same_day(self, how: How) -> f64 {
        let change = (W[17] * (rating(how) - 3.0 + W[18])).exp() * self.stability.powf(-W[19]);
        self.stability * if how == How::WithError { change } else { change.max(1.0) }
    }
}

/// FSRS’s ratings: again, hard, good. Nothing is ever called easy.
fn rating(how: How) -> f64 {
    match how {
        How::WithError => 1.0,
        How::WithHelp => 2.0,
        How::Alone => 3.0,
    }
}

fn first_difficulty(rating: f64) -> f64 {
    W[4] - (W[5] * (rating - 1.0)).exp() + 1.0
}

/// A gesture to do again, and where.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Due {
    /// The gesture.
    pub skill: Slug,
    /// An exercise that practises it, in another scene than the last time where there is one.
    pub exercise: Slug,
}

/// How well a skill is known, and from where.
struct Known<'a> {
    memory: Memory,
    at: u64,
    exercise: &'a Slug,
}

/// The gestures that are most likely to be lost, at most three, the most fragile first, each with another exercise.
/// `now` in milliseconds since 1970-01-01 UTC.
pub fn due(log: &Log, catalogue: &Catalogue, now: u64) -> Vec<Due> {
    let mut known: BTreeMap<&Slug, Known<'_>> = BTreeMap::new();
    let mut done: BTreeMap<&Slug, u64> = BTreeMap::new();
    for attempt in attempts(log) {
        let Some((exercise, entry)) = catalogue.exercises.get_key_value(attempt.exercise) else { continue };
        done.insert(exercise, attempt.at);
        for skill in &entry.skills {
            let memory = match known.get(skill) {
                Some(before) => before.memory.then(days(before.at, attempt.at), attempt.how),
                None => Memory::first(attempt.how),
            };
            known.insert(skill, Known { memory, at: attempt.at, exercise });
        }
    }
    let mut fading: Vec<(f64, &Slug, &Slug)> = known
        .iter()
        .map(|(skill, known)| (known.memory.retrievability(days(known.at, now)), *skill, known.exercise))
        .filter(|(chance, ..)| *chance < RECALL)
        .collect();
    fading.sort_by(|one, other| one.0.total_cmp(&other.0).then(one.1.cmp(other.1)));

    let mut proposed = BTreeSet::new();
    let mut due = vec![];
    for (_, skill, last) in fading {
        if due.len() == MOST {
            break;
        }
        if let Some(exercise) = scene(catalogue, skill, last, &done, &proposed) {
            proposed.insert(exercise);
            due.push(Due { skill: skill.clone(), exercise: exercise.clone() });
        }
    }
    due
}

/// Whole days from one time to another.
fn days(from: u64, to: u64) -> u64 {
    to.saturating_sub(from) / DAY
}

/// The exercise in which to practise a skill: another than the last, made for this skill, not done for long or never.
fn scene<'a>(
    catalogue: &'a Catalogue,
    skill: &Slug,
    last: &Slug,
    done: &BTreeMap<&Slug, u64>,
    proposed: &BTreeSet<&Slug>,
) -> Option<&'a Slug> {
    let scenes = catalogue.exercises.iter().filter(|(exercise, _)| !proposed.contains(exercise));
    let scenes = scenes.filter_map(|(exercise, entry)| {
        let rank = entry.skills.iter().position(|practised| practised == skill)?;
        Some((exercise == last, rank, done.get(exercise), exercise))
    });
    scenes.min().map(|(.., exercise)| exercise)
}
