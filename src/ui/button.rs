//! Buttons that are more than a word.

use leptos::prelude::*;

use super::art::Icon;

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
