//! A piece with everything on it placed.

use super::place::placed_items;
use super::{Piece, PlacedHole, PlacedItem, holes};
use crate::geometry::curve::circle;
use crate::geometry::{Contour, FLATTENING_TOLERANCE, Region};
use crate::text::Font;

/// A piece with everything on it placed, in mm from its top left corner.
#[derive(Clone, Debug, Default)]
pub struct Layout {
    /// Its contour, before holes.
    pub contour: Contour,
    /// The piece without its holes' areas, before anything is cut out.
    pub blank: Region,
    /// Its holes.
    pub holes: Vec<PlacedHole>,
    /// What is on it, in the order of the document.
    pub items: Vec<PlacedItem>,
}

impl Layout {
    /// The layout of a piece.
    pub fn of<T>(piece: &Piece<T>, font: &Font) -> Self {
        let contour = piece.outline.contour(piece.width, piece.height);
        let holes = holes::placed(piece, &contour);
        let circles = holes.iter().map(|hole| circle(hole.centre, hole.diameter / 2.0, FLATTENING_TOLERANCE)).collect();
        let hole_area = Region::from_contours(circles);
        let silhouette = Region::from_contours(vec![contour.clone()]);
        let items = placed_items(piece, &silhouette, &hole_area, font);
        let blank = silhouette.difference(&hole_area);
        Self { contour, blank, holes, items }
    }

    /// What the items of that treatment cover together.
    pub fn covered<T: PartialEq>(&self, piece: &Piece<T>, treatment: &T) -> Region {
        let treated = piece.items.iter().zip(&self.items).filter(|(item, _)| item.treatment == *treatment);
        Region::union_of(treated.map(|(_, placed)| &placed.region))
    }
}
