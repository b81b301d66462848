//! Turns on a shared tablet: somebody who has gone leaves the place to the next person, and finds everything again.

use e2e::{Browser, Profile, Server, places};
use serde_json::json;

const READY: &str = "document.body?.dataset.ready";

/// The device's clock goes ahead by so many seconds.
fn wait_for(browser: &mut Browser, seconds: u32) {
    browser.eval(&format!("(() => {{ const now = Date.now; Date.now = () => now() + {seconds}000; return true; }})()"));
}

/// A tablet that is shared, with a learner on it.
#[track_caller]
fn shared(profile: &Profile, server: &Server) -> Browser {
    let mut browser = Browser::launch(profile.path());
    browser.share_tablet(&server.address());
    browser.come("Canari");
    browser
}

#[track_caller]
fn make_a_heart(browser: &mut Browser) {
    browser.go("workshop/laser");
    browser.wait("!!document.querySelector('.workshop .tile.shape')");
    browser.touch_button("Cœur");
    browser.wait("!!document.querySelector('dialog.sheet[open]')");
    browser.eval("document.querySelector('dialog.sheet[open] .button.wide').click()");
    browser.wait("!!document.querySelector('.workshop .canvas')");
}

#[test]
fn nobody_there_is_asked_for_then_the_place_is_free_and_nothing_is_lost() {
    let (server, profile) = (Server::start(places::dist()), Profile::new());
    let mut browser = shared(&profile, &server);
    make_a_heart(&mut browser);
    browser.fill("Votre texte", "Secret");

    wait_for(&mut browser, 130);
    browser.wait_text("C’est toujours vous ?");
    browser.wait_text("Canari");
    browser.assert_accessible("is it still you");
    // Any touch answers.
    browser.touch_button("Oui, je continue");
    browser.wait("!document.querySelector('dialog[open]')");
    browser.wait("new Promise((done) => setTimeout(() => done(true), 1500))");
    assert!(!browser.shows("C’est toujours vous ?"));

    wait_for(&mut browser, 190);
    browser.wait_text("Que voulez-vous fabriquer ?");
    for address in ["town", "notebook", "profile"] {
        browser.go(address);
        assert!(!browser.shows("Secret"), "{address} shows what the one before wrote");
    }
    browser.eval("history.back()");
    browser.wait(READY);
    assert!(!browser.shows("Secret"));

    browser.go("profile");
    browser.touch_text("Canari");
    browser.wait("document.querySelector('.town') && true");
    browser.go("notebook");
    browser.wait("!!document.querySelector('.creations, .creation, .card')");
    assert!(
        browser.shows("Secret") || browser.eval("document.body.innerHTML.includes('Secret')").as_bool() == Some(true)
    );
    // The town alone watches too.
    browser.goto(&format!("{}#town", server.address()));
    browser.reload();
    browser.wait("document.querySelector('.town') && true");
    browser.wait("new Promise((done) => setTimeout(() => done(true), 1500))");
    wait_for(&mut browser, 130);
    browser.wait_text("C’est toujours vous ?");
    let errors = browser.console_errors();
    assert!(errors.is_empty(), "{errors:#?}");
}

#[test]
fn a_tablet_of_one_person_never_asks() {
    let (server, profile) = (Server::start(places::dist()), Profile::new());
    let mut browser = Browser::launch(profile.path());
    browser.goto(&format!("{}#settings", server.address()));
    browser.wait(READY);
    wait_for(&mut browser, 100_000);
    browser.wait("new Promise((done) => setTimeout(() => done(true), 2500))");
    assert!(!browser.shows("C’est toujours vous ?"));
}

#[test]
fn every_place_says_whose_it_is_and_one_touch_leaves_it() {
    let (server, profile) = (Server::start(places::dist()), Profile::new());
    let mut browser = shared(&profile, &server);
    for address in ["town", "place/counters", "exercise/forms/surname", "workshop/laser", "notebook", "settings"] {
        browser.go(address);
        browser.wait("document.querySelector('.presence b')?.textContent === 'Canari'");
        browser.wait("document.documentElement.scrollWidth <= innerWidth");
    }
    browser.assert_accessible("a place of a shared tablet");
    // The strip hides nothing of the welcome.
    browser.go("welcome");
    browser.touch_button("English");
    browser.wait("document.documentElement.lang === 'en'");
    browser.touch_button("Français");
    browser.wait("document.documentElement.lang === 'fr'");
    browser.touch_button("J’ai fini");
    browser.wait_text("Que voulez-vous fabriquer ?");
    assert!(!browser.shows("Canari"));

    // Somebody without a profile is asked first: what they did would be erased.
    make_a_heart(&mut browser);
    browser.wait("!!document.querySelector('.presence')");
    browser.eval("document.querySelector('.presence .button').click()");
    browser.wait_text("Sans profil, vos progrès seront effacés.");
    browser.touch_button("Laisser la place");
    browser.wait("!document.querySelector('.presence')");
    browser.wait_text("Que voulez-vous fabriquer ?");
}

/// The text of the heart, after these keys in its field.
#[track_caller]
fn press_in_text(browser: &mut Browser, keys: &[&str]) -> String {
    browser.touch_field("Votre texte");
    for key in keys {
        browser.press(key);
    }
    browser.eval("document.activeElement.value").as_str().expect("a field").to_owned()
}

#[test]
fn what_somebody_copies_is_theirs_alone() {
    const ON_THE_DEVICE: &str = "navigator.clipboard.readText()";
    let (server, profile) = (Server::start(places::dist()), Profile::new());
    let mut browser = Browser::launch(profile.path());
    browser.goto(&server.address());
    browser.wait(READY);
    let may = json!({"permissions": ["clipboardReadWrite"], "origin": server.origin()});
    browser.call_browser("Browser.grantPermissions", may);
    // A device of one person: its clipboard, as everywhere.
    make_a_heart(&mut browser);
    browser.fill("Votre texte", "Perroquet");
    press_in_text(&mut browser, &["Control+a", "Control+c"]);
    assert_eq!(browser.eval(ON_THE_DEVICE), "Perroquet");
    assert_eq!(press_in_text(&mut browser, &["Control+a", "Control+v", "Control+v"]), "PerroquetPerroquet");

    browser.go("profile");
    browser.leave_place();
    browser.share_tablet(&server.address());
    browser.come("Canari");
    make_a_heart(&mut browser);
    browser.fill("Votre texte", "Secret");
    assert_eq!(press_in_text(&mut browser, &["End", "Control+v"]), "Secret", "what lay on the device is pasted");
    assert_eq!(press_in_text(&mut browser, &["Control+a", "Control+x"]), "");
    assert_eq!(press_in_text(&mut browser, &["Control+v"]), "Secret");
    assert_eq!(press_in_text(&mut browser, &["Control+a", "Control+c", "End", "Control+v"]), "SecretSecret");
    let left = browser.eval(ON_THE_DEVICE);
    assert!(!left.as_str().expect("a text").contains("Secret"), "it lies on the device: {left}");

    browser.leave_place();
    browser.come("Deux");
    make_a_heart(&mut browser);
    browser.fill("Votre texte", "Bonjour");
    assert_eq!(press_in_text(&mut browser, &["End", "Control+v"]), "Bonjour");
    let errors = browser.console_errors();
    assert!(errors.is_empty(), "{errors:#?}");
}
