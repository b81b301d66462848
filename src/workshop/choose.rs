//! The first step: an object, then a shape. One touch on a shape makes the object.

use creation::laser::{Edit, Outline, Product};
use leptos::prelude::*;
use leptos::task::spawn_local;

use super::piece::outline_picture;
use super::studio::{Stage, studio};
use super::words;

/// Objects and shapes. `rewarded` is called when the first touch was a success to celebrate.
#[component]
pub fn Choose(rewarded: impl Fn() + Copy + 'static) -> impl IntoView {
    let studio = studio();
    let texts = studio.session.texts;
    let product = Memo::new(move |_| studio.document.with(|document| document.product));
    let outline = Memo::new(move |_| studio.is_begun().then(|| studio.document.with(|document| document.outline)));
    let object = move |choice: Product| {
        view! {
            <button
                type="button"
                class="tile object"
                aria-pressed=move || (product.get() == choice).to_string()
                on:click=move |_| studio.edit(&Edit::ChooseProduct { product: choice })
            >
                {move || words::product(texts.get(), choice)}
            </button>
        }
    };
    let shape = move |choice: Outline| {
        let choose = move |_| {
            spawn_local(async move {
                if studio.choose_shape(choice).await {
                    rewarded();
                } else {
                    studio.show(Stage::Mine);
                }
            });
        };
        view! {
            <button
                type="button"
                class="tile shape"
                aria-pressed=move || (outline.get() == Some(choice)).to_string()
                on:click=choose
            >
                <span class="art">{outline_picture(choice)}</span>
                {move || words::outline(texts.get(), choice)}
            </button>
        }
    };
    view! {
        <div class="choose">
            <h2 id="choose-object">{move || texts.get().laser_choose_object()}</h2>
            <div class="tiles objects" role="group" aria-labelledby="choose-object">
                {Product::ALL.map(object).collect_view()}
            </div>
            <h2 id="choose-shape">{move || texts.get().laser_choose_shape()}</h2>
            <div class="tiles shapes" role="group" aria-labelledby="choose-shape">
                {Outline::ALL.map(shape).collect_view()}
            </div>
        </div>
    }
}
