//! What is said about a creation, and repairs that repair.

mod support;

use creation::geometry::Point;
use creation::lab::{LabProblem, LabProfile};
use creation::laser::{Edit, Format, Laser, Problem, Product, Treatment};
use creation::module::{Complaint, ExportError, Request, Response, answer, answer_bytes};
use creation::piece::{PieceEdit, PieceProblem};
use creation::project::Project;
use proptest::prelude::*;
use support::{apply, apply_all, config, documents, export, font, preview, with_text};

proptest! {
    #![proptest_config(config(32))]

    #[test]
    fn a_repair_removes_its_problem_and_adds_none(document in documents()) {
        let (font, lab) = (font(), LabProfile::default());
        let before = preview(&document, &lab, &font).findings;
        for finding in &before {
            if finding.repair.is_empty() {
                continue;
            }
            let mended = apply_all(&document, &finding.repair);
            let after = preview(&mended, &lab, &font).findings;
            prop_assert!(after.len() < before.len());
            prop_assert!(after.iter().all(|other| !other.problem.is_same_as(&finding.problem)));
        }
    }
}

/// The problems of a keyring for Amina after the edits; each that must be mendable is mended.
fn problems_after(edits: &[Edit]) -> Vec<Problem> {
    let (font, lab) = (font(), LabProfile::default());
    let document = apply_all(&with_text(Product::Keyring, "Amina"), edits);
    let findings = preview(&document, &lab, &font).findings;
    for finding in &findings {
        assert!(!finding.repair.is_empty(), "no repair for {:?}", finding.problem);
    }
    findings.into_iter().map(|finding| finding.problem).collect()
}

#[test]
fn a_name_alone_gives_a_keyring_without_problems() {
    assert_eq!(problems_after(&[]), []);
}

#[test]
fn a_hole_near_the_edge_is_said_and_moved() {
    let centre = Point::new(32.0, 4.0);
    let found = problems_after(&[Edit::Piece(PieceEdit::MoveHole { hole: 0, centre })]);
    match found.as_slice() {
        [Problem::Piece(PieceProblem::HoleNearEdge { hole: 0, distance, .. })] => {
            assert!((distance - 1.5).abs() < 0.05)
        }
        other => panic!("{other:?}"),
    }
}

#[test]
fn a_hole_off_the_piece_is_said_and_brought_back() {
    let centre = Point::new(64.0, 16.0);
    let found = problems_after(&[Edit::Piece(PieceEdit::MoveHole { hole: 0, centre })]);
    assert_eq!(found, [Problem::Piece(PieceProblem::HoleOffPiece { hole: 0 })]);
}

#[test]
fn a_text_over_the_edge_is_said_and_brought_back() {
    let moved = Edit::Piece(PieceEdit::MoveItem { item: 1, centre: Point::new(60.0, 16.0) });
    assert_eq!(problems_after(&[moved]), [Problem::Piece(PieceProblem::OffPiece { item: 1 })]);
}

#[test]
fn a_tiny_text_is_said_and_enlarged() {
    let found = problems_after(&[Edit::Piece(PieceEdit::ResizeItem { item: 1, size: 2.0 })]);
    assert_eq!(found, [Problem::Piece(PieceProblem::TooSmall { item: 1, size: 2.0, least: 3.0 })]);
}

#[test]
fn a_piece_beyond_the_bed_is_said_and_made_smaller() {
    let found = problems_after(&[Edit::Piece(PieceEdit::SetSize { width: 900.0, height: 500.0 })]);
    assert_eq!(found, [Problem::OutsideBed { bed_width: 600.0, bed_height: 400.0 }]);
}

#[test]
fn a_motif_cut_too_fine_is_said_and_mended() {
    let found = problems_after(&[
        Edit::Piece(PieceEdit::AddMotif { motif: "scales".into() }),
        Edit::Piece(PieceEdit::ResizeItem { item: 2, size: 6.5 }),
        Edit::Treat(2, Treatment::Cut),
    ]);
    assert!(found.iter().any(|problem| matches!(problem, Problem::NarrowGap { .. })), "{found:?}");
}

#[test]
fn what_a_newer_app_or_another_lab_has_is_named() {
    let found = problems_after(&[
        Edit::Piece(PieceEdit::AddMotif { motif: "windmill".into() }),
        Edit::ChooseMaterial("gold".into()),
    ]);
    assert_eq!(
        found,
        [
            Problem::Piece(PieceProblem::UnknownMotif { item: 2, motif: "windmill".into() }),
            Problem::UnknownMaterial { material: "gold".into() },
        ]
    );
}

