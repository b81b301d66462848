//! The three big steps: choose, make it mine, hand it over.

use leptos::prelude::*;

use super::studio::{Stage, studio};
use crate::ui::art::{Icon, art};

/// The steps; those that can be gone to are buttons.
#[component]
pub fn Stepper() -> impl IntoView {
    let studio = studio();
    let step = move |(stage, rank): (Stage, u8)| {
        let is_now = move || studio.stage.get() == stage;
        let is_done = move || studio.stage.get() > stage;
        let name = move || {
            let texts = studio.session.texts.get();
            match stage {
                Stage::Choose => texts.laser_step_choose(),
                Stage::Mine => texts.laser_step_mine(),
                Stage::HandOver => texts.laser_step_machine(),
            }
        };
        view! {
            <li class:done=is_done aria-current=move || is_now().then_some("step")>
                <button
                    type="button"
                    disabled=move || stage != Stage::Choose && !studio.is_begun()
                    on:click=move |_| studio.show(stage)
                >
                    {move || if is_done() {
                        view! { <Icon svg=art!("icon/check")/> }.into_any()
                    } else {
                        view! { <b>{rank}</b> }.into_any()
                    }}
                    {name}
                </button>
            </li>
        }
    };
    view! {
        <ol class="stepper" aria-label=move || studio.session.texts.get().laser_steps()>
            {[(Stage::Choose, 1), (Stage::Mine, 2), (Stage::HandOver, 3)].map(step).collect_view()}
        </ol>
    }
}
