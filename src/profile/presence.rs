//! On a shared tablet: who is there, and the way to leave the place, above every place.

use leptos::prelude::*;
use leptos::task::spawn_local;

use super::Leave;
use crate::browser::page;
use crate::route::Route;
use crate::session::{Who, has_progress, session};
use crate::ui::art::{Icon, art, avatar};

/// The strip, while somebody is there. "I have finished" is one touch; whoever has no profile is asked first, for what
/// they did would be erased.
#[component]
pub fn Presence() -> impl IntoView {
    let session = session();
    let asks = RwSignal::new(false);
    let is_shown = Memo::new(move |_| session.turns.get().is_some() && session.is_taken());
    Effect::new(move |_| page::set_root("data-presence", if is_shown.get() { "shown" } else { "none" }));
    let finish = move |_| {
        if session.who.get_untracked() == Who::Guest && session.state.with_untracked(has_progress) {
            asks.set(true);
        } else {
            spawn_local(async move {
                session.leave().await;
                session.replace(Route::Welcome);
            });
        }
    };
    let face = move || match session.who.get() {
        Who::Learner(profile) => view! {
            <span class="avatar" aria-hidden="true" inner_html=avatar(profile.avatar.as_str())></span>
            <b>{profile.nickname.to_string()}</b>
        }
        .into_any(),
        Who::Guest => view! {
            <span class="avatar guest" aria-hidden="true" inner_html=art!("icon/person")></span>
            <b>{session.texts.get().profile_guest()}</b>
        }
        .into_any(),
    };
    move || {
        is_shown.get().then(|| {
            view! {
                <aside class="presence" aria-label=move || session.texts.get().turn_presence()>
                    <button type="button" class="presence-who" on:click=move |_| session.go(Route::Profile)>{face}</button>
                    <button type="button" class="button quiet" on:click=finish>
                        <Icon svg=art!("icon/sign-out")/>
                        {move || session.texts.get().town_finish()}
                    </button>
                </aside>
                <Leave open=asks/>
            }
        })
    }
}
