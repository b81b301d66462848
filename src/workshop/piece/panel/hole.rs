//! The holes of the piece.

use creation::piece::{PieceEdit, limits};
use leptos::prelude::*;

use crate::ui::art::{Icon, art};
use crate::ui::button::RoundButton;
use crate::workshop::piece::board::{Board, Target, board};
use crate::workshop::piece::keyboard;
use crate::workshop::words::millimetres;

/// Diameter of a new hole, in mm.
const DIAMETER: f64 = 5.0;

/// Adding a hole, making it larger or smaller.
#[component]
pub fn HolePanel() -> impl IntoView {
    let board = board();
    let texts = board.shell.session.texts;
    let chosen = Memo::new(move |_| chosen(board));
    let diameter = move || {
        let rank = chosen.get()?;
        board.piece.with(|piece| piece.holes.get(rank).map(|hole| hole.diameter))
    };
    let is_none = Signal::derive(move || chosen.get().is_none());
    let on_hole = move |act: fn(Board)| {
        if let Some(rank) = chosen.get_untracked() {
            board.select(Target::Hole(rank));
            act(board);
        }
    };
    let is_full = move || board.piece.with(|piece| piece.holes.len() >= limits::HOLES);
    view! {
        <div class="tool-row side">
            <RoundButton
                label=move || texts.get().piece_smaller().to_owned()
                icon=art!("icon/minus")
                disabled=is_none
                press=move || on_hole(keyboard::smaller)
            />
            <p role="status">{move || match diameter() {
                Some(diameter) => millimetres(texts.get(), diameter),
                None => texts.get().piece_hole_about().to_owned(),
            }}</p>
            <RoundButton
                label=move || texts.get().piece_larger().to_owned()
                icon=art!("icon/plus")
                disabled=is_none
                press=move || on_hole(keyboard::larger)
            />
        </div>
        <button type="button" class="button quiet" disabled=is_full on:click=move |_| add(board)>
            <Icon svg=art!("icon/plus")/>
            {move || texts.get().piece_hole_add()}
        </button>
    }
}

/// The hole that is chosen, else the first.
fn chosen(board: Board) -> Option<usize> {
    match board.chosen.get() {
        Some(Target::Hole(rank)) => Some(rank),
        _ => board.piece.with(|piece| (!piece.holes.is_empty()).then_some(0)),
    }
}

fn add(board: Board) {
    board.edit(PieceEdit::AddHole { diameter: DIAMETER });
    let last = board.piece.with_untracked(|piece| piece.holes.len().checked_sub(1));
    if let Some(rank) = last {
        board.select(Target::Hole(rank));
    }
}
