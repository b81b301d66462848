//! The workshops besides the laser's: what a finger and what keys can make there, and what goes wrong on the way.

use e2e::{Browser, Hands, Launch, Profile, Server, Viewport, places};
use std::fs;

const READY: &str = "document.body?.dataset.ready";

/// The app in a browser that draws in relief without a graphics card.
#[track_caller]
fn opened(profile: &Profile, server: &Server, viewport: Viewport) -> Browser {
    let arguments = ["--use-angle=swiftshader", "--enable-unsafe-swiftshader"];
    let mut browser = Browser::launch_with(profile.path(), &Launch { arguments: &arguments, wrapper: &[] });
    browser.set_viewport(viewport);
    browser.goto(&server.address());
    browser.wait(READY);
    browser.wait_text("Que voulez-vous fabriquer ?");
    browser
}

/// Opens a workshop and begins with what is offered first there.
#[track_caller]
fn begin(browser: &mut Browser, module: &str, hands: Hands) {
    browser.eval(&format!("location.hash = 'workshop/{module}'"));
    let first = ".workshop .tile.shape, .workshop .challenges .row";
    browser.wait(&format!("{READY} && !!document.querySelector('{first}')"));
    hands.press(browser, first);
    browser.wait("!!document.querySelector('dialog.sheet[open], .workshop .canvas')");
    if browser.eval("!!document.querySelector('dialog.sheet[open]')").as_bool() == Some(true) {
        hands.press(browser, "dialog.sheet[open] .button.wide");
    }
    browser.wait("!!document.querySelector('.workshop .canvas') && !document.querySelector('dialog[open]')");
}

/// Presses a control by the name that a screen reader says.
#[track_caller]
fn press_labelled(browser: &mut Browser, label: &str) {
    Hands::Finger.press(browser, &format!("[aria-label=\"{label}\"]"));
}

#[track_caller]
fn assert_quiet(browser: &mut Browser, server: &Server) {
    browser.assert_only_origin(&server.origin());
    let errors = browser.console_errors();
    assert!(errors.is_empty(), "{errors:#?}");
}

#[test]
fn a_vase_is_turned_changed_and_handed_over_without_a_network() {
    let (mut server, profile, downloads) = (Server::start(places::dist()), Profile::new(), Profile::new());
    let mut browser = opened(&profile, &server, Viewport::TABLET);
    browser.wait("navigator.serviceWorker.ready.then(() => true)");
    server.stop();
    browser.eval("location.hash = 'workshop/solid'");
    browser.wait("!!document.querySelector('.workshop .tile.shape')");
    browser.touch_button("Vase");
    browser.touch_button("Bouteille");
    Hands::Finger.press(&mut browser, "dialog.sheet[open] .button.wide");
    browser.wait("!!document.querySelector('canvas.relief')");
    browser.wait_text("min d’impression");
    assert!(!browser.shows("ne montre pas le relief"), "no relief on this device");
    let before = fs::read(browser.screenshot("vase")).expect("a picture");
    press_labelled(&mut browser, "Tourner vers la droite");
    browser.wait("new Promise((done) => requestAnimationFrame(() => requestAnimationFrame(() => done(true))))");
    assert_ne!(before, fs::read(browser.screenshot("vase turned")).expect("a picture"), "the vase did not turn");
    Hands::Finger.press(&mut browser, "[aria-label^=\"Hauteur\"][aria-label$=\"plus\"]");
    browser.wait_text("55 mm");
    browser.touch_button("C’est prêt");
    browser.keep_downloads(downloads.path());
    browser.touch_button("Fichier STL");
    let file = fs::read(browser.wait_download(downloads.path(), ".stl")).expect("an STL file");
    let triangles = u32::from_le_bytes(file[80..84].try_into().expect("four bytes"));
    assert_eq!(file.len(), 84 + 50 * triangles as usize);
    assert!(triangles > 10_000);
    let errors = browser.console_errors();
    assert!(errors.iter().all(|error| error.contains("ERR_CONNECTION_REFUSED")), "{errors:#?}");
}

