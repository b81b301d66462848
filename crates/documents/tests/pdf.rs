//! What is put on paper is there, on as many pages as it needs, in every letter of our people’s names.

use documents::{Paper, Row, Section, pdf};

fn made(paper: &Paper) -> Vec<u8> {
    pdf(paper).expect("the fonts of the app")
}

/// How many pages the file says that it has.
fn count(file: &[u8]) -> usize {
    let text = String::from_utf8_lossy(file);
    let after = text.split("/Count ").nth(1).expect("a count of pages");
    after.split(|sign: char| !sign.is_ascii_digit()).next().and_then(|count| count.parse().ok()).expect("a number")
}

#[test]
fn a_short_paper_is_one_page_and_a_long_one_several() {
    let short = Paper { title: "Attestation".into(), text: vec!["Une ligne.".into()], ..Paper::default() };
    assert_eq!(count(&made(&short)), 1);
    let row = Row { label: "Mois".into(), value: "1 204 €".into() };
    let long = Paper { rows: vec![row; 60], ..short.clone() };
    assert_eq!(count(&made(&long)), 3);
    let items =
        vec!["Une étape qui demande un peu de place, sur deux lignes au moins, comme il arrive souvent.".into(); 60];
    let steps = Section { heading: "Étapes".into(), items, counted: true };
    assert!(count(&made(&Paper { sections: vec![steps], ..short })) >= 3);
}

#[test]
fn what_is_wider_than_the_page_and_what_is_empty_break_nothing() {
    let wide = "a".repeat(2_000);
    let paper = Paper {
        title: wide.clone(),
        text: vec![wide.clone(), String::new(), "\u{202f}«\u{a0}Жанна 漢字 \u{1F600}\u{a0}»".into()],
        rows: vec![Row { label: wide.clone(), value: wide }],
        code: "x".repeat(10_000),
        ..Paper::default()
    };
    assert!(made(&paper).starts_with(b"%PDF-1.") && made(&Paper::default()).starts_with(b"%PDF-1."));
}

#[test]
fn the_fonts_have_every_letter_of_french_and_of_european_names() {
    for font in ["regular", "bold"] {
        let bytes = std::fs::read(format!("fonts/atkinson-{font}.ttf")).expect("a font");
        let face = ttf_parser::Face::parse(&bytes, 0).expect("a font");
        for letter in "ÀÂÆÇÉÈÊËÎÏÔŒÙÛÜŸàâæçéèêëîïôœùûüÿ’«»€ŁłŐőŠšŽžČčŘřŞşĞğıİÑñÅåØøßÞþÐðĀāĒē…–—•°".chars()
        {
            assert!(face.glyph_index(letter).is_some(), "{letter}");
        }
    }
}
