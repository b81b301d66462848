//! Whether two drawings show the same figure, in whatever order and direction their lines were drawn. Colours do not count.

use super::turtle::Drawing;
use crate::geometry::Point;

/// How far lines of the same figure may lie from each other, in mm.
pub const TOLERANCE: f64 = 0.5;

/// What a drawing has otherwise than its model.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Difference {
    /// Lines of the model are not drawn.
    pub lacking: bool,
    /// Lines are drawn that the model does not have.
    pub beyond: bool,
}

/// What `drawing` has otherwise than `model`; nothing when it shows the same figure, here or elsewhere on the sheet, but neither
/// turned nor of another size: centring alone would share out a line that is too long between both ends.
pub fn difference(drawing: &Drawing, model: &Drawing) -> Option<Difference> {
    let in_place = compare(drawing, model, Point::default())?;
    let (Some(found), Some(wanted)) = (drawing.bounds, model.bounds) else {
        return Some(in_place);
    };
    let sizes = [(found.width(), wanted.width()), (found.height(), wanted.height())];
    if sizes.iter().any(|(one, other)| (one - other).abs() > TOLERANCE) {
        return Some(in_place);
    }
    compare(drawing, model, wanted.centre() - found.centre()).map(|_| in_place)
}

/// Compares them with the drawing moved by `step`.
fn compare(drawing: &Drawing, model: &Drawing, step: Point) -> Option<Difference> {
    let drawn: Vec<_> = drawing.segments().map(|(from, to)| (from + step, to + step)).collect();
    let wanted: Vec<_> = model.segments().collect();
    let difference = Difference { lacking: !covers(&drawn, &wanted), beyond: !covers(&wanted, &drawn) };
    (difference != Difference::default()).then_some(difference)
}

type Segment = (Point, Point);

/// Whether every place on the `lines` is near one on the `cover`.
fn covers(cover: &[Segment], lines: &[Segment]) -> bool {
    lines.iter().all(|line| {
        let mut shares: Vec<_> = cover.iter().filter_map(|near| share_near(*line, *near)).collect();
        shares.sort_by(|(one, _), (other, _)| one.total_cmp(other));
        let mut reached = 0.0_f64;
        for (from, to) in shares {
            // A gap of a millionth of the line comes from rounding.
            if from > reached + 1e-6 {
                return false;
            }
            reached = reached.max(to);
        }
        reached >= 1.0 - 1e-6
    })
}

/// The part of the line, from 0 at its start to 1 at its end, that is near the other. What is near a segment is a convex shape, made of
/// a disc around each end and the strip between, so that it is one part.
fn share_near((from, to): Segment, (start, end): Segment) -> Option<(f64, f64)> {
    let line = to - from;
    let parts = [part_in_disc(from, line, start), part_in_disc(from, line, end), part_in_strip(from, line, start, end)];
    let (first, last) =
        parts.into_iter().flatten().reduce(|(first, last), (from, to)| (first.min(from), last.max(to)))?;
    (last >= 0.0 && first <= 1.0).then_some((first, last))
}

fn part_in_disc(from: Point, line: Point, centre: Point) -> Option<(f64, f64)> {
    let to_centre = centre - from;
    let squared = dot(line, line);
    if squared <= f64::EPSILON {
        return None;
    }
    let middle = dot(line, to_centre) / squared;
    let away = to_centre - line * middle;
    let half = ((TOLERANCE * TOLERANCE - dot(away, away)) / squared).sqrt();
    // The root of a negative number is none: the line passes by.
    (!half.is_nan()).then_some((middle - half, middle + half))
}

fn part_in_strip(from: Point, line: Point, start: Point, end: Point) -> Option<(f64, f64)> {
    let length = start.distance(end);
    if length <= f64::EPSILON {
        return None;
    }
    let along = (end - start) * (1.0 / length);
    let across = Point::new(-along.y, along.x);
    let offset = from - start;
    let (first, last) = part_between(dot(offset, along), dot(line, along), 0.0, length)?;
    let (low, high) = part_between(dot(offset, across), dot(line, across), -TOLERANCE, TOLERANCE)?;
    let part = (first.max(low), last.min(high));
    (part.0 <= part.1).then_some(part)
}

/// For which shares `value + share * slope` is from `low` to `high`.
fn part_between(value: f64, slope: f64, low: f64, high: f64) -> Option<(f64, f64)> {
    if slope.abs() <= 1e-12 {
        return (low..=high).contains(&value).then_some((f64::NEG_INFINITY, f64::INFINITY));
    }
    let (one, other) = ((low - value) / slope, (high - value) / slope);
    Some((one.min(other), one.max(other)))
}

fn dot(one: Point, other: Point) -> f64 {
    one.x * other.x + one.y * other.y
}
