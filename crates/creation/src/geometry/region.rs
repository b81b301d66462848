//! Areas of the plane: valid polygons with holes, joined, cut out of one another, grown and shrunk.

use super::freehand::simplified;
use super::{Bounds, Contour, Point, Polyline, encloses, signed_area};
use i_overlay::core::fill_rule::FillRule;
use i_overlay::core::overlay_rule::OverlayRule;
use i_overlay::float::clip::FloatClip;
use i_overlay::float::scale::FixedScaleFloatOverlay;
use i_overlay::i_float::float::compatible::FloatPointCompatible;
use i_overlay::mesh::float::outline::offset::OutlineOffset;
use i_overlay::mesh::float::stroke::offset::StrokeOffset;
use i_overlay::mesh::float::style::{LineCap, LineJoin, OutlineStyle, StrokeStyle};
use i_overlay::string::clip::ClipRule;

/// Steps of the grid on which areas are computed, to the mm: results are the same on every machine.
const GRID: f64 = 10_000.0;
/// Coordinates beyond this many mm do not fit the grid and are left out.
const FARTHEST: f64 = 10_000.0;
/// A round corner turns by at most this many radians a chord.
const ROUND_STEP: f64 = 0.16;
/// Contours of less than this area, in mm², are dust of the computation.
const DUST: f64 = 1e-4;

impl FloatPointCompatible for Point {
    type Scalar = f64;

    fn from_xy(x: f64, y: f64) -> Self {
        Self::new(x, y)
    }

    fn x(&self) -> f64 {
        self.x
    }

    fn y(&self) -> f64 {
        self.y
    }
}

/// One connected area: its outer line, then the lines of its holes.
pub type Shape = Vec<Contour>;

/// An area of the plane: shapes that do not overlap, outer lines turning one way and holes the other.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Region {
    shapes: Vec<Shape>,
}

impl Region {
    /// The area that the closed lines wind around at least once, whichever way (non-zero rule).
    pub fn from_contours(contours: Vec<Contour>) -> Self {
        Self::filled(contours, FillRule::NonZero)
    }

    /// The area inside an odd number of the closed lines: a line within another is a hole.
    pub fn from_nested(contours: Vec<Contour>) -> Self {
        Self::filled(contours, FillRule::EvenOdd)
    }

    fn filled(mut contours: Vec<Contour>, rule: FillRule) -> Self {
        contours.retain(|contour| contour.iter().all(|point| fits(*point)));
        let nothing: Vec<Contour> = Vec::new();
        Self::from_shapes(
            contours.overlay_with_fixed_scale(&nothing, OverlayRule::Subject, rule, GRID).unwrap_or_default(),
        )
    }

    fn from_shapes(mut shapes: Vec<Shape>) -> Self {
        for shape in &mut shapes {
            let outer_is_dust = shape.first().is_none_or(|outer| signed_area(outer).abs() < DUST);
            if outer_is_dust {
                shape.clear();
            }
            shape.retain(|contour| signed_area(contour).abs() >= DUST);
        }
        shapes.retain(|shape| !shape.is_empty());
        Self { shapes }
    }

    /// The upright box as an area.
    pub fn from_bounds(bounds: &Bounds) -> Self {
        Self::from_contours(vec![bounds.corners().to_vec()])
    }

    /// The area that a round pen of `width` mm covers along the line.
    pub fn from_stroke(line: &[Point], width: f64) -> Self {
        let line: Polyline = line.iter().copied().filter(|point| fits(*point)).collect();
        match line.as_slice() {
            [] => Self::default(),
            [dot] => Self::from_contours(vec![super::curve::circle(*dot, width / 2.0, super::FLATTENING_TOLERANCE)]),
            _ => {
                let style = StrokeStyle::new(width)
                    .line_join(LineJoin::Round(ROUND_STEP))
                    .start_cap(LineCap::Round(ROUND_STEP))
                    .end_cap(LineCap::Round(ROUND_STEP));
                Self::from_shapes(line.stroke_fixed_scale(style, false, GRID).unwrap_or_default())
            }
        }
    }

    /// The connected areas.
    pub fn shapes(&self) -> &[Shape] {
        &self.shapes
    }

    /// The region of one of its shapes.
    pub fn of_shape(shape: &Shape) -> Self {
        Self { shapes: vec![shape.clone()] }
    }

