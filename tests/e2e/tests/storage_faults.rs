//! The store under the app breaks: it is said, what is not broken is there, and work goes on.

use e2e::play::{Player, everything_kept};
use e2e::{Browser, Profile, Server, places};
use scenario::{Scenario, World};
use std::fs;

const READY: &str = "document.body?.dataset.ready";
const EXERCISE: &str = "forms/surname";
const LOST: &str = "Ce qui était gardé ici n’y est plus.";
const UNREADABLE: &str = "Passages illisibles : 1.";

fn open(server: &Server, profile: &Profile, address: &str) -> Browser {
    let mut browser = Browser::launch(profile.path());
    browser.goto(&format!("{}#{address}", server.address()));
    browser.wait(READY);
    browser
}

/// Begins the exercise and does its first step; waits until that is kept.
#[track_caller]
fn begin(browser: &mut Browser, player: &Player) -> (Scenario, World) {
    browser.go_to(&format!("exercise/{EXERCISE}"), "dialog#mission[open]");
    let scenario = player.scenario(browser, EXERCISE, "fr", &[]);
    player.set_out(browser);
    let steps = &scenario.bundle.solution.steps;
    let world = player.play(browser, &scenario, scenario::start(&scenario), &steps[..1]);
    browser.wait("new Promise((done) => setTimeout(() => done(true), 400))");
    (scenario, world)
}

/// Does the rest.
#[track_caller]
fn end(browser: &mut Browser, player: &Player, scenario: &Scenario, world: World) {
    player.play(browser, scenario, world, &scenario.bundle.solution.steps[1..]);
    browser.wait("!!document.querySelector('dialog#done[open]')");
}

#[track_caller]
fn assert_alive(browser: &mut Browser) {
    assert_eq!(browser.eval("document.getElementById('failure')?.hidden ?? true"), true, "the app broke down");
    let errors = browser.console_errors();
    assert!(!errors.iter().any(|error| error.contains("panicked")), "{errors:#?}");
}

/// Puts the notice away, so that the next one is another.
#[track_caller]
fn close_notice(browser: &mut Browser) {
    browser.wait_text(UNREADABLE);
    browser.eval("document.querySelector('.app-notice > button:last-child').click()");
    browser.wait("!document.querySelector('.app-notice')");
}

#[test]
fn damaged_rows_are_counted_and_all_the_rest_is_there() {
    let (server, profile) = (Server::start(places::dist()), Profile::new());
    let mut browser = open(&server, &profile, "profile");
    browser.come("Canari");
    browser.leave_place();

    browser.go_to("workshop/laser", ".workshop .tile.shape");
    browser.touch_button("Cœur");
    browser.wait("!!document.querySelector('dialog.sheet[open]')");
    browser.eval("document.querySelector('dialog.sheet[open] .button.wide').click()");
    browser.wait("!!document.querySelector('.workshop .canvas')");
    let player = Player::new();
    begin(&mut browser, &player);
    browser.put_row("profiles", "['damaged']", "7");
    browser.put_row("events", "['guest', 'damaged', 1]", "'{\"version\":1'");
    browser.put_row("drafts", &format!("['guest', 'exercise/{EXERCISE}']"), "true");
    browser.put_row("creations", "['guest', 'damaged']", "'no bytes'");

    // The event is met first; then each where it is asked for.
    browser.goto(&format!("{}#garden", server.address()));
    browser.reload();
    close_notice(&mut browser);
    browser.go_to("notebook", ".creations");
    assert_eq!(browser.eval("document.querySelectorAll('.creations > *').length"), 1, "the good creation is shown");
    close_notice(&mut browser);
    browser.go_to("profile", ".profiles .profile");
    browser.wait_text("Canari");
    close_notice(&mut browser);
    browser.go_to(&format!("exercise/{EXERCISE}"), "dialog#mission[open]");
    close_notice(&mut browser);
    let scenario = player.scenario(&mut browser, EXERCISE, "fr", &[]);
    player.set_out(&mut browser);
    player.solve(&mut browser, &scenario);
    browser.wait("!!document.querySelector('dialog#done[open]')");
    for (store, damaged) in [("profiles", "7"), ("events", "{\\\"version\\\":1"), ("creations", "no bytes")] {
        let rows = everything_kept(&mut browser, store);
        assert!(rows.contains(damaged), "the damaged row was touched: {rows}");
    }
    assert_alive(&mut browser);
}

