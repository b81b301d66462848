//! One message: what can be done with it, its clues, passing it on.

use leptos::prelude::*;
use scenario::SmsTemplate;

use super::super::clue;
use super::super::control::{AppButton, advised};
use super::{ContactRow, Head, Said};
use crate::exercise::play;
use crate::session::session;
use crate::ui::art::{Icon, art};
use crate::ui::button::Listen;

/// A message that is looked at: its link cannot be followed here.
#[component]
pub fn Quoted(text: SmsTemplate) -> impl IntoView {
    view! {
        <div class="bubble quoted" lang="fr">
            <p class="bubble-from">{text.from.clone()}</p>
            <Said text=text.clone()/>
            {text.link.map(|way| view! { <p class="bubble-link">{way.label}</p> })}
        </div>
    }
}

/// What can be done with one message.
#[component]
pub fn Chosen(text: SmsTemplate) -> impl IntoView {
    let session = session();
    let spoken = text.body.join(" ");
    let has_clues = !text.clues.is_empty();
    view! {
        <Head back="chosen.cancel" closes=true title=Signal::derive(move || session.texts.get().messages_what_to_do().to_owned())/>
        <div class="screen">
            <div class="choices-to-do">
                {has_clues.then(|| view! {
                    <AppButton target="clues.begin" label=move || session.texts.get().clues_begin().to_owned() icon=art!("icon/highlighter")/>
                })}
                <AppButton target="chosen.pass-on" label=move || session.texts.get().messages_pass_on().to_owned() icon=art!("icon/share")/>
                <AppButton target="chosen.report" label=move || session.texts.get().messages_report().to_owned() icon=art!("icon/block")/>
                <AppButton target="chosen.delete" label=move || session.texts.get().messages_delete().to_owned() icon=art!("icon/bin")/>
            </div>
            <div class="bubbles"><Quoted text/><Listen text=spoken french=true/></div>
        </div>
    }
}

/// The parts of a message, to touch those that tell that it is false.
#[component]
pub fn Clues(text: SmsTemplate) -> impl IntoView {
    let session = session();
    let body = text.body.iter().enumerate().map(|(rank, says)| clue::part(&text.id, &format!("body.{rank}"), says));
    view! {
        <div class="app-bar"><h2>{move || session.texts.get().clues_begin()}</h2></div>
        <div class="screen">
            <clue::Head/>
            <div class="bubbles clues" lang="fr">
                {clue::part(&text.id, "sender", &text.from)}
                {body.collect_view()}
                {text.link.as_ref().map(|way| clue::part(&text.id, "link", &way.label))}
            </div>
            <clue::End/>
        </div>
    }
}

/// To which number a message is passed on.
#[component]
pub fn PassOn(text: SmsTemplate) -> impl IntoView {
    let session = session();
    let play = play();
    let scenario = play.scenario();
    let number = Memo::new(move |_| play.world.with(|world| world.messages.number.clone()));
    let misdialled = Memo::new(move |_| play.world.with(|world| world.messages.misdialled));
    let contacts: Vec<_> = scenario::phone_contacts(&scenario).cloned().collect();
    view! {
        <Head back="pass.cancel" closes=true title=Signal::derive(move || session.texts.get().messages_pass_on().to_owned())/>
        <div class="screen">
            <form class="compose" on:submit=move |event| event.prevent_default()>
                {move || misdialled.get().then(|| view! {
                    <p class="field-error" role="alert"><Icon svg=art!("icon/warning")/><span>{session.texts.get().messages_no_such_number()}</span></p>
                })}
                <div class="field">
                    <label for="pass-number">{move || session.texts.get().messages_to_number()}</label>
                    <div class="answer-line">
                        <input class="input" class:advised=advised("pass.number") id="pass-number" data-target="pass.number" type="text"
                            inputmode="tel" autocomplete="off" prop:value=move || number.get()
                            on:input=move |event| play.write("pass.number", event_target_value(&event))/>
                        <AppButton target="pass.send" label=move || session.texts.get().mail_send().to_owned() icon=art!("icon/send") class="button"/>
                    </div>
                </div>
            </form>
            <div class="bubbles"><Quoted text/></div>
            {(!contacts.is_empty()).then(|| view! {
                <h3 class="screen-heading">{move || session.texts.get().phone_contacts()}</h3>
                <div class="mail-list">
                    {contacts.into_iter().map(|contact| {
                        let target = format!("pass-to.{}", contact.id);
                        view! { <ContactRow target name=contact.contact about=contact.number/> }
                    }).collect_view()}
                </div>
            })}
        </div>
    }
}
