//! Writing on the piece.

use creation::piece::{Content, ItemId, PieceEdit};
use leptos::prelude::*;

use crate::ui::art::art;
use crate::ui::button::RoundButton;
use crate::workshop::piece::board::{Board, Target, board};
use crate::workshop::piece::keyboard;
use crate::workshop::studio::Gesture;

/// The text that is chosen, else the first; larger, smaller, another one.
#[component]
pub fn TextPanel() -> impl IntoView {
    let board = board();
    let texts = board.shell.session.texts;
    let edited = Memo::new(move |_| edited(board));
    let written = move || {
        let id = edited.get();
        board.piece.with(|piece| match id.and_then(|id| piece.item(id)).map(|item| &item.content) {
            Some(Content::Text(text)) => text.clone(),
            _ => String::new(),
        })
    };
    let write = move |text: String| match edited.get_untracked() {
        Some(item) => board.edit_along(Gesture::Typing(item), vec![PieceEdit::SetText { item, text }]),
        None => board.edit(PieceEdit::AddText { text }),
    };
    let on_text = move |act: fn(Board)| {
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
                maxlength="60"
                aria-label=move || texts.get().piece_text_label()
                placeholder=move || texts.get().piece_text_hint()
                prop:value=written
                on:input:target=move |event| write(event.target().value())
                on:blur=move |_| board.end_gesture()
            />
            <RoundButton
                label=move || texts.get().piece_smaller().to_owned()
                icon=art!("icon/minus")
                disabled=Signal::derive(is_empty)
                press=move || on_text(keyboard::smaller)
            />
            <RoundButton
                label=move || texts.get().piece_larger().to_owned()
                icon=art!("icon/plus")
                disabled=Signal::derive(is_empty)
                press=move || on_text(keyboard::larger)
            />
        </div>
        {move || (!is_empty()).then(|| view! {
            <button type="button" class="button quiet" on:click=move |_| add(board)>
                {texts.get().piece_text_add()}
            </button>
        })}
    }
}

/// The text that is written into.
fn edited(board: Board) -> Option<ItemId> {
    let chosen = board.chosen_item().filter(|item| matches!(item.content, Content::Text(_))).map(|item| item.id);
    chosen.or_else(|| board.piece.with(|piece| piece.first_text().map(|(id, _)| id)))
}

fn add(board: Board) {
    board.edit(PieceEdit::AddText { text: String::new() });
    board.select_last();
}