#[test]
fn a_file_lost_under_the_database_costs_one_creation() {
    let (server, profile) = (Server::start(places::dist()), Profile::new());
    let mut browser = open(&server, &profile, "workshop/laser");
    browser.wait("!!document.querySelector('.workshop .tile.shape')");
    browser.touch_button("Cœur");
    browser.wait("!!document.querySelector('dialog.sheet[open]')");
    browser.eval("document.querySelector('dialog.sheet[open] .button.wide').click()");
    browser.wait("!!document.querySelector('.workshop .canvas')");
    // So much is kept in a file of its own, where it cannot be packed.
    browser.put_row("creations", "['guest', 'large']", "new Uint8Array(300000).map(() => Math.random() * 256)");
    browser.close();
    let files = profile.path().join("Default/IndexedDB");
    let lost = fs::read_dir(&files)
        .expect("the store")
        .flatten()
        .filter(|entry| entry.path().extension().is_some_and(|ending| ending == "blob"));
    let lost: Vec<_> = lost.map(|entry| fs::remove_dir_all(entry.path())).collect();
    assert_eq!(lost.len(), 1, "nothing was kept in a file of its own");

    let mut browser = open(&server, &profile, "notebook");
    close_notice(&mut browser);
    browser.wait("document.querySelectorAll('.creations > *').length === 1");
    assert_alive(&mut browser);
}

#[test]
fn a_database_that_is_broken_altogether_is_said_and_stops_nobody() {
    let (server, profile) = (Server::start(places::dist()), Profile::new());
    let mut browser = open(&server, &profile, "settings");
    let player = Player::new();
    begin(&mut browser, &player);
    browser.close();
    let folders = fs::read_dir(profile.path().join("Default/IndexedDB")).expect("the store").flatten();
    for entry in folders.flat_map(|folder| fs::read_dir(folder.path()).into_iter().flatten().flatten()) {
        if entry.path().is_file() {
            fs::write(entry.path(), "nothing that a database would write").expect("broken");
        }
    }
    let mut browser = open(&server, &profile, "settings");
    browser.wait_text(LOST);
    browser.reload();
    browser.wait(READY);
    browser.wait_text(LOST);
    browser.touch_button("Apporter mes progrès");
    browser.wait("!!document.querySelector('.transfer')");
    browser.reload();
    browser.wait(READY);
    let (scenario, world) = begin(&mut browser, &player);
    assert!(!browser.shows(LOST), "it is said for ever");
    end(&mut browser, &player, &scenario, world);
    assert!(everything_kept(&mut browser, "events").contains("exercise-done"), "nothing is kept any more");
    assert_alive(&mut browser);
}

#[test]
fn storage_that_is_cleared_under_the_app_is_said_and_work_goes_on() {
    let (server, profile) = (Server::start(places::dist()), Profile::new());
    let mut browser = open(&server, &profile, "settings");
    let player = Player::new();
    let (scenario, world) = begin(&mut browser, &player);
    browser.clear_storage(&server.origin());
    browser.wait_text("La mémoire de l’appareil s’est fermée.");
    end(&mut browser, &player, &scenario, world);
    assert!(everything_kept(&mut browser, "events").contains("exercise-done"), "nothing is kept any more");
    assert_alive(&mut browser);
}

