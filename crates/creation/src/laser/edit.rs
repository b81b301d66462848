//! Everything that can be done to a laser creation.

use super::document::{Document, Product, Treatment};
use crate::piece::edit::name_within;
use crate::piece::{ItemId, PieceEdit};
use serde::{Deserialize, Serialize};

/// One gesture of the learner. Numbers beyond what can be made are brought back to it; an edit of something that is not there
/// changes nothing.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum Edit {
    /// Makes something else: its contour, size and holes; what is on it stays.
    ChooseProduct(Product),
    /// Takes another material, by its id in the lab profile.
    ChooseMaterial(String),
    /// Changes the piece.
    Piece(PieceEdit),
    /// Engraves, scores or cuts an item.
    Treat(ItemId, Treatment),
}

/// The document after the edit. Never fails: see [`Edit`].
pub fn apply(document: &Document, edit: &Edit) -> Document {
    let mut next = document.clone();
    match edit {
        Edit::ChooseProduct(product) => choose_product(&mut next, *product),
        Edit::ChooseMaterial(material) => next.material = name_within(material),
        Edit::Piece(edit) => next.piece.apply(edit, next.product.treatment()),
        Edit::Treat(item, treatment) => next.piece.treat(*item, *treatment),
    }
    next
}

fn choose_product(document: &mut Document, product: Product) {
    let was = document.product.treatment();
    document.product = product;
    document.piece.take_shape(Document::new(product, &document.material).piece);
    for item in &mut document.piece.items {
        if item.treatment == was {
            item.treatment = product.treatment();
        }
    }
}
