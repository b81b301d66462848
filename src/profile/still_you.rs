//! "Is it still you?": asked on a shared tablet that nobody touches.

use leptos::prelude::*;
use leptos::task::spawn_local;

use crate::route::Route;
use crate::session::session;
use crate::ui::art::{Icon, art, avatar};
use crate::ui::sheet::Sheet;

/// The question, while it stands. Any touch answers it.
#[component]
pub fn StillYou() -> impl IntoView {
    let session = session();
    session.watch_turns();
    let is_asked = Memo::new(move |_| session.turn_ends.get().is_some());
    let stay = move || session.turn_ends.set(None);
    let leave = move |_| {
        spawn_local(async move {
            session.turn_ends.set(None);
            session.leave().await;
            session.replace(Route::Welcome);
        });
    };
    move || {
        is_asked.get().then(|| {
            let texts = session.texts.get();
            let who = session.who.get_untracked();
            let about = match who.profile() {
                Some(_) => texts.turn_kept(),
                None => texts.turn_guest(),
            };
            let face = who.profile().map(|profile| {
                let nickname = profile.nickname.to_string();
                view! {
                    <div class="profile-head">
                        <span class="avatar" aria-hidden="true" inner_html=avatar(profile.avatar.as_str())></span>
                        <p class="lead">{nickname}</p>
                    </div>
                }
            });
            view! {
                <Sheet id="still-you" close=stay>
                    <h2 class="sheet-title" id="still-you-title" tabindex="-1">{texts.turn_question()}</h2>
                    {face}
                    <p>{about}</p>
                    <p aria-hidden="true"><b>{move || texts.turn_seconds(session.turn_ends.get().unwrap_or(0))}</b></p>
                    <button type="button" class="button wide" on:click=move |_| stay()>
                        <Icon svg=art!("icon/check")/>
                        {texts.turn_stay()}
                    </button>
                    <button type="button" class="button quiet wide" on:click=leave>
                        <Icon svg=art!("icon/sign-out")/>
                        {texts.town_finish()}
                    </button>
                </Sheet>
            }
        })
    }
}
