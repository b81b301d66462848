//! Buttons that are more than a word.

use leptos::prelude::*;

use super::art::{Icon, art};
use crate::session::session;

/// A round button with an icon; its name is for screen readers.
#[component]
pub fn RoundButton(
    /// What it does, in words.
    #[prop(into)]
    label: Signal<String>,
    /// The text of the icon.
    #[prop(into)]
    icon: Signal<&'static str>,
    /// Whether the icon turns round in right-to-left writing.
    #[prop(optional)]
    points: bool,
    /// Whether it can do nothing now.
    #[prop(optional, into)]
    disabled: Signal<bool>,
    /// What happens.
    press: impl Fn() + 'static,
) -> impl IntoView {
    view! {
        <button
            type="button"
            class="button round quiet"
            aria-label=move || label.get()
            disabled=move || disabled.get()
            on:click=move |_| press()
        >
            <Icon svg=icon points=points/>
        </button>
    }
}

/// Reads a text aloud; nothing where no voice of the device speaks the language.
#[component]
pub fn Listen(
    /// The text.
    #[prop(into)]
    text: String,
    /// Whether it is said in the simulated world, which is French whatever the language of the interface.
    #[prop(optional)]
    french: bool,
) -> impl IntoView {
    let session = session();
    move || {
        session.can_speak.get().then(|| {
            let text = text.clone();
            let speak = move |_| if french { session.speak_in(&text, "fr") } else { session.speak(&text) };
            view! {
                <button type="button" class="button quiet" on:click=speak>
                    <Icon svg=art!("icon/speaker")/>
                    {session.texts.get().app_listen()}
                </button>
            }
        })
    }
}
