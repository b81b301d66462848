//! A disk that is full: it is said, work goes on in memory, and the file can be kept.

use e2e::play::{Player, everything_kept, wait_kept};
use e2e::{Browser, Profile, Server, places};
use serde_json::Value;
use std::fs;

const READY: &str = "document.body?.dataset.ready";
const FULL: &str = "Il n’y a plus de place sur cet appareil.";
/// Room for every file of the app, and for more data than one journey makes.
const ROOM: u32 = 40_000_000;

/// A browser that has only so much room for the app, on its first screen.
fn open(server: &Server, profile: &Profile, bytes: u32) -> Browser {
    let mut browser = Browser::launch(profile.path());
    browser.limit_storage(&server.origin(), bytes);
    browser.goto(&server.address());
    browser.wait(READY);
    browser
}

/// Waits until this exercise tells its mission.
#[track_caller]
fn wait_mission(browser: &mut Browser, id: &str) {
    browser.wait(&format!("location.hash === '#exercise/{id}' && !!document.querySelector('dialog#mission[open]')"));
}

/// The learner's file, as the notice offers it.
#[track_caller]
fn keep_file(browser: &mut Browser) -> Value {
    let downloads = Profile::new();
    browser.keep_downloads(downloads.path());
    browser.touch_button("Garder mon fichier");
    let file = browser.wait_download(downloads.path(), ".json");
    serde_json::from_str(&fs::read_to_string(file).expect("a file")).expect("JSON")
}

/// Plays an exercise to its end, though nothing can be kept: its seed is in the file, for it is in no store.
#[track_caller]
fn play_in_memory(browser: &mut Browser, player: &Player, id: &str, creations: &[(String, String)]) {
    wait_mission(browser, id);
    player.set_out(browser);
    let kept = keep_file(browser);
    let events = kept["events"].as_array().into_iter().flatten();
    let mut started =
        events.map(Value::to_string).filter(|event| event.contains("exercise-started") && event.contains(id));
    let seed = started.next_back().and_then(|event| event.split("\"seed\":").nth(1).map(leading_number));
    let scenario = player.scenario_of(id, "fr", creations, seed.expect("the attempt is in the file"));
    player.solve(browser, &scenario);
    browser.wait("!!document.querySelector('dialog#done[open]')");
    player.go_on(browser);
}

fn leading_number(text: &str) -> u64 {
    let digits: String = text.chars().take_while(char::is_ascii_digit).collect();
    digits.parse().expect("a number")
}

/// The disk is full before the first touch: it is said, and the journey is begun all the same.
fn begin_without_room(bytes: u32) {
    let (server, profile) = (Server::start(places::dist()), Profile::new());
    let mut browser = open(&server, &profile, bytes);
    browser.fill_storage();
    browser.touch_button("Un porte-clés à mon nom");
    browser.wait_text(FULL);
    browser.touch_button("Cœur");
    browser.wait_text("Première planche");
    browser.touch_button("Continuer");
    play_in_memory(&mut browser, &Player::new(), "forms/surname", &[]);
    wait_mission(&mut browser, "forms/birth-date");
}

#[test]
fn with_no_room_from_the_start_the_journey_goes_on_in_memory() {
    begin_without_room(1);
}

#[test]
fn when_the_room_runs_out_on_the_first_screen_the_journey_goes_on_in_memory() {
    begin_without_room(ROOM);
}

#[test]
fn when_the_room_runs_out_before_the_drawing_it_is_made_and_sent_all_the_same() {
    let (server, profile) = (Server::start(places::dist()), Profile::new());
    let mut browser = open(&server, &profile, ROOM);
    browser.touch_button("Un porte-clés à mon nom");
    browser.touch_button("Cœur");
    browser.wait_text("Première planche");
    browser.touch_button("Continuer");
    let player = Player::new();
    for id in ["forms/surname", "forms/birth-date", "mail/activation-link", "passwords/passphrase"] {
        wait_mission(&mut browser, id);
        player.play_whole(&mut browser, id, "fr", &[]);
        player.go_on(&mut browser);
    }
    browser.wait("!!document.querySelector('.workshop .canvas svg')");
    browser.fill_storage();
    browser.fill("Votre texte", "Merci");
    browser.wait_text(FULL);
    browser.wait_text("Pas encore enregistré");

    let there = browser.eval("location.hash");
    browser.eval("location.hash = 'town'");
    browser.wait("!!document.querySelector('.town')");
    browser.eval(&format!("location.hash = {there}"));
    browser.wait("document.querySelector('.canvas svg')?.getAttribute('aria-label').includes('Merci')");

    browser.touch_button("C’est prêt");
    browser.fill("Le nom de votre création", "Porte-clés d’essai");
    let kept = keep_file(&mut browser);
    assert!(kept["creations"].to_string().contains("Merci"), "the creation is not in the file: {kept}");
    let downloads = Profile::new();
    browser.keep_downloads(downloads.path());
    browser.touch_button("Fichier SVG");
    let file = browser.wait_download(downloads.path(), ".svg");
    browser.touch_button("Enregistrer");
    assert!(!browser.shows("est dans votre carnet"), "what is not kept is said to be kept");
    let go_on = browser.find_css(".workshop-foot .button.wide:has(.next-title)");
    browser.touch(&go_on);
    let name = file.file_name().map(|name| name.to_string_lossy().into_owned()).expect("a file name");
    play_in_memory(&mut browser, &player, "mail/attach-file", &[("laser".to_owned(), name)]);
    wait_mission(&mut browser, "mail/find-and-read");
}

#[test]
fn when_there_is_room_again_in_the_middle_of_an_exercise_everything_is_kept() {
    let (server, profile) = (Server::start(places::dist()), Profile::new());
    let mut browser = open(&server, &profile, ROOM);
    browser.eval("location.hash = 'exercise/forms/surname'");
    wait_mission(&mut browser, "forms/surname");
    let player = Player::new();
    let scenario = player.scenario(&mut browser, "forms/surname", "fr", &[]);
    player.set_out(&mut browser);
    let traces = player.traces(&scenario);
    let [solution, .., trap] = &traces[..] else { panic!("an exercise without traps") };
    let (last, first) = trap.split_last().expect("steps");
    let world = player.play(&mut browser, &scenario, scenario::start(&scenario), first);
    browser.fill_storage();
    // The log tells of the trap: there is no room for it.
    let world = player.play(&mut browser, &scenario, world, std::slice::from_ref(last));
    browser.wait_text(FULL);
    assert!(!everything_kept(&mut browser, "events").contains("trap-met"), "there was room");
    browser.make_room();
    player.play(&mut browser, &scenario, world, solution);
    browser.wait("!!document.querySelector('dialog#done[open]')");
    wait_kept(&mut browser, "events", "trap-met");
    browser.kill9();

    let mut browser = Browser::launch(profile.path());
    browser.goto(&format!("{}#garden", server.address()));
    browser.wait(&format!("{READY} && !!document.querySelector('.page .skill')"));
    let log = everything_kept(&mut browser, "events");
    for fact in ["exercise-started", "trap-met", "exercise-done"] {
        assert!(log.contains(fact), "{fact} is not in {log}");
    }
    assert!(!browser.shows(FULL));
}
