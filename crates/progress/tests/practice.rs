//! Which gestures are to be done again, and when.

mod common;

use std::collections::BTreeSet;

use common::{DAY, catalogue, histories, slug};
use progress::{Catalogue, Due, Event, ExerciseEntry, How, Log, Memory, due};
use proptest::prelude::*;

fn how() -> impl Strategy<Value = How> {
    prop::sample::select(vec![How::WithError, How::WithHelp, How::Alone])
}

/// A memory after any past.
fn memory() -> impl Strategy<Value = Memory> {
    (how(), prop::collection::vec((0..400_u64, how()), 0..12)).prop_map(|(first, past)| {
        past.into_iter().fold(Memory::first(first), |memory, (days, how)| memory.then(days, how))
    })
}

#[test]
fn memory_is_that_of_fsrs_6() {
    // From the tests of fsrs-rs 6.6 (`test_memory_state`) and of py-fsrs 6 (`test_memo_state`): again, then five times good.
    let past = [0, 1, 3, 8, 21].map(|days| (days, How::Alone));
    let memory = past.iter().fold(Memory::first(How::WithError), |memory, (days, how)| memory.then(*days, *how));
    assert!((memory.stability - 53.62691).abs() < 1e-4, "{memory:?}");
    assert!((memory.difficulty - 6.357_486_7).abs() < 1e-4, "{memory:?}");
    // From the documentation of fsrs-rs 6.6 (`next_states`).
    for (how, stability, difficulty) in
        [(How::WithError, 0.212, 6.4133), (How::WithHelp, 1.2931, 5.112_170_7), (How::Alone, 2.3065, 2.118_104)]
    {
        let memory = Memory::first(how);
        assert!((memory.stability - stability).abs() < 1e-6, "{memory:?}");
        assert!((memory.difficulty - difficulty).abs() < 1e-5, "{memory:?}");
    }
    // From the tests of fsrs-rs 6.6 (`test_power_forgetting_curve`).
    let after = |days, stability| Memory { stability, difficulty: 5.0 }.retrievability(days);
    for (days, stability, chance) in [
        (0, 1.0, 1.0),
        (1, 2.0, 0.940_344_3),
        (2, 3.0, 0.925_378_6),
        (3, 4.0, 0.918_522_9),
        (4, 4.0, 0.9),
        (5, 2.0, 0.826_135_9),
    ] {
        assert!((after(days, stability) - chance).abs() < 1e-6, "{days} days, {stability}");
    }
}

proptest! {
    #[test]
    fn less_help_lasts_longer(memory in memory(), days in 0..4000_u64, later in 0..4000_u64) {
        let [error, help, alone] =
            [How::WithError, How::WithHelp, How::Alone].map(|how| memory.then(days, how).retrievability(later));
        prop_assert!(error <= help && help <= alone, "{error} {help} {alone}");
        prop_assert!((0.0..=1.0).contains(&error) && (0.0..=1.0).contains(&alone));
    }

    #[test]
    fn any_time_gives_a_memory(memory in memory(), days in any::<u64>(), how in how()) {
        let memory = memory.then(days, how);
        prop_assert!((0.001..=36_500.0).contains(&memory.stability) && (1.0..=10.0).contains(&memory.difficulty));
        prop_assert!((0.0..=1.0).contains(&memory.retrievability(days)));
    }

    #[test]
    fn any_order_of_exchange_gives_the_same_gestures(
        histories in histories(),
        order in Just((0..5).collect::<Vec<usize>>()).prop_shuffle(),
        now in prop_oneof![0..100 * DAY, any::<u64>()],
        scale in prop::sample::select(vec![1, DAY, u64::MAX / 8]),
    ) {
        let later = |event: Event| Event { at: event.at.saturating_mul(scale), ..event };
        let logs: Vec<Log> = histories.into_iter().map(|history| history.into_iter().map(later).collect()).collect();
        let all: Log = logs.iter().flatten().cloned().collect();
        let met = order.iter().fold(Log::new(), |log, device| log.merge(logs[*device].clone()));
        let catalogue = catalogue();
        let due = due(&met, &catalogue, now);
        prop_assert_eq!(&due, &progress::due(&all, &catalogue, now));

        prop_assert!(due.len() <= 3);
        let exercises: BTreeSet<_> = due.iter().map(|due| &due.exercise).collect();
        prop_assert_eq!(exercises.len(), due.len(), "an exercise is proposed twice");
        for Due { skill, exercise } in &due {
            prop_assert!(catalogue.exercises[exercise].skills.contains(skill));
        }
    }
}

/// Two scenes for a date, one for joining a file.
fn scenes() -> Catalogue {
    let entry =
        |skills: &[&str]| ExerciseEntry { skills: skills.iter().map(|skill| slug(skill)).collect(), motif: None };
    let exercises = [
        (slug("forms/date"), entry(&["give-a-date"])),
        (slug("forms/book"), entry(&["give-a-date"])),
        (slug("mail/attach"), entry(&["attach-a-file", "find-a-file"])),
        (slug("portals/move"), entry(&["identify-oneself", "give-a-date"])),
    ];
    Catalogue { exercises: exercises.into(), ..Catalogue::default() }
}

fn proposed(attempts: &[(u64, &str, How)], day: u64) -> Vec<(String, String)> {
    let due = due(&common::attempts(attempts), &scenes(), day * DAY);
    due.into_iter().map(|due| (due.skill.to_string(), due.exercise.to_string())).collect()
}

#[test]
fn nothing_is_to_be_done_again_on_the_same_day() {
    assert_eq!(proposed(&[], 100), []);
    assert_eq!(proposed(&[(100, "forms/date", How::WithError)], 100), []);
    assert_eq!(proposed(&[(100, "forms/date", How::WithError)], 3), [], "the clock went back");
    assert_eq!(proposed(&[(100, "no/longer-there", How::WithError)], 200), []);
}

#[test]
fn the_most_fragile_gesture_comes_first_in_another_scene() {
    let attempts = [(0, "forms/date", How::WithError), (0, "mail/attach", How::WithHelp)];
    let pair = |skill: &str, exercise: &str| (skill.to_owned(), exercise.to_owned());
    // One exercise practises both gestures of files: it is proposed once.
    assert_eq!(proposed(&attempts, 7), [pair("give-a-date", "forms/book"), pair("attach-a-file", "mail/attach")]);
    // A gesture done alone holds longer.
    let alone = [(0, "mail/attach", How::WithHelp), (0, "forms/date", How::Alone)];
    assert_eq!(proposed(&alone, 2), [pair("attach-a-file", "mail/attach")]);
    // From scene to scene, the one that was made for the gesture first.
    let twice = [(0, "forms/date", How::WithError), (1, "forms/book", How::WithError)];
    assert_eq!(proposed(&twice, 9), [pair("give-a-date", "forms/date")]);
}
