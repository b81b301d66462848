//! Where the holes are.

use super::Piece;
use crate::geometry::{Contour, Point, distance_to_contour, encloses};
use serde::{Deserialize, Serialize};

/// A hole with its place on the piece.
#[derive(Clone, Copy, Debug, PartialEq, Serialize, Deserialize)]
pub struct PlacedHole {
    /// Its middle.
    pub centre: Point,
    /// Its diameter in mm.
    pub diameter: f64,
}

/// Material that a hole leaves to the edge, in mm, where it is arranged by itself.
const COMFORT: f64 = 3.5;
/// Step of the search for a place, in mm.
const STEP: f64 = 0.25;

/// The holes of the piece, those without a place put where the contour suggests: one at the contour's own place, several
/// spread along the top.
pub fn placed<T>(piece: &Piece<T>, contour: &Contour) -> Vec<PlacedHole> {
    let (width, height) = (piece.width, piece.height);
    let count = piece.holes.len();
    piece
        .holes
        .iter()
        .enumerate()
        .map(|(index, hole)| {
            let centre = hole.centre.unwrap_or_else(|| {
                let (start, way) = if count == 1 {
                    piece.outline.hole_way(width, height)
                } else {
                    let share = index as f64 / (count - 1) as f64;
                    (Point::new(0.08 + 0.84 * share, 0.0), Point::new(0.0, 1.0))
                };
                let start = Point::new(start.x * width, start.y * height);
                inwards(contour, start, way, hole.diameter / 2.0, width.max(height))
            });
            PlacedHole { centre, diameter: hole.diameter }
        })
        .collect()
}

/// Material between a hole and the edge of the piece, in mm; negative when the hole crosses the edge or is off the piece.
pub fn clearance(contour: &Contour, centre: Point, radius: f64) -> f64 {
    let distance = distance_to_contour(contour, centre);
    if encloses(contour, centre) { distance - radius } else { -distance - radius }
}

/// The first place on the way that leaves enough material, else the best one met.
fn inwards(contour: &Contour, start: Point, way: Point, radius: f64, reach: f64) -> Point {
    let steps = (reach / 2.0 / STEP) as usize;
    let mut best = (f64::NEG_INFINITY, start);
    for step in 0..=steps {
        let centre = start + way * (step as f64 * STEP);
        let room = clearance(contour, centre, radius);
        if room >= COMFORT {
            return centre;
        }
        if room > best.0 {
            best = (room, centre);
        }
    }
    best.1
}

/// The place nearest to `wish` where a hole leaves at least `least` mm to the edge and to the other holes.
pub fn nearest_fitting(
    contour: &Contour,
    others: &[PlacedHole],
    wish: Point,
    radius: f64,
    least: f64,
) -> Option<Point> {
    let bounds = crate::geometry::Bounds::around(contour.iter().copied())?;
    let step = (bounds.width().max(bounds.height()) / 120.0).max(STEP);
    let (across, down) = ((bounds.width() / step) as usize, (bounds.height() / step) as usize);
    let fits = |centre: Point| {
        clearance(contour, centre, radius) >= least
            && others.iter().all(|other| other.centre.distance(centre) - other.diameter / 2.0 - radius >= least)
    };
    (0..=across)
        .flat_map(|column| (0..=down).map(move |row| (column, row)))
        .map(|(column, row)| {
            let hundredth = |value: f64| (value * 100.0).round() / 100.0;
            Point::new(hundredth(bounds.left + column as f64 * step), hundredth(bounds.top + row as f64 * step))
        })
        .filter(|centre| fits(*centre))
        .min_by(|one, other| one.distance(wish).total_cmp(&other.distance(wish)))
}
