//! Stitches that machine and cloth can bear, and that stay where they belong.

use crate::designs::{
    area, badge, designs, disc, filled, motif, notched, part, polygon, rings, scribble, spiral, text,
};
use crate::verify::{bare_share, machine_can_sew, seen_ways, stays_inside};
use creation::embroidery::Limits;
use creation::embroidery::pattern::Kind;
use creation::embroidery::stitch::{Part, Sewing, Shape, Stitching, sew};
use creation::geometry::{Point, Region};
use creation::motif::MOTIFS;

fn sewn(name: &str, parts: &[Part]) -> Sewing {
    let sewing = sew(parts, &Limits::default());
    machine_can_sew(name, &sewing);
    stays_inside(name, parts, &sewing);
    sewing
}

/// Fills an area, with all that must hold of a fill.
fn fills(name: &str, area: &Region, angle: f64) -> Sewing {
    let sewing = sewn(name, &[filled(area.clone(), angle)]);
    let bare = bare_share(area, &sewing, 0.5);
    assert!(bare <= 0.002, "{name}: {bare} of the area is bare");
    sewing
}

#[test]
fn every_motif_is_filled_at_every_size_without_a_hole_or_a_thread_beside_it() {
    let mut all_seen = 0.0;
    for (index, motif) in MOTIFS.iter().enumerate() {
        for size in [20.0, 35.0, 60.0] {
            let angle = (index % 12) as f64 * 15.0;
            let name = format!("{} {size} {angle}", motif.id);
            let sewing = fills(&name, &motif.region(size), angle);
            assert!(sewing.pattern.sewn() < 12_000, "{name}");
            let seen = seen_ways(&sewing, angle);
            assert!(seen <= 12.0, "{name}: {seen} mm of ways lie over what is sewn");
            all_seen += seen;
        }
    }
    let mean = all_seen / (MOTIFS.len() * 3) as f64;
    assert!(mean <= 4.0, "{mean} mm of ways lie over what is sewn");
}

#[test]
fn a_heart_is_filled_in_one_piece_across_its_notch() {
    for angle in [0.0, 30.0, 90.0, 135.0] {
        let sewing = fills("heart", &motif("heart", 60.0), angle);
        assert_eq!((sewing.pattern.jumps(), sewing.pattern.trims()), (1, 0), "{angle}");
    }
    for (name, area) in [("notched", notched()), ("star", motif("star", 50.0)), ("disc", disc(20.0))] {
        for angle in [0.0, 45.0, 90.0] {
            let sewing = fills(name, &area, angle);
            assert_eq!((sewing.pattern.jumps(), sewing.pattern.trims()), (1, 0), "{name} {angle}");
        }
    }
}

#[test]
fn rings_within_rings_are_filled_each_in_one_piece() {
    let sewing = fills("rings", &rings(), 20.0);
    assert_eq!(sewing.pattern.jumps(), rings().shapes().len());
}

#[test]
fn names_are_filled_letter_by_letter() {
    for word in ["Amina", "N’Diaye", "Жанна"] {
        for (height, angle) in [(8.0, 0.0), (14.0, 45.0), (14.0, 90.0)] {
            let letters = text(word, height);
            let sewing = fills(&format!("{word} {height} {angle}"), &letters, angle);
            assert_eq!(sewing.pattern.jumps(), letters.shapes().len(), "{word}: one chain for each piece");
        }
    }
}

#[test]
fn the_whole_hoop_can_be_filled() {
    let square = area(&[(-49.0, -49.0), (49.0, -49.0), (49.0, 49.0), (-49.0, 49.0)]);
    let sewing = fills("square", &square, 0.0);
    let bounds = sewing.pattern.bounds().expect("stitches");
    assert_eq!((bounds.left, bounds.right), (-490, 490));
    assert!((5_000..12_000).contains(&sewing.pattern.sewn()), "{}", sewing.pattern.sewn());
}

