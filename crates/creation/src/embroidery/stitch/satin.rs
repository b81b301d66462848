//! Satin: threads side by side across a line, for borders and bold strokes.

use super::path::Path;
use crate::embroidery::Limits;
use crate::geometry::{Contour, Point, Polyline, Region, sides, signed_area};

/// Columns wider than this, in mm, get a zigzag under them, so that the cloth does not draw in.
const WIDE: f64 = 3.0;
/// Advance of the zigzag underneath, in mm a thread.
const ZIGZAG: f64 = 2.0;
/// Share of the width that the zigzag covers.
const ZIGZAG_WIDTH: f64 = 0.65;
/// Threads on the inner side of a bend that would be nearer than this, in mm, end before the edge, every other one.
const CROWDED: f64 = 0.25;
/// Where such threads end, as a share of the half width.
const SHORTENED: f64 = 0.6;
/// In the tightest bends threads are at most this many times as many as on a straight line.
const MOST_CROWDED: f64 = 3.0;

/// The way of a line is evened out over at most this length, in mm, to both sides, so that threads fan out in bends.
const EVENED: f64 = 1.0;
/// Threads of a border reach into corners at most this many times as far as to straight edges.
const INTO_CORNERS: f64 = 2.0;
/// The end of a border lies over its beginning for this length, in mm, so that no gap opens between them.
const OVERLAP: f64 = 0.8;

/// Needle hits of a satin column of `width` mm along the line, underlay first.
pub fn satin(line: &[Point], width: f64, limits: &Limits) -> Polyline {
    column(line, width, None, limits)
}

/// Needle hits of a border of `width` mm within the edge of an area, whose corners it fills; `line` is the closed middle of the border.
pub fn border(line: &[Point], area: &Region, width: f64, limits: &Limits) -> Polyline {
    let around = opened(line);
    // Within an outer line that turns from x to y lies what is to the same side of it.
    let outer = area.shapes().first().and_then(|shape| shape.first());
    let outwards = if outer.is_some_and(|outer| signed_area(outer) > 0.0) { -1.0 } else { 1.0 };
    column(&around, width, Some(Edge { contours: area.contours().collect(), outwards }), limits)
}

/// A closed line as one that begins in the middle of its longest side, away from corners, and ends over its beginning.
fn opened(line: &[Point]) -> Polyline {
    let lengths = line.iter().zip(line.iter().skip(1)).map(|(from, to)| from.distance(*to)).enumerate();
    let Some((longest, length)) = lengths.max_by(|(_, one), (_, other)| one.total_cmp(other)) else {
        return line.to_vec();
    };
    let (before, after) = line.split_at(longest + 1);
    let Some((from, to)) = before.last().zip(after.first()) else {
        return line.to_vec();
    };
    let middle = from.towards(*to, 0.5);
    let overlapping = middle.towards(*to, (OVERLAP / length).min(0.5) * 2.0);
    let mut opened = vec![middle];
    opened.extend(after.iter().chain(before.iter().skip(1)));
    opened.extend([middle, overlapping]);
    opened
}

/// The edge along which a border lies.
struct Edge<'a> {
    contours: Vec<&'a Contour>,
    /// On which side of the line it lies, as the sign of the normal.
    outwards: f64,
}

impl Edge<'_> {
    /// Distance from a place to the edge along a unit vector.
    fn distance(&self, place: Point, along: Point) -> f64 {
        let crossings = self.contours.iter().flat_map(|contour| sides(contour)).filter_map(|(a, b)| {
            let side = b - a;
            let across = along.x * side.y - along.y * side.x;
            let from = a - place;
            let share = (from.x * along.y - from.y * along.x) / across;
            let distance = (from.x * side.y - from.y * side.x) / across;
            ((0.0..=1.0).contains(&share) && distance > 0.0).then_some(distance)
        });
        crossings.fold(f64::INFINITY, f64::min)
    }
}

fn column(line: &[Point], width: f64, edge: Option<Edge>, limits: &Limits) -> Polyline {
    let path = Path::new(line);
    let column = Column { path: &path, half: width / 2.0, total: path.length(), edge };
    let mut hits = path.hits(limits.running);
    let backwards = if width > WIDE {
        column.zigzag(&mut hits);
        false
    } else {
        true
    };
    column.cover(&mut hits, backwards, limits.row / 2.0);
    hits
}

struct Column<'p> {
    path: &'p Path,
    half: f64,
    total: f64,
    edge: Option<Edge<'p>>,
}

impl Column<'_> {
    fn across(&self, distance: f64, before: Point) -> Point {
        self.path.direction(distance, self.half.min(EVENED)).map_or(before, |along| Point::new(-along.y, along.x))
    }

    /// How far a thread reaches from the line, along the normal or against it: farther where a corner points outwards.
    fn reach(&self, distance: f64, normal: Point, side: f64) -> f64 {
        let Some(edge) = self.edge.as_ref().filter(|edge| edge.outwards * side > 0.0) else {
            return self.half;
        };
        let centre = self.path.at(distance);
        let coming = centre - self.path.at(distance - self.half.min(EVENED));
        let going = self.path.at(distance + self.half.min(EVENED)) - centre;
        let turn = coming.x * going.y - coming.y * going.x;
        if turn * side < 0.0 {
            edge.distance(centre, normal * side).clamp(self.half, self.half * INTO_CORNERS)
        } else {
            self.half
        }
    }

    /// From the end back to the beginning.
    fn zigzag(&self, hits: &mut Polyline) {
        let count = (self.total / ZIGZAG).ceil().max(1.0) as usize;
        let mut normal = Point::new(0.0, 1.0);
        for index in 0..=count {
            let distance = self.total * (1.0 - index as f64 / count as f64);
            normal = self.across(distance, normal);
            let side = if index % 2 == 0 { ZIGZAG_WIDTH } else { -ZIGZAG_WIDTH };
            hits.push(self.path.at(distance) + normal * (self.half * side));
        }
    }

    /// Threads from edge to edge, `step` mm apart along the line, closer in bends so that the outer edge stays covered.
    fn cover(&self, hits: &mut Polyline, backwards: bool, step: f64) {
        let mut normal = Point::new(0.0, 1.0);
        let mut last = [None::<Point>; 2];
        let mut shortened = [false; 2];
        let mut distance = 0.0;
        let mut left = true;
        loop {
            let from_beginning = if backwards { self.total - distance } else { distance };
            let before = normal;
            normal = self.across(from_beginning, normal);
            let centre = self.path.at(from_beginning);
            let side = usize::from(left);
            let sign = if left { 1.0 } else { -1.0 };
            let reach = self.reach(from_beginning, normal, sign);
            let edge = centre + normal * (sign * reach);
            let is_crowded = last.get(side).copied().flatten().is_some_and(|last| last.distance(edge) < CROWDED);
            let is_shortened = is_crowded && shortened.get(side) == Some(&false);
            hits.push(if is_shortened { centre.towards(edge, SHORTENED) } else { edge });
            if let (Some(last), Some(shortened)) = (last.get_mut(side), shortened.get_mut(side)) {
                *last = Some(edge);
                *shortened = is_shortened;
            }
            if distance >= self.total {
                return;
            }
            let turned = (normal - before).length();
            let crowding = (1.0 + turned / step * reach).clamp(1.0, MOST_CROWDED);
            distance = (distance + step / crowding).min(self.total);
            left = !left;
        }
    }
}
