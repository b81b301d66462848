//! The sheets of procedures: read, printed, and right again once a mediator has corrected a rule.

use std::process::Command;

use e2e::play::Player;
use e2e::{Browser, Profile, Server, places};

const READY: &str = "document.body?.dataset.ready";

#[track_caller]
fn opened(profile: &Profile, server: &Server) -> Browser {
    let mut browser = Browser::launch(profile.path());
    browser.goto(&server.address());
    browser.wait(READY);
    browser.wait_text("Que voulez-vous fabriquer ?");
    browser
}

/// What can be read on a PDF file, by a program that is not ours.
#[track_caller]
fn read(file: &std::path::Path) -> String {
    let script = "import sys, pypdf; print(' '.join(' '.join(p.extract_text() for p in pypdf.PdfReader(sys.argv[1]).pages).split()))";
    let output = Command::new(places::python()).args(["-c", script]).arg(file).output().expect("python");
    assert!(output.status.success(), "{}", String::from_utf8_lossy(&output.stderr));
    String::from_utf8_lossy(&output.stdout).into_owned()
}

#[test]
fn a_sheet_is_found_in_the_town_and_printed_with_its_steps() {
    let (server, profile, downloads) = (Server::start(places::dist()), Profile::new(), Profile::new());
    let mut browser = opened(&profile, &server);
    browser.keep_downloads(downloads.path());
    browser.go_to("place/counters", ".page-body .row");
    browser.touch_button("Fiches à emporter");
    browser.touch_button("Déclarer un déménagement");
    browser.wait("!!document.querySelector('.procedure ol li')");
    let first = browser.eval("document.querySelector('.procedure ol li').textContent");
    browser.assert_accessible("a sheet");
    browser.touch_button("Faire un PDF à imprimer");
    browser.wait_text("La page est dans les téléchargements de l’appareil.");
    let text = read(&browser.wait_download(downloads.path(), ".pdf"));
    let plain = |text: &str| text.replace('\u{a0}', " ");
    let first = plain(first.as_str().expect("a step"));
    assert!(plain(&text).contains(&first), "“{first}” is not on {text}");
    browser.assert_only_origin(&server.origin());
    assert!(browser.console_errors().is_empty());
}

#[test]
fn a_document_that_a_portal_delivers_is_printed_from_the_files() {
    let (server, profile, downloads) = (Server::start(places::dist()), Profile::new(), Profile::new());
    let mut browser = opened(&profile, &server);
    browser.keep_downloads(downloads.path());
    let player = Player::new();
    browser.go_to("exercise/portals/tax-return", "dialog#mission[open]");
    let scenario = player.scenario(&mut browser, "portals/tax-return", "fr", &[]);
    player.hands.press(&mut browser, "dialog#mission[open] .guidance:last-child");
    player.set_out(&mut browser);
    for target in ["app.files", "folder.my-papers", "file.im-lease"] {
        player.hands.press(&mut browser, &format!("[data-target='{target}']"));
    }
    browser.touch_button("Faire un PDF à imprimer");
    let text = read(&browser.wait_download(downloads.path(), ".pdf"));
    let lease =
        scenario.exercise().files.iter().find(|file| file.id == "im-lease").and_then(|file| file.document.as_ref());
    let lease = lease.expect("a document");
    for part in ["Entraînement", &lease.title, &lease.to[0]] {
        assert!(text.contains(part), "“{part}” is not on {text}");
    }
    let errors = browser.console_errors();
    assert!(errors.is_empty(), "{errors:#?}");
}

#[test]
fn a_rule_that_a_mediator_corrects_stands_in_every_sheet_and_exercise_and_can_be_taken_back() {
    let (server, profile) = (Server::start(places::dist()), Profile::new());
    let mut browser = opened(&profile, &server);
    let steps = "document.querySelector('.procedure ol').textContent";
    browser.go_to("sheet/portals/job-update", ".procedure ol li");
    let before = browser.eval(steps);
    browser.go_to("mediator", "details.rules summary");
    browser.eval("document.querySelector('details.rules').open = true");
    let field = "#rule-actualisation-closes";
    browser.wait(&format!("!!document.querySelector('{field}')"));
    let hands = e2e::Hands::Finger;
    hands.write(&mut browser, field, "{soon}");
    hands.press(&mut browser, ".rule:has(#rule-actualisation-closes) button");
    browser.wait_text("Écrivez une valeur courte");
    hands.write(&mut browser, field, "21 bis");
    hands.press(&mut browser, ".rule:has(#rule-actualisation-closes) button");
    browser.wait_text("La règle est corrigée sur cette tablette.");
    browser.reload();
    browser.wait(READY);
    browser.go_to("sheet/portals/job-update", ".procedure ol li");
    browser.wait(&format!("{steps}.includes('21 bis')"));
    browser.go_to("mediator", "details.rules summary");
    browser.eval("document.querySelector('details.rules').open = true");
    browser.touch_button("Revenir à la valeur d’origine");
    browser.wait_text("La règle est corrigée sur cette tablette.");
    browser.go_to("sheet/portals/job-update", ".procedure ol li");
    assert_eq!(browser.eval(steps), before);
    assert!(browser.console_errors().is_empty());
}
