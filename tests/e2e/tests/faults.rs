//! What goes wrong is said, and the rest goes on.

use e2e::faults::copy_folder;
use e2e::play::{Player, everything_kept};
use e2e::{Browser, Profile, Server, places};
use std::fs;

const READY: &str = "document.body?.dataset.ready";

fn open(server: &Server, profile: &Profile) -> Browser {
    let mut browser = Browser::launch(profile.path());
    browser.goto(&server.address());
    browser.wait(READY);
    browser
}

#[test]
fn without_storage_work_goes_on_and_the_file_can_be_kept() {
    let (server, profile, downloads) = (Server::start(places::dist()), Profile::new(), Profile::new());
    let mut browser = Browser::launch(profile.path());
    browser.block_storage();
    browser.goto(&server.address());
    browser.wait_text("ne garde rien");
    browser.touch_button("Un porte-clés à mon nom");
    browser.touch_button("Cœur");
    browser.wait_text("Première planche");
    browser.touch_button("Continuer");
    browser.wait("document.querySelector('dialog#mission[open]')");
    browser.press("Escape");
    browser.keep_downloads(downloads.path());
    browser.touch_button("Garder mon fichier");
    let file = browser.wait_download(downloads.path(), ".json");
    let kept = fs::read_to_string(file).expect("a file");
    assert!(kept.contains("first-success") && kept.contains("keyring"), "{kept}");
}

#[test]
fn a_broken_exercise_is_named_and_the_others_go_on() {
    let site = Profile::new();
    copy_folder(&places::dist(), site.path());
    let broken = site.path().join("corpus/fr/forms/surname.json");
    let text = fs::read_to_string(&broken).expect("an exercise");
    fs::write(&broken, &text[..text.len() / 2]).expect("half of it");
    let (server, profile) = (Server::start(site.path()), Profile::new());
    let mut browser = open(&server, &profile);
    browser.go_to("exercise/forms/surname", "main.state");
    browser.wait_text("en réparation");
    browser.wait_text("forms/surname.json");
    browser.go_to("exercise/forms/birth-date", ".exercise");
    browser.go_to("mediator", ".page");
    browser.wait_text("corpus/fr/forms/surname.json");
}

#[test]
fn a_file_that_is_no_project_is_refused_by_its_name_and_changes_nothing() {
    let (server, profile, folder) = (Server::start(places::dist()), Profile::new(), Profile::new());
    let mut browser = open(&server, &profile);
    let file = folder.path().join("recette.json");
    fs::write(&file, "{\"farine\": 250}").expect("a file");
    browser.go_to("notebook", ".page");
    browser.pick_file(&file, |browser| browser.touch_button("Ouvrir un projet"));
    browser.wait_text("« recette.json » n’est pas un projet Passerelle.");
    assert_eq!(everything_kept(&mut browser, "creations"), "");
}

#[test]
fn after_a_panic_one_goes_on_where_one_was() {
    let (server, profile) = (Server::start(places::dist()), Profile::new());
    let mut browser = open(&server, &profile);
    browser.go_to("exercise/forms/surname", "dialog#mission[open]");
    browser.touch_button("C’est parti");
    let player = Player::new();
    let scenario = player.scenario(&mut browser, "forms/surname", "fr", &[]);
    let steps = &scenario.bundle.solution.steps;
    let world = player.play(&mut browser, &scenario, scenario::start(&scenario), &steps[..2]);
    browser.eval("dispatchEvent(new CustomEvent('passerelle-panic'))");
    browser.touch_button("Reprendre");
    browser.wait("document.querySelector('.exercise')");
    player.play(&mut browser, &scenario, world, &steps[2..]);
    browser.wait("document.querySelector('dialog#done[open]')");
}

#[test]
fn what_is_done_in_one_tab_is_seen_in_the_other() {
    let (server, profile) = (Server::start(places::dist()), Profile::new());
    let mut browser = open(&server, &profile);
    browser.go_to("journey/keyring", ".steps");
    let first = browser.tab();
    browser.open_tab();
    browser.goto(&format!("{}#exercise/forms/surname", server.address()));
    browser.wait("document.querySelector('dialog#mission[open]')");
    browser.touch_button("C’est parti");
    let player = Player::new();
    let scenario = player.scenario(&mut browser, "forms/surname", "fr", &[]);
    player.solve(&mut browser, &scenario);
    browser.wait("document.querySelector('dialog#done[open]')");
    browser.switch_to(&first);
    browser.go_to("garden", ".page .skill");
    browser.wait_text("Avec un coup de pouce");
}

#[test]
fn a_new_version_waits_until_one_is_back_in_town_and_loses_nothing() {
    let site = Profile::new();
    copy_folder(&places::dist(), site.path());
    let (server, profile) = (Server::start(site.path()), Profile::new());
    let mut browser = open(&server, &profile);
    browser.wait("navigator.serviceWorker.ready.then(() => !!navigator.serviceWorker.controller)");
    browser.go_to("exercise/forms/surname", "dialog#mission[open]");
    browser.touch_button("C’est parti");
    let player = Player::new();
    let scenario = player.scenario(&mut browser, "forms/surname", "fr", &[]);
    let steps = &scenario.bundle.solution.steps;
    let world = player.play(&mut browser, &scenario, scenario::start(&scenario), &steps[..1]);
    let worker = site.path().join("sw.js");
    let script = fs::read_to_string(&worker).expect("a service worker");
    fs::write(&worker, script.replacen("VERSION = '", "VERSION = 'next", 1)).expect("another version");
    browser.eval("window.sameAsBefore = true; navigator.serviceWorker.ready.then((found) => found.update())");
    browser.wait("navigator.serviceWorker.ready.then((found) => !!found.waiting)");
    assert_eq!(browser.eval("window.sameAsBefore"), true, "the page was loaded again in the middle of an exercise");
    browser.eval("location.hash = 'town'");
    browser.wait(&format!("{READY} && !window.sameAsBefore"));
    browser.wait("caches.keys().then((names) => names.length === 1 && names[0].includes('next'))");
    browser.go_to("exercise/forms/surname", ".exercise");
    player.play(&mut browser, &scenario, world, &steps[1..]);
    browser.wait("document.querySelector('dialog#done[open]')");
}

#[test]
fn names_of_every_script_and_nonsense_are_taken_calmly() {
    let (server, profile) = (Server::start(places::dist()), Profile::new());
    let mut browser = open(&server, &profile);
    browser.go_to("exercise/forms/surname", "dialog#mission[open]");
    browser.touch_button("C’est parti");
    let field = "[data-target=\"sign-up.birth-name\"]";
    for name in
        ["N’Diaye", "Nguyễn Thị", "Łukasiewicz-Ōe", "محمد", "李娜", "Олена", "<b>x</b>", &"a".repeat(3000), "🙂"]
    {
        let element = browser.find_css(field);
        browser.touch(&element);
        browser.eval("document.activeElement.select()");
        browser.type_text(name);
        let submit = browser.find_css("[data-target=\"sign-up.submit\"]");
        browser.touch(&submit);
        browser.wait("document.querySelector('.exercise')");
    }
    browser.eval("history.back()");
    browser.eval("history.forward()");
    browser.wait("document.querySelector('.exercise')");
    let errors = browser.console_errors();
    assert!(errors.is_empty(), "{errors:#?}");
}
