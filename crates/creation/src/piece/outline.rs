//! The contours that a piece can have.

use crate::geometry::svg_path::{contours, scaled};
use crate::geometry::{Contour, FLATTENING_TOLERANCE, Point};
use serde::{Deserialize, Serialize};

/// The contour of a piece. It fills its width and height exactly.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum Outline {
    /// A rectangle with round corners.
    RoundedRectangle,
    /// A circle, or an oval when width and height differ.
    Circle,
    /// A heart.
    Heart,
    /// A label that comes to a point on the left, where its hole is.
    Tag,
    /// A house with its roof.
    House,
    /// A cloud.
    Cloud,
    /// A hexagon with points left and right.
    Hexagon,
    /// A door or shield: round above, straight below.
    Arch,
}

impl Outline {
    /// Every contour, in the order in which they are offered.
    pub const ALL: [Self; 8] = [
        Self::RoundedRectangle,
        Self::Circle,
        Self::Heart,
        Self::Tag,
        Self::House,
        Self::Cloud,
        Self::Hexagon,
        Self::Arch,
    ];

    /// SVG path data of the contour in a box of `width` by `height`.
    pub fn path(self, width: f64, height: f64) -> String {
        let template = match self {
            Self::RoundedRectangle => return rounded_rectangle(width, height),
            Self::Circle => {
                "M50 0C77.614 0 100 22.386 100 50C100 77.614 77.614 100 50 100C22.386 100 0 77.614 0 50C0 22.386 22.386 0 50 0Z"
            }
            Self::Heart => {
                "M50 100C26 82 0 60 0 31C0 12 12 0 27 0C38 0 46.5 6 50 17C53.5 6 62 0 73 0C88 0 100 12 100 31C100 60 74 82 50 100Z"
            }
            Self::Tag => {
                "M22 5Q24.65 0 31 0L94 0Q100 0 100 10L100 90Q100 100 94 100L31 100Q24.65 100 22 95L1.856 57Q-1.856 50 1.856 43Z"
            }
            Self::House => {
                "M45 2.143Q50 -2.143 55 2.143L97 37.2Q100 39.7 100 44L100 91Q100 100 92 100L8 100Q0 100 0 91L0 44Q0 39.7 3 37.2Z"
            }
            Self::Cloud => {
                "M20 100C8 100 0 90 0 77C0 64 6 55 15 52C13 34 23 22 36 25C41 9 50 0 61 0C75 0 84 12 84.5 31C94 35 100 48 100 65C100 87 92 100 79 100Z"
            }
            Self::Hexagon => {
                "M23 5Q25.74 0 31 0L69 0Q74.26 0 77 5L98.36 44Q101.64 50 98.36 56L77 95Q74.26 100 69 100L31 100Q25.74 100 23 95L1.64 56Q-1.64 50 1.64 44Z"
            }
            Self::Arch => "M0 50C0 20 20 0 50 0C80 0 100 20 100 50L100 92Q100 100 94 100L6 100Q0 100 0 92Z",
        };
        scaled(template, width / 100.0, height / 100.0)
    }

    /// The contour as a closed line in mm.
    pub fn contour(self, width: f64, height: f64) -> Contour {
        contours(&self.path(width, height), FLATTENING_TOLERANCE)
            .unwrap_or_default()
            .into_iter()
            .next()
            .unwrap_or_default()
    }

    /// Where a single hole is looked for: a place on the edge, and the way inwards, both in parts of width and height.
    pub(super) fn hole_way(self, width: f64, height: f64) -> (Point, Point) {
        let from_top = (Point::new(0.5, 0.0), Point::new(0.0, 1.0));
        let from_left = (Point::new(0.0, 0.5), Point::new(1.0, 0.0));
        match self {
            Self::Circle | Self::Heart | Self::House | Self::Arch => from_top,
            Self::Cloud => (Point::new(0.61, 0.0), Point::new(0.0, 1.0)),
            Self::Tag => from_left,
            Self::RoundedRectangle | Self::Hexagon if height > width => from_top,
            Self::RoundedRectangle | Self::Hexagon => from_left,
        }
    }

    /// Width and height that suit the contour when it takes the place of another of that size.
    pub fn fitting_size(self, width: f64, height: f64) -> (f64, f64) {
        let mean = (width * height).sqrt();
        let ratio = match self {
            Self::RoundedRectangle | Self::Tag => 2.0,
            Self::Circle | Self::House => 1.0,
            Self::Heart => 1.08,
            Self::Cloud => 1.5,
            Self::Hexagon => 1.4,
            Self::Arch => 0.85,
        };
        let whole = |value: f64| value.round();
        (whole(mean * f64::sqrt(ratio)), whole(mean / f64::sqrt(ratio)))
    }
}

fn rounded_rectangle(width: f64, height: f64) -> String {
    let radius = width.min(height) * 0.28;
    // The handle of a cubic curve that follows a quarter of a circle.
    let handle = radius * (1.0 - 0.552_285);
    let (right, bottom) = (width - radius, height - radius);
    format!(
        "M{radius} 0L{right} 0C{} 0 {width} {handle} {width} {radius}L{width} {bottom}C{width} {} {} {height} {right} {height}L{radius} {height}C{handle} {height} 0 {} 0 {bottom}L0 {radius}C0 {handle} {handle} 0 {radius} 0Z",
        width - handle,
        height - handle,
        width - handle,
        height - handle,
    )
}
