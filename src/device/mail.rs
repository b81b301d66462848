//! The mailbox of the device.

mod compose;

use leptos::prelude::*;
use messages::Texts;
use scenario::{File, Message, Way};

use super::clipboard::Copyable;
use super::clue;
use super::control::{AppButton, advised, press};
use super::document::picture;
use super::files::Save;
use crate::exercise::play;
use crate::session::session;
use crate::ui::art::{Art, Icon, art};
use compose::{Attach, Compose};

/// The mailbox.
#[component]
pub fn Mail() -> impl IntoView {
    let session = session();
    let play = play();
    let writing = Memo::new(move |_| play.world.with(|world| world.mail.draft.is_some()));
    let choosing =
        Memo::new(move |_| play.world.with(|world| world.mail.draft.as_ref().is_some_and(|draft| draft.choosing)));
    let opened = Memo::new(move |_| play.world.with(|world| scenario::opened_message(world).cloned()));
    let moving = Memo::new(move |_| play.world.with(|world| world.mail.moving));
    let saving = Memo::new(move |_| play.world.with(|world| world.mail.saving.clone()));
    move || {
        if choosing.get() {
            view! { <Attach/> }.into_any()
        } else if writing.get() {
            view! { <Compose/> }.into_any()
        } else if let Some(message) = opened.get() {
            let marking = clue::marking(&message.id);
            view! {
                <div class="app-bar">
                    {move || (!marking.get()).then(|| view! {
                        <AppButton target="mail.back" label=move || session.texts.get().device_back().to_owned()
                            icon=art!("icon/back") class="button round bare" icon_only=true/>
                    })}
                    <h2>{move || session.texts.get().mail_message()}</h2>
                </div>
                <div class="screen">
                    {move || if moving.get() { view! { <MoveTo/> }.into_any() } else { view! { <Opened message=message.clone()/> }.into_any() }}
                    {move || saving.get().map(|file| view! { <Save file/> })}
                </div>
            }
            .into_any()
        } else {
            view! { <List/> }.into_any()
        }
    }
}

/// The name of a folder: the exercise's, or the app's own.
fn folder_name(id: &str) -> String {
    let texts = session().texts.get();
    match id {
        "inbox" => texts.mail_inbox().to_owned(),
        "spam" => texts.mail_spam().to_owned(),
        "sent" => texts.mail_sent().to_owned(),
        "bin" => texts.mail_bin().to_owned(),
        _ => scenario::mail_folders(&play().scenario())
            .find(|(folder, _)| *folder == id)
            .map(|(_, name)| name.to_owned())
            .unwrap_or_default(),
    }
}

#[component]
fn List() -> impl IntoView {
    let session = session();
    let play = play();
    let scenario = play.scenario();
    let folder = Memo::new(move |_| play.world.with(|world| world.mail.folder.clone()));
    let search = Memo::new(move |_| play.world.with(|world| world.mail.search.clone()));
    let listed = {
        let scenario = scenario.clone();
        Memo::new(move |_| {
            play.world.with(|world| scenario::listed_messages(&scenario, world).cloned().collect::<Vec<_>>())
        })
    };
    let folders: Vec<String> = scenario::mail_folders(&scenario).map(|(id, _)| id.to_owned()).collect();
    view! {
        <div class="app-bar">
            <h2>{move || folder_name(&folder.get())}</h2>
            <AppButton target="mail.write" label=move || session.texts.get().mail_write().to_owned() icon=art!("icon/pen")/>
        </div>
        <div class="screen">
            <nav class="mail-folders" aria-label=move || session.texts.get().mail_folders()>
                {folders.into_iter().map(|id| {
                    let target = format!("mail-folder.{id}");
                    let here = id.clone();
                    let name = id.clone();
                    view! {
                        <button type="button" class="mail-folder" class:advised=advised(&target) data-target=target.clone()
                            aria-current=move || (folder.get() == here).then_some("page") on:click=press(&target)>
                            {move || folder_name(&name)}
                        </button>
                    }
                }).collect_view()}
            </nav>
            <label class="mail-search">
                <Icon svg=art!("icon/search")/>
                <input class="input" class:advised=advised("mail.search") data-target="mail.search" type="text" autocomplete="off"
                    aria-label=move || session.texts.get().mail_search()
                    placeholder=move || session.texts.get().mail_search()
                    prop:value=move || search.get()
                    on:input=move |event| play.write("mail.search", event_target_value(&event))/>
            </label>
            <div class="mail-list">
                {move || {
                    let messages = listed.get();
                    if messages.is_empty() {
                        let texts = session.texts.get();
                        let words = if search.get().is_empty() { texts.mail_empty() } else { texts.mail_search_none() };
                        return view! { <p class="empty">{words}</p> }.into_any();
                    }
                    messages.into_iter().map(|message| view! { <MailRow message/> }).collect_view().into_any()
                }}
            </div>
        </div>
    }
}

