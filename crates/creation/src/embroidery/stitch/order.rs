//! In which order parts are sewn: each thread once where what lies over what allows it.

use super::{Part, Shape, Stitching};
use crate::geometry::{Bounds, Point, Region};

/// Width, in mm, that a sewn line covers.
const THREAD_WIDTH: f64 = 0.5;

/// Parts that wait to be sewn, in the order of their layers.
pub struct Waiting<'p> {
    parts: &'p [Part],
    boxes: Vec<Option<Bounds>>,
    /// For each part the earlier ones that lie under it.
    under: Vec<Vec<usize>>,
    is_sewn: Vec<bool>,
}

impl<'p> Waiting<'p> {
    /// Looks which parts lie over which.
    pub fn new(parts: &'p [Part]) -> Self {
        let boxes: Vec<Option<Bounds>> = parts.iter().map(reach).collect();
        let mut covers: Vec<Option<Region>> = vec![None; parts.len()];
        let mut under = vec![Vec::new(); parts.len()];
        for (index, found) in under.iter_mut().enumerate() {
            for earlier in 0..index {
                if meet(boxes.get(index), boxes.get(earlier)) {
                    let one = cover(parts, &mut covers, index);
                    let other = cover(parts, &mut covers, earlier);
                    if !one.intersection(&other).is_empty() {
                        found.push(earlier);
                    }
                }
            }
        }
        Self { parts, boxes, under, is_sewn: vec![false; parts.len()] }
    }

    /// The part to sew next with the needle at `from`, with the same thread as the last one where that is possible. It counts as sewn.
    pub fn next(&mut self, thread: Option<&str>, from: Point) -> Option<usize> {
        let ready: Vec<usize> = (0..self.parts.len()).filter(|index| self.is_ready(*index, &self.is_sewn)).collect();
        let thread = thread.filter(|thread| ready.iter().any(|index| self.thread(*index) == Some(*thread)));
        let thread = thread.or_else(|| self.best_thread(&ready))?;
        let away = |index: usize| {
            let bounds = self.boxes.get(index).copied().flatten();
            bounds.map_or(0.0, |bounds| {
                let nearest =
                    Point::new(from.x.max(bounds.left).min(bounds.right), from.y.max(bounds.top).min(bounds.bottom));
                nearest.distance(from)
            })
        };
        let of_thread = ready.iter().copied().filter(|index| self.thread(*index) == Some(thread));
        let next = of_thread.min_by(|one, other| away(*one).total_cmp(&away(*other)))?;
        if let Some(is_sewn) = self.is_sewn.get_mut(next) {
            *is_sewn = true;
        }
        Some(next)
    }

    fn thread(&self, index: usize) -> Option<&'static str> {
        self.parts.get(index).map(|part| part.thread.id)
    }

    fn is_ready(&self, index: usize, is_sewn: &[bool]) -> bool {
        let sewn = |index: &usize| is_sewn.get(*index) == Some(&true);
        !sewn(&index) && self.under.get(index).is_some_and(|under| under.iter().all(sewn))
    }

    /// The thread that can be done with at once, or the one of the lowest part.
    fn best_thread(&self, ready: &[usize]) -> Option<&'static str> {
        let threads = || ready.iter().filter_map(|index| self.thread(*index));
        threads().find(|thread| self.can_be_finished(thread)).or_else(|| threads().next())
    }

    /// Whether nothing of another thread must come between the parts of this one.
    fn can_be_finished(&self, thread: &str) -> bool {
        let mut is_sewn = self.is_sewn.clone();
        let mut finished = true;
        // Layers go upwards, so one pass in their order finds all that become ready.
        for index in (0..self.parts.len()).filter(|index| self.thread(*index) == Some(thread)) {
            let is_ready = self.is_ready(index, &is_sewn);
            if let Some(sewn) = is_sewn.get_mut(index) {
                finished &= is_ready || *sewn;
                *sewn = true;
            }
        }
        finished
    }
}

/// The box of what a part covers.
fn reach(part: &Part) -> Option<Bounds> {
    match &part.shape {
        Shape::Area(area) => area.bounds(),
        Shape::Line(line) => Bounds::around(line.iter().copied()).map(|bounds| bounds.grown(width(part) / 2.0)),
    }
}

fn width(part: &Part) -> f64 {
    match part.stitching {
        Stitching::Satin { width } if width.is_finite() => width.clamp(THREAD_WIDTH, super::FARTHEST),
        _ => THREAD_WIDTH,
    }
}

fn meet(one: Option<&Option<Bounds>>, other: Option<&Option<Bounds>>) -> bool {
    match (one.copied().flatten(), other.copied().flatten()) {
        (Some(one), Some(other)) => {
            one.left <= other.right && other.left <= one.right && one.top <= other.bottom && other.top <= one.bottom
        }
        _ => false,
    }
}

fn cover(parts: &[Part], covers: &mut [Option<Region>], index: usize) -> Region {
    let (Some(part), Some(known)) = (parts.get(index), covers.get_mut(index)) else {
        return Region::default();
    };
    known
        .get_or_insert_with(|| match &part.shape {
            Shape::Area(area) => area.clone(),
            Shape::Line(line) => Region::from_stroke(line, width(part)),
        })
        .clone()
}
