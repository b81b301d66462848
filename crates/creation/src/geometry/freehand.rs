//! Finger drawing made light and smooth: fewer points, no jitter, the same gesture.

use super::Point;

/// Points nearer than this, in mm, to the one before are the finger trembling.
const STEP: f64 = 0.15;
/// The simplified line stays within this distance, in mm, of the smoothed one.
const TOLERANCE: f64 = 0.08;

/// The stroke as kept in a document: jitter smoothed, superfluous points left out, rounded to a hundredth of a mm, at most
/// `most` points. Points that are not numbers are left out; the ends stay where the finger touched and left.
pub fn tidy(points: &[Point], most: usize) -> Vec<Point> {
    let mut line: Vec<Point> = Vec::with_capacity(points.len());
    for point in points.iter().copied().filter(|point| point.is_finite()) {
        if line.last().is_none_or(|last| last.distance(point) >= STEP) {
            line.push(point);
        }
    }
    let smooth = smoothed(&line);
    let mut tolerance = TOLERANCE;
    let mut kept = simplified(&smooth, tolerance);
    while kept.len() > most.max(2) {
        tolerance *= 1.6;
        kept = simplified(&smooth, tolerance);
    }
    for point in &mut kept {
        *point = Point::new(hundredth(point.x), hundredth(point.y));
    }
    kept.dedup();
    kept
}

fn hundredth(value: f64) -> f64 {
    (value * 100.0).round() / 100.0 + 0.0
}

/// Two passes of the weights 1 2 1.
fn smoothed(line: &[Point]) -> Vec<Point> {
    let mut current = line.to_vec();
    for _ in 0..2 {
        let next: Vec<Point> = current
            .windows(3)
            .filter_map(|window| match window {
                [before, point, after] => Some((*before + *point * 2.0 + *after) * 0.25),
                _ => None,
            })
            .collect();
        let inner = current.iter_mut().skip(1);
        for (point, moved) in inner.zip(next) {
            *point = moved;
        }
    }
    current
}

/// Douglas and Peucker's simplification, with an explicit stack so that a long scribble cannot exhaust the call stack.
pub(super) fn simplified(line: &[Point], tolerance: f64) -> Vec<Point> {
    let Some(last) = line.len().checked_sub(1) else {
        return Vec::new();
    };
    let mut kept = vec![false; line.len()];
    let mut spans = vec![(0, last)];
    for end in [0, last] {
        if let Some(flag) = kept.get_mut(end) {
            *flag = true;
        }
    }
    while let Some((first, last)) = spans.pop() {
        let (Some(&a), Some(&b)) = (line.get(first), line.get(last)) else {
            continue;
        };
        let farthest = line
            .iter()
            .enumerate()
            .take(last)
            .skip(first + 1)
            .map(|(index, point)| (index, point.distance(point.nearest_on(a, b))))
            .max_by(|one, other| one.1.total_cmp(&other.1));
        if let Some((index, distance)) = farthest
            && distance > tolerance
        {
            if let Some(flag) = kept.get_mut(index) {
                *flag = true;
            }
            spans.push((first, index));
            spans.push((index, last));
        }
    }
    line.iter().zip(kept).filter_map(|(point, keep)| keep.then_some(*point)).collect()
}
