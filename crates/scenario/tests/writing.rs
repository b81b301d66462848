//! Writing to several people, and passing a mail on.

#[allow(dead_code)]
mod device;

use device::Device;
use scenario::{Event, MailTemplate, Reason, When};

/// A device that shows a mail with a file that others got too.
fn on_the_notice() -> Device {
    let notice = r#"{
        "id": "notice", "from": "Claire Colin", "address": "claire@agence.example", "subject": "Le groupe",
        "body": ["Bonjour à tous,"], "date": "6 novembre", "attached": ["receipt"],
        "others": ["samira@courrier.example", "paul@courrier.example"]
    }"#;
    let notice: MailTemplate = serde_json::from_str(notice).expect("a mail");
    let mut device = Device::with("desk/home", |bundle| {
        let addresses = ["claire@agence.example", "samira@courrier.example", "paul@courrier.example"];
        bundle.exercise.contacts.extend(addresses.map(str::to_owned));
        bundle.exercise.mails.push(notice);
    });
    device.press("app.mail");
    device.press("mail.notice");
    device
}

fn to(device: &Device) -> &str {
    device.world.mail.draft.as_ref().map_or("", |draft| &draft.to)
}

fn holds(when: &str, events: &[Event], device: &Device) -> bool {
    serde_json::from_str::<When>(when).expect("a condition").holds(events, &device.world)
}

#[test]
fn an_answer_goes_to_one_or_to_all() {
    let mut device = on_the_notice();
    device.press("mail.reply");
    assert_eq!(to(&device), "claire@agence.example");
    let alone = device.press("draft.send");
    assert!(holds(r#"{ "mailed": "claire@agence.example", "reply-to": "notice", "alone": true }"#, &alone, &device));
    device.press("mail.notice");
    device.press("mail.reply-all");
    assert_eq!(to(&device), "claire@agence.example, samira@courrier.example, paul@courrier.example");
    let all = device.press("draft.send");
    assert!(holds(r#"{ "mailed": "samira@courrier.example", "alone": false }"#, &all, &device));
    assert!(holds(r#"{ "mailed": "claire@agence.example", "reply-to": "notice" }"#, &all, &device));
    assert!(!holds(r#"{ "misaddressed": true }"#, &all, &device));
}

#[test]
fn a_mail_that_nobody_else_got_is_answered_to_one() {
    let mut device = Device::in_app(scenario::App::Mail);
    device.press("mail.hello");
    assert!(device.sees("mail.reply") && device.sees("mail.forward") && !device.sees("mail.reply-all"));
}

#[test]
fn every_address_must_be_well_written_and_one_of_ours() {
    let mut device = on_the_notice();
    device.press("mail.reply");
    device.write("draft.to", "claire@agence.example ; samira");
    assert_eq!(device.press("draft.send"), [Event::Rejected("draft.to".into(), Reason::NotAnEmail)]);
    device.write("draft.to", " , ");
    assert_eq!(device.press("draft.send"), [Event::Rejected("draft.to".into(), Reason::Empty)]);
    device.write("draft.to", "claire@agence.example; someone@autre.example,");
    let sent = device.press("draft.send");
    assert!(holds(r#"{ "mailed": "claire@agence.example", "alone": false }"#, &sent, &device));
    assert!(holds(r#"{ "misaddressed": true }"#, &sent, &device));
    assert_eq!(
        device.draft().mail.messages.last().and_then(|sent| sent.own.as_ref()).map(|own| own.to.as_str()),
        Some("")
    );
}

#[test]
fn the_same_address_twice_is_one_addressee() {
    let mut device = on_the_notice();
    device.press("mail.reply");
    device.write("draft.to", "claire@agence.example, Claire@agence.example");
    let sent = device.press("draft.send");
    assert!(holds(r#"{ "mailed": "claire@agence.example", "alone": true, "misaddressed": false }"#, &sent, &device));
}

#[test]
fn a_mail_is_passed_on_with_its_file_to_whom_one_chooses() {
    let mut device = on_the_notice();
    device.press("mail.forward");
    assert_eq!(to(&device), "");
    assert_eq!(device.press("draft.send"), [Event::Rejected("draft.to".into(), Reason::Empty)]);
    assert!(device.sees("contact.1") && !device.sees("contact.0"), "the one in the unwanted mails is not offered");
    device.press("contact.1");
    assert_eq!(to(&device), "desk@lab.example");
    assert!(!device.sees("contact.1"));
    let sent = device.press("draft.send");
    let wanted = r#"{ "mailed": "desk@lab.example", "forwards": "notice", "attached": "receipt", "subject": true }"#;
    assert!(holds(wanted, &sent, &device));
}

#[test]
fn a_file_taken_off_a_mail_that_is_passed_on_can_be_attached_again() {
    let mut device = on_the_notice();
    device.press("mail.forward");
    device.press("detach.receipt");
    device.press("draft.attach");
    device.press("attach.receipt");
    assert!(device.sees("detach.receipt"));
}

#[test]
fn what_is_being_written_finds_correspondents_and_keeps_those_before() {
    let mut device = on_the_notice();
    device.press("mail.reply");
    device.write("draft.to", "claire@agence.example, guich");
    assert!(device.sees("contact.1"));
    device.press("contact.1");
    assert_eq!(to(&device), "claire@agence.example, desk@lab.example");
}
