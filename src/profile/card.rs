//! A learner's card: who it is, the three pictures, and a code that a camera reads.

use leptos::prelude::*;
use messages::Texts;
use progress::{Card, PictureCode, Profile};

use super::pictures;
use crate::browser::print;
use crate::session::session;
use crate::ui::art::{Icon, art, avatar};
use crate::ui::qr::qr;

/// The card, in the size of a playing card (A7) on paper.
pub fn card(texts: Texts, profile: &Profile, code: PictureCode) -> impl IntoView + use<> {
    let held = Card { profile: profile.id, code }.to_string();
    view! {
        <article class="learner-card" aria-label=texts.code_card()>
            <span class="avatar" aria-hidden="true" inner_html=avatar(profile.avatar.as_str())></span>
            <div class="learner-card-who">
                <p>{texts.app_name()}</p>
                <h2>{profile.nickname.to_string()}</h2>
            </div>
            {qr(&held, texts.code_card_code())}
            {pictures::shown(texts, code)}
        </article>
    }
}

/// Prints the card that stands on the page.
#[component]
pub fn PrintCard() -> impl IntoView {
    let session = session();
    view! {
        <button type="button" class="button wide" on:click=move |_| {
            print::print();
        }>
            <Icon svg=art!("icon/print")/>
            {move || session.texts.get().code_print()}
        </button>
    }
}
