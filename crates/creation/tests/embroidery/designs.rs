//! Designs that are sewn by the tests and by the example.
#![allow(dead_code)]

use creation::embroidery::stitch::{Part, Shape, Stitching};
use creation::embroidery::thread::{THREADS, find};
use creation::geometry::curve::circle;
use creation::geometry::{Contour, Point, Polyline, Region};
use creation::motif;
use creation::text::Font;

pub const FONT: &[u8] = include_bytes!("../../../../public/fonts/engraving/noto-sans-bold.ttf");

pub struct Design {
    pub name: String,
    pub parts: Vec<Part>,
}

pub fn part(shape: Shape, stitching: Stitching, thread: &str) -> Part {
    Part { shape, stitching, thread: find(thread).expect("a thread"), angle: 0.0 }
}

pub fn filled(area: Region, angle: f64) -> Part {
    Part { angle, ..part(Shape::Area(area), Stitching::Tatami, "red") }
}

pub fn polygon(points: &[(f64, f64)]) -> Contour {
    points.iter().map(|(x, y)| Point::new(*x, *y)).collect()
}

pub fn area(points: &[(f64, f64)]) -> Region {
    Region::from_contours(vec![polygon(points)])
}

pub fn disc(radius: f64) -> Region {
    Region::from_contours(vec![circle(Point::default(), radius, 0.02)])
}

/// Rings within one another, as a target.
pub fn rings() -> Region {
    Region::from_nested([30.0, 24.0, 18.0, 12.0, 6.0].map(|radius| circle(Point::default(), radius, 0.02)).into())
}

/// A cross whose notches a naive fill would sew across, whichever way its rows run.
pub fn notched() -> Region {
    area(&[
        (-25.0, -25.0),
        (-4.0, -25.0),
        (0.0, -8.0),
        (4.0, -25.0),
        (25.0, -25.0),
        (25.0, -4.0),
        (-8.0, 0.0),
        (25.0, 4.0),
        (25.0, 25.0),
        (-25.0, 25.0),
    ])
}

pub fn motif(id: &str, size: f64) -> Region {
    motif::find(id).expect("a motif").region(size)
}

/// The text with capitals of that height, in the middle.
pub fn text(text: &str, capital_height: f64) -> Region {
    let font = Font::parse(FONT).expect("the engraving font is a font");
    let region = font.outline(text, capital_height).region();
    let middle = region.bounds().expect("letters").centre();
    region.mapped(|point| point - middle)
}

/// Numbers without a pattern, the same on every machine.
pub struct Numbers(pub u64);

impl Numbers {
    /// From 0 to 1.
    pub fn next(&mut self) -> f64 {
        self.0 = self.0.wrapping_mul(6_364_136_223_846_793_005).wrapping_add(1_442_695_040_888_963_407);
        (self.0 >> 33) as f64 / f64::from(1_u32 << 31)
    }
}

/// A finger that wanders over the hoop, now slowly, now quickly.
pub fn scribble(seed: u64, points: usize) -> Polyline {
    let mut numbers = Numbers(seed);
    let pace = 0.05 + numbers.next() * 2.0;
    let mut way = numbers.next() * 6.0;
    let mut place = Point::new(numbers.next() * 60.0 - 30.0, numbers.next() * 60.0 - 30.0);
    let mut line = Vec::with_capacity(points);
    for _ in 0..points {
        line.push(place);
        way += (numbers.next() - 0.5) * 1.2;
        let next = place + Point::new(way.cos(), way.sin()) * pace;
        if next.x.abs() < 45.0 && next.y.abs() < 45.0 {
            place = next;
        } else {
            way += 2.0;
        }
    }
    line
}

/// A curve that winds outwards.
pub fn spiral(turns: f64, gap: f64) -> Polyline {
    let count = (turns * 60.0) as usize;
    let angle = |index: usize| index as f64 / 60.0 * std::f64::consts::TAU;
    (6..=count)
        .map(|index| Point::new(angle(index).cos(), angle(index).sin()) * (gap * angle(index) / std::f64::consts::TAU))
        .collect()
}

