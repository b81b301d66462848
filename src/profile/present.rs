//! The profile of whoever is there, and what can be done with it.

use leptos::prelude::*;
use leptos::task::spawn_local;
use progress::Profile;

use super::Step;
use super::choose::Profiles;
use super::files::LearnerFile;
use crate::route::Route;
use crate::session::session;
use crate::ui::art::{Icon, art, avatar};
use crate::ui::outcome::{LastOutcome, Outcome};
use crate::ui::sheet::Sheet;

/// The learner of a profile.
#[component]
pub fn Present(
    profile: Profile,
    step: RwSignal<Step>,
    leaving: RwSignal<bool>,
    outcome: RwSignal<Option<Outcome>>,
) -> impl IntoView {
    let session = session();
    let erasing = RwSignal::new(false);
    let nickname = StoredValue::new(profile.nickname.to_string());
    view! {
        <div class="page-body">
            <LastOutcome outcome/>
            <Head profile=profile.clone()/>
            <div class="rows">
                <button type="button" class="row" on:click=move |_| step.set(Step::Writing)>
                    <Icon svg=art!("icon/pen")/>
                    <span class="row-text">{move || session.texts.get().profile_change()}</span>
                    <Icon svg=art!("icon/forward") points=true/>
                </button>
                <CodeRow has_code=profile.lock.is_some() step/>
            </div>
            <LearnerFile outcome/>
            <h2>{move || session.texts.get().profile_not_me()}</h2>
            <Profiles/>
            <div class="buttons">
                <button type="button" class="button remove" on:click=move |_| erasing.set(true)>
                    <Icon svg=art!("icon/bin")/>
                    {move || session.texts.get().profile_erase()}
                </button>
            </div>
        </div>
        <div class="page-foot two-ways">
            <button type="button" class="button wide" on:click=move |_| session.go(Route::Town)>
                {move || session.texts.get().app_go_on()}
                <Icon svg=art!("icon/arrow") points=true/>
            </button>
            {move || (!session.is_shared()).then(|| view! {
                <button type="button" class="button quiet" on:click=move |_| leaving.set(true)>
                    {session.texts.get().town_finish()}
                </button>
            })}
        </div>
        {move || erasing.get().then(|| view! { <Erase nickname=nickname.get_value() erasing outcome/> })}
    }
}

/// A face, its nickname, and the planks laid so far.
#[component]
pub fn Head(profile: Profile) -> impl IntoView {
    let session = session();
    view! {
        <div class="profile-head">
            <span class="avatar" aria-hidden="true" inner_html=avatar(profile.avatar.as_str())></span>
            <div>
                <h2>{profile.nickname.to_string()}</h2>
                <p>{move || session.texts.get().town_planks(session.state.with(progress::State::planks))}</p>
            </div>
        </div>
    }
}

/// The way to the code, or to a first one; where no code can be made, that is said.
#[component]
fn CodeRow(has_code: bool, step: RwSignal<Step>) -> impl IntoView {
    let session = session();
    if !session.can_lock() {
        return view! { <p>{move || session.texts.get().code_unavailable()}</p> }.into_any();
    }
    let to = if has_code { Step::MyCode } else { Step::NewCode };
    view! {
        <button type="button" class="row" on:click=move |_| step.set(to)>
            <Icon svg=art!("icon/lock")/>
            <span class="row-text">
                {move || {
                    let texts = session.texts.get();
                    if has_code { texts.code_mine() } else { texts.code_put() }
                }}
                <small>{move || {
                    let texts = session.texts.get();
                    if has_code { texts.code_mine_about() } else { texts.code_put_about() }
                }}</small>
            </span>
            <Icon svg=art!("icon/forward") points=true/>
        </button>
    }
    .into_any()
}

/// The question before a profile is erased.
#[component]
fn Erase(nickname: String, erasing: RwSignal<bool>, outcome: RwSignal<Option<Outcome>>) -> impl IntoView {
    let session = session();
    let texts = session.texts.get_untracked();
    let erase = move |_| {
        spawn_local(async move {
            if session.erase().await.is_ok() {
                outcome.set(Some(Outcome::Done(texts.profile_erased().to_owned())));
            }
        });
    };
    view! {
        <Sheet id="erase" close=move || erasing.set(false)>
            <h2 class="sheet-title" id="erase-title" tabindex="-1">{texts.profile_erase_question(nickname)}</h2>
            <p class="lead">{texts.profile_erase_explained()}</p>
            {session.is_shared().then(|| view! { <p>{texts.profile_erase_handed()}</p> })}
            <button type="button" class="button wide" on:click=move |_| erasing.set(false)>{texts.app_cancel()}</button>
            <button type="button" class="button remove wide" on:click=erase>
                <Icon svg=art!("icon/bin")/>
                {texts.profile_erase_yes()}
            </button>
        </Sheet>
    }
}
