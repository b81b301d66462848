//! The driver itself, on a page of a few lines: a test of the app is worth what its driver is worth.

use e2e::{Browser, Profile, Server, Viewport};
use std::path::PathBuf;
use std::time::Duration;
use std::{env, fs, process};

fn page() -> PathBuf {
    PathBuf::from(env!("CARGO_MANIFEST_DIR")).join("tests/page")
}

/// A browser on the page, and what has to outlive it.
fn open() -> (Server, Profile, Browser) {
    let server = Server::start(page());
    let profile = Profile::new();
    let mut browser = Browser::launch(profile.path());
    browser.goto(&server.address());
    (server, profile, browser)
}

#[test]
fn a_touch_is_a_real_touch() {
    let (_server, _profile, mut browser) = open();
    browser.touch_button("Commencer");
    browser.wait_text("C’est parti");
    assert_eq!(browser.eval("pointer.type"), "touch");
    assert_eq!(browser.eval("pointer.trusted"), true);
}

#[test]
fn what_is_far_down_or_named_in_part_is_found_and_touched() {
    let (_server, _profile, mut browser) = open();
    browser.touch_text("Tout en bas");
    browser.wait_text("Le bas est touché");
    browser.touch_control("Continuer");
    assert!(!browser.shows("Nulle part"));
}

#[test]
#[should_panic(expected = "is only 20 px")]
fn what_is_too_small_is_refused() {
    let (_server, _profile, mut browser) = open();
    browser.touch_button("Minuscule");
}

#[test]
#[should_panic(expected = "a finger would hit <div class=\"cover\">")]
fn what_is_covered_is_refused() {
    let (_server, _profile, mut browser) = open();
    browser.set_patience(Duration::from_millis(200));
    browser.touch_button("Caché");
}

#[test]
#[should_panic(expected = "not on the screen, which has “Commencer”, “Continuer plus tard”")]
fn what_is_missing_is_told_with_what_is_there() {
    let (_server, _profile, mut browser) = open();
    browser.wait_text("Commencer");
    browser.set_patience(Duration::from_millis(200));
    browser.touch_button("Imprimer");
}

#[test]
fn text_is_typed_whole_or_key_by_key() {
    let (_server, _profile, mut browser) = open();
    let value = "document.getElementById('name').value";
    browser.fill("Prénom", "Zoë Łucja نور");
    assert_eq!(browser.eval(value), "Zoë Łucja نور");
    browser.fill("Prénom", "");
    assert_eq!(browser.eval(value), "");
    browser.type_keys("Anaïs");
    browser.press("Backspace");
    assert_eq!(browser.eval(value), "Anaï");
    assert_eq!(browser.eval("keys.join(' ')"), "Delete A n a ï s Backspace");
}

#[test]
fn the_keyboard_alone_goes_through_the_page() {
    let (_server, _profile, mut browser) = open();
    browser.wait_text("Commencer");
    let stops = browser.tab_through();
    assert_eq!(stops, ["Commencer", "Continuer plus tard", "Minuscule", "Caché", "Prénom", "Tout en bas"]);
    browser.tab_to("Commencer");
    assert!(browser.focus_is_shown());
    browser.press("Enter");
    browser.wait_text("C’est parti");
    browser.press("Tab");
    browser.press("Shift+Tab");
    assert_eq!(browser.focused(), "Commencer");
}

#[test]
fn a_finger_draws() {
    let (_server, _profile, mut browser) = open();
    let paper = browser.find("image", "Feuille");
    browser.draw(&paper, &[(0.25, 0.5), (0.5, 0.5), (0.75, 0.5)]);
    let strokes = browser.wait("strokes.length > 1 && strokes.at(-1)");
    assert_eq!(strokes, serde_json::json!([150, 50]));
}

