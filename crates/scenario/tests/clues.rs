//! Marking the clues of a false message.

#[allow(dead_code)]
mod device;

use device::Device;
use scenario::{Event, MailTemplate};

/// A device that shows the mailbox, in which one mail has clues.
fn in_the_mailbox() -> Device {
    let parcel = r#"{
        "id": "false-parcel", "from": "Colis du Val", "address": "frais@colis-vite.example", "subject": "Votre colis",
        "body": ["Bonjour,", "Payez avant ce soir."], "link": { "label": "Payer", "to": "desk/home" },
        "date": "6 novembre", "clues": ["address", "body.1", "link"]
    }"#;
    let parcel: MailTemplate = serde_json::from_str(parcel).expect("a mail");
    let mut device = Device::with("desk/home", |bundle| bundle.exercise.mails.push(parcel));
    device.press("app.mail");
    device
}

fn on_the_mail() -> Device {
    let mut device = in_the_mailbox();
    device.press("mail.false-parcel");
    device
}

#[test]
fn a_message_without_clues_offers_no_marking() {
    let mut device = in_the_mailbox();
    device.press("mail.hello");
    assert!(!device.sees("clues.begin"));
    assert_eq!(device.press("clues.begin"), []);
    assert_eq!(device.world.clues, scenario::Clues::default());
}

#[test]
fn while_marking_each_part_can_be_touched_and_nothing_else() {
    let mut device = on_the_mail();
    assert!(device.sees("clues.begin") && device.sees("mail.link") && !device.sees("clue.address"));
    device.press("clues.begin");
    let here: Vec<String> = device.targets().into_iter().filter(|target| !target.starts_with("app.")).collect();
    let parts = ["clue.subject", "clue.sender", "clue.address", "clue.body.0", "clue.body.1", "clue.link", "clues.end"];
    assert_eq!(here, parts);
    assert_eq!(device.press("mail.link"), []);
    device.press("clues.end");
    assert!(device.sees("mail.link") && device.sees("clues.begin") && !device.sees("clues.end"));
}

#[test]
fn a_clue_is_marked_once_and_stays_marked() {
    let mut device = on_the_mail();
    device.press("clues.begin");
    assert_eq!(device.press("clue.address"), [Event::Marked("false-parcel.address".into())]);
    assert_eq!(device.press("clue.address"), []);
    device.press("clues.end");
    device.press("mail.back");
    assert!(device.draft().clues.marked.contains("false-parcel.address"));
}

#[test]
fn what_is_no_clue_is_said_and_not_marked() {
    let mut device = on_the_mail();
    device.press("clues.begin");
    assert_eq!(device.press("clue.body.0"), [Event::Mismarked("false-parcel.body.0".into())]);
    assert_eq!(device.press("clue.body.7"), []);
    assert!(device.world.clues.marked.is_empty());
}
