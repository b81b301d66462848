//! Text messages: reading, answering, passing on, blocking, throwing away and taking back.

#[allow(dead_code)]
mod device;

use device::Device;
use scenario::{App, Event, World};

fn at_the_list() -> Device {
    Device::with("desk/home", |bundle| {
        bundle.exercise = serde_json::from_str(include_str!("device/phone.json")).expect("an exercise");
    })
}

fn in_the_conversation() -> Device {
    let mut device = at_the_list();
    device.press("conversation.Assurance Santé");
    device
}

fn on_the_false_one() -> Device {
    let mut device = in_the_conversation();
    device.press("sms.false");
    device
}

fn passing_on() -> Device {
    let mut device = on_the_false_one();
    device.press("chosen.pass-on");
    device
}

fn texts(world: &World) -> Vec<&str> {
    world.messages.all.iter().map(|sms| sms.id.as_str()).collect()
}

#[test]
fn a_borrowed_name_stands_in_the_same_conversation_and_opening_it_shows_all() {
    let mut device = at_the_list();
    assert_eq!(device.world.messages.all.iter().filter(|sms| !sms.read).count(), 2);
    let opened = device.press("conversation.Assurance Santé");
    assert_eq!(opened, [Event::Opened("true".into()), Event::Opened("false".into())]);
    assert!(device.world.messages.all.iter().all(|sms| sms.read));
    assert!(device.sees("sms.true") && device.sees("sms-link.false") && !device.sees("sms.hello"));
}

#[test]
fn a_link_leads_to_the_browser() {
    let mut device = in_the_conversation();
    let followed = device.press("sms-link.false");
    assert_eq!(followed, [Event::Followed("false".into()), Event::Visited("desk/home".into())]);
    assert_eq!(device.world.app, App::Browser);
}

#[test]
fn a_name_that_a_machine_put_there_takes_no_answer_and_a_contact_does() {
    let mut device = in_the_conversation();
    assert!(!device.sees("messages.send"));
    assert_eq!(device.press("messages.send"), []);
    device.press("messages.back");
    device.press("conversation.Samira");
    assert_eq!(device.press("messages.send"), [], "an empty answer is not sent");
    device.write("messages.text", "Bien sûr !");
    assert_eq!(device.press("messages.send"), [Event::Texted("friend".into(), String::new())]);
}

#[test]
fn what_was_written_is_in_no_draft_and_in_no_event() {
    let mut device = at_the_list();
    device.press("conversation.Samira");
    device.write("messages.text", "mon secret");
    device.press("messages.send");
    device.write("messages.text", "mon autre secret");
    let draft = device.draft();
    assert!(!format!("{draft:?}").contains("secret"));
    assert_eq!(texts(&draft), ["hello", "true", "false"]);
}

#[test]
fn a_message_is_passed_on_to_a_number_that_is_typed_or_to_a_contact() {
    let mut device = passing_on();
    assert!(device.sees("pass-to.friend") && !device.sees("pass-to.report"));
    device.write("pass.number", "33 700");
    let answered = Event::Opened("later".into());
    assert_eq!(device.press("pass.send"), [Event::Texted("report".into(), "false".into()), answered]);
    assert_eq!(device.world.messages.open.as_deref(), Some("33700"));
    assert_eq!(device.world.reached, ["passed-on"]);
    assert!(device.draft().messages.all.iter().any(|sms| sms.own.is_some()), "what is passed on is the exercise’s own");
}

#[test]
fn what_comes_while_its_conversation_is_on_the_screen_is_seen_at_once() {
    let mut device = passing_on();
    device.write("pass.number", "33700");
    device.press("pass.send");
    assert!(device.world.history.contains(&Event::Opened("later".into())));
    assert!(device.world.messages.all.iter().all(|sms| sms.read));
}

#[test]
fn a_wrong_number_is_said_and_one_of_the_learner_s_own_is_noticed_and_not_kept() {
    let mut device = passing_on();
    device.write("pass.number", "3370");
    assert_eq!(device.press("pass.send"), [Event::Texted(String::new(), "false".into())]);
    assert!(device.world.messages.misdialled && device.sees("pass.send"));
    device.write("pass.number", "06 12 34 56 78");
    assert!(!device.world.messages.misdialled);
    assert!(device.press("pass.send").contains(&Event::OwnData("pass.number".into())));
    assert_eq!(device.draft().messages.number, "");
}

#[test]
fn a_blocked_sender_can_be_taken_back() {
    let mut device = on_the_false_one();
    assert_eq!(device.press("chosen.report"), [Event::Blocked("false".into()), Event::Reported("false".into())]);
    assert!(device.world.messages.blocked.contains("Assurance Santé") && device.sees("sms.false"));
    device.press("messages.unblock");
    assert!(device.world.messages.blocked.is_empty() && !device.sees("messages.unblock"));
}

#[test]
fn a_deleted_message_can_be_put_back() {
    let mut device = on_the_false_one();
    assert_eq!(device.press("chosen.delete"), [Event::Deleted("false".into())]);
    assert!(device.sees("sms.true") && !device.sees("sms.false"));
    device.press("messages.back");
    device.press("messages.bin");
    device.press("restore.false");
    assert!(!device.world.messages.bin && !device.sees("messages.bin"));
    device.press("conversation.Assurance Santé");
    assert!(device.sees("sms.false"));
}

#[test]
fn a_conversation_whose_messages_are_all_deleted_is_left() {
    let mut device = at_the_list();
    device.press("conversation.Samira");
    device.press("sms.hello");
    device.press("chosen.delete");
    assert!(!device.sees("conversation.Samira") && device.sees("messages.bin"));
}

#[test]
fn clues_of_a_message_are_marked_and_the_others_are_told() {
    let mut device = on_the_false_one();
    device.press("clues.begin");
    assert!(device.sees("clue.sender") && !device.sees("chosen.delete"));
    assert_eq!(device.press("clue.body.0"), [Event::Mismarked("false.body.0".into())]);
    assert_eq!(device.press("clue.link"), [Event::Marked("false.link".into())]);
    device.press("clues.end");
    assert!(device.sees("chosen.report"));
    device.press("chosen.cancel");
    device.press("sms.true");
    assert!(!device.sees("clues.begin"));
}

#[test]
fn nothing_of_another_screen_can_be_touched() {
    let mut device = on_the_false_one();
    for target in
        ["sms-link.false", "messages.back", "conversation.Samira", "pass.send", "restore.false", "messages.send"]
    {
        let before = device.world.clone();
        assert_eq!(device.press(target), [], "{target}");
        assert_eq!(device.world, before);
    }
}
