//! One sentence that says what to do, and the button that reads it.

use leptos::prelude::*;

use crate::session::session;
use crate::ui::art::art;
use crate::ui::button::RoundButton;

/// The sentence of a step; what it says anew is heard at once.
#[component]
pub fn Said(
    /// What is read aloud.
    #[prop(into)]
    text: Signal<String>,
    /// What stands there, where it is shorter.
    #[prop(optional, into)]
    shown: Option<Signal<String>>,
) -> impl IntoView {
    let session = session();
    let shown = shown.unwrap_or(text);
    view! {
        <div class="said">
            <p class="lead" id="code-step" tabindex="-1" role="status">{move || shown.get()}</p>
            {move || session.can_speak.get().then(|| view! {
                <RoundButton
                    label=session.texts.get().app_listen().to_owned()
                    icon=art!("icon/speaker")
                    press=move || session.speak(&text.get_untracked())
                />
            })}
        </div>
    }
}
