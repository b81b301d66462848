//! A shared tablet as a kiosk: back, full screen, menus, what is handed over, the check of the device.

use e2e::{Browser, Element, Hands, Profile, Server, Viewport, places};
use serde_json::json;
use std::fs;
use std::path::Path;

const READY: &str = "document.body?.dataset.ready";

/// Presses "back" or "forward" of the browser, and lets the app answer.
fn turn(browser: &mut Browser, way: &str) {
    let moved =
        "const moved = new Promise((done) => addEventListener('popstate', () => setTimeout(done, 20), { once: true }));
        const nowhere = new Promise((done) => setTimeout(done, 400))";
    browser.eval(&format!("(() => {{ {moved}; history.{way}(); return Promise.race([moved, nowhere]); }})()"));
}

#[track_caller]
fn go_back_to(browser: &mut Browser, headings: &[&str]) {
    for heading in headings {
        turn(browser, "back");
        browser.wait_heading(heading);
    }
}

#[test]
fn back_goes_ones_own_way_stays_inside_and_leads_nobody_to_the_one_before() {
    let (server, profile) = (Server::start(places::dist()), Profile::new());
    let mut browser = Browser::launch(profile.path());
    browser.share_tablet(&server.address());
    browser.come("Canari");
    browser.touch_button("Continuer");
    browser.wait_heading("La ville");
    let length = browser.eval("history.length");
    for place in ["La poste", "La serrurerie", "La médiathèque", "Le jardin de mes gestes", "Les guichets"] {
        browser.touch_button(if place.starts_with("Le jardin") { "Le jardin" } else { place });
        browser.wait_heading(place);
        browser.touch_button("Retour à la ville");
        browser.wait_heading("La ville");
    }
    let town = "La ville";
    go_back_to(&mut browser, &["Les guichets", town, "Le jardin de mes gestes", town, "La médiathèque"]);
    // Forward leads nowhere.
    for _ in 0..3 {
        turn(&mut browser, "forward");
        assert_eq!(browser.heading(), "La médiathèque");
    }
    // Far more often than there were places: the bottom is the town.
    for _ in 0..20 {
        turn(&mut browser, "back");
    }
    browser.wait_heading(town);
    assert_eq!(browser.eval("history.length"), length, "places left entries behind");

    // An address that is typed is gone to, then taken away again; a reload comes back to the place.
    browser.go("garden");
    browser.wait_heading("Le jardin de mes gestes");
    assert_eq!(browser.eval("location.hash"), "");
    browser.wait("new Promise((done) => setTimeout(() => done(true), 300))");
    browser.reload();
    browser.wait(READY);
    browser.wait_heading("Le jardin de mes gestes");
    browser.press("Tab");
    go_back_to(&mut browser, &[town]);

    browser.go("profile");
    browser.wait_heading("Mon profil");
    browser.leave_place();
    for way in ["back", "forward", "back", "back"] {
        turn(&mut browser, way);
        browser.wait_text("Que voulez-vous fabriquer ?");
        assert!(!browser.shows("Canari"));
    }
    browser.reload();
    browser.wait(READY);
    browser.wait_text("Que voulez-vous fabriquer ?");
    assert_eq!(browser.eval("document.title"), "Passerelle");
    assert_eq!(browser.eval("String(getSelection())"), "");

    // The next turn has a way of its own.
    browser.come("Deux");
    browser.touch_button("Continuer");
    browser.wait_heading(town);
    browser.touch_button("La poste");
    browser.wait_heading("La poste");
    go_back_to(&mut browser, &[town]);
    for _ in 0..6 {
        turn(&mut browser, "back");
        assert!(!["Le jardin de mes gestes", "Les guichets"].contains(&browser.heading().as_str()));
    }
    let bare = server.address();
    let others: Vec<String> = browser.history().into_iter().filter(|url| *url != bare).collect();
    assert_eq!(others, ["about:blank"], "the browser's history tells where somebody was");
    let errors = browser.console_errors();
    assert!(errors.is_empty(), "{errors:#?}");
}

/// Presses the right button of a mouse there, and tells whether the browser's menu was kept closed.
#[track_caller]
fn menu_is_closed(browser: &mut Browser, selector: &str) -> bool {
    let element: Element = browser.find_css(selector);
    browser.touch(&element);
    let place = browser.eval(&format!(
        "(() => {{ const box = document.querySelector({}).getBoundingClientRect();
            return [box.x + box.width / 2, box.y + box.height / 2]; }})()",
        json!(selector)
    ));
    for kind in ["mousePressed", "mouseReleased"] {
        let event = json!({"type": kind, "button": "right", "clickCount": 1, "x": place[0], "y": place[1]});
        browser.call("Input.dispatchMouseEvent", event);
    }
    browser.wait("globalThis.menus.length > 0");
    browser.eval("globalThis.menus.pop().defaultPrevented").as_bool().expect("whether it was closed")
}

