//! "I have finished": the place is left to the next person.

use leptos::prelude::*;
use leptos::task::spawn_local;

use crate::route::Route;
use crate::session::{Who, has_progress, session};
use crate::transfer::BackupLine;
use crate::ui::art::{Icon, art};
use crate::ui::sheet::Sheet;

/// The question before leaving. Without a profile it says what will be erased, and offers to keep it.
#[component]
pub fn Leave(
    /// Whether it is asked.
    open: RwSignal<bool>,
) -> impl IntoView {
    let session = session();
    move || {
        open.get().then(|| {
            let texts = session.texts.get();
            let is_guest = session.who.get_untracked() == Who::Guest;
            let warn = is_guest && session.state.with_untracked(has_progress);
            let leave = move |_| {
                spawn_local(async move {
                    session.leave().await;
                    session.replace(Route::Welcome);
                });
            };
            let about = match (is_guest, warn) {
                (_, true) => texts.town_finish_guest(),
                (false, _) => texts.town_finish_explained(),
                (true, false) => "",
            };
            view! {
                <Sheet id="leave" close=move || open.set(false)>
                    <h2 class="sheet-title" id="leave-title" tabindex="-1">{texts.town_finish_question()}</h2>
                    <p class="lead">{about}</p>
                    {(!is_guest).then(|| view! { <BackupLine/> })}
                    {if warn {
                        view! {
                            <button type="button" class="button wide" on:click=move |_| {
                                open.set(false);
                                session.go(Route::Profile);
                            }>
                                {texts.profile_keep_progress()}
                            </button>
                            <button type="button" class="button remove wide" on:click=leave>
                                <Icon svg=art!("icon/sign-out")/>
                                {texts.town_finish_yes()}
                            </button>
                        }.into_any()
                    } else {
                        view! {
                            <button type="button" class="button wide" on:click=leave>
                                <Icon svg=art!("icon/sign-out")/>
                                {texts.town_finish_yes()}
                            </button>
                        }.into_any()
                    }}
                    <button type="button" class="button quiet wide" on:click=move |_| open.set(false)>
                        {texts.town_finish_no()}
                    </button>
                </Sheet>
            }
        })
    }
}
