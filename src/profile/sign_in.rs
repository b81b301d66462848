//! Coming back: the three pictures of whoever touched their face.

use leptos::prelude::*;
use leptos::task::spawn_local;
use progress::{PictureCode, Profile};

use super::pad::{AskCode, Attempt};
use super::show_card::ShowCard;
use crate::browser::page;
use crate::route::Route;
use crate::session::{Brings, session};
use crate::ui::art::{Icon, art, avatar};
use crate::ui::button::RoundButton;

/// The page on which the three pictures are touched.
#[component]
pub fn SignIn(
    /// Whose pictures.
    profile: Profile,
) -> impl IntoView {
    let session = session();
    let attempt = Attempt::new();
    let shows_card = RwSignal::new(false);
    let entered = move |code: PictureCode| {
        spawn_local(async move {
            match session.answer(code).await {
                Ok(true) => session.go(Route::Town),
                Ok(false) => attempt.was_wrong(),
                // The notice says why.
                Err(_) => attempt.begin_again(),
            }
        });
    };
    let leave = move || session.asked().set(None);
    Effect::new(move |_| page::focus("title"));
    view! {
        <header class="bar">
            <RoundButton
                label=move || session.texts.get().code_not_me().to_owned()
                icon=art!("icon/back")
                points=true
                press=leave
            />
            <h1 class="bar-title" id="title" tabindex="-1">{profile.nickname.to_string()}</h1>
            <div class="bar-actions">
                <span class="avatar" aria-hidden="true" inner_html=avatar(profile.avatar.as_str())></span>
            </div>
        </header>
        {move || if shows_card.get() {
            view! { <ShowCard brings=Brings::default() leave=move || shows_card.set(false)/> }.into_any()
        } else {
            view! {
                <div class="page-body">
                    <AskCode attempt asks=|texts| texts.code_touch() entered/>
                </div>
                <div class="page-foot">
                    <button type="button" class="button quiet wide" on:click=move |_| shows_card.set(true)>
                        <Icon svg=art!("icon/camera")/>
                        {move || session.texts.get().code_show_card()}
                    </button>
                </div>
            }
            .into_any()
        }}
    }
}
