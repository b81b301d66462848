//! Whether the tablet is shared, how soon a place that nobody uses is left, and whether the app takes the whole screen.

use leptos::prelude::*;
use leptos::task::spawn_local;

use crate::browser::kiosk;
use crate::session::{Turns, session};

/// Minutes that are offered.
const MINUTES: [u64; 3] = [2, 5, 10];

/// One person, or several after so many minutes.
#[component]
pub fn TurnsChoice() -> impl IntoView {
    let session = session();
    let choose = move |turns: Option<Turns>| {
        spawn_local(async move {
            // Where it could not be kept, the notice has said so.
            let _ = session.set_turns(turns).await;
        });
    };
    let choice = move |turns: Option<Turns>| {
        view! {
            <button
                type="button"
                class="button quiet"
                aria-pressed=move || (session.turns.get() == turns).to_string()
                on:click=move |_| choose(turns)
            >
                {move || {
                    let texts = session.texts.get();
                    match turns {
                        None => texts.turn_one_person().to_owned(),
                        Some(turns) => texts.turn_after(turns.idle / 60),
                    }
                }}
            </button>
        }
    };
    view! {
        <p>{move || session.texts.get().turn_about()}</p>
        <div class="segments" role="group" aria-label=move || session.texts.get().turn_title()>
            {choice(None)}
            {MINUTES.map(|minutes| choice(Some(Turns::after_minutes(minutes)))).collect_view()}
        </div>
        {move || session.is_shared().then(|| view! { <FullScreen/> })}
    }
}

/// The switch of the whole screen; nothing where the browser cannot, which the check of the device says.
#[component]
fn FullScreen() -> impl IntoView {
    let session = session();
    let change = move |_| {
        let wanted = !session.full_screen.get_untracked();
        spawn_local(async move {
            // Where it could not be kept, the notice has said so.
            let _ = session.take_full_screen(wanted).await;
        });
    };
    kiosk::can_fill_screen().then(|| {
        view! {
            <button
                type="button"
                class="switch"
                role="switch"
                aria-checked=move || session.full_screen.get().to_string()
                on:click=change
            >
                <span>{move || session.texts.get().turn_full_screen()}</span>
                <span class="switch-track" aria-hidden="true"></span>
            </button>
            <p>{move || session.texts.get().turn_full_screen_about()}</p>
        }
    })
}
