//! Random histories and a small catalogue.
#![allow(dead_code, reason = "each test file uses its part")]

use progress::{
    Catalogue, CreationId, DeviceId, Event, EventId, ExerciseEntry, Fact, How, Log, ModuleEntry, Setting, Slug,
    TextSize, Theme, TownView,
};
use proptest::collection::vec;
use proptest::prelude::*;

/// A day, in milliseconds.
pub const DAY: u64 = 86_400_000;

pub fn slug(text: &str) -> Slug {
    Slug::new(text).expect("a slug")
}

pub fn id(device: u64, counter: u64) -> EventId {
    EventId { device: DeviceId(device), counter }
}

pub fn creation(counter: u64) -> CreationId {
    CreationId(id(0xc0ffee, counter))
}

/// Three exercises, of which one practises two skills; one journey; the laser open and a module for three skills.
pub fn catalogue() -> Catalogue {
    let exercise = |skills: &[&str], motif: Option<&str>| ExerciseEntry {
        skills: skills.iter().map(|skill| slug(skill)).collect(),
        motif: motif.map(slug),
    };
    Catalogue {
        exercises: [
            (slug("forms/date"), exercise(&["give-a-date"], Some("calendar"))),
            (slug("mail/attach"), exercise(&["attach-a-file"], Some("paperclip"))),
            (slug("portals/move"), exercise(&["give-a-date", "identify-oneself"], None)),
        ]
        .into(),
        journeys: [(slug("keyring"), ["sign-up", "draw", "send"].map(slug).to_vec())].into(),
        modules: [
            (slug("laser"), ModuleEntry { well_practised: 0 }),
            (slug("embroidery"), ModuleEntry { well_practised: 3 }),
        ]
        .into(),
    }
}

/// A log of attempts that were done: on which day, which exercise, how.
pub fn attempts(attempts: &[(u64, &str, How)]) -> Log {
    let done = |(seed, (day, exercise, how)): (u64, &(u64, &str, How))| {
        let fact = Fact::ExerciseDone { exercise: slug(exercise), seed, how: *how };
        Event { at: day * DAY, id: id(1, seed), fact }
    };
    (0..).zip(attempts).map(done).collect()
}

fn one_of(names: &'static [&'static str]) -> impl Strategy<Value = Slug> {
    prop::sample::select(names).prop_map(slug)
}

pub fn fact() -> impl Strategy<Value = Fact> {
    let exercise = || one_of(&["forms/date", "mail/attach", "portals/move", "no/longer-there"]);
    let how = prop::sample::select(vec![How::WithError, How::WithHelp, How::Alone]);
    let creation = || (0..3_u64).prop_map(creation);
    let module = || one_of(&["laser", "embroidery"]);
    let setting = prop_oneof![
        one_of(&["fr", "en"]).prop_map(Setting::Language),
        prop::sample::select(vec![Theme::Light, Theme::HighContrast]).prop_map(Setting::Theme),
        prop::sample::select(TextSize::ALL.to_vec()).prop_map(Setting::TextSize),
        prop::sample::select(vec![TownView::Map, TownView::List]).prop_map(Setting::TownView),
    ];
    prop_oneof![
        Just(Fact::FirstSuccess),
        (exercise(), 0..3_u64).prop_map(|(exercise, seed)| Fact::ExerciseStarted { exercise, seed }),
        (exercise(), 0..3_u64, how).prop_map(|(exercise, seed, how)| Fact::ExerciseDone { exercise, seed, how }),
        (exercise(), one_of(&["year-missing"])).prop_map(|(exercise, trap)| Fact::TrapMet { exercise, trap }),
        one_of(&["keyring", "lamp"]).prop_map(|journey| Fact::JourneyChosen { journey }),
        one_of(&["sign-up", "draw", "send", "old-step"])
            .prop_map(|step| Fact::StepDone { journey: slug("keyring"), step }),
        one_of(&["house", "key"]).prop_map(|motif| Fact::MotifEarned { motif }),
        one_of(&["to-the-door", "stairs"]).prop_map(|challenge| Fact::ChallengeReached { challenge }),
        (creation(), module()).prop_map(|(creation, module)| Fact::CreationSaved { creation, module }),
        (creation(), module()).prop_map(|(creation, module)| Fact::CreationHandedOver { creation, module }),
        creation().prop_map(|creation| Fact::CreationDeleted { creation }),
        Just(Fact::BackedUp),
        setting.prop_map(Fact::SettingChosen),
    ]
}

/// Histories of five devices. Few times and counters, so that equal times and even equal ids come up.
pub fn histories() -> impl Strategy<Value = Vec<Vec<Event>>> {
    let event = |device: u64| {
        (0..6_u64, 0..12_u64, fact()).prop_map(move |(at, counter, fact)| Event { at, id: id(device, counter), fact })
    };
    (0..5_u64).map(|device| vec(event(device), 0..12)).collect::<Vec<_>>()
}
