//! The first journey, whole: from an empty browser to a keyring that can be cut.

use std::process::Command;

use e2e::play::{Player, everything_kept};
use e2e::{Browser, Profile, Server, Viewport, places};

/// The name that the learner puts on the keyring: nothing of it may be in the log.
const NAME: &str = "Łucja-Ν’Guyễn";

#[test]
fn a_learner_makes_a_keyring_offline_through_a_reload_and_a_power_cut() {
    let mut server = Server::start(places::dist());
    let profile = Profile::new();
    let mut browser = Browser::launch(profile.path());
    browser.set_viewport(Viewport::TABLET);
    browser.goto(&server.address());
    browser.wait("document.body?.dataset.ready");
    browser.wait("navigator.serviceWorker.ready.then(() => !!navigator.serviceWorker.controller)");
    server.stop();
    browser.reload();
    browser.wait("document.body?.dataset.ready");

    let player = Player::new();
    browser.touch_button("Un porte-clés à mon nom");
    browser.wait("document.body?.dataset.ready");
    browser.touch_button("Cœur");
    browser.wait_text("Première planche");
    browser.touch_button("Continuer");

    solve(&mut browser, &player, "forms/surname", &[]);
    // In the middle of the next exercise the page is loaded again, then the power goes.
    let scenario = player.scenario(&mut browser, "forms/birth-date", "fr", &[]);
    player.set_out(&mut browser);
    let steps = &scenario.bundle.solution.steps;
    let world = player.play(&mut browser, &scenario, scenario::start(&scenario), &steps[..1]);
    browser.wait("new Promise((done) => setTimeout(() => done(true), 400))");
    browser.reload();
    browser.wait("document.body?.dataset.ready");
    browser.wait("document.querySelector('.exercise')");
    browser.kill9();
    let mut browser = Browser::launch(profile.path());
    browser.set_viewport(Viewport::TABLET);
    browser.goto(&server.address());
    browser.wait("document.querySelector('.exercise')");
    player.play(&mut browser, &scenario, world, &steps[1..]);
    player.go_on(&mut browser);

    solve(&mut browser, &player, "mail/activation-link", &[]);
    solve(&mut browser, &player, "passwords/passphrase", &[]);

    let downloads = Profile::new();
    let file = draw_keyring(&mut browser, &downloads);
    let creations = vec![("laser".to_owned(), file)];
    solve(&mut browser, &player, "mail/attach-file", &creations);
    solve(&mut browser, &player, "mail/find-and-read", &creations);
    solve(&mut browser, &player, "portals/family-move", &creations);

    browser.wait_text("Parcours terminé");
    let log = everything_kept(&mut browser, "events");
    assert!(!log.is_empty() && !log.contains("ucja"), "the learner's name is in the log");
    browser.assert_only_origin(&server.origin());
    let errors = browser.console_errors();
    assert!(errors.is_empty(), "{errors:#?}");
}

/// Plays an exercise by its solving trace and goes on to the next step.
#[track_caller]
fn solve(browser: &mut Browser, player: &Player, id: &str, creations: &[(String, String)]) {
    player.play_whole(browser, id, "fr", creations);
    player.go_on(browser);
}

/// Draws the keyring, has its files checked by programs that are not ours, and goes on; gives the name of its file.
#[track_caller]
fn draw_keyring(browser: &mut Browser, downloads: &Profile) -> String {
    browser.wait("document.querySelector('.workshop .canvas svg')");
    browser.fill("Votre texte", NAME);
    browser.touch_button("C’est prêt");
    browser.fill("Le nom de votre création", "Porte-clés d’essai");
    browser.keep_downloads(downloads.path());
    let files: Vec<_> = ["svg", "dxf"]
        .into_iter()
        .map(|format| {
            browser.touch_button(&format!("Fichier {}", format.to_uppercase()));
            browser.wait_download(downloads.path(), &format!(".{format}"))
        })
        .collect();
    let checked = Command::new(places::python())
        .arg(places::project().join("tests/outside/check_laser.py"))
        .args(&files)
        .output()
        .expect("python");
    assert!(checked.status.success(), "{}{}", text(&checked.stdout), text(&checked.stderr));
    browser.touch_button("Enregistrer");
    browser.wait("[...document.querySelectorAll('.workshop-foot button')].some((button) => button.textContent.includes('Continuer'))");
    browser.touch_button("Continuer");
    files[0].file_name().map(|name| name.to_string_lossy().into_owned()).expect("a file name")
}

fn text(bytes: &[u8]) -> String {
    String::from_utf8_lossy(bytes).into_owned()
}
