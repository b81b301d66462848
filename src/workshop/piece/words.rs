//! What a flat piece and the things on it are called.

use creation::piece::{Content, Item, Outline, Piece, PieceProblem};
use messages::Texts;

use super::Target;
use crate::ui::motif;
use crate::workshop::words::number;

/// A contour.
pub fn outline(texts: Texts, outline: Outline) -> &'static str {
    match outline {
        Outline::RoundedRectangle => texts.piece_shape_rounded(),
        Outline::Circle => texts.piece_shape_circle(),
        Outline::Heart => texts.piece_shape_heart(),
        Outline::Tag => texts.piece_shape_tag(),
        Outline::House => texts.piece_shape_house(),
        Outline::Cloud => texts.piece_shape_cloud(),
        Outline::Hexagon => texts.piece_shape_hexagon(),
        Outline::Arch => texts.piece_shape_arch(),
    }
}

fn item(texts: Texts, item: &Item<()>) -> String {
    match &item.content {
        Content::Text(text) if text.trim().is_empty() => texts.piece_item_empty_text().to_owned(),
        Content::Text(text) => texts.piece_item_text(text.replace('\n', " ")),
        Content::Motif(id) => texts.piece_item_motif(motif::name(texts, id)),
        Content::Code(_) => texts.piece_item_code().to_owned(),
        Content::Drawing(_) => texts.piece_item_drawing().to_owned(),
    }
}

/// Something on the piece.
pub fn target(texts: Texts, piece: &Piece<()>, target: Target) -> String {
    match target {
        Target::Item(id) => piece.item(id).map(|found| item(texts, found)).unwrap_or_default(),
        Target::Hole(rank) => texts.piece_item_hole(rank + 1),
    }
}

/// Everything that can be chosen on the piece, with its name.
pub fn targets(texts: Texts, piece: &Piece<()>) -> Vec<(Target, String)> {
    let items = piece.items.iter().map(|item| Target::Item(item.id));
    let holes = (0..piece.holes.len()).map(Target::Hole);
    items.chain(holes).map(|found| (found, target(texts, piece, found))).collect()
}

/// The whole piece in words, for those who do not see it.
pub fn describe(texts: Texts, object: &str, piece: &Piece<()>) -> String {
    let (width, height) = (number(texts, piece.width), number(texts, piece.height));
    let content: Vec<String> = targets(texts, piece).into_iter().map(|(_, name)| name).collect();
    if content.is_empty() {
        texts.piece_describe_empty(object, width, height)
    } else {
        texts.piece_describe(object, width, height, content.join(", "))
    }
}

/// What is wrong with the piece, in plain words.
pub fn problem(texts: Texts, piece: &Piece<()>, problem: &PieceProblem) -> String {
    match problem {
        PieceProblem::NothingOnIt => texts.piece_problem_empty().to_owned(),
        PieceProblem::LetterMissing { letters, .. } => {
            let letters: Vec<String> = letters.iter().map(char::to_string).collect();
            texts.piece_problem_letter_missing(letters.join(" "))
        }
        PieceProblem::UnknownMotif { .. } => texts.piece_problem_motif_unknown().to_owned(),
        PieceProblem::OffPiece { item } => texts.piece_problem_off_the_piece(target(texts, piece, Target::Item(*item))),
        PieceProblem::TooSmall { size, .. } => texts.piece_problem_too_small(number(texts, *size)),
        PieceProblem::HoleOffPiece { .. } => texts.piece_problem_hole_off().to_owned(),
        PieceProblem::HoleNearEdge { distance, .. } => texts.piece_problem_hole_near_edge(number(texts, *distance)),
        PieceProblem::HolesTooClose { distance, .. } => texts.piece_problem_holes_too_close(number(texts, *distance)),
    }
}