#[test]
fn what_a_machine_could_not_make_is_said_and_mended_in_one_touch() {
    let (server, profile) = (Server::start(places::dist()), Profile::new());
    let mut browser = opened(&profile, &server, Viewport::PHONE);
    for module in ["solid", "embroidery"] {
        begin(&mut browser, module, Hands::Finger);
        browser.wait_text("L’objet est vide");
        browser.fill("Votre texte", "🙂");
        browser.wait_text("La machine ne connaît pas ces lettres");
        browser.fill("Votre texte", "Amina");
        browser.wait("!document.querySelector('.canvas .notice:not(.plain)')");
        for _ in 0..16 {
            press_labelled(&mut browser, "Plus petit");
        }
        browser.wait("!!document.querySelector('.canvas .notice .button')");
        // Each touch mends the worst that is left.
        for _ in 0..4 {
            browser.wait("new Promise((done) => setTimeout(() => done(true), 1500))");
            if browser.eval("!!document.querySelector('.canvas .notice .button')").as_bool() == Some(true) {
                browser.touch_button("Réparer");
            }
        }
        browser.wait("!document.querySelector('.canvas .notice:not(.plain)')");
        // As much as a text can hold: the page goes on answering.
        browser.fill("Votre texte", &"Ω é W ".repeat(40));
        browser.wait("!!document.querySelector('.canvas .notice')");
        browser.fill("Votre texte", "Zoé");
        browser.wait_text("Zoé");
    }
    assert_quiet(&mut browser, &server);
}

#[test]
fn stitches_are_sewn_before_ones_eyes() {
    let (server, profile) = (Server::start(places::dist()), Profile::new());
    let mut browser = opened(&profile, &server, Viewport::PHONE);
    begin(&mut browser, "embroidery", Hands::Finger);
    browser.fill("Votre texte", "Léa");
    browser.wait("document.querySelectorAll('.canvas .thread').length >= 2");
    press_labelled(&mut browser, "Voir la machine broder");
    browser.wait_text("points, fils : 2");
    press_labelled(&mut browser, "Un point de plus");
    browser.wait_text("point 1 sur");
    press_labelled(&mut browser, "Broder");
    browser.wait("Number(/point (\\d+) sur/.exec(document.body.innerText)?.[1]) > 100");
    press_labelled(&mut browser, "Pause");
    press_labelled(&mut browser, "Revenir au dessin à plat");
    browser.wait("!!document.querySelector('.canvas svg')");
    assert_quiet(&mut browser, &server);
}

#[test]
fn the_first_challenges_are_solved_by_the_keyboard_alone() {
    let (server, profile) = (Server::start(places::dist()), Profile::new());
    let mut browser = opened(&profile, &server, Viewport::WIDE);
    browser.count_gestures();
    let keys = Hands::Keyboard;
    begin(&mut browser, "blocks", keys);
    for _ in 0..3 {
        keys.press(&mut browser, ".block-offer.way");
    }
    keys.press(&mut browser, "[aria-label=\"Lancer\"]");
    browser.wait_text("Le robot n’est pas à la porte.");
    keys.press(&mut browser, ".block-offer.way");
    keys.press(&mut browser, "[aria-label=\"Lancer\"]");
    browser.wait_text("Défi suivant");
    keys.press(&mut browser, "#outcome .button.wide");
    browser.wait_text("Autour de l’établi");
    browser.eval("location.hash = 'workshop/blocks'");
    browser.wait_text("Réussi");
    assert_eq!(browser.gestures("pointerdown"), 0, "something was touched");
    assert_quiet(&mut browser, &server);
}

#[test]
fn a_program_without_an_end_is_stopped_and_said() {
    let (server, profile) = (Server::start(places::dist()), Profile::new());
    let mut browser = opened(&profile, &server, Viewport::TABLET);
    browser.eval("location.hash = 'workshop/blocks'");
    browser.wait("!!document.querySelector('.workshop .challenges .row')");
    browser.touch_button("Le robot qui attend");
    Hands::Finger.press(&mut browser, "dialog.sheet[open] .button.wide");
    browser.wait("!!document.querySelector('.workshop .canvas')");
    press_labelled(&mut browser, "Lancer");
    browser.wait_text("Le programme tourne sans fin");
    browser.wait("!!document.querySelector('.block.running')");
    // A block is moved by two touches, and the move is undone.
    let blocks = "[...document.querySelectorAll('.block')].map((block) => block.innerText.trim()).join()";
    let before = browser.eval(blocks);
    Hands::Finger.press(&mut browser, ".block.way");
    browser.touch_button("Déplacer");
    Hands::Finger.press(&mut browser, ".program .gap");
    press_labelled(&mut browser, "Défaire");
    browser.wait(&format!("{blocks} === {before}"));
    assert_quiet(&mut browser, &server);
}
