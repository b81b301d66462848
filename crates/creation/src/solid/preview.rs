//! What the screen shows: path data in mm with the top left corner of the plate as the origin, and the surface to turn.

use super::Finding;
use super::body::Body;
use super::document::Document;
use super::print::Print;
use crate::geometry::svg_path;
use crate::lab::LabProfile;
use crate::piece::{ItemBox, PlacedHole};
use serde::{Deserialize, Serialize};

/// A picture of the object. Path data is filled by the even-odd rule.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub struct Preview {
    /// Width in mm, as it is printed.
    pub width: f64,
    /// Depth in mm.
    pub depth: f64,
    /// Height in mm.
    pub height: f64,
    /// The plate, with its holes.
    pub plate: String,
    /// What stands out.
    pub raised: String,
    /// What goes in.
    pub sunken: String,
    /// The items, to touch and move, first below.
    pub items: Vec<ItemBox>,
    /// The holes, to touch and move, in the order of the document.
    pub holes: Vec<PlacedHole>,
    /// The corners of the surface, x y z one after another, in µm.
    #[serde(with = "crate::packed::numbers")]
    pub corners: Vec<i32>,
    /// Its triangles, three ranks of corners each.
    #[serde(with = "crate::packed::numbers")]
    pub triangles: Vec<u32>,
    /// Estimated duration in whole minutes.
    pub minutes: u32,
    /// What would fail or disappoint, worst first.
    pub findings: Vec<Finding>,
}

impl Preview {
    /// The preview of a body.
    pub(super) fn of(document: &Document, body: Body, lab: &LabProfile, findings: Vec<Finding>) -> Self {
        let [width, depth, height] = body.mesh.size();
        let print = Print::of(&body.mesh, &document.filament, lab);
        Self {
            width,
            depth,
            height,
            plate: svg_path::closed(body.layout.blank.contours()),
            raised: svg_path::closed(body.raised.contours()),
            sunken: svg_path::closed(body.sunken.contours()),
            items: body.layout.items.iter().map(ItemBox::of).collect(),
            holes: body.layout.holes,
            corners: body.mesh.corners.iter().flatten().copied().collect(),
            triangles: body.mesh.triangles.iter().flatten().copied().collect(),
            minutes: print.minutes.ceil().clamp(1.0, 1e6) as u32,
            findings,
        }
    }
}
