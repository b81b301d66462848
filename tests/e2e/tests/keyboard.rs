//! An exercise by the keyboard alone.

use e2e::play::Player;
use e2e::{Browser, Profile, Server, places};
use scenario::{Action, apply, start};

/// More stops than any screen has.
const STOPS: usize = 80;

#[track_caller]
fn tab_to_target(browser: &mut Browser, target: &str) {
    let there = format!(
        "document.activeElement?.closest('[data-target]')?.dataset.target === {target:?}
         || document.activeElement?.matches('[data-target={target:?}]')"
    );
    for _ in 0..STOPS {
        if browser.eval(&there) == true {
            return;
        }
        browser.press("Tab");
    }
    panic!("Tab does not reach {target}");
}

fn solve_by_keyboard(id: &str) {
    let (server, profile) = (Server::start(places::dist()), Profile::new());
    let mut browser = Browser::launch(profile.path());
    browser.goto(&format!("{}#exercise/{id}", server.address()));
    browser.wait("document.querySelector('dialog#mission[open]')");
    browser.tab_to("C’est parti");
    browser.press("Enter");
    browser.wait("!document.querySelector('dialog[open]')");
    let player = Player::new();
    let scenario = player.scenario(&mut browser, id, "fr", &[]);
    let mut world = start(&scenario);
    for step in &scenario.bundle.solution.steps {
        for action in step.actions(&scenario, &world, &|_, _| f64::MAX).expect("a step that fits the screen") {
            match &action {
                Action::Press(target) => {
                    tab_to_target(&mut browser, target);
                    browser.press("Enter");
                }
                Action::Type(target, text) => {
                    tab_to_target(&mut browser, target);
                    browser.type_text(text);
                }
                Action::Estimate(..) => {}
            }
            world = apply(&scenario, world, action).world;
        }
    }
    browser.wait("document.querySelector('dialog#done[open]')");
    browser.tab_to("Retour à la ville");
    browser.press("Enter");
    browser.wait("document.querySelector('.town')");
}

#[test]
fn a_form_is_filled_in() {
    solve_by_keyboard("forms/surname");
}

#[test]
fn a_file_is_attached_and_sent() {
    solve_by_keyboard("mail/attach-file");
}
