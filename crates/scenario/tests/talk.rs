//! Calls and talks: taking, refusing, dialling, answering, taking back.

#[allow(dead_code)]
mod device;

use device::Device;
use scenario::Event;

fn at_the(app: &str) -> Device {
    let mut device = Device::with("desk/home", |bundle| {
        bundle.exercise = serde_json::from_str(include_str!("device/phone.json")).expect("an exercise");
    });
    device.press(&format!("app.{app}"));
    device
}

fn after_refusing() -> Device {
    let mut device = at_the("phone");
    device.press("phone.refuse");
    device
}

fn dialling() -> Device {
    let mut device = after_refusing();
    device.press("phone.keypad");
    device
}

fn called(number: &str) -> Event {
    Event::Called(number.to_owned())
}

#[test]
fn a_ringing_phone_is_answered_or_refused_and_hides_the_rest() {
    let mut device = at_the("phone");
    assert!(device.sees("phone.answer") && device.sees("phone.refuse") && !device.sees("phone.keypad"));
    assert_eq!(device.press("phone.answer"), [Event::Answered("false-adviser".into())]);
    assert!(device.sees("say.read") && device.sees("phone.hang-up") && !device.sees("phone.answer"));
    let mut device = at_the("phone");
    assert_eq!(device.press("phone.refuse"), [Event::HungUp("false-adviser".into())]);
    assert!(device.sees("phone.recent.false-adviser") && !device.sees("phone.answer"));
}

#[test]
fn what_is_said_leads_on_and_one_can_always_hang_up() {
    let mut device = at_the("phone");
    device.press("phone.answer");
    assert_eq!(device.press("say.read"), [Event::Said("false-adviser.hello.read".into())]);
    assert!(!device.sees("say.read") && device.sees("phone.hang-up"));
    assert_eq!(device.press("phone.hang-up"), [Event::HungUp("false-adviser".into())]);
}

#[test]
fn an_answer_that_leads_nowhere_ends_the_call() {
    let mut device = at_the("phone");
    device.press("phone.answer");
    let said = Event::Said("false-adviser.hello.refuse".into());
    assert_eq!(device.press("say.refuse"), [said, Event::HungUp("false-adviser".into())]);
    assert!(device.world.phone.talking.is_none() && device.world.phone.said.is_empty());
}

#[test]
fn a_call_that_ended_can_be_taken_up_by_calling_back() {
    let mut device = after_refusing();
    let again = device.press("phone.recent.false-adviser");
    assert_eq!(again, [called("displayed"), Event::Answered("false-adviser".into())]);
    assert!(device.sees("say.read"));
}

#[test]
fn a_number_on_a_paper_is_dialled_by_keys_or_typed() {
    let mut device = dialling();
    assert!(!device.sees("phone.call"));
    for digit in "0199002468".chars() {
        device.press(&format!("phone.key.{digit}"));
    }
    assert_eq!(device.press("phone.call"), [called("bank"), Event::Answered("bank".into())]);
    let mut device = dialling();
    device.write("phone.number", "01.99.00.24.68x");
    device.press("phone.erase");
    device.press("phone.key.8");
    assert_eq!(device.press("phone.call"), [called("bank"), Event::Answered("bank".into())]);
}

#[test]
fn where_nobody_answers_one_hangs_up() {
    let mut device = after_refusing();
    assert_eq!(device.press("phone.contact.friend"), [called("friend")]);
    assert_eq!(device.press("phone.hang-up"), []);
    assert!(device.sees("phone.contact.friend"));
}

#[test]
fn the_learner_s_own_number_is_noticed_and_not_kept() {
    let mut device = dialling();
    device.write("phone.number", "06 12 34 56 78");
    assert_eq!(device.draft().phone.dialled, "");
    assert_eq!(device.press("phone.call"), [Event::OwnData("phone.number".into()), called("")]);
    assert!(!format!("{:?}", device.draft()).contains("06 12"));
}

#[test]
fn a_meeting_begins_at_once_and_an_answer_can_be_taken_back() {
    let mut device = at_the("talk");
    assert!(device.sees("say.yes") && !device.sees("talk.back") && !device.sees("phone.hang-up"));
    device.press("say.yes");
    assert!(device.sees("say.again"));
    device.press("talk.back");
    assert!(device.sees("say.yes") && !device.sees("talk.back"));
}

#[test]
fn coming_again_to_a_line_takes_back_what_was_said_since() {
    let mut device = at_the("talk");
    for _ in 0..50 {
        device.press("say.yes");
        device.press("say.again");
    }
    assert!(device.world.phone.said.is_empty() && device.sees("say.no"));
}

#[test]
fn a_meeting_that_is_over_can_be_taken_back_too() {
    let mut device = at_the("talk");
    let said = Event::Said("nadia.start.no".into());
    assert_eq!(device.press("say.no"), [said, Event::HungUp("nadia".into())]);
    device.press("talk.back");
    assert!(device.sees("say.yes"));
}

#[test]
fn a_call_and_a_meeting_do_not_disturb_each_other() {
    let mut device = at_the("phone");
    device.press("phone.answer");
    device.press("app.talk");
    device.press("say.yes");
    device.press("app.phone");
    assert!(device.sees("say.read") && device.sees("phone.hang-up"));
}
