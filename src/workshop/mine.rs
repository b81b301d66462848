//! The second step: making it one's own.

use leptos::prelude::*;

use super::panel::Tools;
use super::studio::{Stage, studio};
use crate::ui::art::{Icon, art};

/// The tools, and the way on.
#[component]
pub fn Mine() -> impl IntoView {
    let studio = studio();
    let texts = studio.session.texts;
    view! {
        <section class="workshop-panel">
            <Tools/>
            <div class="workshop-foot">
                <button type="button" class="button wide" id="ready" on:click=move |_| studio.show(Stage::HandOver)>
                    {move || texts.get().laser_ready()}
                    <Icon svg=art!("icon/arrow") points=true/>
                </button>
            </div>
        </section>
    }
}
