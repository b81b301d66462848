//! The demonstration for open days: the poster plays, each thing is tried to its end, and nothing of it is anywhere.

use e2e::play::Player;
use e2e::{Browser, Hands, Profile, Server, Viewport, places};
use scenario::{World, apply, start};

const READY: &str = "document.body?.dataset.ready";
const BAR: &str = "Démonstration : rien n’est gardé";
/// What is tried in a rights portal, and the seed that every visitor has.
const PORTAL: (&str, u64) = ("portals/health-certificate", 1);
/// Typed by a visitor: nobody after them sees it.
const CANARY: &str = "Canari";

/// Everything that the browser keeps for the app: rows, and what lies in both web storages.
const KEPT: &str = "(async () => {
    const text = (value) => value instanceof Uint8Array ? [...value].join() : JSON.stringify(value);
    const rows = {};
    for (const { name } of await indexedDB.databases()) {
        const open = indexedDB.open(name);
        const database = await new Promise((done) => { open.onsuccess = () => done(open.result); });
        for (const store of database.objectStoreNames) {
            const ask = async (what) => {
                const asked = database.transaction(store).objectStore(store)[what]();
                return new Promise((done) => { asked.onsuccess = () => done(asked.result.map(text)); });
            };
            rows[store] = [await ask('getAllKeys'), await ask('getAll')];
        }
        database.close();
    }
    return JSON.stringify([rows, Object.entries(localStorage).sort(), Object.entries(sessionStorage).sort()]);
})()";

/// The same where nothing was ever kept.
const NOTHING: &str = "[{},[],[]]";

/// The device's clock goes ahead by so many seconds.
fn wait_for(browser: &mut Browser, seconds: u32) {
    browser.eval(&format!("(() => {{ const now = Date.now; Date.now = () => now() + {seconds}000; return true; }})()"));
}

#[track_caller]
fn wait_scene(browser: &mut Browser, scene: &str, sign: &str) {
    browser.wait(&format!("location.hash === '#{scene}' && !!document.querySelector('{sign}')"));
}

#[track_caller]
fn wait_poster(browser: &mut Browser) {
    wait_scene(browser, "demo", ".attract");
}

#[track_caller]
fn wait_choice(browser: &mut Browser) {
    wait_scene(browser, "demo/choice", ".demo-choice .module");
    assert!(browser.shows(BAR), "the bar is missing on the choice");
}

/// The world in which the exercise of the demonstration begins, and how many steps of its trace lead there.
fn signed_in(scenario: &scenario::Scenario) -> (World, usize) {
    let mut world = start(scenario);
    let mut done = 0;
    for step in &scenario.bundle.solution.steps {
        if !world.reached.is_empty() {
            break;
        }
        let actions = step.actions(scenario, &world, &|_, _| f64::MAX).expect("a step that fits the screen");
        world = actions.into_iter().fold(world, |world, action| apply(scenario, world, action).world);
        done += 1;
    }
    (world, done)
}

/// Looks at a screen on each device.
#[track_caller]
fn look(browser: &mut Browser, screen: &str) {
    for viewport in Viewport::ALL {
        browser.set_viewport(viewport);
        browser.screenshot(&format!("{screen} {}", viewport.width));
        let misfits = browser.misfits();
        assert!(misfits.is_empty(), "{screen}, {} wide: {misfits:#?}", viewport.width);
    }
    browser.assert_accessible(screen);
}

