//! A nickname and an avatar: for a new profile, or for the present one.

use leptos::prelude::*;
use leptos::task::spawn_local;
use progress::{NICKNAME_LENGTH, Nickname, NicknameRefused, Profile, Slug};

use super::avatars::Avatars;
use super::nickname::nickname;
use crate::browser::{clock, page};
use crate::session::session;
use crate::ui::art::{AVATARS, Icon, art};
use crate::ui::button::RoundButton;

/// The form of a profile.
#[component]
pub fn ProfileForm(
    /// The profile to change; without one, a new one is made.
    present: Option<Profile>,
    /// What happens once it is kept, and whether it is a new one.
    kept: impl Fn(bool) + Copy + 'static,
    /// What happens when it is left.
    cancelled: impl Fn() + Copy + Send + Sync + 'static,
) -> impl IntoView {
    let session = session();
    let lot = clock::random_seed();
    let written = RwSignal::new(match &present {
        Some(profile) => profile.nickname.to_string(),
        None => nickname(session.texts.get_untracked(), lot),
    });
    let known = present.as_ref().and_then(|profile| AVATARS.iter().find(|(id, _)| *id == profile.avatar.as_str()));
    let by_lot = AVATARS[(lot >> 16) as usize % AVATARS.len()].0;
    let avatar = RwSignal::new(known.map_or(by_lot, |(id, _)| *id));
    let refused: RwSignal<Option<NicknameRefused>> = RwSignal::new(None);
    let keep = move |event: leptos::ev::SubmitEvent| {
        event.prevent_default();
        let taken = Nickname::new(&written.get_untracked());
        refused.set(taken.as_ref().err().copied());
        let (Ok(nickname), Ok(avatar)) = (taken, Slug::new(avatar.get_untracked())) else {
            page::focus("nickname");
            return;
        };
        let present = present.clone();
        spawn_local(async move {
            let is_new = present.is_none();
            let done = match present {
                Some(profile) => {
                    session.change_profile(Profile { nickname, avatar, changed: clock::now(), ..profile }).await
                }
                None => session.create_profile(nickname, avatar).await,
            };
            if done.is_ok() {
                kept(is_new);
            }
        });
    };
    let problem = move || {
        let texts = session.texts.get();
        refused.get().map(|refused| match refused {
            NicknameRefused::Empty => texts.profile_nickname_empty().to_owned(),
            NicknameRefused::TooLong => texts.profile_nickname_too_long(NICKNAME_LENGTH),
            NicknameRefused::NoLetter => texts.profile_nickname_no_letter().to_owned(),
        })
    };
    view! {
        <form class="page-form" on:submit=keep novalidate>
            <div class="page-body">
                <div class="field" class:wrong=move || refused.get().is_some()>
                    <label for="nickname">{move || session.texts.get().profile_nickname()}</label>
                    <p class="hint" id="nickname-hint">{move || session.texts.get().profile_nickname_hint()}</p>
                    {move || problem().map(|problem| view! {
                        <p class="field-error" id="nickname-error"><Icon svg=art!("icon/warning")/>{problem}</p>
                    })}
                    <div class="name-row">
                        <input
                            class="input"
                            id="nickname"
                            autocomplete="off"
                            autocapitalize="words"
                            spellcheck="false"
                            aria-invalid=move || refused.get().is_some().to_string()
                            aria-describedby=move || {
                                if refused.get().is_some() { "nickname-error nickname-hint" } else { "nickname-hint" }
                            }
                            prop:value=move || written.get()
                            on:input:target=move |event| written.set(event.target().value())
                        />
                        <RoundButton
                            label=Signal::derive(move || session.texts.get().profile_nickname_other().to_owned())
                            icon=art!("icon/dice")
                            press=move || {
                                refused.set(None);
                                written.set(nickname(session.texts.get_untracked(), clock::random_seed()));
                            }
                        />
                    </div>
                </div>
                <h2 class="legend" id="avatar-label">{move || session.texts.get().profile_avatar()}</h2>
                <Avatars chosen=avatar/>
            </div>
            <div class="page-foot two-ways">
                <button type="submit" class="button wide">
                    {move || session.texts.get().profile_it_is_me()}
                    <Icon svg=art!("icon/check")/>
                </button>
                <button type="button" class="button quiet" on:click=move |_| cancelled()>
                    {move || session.texts.get().app_cancel()}
                </button>
            </div>
        </form>
    }
}
