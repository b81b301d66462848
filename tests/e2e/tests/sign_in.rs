//! Sign-in by three pictures: a code is made, tried, used, given back; what is private stays private.

use e2e::{Browser, Hands, Profile, Server, Viewport, places};
use std::fs;
use std::path::Path;

const READY: &str = "document.body?.dataset.ready";

/// A learner's file whose profile opens with [`CODE`]. Its lock has few rounds, so that every code is tried in a moment.
const FILE: &str = include_str!("fixtures/locked.learner.json");
/// The lock of [`FILE`], as the device keeps the one of the mediators' space.
const LOCK: &str = r#"{"salt":"AQIDBAUGBwgJCgsMDQ4PEA==","rounds":100,"wrapped":"jHMcGZsTDLCWyukS6JUqQO7ko+uzGgOTGWUPUV6d48TZ2eSDziSP0T0u3f95+Z9S0xIju7ymJqbZ87z+"}"#;
const CODE: [&str; 3] = ["livre", "parapluie", "soleil"];

/// Everything that the browser keeps for the app and the page shows, as one text; sealed rows as they are.
const EVERYTHING: &str = r"(async () => {
    const open = indexedDB.open('passerelle');
    const database = await new Promise((done) => { open.onsuccess = () => done(open.result); });
    const told = (row) => row instanceof Uint8Array ? new TextDecoder().decode(row) : JSON.stringify(row);
    const parts = [];
    for (const name of database.objectStoreNames) {
        const all = database.transaction(name).objectStore(name).getAll();
        parts.push(...(await new Promise((done) => { all.onsuccess = () => done(all.result); })).map(told));
    }
    database.close();
    for (const kept of [localStorage, sessionStorage]) parts.push(JSON.stringify({ ...kept }));
    parts.push(document.documentElement.outerHTML, document.title, location.href);
    return parts.concat([...document.querySelectorAll('input, textarea')].map((field) => field.value)).join('\n');
})()";

fn open(server: &Server, profile: &Profile) -> Browser {
    let mut browser = Browser::launch(profile.path());
    browser.goto(&format!("{}#profile", server.address()));
    browser.wait(READY);
    browser
}

/// Makes a profile with a code, and tells the names of its pictures.
#[track_caller]
fn with_code(browser: &mut Browser, nickname: &str) -> Vec<String> {
    browser.touch_button("Nouveau profil");
    browser.fill("Votre surnom", nickname);
    browser.touch_button("C’est moi");
    browser.wait_text("Votre code en images");
    let code = pictures(browser);
    browser.assert_accessible("a new code");
    browser.touch_button("J’ai bien regardé");
    touch(browser, &code);
    browser.wait_text("Voici votre carte");
    code
}

/// The pictures of the code that is on the screen.
fn pictures(browser: &mut Browser) -> Vec<String> {
    pictures_of(browser, "main")
}

fn pictures_of(browser: &mut Browser, part: &str) -> Vec<String> {
    let names = browser.wait(&format!(
        "(() => {{ const pictures = [...document.querySelectorAll('{part} .code-picture')];
            return pictures.length === 3 && pictures.map((picture) => picture.innerText.trim()); }})()"
    ));
    names.as_array().into_iter().flatten().filter_map(|name| name.as_str().map(str::to_owned)).collect()
}

#[track_caller]
fn touch(browser: &mut Browser, code: &[impl AsRef<str>]) {
    browser
        .wait("document.querySelectorAll('.code-grid .tile').length === 12 && !document.querySelector('.slot.filled')");
    for picture in code {
        browser.touch_button(picture.as_ref());
    }
}

#[track_caller]
fn leave(browser: &mut Browser) {
    browser.go("profile");
    browser.leave_place();
}

fn everything(browser: &mut Browser) -> String {
    browser.eval(EVERYTHING).as_str().expect("a text").to_owned()
}