#[component]
fn MailRow(message: Message) -> impl IntoView {
    let session = session();
    let play = play();
    let scenario = play.scenario();
    let (from, subject, date) = match (&message.own, scenario::mail_template(&scenario, &message.id)) {
        (Some(own), _) => (own.to.clone(), own.subject.clone(), String::new()),
        (None, Some(mail)) => (mail.from.clone(), mail.subject.clone(), mail.date.clone()),
        (None, None) => return ().into_any(),
    };
    let target = format!("mail.{}", message.id);
    let hue = from.bytes().map(usize::from).sum::<usize>() % 6 + 1;
    let initial: String =
        from.chars().find(|letter| letter.is_alphanumeric()).into_iter().flat_map(char::to_uppercase).collect();
    view! {
        <button type="button" class=format!("mail-row sender-{hue}") class:unread=!message.read class:advised=advised(&target)
            data-target=target.clone() on:click=press(&target) lang="fr">
            <span class="face" aria-hidden="true">{initial}</span>
            <span class="from">{from}</span>
            <span class="date">{date}</span>
            <span class="subject">
                {(!message.read).then(|| view! { <span class="hidden-text">{session.texts.get().mail_unread()}" : "</span> })}
                {subject}
            </span>
        </button>
    }
    .into_any()
}

#[component]
fn Opened(message: Message) -> impl IntoView {
    let session = session();
    let play = play();
    let scenario = play.scenario();
    if let Some(own) = message.own {
        return view! {
            <article class="message" lang="fr">
                <div class="message-head"><h3>{own.subject}</h3><p><strong>{session.texts.get().mail_to()}</strong>" "{own.to}</p></div>
                <div class="message-body"><p>{own.body}</p></div>
                {quoted(&own.forwards)}
                {own.attached.iter().map(|file| view! { <Attached file=file.clone()/> }).collect_view()}
            </article>
        }
        .into_any();
    }
    let Some(mail) = scenario::mail_template(&scenario, &message.id).cloned() else { return ().into_any() };
    let id = mail.id.clone();
    let marking = clue::marking(&id);
    let (has_clues, copyable) = (!mail.clues.is_empty(), mail.copyable.clone());
    let part = {
        let id = id.clone();
        move |name: &str, says: &str| clue::part(&id, name, says)
    };
    let body = mail.body.iter().enumerate().map(|(rank, says)| view! { <p>{part(&format!("body.{rank}"), says)}</p> });
    view! {
        {move || marking.get().then(|| view! { <clue::Head/> })}
        {move || (has_clues && !marking.get()).then(|| view! { <div class="clues-head"><clue::Begin/></div> })}
        <article class="message" lang="fr">
            <div class="message-head">
                <h3>{part("subject", &mail.subject)}</h3>
                <p><strong>{part("sender", &mail.from)}</strong>" "
                    <span class="sender-address">{part("address", &format!("<{}>", mail.address))}</span></p>
                {(!mail.others.is_empty()).then(|| view! {
                    <p class="to-others">{session.texts.get().mail_to_others(mail.others.join(", "))}</p>
                })}
                <p class="date">{mail.date.clone()}</p>
            </div>
            <div class="message-body">
                {body.collect_view()}
                {(!copyable.is_empty()).then(|| view! { <Copyable text=copyable target="copy.mail"/> })}
                {mail.link.clone().map(|way| view! { <MailLink id=id.clone() way/> })}
            </div>
            {mail.attached.iter().map(|file| {
                let (file, target) = (file.clone(), format!("keep.{file}"));
                move || if marking.get() {
                    view! { <Attached file=file.clone()/> }
                } else {
                    view! { <Attached file=file.clone() target=target.clone()/> }
                }
            }).collect_view()}
        </article>
        {
            let (in_spam, to_all) = (message.folder == "spam", !mail.others.is_empty());
            move || if marking.get() { view! { <clue::End/> }.into_any() } else { view! { <Actions in_spam to_all/> }.into_any() }
        }
    }
    .into_any()
}

