//! A QR code on the piece, which a telephone reads.

use creation::piece::{Content, PieceEdit, limits};
use leptos::prelude::*;

use super::writing::{Writing, Written};
use crate::workshop::piece::board::board;

const CODE: Written = Written {
    read: |content| match content {
        Content::Code(text) => Some(text),
        _ => None,
    },
    add: |text| PieceEdit::AddCode { text },
    set: |item, text| PieceEdit::SetCode { item, text },
    label: |texts| texts.piece_code_label(),
    hint: |texts| texts.piece_code_hint(),
    letters: limits::CODE,
};

/// What the code says; larger, smaller.
#[component]
pub fn CodePanel() -> impl IntoView {
    let texts = board().shell.session.texts;
    view! {
        <Writing written=CODE/>
        <p>{move || texts.get().piece_code_about()}</p>
    }
}
