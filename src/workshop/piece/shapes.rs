//! The contours that a piece can have, to choose from.

use creation::piece::{Outline, PieceEdit};
use leptos::prelude::*;

use super::board::FlatMaker;
use super::words;
use crate::workshop::studio::Studio;

/// Every contour, as a small picture in the look of the material. One touch makes the object.
pub fn shapes<M: FlatMaker, V: IntoView + 'static>(studio: Studio<M>, picture: fn(Outline) -> V) -> impl IntoView {
    let texts = studio.shell.session.texts;
    let is_begun = move || studio.shell.is_begun();
    let chosen = Memo::new(move |_| is_begun().then(|| studio.document.with(|document| M::piece(document).outline)));
    let choose = move |outline: Outline| {
        let is_new = studio.document.with_untracked(|document| M::piece(document).outline != outline);
        let edit = is_new.then(|| M::change(PieceEdit::ChooseOutline { outline }));
        studio.choose(edit.into_iter().collect());
    };
    let tile = move |outline: Outline| {
        view! {
            <button
                type="button"
                class="tile shape"
                aria-pressed=move || (chosen.get() == Some(outline)).to_string()
                on:click=move |_| choose(outline)
            >
                <span class="art">{picture(outline)}</span>
                {move || words::outline(texts.get(), outline)}
            </button>
        }
    };
    view! {
        <h2 id="choose-shape">{move || texts.get().piece_choose_shape()}</h2>
        <div class="tiles shapes" role="group" aria-labelledby="choose-shape">
            {Outline::ALL.map(tile).collect_view()}
        </div>
    }
}
