//! Plane geometry in millimetres at the face of the piece. The y axis points down, as on the screen and in SVG.

pub mod bounds;
pub mod curve;
pub mod freehand;
pub mod region;
pub mod svg_path;

use serde::{Deserialize, Serialize};

pub use bounds::Bounds;
pub use region::{Region, Shape};

/// Greatest distance, in mm, between a curve and the chords that replace it.
pub const FLATTENING_TOLERANCE: f64 = 0.02;

/// A place on the piece, or a vector, in mm. Written in JSON as `[x, y]`.
#[derive(Clone, Copy, Debug, Default, PartialEq, Serialize, Deserialize)]
#[serde(from = "[f64; 2]", into = "[f64; 2]")]
pub struct Point {
    /// Distance from the left edge.
    pub x: f64,
    /// Distance from the top edge.
    pub y: f64,
}

/// A closed line: the last point is joined to the first, which is not repeated.
pub type Contour = Vec<Point>;

/// An open line.
pub type Polyline = Vec<Point>;

impl Point {
    /// The point at `x`, `y`.
    pub const fn new(x: f64, y: f64) -> Self {
        Self { x, y }
    }

    /// Distance to `other`.
    pub fn distance(self, other: Self) -> f64 {
        (self - other).length()
    }

    /// Length of the vector.
    pub fn length(self) -> f64 {
        (self.x * self.x + self.y * self.y).sqrt()
    }

    /// The point `share` of the way to `other` (0 here, 1 there).
    pub fn towards(self, other: Self, share: f64) -> Self {
        self + (other - self) * share
    }

    /// Whether both coordinates are numbers.
    pub fn is_finite(self) -> bool {
        self.x.is_finite() && self.y.is_finite()
    }

    /// The nearest point of the segment from `a` to `b`.
    pub fn nearest_on(self, a: Self, b: Self) -> Self {
        let along = b - a;
        let squared = along.x * along.x + along.y * along.y;
        if squared <= f64::EPSILON {
            return a;
        }
        let share = ((self.x - a.x) * along.x + (self.y - a.y) * along.y) / squared;
        a.towards(b, share.clamp(0.0, 1.0))
    }
}

impl From<[f64; 2]> for Point {
    fn from([x, y]: [f64; 2]) -> Self {
        Self { x, y }
    }
}

impl From<Point> for [f64; 2] {
    fn from(point: Point) -> Self {
        [point.x, point.y]
    }
}

impl std::ops::Add for Point {
    type Output = Self;
    fn add(self, other: Self) -> Self {
        Self::new(self.x + other.x, self.y + other.y)
    }
}

impl std::ops::Sub for Point {
    type Output = Self;
    fn sub(self, other: Self) -> Self {
        Self::new(self.x - other.x, self.y - other.y)
    }
}

impl std::ops::Mul<f64> for Point {
    type Output = Self;
    fn mul(self, factor: f64) -> Self {
        Self::new(self.x * factor, self.y * factor)
    }
}

/// The sides of a closed line, the closing one included.
pub fn sides(contour: &[Point]) -> impl Iterator<Item = (Point, Point)> + '_ {
    contour.iter().copied().zip(contour.iter().copied().cycle().skip(1))
}

/// Length of a line in mm, with its closing side when `closed`.
pub fn length(line: &[Point], closed: bool) -> f64 {
    let count = if closed { line.len() } else { line.len().saturating_sub(1) };
    sides(line).take(count).map(|(a, b)| a.distance(b)).sum()
}

/// Area of a closed line in mm², positive when it turns from +x to +y.
pub fn signed_area(contour: &[Point]) -> f64 {
    sides(contour).map(|(a, b)| a.x * b.y - b.x * a.y).sum::<f64>() / 2.0
}

/// Whether `point` is inside the closed line (even-odd).
pub fn encloses(contour: &[Point], point: Point) -> bool {
    sides(contour)
        .filter(|(a, b)| {
            (a.y > point.y) != (b.y > point.y) && point.x < (b.x - a.x) * (point.y - a.y) / (b.y - a.y) + a.x
        })
        .count()
        % 2
        == 1
}

/// Distance from `point` to the nearest place of the closed line; infinite for an empty line.
pub fn distance_to_contour(contour: &[Point], point: Point) -> f64 {
    sides(contour).map(|(a, b)| point.distance(point.nearest_on(a, b))).fold(f64::INFINITY, f64::min)
}

/// `value` to a thousandth of a millimetre, the finest step written in files; never `-0`.
pub fn to_micron(value: f64) -> f64 {
    (value * 1000.0).round() / 1000.0 + 0.0
}
