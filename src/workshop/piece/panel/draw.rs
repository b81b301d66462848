//! Drawing with a finger on the piece.

use leptos::prelude::*;

use crate::workshop::piece::board::{PENS, board};

/// The pens. Taking one goes on drawing.
#[component]
pub fn DrawPanel() -> impl IntoView {
    let board = board();
    let pens = move || {
        let texts = board.shell.session.texts.get();
        let names = [texts.piece_pen_thin(), texts.piece_pen_medium(), texts.piece_pen_thick()];
        PENS.into_iter()
            .zip(names)
            .map(|(width, name)| {
                let is_in_hand = move || board.pen.get() == width && board.chosen.get().is_none();
                view! {
                    <button
                        type="button"
                        class="button quiet"
                        aria-pressed=move || is_in_hand().to_string()
                        on:click=move |_| {
                            board.let_go();
                            board.pen.set(width);
                        }
                    >
                        {name}
                    </button>
                }
            })
            .collect_view()
    };
    view! { <div class="segments pens">{pens}</div> }
}
