//! Embroidered creations: what is sewn, what is said, and repairs that repair.

mod support;

use creation::embroidery::{Document, Edit, Embroidery, Format, Preview, Problem, Product, Style};
use creation::geometry::Point;
use creation::lab::LabProfile;
use creation::module::{self, Complaint, ExportError, Module, apply_all};
use creation::piece::{Outline, PieceEdit};
use creation::project::Project;
use support::font;

fn preview(document: &Document) -> Preview {
    Embroidery::preview(document, &LabProfile::default(), &font())
}

fn with_text(product: Product, text: &str) -> Document {
    let text = Edit::Piece(PieceEdit::SetText { item: 1, text: text.into() });
    apply_all::<Embroidery>(&Document::new(product), &[text])
}

#[test]
fn every_object_in_every_outline_can_be_sewn_as_it_is() {
    for product in Product::ALL {
        for outline in Outline::ALL {
            let shape = Edit::Piece(PieceEdit::ChooseOutline { outline });
            let document = apply_all::<Embroidery>(&with_text(product, "Léa"), &[shape]);
            let findings = preview(&document).findings;
            assert!(findings.is_empty(), "{product:?} {outline:?}: {findings:?}");
        }
    }
}

#[test]
fn what_would_fail_is_said_with_a_repair_that_mends_it() {
    let piece = Edit::Piece;
    let cases: [(Product, Vec<Edit>, &str); 4] = [
        (Product::Badge, vec![piece(PieceEdit::SetSize { width: 150.0, height: 150.0 })], "OutsideHoop"),
        (Product::Badge, vec![piece(PieceEdit::ResizeItem { item: 1, size: 3.0 })], "TooSmall"),
        (Product::Badge, vec![piece(PieceEdit::MoveItem { item: 1, centre: Point::new(0.0, 0.0) })], "OffPiece"),
        (Product::Patch, vec![piece(PieceEdit::SetSize { width: 98.0, height: 98.0 }), many()], "TooManyStitches"),
    ];
    for (product, edits, expected) in cases {
        let document = apply_all::<Embroidery>(&with_text(product, "Amina"), &edits);
        let findings = preview(&document).findings;
        let finding = findings.iter().find(|finding| format!("{:?}", finding.problem).contains(expected));
        let finding = finding.unwrap_or_else(|| panic!("{expected}: {findings:?}"));
        assert!(!finding.repair.is_empty(), "{expected}: no repair");
        let mended = preview(&apply_all::<Embroidery>(&document, &finding.repair)).findings;
        assert!(!mended.iter().any(|other| other.problem.is_same_as(&finding.problem)), "{expected}: {mended:?}");
    }
}

/// A motif as large as the hoop.
fn many() -> Edit {
    Edit::Piece(PieceEdit::AddText { text: "ΩΩΩ\nΩΩΩ".into() })
}

#[test]
fn more_colours_than_the_lab_changes_are_brought_down() {
    let mut edits = vec![Edit::Piece(PieceEdit::SetSize { width: 90.0, height: 90.0 })];
    let threads = ["black", "white", "grey", "red", "wine", "pink", "orange", "gold", "yellow", "lime"];
    for (rank, thread) in threads.iter().enumerate() {
        let item = rank as u32 + 2;
        let centre = Point::new(15.0 + 15.0 * (rank % 5) as f64, 20.0 + 40.0 * (rank / 5) as f64);
        edits.push(Edit::Piece(PieceEdit::AddMotif { motif: "house".into() }));
        edits.push(Edit::Piece(PieceEdit::ResizeItem { item, size: 12.0 }));
        edits.push(Edit::Piece(PieceEdit::MoveItem { item, centre }));
        edits.push(Edit::SetThread(item, (*thread).to_owned()));
    }
    let document = apply_all::<Embroidery>(&Document::new(Product::Handkerchief), &edits);
    let findings = preview(&document).findings;
    let finding = findings.iter().find(|finding| matches!(finding.problem, Problem::TooManyColours { .. }));
    let finding = finding.unwrap_or_else(|| panic!("{findings:?}"));
    assert!(!finding.repair.is_empty());
    let project = Project { name: "Essai".to_owned(), document };
    let refused = module::export::<Embroidery>(&project, Format::Dst, &LabProfile::default(), &font());
    assert!(matches!(refused, Err(ExportError::Problems { .. })));
}

#[test]
fn a_drawing_is_sewn_in_every_style() {
    let points = (0..200).map(|step| {
        let angle = f64::from(step) / 20.0;
        Point::new(35.0 + 18.0 * angle.cos(), 32.0 + 18.0 * (1.7 * angle).sin())
    });
    let stroke = Edit::Piece(PieceEdit::AddStroke { item: None, points: points.collect(), width: 3.0 });
    for style in Style::ALL {
        let edits = [stroke.clone(), Edit::SetStyle(2, style)];
        let document = apply_all::<Embroidery>(&Document::new(Product::Badge), &edits);
        let preview = preview(&document);
        assert!(preview.stitches > 100, "{style:?}: {}", preview.stitches);
        assert!(preview.findings.iter().all(|finding| !finding.stops), "{style:?}: {:?}", preview.findings);
    }
}
