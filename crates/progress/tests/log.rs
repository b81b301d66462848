//! The log: merging, rows, ids and dates.

mod common;

use common::{catalogue, fact, histories, id, slug};
use progress::{DeviceId, Event, EventId, Fact, Log, Setting, Slug, State, Theme, Unreadable, Writer};
use proptest::prelude::*;

fn logs(histories: &[Vec<Event>]) -> Vec<Log> {
    histories.iter().map(|history| history.iter().cloned().collect()).collect()
}

proptest! {
    #[test]
    fn merging_is_a_union(histories in histories()) {
        let [a, b, c, ..] = &logs(&histories)[..] else { unreachable!("five devices") };
        let merge = |one: &Log, two: &Log| one.clone().merge(two.clone());
        prop_assert_eq!(merge(a, b), merge(b, a));
        prop_assert_eq!(merge(&merge(a, b), c), merge(a, &merge(b, c)));
        prop_assert_eq!(&merge(a, a), a);
        prop_assert_eq!(&merge(a, &Log::new()), a);
        prop_assert_eq!(merge(&merge(a, b), b), merge(a, b));
        for event in a.iter().chain(b) {
            prop_assert!(merge(a, b).iter().any(|kept| kept == event), "lost {event:?}");
        }
        let added = merge(a, b).missing_in(a).cloned().collect::<Log>();
        prop_assert_eq!(merge(a, &added), merge(a, b));
    }

    #[test]
    fn any_order_of_exchange_gives_the_same_state(
        histories in histories(),
        order in Just((0..5).collect::<Vec<usize>>()).prop_shuffle(),
        exchanges in prop::collection::vec((0..5_usize, 0..5_usize), 0..20),
    ) {
        let mut devices = logs(&histories);
        let all: Log = histories.iter().flatten().cloned().collect();
        let one_by_one: Log = histories.iter().flatten().rev().cloned().collect();
        for (from, to) in exchanges {
            devices[to] = devices[to].clone().merge(devices[from].clone());
        }
        let met = order.iter().fold(Log::new(), |log, device| log.merge(devices[*device].clone()));
        prop_assert_eq!(&met, &all);
        let state = State::fold(&all, &catalogue());
        prop_assert_eq!(State::fold(&met, &catalogue()), state.clone());
        prop_assert_eq!(State::fold(&one_by_one, &catalogue()), state);
    }

    #[test]
    fn rows_come_back_as_they_went(at in any::<u64>(), device in any::<u64>(), counter in any::<u64>(), fact in fact()) {
        let event = Event { at, id: id(device, counter), fact };
        prop_assert_eq!(Event::from_row(&event.to_row()), Ok(event));
    }

    #[test]
    fn no_row_makes_reading_fail_altogether(rows in prop::collection::vec(".{0,40}", 0..8), events in histories()) {
        let good: Vec<String> = events.iter().flatten().map(Event::to_row).collect();
        let all = rows.iter().chain(&good).map(String::as_str);
        let (log, damaged) = Log::from_rows(all);
        prop_assert_eq!(log, events.into_iter().flatten().collect::<Log>());
        prop_assert_eq!(damaged.iter().map(|row| row.raw.clone()).collect::<Vec<_>>(), rows);
    }

    #[test]
    fn ids_have_one_spelling(device in any::<u64>(), counter in any::<u64>(), text in "[0-9a-f]{0,17}-?[0-9]{0,3}") {
        let written = id(device, counter).to_string();
        prop_assert_eq!(written.parse(), Ok(id(device, counter)));
        if let Ok(read) = text.parse::<EventId>() {
            prop_assert_eq!(read.to_string(), text);
        }
    }
}

#[test]
fn damaged_rows_are_told_one_by_one() {
    let good = r#"{"version":1,"content":{"at":5,"id":"00000000000000aa-1","fact":"first-success"}}"#;
    let newer = good.replace("\"version\":1", "\"version\":999");
    let impossible = good.replace("\"version\":1", "\"version\":0");
    let more = good.replace("\"at\":5", "\"at\":5,\"nickname\":\"Amina\"");
    let unknown = good.replace("first-success", "second-success");
    let cut = &good[..40];
    let (log, damaged) = Log::from_rows([good, cut, good, &newer, &impossible, &more, &unknown]);
    assert_eq!(log.len(), 1);
    assert_eq!(damaged.iter().map(|row| row.index).collect::<Vec<_>>(), [1, 3, 4, 5, 6]);
    assert_eq!(damaged[0].raw, cut);
    assert_eq!(damaged[1].why, Unreadable::Newer { version: 999 });
    assert_eq!(damaged[2].why, Unreadable::UnknownVersion { version: 0 });
    assert!(matches!(damaged[3].why, Unreadable::Damaged { .. }));
    assert!(matches!(damaged[4].why, Unreadable::Damaged { .. }));
}

#[test]
fn what_a_learner_types_cannot_be_in_an_event() {
    let private = [
        "Amina",
        "amina k",
        "amina@poste.example",
        "0639980001",
        "123456",
        "a123456",
        "2-69-05-49-588-157",
        "fr7630006000",
        "é",
        "",
        "-a",
        "correct horse battery staple",
        "mot_de_passe",
        &"a".repeat(65),
    ];
    for text in private {
        assert!(Slug::new(text).is_err(), "{text}");
        let row = format!(
            r#"{{"version":1,"content":{{"at":5,"id":"00000000000000aa-1","fact":{{"motif-earned":{{"motif":"{text}"}}}}}}}}"#
        );
        assert!(Event::from_row(&row).is_err(), "{text}");
    }
    for name in ["portals/family-move", "house", "v1.2", "taxes-2026"] {
        assert_eq!(Slug::new(name).expect("a name of the corpus").as_str(), name);
    }
}

#[test]
fn ids_are_never_given_twice() {
    let mut writer = Writer::new(DeviceId(7));
    let first = writer.event(10, Fact::FirstSuccess).id;
    let creation = writer.creation().0;
    let profile = writer.profile().0;
    let second = writer.event(10, Fact::FirstSuccess).id;
    assert_eq!([first, creation, profile, second], [0, 1, 2, 3].map(|counter| id(7, counter)));
}

#[test]
fn the_last_choice_holds_though_the_clock_went_back() {
    let choose = |theme| Fact::SettingChosen(Setting::Theme(theme));
    let mut tablet = Writer::new(DeviceId(9));
    let mut log: Log = [tablet.event(1_800_000_000_000, choose(Theme::Light))].into_iter().collect();
    let mut after_the_battery_was_empty = Writer::new(DeviceId(1));
    after_the_battery_was_empty.has_seen(&log);
    log.append(after_the_battery_was_empty.event(0, choose(Theme::HighContrast)));
    assert_eq!(State::fold(&log, &catalogue()).settings.theme, Theme::HighContrast);
    log.append(after_the_battery_was_empty.event(0, choose(Theme::Light)));
    assert_eq!(State::fold(&log, &catalogue()).settings.theme, Theme::Light);
}

#[test]
fn an_event_is_appended_once() {
    let mut writer = Writer::new(DeviceId(7));
    let event = writer.event(10, Fact::MotifEarned { motif: slug("key") });
    let mut log = Log::new();
    assert!(log.is_empty());
    assert!(log.append(event.clone()));
    assert!(!log.append(event));
    assert_eq!((log.len(), log.latest()), (1, Some(10)));
}
