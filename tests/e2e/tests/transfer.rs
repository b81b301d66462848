//! From one tablet to another without a network: by codes that the other one's camera sees, or by file.

use e2e::camera::{self, Film};
use e2e::play::everything_kept;
use e2e::{Browser, Launch, Profile, Server, Viewport, places};
use progress::{Creation, CreationId, DeviceId, Event, EventId, Fact, How, Learner, Nickname, ProfileId, Slug};
use serde_json::json;
use std::fs;

const READY: &str = "document.body?.dataset.ready";

fn slug(text: &str) -> Slug {
    Slug::new(text).expect("a slug")
}

/// The file of somebody with so many exercises and one creation.
fn file_of(nickname: &str, number: u64, exercises: u64) -> String {
    let id = |counter| EventId { device: DeviceId(number), counter };
    let creation = CreationId(id(0));
    let mut learner = Learner::guest().adopted_by(progress::Profile {
        id: ProfileId(id(1)),
        nickname: Nickname::new(nickname).expect("a nickname"),
        avatar: slug("curls"),
        created: 1,
        changed: 1,
        lock: None,
    });
    for seed in 0..exercises {
        // Times and seeds differ as they do in life, so that they are as hard to pack.
        let mixed = seed.wrapping_mul(0x9e37_79b9_7f4a_7c15);
        let fact = Fact::ExerciseDone { exercise: slug("forms/surname"), seed: mixed, how: How::Alone };
        learner.log.append(Event { at: 1_790_000_000_000 + seed * 60_000 + mixed % 50_000, id: id(10 + seed), fact });
    }
    let fact = Fact::CreationSaved { creation, module: slug("laser") };
    learner.log.append(Event { at: 1_790_000_000_000, id: id(5), fact });
    let document = fs::read_to_string(places::project().join("crates/creation/tests/fixtures/laser-2.json"));
    let document = document.expect("a project");
    learner.creations.insert(Creation { id: creation, at: 1_790_000_000_000, module: slug("laser"), document });
    learner.to_file()
}

#[track_caller]
fn open(server: &Server, profile: &Profile) -> Browser {
    let mut browser = Browser::launch(profile.path());
    browser.goto(&format!("{}#profile", server.address()));
    browser.wait(READY);
    browser
}

#[track_caller]
fn pick(browser: &mut Browser, folder: &Profile, text: &str) {
    let file = folder.path().join("progres.json");
    fs::write(&file, text).expect("a file");
    browser.pick_file(&file, |browser| browser.touch_button("Ouvrir mon fichier"));
}

/// The next codes that the page shows, each once, with their window.
#[track_caller]
fn codes(browser: &mut Browser, count: usize) -> (String, Vec<String>) {
    browser.wait("!!document.querySelector('.moving-code path')");
    let seen = browser.eval(&format!(
        "new Promise((done) => {{
            const path = document.querySelector('.moving-code path'), seen = new Set();
            const watch = new MutationObserver(() => {{
                seen.add(path.getAttribute('d'));
                if (seen.size >= {count}) {{ watch.disconnect(); done([...seen]); }}
            }});
            watch.observe(path, {{ attributes: true }});
        }})"
    ));
    let view_box = browser.eval("document.querySelector('.moving-code').getAttribute('viewBox')");
    let paths = seen.as_array().into_iter().flatten().filter_map(|path| path.as_str().map(str::to_owned)).collect();
    (view_box.as_str().unwrap_or_default().to_owned(), paths)
}

/// What a shaky hand films of them: of ten codes three are missed, and one is blurred.
fn filmed(view_box: &str, paths: &[String]) -> Film {
    let mut film = Film::new();
    for (rank, path) in paths.iter().enumerate() {
        match rank % 10 {
            2 | 5 => film.see_nothing(),
            7 => film.see_blurred(view_box, path),
            _ => film.see_code(view_box, path),
        }
    }
    film
}

#[test]
fn a_learner_goes_from_one_tablet_to_another_by_codes() {
    const EXERCISES: u64 = 90;
    let (server, folder) = (Server::start(places::dist()), Profile::new());
    let (profile, other) = (Profile::new(), Profile::new());
    let mut tablet = open(&server, &profile);
    pick(&mut tablet, &folder, &file_of("Amina", 7, EXERCISES));
    tablet.wait_text("Ajoutés ici : exercices 90, créations 1.");
    tablet.touch_button("Emporter mes progrès");
    tablet.set_viewport(Viewport::PHONE);
    tablet.wait("!!document.querySelector('.moving-code path')");
    tablet.assert_accessible("the way out");
    assert!(tablet.misfits().is_empty(), "{:?}", tablet.misfits());
    let side = tablet.eval("document.querySelector('.moving-code').getBoundingClientRect().width").as_f64();
    let (view_box, paths) = codes(&mut tablet, 26);
    let modules: f64 = view_box.rsplit(' ').next().and_then(|side| side.parse().ok()).expect("a side");
    assert!(side.is_some_and(|side| side / modules >= 4.0), "{side:?} points for {modules} modules");
    tablet.touch_button("Arrêter l’image");
    tablet.touch_button("Reprendre");
    tablet.touch_button("Oui, c’est arrivé");
    tablet.wait_text("Dernière sauvegarde");

    let film = folder.path().join("film.y4m");
    filmed(&view_box, &paths).write(&film);
    let arguments = camera::arguments(&film);
    let arguments: Vec<&str> = arguments.iter().map(String::as_str).collect();
    let mut phone = Browser::launch_with(other.path(), &Launch { arguments: &arguments, wrapper: &[] });
    phone.set_viewport(Viewport::PHONE);
    phone.goto(&server.address());
    phone.wait(READY);
    phone.touch_button("J’ai déjà un profil");
    phone.touch_button("Apporter mes progrès");
    phone.wait("document.querySelector('.ring [role=progressbar]')?.textContent");
    phone.assert_accessible("the way in");
    assert!(phone.misfits().is_empty(), "{:?}", phone.misfits());
    phone.wait_text("C’est arrivé");
    phone.wait_text("Ajoutés ici : exercices 90, créations 1.");
    phone.assert_accessible("what came");
    // The camera is let go.
    phone.wait("!document.querySelector('video')");
    phone.touch_button("Continuer");
    phone.wait("document.querySelector('.town') && true");
    phone.go("transfer/receive");
    phone.wait_text("Tout était déjà là.");
    phone.go("profile");
    phone.wait_text("Amina");
    phone.go("notebook");
    phone.wait("!!document.querySelector('.creation .picture svg')");
    let events = |browser: &mut Browser| {
        let kept = everything_kept(browser, "events");
        kept.matches("exercise-done").count()
    };
    assert_eq!(events(&mut phone), EXERCISES as usize);
    for browser in [&mut tablet, &mut phone] {
        browser.assert_only_origin(&server.origin());
        let errors = browser.console_errors();
        assert!(errors.is_empty(), "{errors:#?}");
    }
}

