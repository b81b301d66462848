//! How photos are taken, made lighter, and sent in a form.

#[allow(dead_code)]
mod hand;

use hand::Hand;
use scenario::{Event, Fault, Reason, World, advise};
use serde_json::json;

const SOLUTION: [&str; 17] = [
    "app.camera",
    "camera.subject.front",
    "camera.further",
    "camera.still",
    "camera.take",
    "camera.keep",
    "app.files",
    "folder.photos",
    "file.front",
    "files.lighten",
    "files.back",
    "files.back",
    "app.browser",
    "way.0",
    "file-form.front",
    "pick.front",
    "file-form.submit",
];

fn device() -> Hand {
    let exercise = json!({
        "apps": ["browser", "camera", "files"],
        "start": { "app": "browser", "page": "desk/home" },
        "sites": ["desk"],
        "expect": { "file-form.front": "front" },
        "subject": [
            { "id": "front", "name": "Recto", "faults": ["cut-off", "blurred"] },
            { "id": "back", "name": "Verso", "faults": ["too-dark"] }
        ],
        "file": [
            { "id": "holiday", "name": "vacances.JPEG", "folder": "downloads", "tenths": 9 },
            { "id": "scan", "name": "recto.jpg", "folder": "downloads", "tenths": 84, "photo": { "subject": "front" } },
            { "id": "letter", "name": "lettre.pdf", "folder": "downloads", "small-print": ["Référence : 12"] }
        ],
        "goal": [{ "id": "sent", "when": { "sent": "file-form" } }]
    });
    let sites = json!([{
        "id": "desk", "name": "Le guichet", "address": "desk.example", "colour": "plum",
        "page": [
            { "id": "home", "title": "", "block": [{ "link": { "label": "Envoyer", "to": "send" } }] },
            { "id": "send", "title": "", "form": {
                "id": "file-form", "submit": "Envoyer", "to": "done", "send": true,
                "field": [{ "id": "front", "label": "Recto", "kind": "file", "accepts": ["jpg", "pdf"], "at-most": 20 }]
            } },
            { "id": "done", "title": "" }
        ]
    }]);
    Hand::at(&exercise, &sites, &SOLUTION)
}

fn at_form() -> Hand {
    let mut hand = device();
    hand.press("way.0");
    hand
}

/// A good photo of the front of the card, heavy as it comes from the camera.
fn photographed(hand: &mut Hand) {
    hand.press_all(&[
        "app.camera",
        "camera.subject.front",
        "camera.further",
        "camera.still",
        "camera.take",
        "camera.keep",
    ]);
}

fn choose(hand: &mut Hand, file: &str) -> Vec<Event> {
    hand.press_all(&["file-form.front"]);
    hand.press(&format!("pick.{file}"))
}

fn rejected(reason: Reason) -> [Event; 1] {
    [Event::Rejected("file-form.front".into(), reason)]
}

#[test]
fn each_fault_is_said_and_a_mended_photo_is_good() {
    let mut hand = device();
    hand.press_all(&["app.camera", "camera.subject.front"]);
    let spoiled = |fault| Event::Spoiled("front".into(), fault);
    assert_eq!(hand.press("camera.take"), [spoiled(Fault::CutOff), spoiled(Fault::Blurred)]);
    hand.press_all(&["camera.again", "camera.further", "camera.still"]);
    assert_eq!(hand.press("camera.take"), [Event::Photographed("front".into())]);
    let photo = hand.world.files.files.last().expect("a photo");
    assert_eq!((photo.name.as_str(), photo.folder.as_str()), ("IMG_0002.HEIC", "photos"));
    assert!(photo.tenths > 20, "{}", photo.tenths);
}

#[test]
fn stepping_too_far_spoils_it_and_coming_nearer_mends_it() {
    let mut hand = device();
    hand.press_all(&["app.camera", "camera.subject.front", "camera.still", "camera.further", "camera.further"]);
    assert_eq!(hand.press("camera.take"), [Event::Spoiled("front".into(), Fault::TooFar)]);
    hand.press_all(&["camera.again", "camera.nearer", "camera.still", "camera.light"]);
    assert_eq!(hand.press("camera.take"), [Event::Photographed("front".into())]);
}

#[test]
fn however_often_one_takes_the_same_photo_there_is_one_of_it() {
    let mut hand = device();
    for _ in 0..3 {
        photographed(&mut hand);
        hand.press("app.browser");
    }
    assert_eq!(hand.world.files.files.iter().filter(|file| file.id == "front").count(), 1);
}

#[test]
fn a_heavy_photo_is_made_lighter_once_and_has_to_be_chosen_again() {
    let mut hand = at_form();
    photographed(&mut hand);
    hand.press("app.browser");
    assert_eq!(choose(&mut hand, "front"), rejected(Reason::WrongFormat));
    hand.press_all(&["app.files", "folder.photos", "file.front"]);
    assert_eq!(hand.press("files.lighten"), [Event::Lightened("front".into())]);
    assert_eq!(hand.press("files.lighten"), []);
    let photo = hand.world.files.files.last().expect("a photo");
    assert!(photo.name == "IMG_0001.jpg" && photo.tenths < 10, "{} {}", photo.name, photo.tenths);
    hand.press("app.browser");
    assert!(hand.world.browser.refused.is_empty());
    assert_eq!(hand.press("file-form.submit"), rejected(Reason::Empty));
    assert_eq!(choose(&mut hand, "front"), [Event::Entered("file-form.front".into())]);
    assert!(hand.press("file-form.submit").contains(&Event::Sent("file-form".into())));
}

