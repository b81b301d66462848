//! Texts in many scripts and contours.

mod support;

use creation::file_name;
use creation::geometry::{Bounds, Region};
use creation::piece::Outline;
use support::font;
use unicode_normalization::UnicodeNormalization;

#[test]
fn names_of_many_scripts_are_drawn_whole() {
    for name in [
        "Amélie",
        "Łukasz",
        "Nguyễn Thị Ánh",
        "Şeyma Ağaoğlu",
        "Őry Győző",
        "Олександр Їжакевич",
        "Ґалаґан",
        "Νίκος",
        "Þórður",
        "Ɛnam Ɔkɔ",
        "Zoë-Noémie d’Âme",
        "Ana María Ñúñez",
        "Kateřina",
        "Ștefan",
        "Œdipe & Cie n°1 @ 5 €",
    ] {
        let outline = font().outline(name, 10.0);
        assert_eq!(outline.missing, [], "{name}");
        assert!(outline.region().shapes().len() >= name.split_whitespace().count(), "{name}");
    }
}

#[test]
fn decomposed_letters_give_the_same_outline() {
    for name in ["Amélie", "Nguyễn Thị Ánh", "Їжак", "Ağaoğlu", "Ὀδυσσεύς Ά"] {
        let decomposed: String = name.nfd().collect();
        assert_ne!(decomposed, name);
        let composed: String = name.nfc().collect();
        assert_eq!(font().outline(&decomposed, 8.0), font().outline(&composed, 8.0), "{name}");
    }
}

#[test]
fn marks_without_a_composed_letter_stand_on_their_letter() {
    let bounds = |text: &str| font().outline(text, 10.0).region().bounds().expect("ink");
    let (bare, marked) = (bounds("ɛ"), bounds("ɛ̃"));
    assert!(marked.top < bare.top - 1.0, "above");
    assert!((marked.centre().x - bare.centre().x).abs() < 0.8, "over the middle");
}

#[test]
fn letters_are_as_high_as_asked_kerned_and_without_overlaps() {
    let bounds = |text: &str| font().outline(text, 10.0).region().bounds().expect("ink");
    assert!((bounds("H").height() - 10.0).abs() < 0.05);
    assert!(bounds("AV").width() < bounds("AA").width() / 2.0 + bounds("VV").width() / 2.0 - 0.3);
    let two_lines = bounds("H\nH");
    assert!((two_lines.height() - 27.5).abs() < 0.05);
}

#[test]
fn invisible_letters_are_neither_drawn_nor_missing() {
    let plain = font().outline("Jean Paul", 10.0);
    let hidden = font().outline("Jean\u{202f}\u{200d}Pa\u{ad}ul\u{feff}", 10.0);
    assert_eq!(hidden.missing, []);
    assert_eq!(plain.region().shapes().len(), hidden.region().shapes().len());
}

#[test]
fn contours_fill_their_size() {
    for outline in Outline::ALL {
        for (width, height) in [(64.0, 32.0), (40.0, 45.0), (200.0, 80.0)] {
            let contour = outline.contour(width, height);
            let bounds = Bounds::around(contour.iter().copied()).expect("a contour");
            for (side, expected) in
                [(bounds.left, 0.0), (bounds.top, 0.0), (bounds.right, width), (bounds.bottom, height)]
            {
                assert!((side - expected).abs() < 0.05, "{outline:?} {bounds:?}");
            }
            assert_eq!(Region::from_contours(vec![contour]).contours().count(), 1, "{outline:?}");
        }
    }
}

#[test]
fn file_names_are_safe_everywhere_and_keep_every_script() {
    for (name, expected) in [
        ("Porte-clés d’Amina", "Porte-clés-d’Amina.svg"),
        ("  ", "creation.svg"),
        ("../../etc/passwd", "etc-passwd.svg"),
        ("a/b\\c:d*e?f\"g<h>i|j", "a-b-c-d-e-f-g-h-i-j.svg"),
        ("Ключ Олени", "Ключ-Олени.svg"),
        ("مفتاح", "مفتاح.svg"),
        ("con", "creation-con.svg"),
        ("lpt1.txt", "creation-lpt1.txt.svg"),
        ("...", "creation.svg"),
        ("line\nbreak\u{0}", "line-break.svg"),
    ] {
        assert_eq!(file_name(name, "svg"), expected);
    }
    assert!(file_name(&"é".repeat(500), "svg").len() <= 84);
}
