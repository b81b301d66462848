//! What stands above every place of the demonstration but the first.

use leptos::prelude::*;

use crate::route::{Route, Scene};
use crate::session::session;
use crate::ui::art::{Icon, art};

/// That this is a demonstration, and the way back to its beginning.
#[component]
pub fn DemoBar() -> impl IntoView {
    let session = session();
    view! {
        <aside class="demo-bar" aria-label=move || session.texts.get().demo_title()>
            <p>{move || session.texts.get().demo_nothing_kept()}</p>
            <button type="button" class="demo-again" on:click=move |_| session.go(Route::Demo(Scene::Attract))>
                <Icon svg=art!("icon/reload") points=true/>
                {move || session.texts.get().demo_again()}
            </button>
        </aside>
    }
}
