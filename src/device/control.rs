//! Touching a control, and showing which one help points at.

use leptos::ev::MouseEvent;
use leptos::prelude::*;

use crate::exercise::play;
use crate::ui::art::Icon;

/// What a touch on this target does.
pub fn press(target: &str) -> impl Fn(MouseEvent) + 'static + use<> {
    let play = play();
    let target = target.to_owned();
    move |_| play.press(&target)
}

/// Whether the third level of help points at this target.
pub fn advised(target: &str) -> Signal<bool> {
    let play = play();
    let target = target.to_owned();
    Signal::derive(move || {
        play.points() && play.advice.with(|advice| advice.as_ref().is_some_and(|advice| advice.target == target))
    })
}

/// A button of an app of the device.
#[component]
pub fn AppButton(
    /// The engine's name for it.
    #[prop(into)]
    target: String,
    /// Its words.
    #[prop(into)]
    label: Signal<String>,
    /// Its icon.
    icon: &'static str,
    /// Further classes.
    #[prop(default = "button quiet")]
    class: &'static str,
    /// Whether only the icon is seen.
    #[prop(optional)]
    icon_only: bool,
) -> impl IntoView {
    let on_press = press(&target);
    view! {
        <button
            type="button"
            class=class
            class:advised=advised(&target)
            data-target=target
            aria-label=move || icon_only.then(|| label.get())
            on:click=on_press
        >
            <Icon svg=icon/>
            {(!icon_only).then_some(move || label.get())}
        </button>
    }
}