#[test]
fn each_thing_is_tried_to_its_end_offline_and_the_next_visitor_finds_nothing() {
    let (mut server, profile) = (Server::start(places::dist()), Profile::new());
    let mut browser = Browser::launch(profile.path());
    browser.goto(&format!("{}#demo", server.address()));
    browser.wait(READY);
    browser.wait("navigator.serviceWorker.ready.then(() => !!navigator.serviceWorker.controller)");
    server.stop();
    browser.reload();
    browser.wait(READY);
    wait_scene(&mut browser, "demo", ".attract-picture.cutting");
    browser.wait_text("Touch to try");
    look(&mut browser, "demo poster");
    // It goes on by itself.
    browser.wait("!!document.querySelector('.attract-picture.filing')");
    let picture = browser.find_css(".attract-picture");
    browser.touch(&picture);
    wait_choice(&mut browser);
    look(&mut browser, "demo choice");

    browser.touch_button("Un papier à trouver");
    browser.wait("!!document.querySelector('dialog#mission[open]')");
    let player = Player::new();
    let scenario = player.scenario_of(PORTAL.0, "fr", &[], PORTAL.1);
    browser.wait_text(&scenario.bundle.texts.mission);
    player.set_out(&mut browser);
    look(&mut browser, "demo portal");
    assert!(browser.shows(BAR), "the bar is missing over the exercise");
    let (world, done) = signed_in(&scenario);
    player.play(&mut browser, &scenario, world, &scenario.bundle.solution.steps[done..]);
    browser.wait("!!document.querySelector('dialog#done[open]')");
    browser.wait_text("Bravo !");
    look(&mut browser, "demo portal end");
    browser.touch_button("Essayer autre chose");
    wait_choice(&mut browser);

    browser.touch_button("Un écusson brodé");
    browser.touch_button("Voir la machine broder");
    browser.wait("!!document.querySelector('canvas.cloth')");
    look(&mut browser, "demo embroidery");
    browser.touch_button("C’est prêt");
    browser.wait_text("Bravo !");
    assert!(browser.shows(BAR), "the bar is missing over the workshop");
    look(&mut browser, "demo embroidery end");
    browser.touch_button("Essayer autre chose");
    wait_choice(&mut browser);

    browser.touch_button("English");
    browser.wait("document.documentElement.lang === 'en'");
    browser.touch_button("A wooden keyring");
    browser.fill("Your text", CANARY);
    browser.wait(&format!("document.querySelector('.canvas svg').getAttribute('aria-label').includes('{CANARY}')"));
    look(&mut browser, "demo laser");
    // No motif is locked, and nothing is said to be kept.
    browser.touch_control("Motif");
    browser.wait("!!document.querySelector('#tool-panel .tile')");
    assert_eq!(browser.eval("!!document.querySelector('.tile.locked, .canvas-saved')"), false);

    wait_for(&mut browser, 37);
    browser.wait("!!document.querySelector('dialog#still-there[open]')");
    browser.assert_accessible("still there");
    // Any touch answers.
    browser.touch_point(20.0, 20.0);
    browser.wait("!document.querySelector('dialog[open]')");
    wait_for(&mut browser, 46);
    wait_poster(&mut browser);
    browser.wait("document.documentElement.lang === 'fr'");
    for _ in 0..3 {
        browser.eval("history.back()");
        browser.wait(&format!("location.hash.startsWith('#demo') && !document.body.innerHTML.includes('{CANARY}')"));
    }
    assert_eq!(browser.eval(KEPT), NOTHING, "something of the demonstration is kept");
    // The bare address leaves it.
    browser.goto(&server.address());
    browser.wait_text("Que voulez-vous fabriquer ?");
    browser.assert_only_origin(&server.origin());
    let errors = browser.console_errors();
    assert!(errors.is_empty(), "{errors:#?}");
}

#[test]
fn by_keys_from_the_mediators_space_and_back_the_learners_of_a_shared_tablet_are_left_as_they_were() {
    let (server, profile) = (Server::start(places::dist()), Profile::new());
    let mut browser = Browser::launch(profile.path());
    browser.goto(&format!("{}#mediator", server.address()));
    browser.wait(READY);
    browser.touch_button("Après 2 min");
    browser.wait("!!localStorage.getItem('passerelle.shared')");
    browser.come("Merle");
    browser.leave_place();
    browser.come("Sittelle");
    browser.eval("location.hash = 'mediator'");
    browser.wait_text("Mode démonstration");
    browser.wait("new Promise((done) => setTimeout(() => done(true), 300))");
    let hands = Hands::Keyboard;
    hands.press_named(&mut browser, "Mode démonstration");
    wait_poster(&mut browser);
    browser.wait(READY);
    // Whoever was signed in has left; this is what must stay as it is.
    let before = browser.eval(KEPT);
    assert!(!before.to_string().contains("last-profile"), "somebody is still signed in: {before}");

    hands.press(&mut browser, ".attract-start");
    wait_choice(&mut browser);
    assert!(!browser.shows("Sittelle"));
    hands.press_named(&mut browser, "Un porte-clés en bois");
    browser.wait("!!document.querySelector('.workshop .canvas svg')");
    hands.write(&mut browser, "#tool-panel input[type=text]", CANARY);
    hands.press(&mut browser, "#ready");
    browser.wait_text("Bravo !");
    hands.press_named(&mut browser, "Essayer autre chose");
    wait_choice(&mut browser);
    // Whatever address somebody finds, there is no way out but the one for mediators.
    browser.eval("location.hash = 'profile'");
    wait_choice(&mut browser);
    hands.press_named(&mut browser, "Recommencer");
    wait_poster(&mut browser);
    assert_eq!(browser.eval(KEPT), before, "something of the demonstration is kept");

    hands.press_named(&mut browser, "Quitter la démonstration");
    browser.wait_text("Que voulez-vous fabriquer ?");
    browser.eval("location.hash = 'profile'");
    browser.wait_text("Merle");
    browser.wait_text("Sittelle");
    assert!(!browser.shows(BAR));
    let errors = browser.console_errors();
    assert!(errors.is_empty(), "{errors:#?}");
}
