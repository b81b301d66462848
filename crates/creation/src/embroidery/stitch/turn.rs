//! Turning the plane, so that the rows of a fill lie level.

use crate::geometry::Point;

/// A turn around the origin, the same to the last bit on every machine.
#[derive(Clone, Copy, Debug)]
pub struct Turn {
    cosine: f64,
    sine: f64,
}

impl Turn {
    /// The turn that lays level what runs at `degrees`, clockwise on the screen from the x axis. What is no number turns nothing.
    pub fn new(degrees: f64) -> Self {
        let degrees = if degrees.is_finite() { degrees % 180.0 } else { 0.0 };
        // The sine of the standard library may differ in its last bit from machine to machine; the series of half the angle does not.
        let half = degrees.to_radians() / 2.0;
        let square = half * half;
        let series = |first: f64, start: f64| {
            let (mut term, mut sum) = (first, first);
            for index in 0..12 {
                let order = start + 2.0 * f64::from(index);
                term *= -square / ((order + 1.0) * (order + 2.0));
                sum += term;
            }
            sum
        };
        let (sine, cosine) = (series(half, 1.0), series(1.0, 0.0));
        Self { cosine: cosine * cosine - sine * sine, sine: 2.0 * sine * cosine }
    }

    /// The place after the turn.
    pub fn there(self, point: Point) -> Point {
        Point::new(point.x * self.cosine + point.y * self.sine, point.y * self.cosine - point.x * self.sine)
    }

    /// The place before the turn.
    pub fn back(self, point: Point) -> Point {
        Point::new(point.x * self.cosine - point.y * self.sine, point.y * self.cosine + point.x * self.sine)
    }
}
