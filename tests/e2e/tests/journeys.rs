//! The journeys that lead through a rights portal and end in an object, whole, by real touches.

use std::path::PathBuf;
use std::process::Command;

use e2e::play::Player;
use e2e::{Browser, Profile, Server, Viewport, places};
use scenario::{Milestone, StepKind};

/// What is particular to a workshop: its files with their endings, and the program that reads them.
struct Workshop {
    files: &'static [(&'static str, &'static str)],
    reader: &'static str,
}

fn workshop(module: &str) -> Workshop {
    match module {
        "laser" => Workshop { files: &[("Fichier SVG", ".svg"), ("Fichier DXF", ".dxf")], reader: "check_laser.py" },
        "solid" => Workshop { files: &[("Fichier STL", ".stl"), ("Fichier 3MF", ".3mf")], reader: "check_solid.py" },
        "embroidery" => {
            let files = &[("Fichier DST", ".dst"), ("Fichier PES", ".pes"), ("Fichier JEF", ".jef")];
            Workshop { files, reader: "check_embroidery.py" }
        }
        "blocks" => {
            Workshop { files: &[("Fichier DST", ".dst"), ("Fichier EXP", ".exp")], reader: "check_embroidery.py" }
        }
        other => panic!("no workshop {other}"),
    }
}

/// Plays a journey to its end on a device; its files are read by programs that are not ours.
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
    let module = player.module_of_journey(journey);
    let workshop = workshop(&module);
    browser.touch_button(&title);
    let mut creations = vec![];
    for step in player.steps_of_journey(journey) {
        println!("{step:?}");
        match step {
            StepKind::Create(Milestone::Shape) => {
                // A shape, or a free drawing.
                let first = ".workshop .tile.shape, .workshop .row.challenge";
                browser.wait(&format!("!!document.querySelector('{first}')"));
                player.hands.press(&mut browser, first);
                browser.wait("!!document.querySelector('dialog.sheet[open]')");
                player.go_on(&mut browser);
            }
            StepKind::Create(Milestone::Drawn) => {
                let files = draw(&mut browser, &player, &downloads, &workshop);
                let name = files[0].file_name().expect("a file name").to_string_lossy().into_owned();
                creations.push((module.clone(), name));
                check(&workshop, &files);
            }
            StepKind::Create(Milestone::HandedOver) => {
                browser.wait("!!document.querySelector('#creation-name')");
                browser.touch_button(workshop.files[0].0);
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

/// Writes on the object, or places blocks that draw a star; names it, and hands its files over.
#[track_caller]
fn draw(browser: &mut Browser, player: &Player, downloads: &Profile, workshop: &Workshop) -> Vec<PathBuf> {
    browser.wait("!!document.querySelector('.workshop .canvas')");
    if browser.eval("!!document.querySelector('.palette')").as_bool() == Some(true) {
        for block in [".block-offer.loop", ".block-offer.way", ".block-offer.way:nth-of-type(3)"] {
            player.hands.press(browser, &format!(".palette {block}"));
        }
        browser.touch_button("Lancer");
        browser.wait("document.querySelectorAll('.turtle-sheet .drawn').length > 0");
    } else {
        browser.fill("Votre texte", "Élise & Noé");
    }
    player.hands.press(browser, "#ready");
    browser.fill("Le nom de votre création", "Un objet à moi");
    let files = workshop.files.iter().map(|(label, ending)| {
        browser.touch_button(label);
        browser.wait_download(downloads.path(), ending)
    });
    let files = files.collect();
    browser.touch_button("Enregistrer");
    browser.wait("[...document.querySelectorAll('.workshop-foot button')].some((button) => button.textContent.includes('Continuer'))");
    browser.touch_button("Continuer");
    files
}

/// Has the files read by programs that are not ours.
#[track_caller]
fn check(workshop: &Workshop, files: &[PathBuf]) {
    let mut program = Command::new(places::python());
    let reader = places::project().join("tests/outside").join(workshop.reader);
    let checked = program.arg(reader).args(files).output().expect("python");
    let said = [checked.stdout, checked.stderr].concat();
    assert!(checked.status.success(), "{}", String::from_utf8_lossy(&said));
}

#[test]
fn a_stamp_is_printed_on_the_way_through_the_family_portal() {
    make("stamp", Viewport::TABLET);
}

#[test]
fn a_crest_is_embroidered_on_the_way_through_the_health_portal() {
    make("badge", Viewport::PHONE);
}

#[test]
fn a_robot_draws_on_the_way_through_the_family_portal() {
    make("robot-drawing", Viewport::PHONE);
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
