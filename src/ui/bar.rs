//! The bar at the top of a place: the way back, the title, who is there.

use leptos::prelude::*;

use super::art::{art, avatar};
use super::button::RoundButton;
use crate::route::Route;
use crate::session::{Who, session};

/// The bar at the top.
#[component]
pub fn Bar(
    /// The title of the place.
    #[prop(into)]
    title: Signal<String>,
    /// Where the way back leads.
    #[prop(into)]
    back: Signal<Route>,
    /// The name of the way back.
    #[prop(into)]
    back_label: Signal<String>,
    /// Further buttons.
    #[prop(optional)]
    children: Option<Children>,
) -> impl IntoView {
    let session = session();
    view! {
        <header class="bar">
            <RoundButton
                label=back_label
                icon=art!("icon/back")
                points=true
                press=move || session.go(back.get_untracked())
            />
            <h1 class="bar-title" id="title" tabindex="-1">{move || title.get()}</h1>
            <div class="bar-actions">{children.map(|children| children())} <Present/></div>
        </header>
    }
}

/// The avatar and the nickname of whoever is there.
#[component]
fn Present() -> impl IntoView {
    let session = session();
    move || match session.who.get() {
        Who::Learner(profile) => view! {
            <span
                class="avatar"
                role="img"
                aria-label=profile.nickname.to_string()
                inner_html=avatar(profile.avatar.as_str())
            ></span>
        }
        .into_any(),
        Who::Guest => ().into_any(),
    }
}
