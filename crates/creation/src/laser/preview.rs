//! What the screen shows: path data in mm, with the top left corner of the piece as the origin.

use super::Finding;
use super::document::Document;
use super::layout::Sheet;
use crate::geometry::svg_path;
use crate::piece::{ItemBox, PlacedHole};
use serde::{Deserialize, Serialize};

/// A picture of the finished piece and of the work. Path data is filled by the even-odd rule.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub struct Preview {
    /// Width of the piece in mm.
    pub width: f64,
    /// Height of the piece in mm.
    pub height: f64,
    /// The finished piece, with its holes and cut-outs.
    pub body: String,
    /// What is engraved.
    pub engrave: String,
    /// What is scored, as lines.
    pub score: String,
    /// The edge of the piece.
    pub outer_edge: String,
    /// The edges of holes and cut-outs.
    pub inner_edges: String,
    /// The items, to touch and move, first below.
    pub items: Vec<ItemBox>,
    /// The holes, to touch and move, in the order of the document.
    pub holes: Vec<PlacedHole>,
    /// What would fail or disappoint, worst first.
    pub findings: Vec<Finding>,
}

impl Preview {
    /// The preview of a sheet.
    pub(super) fn of(document: &Document, sheet: &Sheet, findings: Vec<Finding>) -> Self {
        let mut score = String::new();
        for line in &sheet.score {
            svg_path::write(&mut score, &line.points, line.closed);
        }
        let outer = sheet.body.shapes().iter().filter_map(|shape| shape.first());
        let inner = sheet.body.shapes().iter().flat_map(|shape| shape.iter().skip(1));
        Self {
            width: document.piece.width,
            height: document.piece.height,
            body: svg_path::closed(sheet.body.contours()),
            engrave: svg_path::closed(sheet.engrave.contours()),
            score,
            outer_edge: svg_path::closed(outer),
            inner_edges: svg_path::closed(inner),
            items: sheet.layout.items.iter().map(ItemBox::of).collect(),
            holes: sheet.layout.holes.clone(),
            findings,
        }
    }
}
