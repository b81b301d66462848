//! What can be done with whatever is chosen, whichever tool made it.

use leptos::prelude::*;

use crate::ui::art::{Icon, art};
use crate::ui::button::RoundButton;
use crate::workshop::piece::board::{Board, Target, board};
use crate::workshop::piece::{keyboard, words};

/// How far an arrow button moves, in mm.
const STEP: f64 = 1.0;

/// Moving, growing and removing what is chosen, and what the beam does with it.
#[component]
pub fn Adjust() -> impl IntoView {
    let board = board();
    move || board.chosen.get().map(|target| view! { <Chosen target/> })
}

#[component]
fn Chosen(target: Target) -> impl IntoView {
    let board = board();
    let texts = board.shell.session.texts;
    let round = move |label: fn(messages::Texts) -> &'static str, icon: &'static str, act: fn(Board)| {
        view! { <RoundButton label=move || label(texts.get()).to_owned() icon=icon press=move || act(board)/> }
    };
    let is_item = matches!(target, Target::Item(_));
    view! {
        <div class="tool-row moves">
            {round(|texts| texts.piece_move_left(), art!("icon/back"), |board| keyboard::shift(board, -STEP, 0.0))}
            <span class="upward">
                {round(|texts| texts.piece_move_up(), art!("icon/back"), |board| keyboard::shift(board, 0.0, -STEP))}
            </span>
            <span class="upward">
                {round(|texts| texts.piece_move_down(), art!("icon/forward"), |board| keyboard::shift(board, 0.0, STEP))}
            </span>
            {round(|texts| texts.piece_move_right(), art!("icon/forward"), |board| keyboard::shift(board, STEP, 0.0))}
        </div>
        <div class="tool-row even">
            {is_item.then(|| round(|texts| texts.piece_smaller(), art!("icon/minus"), keyboard::smaller))}
            {is_item.then(|| round(|texts| texts.piece_larger(), art!("icon/plus"), keyboard::larger))}
            {move || keyboard::can_arrange(board).then(|| view! {
                <button type="button" class="button quiet" on:click=move |_| keyboard::arrange(board)>
                    {texts.get().piece_arrange()}
                </button>
            })}
            <button type="button" class="button remove" on:click=move |_| keyboard::remove(board)>
                <Icon svg=art!("icon/bin")/>
                {move || texts.get().piece_remove()}
            </button>
        </div>
        {match target {
            Target::Item(item) => Some(board.treatments.run(item)),
            Target::Hole(_) => None,
        }}
    }
}

/// Everything on the piece, as a list of buttons: the same choice as touching the canvas.
#[component]
pub fn OnThePiece() -> impl IntoView {
    let board = board();
    let texts = board.shell.session.texts;
    let targets = Memo::new(move |_| board.piece.with(|piece| words::targets(texts.get(), piece)));
    view! {
        <nav class="on-the-piece" aria-labelledby="on-the-piece">
            <h2 id="on-the-piece">{move || texts.get().piece_on_it()}</h2>
            {move || targets.get().into_iter().map(|(target, name)| view! {
                <button
                    type="button"
                    class="button quiet"
                    aria-pressed=move || (board.chosen.get() == Some(target)).to_string()
                    on:click=move |_| board.select(target)
                >
                    {name}
                </button>
            }).collect_view()}
        </nav>
    }
}