    /// All closed lines, outer ones and holes.
    pub fn contours(&self) -> impl Iterator<Item = &Contour> {
        self.shapes.iter().flatten()
    }

    /// Whether nothing is covered.
    pub fn is_empty(&self) -> bool {
        self.shapes.is_empty()
    }

    /// Area in mm².
    pub fn area(&self) -> f64 {
        self.contours().map(|contour| signed_area(contour)).sum::<f64>().abs()
    }

    /// The smallest box around it.
    pub fn bounds(&self) -> Option<Bounds> {
        Bounds::around(self.contours().flatten().copied())
    }

    /// Whether the point is covered.
    pub fn contains(&self, point: Point) -> bool {
        self.contours().filter(|contour| encloses(contour, point)).count() % 2 == 1
    }

    /// What either covers.
    pub fn union(&self, other: &Self) -> Self {
        self.combined(other, OverlayRule::Union)
    }

    /// What this covers and the other does not.
    pub fn difference(&self, other: &Self) -> Self {
        self.combined(other, OverlayRule::Difference)
    }

    /// What both cover.
    pub fn intersection(&self, other: &Self) -> Self {
        self.combined(other, OverlayRule::Intersect)
    }

    fn combined(&self, other: &Self, rule: OverlayRule) -> Self {
        Self::from_shapes(
            self.shapes.overlay_with_fixed_scale(&other.shapes, rule, FillRule::NonZero, GRID).unwrap_or_default(),
        )
    }

    /// The union of many regions at once.
    pub fn union_of<'a>(regions: impl IntoIterator<Item = &'a Self>) -> Self {
        Self::from_contours(regions.into_iter().flat_map(|region| region.contours().cloned()).collect())
    }

    /// The region grown by `distance` mm (shrunk when negative), with round outer corners.
    pub fn offset(&self, distance: f64) -> Self {
        self.offset_by_steps(distance, ROUND_STEP)
    }

    /// The parts that a disc of diameter `width` mm cannot reach: necks, fins and the tips of corners. Quick rather than exact:
    /// to about a tenth of the width.
    pub fn narrower_than(&self, width: f64) -> Self {
        let (tolerance, step) = (width * 0.03, 0.6);
        let plain = self.simplified(tolerance);
        let core = plain.offset_by_steps(-width / 2.0, step).simplified(tolerance);
        plain.difference(&core.offset_by_steps(width / 2.0 + 3.0 * tolerance, step))
    }

    /// The region with fewer points, no line further than `tolerance` mm from where it was.
    fn simplified(&self, tolerance: f64) -> Self {
        let lines = self.contours().map(|contour| {
            let around: Polyline = contour.iter().chain(contour.first()).copied().collect();
            let half = around.len() / 2;
            let (first, second) = (around.get(..=half), around.get(half..));
            let mut line = simplified(first.unwrap_or_default(), tolerance);
            line.pop();
            line.extend(simplified(second.unwrap_or_default(), tolerance));
            line.pop();
            line
        });
        Self::from_nested(lines.collect())
    }

    fn offset_by_steps(&self, distance: f64, step: f64) -> Self {
        if self.is_empty() || distance.abs() < 1.0 / GRID {
            return self.clone();
        }
        let style = OutlineStyle::new(distance).line_join(LineJoin::Round(step));
        Self::from_shapes(self.shapes.outline_fixed_scale(&style, GRID).unwrap_or_default())
    }

    /// The region after every point went through `place`, which must keep the way lines turn (move, scale).
    pub fn mapped(&self, place: impl Fn(Point) -> Point) -> Self {
        Self {
            shapes: self
                .shapes
                .iter()
                .map(|shape| shape.iter().map(|contour| contour.iter().map(|point| place(*point)).collect()).collect())
                .collect(),
        }
    }

    /// The parts of an open line that lie within the region.
    pub fn clip_line(&self, line: &[Point]) -> Vec<Polyline> {
        let line: Polyline = line.iter().copied().filter(|point| fits(*point)).collect();
        if self.is_empty() || line.len() < 2 {
            return Vec::new();
        }
        let rule = ClipRule { invert: false, boundary_included: true };
        line.clip_by_fixed_scale(&self.shapes, FillRule::NonZero, rule, GRID).unwrap_or_default()
    }
}

fn fits(point: Point) -> bool {
    point.is_finite() && point.x.abs() <= FARTHEST && point.y.abs() <= FARTHEST
}
