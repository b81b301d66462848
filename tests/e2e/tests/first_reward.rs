//! The first success, for somebody who only knows how to touch. How long it takes, `cargo xtask bench` measures.

use e2e::{Browser, Profile, Server, first_reward, places};

#[test]
fn two_touches_and_no_typing_lead_to_the_first_reward() {
    let (server, profile) = (Server::start(places::dist()), Profile::new());
    let mut browser = Browser::launch(profile.path());
    browser.count_gestures();
    browser.goto(&server.address());
    first_reward::reach(&mut browser, |browser| drop(browser.wait("document.body?.dataset.ready")));
    assert_eq!(browser.gestures("pointerdown"), 2);
    assert_eq!((browser.gestures("keydown"), browser.gestures("input")), (0, 0), "something was typed");
    browser.touch_button("Continuer");
    browser.wait("!!document.querySelector('dialog#mission[open]')");
    assert_eq!(browser.gestures("pointerdown"), 3);
}
