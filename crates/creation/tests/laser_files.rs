//! The machine files: true size, closed cuts, everything on the bed, both formats alike.

#[path = "support/files.rs"]
mod files;
mod support;

use creation::lab::{Convention, LabProfile};
use creation::laser::{Edit, Format, Product, Treatment};
use creation::module::{Complaint, ExportError};
use creation::piece::PieceEdit;
use files::{bounds, dxf, svg};
use proptest::prelude::*;
use support::{apply, config, documents, export, font, preview, with_text};

proptest! {
    #![proptest_config(config(64))]

    #[test]
    fn any_creation_gives_sound_files_or_says_what_stops_it(document in documents()) {
        let (font, lab) = (font(), LabProfile::default());
        let file = match export(&document, Format::Svg, &lab, &font) {
            Err(ExportError::Problems { problems }) => {
                prop_assert!(problems.iter().all(Complaint::stops));
                return Ok(());
            }
            other => other.expect("no other error for a sound lab"),
        };
        let (size, lines) = svg(&file);
        let margins = (size.0 - document.piece.width, size.1 - document.piece.height);
        prop_assert!((margins.0 - 4.0).abs() < 1e-6 && (margins.1 - 4.0).abs() < 1e-6);
        prop_assert!(size.0 <= 600.0 && size.1 <= 400.0);
        for line in &lines {
            prop_assert!(line.closed || line.layer == "SCORE", "open {}", line.layer);
            for (x, y) in &line.points {
                prop_assert!((0.0..=size.0).contains(x) && (0.0..=size.1).contains(y));
            }
        }
        prop_assert_eq!(lines.iter().filter(|line| line.layer == "CUT_OUTER").count(), 1);
        let order = ["ENGRAVE", "SCORE", "CUT_INNER", "CUT_OUTER"];
        let places: Vec<_> = lines
            .iter()
            .map(|line| order.iter().position(|layer| *layer == line.layer))
            .collect();
        prop_assert!(places.is_sorted() && places.iter().all(Option::is_some));

        let drawing = export(&document, Format::Dxf, &lab, &font).expect("as the SVG");
        let mirrored = dxf(&drawing, size.1);
        prop_assert_eq!(mirrored.len(), lines.len());
        for (one, other) in bounds(&lines).iter().zip(bounds(&mirrored)) {
            prop_assert!((one - other).abs() <= 0.01);
        }
        prop_assert_eq!(&export(&document, Format::Svg, &lab, &font).expect("again"), &file);
    }
}

#[test]
fn cuts_leave_the_true_size_after_the_beam_took_its_kerf() {
    let (font, lab) = (font(), LabProfile::default());
    let document = with_text(Product::Keyring, "Amina");
    let (_, lines) = svg(&export(&document, Format::Svg, &lab, &font).expect("a file"));
    let side = |layer: &str| {
        let of_layer: Vec<_> = lines.iter().filter(|line| line.layer == layer).cloned().collect();
        let [left, top, right, bottom] = bounds(&of_layer);
        (right - left, bottom - top)
    };
    let close = |(width, height): (f64, f64), expected: (f64, f64)| {
        assert!((width - expected.0).abs() < 0.01 && (height - expected.1).abs() < 0.01, "{width} × {height}");
    };
    close(side("CUT_OUTER"), (64.2, 32.2));
    close(side("CUT_INNER"), (4.8, 4.8));
}

#[test]
fn files_have_outlines_only_and_the_colours_of_the_lab() {
    let (font, mut lab) = (font(), LabProfile::default());
    lab.colours = Convention::LightBurn.colours();
    let document = with_text(Product::Keyring, "Élise");
    let file = export(&document, Format::Svg, &lab, &font).expect("a file");
    for refused in ["<text", "transform", "<script", "<style", "<image", "href"] {
        assert!(!file.contains(refused), "{refused}");
    }
    for expected in [
        "fill=\"#000000\" fill-rule=\"evenodd\" stroke=\"none\"",
        "fill=\"none\" stroke=\"#0000FF\"",
        "fill=\"none\" stroke=\"#FF0000\"",
    ] {
        assert!(file.contains(expected), "{expected}");
    }
}

#[test]
fn stencils_are_one_piece() {
    let (font, lab) = (font(), LabProfile::default());
    for text in ["ABDOPQR", "aeodbpqg", "0689", "@%&", "ФЖЮЯ", "ΦΘΩ", "Ôõøéå"] {
        let document = with_text(Product::Stencil, text);
        let sheet = creation::laser::layout::prepare(&document, &lab, &font);
        assert!(sheet.loose.is_empty(), "{text}");
        assert_eq!(sheet.body.shapes().len(), 1, "{text}");
        export(&document, Format::Svg, &lab, &font).expect(text);
    }
}

#[test]
fn a_closed_stroke_that_is_cut_keeps_its_inside() {
    let (font, lab) = (font(), LabProfile::default());
    let ring: Vec<_> = (0..=100)
        .map(|step| f64::from(step) * 0.07)
        .map(|angle| creation::geometry::Point::new(36.0 + 9.0 * angle.cos(), 16.0 + 9.0 * angle.sin()))
        .collect();
    let mut document = with_text(Product::Keyring, "");
    document = apply(&document, &Edit::Piece(PieceEdit::AddStroke { item: None, points: ring, width: 1.5 }));
    document = apply(&document, &Edit::Treat(2, Treatment::Cut));
    let sheet = creation::laser::layout::prepare(&document, &lab, &font);
    assert!(sheet.loose.is_empty());
    assert!(sheet.body.contains(creation::geometry::Point::new(36.0, 16.0)));
    assert!(!sheet.body.contains(creation::geometry::Point::new(45.0, 16.0)));
}

#[test]
fn a_long_scribble_stays_light_and_sound() {
    let (font, lab) = (font(), LabProfile::default());
    let points: Vec<_> = (0..5000)
        .map(|step| f64::from(step) * 0.01)
        .map(|turn| {
            let far = 10.0 + 4.0 * (turn * 0.37).sin();
            creation::geometry::Point::new(34.0 + far * (turn * 1.3).cos(), 16.0 + 9.0 * (turn * 1.7).sin())
        })
        .collect();
    let stroke = Edit::Piece(PieceEdit::AddStroke { item: None, points, width: 1.0 });
    let document = apply(&with_text(Product::Keyring, ""), &stroke);
    let json = serde_json::to_string(&document).expect("JSON");
    assert!(json.len() < 20_000, "{} bytes", json.len());
    let shown = preview(&document, &lab, &font);
    assert!(shown.findings.is_empty(), "{:?}", shown.findings);
    assert!(shown.engrave.len() > 1000);
    export(&document, Format::Dxf, &lab, &font).expect("a file");
}
