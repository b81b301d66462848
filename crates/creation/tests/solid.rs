//! Objects for the 3D printer: closed, in one body, flat below, of the size that was asked.

#[path = "support/creations.rs"]
mod creations;
#[path = "support/names.rs"]
mod names;
mod support;
#[path = "support/surface.rs"]
mod surface;

use creation::geometry::Point;
use creation::lab::LabProfile;
use creation::module::{self, Complaint, ExportError, Module, apply_all};
use creation::motif;
use creation::piece::{Outline, PieceEdit};
use creation::project::Project;
use creation::solid::{Document, Edit, Format, Measure, Preview, Problem, Product, Profile, Solid, Treatment};
use names::names;
use proptest::prelude::*;
use support::{config, font};
use surface::Surface;

type IsExpected = fn(&Problem) -> bool;

fn export(document: &Document, format: Format) -> Result<Vec<u8>, ExportError<Problem>> {
    let project = Project { name: "Essai".to_owned(), document: document.clone() };
    module::export::<Solid>(&project, format, &LabProfile::default(), &font())
}

fn surface(document: &Document) -> Surface {
    Surface::of_stl(&export(document, Format::Stl).expect("a file"))
}

fn preview(document: &Document) -> Preview {
    Solid::preview(document, &LabProfile::default(), &font())
}

fn with_text(product: Product, text: &str) -> Document {
    let text = Edit::Piece(PieceEdit::SetText { item: 1, text: text.into() });
    apply_all::<Solid>(&Document::new(product, "yellow"), &[text])
}

fn check(surface: &Surface, what: &str) {
    assert_eq!(surface.open_edges(), 0, "{what}: open edges");
    assert_eq!(surface.bodies(), 1, "{what}: bodies");
    assert!(surface.volume() > 0.0, "{what}: turned inside out");
    assert!(surface.lowest().abs() < 1e-9, "{what}: does not stand on the bed");
    assert!(surface.foot() > 100.0, "{what}: no flat foot");
}

#[test]
fn two_hundred_names_are_closed_surfaces_in_one_body() {
    let products = [Product::Keyring, Product::NamePlate, Product::Stamp, Product::Token];
    let mut count = 0;
    for (name, product) in names().zip(products.iter().cycle()) {
        check(&surface(&with_text(*product, name)), &format!("{product:?} {name}"));
        count += 1;
    }
    assert_eq!(count, 200);
}

#[test]
fn every_outline_and_motif_is_closed_raised_and_sunken() {
    for (motif, outline) in motif::MOTIFS.iter().zip(Outline::ALL.iter().cycle()) {
        for treatment in [Treatment::Raised, Treatment::Sunken] {
            let edits = [
                Edit::Piece(PieceEdit::ChooseOutline { outline: *outline }),
                Edit::Piece(PieceEdit::SetSize { width: 50.0, height: 50.0 }),
                Edit::Piece(PieceEdit::AddMotif { motif: motif.id.to_owned() }),
                Edit::Treat(2, treatment),
            ];
            let document = apply_all::<Solid>(&Document::new(Product::NamePlate, "blue"), &edits);
            check(&surface(&document), &format!("{} {treatment:?} on {outline:?}", motif.id));
        }
    }
}

#[test]
fn a_code_whose_modules_touch_at_corners_is_closed() {
    let code = Edit::Piece(PieceEdit::AddCode { text: "Vélo d’Amina, bâtiment C".into() });
    let size = Edit::Piece(PieceEdit::SetSize { width: 60.0, height: 60.0 });
    for treatment in [Treatment::Raised, Treatment::Sunken] {
        let edits = [size.clone(), code.clone(), Edit::Treat(2, treatment)];
        let document = apply_all::<Solid>(&Document::new(Product::NamePlate, "white"), &edits);
        check(&surface(&document), &format!("code {treatment:?}"));
    }
}

#[test]
fn the_size_is_the_one_that_was_asked() {
    let size = surface(&with_text(Product::Keyring, "Amina")).size();
    for (is, asked) in size.iter().zip([60.0, 26.0, 2.4 + 1.2]) {
        assert!((is - asked).abs() < 0.002, "{size:?}");
    }
}

#[test]
fn a_stamp_is_turned_over_and_nothing_else_is() {
    let above = |product, at: f64| {
        let mut document = with_text(product, "");
        let edits = [
            Edit::Piece(PieceEdit::SetSize { width: 50.0, height: 30.0 }),
            Edit::Piece(PieceEdit::AddMotif { motif: motif::MOTIFS[0].id.to_owned() }),
            Edit::Piece(PieceEdit::ResizeItem { item: 2, size: 12.0 }),
            Edit::Piece(PieceEdit::MoveItem { item: 2, centre: Point::new(at, 15.0) }),
        ];
        document = apply_all::<Solid>(&document, &edits);
        let surface = surface(&document);
        surface.middle_above(document.thickness + document.relief - 0.01)
    };
    assert!((above(Product::NamePlate, 12.0)[0] - 12.0).abs() < 1.5);
    assert!((above(Product::Stamp, 12.0)[0] - 38.0).abs() < 1.5);
}

