//! How the table behaves: what is touched, held and moved.

#[allow(dead_code)]
mod hand;

use hand::Hand;
use scenario::{Event, PICTURES, advise};
use serde_json::json;
use std::path::Path;

fn table() -> Hand {
    let exercise = json!({
        "start": { "app": "table" },
        "spot": [{ "id": "post", "label": "Courrier" }, { "id": "rights", "label": "Mes droits" }],
        "thing": [
            { "id": "lamp", "label": "La lampe", "picture": "lamp", "spot": "post", "taps": true },
            { "id": "machine", "label": "La machine", "picture": "laser-cutter", "spot": "post", "holds": true },
            { "id": "letter", "label": "La lettre", "picture": "official-letter", "spot": "post", "moves": true },
            { "id": "advert", "label": "La publicité", "picture": "advert", "spot": "post", "moves": true }
        ],
        "goal": [{ "id": "sorted", "when": { "placed": "letter", "in": "rights" } }]
    });
    Hand::at(&exercise, &json!([]), &["thing.letter", "spot.rights"])
}

#[test]
fn a_touch_switches_on_and_a_second_one_off() {
    let mut hand = table();
    assert_eq!(hand.press("thing.lamp"), [Event::Touched("lamp".into())]);
    assert!(hand.world.table.on.contains("lamp"));
    hand.press("thing.lamp");
    assert!(!hand.world.table.on.contains("lamp"));
}

#[test]
fn what_is_held_is_no_thing_to_touch() {
    let mut hand = table();
    assert!(!hand.sees("thing.machine"));
    assert_eq!(hand.press("thing.machine"), []);
    assert_eq!(hand.press("hold.machine"), [Event::Held("machine".into())]);
    assert!(hand.world.table.on.contains("machine"));
}

#[test]
fn a_thing_goes_where_it_is_put_and_nowhere_before() {
    let mut hand = table();
    assert!(!hand.sees("spot.rights"));
    assert_eq!(hand.press("spot.rights"), []);
    assert_eq!(hand.press("thing.letter"), []);
    let turn = hand.turn("spot.rights");
    assert_eq!(turn.events, [Event::Placed("letter".into(), "rights".into())]);
    assert_eq!(turn.reached, ["sorted"]);
    assert_eq!(hand.world.table.in_hand, None);
}

#[test]
fn what_is_in_hand_can_be_put_back_or_changed_for_another() {
    let mut hand = table();
    for back in ["table.put-back", "thing.letter"] {
        hand.press("thing.letter");
        assert!(!hand.sees("spot.post"), "it lies there already");
        assert_eq!(hand.press(back), [], "{back}");
        assert_eq!(hand.world.table.in_hand, None, "{back}");
    }
    hand.press_all(&["thing.advert", "thing.letter", "spot.rights"]);
    assert_eq!(hand.world.table.places["advert"], "post");
    assert_eq!(hand.world.table.places["letter"], "rights");
}

#[test]
fn help_takes_the_right_thing_whatever_is_in_hand() {
    let mut hand = table();
    hand.press("thing.advert");
    for expected in ["thing.letter", "spot.rights"] {
        let advice = advise(&hand.scenario, &hand.world).expect("advice");
        assert_eq!(advice.target, expected);
        hand.press(&advice.target);
    }
    assert_eq!(hand.world.reached, ["sorted"]);
}

#[test]
fn every_drawing_of_a_thing_is_there() {
    let folder = Path::new(env!("CARGO_MANIFEST_DIR")).join("../../src/ui/illustration/object");
    for picture in PICTURES {
        assert!(folder.join(format!("{picture}.svg")).is_file(), "{picture}");
    }
}
