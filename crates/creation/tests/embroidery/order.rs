//! In which order parts and their pieces are sewn.

use crate::designs::{badge, disc, filled, part, polygon};
use creation::embroidery::Limits;
use creation::embroidery::pattern::Kind;
use creation::embroidery::stitch::{Part, Shape, Stitching, sew};
use creation::embroidery::thread::find;
use creation::geometry::{Point, Region};

fn disc_at(x: f64, y: f64, thread: &str) -> Part {
    let area = disc(5.0).mapped(|point| point + Point::new(x, y));
    Part { thread: find(thread).expect("a thread"), ..filled(area, 0.0) }
}

fn order(parts: &[Part]) -> Vec<usize> {
    sew(parts, &Limits::default()).runs.iter().map(|run| run.part).collect()
}

#[test]
fn each_thread_is_used_once_where_nothing_lies_over_anything() {
    let threads = ["red", "navy", "red", "gold", "navy", "red"];
    let parts: Vec<Part> =
        threads.iter().enumerate().map(|(index, thread)| disc_at(index as f64 * 15.0 - 40.0, 0.0, thread)).collect();
    let sewing = sew(&parts, &Limits::default());
    let used: Vec<&str> = sewing.pattern.threads.iter().map(|thread| thread.id).collect();
    assert_eq!(used, ["red", "navy", "gold"]);
    assert_eq!(sewing.pattern.colour_changes(), 2);
}

#[test]
fn what_lies_over_is_sewn_later_even_when_a_thread_comes_twice() {
    let parts =
        [disc_at(0.0, 0.0, "red"), disc_at(3.0, 0.0, "navy"), disc_at(6.0, 0.0, "red"), disc_at(40.0, 0.0, "navy")];
    assert_eq!(order(&parts), [0, 1, 3, 2]);
    // Red must not come first here: the second red lies over navy.
    let parts = [disc_at(-30.0, 0.0, "red"), disc_at(0.0, 0.0, "navy"), disc_at(3.0, 0.0, "red")];
    assert_eq!(order(&parts), [1, 2, 0]);
}

#[test]
fn a_badge_is_sewn_from_below_upwards() {
    let runs = order(&badge());
    let rank = |part: usize| runs.iter().position(|run| *run == part).expect("every part is sewn");
    assert_eq!(runs.len(), badge().len());
    assert!((1..badge().len()).all(|part| rank(0) < rank(part)));
}

#[test]
fn the_nearest_part_of_a_thread_comes_next() {
    let parts: Vec<Part> = [40.0, 0.0, 20.0, -20.0].iter().map(|x| disc_at(*x, 0.0, "red")).collect();
    let order = order(&parts);
    assert_eq!(order[0], 1, "the needle starts in the middle");
    assert!(order == [1, 2, 0, 3] || order == [1, 3, 2, 0], "{order:?}");
}

#[test]
fn near_pieces_are_reached_by_a_jump_and_far_ones_by_a_trim() {
    let square = |x: f64| polygon(&[(x, 0.0), (x + 5.0, 0.0), (x + 5.0, 5.0), (x, 5.0)]);
    let trims = |gap: f64| {
        let area = Region::from_contours(vec![square(0.0), square(5.0 + gap)]);
        let pattern = sew(&[filled(area, 90.0)], &Limits::default()).pattern;
        assert_eq!(pattern.jumps(), 2);
        pattern.trims()
    };
    assert_eq!(trims(20.0), 1);
    let line = |x: f64| part(Shape::Line(polygon(&[(x, 0.0), (x + 5.0, 0.0)])), Stitching::Running, "red");
    let trims = |gap: f64| sew(&[line(0.0), line(5.5 + gap)], &Limits::default()).pattern.trims();
    assert_eq!((trims(3.0), trims(4.5)), (0, 1));
}

#[test]
fn every_stitch_is_of_the_part_that_its_thread_and_place_say() {
    let parts = badge();
    let sewing = sew(&parts, &Limits::default());
    let mut block = 0;
    for run in &sewing.runs {
        for stitch in &sewing.pattern.stitches[run.stitches.clone()] {
            if stitch.kind == Kind::ColourChange {
                block += 1;
            }
            if stitch.kind == Kind::Sew {
                assert_eq!(sewing.pattern.threads[block].id, parts[run.part].thread.id);
            }
        }
    }
    assert_eq!(block + 1, sewing.pattern.threads.len());
}
