//! The profiles of this device, one of which is opened.

use leptos::prelude::*;
use leptos::task::spawn_local;
use progress::{Learner, Profile};

use crate::route::Route;
use crate::session::{Session, Unsaved, Who, has_progress, session};
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
        others.sort_by(|one, other| one.nickname.as_str().cmp(other.nickname.as_str()));
        profiles.set(Some(others));
    });
    let choose = move |profile: Profile| {
        let is_guest = session.who.get_untracked() == Who::Guest;
        if is_guest && session.state.with_untracked(has_progress) {
            asked.set(Some(profile));
        } else {
            spawn_local(async move { enter(session, profile).await });
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
            let profile = |profile: Profile| view! {
                <button type="button" class="profile" on:click={
                    let profile = profile.clone();
                    move |_| choose(profile.clone())
                }>
                    <span class="avatar" aria-hidden="true" inner_html=avatar(profile.avatar.as_str())></span>
                    {profile.nickname.to_string()}
                </button>
            };
            view! { <div class="profiles">{profiles.into_iter().map(profile).collect_view()}</div> }.into_any()
        })}
        {move || asked.get().map(|profile| view! { <AddFirst profile close=move || asked.set(None)/> })}
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
            spawn_local(async move {
                // Where it could not be kept, the learner has been told and is still the guest who has it all.
                let _ = add(session, profile).await;
            });
        }
    };
    let erase = move |_| {
        let profile = profile.clone();
        spawn_local(async move {
            session.leave().await;
            enter(session, profile).await;
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

/// Opens a profile and goes to town.
async fn enter(session: Session, profile: Profile) {
    session.open(Who::Learner(profile)).await;
    session.go(Route::Town);
}

/// Adds what the guest did to a profile. The guest's own is erased only once the profile has it.
async fn add(session: Session, profile: Profile) -> Result<(), Unsaved> {
    let file = session.learner_file().await;
    let guest = Learner::from_file(file.as_bytes()).map_err(|_| Unsaved)?.learner;
    session.open(Who::Learner(profile.clone())).await;
    if let Err(unsaved) = session.take_in(guest).await {
        session.open(Who::Guest).await;
        return Err(unsaved);
    }
    session.open(Who::Guest).await;
    session.leave().await;
    enter(session, profile).await;
    Ok(())
}