#[test]
fn letters_that_the_font_lacks_stop_the_file_by_name() {
    let (font, lab) = (font(), LabProfile::default());
    let document = with_text(Product::Keyring, "Li 李 🙂 李");
    let expected = Problem::Piece(PieceProblem::LetterMissing { item: 1, letters: vec!['李', '🙂'] });
    assert_eq!(export(&document, Format::Svg, &lab, &font), Err(ExportError::Problems { problems: vec![expected] }));
}

#[test]
fn an_empty_piece_says_so_but_can_be_cut() {
    let (font, lab) = (font(), LabProfile::default());
    let document = with_text(Product::Keyring, " ");
    let found = preview(&document, &lab, &font).findings;
    assert_eq!(found.len(), 1);
    assert_eq!(found[0].problem, Problem::Piece(PieceProblem::NothingOnIt));
    assert!(export(&document, Format::Svg, &lab, &font).is_ok());
}

#[test]
fn the_ticket_prints_the_true_size_and_only_the_colours_used() {
    let (font, lab) = (font(), LabProfile::default());
    let project = Project { name: "Clé d’Élise / n°1".into(), document: with_text(Product::Keyring, "Élise") };
    let request = Request::Ticket { project, lab };
    let Response::<Laser>::Ticket { ticket } = answer(&request, &font) else {
        panic!("no ticket");
    };
    assert_eq!((ticket.width, ticket.height), (64.0, 32.0));
    assert_eq!(ticket.svg_file, "Clé-d’Élise-n°1.svg");
    assert_eq!(ticket.material, "plywood-3");
    let colours: Vec<_> = ticket.legend.iter().map(|line| line.colour.as_str()).collect();
    assert_eq!(colours, ["#000000", "#FF0000", "#FF0000"]);
    // 176 mm of cuts at 12 mm/s, and a line of text at 10 lines a mm.
    assert!((2..=6).contains(&ticket.minutes), "{}", ticket.minutes);
}

#[test]
fn a_lab_profile_tells_all_its_problems_at_once() {
    assert_eq!(LabProfile::default().validate(), []);
    let mut lab = LabProfile::default();
    lab.machines.clear();
    lab.materials[1].kerf = -1.0;
    lab.materials[2].id = "plywood-3".into();
    lab.colours.engrave = "black".into();
    lab.colours.score = "#ff0000".into();
    let found = lab.validate();
    let at = |at: &str| at.to_owned();
    assert!(found.contains(&LabProblem::OutOfRange { at: at("materials[1].kerf") }));
    assert!(found.contains(&LabProblem::Empty { at: at("machines") }));
    assert!(found.contains(&LabProblem::RepeatedId { at: at("materials[2].id") }));
    assert!(found.contains(&LabProblem::NotAColour { at: at("colours.engrave") }));
    assert!(found.contains(&LabProblem::SameColour { at: at("colours.score"), also: at("colours.outer-cut") }));
    let document = with_text(Product::Keyring, "Amina");
    assert_eq!(export(&document, Format::Svg, &lab, &font()), Err(ExportError::Lab { problems: found }));
}

#[test]
fn every_convention_makes_a_sound_profile_that_survives_json() {
    for convention in creation::lab::Convention::ALL {
        let lab = LabProfile { colours: convention.colours(), ..LabProfile::default() };
        assert_eq!(lab.validate(), [], "{convention:?}");
        let json = serde_json::to_string(&lab).expect("JSON");
        assert_eq!(serde_json::from_str::<LabProfile>(&json).expect("a profile"), lab);
    }
}

#[test]
fn a_worker_draws_what_it_is_sent() {
    let document =
        apply(&with_text(Product::Keyring, "Amina"), &Edit::Piece(PieceEdit::AddMotif { motif: "house".into() }));
    let request = Request::<Laser>::Preview { document, lab: LabProfile::default() };
    let bytes = serde_json::to_vec(&request).expect("JSON");
    let reply: Response<Laser> =
        serde_json::from_slice(&answer_bytes::<Laser>(&bytes, support::FONT)).expect("an answer");
    let Response::Preview { preview } = reply else { panic!("{reply:?}") };
    assert_eq!(preview.items.len(), 2);
    let reply: Response<Laser> = serde_json::from_slice(&answer_bytes::<Laser>(&bytes, b"no font")).expect("an answer");
    assert_eq!(reply, Response::Refused { why: ExportError::Font });
}
