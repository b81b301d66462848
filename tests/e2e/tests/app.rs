//! The app that ships, from any folder of any static host.

use e2e::{Browser, Profile, Server, places};
use std::time::Duration;

const ANY_FOLDER: &str = "/some/folder/";
const READY: &str = "document.body?.dataset.ready";
const KEPT_OFFLINE: &str = "navigator.serviceWorker.ready.then(() => !!navigator.serviceWorker.controller)";

/// The app in a new browser, on its first screen.
fn open() -> (Server, Profile, Browser) {
    assert!(places::dist().is_dir(), "dist/ is missing: run `cargo xtask build`");
    let server = Server::start_under(places::dist(), ANY_FOLDER);
    let profile = Profile::new();
    let mut browser = Browser::launch(profile.path());
    browser.goto(&server.address());
    browser.wait(READY);
    (server, profile, browser)
}

#[test]
fn it_starts_from_any_folder_without_errors_and_asks_nobody_else() {
    let (server, _profile, mut browser) = open();
    browser.wait(KEPT_OFFLINE);
    browser.assert_only_origin(&server.origin());
    assert!(browser.watched_workers().contains("service_worker"));
    let outside: Vec<_> = server.requests().into_iter().filter(|path| !path.starts_with(ANY_FOLDER)).collect();
    assert!(outside.is_empty(), "asked for outside its folder: {outside:?}");
    let errors = browser.console_errors();
    assert!(errors.is_empty(), "{errors:#?}");
}

#[test]
fn it_starts_again_without_a_server_even_after_a_power_cut() {
    let (mut server, profile, mut browser) = open();
    browser.wait(KEPT_OFFLINE);
    server.stop();
    browser.reload();
    browser.wait(READY);
    browser.kill9();
    let mut browser = Browser::launch(profile.path());
    browser.goto(&server.address());
    browser.wait(READY);
}

#[test]
fn its_policy_keeps_it_from_reaching_anybody_else() {
    let (_server, _profile, mut browser) = open();
    let elsewhere = Server::start(places::dist());
    let address = elsewhere.address();
    let asked = browser.try_eval(&format!("fetch('{address}', {{ mode: 'no-cors' }}).then(() => 'answered')"));
    assert!(asked.is_err_and(|reason| reason.contains("Failed to fetch")));
    assert!(elsewhere.requests().is_empty());
}

#[test]
fn its_first_screen_answers_before_the_app_has_come() {
    let server = Server::start(places::dist());
    let profile = Profile::new();
    let mut browser = Browser::launch(profile.path());
    browser.slow_network();
    browser.set_patience(Duration::from_secs(60));
    browser.goto(&server.address());
    let way_in = browser.find_css("#first-paint a");
    assert!(browser.eval("document.body.dataset.ready ?? null").is_null(), "the app was there first");
    browser.touch(&way_in);
    browser.wait("location.hash.startsWith('#workshop/') && document.body.dataset.ready");
    browser.find_text("Cœur");
}
