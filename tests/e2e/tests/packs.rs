//! Packs of exercises: a mediator picks a file, it is checked on the device, and its exercises are played.

use e2e::play::{Player, everything_kept, seed_of};
use e2e::{Browser, Profile, Server, places};
use scenario::author::{Installed, Pack, check_pack};
use scenario::{CheckedPack, Scenario, Shipped};
use std::collections::BTreeMap;
use std::fs;
use std::path::PathBuf;

const READY: &str = "document.body?.dataset.ready";
const NAME: &str = "Médiathèque du Val";
const TITLE: &str = "<img src=x onerror=document.title=1> Trouver un mail";

/// A pack with the template as its exercise.
fn pack() -> Pack {
    let mut files = BTreeMap::new();
    for entry in fs::read_dir(places::project().join("exercises/_template")).expect("the template").flatten() {
        let name = entry.file_name().to_string_lossy().into_owned();
        let text = fs::read_to_string(entry.path()).expect("a text");
        // A title that would be a script, were it ever read as a page.
        let text = if name == "fr.toml" { text.replace("Trouver un mail", TITLE) } else { text };
        files.insert(format!("mail/library/{name}"), text);
    }
    Pack { schema: 1, name: NAME.to_owned(), files }
}

/// What the kernel makes of it.
fn checked(pack: &Pack) -> CheckedPack {
    let read = fs::read_to_string(places::dist().join("corpus/installed.json")).expect("what is installed");
    let installed: Installed = serde_json::from_str(&read).expect("JSON");
    check_pack(&installed, pack, &|_, _| f64::MAX)
}

/// An open mediator's place, and files to pick.
struct Place {
    server: Server,
    browser: Browser,
    folder: Profile,
    _profile: Profile,
}

impl Place {
    fn open() -> Self {
        let (server, profile, folder) = (Server::start(places::dist()), Profile::new(), Profile::new());
        let mut browser = Browser::launch(profile.path());
        browser.goto(&format!("{}#mediator", server.address()));
        browser.wait(&format!("{READY} && document.querySelector('.page .checks') && true"));
        Self { server, browser, folder, _profile: profile }
    }

    fn file(&self, name: &str, bytes: &[u8]) -> PathBuf {
        let file = self.folder.path().join(name);
        fs::write(&file, bytes).expect("a file");
        file
    }

    /// Picks a file with these bytes, and waits for what is said of it.
    #[track_caller]
    fn add(&mut self, name: &str, bytes: &[u8], says: &str) {
        let file = self.file(name, bytes);
        self.browser.pick_file(&file, |browser| browser.touch_button("Ajouter un lot"));
        self.browser.wait_text(says);
    }

    /// The scenario that is on the screen.
    #[track_caller]
    fn scenario(&mut self, pack: &CheckedPack) -> Scenario {
        let exercise = pack.exercises.iter().find(|exercise| exercise.language == "fr").expect("an exercise in French");
        let seed = seed_of(&mut self.browser, &exercise.id);
        Shipped::from_json(&exercise.text).and_then(|shipped| shipped.instantiate(seed, &[])).expect("a scenario")
    }
}

#[test]
fn a_good_pack_is_added_played_offline_and_taken_away_again() {
    let pack = pack();
    let expected = checked(&pack);
    assert_eq!(expected.wrong, []);
    let mut place = Place::open();
    place.browser.wait("navigator.serviceWorker.ready.then(() => !!navigator.serviceWorker.controller)");
    place.server.stop();
    place.add(
        "mon.passerelle-pack",
        pack.to_json().as_bytes(),
        "Le lot « Médiathèque du Val » est ajouté. Exercices : 1.",
    );
    // Its title is a text on the screen, and nothing else.
    place.browser.wait_text(TITLE);
    assert_eq!(place.browser.eval("document.querySelectorAll('main img').length"), 0);
    assert_ne!(place.browser.eval("document.title"), "1");

    // It stands in the town beside the others, with the name of its pack, after the page is loaded again too.
    place.browser.eval("location.hash = 'place/post-office'");
    place.browser.wait_text(NAME);
    place.browser.reload();
    place.browser.wait_text(NAME);
    place.browser.touch_button(TITLE);
    place.browser.wait("document.querySelector('dialog#mission[open]') && true");
    let scenario = place.scenario(&expected);
    let player = Player::new();
    place.browser.wait_text(&scenario.bundle.texts.mission);
    player.set_out(&mut place.browser);
    player.solve(&mut place.browser, &scenario);
    place.browser.wait("document.querySelector('dialog#done[open]') && true");
    place.browser.wait_text(&scenario.bundle.texts.success);
    player.go_on(&mut place.browser);

    place.browser.eval("location.hash = 'mediator'");
    place.browser.touch_button("Enlever ce lot");
    place.browser.wait_text("Enlever le lot « Médiathèque du Val » ?");
    place.browser.eval("document.querySelector('dialog#remove-pack .button.remove').click()");
    place.browser.wait_text("Le lot « Médiathèque du Val » est enlevé.");
    assert_eq!(everything_kept(&mut place.browser, "packs"), "");
    place.browser.eval("location.hash = 'place/post-office'");
    place.browser.wait("document.querySelectorAll('.row').length > 3");
    assert!(!place.browser.shows(NAME));
    place.browser.assert_only_origin(&place.server.origin());
    let errors = place.browser.console_errors();
    assert!(errors.is_empty(), "{errors:#?}");
}

