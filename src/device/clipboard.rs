//! Copying a text of a mail or a page, and pasting it.

use leptos::prelude::*;
use leptos::task::spawn_local;

use super::control::AppButton;
use crate::browser::clock;
use crate::exercise::play;
use crate::session::session;
use crate::ui::art::{Icon, art};

/// How long a finger rests on a text until it is copied, in milliseconds.
const LONG_PRESS: i32 = 550;

/// A text that can be copied, by its button or by a long press on it.
#[component]
pub fn Copyable(
    /// The text.
    text: String,
    /// The engine's name for copying it.
    #[prop(into)]
    target: String,
) -> impl IntoView {
    let session = session();
    let play = play();
    let is_copied = {
        let text = text.clone();
        Memo::new(move |_| play.world.with(|world| world.clipboard == text))
    };
    // The rank of the touch that rests on the text; none once it is lifted.
    let resting = StoredValue::new((0_u32, false));
    let rest = {
        let target = target.clone();
        move || {
            let touch = resting.with_value(|(touch, _)| touch.wrapping_add(1));
            resting.set_value((touch, true));
            let target = target.clone();
            spawn_local(async move {
                clock::pause(LONG_PRESS).await;
                if resting.try_get_value() == Some((touch, true)) {
                    play.press(&target);
                }
            });
        }
    };
    let lift = move || resting.update_value(|(_, rests)| *rests = false);
    let label = move || {
        let texts = session.texts.get();
        if is_copied.get() { texts.clipboard_copied() } else { texts.clipboard_copy() }.to_owned()
    };
    view! {
        <div class="copyable" class:copied=is_copied>
            <p class="copyable-text" lang="fr"
                on:pointerdown=move |_| rest()
                on:pointerup=move |_| lift()
                on:pointercancel=move |_| lift()
                on:pointerleave=move |_| lift()
                on:contextmenu=move |event| event.prevent_default()>
                {text}
            </p>
            {move || {
                let icon = if is_copied.get() { art!("icon/check") } else { art!("icon/copy") };
                view! { <AppButton target=target.clone() label icon/> }
            }}
        </div>
    }
}

/// The button that puts what was copied in this field, while there is something to paste.
#[component]
pub fn Paste(
    /// The field, `form.field`.
    #[prop(into)]
    field: String,
) -> impl IntoView {
    let session = session();
    let play = play();
    let is_full = Memo::new(move |_| play.world.with(|world| !world.clipboard.is_empty()));
    move || {
        is_full.get().then(|| {
            view! {
                <AppButton target=format!("paste.{field}") label=move || session.texts.get().clipboard_paste().to_owned()
                    icon=art!("icon/paste") class="button site second paste"/>
            }
        })
    }
}

/// What the page says while it does not answer.
#[component]
pub fn Frozen() -> impl IntoView {
    let session = session();
    view! {
        <div class="frozen" role="status" lang=move || session.texts.get().language().code>
            <Icon svg=art!("icon/hourglass")/>
            <p>{move || session.texts.get().browser_frozen()}</p>
        </div>
    }
}
