//! What the tests share.
#![allow(dead_code)]

use creation::geometry::Point;
use creation::lab::LabProfile;
use creation::laser::{Document, Edit, Format, Laser, Preview, Problem, Product, Treatment};
use creation::module::{self, ExportError, Module};
use creation::piece::{Outline, PieceEdit};
use creation::project::Project;
use creation::text::Font;
use proptest::prelude::*;
use proptest::test_runner::RngSeed;

pub const FONT: &[u8] = include_bytes!("../../../../public/fonts/engraving/noto-sans-bold.ttf");

pub fn font() -> Font<'static> {
    Font::parse(FONT).expect("the engraving font is a font")
}

/// So many cases, the same ones each time.
pub fn config(cases: u32) -> ProptestConfig {
    ProptestConfig { cases, rng_seed: RngSeed::Fixed(38), failure_persistence: None, ..ProptestConfig::default() }
}

pub fn apply(document: &Document, edit: &Edit) -> Document {
    Laser::apply(document, edit)
}

pub fn apply_all(document: &Document, edits: &[Edit]) -> Document {
    module::apply_all::<Laser>(document, edits)
}

pub fn preview(document: &Document, lab: &LabProfile, font: &Font) -> Preview {
    Laser::preview(document, lab, font)
}

/// The machine file as text.
pub fn export(
    document: &Document,
    format: Format,
    lab: &LabProfile,
    font: &Font,
) -> Result<String, ExportError<Problem>> {
    let project = Project { name: "Essai".to_owned(), document: document.clone() };
    let file = module::export::<Laser>(&project, format, lab, font)?;
    Ok(String::from_utf8(file).expect("text"))
}

/// A product with a text on it.
pub fn with_text(product: Product, text: &str) -> Document {
    let text = Edit::Piece(PieceEdit::SetText { item: 1, text: text.into() });
    apply_all(&Document::new(product, "plywood-3"), &[text])
}

/// Numbers that people, fingers and bugs produce.
pub fn number() -> impl Strategy<Value = f64> {
    prop_oneof![
        8 => -20.0..250.0,
        2 => 0.0..12.0,
        1 => prop::sample::select(vec![f64::NAN, f64::INFINITY, -1e300, 0.0, 1e9]),
    ]
}

fn point() -> impl Strategy<Value = Point> {
    (number(), number()).prop_map(|(x, y)| Point::new(x, y))
}

fn text() -> impl Strategy<Value = String> {
    prop_oneof![
        prop::sample::select(vec![
            "",
            "Amina",
            "Łukasz",
            "Nguyễn Thị Ánh",
            "Олександр",
            "ΝΙΚΟΣ",
            "Ọ́lá",
            "B&8@%",
            "محمد",
            "l'Été\nà deux",
            "   ",
            "🙂"
        ])
        .prop_map(str::to_owned),
        "\\PC{0,12}",
    ]
}

fn motif() -> impl Strategy<Value = String> {
    prop::sample::select(vec!["key", "house", "scales", "sun", "book", "footbridge", "unheard-of"])
        .prop_map(str::to_owned)
}

/// Random gestures on a flat piece.
pub fn piece_edit() -> impl Strategy<Value = PieceEdit> {
    let item = || 0_u32..6;
    let hole = || 0_usize..4;
    prop_oneof![
        prop::sample::select(Outline::ALL.to_vec()).prop_map(|outline| PieceEdit::ChooseOutline { outline }),
        (number(), number()).prop_map(|(width, height)| PieceEdit::SetSize { width, height }),
        text().prop_map(|text| PieceEdit::AddText { text }),
        (item(), text()).prop_map(|(item, text)| PieceEdit::SetText { item, text }),
        motif().prop_map(|motif| PieceEdit::AddMotif { motif }),
        text().prop_map(|text| PieceEdit::AddCode { text }),
        (item(), text()).prop_map(|(item, text)| PieceEdit::SetCode { item, text }),
        (item(), motif()).prop_map(|(item, motif)| PieceEdit::SetMotif { item, motif }),
        (prop::option::of(item()), prop::collection::vec(point(), 0..40), number())
            .prop_map(|(item, points, width)| PieceEdit::AddStroke { item, points, width }),
        (item(), point()).prop_map(|(item, centre)| PieceEdit::MoveItem { item, centre }),
        (item(), number()).prop_map(|(item, size)| PieceEdit::ResizeItem { item, size }),
        item().prop_map(|item| PieceEdit::ArrangeItem { item }),
        item().prop_map(|item| PieceEdit::DeleteItem { item }),
        number().prop_map(|diameter| PieceEdit::AddHole { diameter }),
        (hole(), point()).prop_map(|(hole, centre)| PieceEdit::MoveHole { hole, centre }),
        (hole(), number()).prop_map(|(hole, diameter)| PieceEdit::ResizeHole { hole, diameter }),
        hole().prop_map(|hole| PieceEdit::ArrangeHole { hole }),
        hole().prop_map(|hole| PieceEdit::DeleteHole { hole }),
    ]
}

fn edit() -> impl Strategy<Value = Edit> {
    prop_oneof![
        1 => prop::sample::select(Product::ALL.to_vec()).prop_map(Edit::ChooseProduct),
        1 => prop::sample::select(vec!["plywood-3", "acrylic-3", "gold"])
            .prop_map(|material| { Edit::ChooseMaterial(material.into()) }),
        2 => (0_u32..6, prop::sample::select(vec![Treatment::Engrave, Treatment::Score, Treatment::Cut]))
            .prop_map(|(item, treatment)| Edit::Treat(item, treatment)),
        17 => piece_edit().prop_map(Edit::Piece),
    ]
}

/// Random gestures, in order.
pub fn edits() -> impl Strategy<Value = Vec<Edit>> {
    prop::collection::vec(edit(), 0..10)
}

/// A product and random gestures on it.
pub fn documents() -> impl Strategy<Value = Document> {
    (prop::sample::select(Product::ALL.to_vec()), edits())
        .prop_map(|(product, edits)| apply_all(&Document::new(product, "plywood-3"), &edits))
}
