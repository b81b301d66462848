//! The profiles of this device, one of which is opened.

use leptos::prelude::*;
use leptos::task::spawn_local;
use progress::Profile;

use super::said::Said;
use crate::browser::writing;
use crate::route::Route;
use crate::session::{Brings, Brought, Session, Who, has_progress, session};
use crate::ui::art::avatar;
use crate::ui::sheet::Sheet;

/// The profiles of this device, except the present one.
#[component]
pub fn Profiles() -> impl IntoView {
    let session = session();
    let profiles: RwSignal<Option<Vec<Profile>>> = RwSignal::new(None);
    let asked: RwSignal<Option<Profile>> = RwSignal::new(None);
    spawn_local(async move {
        let present = session.who.get_untracked();
        let mut others = session.profiles().await;
        others.retain(|profile| present.profile().is_none_or(|present| present.id != profile.id));
        others.sort_by_cached_key(|profile| writing::folded(profile.nickname.as_str()));
        profiles.set(Some(others));
    });
    let choose = move |profile: Profile| {
        let is_guest = session.who.get_untracked() == Who::Guest;
        if is_guest && session.state.with_untracked(has_progress) {
            asked.set(Some(profile));
        } else {
            spawn_local(enter(session, profile, Brings::default()));
        }
    };
    view! {
        {move || profiles.get().map(|profiles| {
            if profiles.is_empty() {
                let texts = session.texts.get();
                let is_guest = session.who.get() == Who::Guest;
                let none = if is_guest { texts.profile_none_here() } else { texts.profile_none_other() };
                return view! { <p>{none}</p> }.into_any();
            }
            view! { <Faces profiles choose/> }.into_any()
        })}
        {move || asked.get().map(|profile| view! { <AddFirst profile close=move || asked.set(None)/> })}
    }
}

/// More faces than this are found by a letter first.
const MANY: usize = 12;

/// The faces to touch, behind the first letters of their nicknames where there are many.
#[component]
fn Faces(profiles: Vec<Profile>, choose: impl Fn(Profile) + Copy + Send + Sync + 'static) -> impl IntoView {
    let session = session();
    let are_many = profiles.len() > MANY;
    let first = |profile: &Profile| {
        let letter = writing::folded(profile.nickname.as_str()).chars().find(|letter| letter.is_alphanumeric());
        letter.map(|letter| letter.to_uppercase().to_string()).unwrap_or_default()
    };
    let mut letters: Vec<String> = profiles.iter().map(first).collect();
    letters.dedup();
    let letter: RwSignal<Option<String>> = RwSignal::new(None);
    let profiles = StoredValue::new(profiles);
    let face = move |profile: Profile| {
        view! {
            <button type="button" class="profile" on:click={
                let profile = profile.clone();
                move |_| choose(profile.clone())
            }>
                <span class="avatar" aria-hidden="true" inner_html=avatar(profile.avatar.as_str())></span>
                {profile.nickname.to_string()}
            </button>
        }
    };
    let button = move |own: String| {
        let (pressed, own) = (own.clone(), StoredValue::new(own));
        view! {
            <button
                type="button"
                class="button quiet letter"
                aria-pressed=move || (letter.get().as_ref() == Some(&pressed)).to_string()
                on:click=move |_| letter.set(Some(own.get_value()))
            >
                {own.get_value()}
            </button>
        }
    };
    view! {
        {are_many.then(|| view! {
            <Said text=Signal::derive(move || session.texts.get().code_letter_choose().to_owned())/>
            <div class="letters" role="group" aria-label=move || session.texts.get().code_letter()>
                {letters.into_iter().map(button).collect_view()}
            </div>
        })}
        <div class="profiles">
            {move || {
                let wanted = letter.get();
                let is_shown = |profile: &Profile| !are_many || wanted.as_ref() == Some(&first(profile));
                profiles.with_value(|all| {
                    all.iter().filter(|profile| is_shown(profile)).cloned().map(face).collect_view()
                })
            }}
        </div>
    }
}

/// What somebody did without a profile, before they open theirs: added to it, or erased.
#[component]
fn AddFirst(profile: Profile, close: impl Fn() + Copy + Send + Sync + 'static) -> impl IntoView {
    let session = session();
    let texts = session.texts.get_untracked();
    let nickname = profile.nickname.to_string();
    let add = {
        let profile = profile.clone();
        move |_| {
            let profile = profile.clone();
            spawn_local(enter(session, profile, Brings { guest: true, ..Brings::default() }));
        }
    };
    let erase = move |_| {
        let profile = profile.clone();
        spawn_local(async move {
            session.leave().await;
            enter(session, profile, Brings::default()).await;
        });
    };
    view! {
        <Sheet id="add-first" close=close>
            <h2 class="sheet-title" id="add-first-title" tabindex="-1">{texts.profile_add_question()}</h2>
            <p class="lead">{texts.profile_add_explained(nickname)}</p>
            <button type="button" class="button wide" on:click=add>{texts.profile_add_yes()}</button>
            <button type="button" class="button remove wide" on:click=erase>{texts.profile_add_no()}</button>
            <button type="button" class="button quiet wide" on:click=move |_| close()>{texts.app_cancel()}</button>
        </Sheet>
    }
}

/// Opens a profile and goes to town; where its pictures are asked for, they lead there.
async fn enter(session: Session, profile: Profile, brings: Brings) {
    // Where it could not be kept, the learner has been told and is still the guest who has it all.
    if let Ok(Brought::Added(_)) = session.enter(profile, brings).await {
        session.go(Route::Town);
    }
}