/// The link of a mail; while clues are looked for, a part like the others, with the address that it leads to.
#[component]
fn MailLink(id: String, way: Way) -> impl IntoView {
    let session = session();
    let scenario = play().scenario();
    let marking = clue::marking(&id);
    let site = way.to.split_once('/').and_then(|(site, _)| scenario.site(site));
    let address = site.map(|site| site.address.clone()).unwrap_or_default();
    let (found, label) = (clue::marked(&id, "link"), way.label.clone());
    move || {
        if marking.get() {
            let leads = session.texts.get().clues_leads_to();
            view! {
                {clue::part(&id, "link", &label)}
                <p class="link-address">{leads}" "<b>{address.clone()}</b></p>
            }
            .into_any()
        } else {
            let label = label.clone();
            view! {
                <button type="button" class="button wide" class:clue-found=found class:advised=advised("mail.link")
                    data-target="mail.link" on:click=press("mail.link")>
                    {move || found.get().then(|| view! { <Icon svg=art!("icon/highlighter")/> })}
                    {label}
                </button>
            }
            .into_any()
        }
    }
}

/// What can be done with a mail.
#[component]
fn Actions(in_spam: bool, to_all: bool) -> impl IntoView {
    let session = session();
    let action = move |target: &'static str, label: fn(&Texts) -> &'static str, icon: &'static str| {
        view! { <AppButton target label=move || label(&session.texts.get()).to_owned() icon/> }
    };
    view! {
        <div class="app-actions mail-actions">
            {action("mail.reply", Texts::mail_reply, art!("icon/reply"))}
            {to_all.then(|| action("mail.reply-all", Texts::mail_reply_all, art!("icon/reply-all")))}
            {action("mail.forward", Texts::mail_forward, art!("icon/pass-on"))}
            {action("mail.move", Texts::mail_move, art!("icon/folder"))}
            {if in_spam {
                action("mail.not-spam", Texts::mail_not_spam, art!("icon/inbox"))
            } else {
                action("mail.report", Texts::mail_report, art!("icon/flag"))
            }}
            {action("mail.delete", Texts::mail_delete, art!("icon/bin"))}
        </div>
    }
}

/// The mail that one passes on, as it stands under what is written.
fn quoted(id: &str) -> Option<impl IntoView + use<>> {
    let mail = scenario::mail_template(&play().scenario(), id)?.clone();
    Some(view! {
        <blockquote class="quoted" lang="fr">
            <p class="quoted-title">{session().texts.get().mail_forwarded()}</p>
            <p><strong>{mail.from}</strong>" "<span class="sender-address">"<"{mail.address}">"</span></p>
            <p><strong>{mail.subject}</strong></p>
            {mail.body.into_iter().map(|paragraph| view! { <p>{paragraph}</p> }).collect_view()}
        </blockquote>
    })
}

/// A file on a mail; with a target it can be kept.
#[component]
fn Attached(file: String, #[prop(optional, into)] target: Option<String>) -> impl IntoView {
    let session = session();
    let Some(known) = file_of(&file) else { return ().into_any() };
    match target {
        Some(target) => view! {
            <button type="button" class="attachment" class:advised=advised(&target) data-target=target.clone() on:click=press(&target)>
                <Art svg=picture(&known)/>
                <span>{known.name.clone()}<small>{session.texts.get().browser_download()}</small></span>
            </button>
        }
        .into_any(),
        None => view! { <p class="attachment"><Art svg=picture(&known)/><span>{known.name.clone()}</span></p> }.into_any(),
    }
}

/// A file of the exercise, under the name that the learner gave it.
fn file_of(id: &str) -> Option<File> {
    let play = play();
    let renamed = play.world.with_untracked(|world| world.files.files.iter().find(|file| file.id == id).cloned());
    renamed.or_else(|| play.scenario().exercise().files.iter().find(|file| file.id == id).cloned())
}

#[component]
fn MoveTo() -> impl IntoView {
    let play = play();
    let scenario = play.scenario();
    let here = play
        .world
        .with_untracked(|world| scenario::opened_message(world).map(|message| message.folder.clone()))
        .unwrap_or_default();
    let folders = scenario::mail_folders(&scenario)
        .filter(|(id, _)| *id != here && *id != "sent")
        .map(|(id, _)| {
            let target = format!("mail-to.{id}");
            view! {
                <button type="button" class="folder" class:advised=advised(&target) data-target=target.clone() on:click=press(&target)>
                    <Art svg=art!("object/folder")/>
                    {folder_name(id)}
                </button>
            }
        })
        .collect_view();
    view! { <div class="folders">{folders}</div> }
}
