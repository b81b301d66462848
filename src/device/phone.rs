//! The telephone: a call that comes, a call under way, the keys, contacts and the latest calls.

use leptos::prelude::*;
use scenario::Talk;

use super::control::{AppButton, advised, press};
use super::messages::{ContactRow, Face, hue};
use super::talk::{Answers, Mine, Says};
use crate::exercise::play;
use crate::session::session;
use crate::ui::art::{Icon, art, avatar};

/// What is on the screen of the telephone.
#[derive(Clone, PartialEq, Eq, Hash)]
enum Shown {
    Talking(String, String),
    Calling(String),
    Ringing(String),
    Keys,
    Home,
}

/// The telephone.
#[component]
pub fn Phone() -> impl IntoView {
    let play = play();
    let scenario = play.scenario();
    let shown = Memo::new(move |_| {
        play.world.with(|world| {
            let phone = &world.phone;
            match (&phone.talking, &phone.calling, &phone.ringing) {
                (Some((talk, line)), _, _) => Shown::Talking(talk.clone(), line.clone()),
                (_, Some(name), _) => Shown::Calling(name.clone()),
                (_, _, Some(talk)) => Shown::Ringing(talk.clone()),
                _ if phone.keypad => Shown::Keys,
                _ => Shown::Home,
            }
        })
    });
    let screen = move |shown: Shown| match shown {
        Shown::Talking(..) => view! { <UnderWay/> }.into_any(),
        Shown::Calling(name) => view! { <NobodyAnswers name/> }.into_any(),
        Shown::Ringing(talk) => {
            scenario::talk_template(&scenario, &talk).map(|talk| view! { <Ringing talk=talk.clone()/> }).into_any()
        }
        Shown::Keys => view! { <Keys/> }.into_any(),
        Shown::Home => view! { <Home/> }.into_any(),
    };
    view! { <For each=move || [shown.get()] key=|shown| shown.clone() children=screen/> }
}

/// The number of whoever is at the other end: the one that is shown, or the one that was called.
fn number_of(talk: &Talk) -> String {
    let scenario = play().scenario();
    let called = scenario.exercise().numbers.iter().find(|number| number.talk.as_ref() == Some(&talk.id));
    if talk.number.is_empty() {
        called.map(|number| number.number.clone()).unwrap_or_default()
    } else {
        talk.number.clone()
    }
}

/// Who is at the other end.
#[component]
fn Caller(name: String, face: Option<String>, number: String) -> impl IntoView {
    view! {
        <div class=format!("caller sender-{}", hue(&name)) lang="fr">
            {match face {
                Some(face) => view! { <span class="avatar large" aria-hidden="true" inner_html=avatar(&face)></span> }.into_any(),
                None => view! { <Face name=name.clone()/> }.into_any(),
            }}
            <p class="caller-name">{name.clone()}</p>
            <p class="caller-number">{number}</p>
        </div>
    }
}

#[component]
fn Ringing(talk: Talk) -> impl IntoView {
    let session = session();
    let number = number_of(&talk);
    view! {
        <div class="screen call ringing">
            <p class="call-state" role="status"><Icon svg=art!("icon/call")/>{move || session.texts.get().phone_rings()}</p>
            <Caller name=talk.with face=talk.face number/>
            <div class="call-buttons">
                <AppButton target="phone.refuse" label=move || session.texts.get().phone_refuse().to_owned() icon=art!("icon/hang-up") class="button call-refuse"/>
                <AppButton target="phone.answer" label=move || session.texts.get().phone_answer().to_owned() icon=art!("icon/call") class="button call-answer"/>
            </div>
        </div>
    }
}

/// A call that goes on: who it is, what is said, what can be answered. Each line is read from its top.
#[component]
fn UnderWay() -> impl IntoView {
    let session = session();
    let play = play();
    let scenario = play.scenario();
    let world = play.world.get_untracked();
    let Some((talk, line)) = scenario::talk_under_way(&scenario, &world) else { return ().into_any() };
    let number = number_of(talk);
    view! {
        <div class=format!("app-bar call-bar sender-{}", hue(&talk.with))>
            {match talk.face.clone() {
                Some(face) => view! { <span class="avatar" aria-hidden="true" inner_html=avatar(&face)></span> }.into_any(),
                None => view! { <Face name=talk.with.clone()/> }.into_any(),
            }}
            <h2 lang="fr">{talk.with.clone()}<small>{number}</small></h2>
            <AppButton target="phone.hang-up" label=move || session.texts.get().phone_hang_up().to_owned()
                icon=art!("icon/hang-up") class="button call-refuse"/>
        </div>
        <div class="screen talk">
            <Mine said=scenario::said_last(&scenario, &world).map(str::to_owned)/>
            <Says line=line.clone()/>
            <Answers line=line.clone()/>
        </div>
    }
    .into_any()
}

