//! What was done since the last backup, and when that is worth a word.

mod common;

use common::{DAY, creation, histories, id, slug};
use progress::{Done, Event, Fact, How, Log, SinceBackup};
use proptest::prelude::*;

fn log(facts: Vec<(u64, Fact)>) -> Log {
    (0..).zip(facts).map(|(counter, (at, fact))| Event { at, id: id(1, counter), fact }).collect()
}

fn exercise(seed: u64) -> Fact {
    Fact::ExerciseDone { exercise: slug("forms/date"), seed, how: How::Alone }
}

fn saved(number: u64) -> Fact {
    Fact::CreationSaved { creation: creation(number), module: slug("laser") }
}

#[test]
fn what_was_done_since_is_counted() {
    let since = SinceBackup::read(&log(vec![
        (1, exercise(1)),
        (2, saved(1)),
        (3, Fact::BackedUp),
        (4, exercise(2)),
        (5, exercise(2)),
        (6, saved(1)),
        (7, saved(1)),
        (8, saved(2)),
        (9, Fact::CreationDeleted { creation: creation(2) }),
    ]));
    assert_eq!(since.last, Some(3));
    assert_eq!(since.done, Done { exercises: 1, creations: 1 });
}

#[test]
fn five_new_things_are_worth_a_word_at_once() {
    let four = (1..5).map(|seed| (seed, exercise(seed))).collect::<Vec<_>>();
    assert!(!SinceBackup::read(&log(four.clone())).is_due(9));
    let five = [four, vec![(5, saved(1))]].concat();
    assert!(SinceBackup::read(&log(five.clone())).is_due(9));
    assert!(!SinceBackup::read(&log([five, vec![(6, Fact::BackedUp)]].concat())).is_due(900 * DAY));
}

#[test]
fn one_new_thing_is_worth_a_word_after_a_fortnight() {
    let since = SinceBackup::read(&log(vec![(DAY, Fact::BackedUp), (2 * DAY, exercise(1)), (10 * DAY, exercise(2))]));
    assert!(!since.is_due(16 * DAY - 1));
    assert!(since.is_due(16 * DAY));
    assert!(!SinceBackup::read(&log(vec![(DAY, Fact::FirstSuccess)])).is_due(99 * DAY));
    // A clock that has jumped back asks for nothing.
    assert!(!since.is_due(0));
}

proptest! {
    #[test]
    fn any_order_of_exchange_gives_the_same(histories in histories()) {
        let logs: Vec<Log> = histories.into_iter().map(|history| history.into_iter().collect()).collect();
        let forth = logs.iter().cloned().fold(Log::new(), Log::merge);
        let back = logs.iter().rev().cloned().fold(Log::new(), Log::merge);
        prop_assert_eq!(SinceBackup::read(&forth), SinceBackup::read(&back));
        prop_assert_eq!(SinceBackup::read(&forth).last.is_some(), forth.iter().any(|event| event.fact == Fact::BackedUp));
    }
}
