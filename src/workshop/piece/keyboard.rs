//! What can be done on the canvas by the keyboard, and by the buttons that do the same.

use creation::geometry::Point;
use creation::piece::{Content, Piece, PieceEdit};
use leptos::prelude::*;

use super::board::{Board, Laid, Target};
use super::canvas::move_to;
use super::pointing;
use crate::workshop::shell::Acts;

/// How far an arrow moves what is chosen, in mm.
const STEP: f64 = 1.0;
/// How much larger or smaller one touch makes it.
const GROWTH: f64 = 1.12;

/// Does what a key means; `false` where it means nothing here.
pub fn press(board: Board, acts: Acts, key: &str, with_control: bool, with_shift: bool) -> bool {
    match (key, with_control, with_shift) {
        ("z", true, false) => acts.undo.run(()),
        ("y", true, _) | ("Z" | "z", true, true) => acts.redo.run(()),
        (_, true, _) => return false,
        ("ArrowLeft", ..) => shift(board, -STEP, 0.0),
        ("ArrowRight", ..) => shift(board, STEP, 0.0),
        ("ArrowUp", ..) => shift(board, 0.0, -STEP),
        ("ArrowDown", ..) => shift(board, 0.0, STEP),
        ("+" | "=", ..) => grow(board, GROWTH),
        ("-", ..) => grow(board, 1.0 / GROWTH),
        ("Delete" | "Backspace", ..) => remove(board),
        ("Escape", ..) => board.let_go(),
        _ => return false,
    }
    true
}

/// Moves what is chosen, in mm.
pub fn shift(board: Board, across: f64, down: f64) {
    let Some((target, middle)) = chosen(board) else { return };
    board.edit_all(move_to(board, target, middle + Point::new(across, down)));
}

/// Makes what is chosen larger or smaller.
pub fn larger(board: Board) {
    grow(board, GROWTH);
}

/// See [`larger`].
pub fn smaller(board: Board) {
    grow(board, 1.0 / GROWTH);
}

/// Takes what is chosen away.
pub fn remove(board: Board) {
    if let Some(target) = board.chosen.get_untracked() {
        board.edit(match target {
            Target::Item(item) => PieceEdit::DeleteItem { item },
            Target::Hole(hole) => PieceEdit::DeleteHole { hole },
        });
        board.let_go();
    }
}

/// Lets what is chosen be placed with the rest again.
pub fn arrange(board: Board) {
    if let Some(target) = board.chosen.get_untracked() {
        board.edit(match target {
            Target::Item(item) => PieceEdit::ArrangeItem { item },
            Target::Hole(hole) => PieceEdit::ArrangeHole { hole },
        });
    }
}

/// Whether what is chosen can be placed by itself: a drawing lies where it was drawn.
pub fn can_arrange(board: Board) -> bool {
    board.chosen_item().is_none_or(|item| !matches!(item.content, Content::Drawing(_)))
}

fn grow(board: Board, factor: f64) {
    match board.chosen.get_untracked() {
        Some(Target::Item(item)) => {
            let size = where_laid(board, |piece, laid| pointing::size(piece, laid, item));
            if let Some(size) = size {
                board.edit(PieceEdit::ResizeItem { item, size: size * factor });
            }
        }
        Some(Target::Hole(hole)) => {
            let diameter = board.piece.with_untracked(|piece| piece.holes.get(hole).map(|hole| hole.diameter));
            if let Some(diameter) = diameter {
                let diameter = if factor > 1.0 { diameter + 0.5 } else { diameter - 0.5 };
                board.edit(PieceEdit::ResizeHole { hole, diameter });
            }
        }
        None => {}
    }
}

fn chosen(board: Board) -> Option<(Target, Point)> {
    let target = board.chosen.get_untracked()?;
    let middle = where_laid(board, |piece, laid| pointing::middle(piece, laid, target))?;
    Some((target, middle))
}

fn where_laid<T>(board: Board, read: impl FnOnce(&Piece<()>, Option<&Laid>) -> T) -> T {
    board.piece.with_untracked(|piece| board.laid.with_untracked(|laid| read(piece, laid.as_ref())))
}
