//! How the simulated device behaves, seen from outside: what is touched and typed, and what is on the screen then.

mod device;

use device::Device;
use scenario::{App, Event, Reason};

#[test]
fn the_cookie_banner_comes_first_and_one_can_change_one_s_mind() {
    let mut device = Device::at("desk/home");
    assert_eq!(device.targets(), ["app.mail", "app.files", "app.vault", "cookies.refuse", "cookies.accept"]);
    assert_eq!(device.press("way.0"), []);
    device.press("cookies.accept");
    assert!(device.sees("way.0") && !device.sees("cookies.accept"));
    device.press("cookies.again");
    let refused = Event::Cookies { site: "desk".into(), accepted: false };
    assert_eq!(device.press("cookies.refuse"), [refused]);
}

#[test]
fn back_and_home_lead_where_one_was() {
    let mut device = Device::past_cookies("desk/home");
    assert!(!device.sees("browser.back") && !device.sees("browser.home"));
    device.press("way.1");
    assert_eq!(device.page(), "desk/street");
    device.press("browser.back");
    assert_eq!(device.page(), "desk/home");
    device.press("way.1");
    device.press("browser.home");
    assert_eq!(device.page(), "desk/home");
    device.press("browser.back");
    assert_eq!(device.page(), "desk/street");
}

#[test]
fn a_page_that_asks_to_sign_in_leads_there_first() {
    let mut device = Device::past_cookies("desk/home");
    device.press("way.0");
    assert_eq!(device.page(), "desk/sign-in");
    device.secret("sign-in.password", "Figuier", 3.0);
    let wrong = Event::Rejected("sign-in.password".into(), Reason::WrongSecret);
    assert_eq!(device.press("sign-in.submit"), [wrong]);
    device.secret("sign-in.password", "Figuier-61", 3.0);
    assert!(device.press("sign-in.submit").contains(&Event::SignedIn("desk".into())));
    assert_eq!(device.page(), "desk/account");
}

#[test]
fn after_signing_out_back_does_not_show_the_account() {
    let mut device = Device::signed_in();
    device.press("sign-out");
    assert_eq!(device.page(), "desk/home");
    device.press("browser.back");
    assert_eq!(device.page(), "desk/sign-in");
}

#[test]
fn a_secret_is_forgotten_once_it_has_served() {
    let device = Device::signed_in();
    assert!(!format!("{:?}", device.world).contains("Figuier"));
}

#[test]
fn an_empty_answer_and_a_badly_written_one_are_refused_each_for_its_reason() {
    let mut device = Device::past_cookies("desk/street");
    assert_eq!(
        device.press("move.submit"),
        [Event::Rejected("move.street".into(), Reason::Empty), Event::Rejected("move.postcode".into(), Reason::Empty),]
    );
    assert_eq!(device.page(), "desk/street");
    device.write("move.street", "12 rue des Tanneurs");
    device.write("move.postcode", "3710");
    assert_eq!(device.press("move.submit"), [Event::Rejected("move.postcode".into(), Reason::NotAPostcode)]);
}

#[test]
fn an_answer_that_is_not_on_the_papers_is_mismatched_not_refused() {
    let mut device = Device::past_cookies("desk/street");
    device.write("move.street", "7 impasse du Lavoir");
    device.write("move.postcode", "37100");
    assert_eq!(device.press("move.submit"), [Event::Mismatched("move.street".into())]);
    assert_eq!(device.page(), "desk/street");
    assert_eq!(device.write("move.street", "12 RUE DES  TANNEURS"), [Event::Entered("move.street".into())]);
}

#[test]
fn sending_a_form_of_several_pages_goes_back_to_the_page_with_the_fault() {
    let mut device = Device::at_summary();
    device.press("change.street");
    device.write("move.postcode", "abc");
    device.press("browser.back");
    assert_eq!(device.page(), "desk/check");
    let events = device.press("move.submit");
    assert_eq!(device.page(), "desk/street");
    assert!(events.contains(&Event::Rejected("move.postcode".into(), Reason::NotAPostcode)), "{events:?}");
    assert_eq!(device.world.browser.refused, [("move.postcode".to_owned(), Reason::NotAPostcode)]);
}

#[test]
fn a_form_is_sent_whole_from_its_last_page() {
    let mut device = Device::at_summary();
    assert!(!device.world.browser.sent.contains("move"));
    assert!(device.press("move.submit").contains(&Event::Rejected("move.sure".into(), Reason::Empty)));
    device.press("move.sure");
    let events = device.press("move.submit");
    assert!(events.contains(&Event::Sent("move".into())), "{events:?}");
    assert_eq!(device.page(), "desk/receipt");
}