#[test]
fn a_page_that_crashes_is_reopened_where_one_was() {
    let (server, profile) = (Server::start(places::dist()), Profile::new());
    let mut browser = open(&server, &profile, "settings");
    let player = Player::new();
    let (scenario, world) = begin(&mut browser, &player);
    browser.crash_page();
    // The browser too is closed: a service worker that crashed under its watcher waits for it in vain.
    browser.close();
    let mut browser = Browser::launch(profile.path());
    browser.goto(&server.address());
    browser.wait("!!document.querySelector('.exercise')");
    end(&mut browser, &player, &scenario, world);
    assert_alive(&mut browser);
}

#[test]
fn where_the_browser_throws_or_never_answers_one_goes_on_without_storage() {
    let server = Server::start(places::dist());
    for answer in ["throw new Error('no storage in this view')", "return {}"] {
        let profile = Profile::new();
        let mut browser = Browser::launch(profile.path());
        browser.answer_for_storage(answer);
        browser.goto(&format!("{}#exercise/{EXERCISE}", server.address()));
        browser.wait_text("Cet appareil ne garde rien pour le moment.");
        browser.wait("!!document.querySelector('dialog#mission[open]')");
        Player::new().set_out(&mut browser);
        browser.wait("!!document.querySelector('[data-target=\"sign-up.birth-name\"]')");
        assert_alive(&mut browser);
    }
}

/// Another page of this origin, which holds a database of this version as an app of then does.
const HOLD: &str = "new Promise((done, failed) => {
    const open = indexedDB.open('passerelle', VERSION);
    open.onupgradeneeded = () => {
        for (const store of ['profiles', 'events', 'drafts', 'creations', 'settings']) {
            if (!open.result.objectStoreNames.contains(store)) open.result.createObjectStore(store);
        }
    };
    open.onsuccess = () => { globalThis.held = open.result; done(open.result.version); };
    open.onerror = failed;
})";

#[track_caller]
fn hold(browser: &mut Browser, server: &Server, version: u32) {
    browser.goto(&format!("{}manifest.webmanifest", server.address()));
    browser.wait("location.pathname.endsWith('webmanifest')");
    assert_eq!(browser.eval(&HOLD.replace("VERSION", &version.to_string())), version);
}

#[test]
fn an_upgrade_waits_for_the_old_tab_and_an_old_tab_lets_a_newer_one_through() {
    let (server, profile) = (Server::start(places::dist()), Profile::new());
    let mut browser = Browser::launch(profile.path());
    hold(&mut browser, &server, 1);
    let old = browser.tab();
    let new = browser.open_tab();
    browser.goto(&format!("{}#settings", server.address()));
    browser.wait_text("Une ancienne page de Passerelle est encore ouverte.");
    browser.switch_to(&old);
    browser.eval("held.close()");
    browser.switch_to(&new);
    browser.wait("!document.querySelector('.app-notice')");
    let player = Player::new();
    let (scenario, world) = begin(&mut browser, &player);

    browser.switch_to(&old);
    hold(&mut browser, &server, 99);
    browser.switch_to(&new);
    browser.wait_text("Passerelle est ouverte deux fois.");
    end(&mut browser, &player, &scenario, world);
    assert_alive(&mut browser);
}

#[test]
fn data_of_a_newer_version_is_left_alone_and_one_goes_on_in_memory() {
    let (server, profile) = (Server::start(places::dist()), Profile::new());
    let mut browser = Browser::launch(profile.path());
    hold(&mut browser, &server, 99);
    browser.put_row("events", "['guest', 'later', 1]", "'of a later version'");
    browser.eval("held.close()");
    browser.goto(&format!("{}#exercise/{EXERCISE}", server.address()));
    browser.wait_text("Ces données viennent d’une version plus récente.");
    browser.wait_text("Garder mon fichier");
    browser.wait("!!document.querySelector('dialog#mission[open]')");
    Player::new().set_out(&mut browser);
    assert_eq!(everything_kept(&mut browser, "events"), "\"of a later version\"");
    assert_alive(&mut browser);
}