#[test]
fn where_no_camera_is_or_may_be_used_it_is_said_and_the_file_is_there() {
    let (server, folder) = (Server::start(places::dist()), Profile::new());
    let (profile, other) = (Profile::new(), Profile::new());
    let mut browser = open(&server, &profile);
    browser.go("transfer/receive");
    browser.wait_text("Il n’y a pas d’appareil photo ici.");
    browser.assert_accessible("no camera");
    pick(&mut browser, &folder, &file_of("Rosa", 8, 3));
    browser.wait_text("Ajoutés ici : exercices 3, créations 1.");

    let launch = Launch { arguments: &["--use-fake-device-for-media-stream"], wrapper: &[] };
    let mut browser = Browser::launch_with(other.path(), &launch);
    let denied = json!({ "permission": { "name": "camera" }, "setting": "denied", "origin": server.origin() });
    browser.call_browser("Browser.setPermission", denied);
    browser.goto(&format!("{}#transfer/receive", server.address()));
    browser.wait_text("L’appareil photo n’est pas autorisé.");
    browser.assert_accessible("a camera refused");
    let granted = json!({ "permission": { "name": "camera" }, "setting": "granted", "origin": server.origin() });
    browser.call_browser("Browser.setPermission", granted);
    browser.touch_button("Réessayer");
    browser.wait("document.querySelector('video')?.videoWidth > 0");
    assert!(!browser.shows("n’est pas autorisé"));
}

#[test]
fn what_belongs_to_somebody_else_is_asked_about() {
    let (server, profile, folder) = (Server::start(places::dist()), Profile::new(), Profile::new());
    let mut browser = open(&server, &profile);
    pick(&mut browser, &folder, &file_of("Rosa", 8, 1));
    browser.wait_text("Ajoutés ici : exercices 1, créations 1.");
    pick(&mut browser, &folder, &file_of("Amina", 7, 6));
    browser.wait_text("Ces progrès sont à Amina.");
    browser.assert_accessible("whose it is");
    browser.touch_button("Les ajouter au profil « Rosa »");
    browser.wait_text("Ajoutés ici : exercices 6, créations 1.");
    // The same file again, in its owner's place this time.
    pick(&mut browser, &folder, &file_of("Amina", 7, 6));
    browser.touch_button("Ouvrir le profil « Amina »");
    browser.wait("document.querySelector('.profile-head')?.textContent.includes('Amina')");
    browser.wait_text("Ajoutés ici : exercices 6, créations 1.");
    // A file of somebody who has begun without a profile goes to whoever is there.
    let guest = "{\"format\":\"passerelle-learner\",\"version\":2,\"profile\":null,\"events\":[],\"creations\":[]}";
    pick(&mut browser, &folder, guest);
    browser.wait_text("Tout était déjà là.");
    let errors = browser.console_errors();
    assert!(errors.is_empty(), "{errors:#?}");
}

#[test]
fn a_copy_is_called_to_mind_once_something_has_waited_long() {
    let (server, profile, folder) = (Server::start(places::dist()), Profile::new(), Profile::new());
    let mut browser = open(&server, &profile);
    pick(&mut browser, &folder, &file_of("Rosa", 8, 1));
    // Everything came with a file: there is a copy.
    browser.wait_text("Dernière sauvegarde");
    browser.go("workshop/laser");
    browser.touch_button("Cœur");
    browser.wait("!!document.querySelector('dialog.sheet[open]')");
    browser.eval("document.querySelector('dialog.sheet[open] .button.wide').click()");
    browser.wait("!!document.querySelector('.workshop .canvas')");
    browser.fill("Votre texte", "Rosa");
    browser.go("profile");
    browser.wait_text("Depuis : exercices 0, créations 1.");
    assert!(!browser.shows("seulement sur cet appareil"));
    browser.eval("(() => { const now = Date.now; Date.now = () => now() + 15 * 86400000; return true; })()");
    browser.go("notebook");
    browser.wait_text("seulement sur cet appareil");
    browser.assert_accessible("the reminder");
    browser.touch_button("Les emporter aussi");
    browser.keep_downloads(folder.path());
    browser.touch_button("Plutôt un fichier");
    browser.wait_download(folder.path(), ".json");
    browser.wait_text("Votre fichier est prêt.");
    browser.go("profile");
    browser.wait_text("Dernière sauvegarde");
    assert!(!browser.shows("seulement sur cet appareil"));
    let errors = browser.console_errors();
    assert!(errors.is_empty(), "{errors:#?}");
}
