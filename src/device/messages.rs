//! Text messages: conversations, and what can be done with one message.

mod chosen;

use leptos::prelude::*;
use scenario::{Sms, SmsTemplate};

use super::control::{AppButton, advised, press};
use crate::browser::page;
use crate::exercise::play;
use crate::session::session;
use crate::ui::art::{Icon, art};
use crate::ui::words::words;
use chosen::{Chosen, Clues, PassOn, Quoted};

/// What is on the screen of the messages.
#[derive(Clone, PartialEq)]
enum Shown {
    List,
    Bin,
    Conversation(String),
    Chosen(String),
    Clues(String),
    PassOn(String),
}

/// The text messages.
#[component]
pub fn Messages() -> impl IntoView {
    let play = play();
    let scenario = play.scenario();
    let shown = Memo::new(move |_| {
        play.world.with(|world| {
            let messages = &world.messages;
            match (&messages.passing_on, &messages.chosen, &messages.open) {
                (Some(id), _, _) => Shown::PassOn(id.clone()),
                (_, Some(id), _) if world.clues.marking.as_ref() == Some(id) => Shown::Clues(id.clone()),
                (_, Some(id), _) => Shown::Chosen(id.clone()),
                _ if messages.bin => Shown::Bin,
                (_, _, Some(name)) => Shown::Conversation(name.clone()),
                _ => Shown::List,
            }
        })
    });
    move || {
        let text = |id: &str| scenario::sms_template(&scenario, id).cloned();
        match shown.get() {
            Shown::List => view! { <List/> }.into_any(),
            Shown::Bin => view! { <Bin/> }.into_any(),
            Shown::Conversation(with) => view! { <Conversation with/> }.into_any(),
            Shown::Chosen(id) => text(&id).map(|text| view! { <Chosen text/> }).into_any(),
            Shown::Clues(id) => text(&id).map(|text| view! { <Clues text/> }).into_any(),
            Shown::PassOn(id) => text(&id).map(|text| view! { <PassOn text/> }).into_any(),
        }
    }
}

/// The head of a screen: a way back and a title.
#[component]
fn Head(
    /// The engine’s name for the way back.
    back: &'static str,
    /// Whether it closes what was begun rather than leading back.
    #[prop(optional)]
    closes: bool,
    /// What it is about.
    #[prop(into)]
    title: Signal<String>,
) -> impl IntoView {
    let session = session();
    let icon = if closes { art!("icon/cross") } else { art!("icon/back") };
    let label = move || {
        let texts = session.texts.get();
        if closes { texts.app_cancel().to_owned() } else { texts.device_back().to_owned() }
    };
    view! {
        <div class="app-bar">
            <AppButton target=back label icon class="button round bare" icon_only=true/>
            <h2>{move || title.get()}</h2>
        </div>
    }
}

#[component]
fn List() -> impl IntoView {
    let session = session();
    let play = play();
    let scenario = play.scenario();
    let rows = Memo::new(move |_| {
        play.world.with(|world| {
            let names = scenario::conversations(&scenario, world).into_iter();
            let rows = names.map(|name| {
                let all: Vec<&Sms> = scenario::conversation(&scenario, world, name).collect();
                let read = all.iter().all(|sms| sms.read);
                let received = all.iter().rev().find_map(|sms| scenario::sms_template(&scenario, &sms.id));
                let latest = all.last().and_then(|sms| sms.own.as_ref().map(|own| own.text.clone()));
                let says = latest.or_else(|| received.map(|text| text.body.join(" "))).unwrap_or_default();
                (name.to_owned(), says, received.map(|text| text.date.clone()).unwrap_or_default(), read)
            });
            rows.collect::<Vec<_>>()
        })
    });
    let has_bin = Memo::new(move |_| play.world.with(|world| world.messages.all.iter().any(|sms| sms.deleted)));
    view! {
        <div class="app-bar"><h2>{move || session.texts.get().device_messages()}</h2></div>
        <div class="screen">
            <div class="mail-list">
                {move || rows.get().is_empty().then(|| view! { <p class="empty">{session.texts.get().messages_empty()}</p> })}
                {move || rows.get().into_iter().map(|(name, says, date, read)| {
                    let target = format!("conversation.{name}");
                    view! {
                        <button type="button" class=format!("mail-row sender-{}", hue(&name)) class:unread=!read
                            class:advised=advised(&target) data-target=target.clone() on:click=press(&target) lang="fr">
                            <Face name=name.clone()/>
                            <span class="from">{name.clone()}</span>
                            <span class="date">{date}</span>
                            <span class="subject preview">
                                {(!read).then(|| view! { <span class="hidden-text">{session.texts.get().mail_unread()}" : "</span> })}
                                {says}
                            </span>
                        </button>
                    }
                }).collect_view()}
            </div>
            {move || has_bin.get().then(|| view! {
                <div class="app-actions">
                    <AppButton target="messages.bin" label=move || session.texts.get().messages_bin().to_owned() icon=art!("icon/bin")/>
                </div>
            })}
        </div>
    }
}

/// One of six colours, always the same for a name.
pub fn hue(name: &str) -> usize {
    name.bytes().map(usize::from).sum::<usize>() % 6 + 1
}

/// The first letter of a name in its colour; a person for a number.
#[component]
pub fn Face(name: String) -> impl IntoView {
    let initial = name.chars().next().filter(|letter| letter.is_alphabetic());
    view! {
        <span class="face" aria-hidden="true">
            {match initial {
                Some(letter) => letter.to_uppercase().collect::<String>().into_any(),
                None => view! { <Icon svg=art!("icon/person")/> }.into_any(),
            }}
        </span>
    }
}

