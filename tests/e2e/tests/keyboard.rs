//! The first journey by the keyboard alone.

use std::path::PathBuf;
use std::process::Command;

use e2e::play::{Player, everything_kept};
use e2e::{Browser, Hands, Profile, Server, places};

const READY: &str = "document.body?.dataset.ready";

#[test]
fn the_first_journey_is_made_by_the_keyboard_alone() {
    let (server, profile, downloads) = (Server::start(places::dist()), Profile::new(), Profile::new());
    let mut browser = Browser::launch(profile.path());
    browser.count_gestures();
    browser.goto(&server.address());
    browser.wait(READY);
    let player = Player::with(Hands::Keyboard);
    let hands = player.hands;
    let solve = |browser: &mut Browser, id: &str, creations: &[(String, String)]| {
        player.play_whole(browser, id, "fr", creations);
        player.go_on(browser);
    };

    hands.press_named(&mut browser, "Un porte-clés à mon nom");
    browser.wait("!!document.querySelector('.workshop .tile.shape')");
    hands.press_named(&mut browser, "Cœur");
    browser.wait_text("Première planche");
    player.go_on(&mut browser);
    solve(&mut browser, "forms/surname", &[]);
    solve(&mut browser, "forms/birth-date", &[]);
    solve(&mut browser, "mail/activation-link", &[]);
    solve(&mut browser, "passwords/passphrase", &[]);
    let file = draw(&mut browser, hands, &downloads);
    let creations = [("laser".to_owned(), file)];
    solve(&mut browser, "mail/attach-file", &creations);
    solve(&mut browser, "mail/find-and-read", &creations);
    solve(&mut browser, "portals/family-move", &creations);

    browser.wait_text("Parcours terminé");
    assert_eq!(browser.gestures("pointerdown"), 0, "something was touched");
    assert!(everything_kept(&mut browser, "events").contains("portals/family-move"));
    let errors = browser.console_errors();
    assert!(errors.is_empty(), "{errors:#?}");
}

/// Writes on the keyring, puts a motif on it and moves it, names it, hands its file over, and goes on; gives the name of
/// the file.
#[track_caller]
fn draw(browser: &mut Browser, hands: Hands, downloads: &Profile) -> String {
    browser.wait("!!document.querySelector('.workshop .canvas svg')");
    hands.write(browser, "#tool-panel input[type=text]", "Merci");
    browser.wait("document.querySelector('.canvas svg').getAttribute('aria-label').includes('Merci')");
    hands.press_named(browser, "Motif");
    hands.press(browser, "#tool-panel .tile:not(.locked)");
    browser.wait("!!document.querySelector('.canvas .selected')");
    let place = "document.querySelector('.canvas .selected').getAttribute('x')";
    let before = browser.eval(place);
    browser.tab_into(".canvas");
    browser.press("ArrowRight");
    browser.wait(&format!("{place} !== '{}'", before.as_str().unwrap_or_default()));
    hands.press(browser, "#ready");
    hands.write(browser, "#creation-name", "Porte-clés d’essai");
    browser.keep_downloads(downloads.path());
    let files = ["SVG", "DXF"].map(|format| {
        hands.press_named(browser, &format!("Fichier {format}"));
        browser.wait_download(downloads.path(), &format!(".{}", format.to_lowercase()))
    });
    check(&files);
    hands.press_named(browser, "Enregistrer");
    browser.wait_text("est dans votre carnet");
    hands.press(browser, ".workshop-foot .button.wide");
    files[0].file_name().map(|name| name.to_string_lossy().into_owned()).expect("a file name")
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