#[test]
fn few_stitches_of_a_fill_are_shorter_than_a_millimetre() {
    for name in ["heart", "fish", "tree", "boat"] {
        let sewing = sewn(name, &[filled(motif(name, 50.0), 0.0)]);
        let lengths: Vec<f64> = sewing
            .pattern
            .threads_laid()
            .map(|(from, to)| f64::from((from.0 - to.0).pow(2) + (from.1 - to.1).pow(2)).sqrt())
            .collect();
        let short = lengths.iter().filter(|length| **length < 10.0).count();
        assert!(short * 10 < lengths.len(), "{name}: {short} of {}", lengths.len());
        let mean = lengths.iter().sum::<f64>() / lengths.len() as f64;
        assert!((20.0..35.0).contains(&mean), "{name}: {mean}");
    }
}

#[test]
fn lines_are_followed_and_reach_their_ends() {
    let line = spiral(4.0, 9.0);
    for stitching in
        [Stitching::Running, Stitching::Bean, Stitching::Satin { width: 3.0 }, Stitching::Satin { width: 7.0 }]
    {
        let sewing = sewn("spiral", &[part(Shape::Line(line.clone()), stitching, "red")]);
        assert_eq!((sewing.pattern.jumps(), sewing.pattern.trims()), (1, 0), "{stitching:?}");
        let half = if let Stitching::Satin { width } = stitching { width / 2.0 } else { 0.0 };
        let hits: Vec<Point> = sewing
            .pattern
            .stitches
            .iter()
            .map(|stitch| Point::new(f64::from(stitch.x), f64::from(stitch.y)) * 0.1)
            .collect();
        for point in &line {
            let near = hits.iter().map(|hit| hit.distance(*point)).fold(f64::INFINITY, f64::min);
            assert!(near <= half.max(1.3) + 0.2, "{stitching:?}: {point:?} is {near} mm from a hit");
        }
    }
}

#[test]
fn a_bean_stitch_lies_three_times_and_a_running_stitch_once() {
    let line = || Shape::Line(polygon(&[(-20.0, 0.0), (20.0, 0.0)]));
    let length = |stitching| sewn("line", &[part(line(), stitching, "red")]).pattern.thread_length();
    let ties = 6.0 * 0.6;
    assert!((40.0..40.0 + ties).contains(&length(Stitching::Running)), "{}", length(Stitching::Running));
    assert!((120.0..120.0 + ties).contains(&length(Stitching::Bean)), "{}", length(Stitching::Bean));
}

#[test]
fn a_satin_column_covers_its_width_and_becomes_what_it_can_be() {
    let line = || Shape::Line(polygon(&[(-20.0, 0.0), (20.0, 5.0)]));
    let stroke = |width: f64| {
        let Shape::Line(line) = line() else { unreachable!() };
        Region::from_stroke(&line, width)
    };
    let satin = |width| sewn("column", &[part(line(), Stitching::Satin { width }, "red")]);
    for width in [1.0, 2.0, 4.0, 8.0] {
        let sewing = satin(width);
        let longest = sewing
            .pattern
            .threads_laid()
            .map(|(from, to)| f64::from((from.0 - to.0).pow(2) + (from.1 - to.1).pow(2)).sqrt())
            .fold(0.0, f64::max);
        assert!((width - 0.2..=width.max(2.5) + 0.2).contains(&(longest * 0.1)), "{width}: {longest}");
        // The round ends of the stroke are beyond the ends of the line.
        let body = stroke(width).intersection(&area(&[(-19.0, -30.0), (19.0, -30.0), (19.0, 30.0), (-19.0, 30.0)]));
        assert!(bare_share(&body, &sewing, 0.0) < 0.03, "{width}: {}", bare_share(&body, &sewing, 0.0));
    }
    assert_eq!(satin(0.5).pattern, sewn("line", &[part(line(), Stitching::Running, "red")]).pattern);
    let wide = satin(12.0);
    assert!(bare_share(&stroke(12.0), &wide, 0.5) < 0.002);
}

#[test]
fn a_border_of_satin_lies_within_the_edge() {
    for (area, width) in [(disc(30.0), 4.0), (motif("heart", 60.0), 3.0), (rings(), 2.0)] {
        let sewing = sewn("border", &[part(Shape::Area(area.clone()), Stitching::Satin { width }, "red")]);
        let ring = area.difference(&area.offset(-width));
        assert!(bare_share(&ring, &sewing, 0.3) < 0.03, "{}", bare_share(&ring, &sewing, 0.3));
    }
}

