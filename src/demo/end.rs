//! The end of something that was tried: praise, what a workshop adds to it, and on to the rest.

use leptos::prelude::*;
use messages::Texts;

use crate::exercise::Play;
use crate::route::{Route, Scene};
use crate::session::session;
use crate::ui::art::{Icon, art};
use crate::ui::sheet::Sheet;

/// The end of the exercise.
#[component]
pub fn ExerciseEnd(
    /// The attempt that has reached its goals.
    play: Play,
) -> impl IntoView {
    let session = session();
    let texts = session.texts.get_untracked();
    let success = play.scenario().bundle.texts.success.clone();
    let close = move || session.go(Route::Demo(Scene::Choice));
    view! {
        <Sheet id="done" close>
            <div class="scene" aria-hidden="true" inner_html=art!("scene/well-done")></div>
            <h1 class="sheet-title" id="done-title" tabindex="-1">{texts.demo_bravo()}</h1>
            <p class="lead">{success}</p>
            <p>{texts.demo_portal_more()}</p>
            {try_something_else(texts)}
        </Sheet>
    }
}

/// The end of a workshop, beside the object.
pub fn workshop_end() -> impl IntoView {
    let texts = session().texts.get_untracked();
    view! {
        <section class="workshop-panel demo-end">
            <div class="scene" aria-hidden="true" inner_html=art!("scene/well-done")></div>
            <h2 class="sheet-title">{texts.demo_bravo()}</h2>
            <p class="lead">{texts.demo_making_more()}</p>
            <div class="workshop-foot">{try_something_else(texts)}</div>
        </section>
    }
}

fn try_something_else(texts: Texts) -> impl IntoView {
    let session = session();
    view! {
        <button type="button" class="button wide" on:click=move |_| session.go(Route::Demo(Scene::Choice))>
            {texts.demo_something_else()}
            <Icon svg=art!("icon/arrow") points=true/>
        </button>
    }
}
