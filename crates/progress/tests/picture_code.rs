//! Codes of three pictures, and cards.

use std::collections::{BTreeMap, BTreeSet};

use progress::{CODES, Card, PICTURES, PictureCode};
use proptest::prelude::*;

#[test]
fn every_code_has_three_different_pictures_and_is_drawn_as_often_as_any_other() {
    let codes: BTreeSet<PictureCode> = PictureCode::all().collect();
    assert_eq!(codes.len() as u64, CODES);
    for code in &codes {
        assert_eq!(PictureCode::new(code.pictures()), Some(*code), "{code}");
    }
    let mut drawn: BTreeMap<PictureCode, u32> = BTreeMap::new();
    // Random numbers as they come: a linear generator of Knuth's.
    let mut lot = 1_u64;
    for _ in 0..CODES * 100 {
        lot = lot.wrapping_mul(6_364_136_223_846_793_005).wrapping_add(1_442_695_040_888_963_407);
        *drawn.entry(PictureCode::drawn(lot >> 16)).or_default() += 1;
    }
    assert_eq!(drawn.len() as u64, CODES);
    let (least, most) = (drawn.values().min().copied(), drawn.values().max().copied());
    assert!(least > Some(50) && most < Some(160), "drawn between {least:?} and {most:?} times of about 100");
}

#[test]
fn a_picture_that_is_unknown_or_comes_twice_makes_no_code() {
    for pictures in [[0, 0, 1], [0, 1, 0], [1, 0, 0], [0, 1, PICTURES as u8], [255, 1, 2]] {
        assert_eq!(PictureCode::new(pictures), None, "{pictures:?}");
    }
}

#[test]
fn a_card_reads_back_and_says_nothing_else() {
    let profile = "00c0ffee00c0ffee-12".parse().expect("an id");
    for code in PictureCode::all() {
        let card = Card { profile, code };
        assert_eq!(Card::read(&card.to_string()), Some(card));
    }
    let card = Card { profile, code: PictureCode::drawn(0) }.to_string();
    assert_eq!(card, "passerelle-card 1 00c0ffee00c0ffee-12 abc");
}

#[test]
fn what_is_no_card_is_refused() {
    for text in [
        "",
        "https://example.org",
        "passerelle-card 2 00c0ffee00c0ffee-12 abc",
        "passerelle-card 1 00c0ffee00c0ffee-12 aab",
        "passerelle-card 1 00c0ffee00c0ffee-12 abm",
        "passerelle-card 1 00c0ffee00c0ffee-12 abcd",
        "passerelle-card 1 00c0ffee00c0ffee-12 ab",
        "passerelle-card 1 00c0ffee00c0ffee-12 abc ",
        "passerelle-card 1 00C0FFEE00C0FFEE-12 abc",
        "passerelle-card 1  abc",
        " passerelle-card 1 00c0ffee00c0ffee-12 abc",
    ] {
        assert_eq!(Card::read(text), None, "{text}");
    }
}

proptest! {
    #[test]
    fn any_text_is_read_or_refused(text in ".{0,80}", id in "[0-9a-f]{0,17}-?[0-9]{0,21}", letters in "[`-n]{0,5}") {
        prop_assert_eq!(Card::read(&text), None);
        let near = format!("passerelle-card 1 {id} {letters}");
        if let Some(card) = Card::read(&near) {
            prop_assert_eq!(card.to_string(), near);
        }
    }
}
