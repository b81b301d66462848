//! The first step: an object, then a shape. One touch on a shape makes the object.

use creation::laser::{Edit, Laser, Product};
use leptos::prelude::*;

use super::picture::outline_picture;
use super::words;
use crate::workshop::piece;
use crate::workshop::studio::Studio;

/// Objects and shapes.
pub fn choose(studio: Studio<Laser>) -> impl IntoView {
    let texts = studio.shell.session.texts;
    let product = Memo::new(move |_| studio.document.with(|document| document.product));
    let object = move |choice: Product| {
        view! {
            <button
                type="button"
                class="tile object"
                aria-pressed=move || (product.get() == choice).to_string()
                on:click=move |_| studio.edit(Edit::ChooseProduct(choice))
            >
                {move || words::product(texts.get(), choice)}
            </button>
        }
    };
    view! {
        <div class="choose">
            <h2 id="choose-object">{move || texts.get().workshop_choose_object()}</h2>
            <div class="tiles objects" role="group" aria-labelledby="choose-object">
                {Product::ALL.map(object).collect_view()}
            </div>
            {piece::shapes(studio, outline_picture)}
        </div>
    }
}
