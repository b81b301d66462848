//! Every exercise of the corpus, whichever it is, played to its end by its own trace: one half in French, the other in
//! English.

use e2e::play::Player;
use e2e::{Browser, Profile, Server, places};

const READY: &str = "document.body?.dataset.ready";

/// Plays every second exercise, from the one of this rank on.
#[track_caller]
fn play_half(browser: &mut Browser, from: usize, language: &str) {
    let player = Player::new();
    assert!(player.exercises().nth(1).is_some(), "the corpus is as good as empty");
    for id in player.exercises().skip(from).step_by(2) {
        println!("{id}");
        browser.go_to(&format!("exercise/{id}"), ".exercise");
        browser.wait(&format!("document.documentElement.lang === '{language}'"));
        player.play_whole_alone(browser, id, language);
        player.go_on(browser);
        browser.wait("document.querySelector('.town') && true");
    }
    let errors = browser.console_errors();
    assert!(errors.is_empty(), "{errors:#?}");
}

#[test]
fn every_exercise_is_played_first_half_in_french() {
    let (server, profile) = (Server::start(places::dist()), Profile::new());
    let mut browser = Browser::launch(profile.path());
    browser.goto(&server.address());
    browser.wait(READY);
    browser.wait_text("Que voulez-vous fabriquer ?");
    play_half(&mut browser, 0, "fr");
}

#[test]
fn every_exercise_is_played_second_half_in_english_after_a_change_of_language() {
    let (server, profile) = (Server::start(places::dist()), Profile::new());
    let mut browser = Browser::launch(profile.path());
    browser.goto(&server.address());
    browser.wait(READY);
    browser.touch_button("English");
    browser.wait_text("What would you like to make?");
    play_half(&mut browser, 1, "en");
    browser.go_to("settings", ".page .setting");
    browser.touch_button("Français");
    browser.wait("document.documentElement.lang === 'fr'");
    let player = Player::new();
    let second = player.exercises().nth(1).unwrap_or_default();
    browser.go_to(&format!("exercise/{second}"), "dialog#mission[open]");
    let scenario = player.scenario(&mut browser, second, "fr", &[]);
    browser.wait_text(&scenario.bundle.texts.mission);
}
