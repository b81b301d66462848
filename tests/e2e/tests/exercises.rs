//! Every exercise of the corpus, whichever it is, played to its end by its own trace.

use e2e::play::Player;
use e2e::{Browser, Profile, Server, places};

const READY: &str = "document.body?.dataset.ready";

#[test]
fn every_exercise_is_played_in_english_after_a_change_of_language() {
    let (server, profile) = (Server::start(places::dist()), Profile::new());
    let mut browser = Browser::launch(profile.path());
    browser.goto(&server.address());
    browser.wait(READY);
    browser.touch_button("English");
    browser.wait_text("What would you like to make?");
    let player = Player::new();
    assert!(player.exercises().next().is_some(), "the corpus is empty");
    for id in player.exercises() {
        go(&mut browser, &format!("exercise/{id}"), ".exercise");
        // Sites, mails and papers are French in real life as well.
        browser.wait("document.documentElement.lang === 'en' && !!document.querySelector('.exercise [lang=fr]')");
        player.play_whole(&mut browser, id, "en", &[]);
        player.go_on(&mut browser);
        browser.wait("document.querySelector('.town') && true");
    }
    go(&mut browser, "settings", ".page .setting");
    browser.touch_button("Français");
    browser.wait("document.documentElement.lang === 'fr'");
    let first = player.exercises().next().unwrap_or_default();
    go(&mut browser, &format!("exercise/{first}"), "dialog#mission[open]");
    let scenario = player.scenario(&mut browser, first, "fr", &[]);
    browser.wait_text(&scenario.bundle.texts.mission);
    let errors = browser.console_errors();
    assert!(errors.is_empty(), "{errors:#?}");
}

#[track_caller]
fn go(browser: &mut Browser, address: &str, sign: &str) {
    browser.eval(&format!("location.hash = '{address}'"));
    browser.wait(&format!("{READY} && !!document.querySelector('{sign}')"));
}
