//! The size of the piece, in mm.

use creation::piece::PieceEdit;
use leptos::prelude::*;

use crate::ui::art::{Icon, art};
use crate::ui::button::RoundButton;
use crate::workshop::piece::board::{Board, board};
use crate::workshop::words::millimetres;

/// Larger and smaller as a whole, then each side on its own.
#[component]
pub fn SizePanel() -> impl IntoView {
    let board = board();
    let texts = board.shell.session.texts;
    let size = Memo::new(move |_| board.piece.with(|piece| (piece.width, piece.height)));
    view! {
        <div class="tool-row even">
            <button type="button" class="button quiet" on:click=move |_| scale(board, 1.0 / 1.1)>
                <Icon svg=art!("icon/minus")/>
                {move || texts.get().piece_smaller()}
            </button>
            <button type="button" class="button quiet" on:click=move |_| scale(board, 1.1)>
                <Icon svg=art!("icon/plus")/>
                {move || texts.get().piece_larger()}
            </button>
        </div>
        <div class="tool-row side">
            <RoundButton
                label=move || texts.get().piece_narrower().to_owned()
                icon=art!("icon/minus")
                press=move || stretch(board, -STEP, 0.0)
            />
            <p role="status">
                {move || texts.get().workshop_width()}" "<b>{move || millimetres(texts.get(), size.get().0)}</b>
            </p>
            <RoundButton
                label=move || texts.get().piece_wider().to_owned()
                icon=art!("icon/plus")
                press=move || stretch(board, STEP, 0.0)
            />
        </div>
        <div class="tool-row side">
            <RoundButton
                label=move || texts.get().piece_shorter().to_owned()
                icon=art!("icon/minus")
                press=move || stretch(board, 0.0, -STEP)
            />
            <p role="status">
                {move || texts.get().workshop_height()}" "<b>{move || millimetres(texts.get(), size.get().1)}</b>
            </p>
            <RoundButton
                label=move || texts.get().piece_taller().to_owned()
                icon=art!("icon/plus")
                press=move || stretch(board, 0.0, STEP)
            />
        </div>
    }
}

/// How much a touch adds to a side, in mm.
const STEP: f64 = 2.0;

fn scale(board: Board, factor: f64) {
    let (width, height) = board.piece.with_untracked(|piece| (piece.width, piece.height));
    board.edit(PieceEdit::SetSize { width: (width * factor).round(), height: (height * factor).round() });
}

fn stretch(board: Board, across: f64, down: f64) {
    let (width, height) = board.piece.with_untracked(|piece| (piece.width, piece.height));
    board.edit(PieceEdit::SetSize { width: width + across, height: height + down });
}