#[test]
fn a_date_says_which_box_is_missing() {
    let mut device = Device::at_date();
    device.write("move.since.day", "3");
    device.write("move.since.month", "nov");
    assert!(device.press("move.submit").contains(&Event::Rejected("move.since".into(), Reason::YearMissing)));
    device.write("move.since.year", "2031");
    assert!(device.press("move.submit").contains(&Event::Rejected("move.since".into(), Reason::InTheFuture)));
    device.write("move.since.year", "2026");
    assert!(
        !device
            .press("move.submit")
            .iter()
            .any(|event| matches!(event, Event::Rejected(field, _) if field == "move.since"))
    );
}

#[test]
fn a_list_opens_takes_one_choice_and_closes() {
    let mut device = Device::at_date();
    assert!(!device.sees("move.people.two"));
    device.press("move.people");
    assert!(device.sees("move.people.two"));
    assert_eq!(device.press("move.people.two"), [Event::Entered("move.people.two".into())]);
    assert!(!device.sees("move.people.two"));
    device.press("move.people");
    device.press("move.people");
    assert!(!device.sees("move.people.two"));
}

#[test]
fn a_box_is_ticked_and_unticked() {
    let mut device = Device::at_summary();
    device.press("move.sure");
    device.press("move.sure");
    assert!(device.press("move.submit").contains(&Event::Rejected("move.sure".into(), Reason::Empty)));
}

#[test]
fn a_document_is_kept_in_the_folder_that_one_chooses() {
    let mut device = Device::at_receipt();
    device.press("document.receipt");
    assert!(device.sees("save-to.papers") && !device.sees("way.0"));
    device.press("save.cancel");
    device.press("document.receipt");
    assert_eq!(device.press("save-to.papers"), [Event::Filed("receipt".into(), "papers".into())]);
    assert!(device.world.lies_in("receipt", "papers"));
}

#[test]
fn a_passphrase_is_judged_by_length_by_words_of_one_s_own_and_by_its_estimate() {
    let mut device = Device::past_cookies("desk/new-secret");
    let refused = |reason| [Event::Rejected("new-secret.phrase".into(), reason)];
    assert_eq!(device.press("new-secret.submit"), refused(Reason::Empty));
    device.secret("new-secret.phrase", "Figuier 61", 20.0);
    assert_eq!(device.press("new-secret.submit"), refused(Reason::TooShort));
    device.secret("new-secret.phrase", "rosa danse sur un toit vert ce soir", 20.0);
    assert_eq!(device.press("new-secret.submit"), refused(Reason::Personal));
    device.secret("new-secret.phrase", "la tulipe danse sur un toit vert", 5.0);
    assert_eq!(device.press("new-secret.submit"), refused(Reason::Guessable));
    device.secret("new-secret.phrase", "la tulipe danse sur un toit vert", 20.0);
    assert!(device.press("new-secret.submit").contains(&Event::Sent("new-secret".into())));
}

#[test]
fn the_vault_offers_to_keep_the_passphrase_and_fills_it_in_later() {
    let mut device = Device::past_cookies("desk/new-secret");
    device.secret("new-secret.phrase", "la tulipe danse sur un toit vert", 20.0);
    device.press("new-secret.submit");
    assert!(device.sees("vault.keep") && !device.sees("browser.back"));
    assert_eq!(device.press("vault.keep"), [Event::Kept("desk".into())]);
    device.press("browser.home");
    device.press("way.0");
    device.press("vault.fill");
    assert!(device.press("sign-in.submit").contains(&Event::SignedIn("desk".into())));
}

#[test]
fn words_are_drawn_anew_each_time_and_are_enough() {
    let mut device = Device::past_cookies("desk/new-secret");
    let mut drawn = vec![];
    for _ in 0..3 {
        device.press("vault.draw");
        drawn.push(format!("{:?}", device.world.browser.answers.get("new-secret.phrase")));
        device.estimate("new-secret.phrase", 30.0);
    }
    assert!(drawn[0] != drawn[1] && drawn[1] != drawn[2]);
    assert!(device.press("new-secret.submit").contains(&Event::Sent("new-secret".into())));
}

#[test]
fn a_mail_to_no_address_or_a_wrong_one_says_so() {
    let mut device = Device::in_app(App::Mail);
    device.press("mail.write");
    assert_eq!(device.press("draft.send"), [Event::Rejected("draft.to".into(), Reason::Empty)]);
    device.write("draft.to", "lab.example");
    assert_eq!(device.press("draft.send"), [Event::Rejected("draft.to".into(), Reason::NotAnEmail)]);
    device.write("draft.to", "other@lab.example");
    let [Event::Mailed { to, addressees: 1, .. }] = &device.press("draft.send")[..] else { panic!("not sent") };
    assert!(to.is_empty());
}

#[test]
fn a_mail_is_sent_with_what_is_attached_and_lies_in_the_sent_folder() {
    let mut device = Device::in_app(App::Mail);
    device.press("mail.hello");
    device.press("mail.reply");
    device.write("draft.body", "Voici.");
    for file in ["attach.cat", "attach.plan"] {
        device.press("draft.attach");
        device.press(file);
    }
    device.press("detach.cat");
    let sent = Event::Mailed {
        forwards: String::new(),
        addressees: 1,
        to: vec!["desk@lab.example".into()],
        attached: vec!["plan".into()],
        subject: true,
        body: true,
        reply_to: "hello".into(),
    };
    assert_eq!(device.press("draft.send"), [sent]);
    device.press("mail-folder.sent");
    assert!(device.sees("mail.sent-1"));
    device.press("mail.sent-1");
    assert!(device.sees("mail.back") && !device.sees("mail.reply"));
}

