//! The guide: a small grey mouse, always at the bottom, one sentence at a time.

use leptos::prelude::*;

use super::art::{Art, art};
use super::button::RoundButton;
use crate::session::session;

/// How the mouse looks.
#[derive(Clone, Copy, Debug, Default, PartialEq)]
pub enum Mood {
    /// Waiting.
    #[default]
    Calm,
    /// Giving a hint.
    Hint,
    /// Pleased.
    Glad,
    /// Explaining what went wrong.
    Thinking,
}

impl Mood {
    /// The drawing.
    pub fn art(self) -> &'static str {
        match self {
            Mood::Calm => art!("guide/calm"),
            Mood::Hint => art!("guide/hint"),
            Mood::Glad => art!("guide/glad"),
            Mood::Thinking => art!("guide/thinking"),
        }
    }
}

/// The guide's bar.
#[component]
pub fn Guide(
    /// What it says.
    #[prop(into)]
    says: Signal<String>,
    /// How it looks.
    #[prop(into)]
    mood: Signal<Mood>,
    /// Buttons beside it.
    children: Children,
) -> impl IntoView {
    let session = session();
    view! {
        <aside class="guide">
            {move || view! { <span class="guide-mouse"><Art svg=mood.get().art()/></span> }}
            <p class="guide-says" aria-live="polite">{move || says.get()}</p>
            <div class="guide-actions">
                {children()}
                {move || session.can_speak.get().then(|| view! {
                    <RoundButton
                        label=session.texts.get().exercise_listen()
                        icon=art!("icon/speaker")
                        press=move || session.speak(&says.get_untracked())
                    />
                })}
            </div>
        </aside>
    }
}