/// The messages thrown away, each with a way back.
#[component]
fn Bin() -> impl IntoView {
    let session = session();
    let play = play();
    let scenario = play.scenario();
    let thrown = Memo::new(move |_| {
        play.world.with(|world| {
            let thrown = world.messages.all.iter().filter(|sms| sms.deleted);
            thrown.filter_map(|sms| scenario::sms_template(&scenario, &sms.id).cloned()).collect::<Vec<_>>()
        })
    });
    view! {
        <Head back="messages.back" title=Signal::derive(move || session.texts.get().messages_bin().to_owned())/>
        <div class="screen">
            <div class="bubbles">
                {move || thrown.get().into_iter().map(|text| {
                    let target = format!("restore.{}", text.id);
                    view! {
                        <Quoted text/>
                        <AppButton target label=move || session.texts.get().messages_restore().to_owned() icon=art!("icon/undo") class="button quiet bubble-more"/>
                    }
                }).collect_view()}
            </div>
        </div>
    }
}

#[component]
fn Conversation(with: String) -> impl IntoView {
    let session = session();
    let play = play();
    let scenario = play.scenario();
    let exchanged = {
        let (scenario, with) = (scenario.clone(), with.clone());
        Memo::new(move |_| {
            play.world.with(|world| scenario::conversation(&scenario, world, &with).cloned().collect::<Vec<_>>())
        })
    };
    Effect::new(move |_| {
        if let Some(latest) = exchanged.with(|all| all.last().map(|sms| bubble_id(&sms.id))) {
            page::scroll_to(&latest);
        }
    });
    let is_blocked = {
        let with = with.clone();
        Memo::new(move |_| play.world.with(|world| world.messages.blocked.contains(&with)))
    };
    let takes_answers = scenario::takes_answers(&scenario, &with);
    let title = with.clone();
    view! {
        <Head back="messages.back" title=Signal::stored(title)/>
        <div class="screen conversation">
            <div class="bubbles">
                {move || exchanged.get().into_iter().map(|sms| view! { <Bubble sms/> }).collect_view()}
            </div>
            {move || if is_blocked.get() {
                view! {
                    <div class="conversation-foot">
                        <p class="site-notice"><Icon svg=art!("icon/block")/><span>{session.texts.get().messages_blocked()}</span></p>
                        <AppButton target="messages.unblock" label=move || session.texts.get().messages_unblock().to_owned() icon=art!("icon/undo")/>
                    </div>
                }.into_any()
            } else if takes_answers {
                view! { <Answer/> }.into_any()
            } else {
                view! { <p class="conversation-foot hint">{session.texts.get().messages_no_answer()}</p> }.into_any()
            }}
        </div>
    }
}

fn bubble_id(id: &str) -> String {
    format!("bubble-{id}")
}

/// A message in a conversation.
#[component]
fn Bubble(sms: Sms) -> impl IntoView {
    let session = session();
    if let Some(own) = sms.own {
        return view! {
            <div class="bubble own" id=bubble_id(&sms.id) lang="fr">
                <span class="hidden-text">{move || session.texts.get().messages_you()}" : "</span>
                {own.text.lines().map(|line| view! { <p>{line.to_owned()}</p> }).collect_view()}
            </div>
        }
        .into_any();
    }
    let Some(text) = scenario::sms_template(&play().scenario(), &sms.id).cloned() else { return ().into_any() };
    let target = format!("sms.{}", text.id);
    view! {
        <div class="bubble" id=bubble_id(&text.id) lang="fr">
            <Said text=text.clone()/>
            {text.link.map(|way| {
                let target = format!("sms-link.{}", text.id);
                view! {
                    <button type="button" class="bubble-link" class:advised=advised(&target) data-target=target.clone()
                        on:click=press(&target)>{way.label}</button>
                }
            })}
            <p class="date">{text.date.clone()}</p>
        </div>
        <AppButton target=target label=move || session.texts.get().messages_what_to_do().to_owned() icon=art!("icon/finger") class="button quiet bubble-more"/>
    }
    .into_any()
}

/// What a message says, without its link.
#[component]
fn Said(text: SmsTemplate) -> impl IntoView {
    text.body.iter().map(|paragraph| view! { <p>{words(paragraph)}</p> }).collect_view()
}

#[component]
fn Answer() -> impl IntoView {
    let session = session();
    let play = play();
    let draft = Memo::new(move |_| play.world.with(|world| world.messages.draft.clone()));
    view! {
        <form class="conversation-foot answer-line" on:submit=move |event| event.prevent_default()>
            <input class="input" class:advised=advised("messages.text") data-target="messages.text" type="text" autocomplete="off"
                aria-label=move || session.texts.get().messages_write() placeholder=move || session.texts.get().messages_write()
                prop:value=move || draft.get()
                on:input=move |event| play.write("messages.text", event_target_value(&event))/>
            <AppButton target="messages.send" label=move || session.texts.get().mail_send().to_owned()
                icon=art!("icon/send") class="button round" icon_only=true/>
        </form>
    }
}

/// A person or a service, to touch: name and number.
#[component]
pub fn ContactRow(target: String, name: String, about: String) -> impl IntoView {
    view! {
        <button type="button" class=format!("mail-row sender-{}", hue(&name)) class:advised=advised(&target) data-target=target.clone()
            on:click=press(&target) lang="fr">
            <Face name=name.clone()/>
            <span class="from">{name.clone()}</span>
            <span class="subject">{about}</span>
        </button>
    }
}
