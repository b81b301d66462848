//! Curves replaced by chords, never further than the tolerance from the curve.

use super::Point;

/// At most this many chords replace one curve.
const MOST_CHORDS: f64 = 256.0;

/// Appends the quadratic Bézier curve from `from` to `to`, without its first point.
pub fn flatten_quadratic(out: &mut Vec<Point>, from: Point, control: Point, to: Point, tolerance: f64) {
    let bend = (from - control * 2.0 + to).length() * 2.0;
    append(out, chords(bend, tolerance), |t| from.towards(control, t).towards(control.towards(to, t), t));
}

/// Appends the cubic Bézier curve from `from` to `to`, without its first point.
pub fn flatten_cubic(out: &mut Vec<Point>, from: Point, first: Point, second: Point, to: Point, tolerance: f64) {
    let bend = 6.0 * (from - first * 2.0 + second).length().max((first - second * 2.0 + to).length());
    append(out, chords(bend, tolerance), |t| {
        let middle = first.towards(second, t);
        from.towards(first, t).towards(middle, t).towards(middle.towards(second.towards(to, t), t), t)
    });
}

/// A circle as a closed line, no chord further than `tolerance` from it.
pub fn circle(centre: Point, radius: f64, tolerance: f64) -> Vec<Point> {
    let step = (1.0 - (tolerance / radius.max(tolerance)).min(0.5)).acos() * 2.0;
    let count = (std::f64::consts::TAU / step).ceil().clamp(12.0, 720.0) as usize;
    // A multiple of four keeps the box of the line equal to the box of the circle.
    let count = count.next_multiple_of(4);
    (0..count)
        .map(|index| {
            let angle = std::f64::consts::TAU * index as f64 / count as f64;
            centre + Point::new(angle.cos(), angle.sin()) * radius
        })
        .collect()
}

/// How many chords keep a curve whose second derivative is at most `bend` within `tolerance`:
/// a chord over a step `h` of the parameter lies within `bend * h² / 8`.
fn chords(bend: f64, tolerance: f64) -> usize {
    let count = (bend / (8.0 * tolerance.max(1e-6))).sqrt().ceil();
    if count.is_finite() { count.clamp(1.0, MOST_CHORDS) as usize } else { 1 }
}

fn append(out: &mut Vec<Point>, chords: usize, at: impl Fn(f64) -> Point) {
    out.extend((1..=chords).map(|index| at(index as f64 / chords as f64)));
}