/// Two fingers move apart in the middle of the screen.
fn pinch(browser: &mut Browser) {
    for (kind, apart) in [("touchStart", 20), ("touchMove", 60), ("touchMove", 100), ("touchMove", 140)] {
        let fingers = json!([{"x": 400 - apart, "y": 600, "id": 1}, {"x": 400 + apart, "y": 600, "id": 2}]);
        browser.call("Input.dispatchTouchEvent", json!({"type": kind, "touchPoints": fingers}));
    }
    browser.call("Input.dispatchTouchEvent", json!({"type": "touchEnd", "touchPoints": []}));
}

#[test]
fn the_screen_is_the_apps_and_stays_lit_but_can_always_be_enlarged() {
    let (server, profile) = (Server::start(places::dist()), Profile::new());
    let mut browser = Browser::launch(profile.path());
    // What the device's lock of the screen is asked, and a device that lets go of it as soon as the page is hidden.
    let lock = "
        globalThis.lights = [];
        addEventListener('DOMContentLoaded', () => {
            globalThis.menus = [];
            addEventListener('contextmenu', (event) => globalThis.menus.push(event));
        });
        Object.defineProperty(navigator, 'wakeLock', { value: { request: async (kind) => {
            const light = { kind, released: false, release: async () => { light.released = true; } };
            globalThis.lights.push(light);
            return light;
        } } });";
    browser.call("Page.addScriptToEvaluateOnNewDocument", json!({ "source": lock }));
    browser.share_tablet(&server.address());
    let lit = "globalThis.lights.filter((light) => light.kind === 'screen' && !light.released).length";
    assert_eq!(browser.eval(lit), 0, "lit though nobody is there");

    browser.touch_control("Prendre tout l’écran, à chaque toucher");
    browser.wait("!!document.fullscreenElement");
    browser.come("Lumière");
    browser.wait(&format!("{lit} === 1"));
    browser.eval("globalThis.lights.at(-1).released = true");
    browser.eval("document.dispatchEvent(new Event('visibilitychange'))");
    browser.wait(&format!("{lit} === 1 && globalThis.lights.length === 2"));
    browser.eval("document.exitFullscreen()");
    browser.wait("!document.fullscreenElement");
    browser.touch_button("Continuer");
    browser.wait("!!document.fullscreenElement");

    assert!(menu_is_closed(&mut browser, ".town .go-on .thumb"));
    browser.go("exercise/forms/surname");
    browser.touch_button("C’est parti");
    browser.wait("!document.querySelector('dialog[open]')");
    assert!(!menu_is_closed(&mut browser, "[data-target=\"sign-up.birth-name\"]"), "no menu where one writes");
    assert_eq!(browser.eval("getComputedStyle(document.querySelector('.device')).touchAction"), "manipulation");
    assert_eq!(browser.eval("getComputedStyle(document.documentElement).overscrollBehaviorY"), "none");
    assert_eq!(browser.eval("getComputedStyle(document.querySelector('.device h2, .device p')).userSelect"), "none");

    // In full screen the browser itself lets nobody enlarge with two fingers: outside of it, everybody can.
    browser.go("mediator");
    browser.wait_text("Points bons :");
    browser.touch_control("Prendre tout l’écran, à chaque toucher");
    browser.wait("!document.fullscreenElement");
    browser.go("exercise/forms/surname");
    browser.press("Escape");
    browser.wait("!!document.querySelector('.device')");
    pinch(&mut browser);
    browser.wait("visualViewport.scale > 1.5");
    browser.call("Emulation.setPageScaleFactor", json!({"pageScaleFactor": 1}));

    browser.go("profile");
    browser.leave_place();
    browser.wait(&format!("{lit} === 0"));
    let errors = browser.console_errors();
    assert!(errors.is_empty(), "{errors:#?}");
}

/// A heart for the laser, ready to be handed over.
#[track_caller]
fn make_a_heart(browser: &mut Browser) {
    browser.go("workshop/laser");
    browser.wait("!!document.querySelector('.workshop .tile.shape')");
    browser.touch_button("Cœur");
    Hands::Finger.press(browser, "dialog.sheet[open] .button.wide");
    browser.wait("!!document.querySelector('.workshop .canvas svg')");
    browser.fill("Votre texte", "Léa");
    browser.touch_button("C’est prêt");
    browser.fill("Le nom de votre création", "Cœur de Léa");
}

#[track_caller]
fn downloads(folder: &Path) -> Vec<String> {
    let entries = fs::read_dir(folder).expect("a folder").flatten();
    entries.map(|entry| entry.file_name().to_string_lossy().into_owned()).collect()
}

