//! Motifs: shapes that a laser, a needle and a printer can make at 12 mm.

mod support;

use creation::geometry::svg_path::contours;
use creation::geometry::{Bounds, Contour, Point, Region};
use creation::lab::LabProfile;
use creation::laser::layout::prepare;
use creation::laser::{Edit, Format, Product};
use creation::motif::{BOX, MOTIFS, Motif, find};
use creation::piece::PieceEdit;
use std::collections::BTreeSet;
use support::{apply, export, font, with_text};

/// 1 mm, the least width of a part, in a motif of 12 mm.
const PART: f64 = 8.4;
/// 0.5 mm, the least width of a gap, in a motif of 12 mm.
const GAP: f64 = 4.2;

/// What keeps a drawing from being a motif.
fn faults(path: &'static str) -> Vec<&'static str> {
    let mut faults = Vec::new();
    let mut say = |is_fault: bool, fault| {
        if is_fault {
            faults.push(fault);
        }
    };
    let Ok(lines) = contours(path, 0.1) else {
        return vec!["cannot be read"];
    };
    let count = |letter| path.matches(letter).count();
    say(count('M') != lines.len() || count('Z') != lines.len(), "lines are open");
    say(path.len() >= 1200, "too long");
    say(lines.iter().any(crosses_itself), "a line crosses itself");
    say(pairs(&lines).any(|(one, other)| touch(one, other)), "two lines cross or touch");

    let bounds = Bounds::around(lines.iter().flatten().copied()).expect("lines");
    say(bounds.left < 0.0 || bounds.top < 0.0 || bounds.right > BOX || bounds.bottom > BOX, "leaves the box");
    say(bounds.width().max(bounds.height()) < 90.0, "does not fill the box");

    let region = Motif { id: "", path, free: false }.region(BOX);
    let share = region.area() / (BOX * BOX);
    say(!(0.2..=0.85).contains(&share), "too little or too much is covered");
    say(parts_and_holes(&region) != parts_and_holes(&region.offset(-PART / 2.0)), "a part is lost, cut or opened");
    say(parts_and_holes(&region) != parts_and_holes(&region.offset(GAP / 2.0)), "parts grow together");
    // Tips of corners are not parts: what is narrow must be a real neck or fin.
    let around = Region::from_bounds(&Bounds { left: -75.0, top: -75.0, right: 75.0, bottom: 75.0 });
    say(largest(&region.narrower_than(PART)) > 25.0, "a part is too narrow");
    say(largest(&around.difference(&region).narrower_than(GAP)) > 7.0, "a gap is too narrow");
    faults
}

fn parts_and_holes(region: &Region) -> (usize, usize) {
    (region.shapes().len(), region.contours().count() - region.shapes().len())
}

fn largest(region: &Region) -> f64 {
    region.shapes().iter().map(|shape| Region::of_shape(shape).area()).fold(0.0, f64::max)
}

fn pairs<T>(things: &[T]) -> impl Iterator<Item = (&T, &T)> {
    things.iter().enumerate().flat_map(|(rank, one)| things.iter().skip(rank + 1).map(move |other| (one, other)))
}

fn segments(line: &Contour) -> Vec<(Point, Point)> {
    line.iter().copied().zip(line.iter().copied().cycle().skip(1)).collect()
}

fn crosses_itself(line: &Contour) -> bool {
    let segments = segments(line);
    pairs(&segments).any(|(one, other)| one.1 != other.0 && other.1 != one.0 && meet(*one, *other))
}

fn touch(one: &Contour, other: &Contour) -> bool {
    let other = segments(other);
    segments(one).iter().any(|segment| other.iter().any(|near| meet(*segment, *near)))
}

/// Whether two segments come within a hundredth of each other.
fn meet((a, b): (Point, Point), (c, d): (Point, Point)) -> bool {
    let side = |from: Point, to: Point, point: Point| {
        (to.x - from.x) * (point.y - from.y) - (to.y - from.y) * (point.x - from.x) > 0.0
    };
    let cross = side(a, b, c) != side(a, b, d) && side(c, d, a) != side(c, d, b);
    let ends = [(a, c, d), (b, c, d), (c, a, b), (d, a, b)];
    cross || ends.iter().any(|(end, from, to)| end.distance(end.nearest_on(*from, *to)) < 0.01)
}

#[test]
fn every_motif_holds_at_12_mm() {
    let found: Vec<_> = MOTIFS.iter().map(|motif| (motif.id, faults(motif.path))).collect();
    assert_eq!(found.into_iter().filter(|(_, faults)| !faults.is_empty()).collect::<Vec<_>>(), []);
}

#[test]
fn what_no_machine_can_make_is_found() {
    for (path, expected) in [
        ("M5 5L95 5L95 95", "lines are open"),
        ("M5 5L95 95L95 5L5 95Z", "a line crosses itself"),
        ("M5 5L95 5L95 50L5 50ZM5 50L95 50L95 95L5 95Z", "two lines cross or touch"),
        ("M5 5L95 5L95 95L5 95ZM50 50L120 50L120 60L50 60Z", "leaves the box"),
        ("M30 30L70 30L70 70L30 70Z", "does not fill the box"),
        ("M5 40L95 40L95 55L5 55Z", "too little or too much is covered"),
        ("M1 1L99 1L99 99L1 99Z", "too little or too much is covered"),
        ("M5 5L40 5L40 46L60 46L60 5L95 5L95 95L60 95L60 54L40 54L40 95L5 95Z", "a part is lost, cut or opened"),
        ("M5 5L95 5L95 95L5 95ZM13 13L13 87L87 87L87 13Z", "a part is lost, cut or opened"),
        ("M5 5L95 5L95 48L5 48ZM5 52L95 52L95 95L5 95Z", "parts grow together"),
        ("M5 40L35 40L35 5L42 5L42 40L95 40L95 95L5 95Z", "a part is too narrow"),
        ("M5 20L48 20L48 50L52 50L52 20L95 20L95 95L5 95Z", "a gap is too narrow"),
    ] {
        assert!(faults(path).contains(&expected), "{path}: {expected}, {:?}", faults(path));
    }
}

#[test]
fn turned_over_for_a_stamp_a_motif_covers_as_much() {
    for motif in MOTIFS {
        let region = motif.region(30.0);
        let lines = region.contours().map(|line| line.iter().map(|point| Point::new(-point.x, point.y)).collect());
        let mirrored = Region::from_nested(lines.collect());
        assert_eq!(parts_and_holes(&mirrored), parts_and_holes(&region), "{}", motif.id);
        assert!((mirrored.area() - region.area()).abs() < 0.01, "{}", motif.id);
    }
}

#[test]
fn every_motif_is_cut_out_of_a_stencil_in_one_piece_and_engraved_on_a_keyring() {
    let (font, lab) = (font(), LabProfile::default());
    for motif in MOTIFS {
        for product in [Product::Stencil, Product::Keyring] {
            let document = apply(&with_text(product, ""), &Edit::Piece(PieceEdit::AddMotif { motif: motif.id.into() }));
            let sheet = prepare(&document, &lab, &font);
            assert!(sheet.loose.is_empty(), "{} on {product:?}", motif.id);
            assert_eq!(sheet.body.shapes().len(), 1, "{} on {product:?}", motif.id);
            export(&document, Format::Svg, &lab, &font).expect(motif.id);
        }
    }
}

#[test]
fn everybody_has_some_motifs_and_earns_the_others() {
    assert!(MOTIFS.len() >= 32);
    assert_eq!(MOTIFS.iter().map(|motif| motif.id).collect::<BTreeSet<_>>().len(), MOTIFS.len());
    assert!(MOTIFS.iter().all(|motif| find(motif.id) == Some(motif)));
    assert_eq!(find("unknown"), None);
    let free: Vec<_> = MOTIFS.iter().filter(|motif| motif.free).map(|motif| motif.id).collect();
    assert_eq!(
        free,
        [
            "heart",
            "star",
            "sun",
            "tree",
            "boat",
            "tulip",
            "fish",
            "cat",
            "butterfly",
            "mountain",
            "anchor",
            "mug",
            "note",
            "scissors",
            "spool"
        ]
    );
}