#[test]
fn a_site_says_why_it_does_not_take_a_file() {
    let mut hand = at_form();
    assert_eq!(choose(&mut hand, "scan"), rejected(Reason::TooHeavy));
    for (spoils, reason) in
        [(["camera.still", "camera.back"], Reason::CutOff), (["camera.further", "camera.back"], Reason::Unreadable)]
    {
        hand.press_all(&["app.camera", "camera.subject.front", spoils[0], "camera.take", "camera.keep"]);
        let spoiled = hand.world.files.files.last().expect("a photo").id.clone();
        hand.press_all(&["app.files", "folder.photos", &format!("file.{spoiled}")]);
        assert_eq!(hand.press("files.lighten"), [], "a spoiled photo is not one of the subject");
        hand.press_all(&["files.back", "files.back", "app.browser"]);
        assert_eq!(choose(&mut hand, &spoiled), rejected(reason));
    }
    assert_eq!(choose(&mut hand, "cancel"), []);
    assert_eq!(hand.press("file-form.submit"), rejected(Reason::Unreadable));
}

#[test]
fn another_file_than_the_expected_one_is_mismatched_and_can_be_replaced() {
    let mut hand = at_form();
    assert_eq!(choose(&mut hand, "holiday"), []);
    assert_eq!(hand.press("file-form.submit"), [Event::Mismatched("file-form.front".into())]);
    hand.press_all(&["app.files", "folder.downloads", "file.scan", "files.lighten", "app.browser"]);
    assert_eq!(choose(&mut hand, "scan"), [Event::Entered("file-form.front".into())]);
}

#[test]
fn a_file_in_the_bin_is_neither_offered_nor_sent() {
    let mut hand = at_form();
    choose(&mut hand, "holiday");
    hand.press_all(&["app.files", "folder.downloads", "file.holiday", "files.delete", "app.browser"]);
    assert_eq!(hand.press("file-form.submit"), rejected(Reason::Empty));
    hand.press("file-form.front");
    assert!(hand.sees("pick.scan") && !hand.sees("pick.holiday") && !hand.sees("file-form.submit"));
    assert_eq!(hand.press("pick.holiday"), []);
}

#[test]
fn small_print_and_photos_are_shown_larger_and_nothing_else() {
    let mut hand = device();
    hand.press_all(&["app.files", "folder.downloads", "file.holiday"]);
    assert!(!hand.sees("files.zoom") && !hand.sees("files.lighten"));
    hand.press_all(&["files.back", "file.letter"]);
    assert_eq!(hand.press("files.zoom"), [Event::Zoomed("letter".into())]);
    assert_eq!(hand.targets()[2..], ["files.back", "files.unzoom"]);
    hand.press_all(&["files.back", "files.zoom", "files.unzoom"]);
    assert!(hand.sees("files.zoom"));
}

fn led_to_the_end(hand: &mut Hand) {
    let mut followed = vec![];
    while hand.world.reached.is_empty() {
        let advice = advise(&hand.scenario, &hand.world).unwrap_or_else(|| panic!("no advice after {followed:?}"));
        hand.press_all(&[&advice.target]);
        followed.push(advice.target);
        assert!(followed.len() < 40, "{followed:?}");
    }
}

#[test]
fn help_leads_out_of_every_wrong_file_and_photo() {
    let ways: [&[&str]; 8] = [
        &[],
        &["way.0", "file-form.front", "pick.holiday", "file-form.submit"],
        &["way.0", "file-form.front", "pick.scan", "file-form.front"],
        &["app.camera", "camera.subject.front", "camera.take"],
        &["app.camera", "camera.subject.front", "camera.further", "camera.further", "camera.take", "camera.keep"],
        &["app.camera", "camera.subject.back", "camera.nearer"],
        &["app.files", "folder.downloads", "file.scan", "files.lighten", "files.zoom"],
        &["app.files", "folder.downloads", "file.letter", "files.zoom"],
    ];
    for way in ways {
        let mut hand = device();
        hand.press_all(way);
        led_to_the_end(&mut hand);
    }
    let mut hand = device();
    photographed(&mut hand);
    hand.press_all(&["app.files", "folder.photos", "file.front", "files.delete"]);
    led_to_the_end(&mut hand);
}

#[test]
fn help_has_a_spoiled_photo_taken_again_and_a_good_one_left() {
    let mut hand = device();
    hand.press_all(&["app.camera", "camera.subject.front", "camera.take"]);
    let advised = |hand: &Hand| advise(&hand.scenario, &hand.world).map(|advice| advice.target);
    assert_eq!(advised(&hand).as_deref(), Some("camera.again"));
    hand.press_all(&["camera.again", "camera.further", "camera.still", "camera.take"]);
    assert_ne!(advised(&hand).as_deref(), Some("camera.again"));
}

#[test]
fn what_was_photographed_is_taken_up_again() {
    let mut hand = device();
    hand.press_all(&["app.camera", "camera.subject.front", "camera.take"]);
    let written = serde_json::to_string(&hand.world.draft(&hand.scenario)).expect("a draft");
    let read: World = serde_json::from_str(&written).expect("a world");
    assert_eq!(read, hand.world);
}
