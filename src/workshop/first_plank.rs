//! The first plank: an object has its shape.

use leptos::prelude::*;

use super::shell::{Stage, shell};
use crate::journeys;
use crate::route::Route;
use crate::ui::art::{Icon, art};
use crate::ui::planks::Planks;
use crate::ui::sheet::Sheet;

/// The sheet of the first success; it leads to the journey's next step, else to the drawing.
#[component]
pub fn FirstPlank() -> impl IntoView {
    let shell = shell();
    let session = shell.session;
    let texts = session.texts.get_untracked();
    let next = untrack(|| journeys::next_step(session));
    let planks = next.as_ref().map(|next| (next.done, next.total));
    let title = next.as_ref().map(|next| next.step.title.clone());
    let go_on = move || {
        shell.is_rewarded.set(false);
        shell.show(Stage::Mine);
        if let Some(next) = untrack(|| journeys::next_step(session))
            && !matches!(next.route(), Route::Workshop(..))
        {
            session.go(next.route());
        }
    };
    view! {
        <Sheet id="first-plank" close=go_on>
            <div class="scene" aria-hidden="true" inner_html=art!("scene/well-done")></div>
            <h1 class="sheet-title" id="first-plank-title" tabindex="-1">{texts.welcome_first_success()}</h1>
            <p class="lead">{texts.workshop_first_shape()}</p>
            {planks.map(|(laid, total)| view! {
                <Planks
                    laid=Signal::stored(laid)
                    total=Signal::stored(total)
                    label=Signal::stored(texts.app_of_total(laid, total))
                    last_is_new=true
                />
            })}
            <button type="button" class="button wide" on:click=move |_| go_on()>
                <span>
                    {texts.app_go_on()}
                    {title.map(|title| view! { <small class="next-title">{title}</small> })}
                </span>
                <Icon svg=art!("icon/arrow") points=true/>
            </button>
        </Sheet>
    }
}
