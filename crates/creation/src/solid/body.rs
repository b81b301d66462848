//! From a document to the surface that is printed.

use super::document::{Document, FLOOR, Product, Treatment};
use super::mesh::Mesh;
use super::slab::{Slab, surface};
use super::vase;
use crate::geometry::{Point, Region};
use crate::piece::Layout;
use crate::text::Font;

/// Distance in mm at which raised things keep from the edge of the plate and from sunken ones, so that no two walls touch.
const APART: f64 = 0.1;
/// Distance in mm at which sunken things keep from the edge of the plate: two printed lines.
const RIM: f64 = 0.8;
/// Distances in mm by which things grow until none touches itself at a corner, as the modules of a QR code do.
const GROWTHS: [f64; 4] = [0.0, 0.03, 0.07, 0.15];

/// What is printed, with how it came about.
#[derive(Clone, Debug, Default)]
pub struct Body {
    /// Where everything on the plate is; empty for a vase.
    pub layout: Layout,
    /// What stands out, in mm on the plate.
    pub raised: Region,
    /// What goes in, in mm on the plate.
    pub sunken: Region,
    /// The surface, its foot at height 0.
    pub mesh: Mesh,
}

impl Body {
    /// The body of a document.
    pub fn of(document: &Document, font: &Font) -> Self {
        if document.product == Product::Vase {
            return Self { mesh: vase::surface(&document.vase), ..Self::default() };
        }
        let layout = Layout::of(&document.piece, font);
        let covered = |treatment| layout.covered(&document.piece, &treatment);
        let (raised, sunken) = (covered(Treatment::Raised), covered(Treatment::Sunken));
        let grown = |growth: f64| {
            let sunken = sunken.offset(growth).intersection(&layout.blank.offset(-RIM));
            let room = layout.blank.difference(&sunken).offset(-APART);
            (raised.offset(growth).intersection(&room), sunken)
        };
        let mut body = Self::default();
        for growth in GROWTHS {
            (body.raised, body.sunken) = grown(growth);
            body.mesh = plate(document, &layout.blank, &body.raised, &body.sunken);
            if body.mesh.open_edges() == 0 {
                break;
            }
        }
        Self { layout, ..body }
    }
}

/// How deep sunken things go: at most to the floor that stays below them.
pub fn depth(document: &Document) -> f64 {
    document.relief.min(document.thickness - FLOOR)
}

fn plate(document: &Document, blank: &Region, raised: &Region, sunken: &Region) -> Mesh {
    let top = document.thickness;
    let mut slabs = Vec::new();
    if sunken.is_empty() {
        slabs.push(Slab { area: blank.clone(), from: 0.0, to: top });
    } else {
        let floor = top - depth(document);
        slabs.push(Slab { area: blank.clone(), from: 0.0, to: floor });
        slabs.push(Slab { area: blank.difference(sunken), from: floor, to: top });
    }
    if !raised.is_empty() {
        slabs.push(Slab { area: raised.clone(), from: top, to: top + document.relief });
    }
    let (width, height) = (document.piece.width, document.piece.height);
    let is_turned_over = document.product.is_turned_over();
    surface(&slabs, |point| {
        let across = if is_turned_over { width - point.x } else { point.x };
        Point::new(across, height - point.y)
    })
}
