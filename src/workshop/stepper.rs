//! The three big steps: choose, make it mine, hand it over.

use leptos::prelude::*;

use super::shell::{Stage, acts, shell};
use crate::ui::art::{Icon, art};

/// The steps; those that can be gone to are buttons.
#[component]
pub fn Stepper() -> impl IntoView {
    let (shell, acts) = (shell(), acts());
    let step = move |(stage, rank): (Stage, u8)| {
        let is_now = move || shell.stage.get() == stage;
        let is_done = move || shell.stage.get() > stage;
        let name = move || {
            let texts = shell.session.texts.get();
            match stage {
                Stage::Choose => texts.workshop_step_choose(),
                Stage::Mine => texts.workshop_step_mine(),
                Stage::HandOver => texts.workshop_step_machine(),
            }
        };
        view! {
            <li class:done=is_done aria-current=move || is_now().then_some("step")>
                <button
                    type="button"
                    disabled=move || stage != Stage::Choose && !shell.is_begun()
                    on:click=move |_| {
                        acts.end_gesture.run(());
                        shell.show(stage);
                    }
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
        <ol class="stepper" aria-label=move || shell.session.texts.get().workshop_steps()>
            {[(Stage::Choose, 1), (Stage::Mine, 2), (Stage::HandOver, 3)].map(step).collect_view()}
        </ol>
    }
}
