//! Everything that can be done to a creation for the 3D printer.

use super::document::{Document, Measure, Product, Profile, RELIEF, THICKNESS, Treatment};
use crate::piece::edit::{name_within, within};
use crate::piece::{ItemId, PieceEdit};
use serde::{Deserialize, Serialize};

/// One gesture of the learner. Numbers beyond what can be made are brought back to it; an edit of something that is not there
/// changes nothing.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum Edit {
    /// Makes something else: its contour, size, holes and thickness; what is on it stays.
    ChooseProduct(Product),
    /// Takes another filament, by its id in the lab profile.
    ChooseFilament(String),
    /// Changes the plate and what is on it.
    Piece(PieceEdit),
    /// Raises or sinks an item.
    Treat(ItemId, Treatment),
    /// Sets the thickness of the plate, in mm.
    SetThickness(f64),
    /// Sets how far things stand out or go in, in mm.
    SetRelief(f64),
    /// Gives the vase another line.
    ChooseProfile(Profile),
    /// Sets a measure of the vase.
    SetVase(Measure, f64),
}

/// The document after the edit. Never fails: see [`Edit`].
pub fn apply(document: &Document, edit: &Edit) -> Document {
    let mut next = document.clone();
    match edit {
        Edit::ChooseProduct(product) => choose_product(&mut next, *product),
        Edit::ChooseFilament(filament) => next.filament = name_within(filament),
        Edit::Piece(edit) => next.piece.apply(edit, next.product.treatment()),
        Edit::Treat(item, treatment) => next.piece.treat(*item, *treatment),
        Edit::SetThickness(thickness) => next.thickness = within(*thickness, THICKNESS),
        Edit::SetRelief(relief) => next.relief = within(*relief, RELIEF),
        Edit::ChooseProfile(profile) => next.vase.profile = *profile,
        Edit::SetVase(measure, value) => next.vase.set(*measure, *value),
    }
    next
}

fn choose_product(document: &mut Document, product: Product) {
    let was = document.product.treatment();
    let fresh = Document::new(product, &document.filament);
    document.product = product;
    if product == Product::Vase {
        return;
    }
    document.piece.take_shape(fresh.piece);
    (document.thickness, document.relief) = (fresh.thickness, fresh.relief);
    for item in &mut document.piece.items {
        if item.treatment == was {
            item.treatment = product.treatment();
        }
    }
}