#[test]
fn a_mail_thrown_away_can_be_brought_back() {
    let mut device = Device::in_app(App::Mail);
    device.press("mail.hello");
    assert!(device.press("mail.delete").contains(&Event::Deleted("hello".into())));
    assert!(!device.sees("mail.hello"));
    device.press("mail-folder.bin");
    device.press("mail.hello");
    device.press("mail.move");
    device.press("mail-to.inbox");
    device.press("mail-folder.inbox");
    assert!(device.sees("mail.hello"));
}

#[test]
fn an_unwanted_mail_goes_to_its_folder_and_back() {
    let mut device = Device::in_app(App::Mail);
    device.press("mail.hello");
    assert!(device.press("mail.report").contains(&Event::Reported("hello".into())));
    device.press("mail-folder.spam");
    device.press("mail.hello");
    device.press("mail.not-spam");
    assert!(device.world.lies_in("hello", "inbox"));
}

#[test]
fn searching_finds_a_mail_in_any_folder_and_a_touch_ends_it() {
    let mut device = Device::in_app(App::Mail);
    device.write("mail.search", "GUICHET");
    assert!(device.sees("mail.hello") && device.sees("mail.old"));
    device.write("mail.search", "zzz");
    assert!(!device.sees("mail.hello"));
    device.press("mail-folder.inbox");
    assert!(device.sees("mail.hello") && !device.sees("mail.old"));
}

#[test]
fn a_rule_delivers_its_mail_once() {
    let mut device = Device::at_summary();
    device.press("move.sure");
    device.press("move.submit");
    device.press("app.mail");
    assert!(device.sees("mail.thanks"));
    let count = device.world.mail.messages.len();
    device.press("app.browser");
    device.press("browser.back");
    device.press("move.submit");
    assert_eq!(device.world.mail.messages.len(), count);
}

#[test]
fn the_link_of_a_mail_opens_the_browser() {
    let mut device = Device::in_app(App::Mail);
    device.press("mail.hello");
    assert_eq!(device.press("mail.link"), [Event::Followed("hello".into()), Event::Visited("desk/home".into())]);
    assert_eq!((device.world.app, device.page()), (App::Browser, "desk/home"));
}

#[test]
fn a_file_is_renamed_moved_thrown_away_and_brought_back() {
    let mut device = Device::in_app(App::Files);
    device.press("folder.downloads");
    assert_eq!(device.press("file.cat"), [Event::Looked("cat".into())]);
    device.press("files.rename");
    device.write("files.name", "  chat roux ");
    assert_eq!(device.press("files.name-done"), [Event::Named("cat".into())]);
    device.press("files.move");
    device.press("move-to.papers");
    assert!(device.press("files.delete").contains(&Event::Deleted("cat".into())));
    device.press("files.back");
    device.press("folder.bin");
    device.press("file.cat");
    device.press("files.move");
    device.press("move-to.downloads");
    let cat = device.world.files.files.iter().find(|file| file.id == "cat").expect("the cat");
    assert_eq!((cat.name.as_str(), cat.folder.as_str()), ("chat roux.jpg", "downloads"));
}

#[test]
fn what_is_not_on_the_screen_cannot_be_touched_or_typed_into() {
    let mut device = Device::past_cookies("desk/home");
    let before = device.world.clone();
    for target in ["", "sign-out", "move.submit", "mail.hello", "way.99", "app.browser", "save-to.papers", "vault.fill"]
    {
        assert_eq!(device.press(target), [], "{target}");
        assert_eq!(device.write(target, "x"), [], "{target}");
    }
    assert_eq!(device.world, before);
}

#[test]
fn an_order_of_events_holds_even_when_one_of_them_happened_too_early() {
    let mut device = Device::past_cookies("desk/home");
    device.press("way.1");
    assert_eq!(device.world.reached, [""; 0]);
    device.press("browser.home");
    device.press("app.mail");
    device.press("mail.hello");
    device.press("app.browser");
    device.press("way.1");
    assert_eq!(device.world.reached, ["mail-then-street"]);
}

#[test]
fn a_draft_keeps_no_address_and_no_number_that_is_not_the_persona_s() {
    let mut device = Device::past_cookies("desk/contact");
    device.write("contact.phone", "06 12 34 56 78");
    device.write("contact.email", "rosa@courrier.example");
    device.press("app.mail");
    device.press("mail.write");
    device.write("draft.to", "someone@home.example");
    let written = serde_json::to_string(&device.draft()).expect("a draft");
    assert!(!written.contains("06 12") && !written.contains("someone") && written.contains("rosa@"), "{written}");
}