#[test]
fn every_request_is_seen_and_a_foreign_one_fails() {
    let (server, _profile, mut browser) = open();
    let elsewhere = Server::start(page());
    browser.wait("globalThis.askElsewhere");
    browser.assert_only_origin(&server.origin());
    browser.eval(&format!("askElsewhere('{}')", elsewhere.origin()));
    let paths = ["/from-page", "/from-worker", "/from-service"];
    assert_eq!(elsewhere.requests(), paths);
    let seen: Vec<_> = browser.requests().into_iter().map(|request| request.address).collect();
    for path in paths {
        assert!(seen.contains(&(elsewhere.origin() + path)), "{path} is not among {seen:?}");
    }
    assert_eq!(Vec::from_iter(browser.watched_workers()), ["service_worker", "worker"]);
    let failure = std::panic::catch_unwind(std::panic::AssertUnwindSafe(|| {
        browser.assert_only_origin(&server.origin());
    }));
    assert!(failure.is_err());
}

#[test]
fn a_profile_outlives_its_browser() {
    let (server, profile, mut browser) = open();
    let put = "new Promise(done => { const open = indexedDB.open('kept', 1); \
        open.onupgradeneeded = () => open.result.createObjectStore('store'); \
        open.onsuccess = () => { const tx = open.result.transaction('store', 'readwrite', \
        { durability: 'strict' }); tx.objectStore('store').put('here', 1); tx.oncomplete = () => done(1); } })";
    let get = "new Promise(done => { const open = indexedDB.open('kept'); open.onsuccess = () => { \
        const get = open.result.transaction('store').objectStore('store').get(1); \
        get.onsuccess = () => done(get.result); } })";
    browser.wait_text("Commencer");
    browser.eval(put);
    browser.kill9();
    let mut browser = Browser::launch(profile.path());
    browser.goto(&server.address());
    browser.wait_text("Commencer");
    assert_eq!(browser.eval(get), "here");
    browser.close();
}

#[test]
fn two_tabs_are_held_one_after_the_other() {
    let (server, _profile, mut browser) = open();
    let first = browser.tab();
    browser.open_tab();
    browser.goto(&server.address());
    browser.touch_button("Commencer");
    browser.wait_text("C’est parti");
    browser.switch_to(&first);
    assert!(!browser.shows("C’est parti"));
}

#[test]
fn axe_finds_what_is_wrong_and_only_that() {
    let (_server, _profile, mut browser) = open();
    browser.wait_text("Commencer");
    browser.assert_accessible("the page");
    browser.eval("document.getElementById('name').parentElement.replaceWith(document.createElement('input'))");
    let rules: Vec<_> = browser.axe().into_iter().map(|violation| violation.rule).collect();
    assert_eq!(rules, ["label"]);
}

#[test]
fn screenshots_have_the_size_of_the_screen() {
    let (_server, _profile, mut browser) = open();
    browser.wait_text("Commencer");
    for viewport in Viewport::ALL {
        browser.set_viewport(viewport);
        let name = format!("driver-{}x{}", viewport.width, viewport.height);
        let picture = fs::read(browser.screenshot(&name)).expect("the screenshot");
        let side = |at: usize| picture.get(at..at + 4).and_then(|bytes| bytes.try_into().ok());
        assert_eq!(side(16).map(u32::from_be_bytes), Some(viewport.width));
        assert_eq!(side(20).map(u32::from_be_bytes), Some(viewport.height));
    }
}

#[test]
fn offered_files_are_kept() {
    let (_server, _profile, mut browser) = open();
    let folder = env::temp_dir().join(format!("passerelle-downloads-{}", process::id()));
    browser.keep_downloads(&folder);
    browser.wait("globalThis.offerFile");
    browser.eval("offerFile()");
    let file = browser.wait_download(&folder, "porte-clés.txt");
    assert_eq!(fs::read_to_string(file).expect("the file"), "coupé net");
    fs::remove_dir_all(&folder).expect("removing the folder");
}

#[test]
fn errors_of_the_console_are_kept() {
    let (_server, _profile, mut browser) = open();
    browser.wait_text("Commencer");
    let errors = browser.console_errors();
    assert!(errors.is_empty(), "{errors:#?}");
    browser.eval("console.error('le pont', 3); setTimeout(() => { throw new Error('tombé') })");
    browser.eval("new Promise(done => setTimeout(done, 20))");
    let errors = browser.console_errors().join("\n");
    assert!(errors.contains("error: le pont 3") && errors.contains("tombé"), "{errors}");
}
