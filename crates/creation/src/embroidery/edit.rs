//! Everything that can be done to an embroidered creation.

use super::document::{Cloth, Document, Product, Style};
use super::thread::{self, Thread};
use crate::piece::{ItemId, PieceEdit};
use serde::{Deserialize, Serialize};

/// One gesture of the learner. Numbers beyond what can be made are brought back to it; an edit of something that is not there
/// changes nothing.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum Edit {
    /// Makes something else: its contour and size; what is on it stays.
    ChooseProduct(Product),
    /// Takes another cloth.
    ChooseCloth(Cloth),
    /// Changes the piece and what is on it.
    Piece(PieceEdit),
    /// Sews an item in another way.
    SetStyle(ItemId, Style),
    /// Sews an item with another thread, by its name.
    SetThread(ItemId, String),
    /// Sews the border with another thread, by its name.
    SetBorder(String),
    /// Covers the patch with another thread, by its name.
    SetGround(String),
}

/// The document after the edit. Never fails: see [`Edit`].
pub fn apply(document: &Document, edit: &Edit) -> Document {
    let mut next = document.clone();
    match edit {
        Edit::ChooseProduct(product) => {
            let fresh = Document::new(*product);
            next.product = *product;
            next.piece.take_shape(fresh.piece);
        }
        Edit::ChooseCloth(cloth) => next.cloth = *cloth,
        Edit::Piece(edit) => {
            let treatment = next.treatment();
            next.piece.apply(edit, treatment);
        }
        Edit::SetStyle(item, style) => treat(&mut next, *item, |treatment| treatment.style = *style),
        Edit::SetThread(item, thread) => {
            if let Some(thread) = thread::find(thread) {
                treat(&mut next, *item, |treatment| treatment.thread = thread);
            }
        }
        Edit::SetBorder(thread) => set(&mut next.border, thread),
        Edit::SetGround(thread) => set(&mut next.ground, thread),
    }
    next
}

fn set(place: &mut &'static Thread, id: &str) {
    if let Some(thread) = thread::find(id) {
        *place = thread;
    }
}

fn treat(document: &mut Document, item: ItemId, change: impl FnOnce(&mut super::document::Treatment)) {
    if let Some(mut treatment) = document.piece.item(item).map(|item| item.treatment) {
        change(&mut treatment);
        document.piece.treat(item, treatment);
    }
}