#[test]
fn a_code_is_made_tried_and_opens_by_touch_and_by_keys() {
    let (server, profile) = (Server::start(places::dist()), Profile::new());
    let mut browser = open(&server, &profile);
    let code = with_code(&mut browser, "Canari");
    browser.assert_accessible("the card");
    browser.touch_button("Continuer");
    browser.wait_text("Bonjour Canari");
    leave(&mut browser);

    for screen in [Viewport::PHONE, Viewport::TABLET] {
        browser.set_viewport(screen);
        browser.go("profile");
        browser.touch_text("Canari");
        browser.wait_text("Touchez vos trois images");
        browser.assert_accessible("the pictures");
        let misfits = browser.misfits();
        assert!(misfits.is_empty(), "{misfits:#?}");
        browser.touch_button("Ce n’est pas moi");
    }
    browser.touch_text("Canari");
    let other: Vec<&String> = code.iter().rev().collect();
    for _ in 0..3 {
        touch(&mut browser, &other);
        browser.wait_text("Ce ne sont pas ces images");
    }
    browser.wait_text("L’équipe peut retrouver votre code");
    for _ in 0..2 {
        touch(&mut browser, &other);
        browser.wait("!document.querySelector('.slot.filled')");
    }
    browser.wait_text("Petite pause");
    browser.eval("(() => { const now = Date.now; Date.now = () => now() + 31000; return true; })()");
    browser.wait("!document.querySelector('.code-grid [aria-disabled=\"true\"]')");
    touch(&mut browser, &code);
    browser.wait("!!document.querySelector('.town')");
    browser.reload();
    browser.go("profile");
    browser.wait_text("Mon code");
    leave(&mut browser);

    browser.go("profile");
    Hands::Keyboard.press_named(&mut browser, "Canari");
    browser.wait("!!document.querySelector('.code-grid')");
    for picture in &code {
        Hands::Keyboard.press_named(&mut browser, picture);
    }
    browser.wait("!!document.querySelector('.town')");

    // The code is seen again once it was touched, then taken off.
    browser.go("profile");
    browser.touch_button("Mon code");
    touch(&mut browser, &code);
    assert_eq!(pictures(&mut browser), code);
    browser.touch_button("Enlever mon code");
    browser.eval("document.querySelector('dialog[open] .button.remove').click()");
    browser.wait_text("Le code est enlevé.");
    leave(&mut browser);
    browser.go("profile");
    browser.touch_text("Canari");
    browser.wait("!!document.querySelector('.town')");
    let errors = browser.console_errors();
    assert!(errors.is_empty(), "{errors:#?}");
}

#[test]
fn a_profile_that_was_brought_asks_for_its_code_and_the_mediator_gives_it_back() {
    let (server, profile, folder) = (Server::start(places::dist()), Profile::new(), Profile::new());
    let mut browser = open(&server, &profile);
    let file = folder.path().join("passerelle.json");
    fs::write(&file, FILE).expect("a file");
    browser.pick_file(&file, |browser| browser.touch_button("Ouvrir mon fichier"));
    browser.wait_text("Touchez vos trois images");
    assert!(!everything(&mut browser).contains("Amina\""), "nothing is kept before the code is touched");
    touch(&mut browser, &CODE);
    browser.wait("!!document.querySelector('.town')");
    let kept = everything(&mut browser);
    assert!(kept.contains("Amina") && !kept.contains("canary"), "the creation is sealed: {kept}");
    leave(&mut browser);

    // What is made without a profile is added, and sealed with the rest.
    engrave(&mut browser, "Wop4Juk");
    browser.go("profile");
    browser.touch_text("Amina");
    browser.touch_button("Ajouter au profil");
    touch(&mut browser, &CODE);
    browser.wait("!!document.querySelector('.town')");
    assert!(!everything(&mut browser).contains("Wop4Juk"), "what a guest made is sealed in the profile");
    browser.go("notebook");
    browser.wait("document.body.innerHTML.includes('Wop4Juk')");
    leave(&mut browser);

    browser.go("mediator");
    browser.touch_button("Retrouver le code : Amina");
    browser.wait("!!document.querySelector('.learner-card')");
    assert_eq!(pictures(&mut browser), CODE);
    browser.assert_accessible("a code that was found");

    browser.touch_button("Mettre un code à cet espace");
    let code = pictures_of(&mut browser, "dialog");
    browser.touch_button("J’ai bien regardé");
    touch(&mut browser, &code);
    browser.wait_text("Cet espace a un code.");
    browser.go("town");
    browser.go("mediator");
    browser.wait_text("Touchez les trois images de cet espace.");
    browser.assert_accessible("the closed space");
    touch(&mut browser, &code);
    browser.wait_text("État de l’appareil");
    // A lock of few rounds again.
    browser.eval(&format!(
        "new Promise((done) => {{ const open = indexedDB.open('passerelle'); open.onsuccess = () => {{
            const change = open.result.transaction('settings', 'readwrite');
            change.objectStore('settings').put({LOCK:?}, ['mediators-lock']);
            change.oncomplete = () => {{ open.result.close(); done(true); }}; }}; }})"
    ));
    browser.go("mediator/forgotten");
    browser.touch_button("Chercher et enlever le code");
    browser.wait_text("Cet espace n’a pas de code.");
    browser.go("mediator");
    browser.wait_text("État de l’appareil");
    let errors = browser.console_errors();
    assert!(errors.is_empty(), "{errors:#?}");
}

