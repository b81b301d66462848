//! The first step: an object, then its shape. One touch on a shape makes the object.

use creation::solid::{Document, Edit, Product, Profile, Solid};
use leptos::prelude::*;

use super::picture::{outline_picture, profile_picture};
use super::words;
use crate::ui::art::art;
use crate::workshop::objects::{self, Objects};
use crate::workshop::piece;
use crate::workshop::studio::Studio;

/// Objects and shapes.
pub fn choose(studio: Studio<Solid>) -> impl IntoView {
    let is_vase = Memo::new(move |_| studio.document.with(|document| document.product == Product::Vase));
    let objects = Objects {
        all: &Product::ALL,
        of: |document: &Document| document.product,
        choose: Edit::ChooseProduct,
        name: words::product,
        picture: Some(picture_of),
    };
    view! {
        <div class="choose">
            {objects::objects(studio, objects)}
            {move || if is_vase.get() {
                profiles(studio).into_any()
            } else {
                piece::shapes(studio, outline_picture).into_any()
            }}
        </div>
    }
}

fn picture_of(product: Product) -> &'static str {
    match product {
        Product::Keyring => art!("object/keyring-3d"),
        Product::NamePlate => art!("object/name-plate"),
        Product::Stamp => art!("object/stamp-3d"),
        Product::Token => art!("object/token"),
        Product::Vase => art!("object/vase"),
    }
}

fn profiles(studio: Studio<Solid>) -> impl IntoView {
    let texts = studio.shell.session.texts;
    let chosen = Memo::new(move |_| {
        let is_begun = studio.shell.is_begun();
        studio.document.with(|document| is_begun.then_some(document.vase.profile))
    });
    let choose = move |profile| {
        let is_new = studio.document.with_untracked(|document| document.vase.profile != profile);
        studio.choose(is_new.then_some(Edit::ChooseProfile(profile)).into_iter().collect());
    };
    let tile = move |profile: Profile| {
        view! {
            <button
                type="button"
                class="tile shape"
                aria-pressed=move || (chosen.get() == Some(profile)).to_string()
                on:click=move |_| choose(profile)
            >
                <span class="art">{profile_picture(profile)}</span>
                {move || words::profile(texts.get(), profile)}
            </button>
        }
    };
    view! {
        <h2 id="choose-shape">{move || texts.get().piece_choose_shape()}</h2>
        <div class="tiles shapes" role="group" aria-labelledby="choose-shape">
            {Profile::ALL.map(tile).collect_view()}
        </div>
    }
}
