//! A QR code on the piece, which a telephone reads.

use creation::piece::{Content, ItemId, PieceEdit, limits};
use leptos::prelude::*;

use crate::ui::art::art;
use crate::ui::button::RoundButton;
use crate::workshop::piece::board::{Board, Target, board};
use crate::workshop::piece::keyboard;
use crate::workshop::studio::Gesture;

/// What the code says; larger, smaller.
#[component]
pub fn CodePanel() -> impl IntoView {
    let board = board();
    let texts = board.shell.session.texts;
    let edited = Memo::new(move |_| edited(board));
    let written = move || {
        let id = edited.get();
        board.piece.with(|piece| match id.and_then(|id| piece.item(id)).map(|item| &item.content) {
            Some(Content::Code(text)) => text.clone(),
            _ => String::new(),
        })
    };
    let write = move |text: String| match edited.get_untracked() {
        Some(item) => board.edit_along(Gesture::Typing(item), vec![PieceEdit::SetCode { item, text }]),
        None => board.edit(PieceEdit::AddCode { text }),
    };
    let on_code = move |act: fn(Board)| {
        if let Some(id) = edited.get_untracked() {
            board.select(Target::Item(id));
            act(board);
        }
    };
    let is_empty = move || written().trim().is_empty();
    view! {
        <div class="tool-row">
            <input
                class="input"
                type="text"
                autocomplete="off"
                spellcheck="false"
                maxlength=limits::CODE.to_string()
                aria-label=move || texts.get().piece_code_label()
                placeholder=move || texts.get().piece_code_hint()
                prop:value=written
                on:input:target=move |event| write(event.target().value())
                on:blur=move |_| board.end_gesture()
            />
            <RoundButton
                label=move || texts.get().piece_smaller().to_owned()
                icon=art!("icon/minus")
                disabled=Signal::derive(is_empty)
                press=move || on_code(keyboard::smaller)
            />
            <RoundButton
                label=move || texts.get().piece_larger().to_owned()
                icon=art!("icon/plus")
                disabled=Signal::derive(is_empty)
                press=move || on_code(keyboard::larger)
            />
        </div>
        <p class="tool-about">{move || texts.get().piece_code_about()}</p>
    }
}

/// The code that is written into: the one that is chosen, else the first.
fn edited(board: Board) -> Option<ItemId> {
    let chosen = board.chosen_item().filter(|item| matches!(item.content, Content::Code(_))).map(|item| item.id);
    chosen.or_else(|| {
        board
            .piece
            .with(|piece| piece.items.iter().find(|item| matches!(item.content, Content::Code(_))).map(|item| item.id))
    })
}
