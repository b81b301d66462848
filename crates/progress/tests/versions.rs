//! Every version ever released still opens. A version has two fixtures: `version-N.learner.json`, a file with every kind
//! of fact, and `version-N.rows.jsonl`, rows of the store: a profile, a creation, then events.

mod common;

use std::fs;
use std::path::{Path, PathBuf};

use common::{catalogue, slug};
use progress::{Creation, Event, Fact, Learner, Log, MAX_VERSION, MIN_VERSION, Profile, Setting, State, TextSize};

fn fixture(name: &str) -> String {
    let path: PathBuf = Path::new(env!("CARGO_MANIFEST_DIR")).join("tests/fixtures").join(name);
    fs::read_to_string(&path).unwrap_or_else(|error| panic!("every version needs its fixture {name}: {error}"))
}

/// A number for each kind of fact; a new kind does not compile until it has one.
fn kind(fact: &Fact) -> usize {
    match fact {
        Fact::FirstSuccess => 0,
        Fact::ExerciseStarted { .. } => 1,
        Fact::ExerciseDone { .. } => 2,
        Fact::TrapMet { .. } => 3,
        Fact::JourneyChosen { .. } => 4,
        Fact::StepDone { .. } => 5,
        Fact::MotifEarned { .. } => 6,
        Fact::CreationSaved { .. } => 7,
        Fact::CreationHandedOver { .. } => 8,
        Fact::CreationDeleted { .. } => 9,
        Fact::SettingChosen(Setting::Language(_)) => 10,
        Fact::SettingChosen(Setting::Theme(_)) => 11,
        Fact::SettingChosen(Setting::TextSize(_)) => 12,
        Fact::SettingChosen(Setting::TownView(_)) => 13,
        Fact::ChallengeReached { .. } => 14,
        Fact::BackedUp => 15,
    }
}
const KINDS: usize = 16;

#[test]
fn every_version_of_the_file_opens_to_the_same_state() {
    for version in MIN_VERSION..=MAX_VERSION {
        let file = fixture(&format!("version-{version}.learner.json"));
        assert!(file.contains(&format!("\"version\": {version}")), "the fixture is of version {version}");
        let read = Learner::from_file(file.as_bytes()).expect("a good file");
        assert_eq!(read.damaged, [], "version {version}");
        let learner = read.learner;
        assert_eq!(learner.profile.as_ref().map(|profile| profile.nickname.as_str()), Some("Amina"));
        assert_eq!(learner.latest_creations().len(), 1);

        let state = State::fold(&learner.log, &catalogue());
        assert_eq!(state.planks(), 3);
        assert_eq!(state.journeys["keyring"].done, [slug("sign-up")]);
        assert!(state.motifs.contains("house"));
        assert!(state.challenges.contains("to-the-door"));
        assert!(state.creations.values().all(|creation| creation.handed_over));
        assert_eq!(state.creations.len(), 1);
        assert_eq!(state.settings.text_size, TextSize::Large);

        let again = Learner::from_file(learner.to_file().as_bytes()).expect("a good file");
        assert_eq!(again.learner, learner);
    }
}

#[test]
fn every_version_of_the_rows_opens() {
    for version in MIN_VERSION..=MAX_VERSION {
        let rows = fixture(&format!("version-{version}.rows.jsonl"));
        let mut rows = rows.lines();
        Profile::from_row(rows.next().expect("a profile")).expect("a good profile");
        Creation::from_row(rows.next().expect("a creation")).expect("a good creation");
        let (log, damaged) = Log::from_rows(rows);
        assert_eq!(damaged, []);
        assert_eq!(log.len(), 2);
    }
}

#[test]
fn the_newest_fixture_knows_every_kind_of_fact() {
    let file = fixture(&format!("version-{MAX_VERSION}.learner.json"));
    let learner = Learner::from_file(file.as_bytes()).expect("a good file").learner;
    let mut kinds: Vec<usize> = learner.log.iter().map(|event: &Event| kind(&event.fact)).collect();
    kinds.sort_unstable();
    kinds.dedup();
    assert_eq!(kinds, (0..KINDS).collect::<Vec<_>>());
}
