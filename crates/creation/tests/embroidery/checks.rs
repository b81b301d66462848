//! What would fail on the machine is found, and nothing else.

use crate::designs::{badge, disc, filled, polygon};
use creation::embroidery::Limits;
use creation::embroidery::check::{Fault, faults};
use creation::embroidery::pattern::{Kind, Stitch};
use creation::embroidery::stitch::{Part, Shape, Stitching, sew};
use creation::embroidery::thread::{THREADS, find};
use creation::geometry::Point;
use std::collections::BTreeSet;

fn found(parts: &[Part], limits: &Limits) -> Vec<Fault> {
    faults(parts.len(), &sew(parts, limits), limits)
}

fn moved(part: &Part, step: Point) -> Part {
    let Shape::Area(area) = &part.shape else { unreachable!() };
    Part { shape: Shape::Area(area.mapped(|point| point + step)), ..part.clone() }
}

#[test]
fn what_can_be_sewn_has_no_fault() {
    assert_eq!(found(&badge(), &Limits::default()), []);
    assert_eq!(found(&[], &Limits::default()), []);
    assert_eq!(found(&[filled(disc(49.0), 0.0)], &Limits::default()), []);
}

#[test]
fn what_is_too_small_is_named() {
    let parts = [filled(disc(5.0), 0.0), filled(disc(0.1), 0.0), filled(disc(0.0), 0.0)];
    assert_eq!(found(&parts, &Limits::default()), [Fault::TooSmall { part: 1 }, Fault::TooSmall { part: 2 }]);
}

#[test]
fn what_leaves_the_hoop_is_named_with_its_extent() {
    let disc = filled(disc(5.0), 0.0);
    let parts = [disc.clone(), moved(&disc, Point::new(44.2, 0.0)), moved(&disc, Point::new(0.0, -43.9))];
    let found = found(&parts, &Limits::default());
    let [Fault::OutsideHoop { part: 1, extent }] = found.as_slice() else { panic!("{found:?}") };
    assert!((extent.right - 492).abs() <= 1, "{extent:?}");
}

#[test]
fn too_many_stitches_and_threads_are_counted() {
    let parts = [filled(disc(5.0), 0.0), filled(disc(30.0), 0.0)];
    let limits = Limits { stitches: 500, ..Limits::default() };
    let count = sew(&parts, &limits).pattern.stitches.len();
    assert_eq!(found(&parts, &limits), [Fault::TooManyStitches { part: 1, count, most: 500 }]);
    let parts: Vec<Part> = THREADS
        .iter()
        .take(10)
        .enumerate()
        .map(|(index, thread)| Part {
            thread,
            ..moved(&filled(disc(3.0), 0.0), Point::new(index as f64 * 8.0 - 40.0, 0.0))
        })
        .collect();
    let found = found(&parts, &Limits::default());
    let [Fault::TooManyColours { count: 10, most: 8, part }] = found.as_slice() else { panic!("{found:?}") };
    assert_eq!(*part, sew(&parts, &Limits::default()).runs[8].part);
}

#[test]
fn dense_places_and_long_stitches_of_any_pattern_are_found() {
    let line = Shape::Line(polygon(&[(-20.0, 0.0), (20.0, 0.0)]));
    let part = Part { shape: line, stitching: Stitching::Running, thread: &THREADS[0], angle: 0.0 };
    let mut sewing = sew(&[part], &Limits::default());
    for _ in 0..8 {
        sewing.pattern.stitches.extend([(0, 100), (130, 100)].map(|(x, y)| Stitch { x, y, kind: Kind::Sew }));
    }
    sewing.runs[0].stitches.end = sewing.pattern.stitches.len();
    let found = faults(1, &sewing, &Limits { hits: 7, ..Limits::default() });
    let [Fault::StitchTooLong { part: 0, length, .. }, Fault::TooDense { part: 0, x: 0, y: 100, hits: 8, most: 7 }] =
        found.as_slice()
    else {
        panic!("{found:?}")
    };
    assert!((20.0..25.0).contains(length), "{length}");
}

#[test]
fn scribbling_over_and_over_one_place_is_spread_out() {
    let there_and_back = (0..400).map(|index| Point::new(f64::from(index % 2) * 2.0, 0.0)).collect();
    let part =
        Part { shape: Shape::Line(there_and_back), stitching: Stitching::Running, thread: &THREADS[0], angle: 0.0 };
    assert_eq!(found(&[part], &Limits::default()), []);
}

#[test]
fn threads_are_told_apart_by_name_and_by_machines() {
    assert!((20..=30).contains(&THREADS.len()));
    for numbers in [|index: usize| THREADS[index].pec, |index: usize| THREADS[index].jef] {
        assert_eq!((0..THREADS.len()).map(numbers).collect::<BTreeSet<_>>().len(), THREADS.len());
    }
    assert_eq!(THREADS.iter().map(|thread| thread.rgb).collect::<BTreeSet<_>>().len(), THREADS.len());
    assert!(THREADS.iter().all(|thread| find(thread.id) == Some(thread)));
    assert_eq!(find("rainbow"), None);
}
