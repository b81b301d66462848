//! The needle on its grid: chains of hits become stitches that a machine can make, with ties, jumps and trims.

use crate::embroidery::Limits;
use crate::embroidery::pattern::{Kind, Pattern, STEPS_PER_MM, Stitch, distance};
use crate::embroidery::thread::Thread;
use crate::geometry::Point;
use std::collections::HashMap;

/// Hits nearer than this, in tenths of a mm, to the one before are left out: such stitches knot.
const NEAR: f64 = 3.5;
/// Stitches longer than this, in tenths of a mm, are divided; the widest satin stays whole.
const LONG: f64 = 84.0;
/// Length of the small stitches that hold a thread at its ends, in tenths of a mm.
const TIE: f64 = 5.0;
/// What is shorter than this, in tenths of a mm, is not sewn.
const LEAST: f64 = 8.0;
/// Neither is what reaches less than this, in tenths of a mm, from where it begins.
const LEAST_REACH: f64 = 5.0;
/// A hit is moved by at most so many steps away from a point that had half its fill.
const MOVED: i32 = 2;

type Place = (i32, i32);

/// The needle, and what it has sewn.
pub struct Needle<'l> {
    limits: &'l Limits,
    pattern: Pattern,
    at: Place,
    hits: HashMap<Place, u32>,
}

impl<'l> Needle<'l> {
    /// A needle in the middle of the hoop.
    pub fn new(limits: &'l Limits) -> Self {
        Self { limits, pattern: Pattern::default(), at: (0, 0), hits: HashMap::new() }
    }

    /// Where it is, in mm.
    pub fn place(&self) -> Point {
        Point::new(f64::from(self.at.0), f64::from(self.at.1)) * (1.0 / STEPS_PER_MM)
    }

    /// How many acts there are so far.
    pub fn count(&self) -> usize {
        self.pattern.stitches.len()
    }

    /// What was sewn.
    pub fn finish(self) -> Pattern {
        self.pattern
    }

    fn act(&mut self, (x, y): Place, kind: Kind) {
        self.pattern.stitches.push(Stitch { x, y, kind });
        self.at = (x, y);
    }

    /// Sews a chain with a thread. Says whether there was enough of it to be sewn.
    pub fn sew(&mut self, chain: &[Point], thread: &'static Thread) -> bool {
        let chain = divided(&spread(chain));
        let reaches = |first: &Place| chain.iter().any(|place| distance(*first, *place) >= LEAST_REACH);
        let long_enough = chain.first().filter(|first| length(&chain) >= LEAST && reaches(first));
        let Some(start) = long_enough.and_then(|first| self.free_near(*first, None)) else {
            return false;
        };
        self.approach(start, thread);
        for hit in tied(&chain) {
            self.hit(hit);
        }
        true
    }

    /// Brings the thread to the beginning of a chain and puts the needle down.
    fn approach(&mut self, start: Place, thread: &'static Thread) {
        let is_sewing = self.pattern.stitches.last().is_some_and(|last| last.kind == Kind::Sew);
        let far = distance(self.at, start) > self.limits.trim * STEPS_PER_MM;
        match self.pattern.threads.last().copied() {
            None => self.pattern.threads.push(thread),
            Some(last) if last.id != thread.id => {
                self.act(self.at, Kind::Trim);
                self.act(self.at, Kind::ColourChange);
                self.pattern.threads.push(thread);
            }
            Some(_) if far => self.act(self.at, Kind::Trim),
            Some(_) if is_sewing && self.at == start => return,
            Some(_) => {}
        }
        if self.at != start {
            self.act(start, Kind::Jump);
        }
        self.down(start);
    }

    /// Puts the needle down, beside a point that had half its fill; not at all where that gives no stitch.
    fn hit(&mut self, wanted: Place) {
        if distance(self.at, wanted) > LONG + NEAR
            && let Some(halfway) = self.free_near(between(self.at, wanted, 0.5), Some(self.at))
        {
            self.down(halfway);
        }
        if let Some(place) = self.free_near(wanted, Some(self.at)) {
            self.down(place);
        }
    }

    fn down(&mut self, place: Place) {
        self.act(place, Kind::Sew);
        *self.hits.entry(place).or_default() += 1;
    }

    /// The nearest place that may be hit once more and is a stitch away from `last`.
    fn free_near(&self, (x, y): Place, last: Option<Place>) -> Option<Place> {
        let serves = |place: &Place| {
            self.hits.get(place).copied().unwrap_or(0) < self.limits.hits / 2
                && last.is_none_or(|last| distance(last, *place) >= self.limits.shortest * STEPS_PER_MM)
        };
        if serves(&(x, y)) {
            return Some((x, y));
        }
        let around = (-MOVED..=MOVED).flat_map(|down| (-MOVED..=MOVED).map(move |across| (x + across, y + down)));
        around.filter(serves).min_by_key(|(near_x, near_y)| (near_x - x).pow(2) + (near_y - y).pow(2))
    }
}

/// The hits on the grid, none nearer to the one before than a stitch.
fn spread(chain: &[Point]) -> Vec<Place> {
    let mut places: Vec<Place> = Vec::with_capacity(chain.len());
    let on_grid = |value: f64| (value * STEPS_PER_MM).round() as i32;
    for point in chain {
        let place = (on_grid(point.x), on_grid(point.y));
        if places.last().is_none_or(|last| distance(*last, place) >= NEAR) {
            places.push(place);
        }
    }
    places
}

fn divided(places: &[Place]) -> Vec<Place> {
    let mut divided: Vec<Place> = places.first().copied().into_iter().collect();
    for (from, to) in places.iter().zip(places.iter().skip(1)) {
        let count = (distance(*from, *to) / LONG).ceil().max(1.0) as i32;
        divided.extend((1..=count).map(|index| between(*from, *to, f64::from(index) / f64::from(count))));
    }
    divided
}

/// The chain with three small stitches over its first and its last thread.
fn tied(chain: &[Place]) -> Vec<Place> {
    let [first, second, ..] = chain else {
        return Vec::new();
    };
    let [.., before, last] = chain else {
        return Vec::new();
    };
    let (start, end) = (tie(*first, *second), tie(*last, *before));
    let mut tied = vec![start, *first, start];
    tied.extend(chain.iter().skip(1).copied().skip_while(|place| *place == start));
    tied.extend([end, *last, end]);
    tied
}

/// The place of a small stitch from an end of the chain along its thread; the next hit where that is hardly farther.
fn tie(end: Place, next: Place) -> Place {
    let length = distance(end, next);
    if length < TIE + NEAR { next } else { between(end, next, TIE / length) }
}

fn between((x, y): Place, (to_x, to_y): Place, share: f64) -> Place {
    let part = |from: i32, to: i32| (f64::from(from) + f64::from(to - from) * share).round() as i32;
    (part(x, to_x), part(y, to_y))
}

fn length(places: &[Place]) -> f64 {
    places.iter().zip(places.iter().skip(1)).map(|(from, to)| distance(*from, *to)).sum()
}
