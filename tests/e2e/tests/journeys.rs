//! The journeys that lead through a rights portal and end in an object, whole, by real touches.

use std::path::PathBuf;
use std::process::Command;

use e2e::play::Player;
use e2e::{Browser, Profile, Server, Viewport, places};
use scenario::{Milestone, StepKind};

/// Plays a journey to its end on a device; gives the files of its object.
#[track_caller]
fn make(journey: &str, viewport: Viewport) {
    let (server, profile, downloads) = (Server::start(places::dist()), Profile::new(), Profile::new());
    let mut browser = Browser::launch(profile.path());
    browser.set_viewport(viewport);
    browser.goto(&server.address());
    browser.wait("document.body?.dataset.ready");
    browser.keep_downloads(downloads.path());
    let player = Player::new();
    let title = player.title_of_journey(journey, "fr");
    browser.touch_button(&title);
    let mut creations = vec![];
    for step in player.steps_of_journey(journey) {
        println!("{step:?}");
        match step {
            StepKind::Create(Milestone::Shape) => {
                browser.wait("!!document.querySelector('.workshop .tile.shape')");
                player.hands.press(&mut browser, ".tile.shape");
                browser.wait("!!document.querySelector('dialog.sheet[open]')");
                player.go_on(&mut browser);
            }
            StepKind::Create(Milestone::Drawn) => {
                let files = draw(&mut browser, &downloads);
                let name = files[0].file_name().expect("a file name").to_string_lossy().into_owned();
                creations.push(("laser".to_owned(), name));
                check(&files);
            }
            StepKind::Create(Milestone::HandedOver) => {
                browser.wait("!!document.querySelector('#creation-name')");
                browser.touch_button("Fichier SVG");
                browser.wait_text("Le fichier est enregistré");
                browser.touch_button("Enregistrer");
                player.hands.press(&mut browser, ".workshop-foot .button.wide");
            }
            StepKind::Exercise(id) => {
                player.play_whole(&mut browser, &id, "fr", &creations);
                player.go_on(&mut browser);
            }
        }
    }
    browser.wait_text("Parcours terminé");
    browser.assert_only_origin(&server.origin());
    let errors = browser.console_errors();
    assert!(errors.is_empty(), "{errors:#?}");
}

/// Writes on the object, puts the motif that was earned last on it, names it, and hands its files over.
#[track_caller]
fn draw(browser: &mut Browser, downloads: &Profile) -> [PathBuf; 2] {
    browser.wait("!!document.querySelector('.workshop .canvas svg')");
    browser.fill("Votre texte", "Élise & Noé");
    browser.touch_button("C’est prêt");
    browser.fill("Le nom de votre création", "Un objet à moi");
    let files = ["SVG", "DXF"].map(|format| {
        browser.touch_button(&format!("Fichier {format}"));
        browser.wait_download(downloads.path(), &format!(".{}", format.to_lowercase()))
    });
    browser.touch_button("Enregistrer");
    browser.wait("[...document.querySelectorAll('.workshop-foot button')].some((button) => button.textContent.includes('Continuer'))");
    browser.touch_button("Continuer");
    files
}

/// Has the files read by programs that are not ours.
#[track_caller]
fn check(files: &[PathBuf]) {
    let mut program = Command::new(places::python());
    let checked = program.arg(places::project().join("tests/outside/check_laser.py")).args(files).output();
    let checked = checked.expect("python");
    let said = [checked.stdout, checked.stderr].concat();
    assert!(checked.status.success(), "{}", String::from_utf8_lossy(&said));
}

#[test]
fn a_luggage_tag_is_made_on_the_way_through_the_identity_portal() {
    make("luggage-tag", Viewport::PHONE);
}

#[test]
fn a_door_sign_is_made_on_the_way_through_the_tax_portal() {
    make("door-sign", Viewport::TABLET);
}

#[test]
fn a_stencil_is_made_on_the_way_through_the_job_portal() {
    make("stencil", Viewport::WIDE);
}