#[test]
fn every_line_of_a_vase_is_closed_and_as_large_as_asked() {
    for profile in Profile::ALL {
        for (waves, depth, twist) in [(0.0, 0.0, 0.0), (5.0, 3.0, 60.0), (10.0, 1.0, -120.0)] {
            let edits = [
                Edit::ChooseProfile(profile),
                Edit::SetVase(Measure::Waves, waves),
                Edit::SetVase(Measure::Depth, depth),
                Edit::SetVase(Measure::Twist, twist),
                Edit::SetVase(Measure::Height, 70.0),
            ];
            let document = apply_all::<Solid>(&Document::new(Product::Vase, "red"), &edits);
            let made = match export(&document, Format::Stl) {
                Err(ExportError::Problems { problems }) => {
                    assert!(problems.iter().all(|problem| matches!(problem, Problem::Overhang { .. })), "{problems:?}");
                    continue;
                }
                made => Surface::of_stl(&made.expect("a file")),
            };
            check(&made, &format!("{profile:?}"));
            let [width, _, height] = made.size();
            assert!((height - 70.0).abs() < 0.002 && width <= 32.01 && width > 24.0, "{profile:?} {width} {height}");
        }
    }
}

#[test]
fn the_usual_objects_have_nothing_to_complain_of() {
    for product in Product::ALL {
        let document = with_text(product, if product == Product::Token { "A" } else { "Amina" });
        let findings = preview(&document).findings;
        assert!(findings.is_empty(), "{product:?}: {findings:?}");
    }
}

#[test]
fn what_would_fail_is_said_with_a_repair_that_mends_it() {
    let piece = Edit::Piece;
    let far = Point::new(300.0, 10.0);
    let cases: [(Product, Vec<Edit>, IsExpected); 7] = [
        (Product::Keyring, vec![piece(PieceEdit::ResizeItem { item: 1, size: 3.0 })], |problem| {
            matches!(problem, Problem::Piece(_) | Problem::ThinStroke { .. })
        }),
        (Product::Keyring, vec![piece(PieceEdit::MoveItem { item: 1, centre: far })], |problem| {
            matches!(problem, Problem::Piece(_))
        }),
        (Product::Keyring, vec![piece(PieceEdit::ResizeHole { hole: 0, diameter: 2.5 })], |problem| {
            matches!(problem, Problem::SmallHole { .. })
        }),
        (Product::Token, vec![Edit::SetRelief(3.0)], |problem| matches!(problem, Problem::TooDeep { .. })),
        (Product::Stamp, vec![Edit::SetThickness(25.0)], |problem| matches!(problem, Problem::TooLong { .. })),
        (Product::NamePlate, vec![piece(PieceEdit::SetSize { width: 400.0, height: 30.0 })], |problem| {
            matches!(problem, Problem::OutsidePrinter { .. })
        }),
        (Product::Vase, vec![Edit::SetVase(Measure::Depth, 8.0), Edit::SetVase(Measure::Twist, 180.0)], |problem| {
            matches!(problem, Problem::Overhang { .. })
        }),
    ];
    for (product, edits, expected) in cases {
        let document = apply_all::<Solid>(&with_text(product, "Amina"), &edits);
        let findings = preview(&document).findings;
        let finding = findings.iter().find(|finding| expected(&finding.problem));
        let finding = finding.unwrap_or_else(|| panic!("{product:?} {edits:?}: {findings:?}"));
        assert!(!finding.repair.is_empty(), "{product:?} {edits:?}: no repair");
        let mended = apply_all::<Solid>(&document, &finding.repair);
        let left = preview(&mended).findings;
        assert!(!left.iter().any(|other| other.problem.is_same_as(&finding.problem)), "{edits:?}: {left:?}");
    }
}

#[test]
fn letters_that_the_font_has_not_stop_the_file() {
    let refused = export(&with_text(Product::Keyring, "محمد"), Format::Stl);
    let Err(ExportError::Problems { problems }) = refused else { panic!("{refused:?}") };
    assert!(problems.iter().all(Complaint::stops));
}

#[test]
fn a_project_file_round_trips() {
    let document = with_text(Product::Stamp, "Łukasz");
    let project = Project { name: "Tampon".to_owned(), document };
    assert_eq!(Project::<Document>::from_bytes(&project.to_bytes()).as_ref(), Ok(&project));
}

proptest! {
    #![proptest_config(config(128))]

    #[test]
    fn any_creation_gives_a_closed_body_or_says_what_stops_it(document in creations::solids()) {
        prop_assert_eq!(module_fault(&document), None);
        match export(&document, Format::Stl) {
            Ok(file) => {
                let surface = Surface::of_stl(&file);
                prop_assert_eq!(surface.open_edges(), 0);
                prop_assert!(surface.volume() > 0.0 && surface.lowest().abs() < 1e-9);
                prop_assert!(export(&document, Format::ThreeMf).is_ok());
            }
            Err(ExportError::Problems { problems }) => prop_assert!(problems.iter().all(Complaint::stops)),
            Err(other) => prop_assert!(false, "{other:?}"),
        }
    }
}

fn module_fault(document: &Document) -> Option<String> {
    creation::project::ProjectDocument::fault(document)
}
