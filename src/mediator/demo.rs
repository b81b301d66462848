//! The way into the demonstration for open days.

use leptos::prelude::*;

use crate::route::{Route, Scene};
use crate::session::session;
use crate::ui::art::{Icon, art};

/// What it is, and one touch to begin it.
#[component]
pub fn DemoDoor() -> impl IntoView {
    let session = session();
    view! {
        <p>{move || session.texts.get().demo_about()}</p>
        <div class="buttons">
            <button
                type="button"
                class="button quiet"
                on:click=move |_| session.replace(Route::Demo(Scene::Attract))
            >
                <Icon svg=art!("icon/play")/>
                {move || session.texts.get().demo_begin()}
            </button>
        </div>
    }
}
