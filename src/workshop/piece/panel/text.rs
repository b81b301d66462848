//! Writing on the piece.

use creation::piece::{Content, PieceEdit};
use leptos::prelude::*;

use super::writing::{self, Writing, Written};
use crate::workshop::piece::board::{Board, board};

const TEXT: Written = Written {
    read: |content| match content {
        Content::Text(text) => Some(text),
        _ => None,
    },
    add: |text| PieceEdit::AddText { text },
    set: |item, text| PieceEdit::SetText { item, text },
    label: |texts| texts.piece_text_label(),
    hint: |texts| texts.piece_text_hint(),
    letters: 60,
};

/// The text that is chosen, else the first; larger, smaller, another one.
#[component]
pub fn TextPanel() -> impl IntoView {
    let board = board();
    let texts = board.shell.session.texts;
    let is_empty = Memo::new(move |_| writing::text(board, TEXT).trim().is_empty());
    view! {
        <Writing written=TEXT/>
        {move || (!is_empty.get()).then(|| view! {
            <button type="button" class="button quiet" on:click=move |_| add(board)>
                {texts.get().piece_text_add()}
            </button>
        })}
    }
}

fn add(board: Board) {
    board.edit(PieceEdit::AddText { text: String::new() });
    board.select_last();
}
