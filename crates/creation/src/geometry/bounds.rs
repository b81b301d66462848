//! Upright boxes around things.

use super::Point;
use serde::{Deserialize, Serialize};

/// An upright box in mm.
#[derive(Clone, Copy, Debug, PartialEq, Serialize, Deserialize)]
pub struct Bounds {
    /// Left edge.
    pub left: f64,
    /// Top edge.
    pub top: f64,
    /// Right edge.
    pub right: f64,
    /// Bottom edge.
    pub bottom: f64,
}

impl Bounds {
    /// The box from the origin to `width`, `height`.
    pub const fn of_size(width: f64, height: f64) -> Self {
        Self { left: 0.0, top: 0.0, right: width, bottom: height }
    }

    /// The smallest box around `points`, or nothing when there are none.
    pub fn around(points: impl IntoIterator<Item = Point>) -> Option<Self> {
        points.into_iter().fold(None, |found, point| {
            Some(match found {
                None => Self { left: point.x, top: point.y, right: point.x, bottom: point.y },
                Some(found) => Self {
                    left: found.left.min(point.x),
                    top: found.top.min(point.y),
                    right: found.right.max(point.x),
                    bottom: found.bottom.max(point.y),
                },
            })
        })
    }

    /// Width in mm.
    pub fn width(&self) -> f64 {
        self.right - self.left
    }

    /// Height in mm.
    pub fn height(&self) -> f64 {
        self.bottom - self.top
    }

    /// The middle.
    pub fn centre(&self) -> Point {
        Point::new(f64::midpoint(self.left, self.right), f64::midpoint(self.top, self.bottom))
    }

    /// The smallest box around both.
    pub fn union(&self, other: &Self) -> Self {
        Self {
            left: self.left.min(other.left),
            top: self.top.min(other.top),
            right: self.right.max(other.right),
            bottom: self.bottom.max(other.bottom),
        }
    }

    /// The box moved by `step`.
    pub fn moved(&self, step: Point) -> Self {
        Self {
            left: self.left + step.x,
            top: self.top + step.y,
            right: self.right + step.x,
            bottom: self.bottom + step.y,
        }
    }

    /// The box grown by `margin` on every side.
    pub fn grown(&self, margin: f64) -> Self {
        Self {
            left: self.left - margin,
            top: self.top - margin,
            right: self.right + margin,
            bottom: self.bottom + margin,
        }
    }

    /// The four corners, in drawing order.
    pub fn corners(&self) -> [Point; 4] {
        [
            Point::new(self.left, self.top),
            Point::new(self.right, self.top),
            Point::new(self.right, self.bottom),
            Point::new(self.left, self.bottom),
        ]
    }
}