/// A round badge in eight colours, one over another.
pub fn badge() -> Vec<Part> {
    let petals = (0..6).map(|index| {
        let angle = f64::from(index) * std::f64::consts::TAU / 6.0;
        let middle = Point::new(angle.cos(), angle.sin()) * 24.0;
        let thread = ["yellow", "orange", "pink", "sky", "green", "violet"][index as usize];
        let petal = Region::from_contours(vec![circle(middle, 8.0, 0.02)]);
        Part { angle: f64::from(index) * 30.0, ..part(Shape::Area(petal), Stitching::Tatami, thread) }
    });
    let mut parts = vec![Part { angle: 20.0, ..part(Shape::Area(disc(44.0)), Stitching::Tatami, "navy") }];
    parts.extend(petals);
    parts.push(part(Shape::Area(motif("heart", 26.0)), Stitching::Tatami, "red"));
    parts.push(part(Shape::Area(disc(45.5)), Stitching::Satin { width: 4.0 }, "yellow"));
    parts
}

/// What is written for programs of others to read.
pub fn designs() -> Vec<Design> {
    let mut designs = Vec::new();
    let mut add = |name: &str, parts: Vec<Part>| designs.push(Design { name: name.to_owned(), parts });
    for (id, size, angle) in [
        ("heart", 20.0, 0.0),
        ("heart", 60.0, 0.0),
        ("heart", 60.0, 45.0),
        ("star", 40.0, 0.0),
        ("butterfly", 60.0, 30.0),
        ("anchor", 50.0, 0.0),
        ("scissors", 60.0, 90.0),
        ("scales", 60.0, 0.0),
        ("umbrella", 50.0, 15.0),
        ("key", 40.0, 0.0),
        ("lantern", 60.0, 0.0),
        ("fish", 90.0, 0.0),
        ("leaf", 60.0, 60.0),
    ] {
        add(&format!("{id}-{size}-{angle}"), vec![filled(motif(id, size), angle)]);
    }
    add("amina", vec![filled(text("Amina", 16.0), 0.0)]);
    add("ndiaye", vec![filled(text("N’Diaye", 14.0), 45.0)]);
    add("zhanna", vec![filled(text("Жанна", 14.0), 90.0)]);
    add("name-outline", vec![part(Shape::Area(text("Amina", 16.0)), Stitching::Bean, "navy")]);
    add("rings", vec![filled(rings(), 0.0)]);
    add("notched", vec![filled(notched(), 0.0)]);
    add("square-98", vec![filled(area(&[(-49.0, -49.0), (49.0, -49.0), (49.0, 49.0), (-49.0, 49.0)]), 0.0)]);
    add("off-centre", vec![filled(motif("heart", 20.0).mapped(|point| point + Point::new(35.0, -35.0)), 0.0)]);
    add("badge", badge());
    let line = |stitching| vec![part(Shape::Line(spiral(5.0, 8.0)), stitching, "teal")];
    add("spiral-running", line(Stitching::Running));
    add("spiral-bean", line(Stitching::Bean));
    add("spiral-satin-2", line(Stitching::Satin { width: 2.0 }));
    add("spiral-satin-6", line(Stitching::Satin { width: 6.0 }));
    add("scribble-running", vec![part(Shape::Line(scribble(7, 2000)), Stitching::Running, "black")]);
    add("scribble-satin", vec![part(Shape::Line(scribble(3, 200)), Stitching::Satin { width: 3.0 }, "wine")]);
    let zigzag = polygon(&[(-40.0, 30.0), (-20.0, -30.0), (0.0, 30.0), (20.0, -30.0), (40.0, 30.0)]);
    add("zigzag-satin", vec![part(Shape::Line(zigzag), Stitching::Satin { width: 5.0 }, "emerald")]);
    let dots = (0..24).map(|index| {
        let middle = Point::new(f64::from(index % 6) * 14.0 - 35.0, f64::from(index / 6) * 14.0 - 21.0);
        let dot = Region::from_contours(vec![circle(middle, 4.0, 0.02)]);
        Part { thread: &THREADS[index as usize % 8], ..filled(dot, 0.0) }
    });
    add("dots-in-eight-colours", dots.collect());
    designs
}
