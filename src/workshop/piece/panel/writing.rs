//! A field that writes on the piece, with the buttons that make what it writes larger or smaller.

use creation::piece::{Content, ItemId, PieceEdit};
use leptos::prelude::*;
use messages::Texts;

use crate::ui::art::art;
use crate::ui::button::RoundButton;
use crate::workshop::piece::board::{Board, Target, board};
use crate::workshop::piece::keyboard;
use crate::workshop::studio::Gesture;

/// What a field writes.
#[derive(Clone, Copy)]
pub struct Written {
    /// What stands in an item of that kind; `None` for items of another.
    pub read: fn(&Content) -> Option<&str>,
    /// Adds an item.
    pub add: fn(String) -> PieceEdit,
    /// Changes one.
    pub set: fn(ItemId, String) -> PieceEdit,
    /// What the field is called.
    pub label: fn(Texts) -> &'static str,
    /// What may stand in it.
    pub hint: fn(Texts) -> &'static str,
    /// Letters that it takes.
    pub letters: usize,
}

/// What is written: into the item that is chosen, else into the first of the kind.
pub fn text(board: Board, written: Written) -> String {
    let id = edited(board, written);
    board.piece.with(|piece| {
        let item = id.and_then(|id| piece.item(id));
        item.and_then(|item| (written.read)(&item.content)).unwrap_or_default().to_owned()
    })
}

/// The field and its buttons.
#[component]
pub fn Writing(
    /// What it writes.
    written: Written,
) -> impl IntoView {
    let board = board();
    let texts = board.shell.session.texts;
    let item = Memo::new(move |_| edited(board, written));
    let write = move |text: String| match item.get_untracked() {
        Some(item) => board.edit_along(Gesture::Typing(item), vec![(written.set)(item, text)]),
        None => board.edit((written.add)(text)),
    };
    let on_item = move |act: fn(Board)| {
        if let Some(id) = item.get_untracked() {
            board.select(Target::Item(id));
            act(board);
        }
    };
    let is_empty = Signal::derive(move || text(board, written).trim().is_empty());
    view! {
        <div class="tool-row">
            <input
                class="input"
                type="text"
                autocomplete="off"
                spellcheck="false"
                maxlength=written.letters.to_string()
                aria-label=move || (written.label)(texts.get())
                placeholder=move || (written.hint)(texts.get())
                prop:value=move || text(board, written)
                on:input:target=move |event| write(event.target().value())
                on:blur=move |_| board.end_gesture()
            />
            <RoundButton
                label=move || texts.get().piece_smaller().to_owned()
                icon=art!("icon/minus")
                disabled=is_empty
                press=move || on_item(keyboard::smaller)
            />
            <RoundButton
                label=move || texts.get().piece_larger().to_owned()
                icon=art!("icon/plus")
                disabled=is_empty
                press=move || on_item(keyboard::larger)
            />
        </div>
    }
}

fn edited(board: Board, written: Written) -> Option<ItemId> {
    let chosen = board.chosen_item().filter(|item| (written.read)(&item.content).is_some()).map(|item| item.id);
    chosen.or_else(|| {
        board
            .piece
            .with(|piece| piece.items.iter().find(|item| (written.read)(&item.content).is_some()).map(|item| item.id))
    })
}
