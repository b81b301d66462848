//! Who uses the app: a nickname and a drawn avatar, or nobody yet.

mod avatars;
mod choose;
mod files;
mod form;
mod leave;
mod nickname;
mod still_you;

use leptos::prelude::*;
use leptos::task::spawn_local;
use progress::Profile;

use crate::route::Route;
use crate::session::{Who, has_progress, session};
use crate::ui::art::{Icon, art, avatar};
use crate::ui::bar::Bar;
use crate::ui::outcome::{LastOutcome, Outcome};
use crate::ui::sheet::Sheet;
use choose::Profiles;
use files::LearnerFile;
use form::ProfileForm;

pub use leave::Leave;
pub use still_you::StillYou;

/// The page of the profile.
#[component]
pub fn ProfilePage() -> impl IntoView {
    let session = session();
    let writing = RwSignal::new(false);
    let leaving = RwSignal::new(false);
    let outcome = RwSignal::new(None);
    let title = move || {
        let texts = session.texts.get();
        match (session.who.get(), writing.get()) {
            (Who::Guest, true) => texts.profile_create(),
            (Who::Guest, false) => texts.profile_choose(),
            (Who::Learner(_), _) => texts.profile_title(),
        }
        .to_owned()
    };
    let kept = move |nickname: String| {
        writing.set(false);
        outcome.set(Some(Outcome::Done(session.texts.get_untracked().profile_kept(nickname))));
    };
    view! {
        <main class="page">
            <Bar title=title back=Signal::stored(Route::Town) back_label=move || session.texts.get().town_back().to_owned()/>
            {move || match (session.who.get(), writing.get()) {
                (who, true) => view! {
                    <ProfileForm present=who.profile().cloned() kept cancelled=move || writing.set(false)/>
                }.into_any(),
                (Who::Learner(profile), false) => view! { <Present profile writing leaving outcome/> }.into_any(),
                (Who::Guest, false) => view! { <Nobody writing leaving outcome/> }.into_any(),
            }}
            <Leave open=leaving/>
        </main>
    }
}

/// Somebody who tries without a profile.
#[component]
fn Nobody(writing: RwSignal<bool>, leaving: RwSignal<bool>, outcome: RwSignal<Option<Outcome>>) -> impl IntoView {
    let session = session();
    let has_done = Memo::new(move |_| session.state.with(has_progress));
    view! {
        <div class="page-body">
            <LastOutcome outcome/>
            {move || has_done.get().then(|| view! {
                <p class="lead">{session.texts.get().profile_keep_progress_explained()}</p>
            })}
            <Profiles/>
            <LearnerFile outcome/>
        </div>
        <div class="page-foot two-ways">
            <button type="button" class="button wide" on:click=move |_| writing.set(true)>
                {move || {
                    let texts = session.texts.get();
                    if has_done.get() { texts.profile_keep_progress() } else { texts.profile_new() }
                }}
                <Icon svg=art!("icon/arrow") points=true/>
            </button>
            {move || has_done.get().then(|| view! {
                <button type="button" class="button quiet" on:click=move |_| leaving.set(true)>
                    {session.texts.get().town_finish()}
                </button>
            })}
        </div>
    }
}

/// The learner of a profile.
#[component]
fn Present(
    profile: Profile,
    writing: RwSignal<bool>,
    leaving: RwSignal<bool>,
    outcome: RwSignal<Option<Outcome>>,
) -> impl IntoView {
    let session = session();
    let erasing = RwSignal::new(false);
    let nickname = StoredValue::new(profile.nickname.to_string());
    view! {
        <div class="page-body">
            <LastOutcome outcome/>
            <div class="profile-head">
                <span class="avatar" aria-hidden="true" inner_html=avatar(profile.avatar.as_str())></span>
                <div>
                    <h2>{nickname.get_value()}</h2>
                    <p>{move || session.texts.get().town_planks(session.state.with(progress::State::planks))}</p>
                </div>
            </div>
            <div class="rows">
                <button type="button" class="row" on:click=move |_| writing.set(true)>
                    <Icon svg=art!("icon/pen")/>
                    <span class="row-text">{move || session.texts.get().profile_change()}</span>
                    <Icon svg=art!("icon/forward") points=true/>
                </button>
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
            <button type="button" class="button quiet" on:click=move |_| leaving.set(true)>
                {move || session.texts.get().town_finish()}
            </button>
        </div>
        {move || erasing.get().then(|| view! { <Erase nickname=nickname.get_value() erasing outcome/> })}
    }
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