#[test]
fn a_bad_file_shows_what_is_wrong_and_changes_nothing() {
    let mut place = Place::open();
    let good = pack().to_json();
    let half = good.get(..good.len() / 2).map_or(good.as_str(), |half| half);
    place.add("a.passerelle-pack", half.as_bytes(), "« a.passerelle-pack » s’arrête avant la fin.");
    place.add("b.zip", b"PK\x03\x04\x14\0\0\0bomb", "« b.zip » est un dossier compressé.");
    place.add("c.png", b"\x89PNG\r\n\x1a\n\0", "« c.png » n’est pas un texte.");
    place.add("d.json", b"{\"farine\": 250}", "« d.json » n’est pas un lot d’exercices");
    place.add(
        "e.json",
        good.replace("\"schema\": 1", "\"schema\": 9").as_bytes(),
        "« e.json » est fait pour une version plus récente",
    );
    place.add("f.json", &vec![b'x'; 50_000_000], "« f.json » est trop lourd : un lot pèse 2 Mo au plus.");
    place.add("g.json", b"", "« g.json » est vide.");
    let mut wrong = pack();
    let exercise = wrong.files.get_mut("mail/library/exercise.toml").expect("the exercise");
    *exercise = exercise.replace("\"find-mail\"", "\"find-mial\"");
    wrong.files.insert("../mail/reply/exercise.toml".to_owned(), String::new());
    place.add("h.json", wrong.to_json().as_bytes(), "Le lot « Médiathèque du Val » n’est pas ajouté. À corriger : 2.");
    place.browser.wait_text("Médiathèque du Val/mail/library/exercise.toml, ligne 11 :");
    place.browser.wait_text("Nom inconnu (geste) : find-mial. Peut-être find-mail.");
    place.browser.wait_text("Ce fichier n’a pas de place dans un lot.");
    assert_eq!(everything_kept(&mut place.browser, "packs"), "");
    // In English too.
    place.browser.eval("location.hash = 'settings'");
    place.browser.touch_button("English");
    place.browser.wait("document.documentElement.lang === 'en'");
    place.browser.eval("location.hash = 'mediator'");
    let file = place.file("i.json", wrong.to_json().as_bytes());
    place.browser.pick_file(&file, |browser| browser.touch_button("Add a pack"));
    place.browser.wait_text("The pack “Médiathèque du Val” is not added. To mend: 2. Nothing has changed.");
    place.browser.wait_text("There is no skill find-mial. Perhaps find-mail.");
    let errors = place.browser.console_errors();
    assert!(errors.is_empty(), "{errors:#?}");
}

#[test]
fn the_folder_that_an_author_works_in_is_tried_as_it_is() {
    let mut place = Place::open();
    let folder = place.folder.path().join("mon-essai");
    fs::create_dir_all(&folder).expect("a folder");
    let write = |name: &str, text: &str| fs::write(folder.join(name), text).expect("a file");
    for (path, text) in pack().files {
        write(path.rsplit('/').next().unwrap_or_default(), &text);
    }
    place.browser.pick_file(&folder, |browser| browser.touch_button("Essayer un dossier"));
    place.browser.wait_text("Le lot « mon-essai » est ajouté. Exercices : 1.");
    let french = fs::read_to_string(folder.join("fr.toml")).expect("French");
    write("fr.toml", &french.replace("Ouvrez le mail de la médiathèque.", "Touchez le mail de la médiathèque."));
    place.browser.pick_file(&folder, |browser| browser.touch_button("Essayer un dossier"));
    let is_taken = |_: &usize| everything_kept(&mut place.browser, "packs").contains("Touchez le mail");
    assert!((0..600).find(is_taken).is_some(), "what was changed is not taken");
    place.browser.wait("!document.querySelector('.packs [disabled]')");
    place.browser.touch_button(TITLE);
    place.browser.wait("document.querySelector('dialog#mission[open]') && true");
    Player::new().set_out(&mut place.browser);
    place.browser.wait_text("Touchez le mail de la médiathèque.");
}

#[test]
fn a_pack_in_french_alone_is_taken_with_a_remark_and_played_in_french_where_english_is_spoken() {
    let mut french = pack();
    french.files.remove("mail/library/en.toml");
    let mut place = Place::open();
    place.add("mon.json", french.to_json().as_bytes(), "est ajouté");
    place.browser.wait_text("Cette langue manque : le français est montré à sa place.");
    place.browser.eval("location.hash = 'settings'");
    place.browser.touch_button("English");
    place.browser.wait("document.documentElement.lang === 'en'");
    place.browser.eval("location.hash = 'place/post-office'");
    place.browser.touch_button(TITLE);
    place.browser.wait_text("un rendez-vous à la médiathèque");
}