#[test]
fn a_border_fills_the_corners_of_its_area() {
    let corners = [(-20.0, -15.0), (20.0, -15.0), (20.0, 15.0), (-20.0, 15.0)];
    let hole = [(-10.0, -8.0), (10.0, -8.0), (10.0, 8.0), (-10.0, 8.0)];
    let frame = Region::from_nested(vec![polygon(&corners), polygon(&hole)]);
    let sewing = sewn("frame", &[part(Shape::Area(frame), Stitching::Satin { width: 3.0 }, "red")]);
    let nearest = |corner: &Point| {
        let hits = sewing.pattern.stitches.iter().filter(|stitch| stitch.kind == Kind::Sew);
        hits.map(|hit| (Point::new(f64::from(hit.x), f64::from(hit.y)) * 0.1).distance(*corner))
            .fold(f64::INFINITY, f64::min)
    };
    for corner in polygon(&corners).iter().chain(&polygon(&hole)) {
        assert!(nearest(corner) < 0.4, "{corner:?} is {} mm from a hit", nearest(corner));
    }
}

#[test]
fn scribbles_of_every_pace_are_sewn() {
    for seed in 0..200 {
        let count = [3, 40, 300, 1000][seed as usize % 4];
        let line = scribble(seed, count);
        let stitching =
            [Stitching::Running, Stitching::Bean, Stitching::Satin { width: 2.0 }, Stitching::Satin { width: 5.0 }];
        for stitching in stitching {
            sewn(&format!("scribble {seed} {stitching:?}"), &[part(Shape::Line(line.clone()), stitching, "red")]);
        }
    }
    for seed in 1..4 {
        let line = scribble(seed, 5000);
        for stitching in [Stitching::Running, Stitching::Satin { width: 1.5 }] {
            sewn(&format!("long scribble {seed}"), &[part(Shape::Line(line.clone()), stitching, "red")]);
        }
        let stroke = Region::from_stroke(&line, 2.0);
        sewn("filled scribble", &[filled(stroke, 30.0)]);
    }
}

#[test]
fn what_is_nothing_or_smaller_than_a_stitch_gives_no_stitches() {
    let nothing = Limits::default();
    let numbers = [f64::NAN, f64::INFINITY, -1e300];
    let strange: Vec<Point> = numbers.iter().map(|number| Point::new(*number, 0.0)).collect();
    for shape in [
        Shape::Area(Region::default()),
        Shape::Line(Vec::new()),
        Shape::Line(vec![Point::default()]),
        Shape::Line(vec![Point::default(); 40]),
        Shape::Line(polygon(&[(0.0, 0.0), (0.2, 0.1), (0.0, 0.0)])),
        Shape::Area(area(&[(0.0, 0.0), (0.3, 0.0), (0.3, 0.3), (0.0, 0.3)])),
        Shape::Line(strange.iter().take(2).copied().collect()),
    ] {
        for stitching in [Stitching::Running, Stitching::Bean, Stitching::Satin { width: 3.0 }, Stitching::Tatami] {
            // A dot of a wide pen is a disc.
            if matches!(shape, Shape::Line(_)) && matches!(stitching, Stitching::Satin { .. }) {
                continue;
            }
            let sewing = sew(&[part(shape.clone(), stitching, "red")], &nothing);
            assert_eq!(sewing.pattern.stitches, [], "{shape:?} {stitching:?}");
            assert_eq!((sewing.pattern.bounds(), sewing.runs.len()), (None, 0));
        }
    }
}

#[test]
fn all_designs_hold() {
    for design in designs() {
        let sewing = sewn(&design.name, &design.parts);
        assert!(sewing.pattern.sewn() > 20, "{}", design.name);
    }
    let badge = sewn("badge", &badge());
    assert!(badge.pattern.minutes(600.0) > 10.0 && badge.pattern.thread_length() > 10_000.0);
}
