//! Every screen of the journey: accessible, large enough to touch, in both languages and both themes, on every device.

use e2e::play::Player;
use e2e::{Browser, Profile, Server, Viewport, places};

const READY: &str = "document.body?.dataset.ready";

/// Every place, by its address, and what tells that it is on the screen.
const PLACES: &[(&str, &str)] = &[
    ("welcome", ".welcome .button.big"),
    ("town", ".town .go-on"),
    ("journey/keyring", ".steps .row"),
    ("place/post-office", ".page-body .row"),
    ("place/counters", ".page-body .row"),
    ("place/locksmith", ".page-body .row"),
    ("place/library", ".page-body :is(.row, .lead)"),
    ("workshops", ".page"),
    ("notebook", ".page"),
    ("garden", ".page .skill"),
    ("sheets", ".page .row"),
    ("sheet/portals/family-move", ".procedure ol li"),
    ("transfer", ".transfer-way"),
    ("profile", ".page"),
    ("settings", ".page .setting"),
    ("mediator", ".page"),
];

/// A tablet and a phone, both upright.
const UPRIGHT: &[Viewport] = &[Viewport::TABLET, Viewport::PHONE];

/// Which exercises are looked at.
enum Exercises {
    /// Every one of the corpus.
    All,
    /// Those that the journeys lead to.
    OfJourneys,
}

/// Each place is measured on every device, and heard by axe on the last.
fn look_everywhere(language: &str, contrast: bool, devices: &[Viewport], exercises: Exercises) {
    let mut wrong = Vec::new();
    let server = Server::start(places::dist());
    let profile = Profile::new();
    let mut browser = Browser::launch(profile.path());
    browser.goto(&server.address());
    browser.wait(READY);
    browser.eval(&format!("localStorage.setItem('passerelle.language', '{language}')"));
    browser.go_to("settings", ".page .setting");
    browser.reload();
    browser.wait(READY);
    if contrast {
        let name = if language == "fr" { "Très contrastées" } else { "High contrast" };
        browser.touch_button(name);
        browser.wait("document.documentElement.dataset.theme === 'contrast'");
    }
    let theme = if contrast { "contrast" } else { "light" };
    let look = |browser: &mut Browser, screen: &str| check(browser, devices, screen);
    for (address, sign) in PLACES {
        browser.go_to(address, sign);
        wrong.extend(look(&mut browser, &format!("{} {language} {theme}", address.replace('/', "-"))));
    }
    let player = Player::new();
    let exercises: Vec<&str> = match exercises {
        Exercises::All => player.exercises().collect(),
        Exercises::OfJourneys => player.exercises_of_journeys().collect(),
    };
    for exercise in exercises {
        browser.go_to(&format!("exercise/{exercise}"), "dialog#mission[open]");
        let name = exercise.replace('/', "-");
        wrong.extend(look(&mut browser, &format!("{name} mission {language} {theme}")));
        browser.press("Escape");
        browser.wait("!document.querySelector('dialog[open]')");
        wrong.extend(look(&mut browser, &format!("{name} {language} {theme}")));
    }
    browser.go_to("workshop/laser", ".workshop .tile.shape");
    wrong.extend(look(&mut browser, &format!("workshop choose {language} {theme}")));
    browser.eval("document.querySelector('.tile.shape').click()");
    browser.wait("document.querySelector('dialog[open]')");
    wrong.extend(look(&mut browser, &format!("first plank {language} {theme}")));
    browser.eval("document.querySelector('dialog[open] .button.wide').click()");
    browser.wait("document.querySelector('.workshop .canvas svg')");
    wrong.extend(look(&mut browser, &format!("workshop mine {language} {theme}")));
    browser.eval("document.querySelector('#ready').click()");
    browser.wait("document.querySelector('#creation-name')");
    wrong.extend(look(&mut browser, &format!("workshop hand over {language} {theme}")));
    for module in ["solid", "embroidery", "blocks"] {
        let first = ".workshop .tile.shape, .workshop .challenges .row";
        browser.go_to(&format!("workshop/{module}"), first);
        wrong.extend(look(&mut browser, &format!("{module} choose {language} {theme}")));
        browser.eval(&format!("document.querySelector('{first}').click()"));
        browser.wait("document.querySelector('.workshop .canvas') && true");
        // A block, so that its panel is looked at too.
        browser.eval("document.querySelector('.block-offer')?.click()");
        wrong.extend(look(&mut browser, &format!("{module} mine {language} {theme}")));
        browser.eval("document.querySelector('.canvas-buttons > :last-child')?.click()");
        wrong.extend(look(&mut browser, &format!("{module} made {language} {theme}")));
    }
    wrong.extend(browser.console_errors());
    assert!(wrong.is_empty(), "{}", wrong.join("\n"));
}

/// Looks at a screen on each device, keeps pictures, and tells what is wrong.
#[track_caller]
fn check(browser: &mut Browser, devices: &[Viewport], screen: &str) -> Vec<String> {
    let mut wrong = Vec::new();
    for &viewport in devices {
        browser.set_viewport(viewport);
        browser.screenshot(&format!("{} {}", screen, viewport.width));
        wrong
            .extend(browser.misfits().into_iter().map(|misfit| format!("{screen}, {} wide: {misfit}", viewport.width)));
    }
    wrong.extend(browser.axe().into_iter().map(|violation| format!("{screen}: {violation:?}")));
    wrong
}

#[test]
fn french_light() {
    look_everywhere("fr", false, UPRIGHT, Exercises::All);
}

#[test]
fn french_contrast() {
    look_everywhere("fr", true, UPRIGHT, Exercises::OfJourneys);
}

#[test]
fn english_light() {
    look_everywhere("en", false, UPRIGHT, Exercises::OfJourneys);
}

#[test]
fn english_contrast() {
    look_everywhere("en", true, UPRIGHT, Exercises::All);
}

#[test]
fn french_light_on_its_side() {
    look_everywhere("fr", false, &[Viewport::WIDE], Exercises::OfJourneys);
}
