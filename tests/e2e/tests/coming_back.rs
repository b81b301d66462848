//! Coming back is practice: less help each time, another person each time, and gestures to do again after some days.

use e2e::play::Player;
use e2e::{Browser, Profile, Server, Viewport, places};
use serde_json::json;

const READY: &str = "document.body?.dataset.ready";
const EXERCISE: &str = "forms/surname";

/// The exercise on the screen, before the mission is put away: the person and the step that is proposed.
#[track_caller]
fn mission(browser: &mut Browser, player: &Player) -> (scenario::Scenario, String) {
    browser.wait("!!document.querySelector('dialog#mission[open]')");
    let step = browser.eval("document.querySelector('.guidance[aria-pressed=true]').textContent");
    let scenario = player.scenario(browser, EXERCISE, "fr", &[]);
    browser.wait_text(&scenario.bundle.texts.mission);
    (scenario, step.as_str().unwrap_or_default().to_owned())
}

/// Plays the exercise to its end, and asks to do it again.
#[track_caller]
fn play_and_come_back(browser: &mut Browser, player: &Player, scenario: &scenario::Scenario) {
    player.solve(browser, scenario);
    browser.wait("!!document.querySelector('dialog#done[open]')");
    browser.touch_control("Refaire");
}

#[test]
fn the_guide_steps_back_as_the_gesture_comes() {
    let (server, profile) = (Server::start(places::dist()), Profile::new());
    let mut browser = Browser::launch(profile.path());
    browser.set_viewport(Viewport::PHONE);
    browser.goto(&format!("{}#exercise/{EXERCISE}", server.address()));
    let player = Player::new();

    let (first, step) = mission(&mut browser, &player);
    assert_eq!(step, "Pas à pas");
    player.set_out(&mut browser);
    browser.wait("!!document.querySelector('.device .advised')");
    play_and_come_back(&mut browser, &player, &first);

    let (second, step) = mission(&mut browser, &player);
    assert_eq!(step, "Avec un coup de main");
    assert_ne!(second.persona.id, first.persona.id, "the same person came again");
    player.set_out(&mut browser);
    assert_eq!(browser.eval("document.querySelectorAll('.advised').length"), json!(0));
    play_and_come_back(&mut browser, &player, &second);

    let (third, step) = mission(&mut browser, &player);
    assert_eq!(step, "Par moi-même");
    assert_ne!(third.persona.id, second.persona.id, "the same person came again");
    player.set_out(&mut browser);
    browser.wait_text(&third.bundle.texts.mission);
    browser.touch_control("La liste des choses à faire");
    for goal in third.bundle.texts.goals.values() {
        browser.wait_text(&goal.says);
    }
    browser.wait_text(&third.bundle.texts.mission);
    looks_well(&mut browser);
    player.go_on(&mut browser);
    browser.wait("!document.querySelector('dialog[open]')");

    // The others are one touch away.
    browser.eval("location.hash = 'exercise/forms/birth-date'");
    browser.wait("!!document.querySelector('dialog#mission[open]')");
    browser.touch_control("Par moi-même");
    browser.wait("document.querySelector('.guidance[aria-pressed=true]').textContent === 'Par moi-même'");
    player.set_out(&mut browser);
    browser.wait("!!document.querySelector('[aria-label=\"La liste des choses à faire\"]')");
    assert_eq!(browser.eval("document.querySelectorAll('.advised').length"), json!(0));

    let errors = browser.console_errors();
    assert!(errors.is_empty(), "{errors:#?}");
}

#[test]
fn after_a_week_the_garden_proposes_the_gesture_in_another_scene() {
    let (server, profile) = (Server::start(places::dist()), Profile::new());
    let mut browser = Browser::launch(profile.path());
    browser.set_viewport(Viewport::PHONE);
    browser.goto(&format!("{}#exercise/{EXERCISE}", server.address()));
    Player::new().play_whole(&mut browser, EXERCISE, "fr", &[]);

    open_garden(&mut browser);
    assert!(!browser.shows("À refaire"), "a gesture is proposed again on the same day");
    let week_later = "(() => { const now = Date.now; Date.now = () => now() + 7 * 24 * 3600 * 1000; })()";
    browser.call("Page.addScriptToEvaluateOnNewDocument", json!({ "source": week_later }));
    browser.reload();
    browser.wait(READY);
    browser.wait_text("À refaire, pour ne pas perdre la main");
    looks_well(&mut browser);
    browser.touch_control("Donner son identité");
    browser.wait("!!document.querySelector('dialog#mission[open]')");
    let other = browser.eval("location.hash");
    assert_ne!(other, json!(format!("#exercise/{EXERCISE}")), "the same scene was proposed");
    let errors = browser.console_errors();
    assert!(errors.is_empty(), "{errors:#?}");
}

#[track_caller]
fn open_garden(browser: &mut Browser) {
    browser.eval("location.hash = 'garden'");
    browser.wait(&format!("{READY} && !!document.querySelector('.page .skill')"));
}

#[track_caller]
fn looks_well(browser: &mut Browser) {
    assert_eq!(browser.misfits(), Vec::<String>::new());
    let violations = browser.axe();
    assert!(violations.is_empty(), "{violations:?}");
}
