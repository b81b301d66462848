//! Copying a text and pasting it; loading a page again that froze.

#[allow(dead_code)]
mod device;

use device::Device;
use scenario::{Block, Event};

/// A device whose browser shows the desk; one mail and one page hold a text to copy.
fn at(page: &str) -> Device {
    let mut device = Device::with(page, |bundle| {
        bundle.exercise.mails[1].copyable = "37100".to_owned();
        bundle.sites[0].pages[0].blocks.push(Block::Copyable("12 rue des Tanneurs".to_owned()));
        bundle.sites[0].pages[3].frozen = true;
    });
    if device.sees("cookies.refuse") {
        device.press("cookies.refuse");
    }
    device
}

fn thawed(page: &str) -> Device {
    let mut device = at(page);
    device.press("browser.reload");
    device.press("cookies.refuse");
    device
}

#[test]
fn nothing_can_be_pasted_before_something_is_copied() {
    let mut device = thawed("desk/street");
    assert!(device.sees("move.street") && !device.sees("paste.move.street"));
    assert_eq!(device.press("paste.move.street"), []);
}

#[test]
fn what_a_page_and_a_mail_hold_is_copied_and_pasted_in_a_field() {
    let mut device = thawed("desk/street");
    device.press("browser.home");
    assert_eq!(device.press("copy.2"), [Event::Copied("desk/home".into())]);
    device.press("browser.back");
    let right = [Event::Entered("move.street".into()), Event::Pasted("move.street".into())];
    assert_eq!(device.press("paste.move.street"), right);
    assert_eq!(device.press("paste.move.postcode"), [Event::Pasted("move.postcode".into())]);
    device.press("app.mail");
    device.press("mail.hello");
    assert_eq!(device.press("copy.mail"), [Event::Copied("mail.hello".into())]);
    device.press("app.browser");
    device.press("paste.move.postcode");
    assert!(device.press("move.submit").contains(&Event::Continued("desk/street".into())));
}

#[test]
fn dates_choices_and_secrets_are_not_pasted() {
    let mut device = Device::at_date();
    device.world.clipboard = "2026".to_owned();
    assert!(!device.targets().iter().any(|target| target.starts_with("paste.")));
}

#[test]
fn a_frozen_page_answers_nothing_until_it_is_loaded_again() {
    let mut device = at("desk/home");
    device.press("way.1");
    let here: Vec<String> = device.targets().into_iter().filter(|target| !target.starts_with("app.")).collect();
    assert_eq!(here, ["browser.back", "browser.home", "browser.reload"]);
    device.write("move.street", "12 rue des Tanneurs");
    assert!(device.world.browser.answers.is_empty());
    assert_eq!(device.press("browser.reload"), [Event::Reloaded("desk/street".into())]);
    assert!(device.sees("move.submit"));
    device.press("browser.back");
    device.press("way.1");
    assert!(device.sees("move.submit"), "it does not freeze twice");
}

#[test]
fn only_a_site_with_a_frozen_page_shows_how_to_load_again() {
    assert!(at("desk/home").sees("browser.reload"));
    assert!(!Device::past_cookies("desk/home").sees("browser.reload"));
}
