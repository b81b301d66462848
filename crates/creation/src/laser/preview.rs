//! What the screen shows: path data in mm, with the top left corner of the piece as the origin.

use super::check::Finding;
use super::document::{Document, ItemId};
use super::holes::PlacedHole;
use super::layout::Sheet;
use crate::geometry::{Bounds, Contour, Point, svg_path};
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

/// Where an item is on the piece.
#[derive(Clone, Copy, Debug, PartialEq, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub struct ItemBox {
    /// The item.
    pub id: ItemId,
    /// The point that moving the item moves.
    pub centre: Point,
    /// Height of capitals, side of the motif, or longer side of the drawing.
    pub size: f64,
    /// The box around its ink; without ink, its middle.
    pub bounds: Bounds,
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
            width: document.width,
            height: document.height,
            body: data(sheet.body.contours()),
            engrave: data(sheet.engrave.contours()),
            score,
            outer_edge: data(outer),
            inner_edges: data(inner),
            items: sheet
                .items
                .iter()
                .map(|item| ItemBox {
                    id: item.id,
                    centre: item.centre,
                    size: item.size,
                    bounds: item.region.bounds().unwrap_or(Bounds {
                        left: item.centre.x,
                        top: item.centre.y,
                        right: item.centre.x,
                        bottom: item.centre.y,
                    }),
                })
                .collect(),
            holes: sheet.holes.clone(),
            findings,
        }
    }
}

fn data<'a>(contours: impl Iterator<Item = &'a Contour>) -> String {
    let mut out = String::new();
    for contour in contours {
        svg_path::write(&mut out, contour, true);
    }
    out
}
