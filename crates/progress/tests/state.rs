//! What is read off from a log.

mod common;

use common::{catalogue, creation, slug};
use progress::{DeviceId, Fact, How, Log, Setting, State, TextSize, Theme, TownView, Writer};

fn state(facts: impl IntoIterator<Item = Fact>) -> State {
    let mut writer = Writer::new(DeviceId(1));
    let log: Log = facts.into_iter().zip(1..).map(|(fact, at)| writer.event(at, fact)).collect();
    State::fold(&log, &catalogue())
}

fn done(exercise: &str, seed: u64, how: How) -> Fact {
    Fact::ExerciseDone { exercise: slug(exercise), seed, how }
}

fn step(step: &str) -> Fact {
    Fact::StepDone { journey: slug("keyring"), step: slug(step) }
}

fn saved(number: u64, module: &str) -> Fact {
    Fact::CreationSaved { creation: creation(number), module: slug(module) }
}

#[test]
fn a_new_learner_has_an_open_laser_and_a_journey_to_choose() {
    let state = state([]);
    assert_eq!(state.planks(), 0);
    assert!(state.current_journey().is_none());
    assert!(state.modules["laser"].is_open());
    assert_eq!(state.modules["embroidery"].missing, 3);
    assert_eq!(state.journeys["keyring"].next, Some(slug("sign-up")));
}

#[test]
fn each_new_skill_lays_one_plank() {
    let state = state([
        Fact::FirstSuccess,
        Fact::FirstSuccess,
        done("forms/date", 1, How::WithError),
        done("forms/date", 2, How::WithHelp),
        done("portals/move", 1, How::Alone),
    ]);
    assert_eq!(state.planks(), 3, "the first touch, a date, identity");
    let date = state.skills["give-a-date"];
    assert_eq!((date.times, date.best, date.last), (3, How::Alone, 5));
    assert_eq!(state.exercises["forms/date"].times, 2);
    assert_eq!(state.exercises["forms/date"].best, Some(How::WithHelp));
}

#[test]
fn an_attempt_counts_once_with_its_best_way() {
    let state = state([done("mail/attach", 8, How::Alone), done("mail/attach", 8, How::WithHelp)]);
    let attach = state.skills["attach-a-file"];
    assert_eq!((attach.times, attach.best), (1, How::Alone));
    assert!(!attach.is_well_practised());
}

#[test]
fn opened_exercises_and_traps_are_remembered() {
    let state = state([
        Fact::ExerciseStarted { exercise: slug("forms/date"), seed: 1 },
        Fact::TrapMet { exercise: slug("forms/date"), trap: slug("year-missing") },
        Fact::ExerciseStarted { exercise: slug("no/longer-there"), seed: 1 },
    ]);
    let date = &state.exercises["forms/date"];
    assert_eq!((date.times, date.best), (0, None));
    assert!(date.traps.contains("year-missing"));
    assert_eq!(state.exercises.len(), 1);
    assert_eq!(state.planks(), 0);
}

#[test]
fn three_well_practised_skills_open_a_module() {
    let mut facts = vec![
        done("portals/move", 1, How::Alone),
        done("portals/move", 2, How::WithHelp),
        done("mail/attach", 1, How::Alone),
    ];
    assert_eq!(state(facts.clone()).modules["embroidery"].missing, 1);
    facts.push(done("mail/attach", 2, How::WithError));
    assert!(state(facts).modules["embroidery"].is_open());
}

#[test]
fn a_module_with_a_creation_stays_open() {
    assert!(state([saved(1, "embroidery")]).modules["embroidery"].is_open());
}

#[test]
fn a_journey_goes_on_at_its_first_open_step() {
    let mut facts = vec![Fact::JourneyChosen { journey: slug("keyring") }, step("draw"), step("old-step")];
    let before = state(facts.clone());
    let (name, keyring) = before.current_journey().expect("a journey");
    assert_eq!((name.as_str(), keyring.total), ("keyring", 3));
    assert_eq!(keyring.done, [slug("draw")]);
    assert_eq!(keyring.next, Some(slug("sign-up")));

    facts.extend([step("sign-up"), step("send"), Fact::JourneyChosen { journey: slug("no-longer-there") }]);
    let after = state(facts);
    let (_, keyring) = after.current_journey().expect("a journey");
    assert_eq!(keyring.done, ["sign-up", "draw", "send"].map(slug));
    assert_eq!(keyring.next, None);
}

#[test]
fn motifs_come_from_exercises_and_from_the_log() {
    let motifs = state([done("forms/date", 1, How::Alone), Fact::MotifEarned { motif: slug("house") }]).motifs;
    assert_eq!(motifs.into_iter().collect::<Vec<_>>(), ["calendar", "house"].map(slug));
}

#[test]
fn creations_are_saved_handed_over_and_deleted() {
    let hand_over = Fact::CreationHandedOver { creation: creation(1), module: slug("laser") };
    let delete = Fact::CreationDeleted { creation: creation(1) };
    let facts = [saved(1, "laser"), saved(2, "laser"), hand_over, saved(1, "laser")];
    let before = state(facts.clone());
    assert_eq!(before.creations.len(), 2);
    assert!(before.creations[&creation(1)].handed_over);
    assert_eq!(before.creations[&creation(1)].saved, 4);
    assert!(!before.creations[&creation(2)].handed_over);

    let after = state(facts.into_iter().chain([delete]));
    assert_eq!(after.creations.keys().collect::<Vec<_>>(), [&creation(2)]);
}

#[test]
fn the_last_setting_holds() {
    let settings = state([
        Fact::SettingChosen(Setting::Language(slug("en"))),
        Fact::SettingChosen(Setting::TextSize(TextSize::Largest)),
        Fact::SettingChosen(Setting::Theme(Theme::HighContrast)),
        Fact::SettingChosen(Setting::TownView(TownView::List)),
        Fact::SettingChosen(Setting::Language(slug("fr"))),
    ])
    .settings;
    assert_eq!(settings.language, Some(slug("fr")));
    assert_eq!(settings.text_size.percent(), 200);
    assert_eq!((settings.theme, settings.town_view), (Theme::HighContrast, TownView::List));
}