#[component]
fn NobodyAnswers(name: String) -> impl IntoView {
    let session = session();
    view! {
        <div class="screen call">
            <p class="call-state" role="status"><Icon svg=art!("icon/call")/>{move || session.texts.get().phone_nobody()}</p>
            <Caller name face=None number=String::new()/>
            <div class="call-buttons">
                <AppButton target="phone.hang-up" label=move || session.texts.get().phone_hang_up().to_owned() icon=art!("icon/hang-up") class="button call-refuse"/>
            </div>
        </div>
    }
}

#[component]
fn Keys() -> impl IntoView {
    let session = session();
    let play = play();
    let dialled = Memo::new(move |_| play.world.with(|world| world.phone.dialled.clone()));
    let has_dialled = Memo::new(move |_| !dialled.get().is_empty());
    let key = |digit: u8| {
        let target = format!("phone.key.{digit}");
        view! {
            <button type="button" class="key" class:advised=advised(&target) data-target=target.clone() on:click=press(&target)>{digit}</button>
        }
    };
    view! {
        <div class="app-bar dialled">
            <AppButton target="phone.back" label=move || session.texts.get().device_back().to_owned()
                icon=art!("icon/back") class="button round bare" icon_only=true/>
            <input class="input" class:advised=advised("phone.number") data-target="phone.number" type="text" inputmode="none"
                autocomplete="off" aria-label=move || session.texts.get().messages_to_number() prop:value=move || dialled.get()
                on:input=move |event| play.write("phone.number", event_target_value(&event))/>
        </div>
        <div class="screen">
            <div class="keys">
                {(1..=9).map(key).collect_view()}
                <span>
                    {move || has_dialled.get().then(|| view! {
                        <AppButton target="phone.erase" label=move || session.texts.get().phone_erase().to_owned()
                            icon=art!("icon/erase") class="button quiet" icon_only=true/>
                    })}
                </span>
                {key(0)}
                <span>
                    {move || has_dialled.get().then(|| view! {
                        <AppButton target="phone.call" label=move || session.texts.get().phone_call().to_owned()
                            icon=art!("icon/call") class="button call-answer"/>
                    })}
                </span>
            </div>
        </div>
    }
}

#[component]
fn Home() -> impl IntoView {
    let session = session();
    let play = play();
    let scenario = play.scenario();
    let contacts: Vec<_> = scenario::phone_contacts(&scenario).cloned().collect();
    let recent: Vec<Talk> = play.world.with_untracked(|world| {
        let talks = world.phone.recent.iter().filter_map(|id| scenario::talk_template(&scenario, id));
        talks.cloned().collect()
    });
    view! {
        <div class="app-bar phone-bar">
            <h2>{move || session.texts.get().device_phone_app()}</h2>
            <AppButton target="phone.keypad" label=move || session.texts.get().phone_keypad().to_owned() icon=art!("icon/keypad")/>
        </div>
        <div class="screen">
            {(!recent.is_empty()).then(|| view! {
                <h3 class="screen-heading">{move || session.texts.get().phone_recent()}</h3>
                <div class="mail-list">
                    {recent.into_iter().map(|talk| {
                        let target = format!("phone.recent.{}", talk.id);
                        let about = number_of(&talk);
                        view! { <ContactRow target name=talk.with about/> }
                    }).collect_view()}
                </div>
            })}
            {(!contacts.is_empty()).then(|| view! {
                <h3 class="screen-heading">{move || session.texts.get().phone_contacts()}</h3>
                <div class="mail-list">
                    {contacts.into_iter().map(|contact| {
                        let target = format!("phone.contact.{}", contact.id);
                        view! { <ContactRow target name=contact.contact about=contact.number/> }
                    }).collect_view()}
                </div>
            })}
        </div>
    }
}
