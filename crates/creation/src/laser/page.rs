//! The sheet as a page: what both file formats write, in the same order, to the same micrometre.

use super::layout::Sheet;
use crate::geometry::{Bounds, Contour, Point, to_micron};

/// Empty border around the piece, in mm, so that no line lies on the edge of the page.
pub(super) const MARGIN: f64 = 2.0;

/// What a line is for.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Layer {
    Engrave,
    Score,
    InnerCut,
    OuterCut,
}

impl Layer {
    /// In the order of the work.
    pub(super) const ALL: [Self; 4] = [Self::Engrave, Self::Score, Self::InnerCut, Self::OuterCut];

    /// The layer's name in files.
    pub(super) fn name(self) -> &'static str {
        match self {
            Self::Engrave => "ENGRAVE",
            Self::Score => "SCORE",
            Self::InnerCut => "CUT_INNER",
            Self::OuterCut => "CUT_OUTER",
        }
    }

    /// The layer's colour in a lab.
    pub(super) fn colour(self, colours: &crate::lab::Colours) -> &str {
        match self {
            Self::Engrave => &colours.engrave,
            Self::Score => &colours.score,
            Self::InnerCut => &colours.inner_cut,
            Self::OuterCut => &colours.outer_cut,
        }
    }
}

/// A line of the page.
pub(super) struct Line {
    pub points: Contour,
    pub closed: bool,
}

/// Lines by layer, with the top left corner of the page as the origin.
pub(super) struct Page {
    pub width: f64,
    pub height: f64,
    pub layers: Vec<(Layer, Vec<Line>)>,
}

impl Page {
    /// The page of a sheet for a piece of that size.
    pub(super) fn of(sheet: &Sheet, width: f64, height: f64) -> Self {
        let closed = |points: &Contour| line(points, true);
        let layers = Layer::ALL.map(|layer| {
            let lines: Vec<Line> = match layer {
                Layer::Engrave => sheet.engrave.contours().filter_map(closed).collect(),
                Layer::Score => sheet.score.iter().filter_map(|score| line(&score.points, score.closed)).collect(),
                Layer::InnerCut => sheet.inner_cuts.iter().filter_map(closed).collect(),
                Layer::OuterCut => sheet.outer_cut.iter().filter_map(closed).collect(),
            };
            (layer, lines)
        });
        Self { width: to_micron(width + 2.0 * MARGIN), height: to_micron(height + 2.0 * MARGIN), layers: layers.into() }
    }

    /// The box around all lines.
    pub(super) fn bounds(&self) -> Option<Bounds> {
        Bounds::around(self.layers.iter().flat_map(|(_, lines)| lines).flat_map(|line| line.points.iter().copied()))
    }
}

/// A line moved onto the page and rounded; none when rounding leaves too few points of it.
fn line(points: &[Point], closed: bool) -> Option<Line> {
    let mut points: Contour =
        points.iter().map(|point| Point::new(to_micron(point.x + MARGIN), to_micron(point.y + MARGIN))).collect();
    points.dedup();
    if closed && points.first() == points.last() {
        points.pop();
    }
    let least = if closed { 3 } else { 2 };
    (points.len() >= least).then_some(Line { points, closed })
}
