//! What the tests share.
#![allow(dead_code)]

use creation::geometry::Point;
use creation::laser::{Document, Edit, Outline, Product, Treatment, apply_all};
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

/// A product with a text on it.
pub fn with_text(product: Product, text: &str) -> Document {
    let text = Edit::SetText { item: 1, text: text.into() };
    apply_all(&Document::new(product, "plywood-3"), &[text])
}

/// Numbers that people, fingers and bugs produce.
fn number() -> impl Strategy<Value = f64> {
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

fn edit() -> impl Strategy<Value = Edit> {
    let item = || 0_u32..6;
    let hole = || 0_usize..4;
    prop_oneof![
        prop::sample::select(Product::ALL.to_vec()).prop_map(|product| Edit::ChooseProduct { product }),
        prop::sample::select(Outline::ALL.to_vec()).prop_map(|outline| Edit::ChooseOutline { outline }),
        (number(), number()).prop_map(|(width, height)| Edit::SetSize { width, height }),
        prop::sample::select(vec!["plywood-3", "acrylic-3", "gold"])
            .prop_map(|material| { Edit::ChooseMaterial { material: material.into() } }),
        text().prop_map(|text| Edit::AddText { text }),
        (item(), text()).prop_map(|(item, text)| Edit::SetText { item, text }),
        motif().prop_map(|motif| Edit::AddMotif { motif }),
        (item(), motif()).prop_map(|(item, motif)| Edit::SetMotif { item, motif }),
        (prop::option::of(item()), prop::collection::vec(point(), 0..40), number())
            .prop_map(|(item, points, width)| Edit::AddStroke { item, points, width }),
        (item(), point()).prop_map(|(item, centre)| Edit::MoveItem { item, centre }),
        (item(), number()).prop_map(|(item, size)| Edit::ResizeItem { item, size }),
        item().prop_map(|item| Edit::ArrangeItem { item }),
        (item(), prop::sample::select(vec![Treatment::Engrave, Treatment::Score, Treatment::Cut]))
            .prop_map(|(item, treatment)| Edit::SetTreatment { item, treatment }),
        item().prop_map(|item| Edit::DeleteItem { item }),
        number().prop_map(|diameter| Edit::AddHole { diameter }),
        (hole(), point()).prop_map(|(hole, centre)| Edit::MoveHole { hole, centre }),
        (hole(), number()).prop_map(|(hole, diameter)| Edit::ResizeHole { hole, diameter }),
        hole().prop_map(|hole| Edit::ArrangeHole { hole }),
        hole().prop_map(|hole| Edit::DeleteHole { hole }),
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