#[test]
fn a_code_that_one_tab_takes_off_costs_the_other_nothing() {
    let (server, profile) = (Server::start(places::dist()), Profile::new());
    let mut browser = open(&server, &profile);
    let code = with_code(&mut browser, "Amina");
    let first = browser.tab();
    browser.open_tab();
    browser.goto(&format!("{}#notebook", server.address()));
    browser.wait(READY);
    let second = browser.tab();
    browser.switch_to(&first);
    browser.touch_button("Continuer");
    browser.touch_button("Mon code");
    touch(&mut browser, &code);
    browser.touch_button("Enlever mon code");
    browser.eval("document.querySelector('dialog[open] .button.remove').click()");
    browser.wait_text("Le code est enlevé.");
    browser.switch_to(&second);
    engrave(&mut browser, "Wop4Juk");
    assert!(everything(&mut browser).contains("Wop4Juk"), "nothing is sealed with a key that is gone");
    browser.reload();
    browser.wait("document.body.innerHTML.includes('Wop4Juk')");
}

/// Writes this into a new object of the laser's workshop, and waits until it is kept.
#[track_caller]
fn engrave(browser: &mut Browser, text: &str) {
    browser.go("workshop/laser");
    browser.touch_button("Cœur");
    browser.wait("!!document.querySelector('dialog.sheet[open]')");
    browser.eval("document.querySelector('dialog.sheet[open] .button.wide').click()");
    browser.wait("!!document.querySelector('.workshop .canvas')");
    browser.fill("Votre texte", text);
    browser.go("notebook");
    browser.wait(&format!("document.body.innerHTML.includes('{text}')"));
}

/// The files below a folder that hold this text, as browsers write texts: in bytes of one or of two.
fn files_with(folder: &Path, text: &str) -> Vec<String> {
    let narrow = text.as_bytes().to_vec();
    let wide: Vec<u8> = text.encode_utf16().flat_map(u16::to_le_bytes).collect();
    let mut found = vec![];
    let mut folders = vec![folder.to_owned()];
    while let Some(folder) = folders.pop() {
        for entry in fs::read_dir(folder).expect("a folder").flatten() {
            if entry.file_type().is_ok_and(|kind| kind.is_dir()) {
                folders.push(entry.path());
                continue;
            }
            let bytes = fs::read(entry.path()).unwrap_or_default();
            if [&narrow, &wide].iter().any(|text| bytes.windows(text.len()).any(|part| part == text.as_slice())) {
                found.push(entry.path().display().to_string());
            }
        }
    }
    found
}

#[test]
fn what_one_typed_is_nowhere_for_the_next_and_nowhere_once_erased() {
    const CANARY: &str = "Zaq7Xylo";
    const CONTROL: &str = "Bru9Omix";
    let (server, profile) = (Server::start(places::dist()), Profile::new());
    let mut browser = open(&server, &profile);
    browser.go("mediator");
    browser.touch_button("Après 2 min");
    browser.wait("!!document.querySelector('.segments [aria-pressed=\"true\"]')");
    browser.go("profile");
    let code = with_code(&mut browser, "Amina");
    engrave(&mut browser, CANARY);
    browser.go("exercise/forms/surname");
    browser.touch_button("C’est parti");
    let field = browser.find_css("[data-target=\"sign-up.birth-name\"]");
    browser.touch(&field);
    browser.type_text(CANARY);
    browser.wait("!!document.querySelector('.exercise')");
    leave(&mut browser);

    // Somebody else goes everywhere, back and again.
    for address in ["town", "notebook", "workshop/laser", "exercise/forms/surname", "garden", "mediator", "profile"] {
        browser.go(address);
        assert!(!everything(&mut browser).contains(CANARY), "{address}");
    }
    for _ in 0..3 {
        browser.eval("history.back()");
        browser.wait(READY);
        assert!(!everything(&mut browser).contains(CANARY), "going back");
    }
    browser.reload();
    browser.wait(READY);
    assert!(!everything(&mut browser).contains(CANARY), "after a reload");

    // What has no code lies in the open: the search would find it.
    browser.go("profile");
    browser.touch_button("Nouveau profil");
    browser.fill("Votre surnom", "Bruno");
    browser.touch_button("C’est moi");
    browser.touch_button("Sans code");
    browser.wait_text("Bonjour Bruno");
    engrave(&mut browser, CONTROL);
    assert!(everything(&mut browser).contains(CONTROL));
    leave(&mut browser);

    browser.go("profile");
    browser.touch_text("Amina");
    touch(&mut browser, &code);
    browser.wait("!!document.querySelector('.town')");
    browser.go("notebook");
    browser.wait(&format!("document.body.innerHTML.includes('{CANARY}')"));
    browser.go("profile");
    browser.touch_button("Effacer mon profil");
    browser.eval("document.querySelector('dialog[open] .button.remove').click()");
    browser.wait_text("Le profil est effacé.");
    browser.close();
    assert_ne!(files_with(profile.path(), CONTROL), Vec::<String>::new(), "the search finds what is there");
    assert_eq!(files_with(profile.path(), CANARY), Vec::<String>::new());
}
