//! From parts of a design to stitches.

mod columns;
mod joints;
mod needle;
mod order;
mod path;
mod rows;
mod satin;
mod tatami;
mod turn;

use super::Limits;
use super::pattern::Pattern;
use super::thread::Thread;
use crate::geometry::{Bounds, Point, Polyline, Region};
use needle::Needle;
use order::Waiting;
use path::{Path, edges, nearest, nearest_first, tripled};
use std::ops::Range;

/// What lies farther than this, in mm, from the middle of the hoop is left out: no hoop is so large.
const FARTHEST: f64 = 190.0;

/// What is to be sewn, in mm from the middle of the hoop.
#[derive(Clone, Debug, PartialEq)]
pub enum Shape {
    /// An area: its edge or all of it.
    Area(Region),
    /// A line, closed when it ends where it begins.
    Line(Polyline),
}

/// How it is sewn.
#[derive(Clone, Copy, Debug, PartialEq)]
pub enum Stitching {
    /// Stitches one after another along the line or the edge.
    Running,
    /// The same, each stitch three times.
    Bean,
    /// Threads side by side across the line, or across a border within the edge of the area.
    Satin {
        /// Width of the column in mm. Narrower than the limits it becomes a line, wider it becomes a filled area.
        width: f64,
    },
    /// Rows that fill the area. A line is sewn as running stitches.
    Tatami,
}

/// One thing to be sewn.
#[derive(Clone, Debug, PartialEq)]
pub struct Part {
    /// What.
    pub shape: Shape,
    /// How.
    pub stitching: Stitching,
    /// With which thread.
    pub thread: &'static Thread,
    /// How the rows of a filled area run, in degrees, clockwise on the screen from the x axis.
    pub angle: f64,
}

/// Stitches that belong to one part.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Run {
    /// Index of the part.
    pub part: usize,
    /// Which stitches of the pattern.
    pub stitches: Range<usize>,
}

/// A pattern, and which part each of its stitches is of.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Sewing {
    /// The stitches.
    pub pattern: Pattern,
    /// One for each part of which something is sewn, in sewing order; together they are the whole pattern. A run begins with the way
    /// to its part: trim, colour change, jump.
    pub runs: Vec<Run>,
}

/// Sews parts, the later over the earlier. Total: what cannot be sewn (nothing, numbers that are none, dust) gives no stitches, and
/// [`check`](super::check) says so.
///
/// Each thread is used once where what lies over what allows it. Every chain of stitches is tied at both ends; within a part the way from
/// one place to another is sewn where it stays inside the shape, and covered by what is sewn later where that can be.
pub fn sew(parts: &[Part], limits: &Limits) -> Sewing {
    let limits = limits.sane();
    let parts: Vec<Part> = parts.iter().map(within_reach).collect();
    let mut waiting = Waiting::new(&parts);
    let mut needle = Needle::new(&limits);
    let mut runs = Vec::new();
    let mut thread = None;
    while let Some(index) = waiting.next(thread, needle.place()) {
        let Some(part) = parts.get(index) else {
            continue;
        };
        let start = needle.count();
        for chain in chains(part, needle.place(), &limits) {
            if needle.sew(&chain, part.thread) {
                thread = Some(part.thread.id);
            }
        }
        if needle.count() > start {
            runs.push(Run { part: index, stitches: start..needle.count() });
        }
    }
    Sewing { pattern: needle.finish(), runs }
}

/// The part without what is no number or too far away.
fn within_reach(part: &Part) -> Part {
    let clamped = |value: f64| value.clamp(-FARTHEST, FARTHEST);
    let shape = match &part.shape {
        Shape::Line(line) => {
            let finite = line.iter().filter(|point| point.is_finite());
            Shape::Line(finite.map(|point| Point::new(clamped(point.x), clamped(point.y))).collect())
        }
        Shape::Area(area) => Shape::Area(area_within_reach(area)),
    };
    Part { shape, ..part.clone() }
}

fn area_within_reach(area: &Region) -> Region {
    let reach = Bounds { left: -FARTHEST, top: -FARTHEST, right: FARTHEST, bottom: FARTHEST };
    let is_within = area.bounds().is_none_or(|bounds| bounds.union(&reach) == reach);
    if is_within { area.clone() } else { area.intersection(&Region::from_bounds(&reach)) }
}

/// The chains of needle hits that make a part, each sewn without a jump.
fn chains(part: &Part, from: Point, limits: &Limits) -> Vec<Polyline> {
    let mut here = from;
    match (&part.shape, part.stitching) {
        (Shape::Area(area), Stitching::Tatami) => filled(area, part.angle, from, limits),
        (Shape::Area(area), Stitching::Satin { width }) if width >= limits.narrowest_satin => {
            let width = width.min(limits.widest_satin);
            let middle = area.offset(-width / 2.0);
            if middle.is_empty() {
                return filled(area, part.angle, from, limits);
            }
            let border = |line: &[Point]| satin::border(line, area, width, limits);
            nearest_first(edges(&middle), &mut here, border)
        }
        (Shape::Area(area), stitching) => nearest_first(edges(area), &mut here, |line| plain(line, stitching, limits)),
        (Shape::Line(line), Stitching::Satin { width }) if width > limits.widest_satin => {
            let stroke = area_within_reach(&Region::from_stroke(line, width.min(FARTHEST)));
            filled(&stroke, part.angle, from, limits)
        }
        (Shape::Line(line), Stitching::Satin { width }) if width >= limits.narrowest_satin => {
            nearest_first(vec![line.clone()], &mut here, |line| satin::satin(line, width, limits))
        }
        (Shape::Line(line), stitching) => {
            nearest_first(vec![line.clone()], &mut here, |line| plain(line, stitching, limits))
        }
    }
}

fn plain(line: &[Point], stitching: Stitching, limits: &Limits) -> Polyline {
    let hits = Path::new(line).hits(limits.running);
    if stitching == Stitching::Bean { tripled(&hits) } else { hits }
}

/// Each connected area filled, the nearest first.
fn filled(area: &Region, angle: f64, from: Point, limits: &Limits) -> Vec<Polyline> {
    let mut here = from;
    let mut chains = Vec::new();
    let mut left: Vec<Polyline> = area.shapes().iter().filter_map(|shape| shape.first().cloned()).collect();
    let mut shapes: Vec<_> = area.shapes().iter().collect();
    while let Some(nearest) = nearest(&left, here) {
        left.swap_remove(nearest);
        let shape = Region::of_shape(shapes.swap_remove(nearest));
        chains.extend(tatami::tatami(&shape, angle, here, limits));
        here = chains.last().and_then(|chain| chain.last()).copied().unwrap_or(here);
    }
    chains
}
