//! The objects that visitors find begun: lovely as they are, and to be changed at once.

use creation::embroidery::{self, Embroidery};
use creation::lab::LabProfile;
use creation::laser::{self, Laser};
use creation::module::apply_all;
use creation::piece::{Outline, PieceEdit};
use creation::project::{Project, ProjectDocument};
use messages::Texts;

/// The text of a new piece.
const TEXT: creation::piece::ItemId = 1;

/// A heart of wood with a word on it: its module and its project.
pub fn keyring(texts: Texts, lab: &LabProfile) -> (&'static str, String) {
    let material = lab.material("").map(|first| first.id.clone()).unwrap_or_default();
    let blank = laser::Document::new(laser::Product::Keyring, &material);
    let edits = on_it(Outline::Heart, texts.demo_word(), "star").map(laser::Edit::Piece);
    project(apply_all::<Laser>(&blank, &edits))
}

/// A round badge with a motif and a word: its module and its project.
pub fn badge(texts: Texts) -> (&'static str, String) {
    let blank = embroidery::Document::new(embroidery::Product::Badge);
    let edits = on_it(Outline::Circle, texts.demo_word(), "sun").map(embroidery::Edit::Piece);
    project(apply_all::<Embroidery>(&blank, &edits))
}

fn on_it(outline: Outline, word: &str, motif: &str) -> [PieceEdit; 3] {
    [
        PieceEdit::ChooseOutline { outline },
        PieceEdit::SetText { item: TEXT, text: word.to_owned() },
        PieceEdit::AddMotif { motif: motif.to_owned() },
    ]
}

fn project<D: ProjectDocument>(document: D) -> (&'static str, String) {
    let project = Project { name: String::new(), document };
    // A project file is JSON, and so text.
    (D::MODULE, String::from_utf8(project.to_bytes()).unwrap_or_default())
}