#[test]
fn what_is_handed_over_is_what_would_be_downloaded() {
    let (server, profile, folder) = (Server::start(places::dist()), Profile::new(), Profile::new());
    let mut browser = Browser::launch(profile.path());
    // Room for the files of the app, and for more than is handed over.
    browser.limit_storage(&server.origin(), 40_000_000);
    browser.keep_downloads(folder.path());
    browser.goto(&server.address());
    browser.wait(READY);
    browser.come("Léa");
    make_a_heart(&mut browser);
    browser.touch_button("Fichier SVG");
    let own = fs::read(browser.wait_download(folder.path(), ".svg")).expect("a file");
    let creation = browser.eval("location.hash.slice(1)");
    let creation = creation.as_str().expect("an address").to_owned();

    browser.share_tablet(&server.address());
    browser.go(&creation);
    browser.wait("!!document.querySelector('.workshop .canvas svg')");
    browser.touch_button("C’est prêt");
    browser.wait_text("il va dans le carnet du médiateur");
    browser.touch_button("Fichier SVG");
    browser.wait_text("Remis au médiateur le ");
    browser.go("sheet/portals/family-move");
    browser.touch_button("Remettre un PDF au médiateur");
    browser.wait_text("Remis au médiateur : portals-family-move.pdf");
    browser.go("profile");
    browser.touch_button("Garder mon fichier");
    browser.wait_text("Remis au médiateur : passerelle.json");
    assert_eq!(downloads(folder.path()).len(), 1, "a shared tablet downloaded something");

    // A profile that goes leaves what it handed over, and is told so.
    browser.touch_button("Effacer mon profil");
    browser.wait_text("restent dans son carnet");
    browser.touch_button("Effacer");
    browser.go("mediator");
    browser.wait_text("Fichiers remis : 3");
    browser.assert_accessible("files handed over");
    fs::remove_file(folder.path().join(&downloads(folder.path())[0])).expect("removing the first");
    let svg = downloads_named(&mut browser);
    browser.touch_button(&svg);
    let handed = browser.wait_download(folder.path(), ".svg");
    assert!(handed.to_string_lossy().contains("Léa - "), "{handed:?}");
    assert_eq!(fs::read(handed).expect("a file"), own);
    browser.touch_button("Tout télécharger");
    let archive = browser.wait_download(folder.path(), ".zip");
    let listed =
        std::process::Command::new("python3").args(["-m", "zipfile", "-t"]).arg(&archive).status().expect("Python");
    assert!(listed.success(), "another program cannot read the archive");
    let bytes = fs::read(&archive).expect("an archive");
    assert!(bytes.windows(own.len()).any(|part| part == own), "the archive lacks the drawing");
    browser.touch_button("Tout supprimer");
    browser.touch_button("Oui, supprimer");
    browser.wait_text("Ce que les participants remettent arrive ici.");

    // No room: it is said, and there is a way out.
    browser.come("Plein");
    make_a_heart(&mut browser);
    browser.wait_text("Enregistré");
    assert!(!browser.shows("Remis au médiateur"), "what the one before did is told to the next");
    browser.fill_storage();
    browser.touch_button("Fichier SVG");
    browser.wait_text("n’a pas pu le garder pour le médiateur");
    for file in downloads(folder.path()) {
        fs::remove_file(folder.path().join(file)).expect("removing");
    }
    browser.touch_button("Le mettre dans les téléchargements");
    assert_eq!(fs::read(browser.wait_download(folder.path(), ".svg")).expect("a file"), own);
}

/// The name of the button that downloads the drawing.
#[track_caller]
fn downloads_named(browser: &mut Browser) -> String {
    let tree = browser.accessibility_tree();
    let button = tree
        .iter()
        .find(|node| node.role == "button" && node.name.starts_with("Télécharger") && node.name.ends_with(".svg"));
    button.expect("a button for the drawing").name.clone()
}

#[test]
fn the_check_says_what_is_to_be_mended_and_whether_closing_erases() {
    let (server, profile) = (Server::start(places::dist()), Profile::new());
    let mut browser = Browser::launch(profile.path());
    for viewport in [Viewport::PHONE, Viewport::TABLET] {
        browser.set_viewport(viewport);
        browser.goto(&format!("{}#mediator", server.address()));
        browser.reload();
        browser.wait_text("Fermez le navigateur, rouvrez-le et revenez ici.");
        browser.wait_text("Pas d’appareil photo");
        browser.wait_text("Points bons :");
        assert!(!browser.shows("La mémoire de l’appareil marche."), "what is good is not folded in");
        browser.assert_accessible("check of the device");
    }
    browser.close();

    let mut browser = Browser::launch(profile.path());
    browser.goto(&format!("{}#mediator", server.address()));
    browser.wait_text("Points bons :");
    browser.wait("!document.body.innerText.includes('Fermez le navigateur')");
    Hands::Finger.press(&mut browser, "details.fold > summary");
    browser.wait_text("retrouvée : le navigateur garde tout.");
    browser.assert_accessible("check of the device, unfolded");

    browser.block_storage();
    browser.goto(&server.address());
    browser.wait_text("ne garde rien");
    browser.go("mediator");
    browser.wait_text("Dans le navigateur, autorisez les données de ce site.");
    browser.wait_text("Rien ne peut être laissé ici");
}
