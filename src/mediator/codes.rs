//! Codes in pictures: a learner's is found again, this space gets one of its own.
//!
//! No code is kept anywhere. That the tablet finds any of them in half a minute is what makes it a courtesy lock.

mod search;
mod space;

use leptos::prelude::*;
use leptos::task::spawn_local;
use progress::Profile;

use crate::browser::writing;
use crate::profile::card;
use crate::session::session;
use crate::ui::art::avatar;
use search::{Search, SearchBox};
use space::SpaceCode;

pub use space::{Forgotten, Guarded};

/// The profiles of this tablet that have a code, and the code of this space.
#[component]
pub fn Codes() -> impl IntoView {
    let session = session();
    let locked: RwSignal<Vec<Profile>> = RwSignal::new(vec![]);
    spawn_local(async move {
        let mut profiles = session.profiles().await;
        profiles.retain(|profile| profile.lock.is_some());
        profiles.sort_by_cached_key(|profile| writing::folded(profile.nickname.as_str()));
        locked.set(profiles);
    });
    view! {
        <p>{move || session.texts.get().codes_about()}</p>
        {move || locked.with(Vec::is_empty).then(|| view! { <p>{session.texts.get().codes_none()}</p> })}
        <ul class="stack">
            {move || locked.get().into_iter().map(|profile| view! { <li><Found profile/></li> }).collect_view()}
        </ul>
        <SpaceCode/>
    }
}

/// The search for the code of one profile, then its card.
#[component]
fn Found(profile: Profile) -> impl IntoView {
    let session = session();
    let search = RwSignal::new(Search::Idle);
    let (nickname, lock) = (profile.nickname.to_string(), profile.lock.clone());
    let known = StoredValue::new(profile);
    view! {
        <div class="profile-head">
            <span class="avatar" aria-hidden="true" inner_html=known.with_value(|known| avatar(known.avatar.as_str()))></span>
            <h3>{nickname.clone()}</h3>
        </div>
        <SearchBox search lock label=Signal::derive(move || session.texts.get().codes_find(&nickname))/>
        {move || match search.get() {
            Search::Found(code) => Some(known.with_value(|known| card(session.texts.get(), known, code))),
            _ => None,
        }}
    }
}
