//! The mailbox of the device.

use leptos::prelude::*;
use scenario::{File, Message};

use super::control::{AppButton, advised, press};
use super::document::picture;
use super::files::{Listed, Save};
use super::reasons::sentence;
use crate::exercise::play;
use crate::session::session;
use crate::ui::art::{Art, Icon, art};
use crate::ui::words::words;

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
            view! {
                <div class="app-bar">
                    <AppButton target="mail.back" label=move || session.texts.get().device_back().to_owned()
                        icon=art!("icon/back") class="button round bare" icon_only=true/>
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
                {own.attached.iter().map(|file| view! { <Attached file=file.clone()/> }).collect_view()}
            </article>
        }
        .into_any();
    }
    let Some(mail) = scenario::mail_template(&scenario, &message.id).cloned() else { return ().into_any() };
    let in_spam = message.folder == "spam";
    view! {
        <article class="message" lang="fr">
            <div class="message-head">
                <h3>{mail.subject.clone()}</h3>
                <p><strong>{mail.from.clone()}</strong>" "<span class="sender-address">"<"{mail.address.clone()}">"</span></p>
                <p class="date">{mail.date.clone()}</p>
            </div>
            <div class="message-body">
                {mail.body.iter().map(|paragraph| view! { <p>{words(paragraph)}</p> }).collect_view()}
                {mail.link.clone().map(|way| view! {
                    <button type="button" class="button wide" class:advised=advised("mail.link") data-target="mail.link" on:click=press("mail.link")>
                        {way.label}
                    </button>
                })}
            </div>
            {mail.attached.iter().map(|file| view! { <Attached file=file.clone() target=format!("keep.{file}")/> }).collect_view()}
        </article>
        <div class="app-actions">
            <AppButton target="mail.reply" label=move || session.texts.get().mail_reply().to_owned() icon=art!("icon/reply")/>
            <AppButton target="mail.move" label=move || session.texts.get().mail_move().to_owned() icon=art!("icon/folder")/>
            {if in_spam {
                view! { <AppButton target="mail.not-spam" label=move || session.texts.get().mail_not_spam().to_owned() icon=art!("icon/inbox")/> }
            } else {
                view! { <AppButton target="mail.report" label=move || session.texts.get().mail_report().to_owned() icon=art!("icon/flag")/> }
            }}
            <AppButton target="mail.delete" label=move || session.texts.get().mail_delete().to_owned() icon=art!("icon/bin")/>
        </div>
    }
    .into_any()
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

#[component]
fn Compose() -> impl IntoView {
    let session = session();
    let play = play();
    let part = move |read: fn(&scenario::Draft) -> String| {
        Memo::new(move |_| play.world.with(|world| world.mail.draft.as_ref().map(read)).unwrap_or_default())
    };
    let (to, subject, body) =
        (part(|draft| draft.to.clone()), part(|draft| draft.subject.clone()), part(|draft| draft.body.clone()));
    let refused =
        Memo::new(move |_| play.world.with(|world| world.mail.draft.as_ref().and_then(|draft| draft.refused)));
    let attached = Memo::new(move |_| {
        play.world.with(|world| world.mail.draft.as_ref().map(|draft| draft.attached.clone())).unwrap_or_default()
    });
    let field = move |target: &'static str, label: &'static str, value: Memo<String>| {
        view! {
            <label class="address-line">
                <span>{label}</span>
                <input class="input" class:advised=advised(target) data-target=target type="text" autocomplete="off" autocapitalize="off"
                    spellcheck="false" prop:value=move || value.get()
                    on:input=move |event| play.write(target, event_target_value(&event))/>
            </label>
        }
    };
    let texts = session.texts.get_untracked();
    view! {
        <div class="app-bar">
            <AppButton target="draft.discard" label=move || session.texts.get().app_cancel().to_owned()
                icon=art!("icon/cross") class="button round bare" icon_only=true/>
            <h2>{texts.mail_write()}</h2>
        </div>
        <div class="screen">
            <form class="compose" on:submit=move |event| event.prevent_default()>
                {move || refused.get().map(|reason| view! {
                    <p class="field-error" role="alert"><Icon svg=art!("icon/warning")/>
                        <span>{sentence(session.texts.get(), scenario::FieldKind::Email, reason)}</span></p>
                })}
                {field("draft.to", texts.mail_to(), to)}
                {field("draft.subject", texts.mail_subject(), subject)}
                <textarea class="input" class:advised=advised("draft.body") data-target="draft.body" aria-label=texts.mail_message()
                    prop:value=move || body.get()
                    on:input=move |event| play.write("draft.body", event_target_value(&event))></textarea>
                {move || attached.get().into_iter().filter_map(|file| {
                    let known = file_of(&file)?;
                    let target = format!("detach.{file}");
                    Some(view! {
                        <div class="attachment">
                            <Art svg=picture(&known)/>
                            <span>{known.name.clone()}</span>
                            <AppButton target=target label=session.texts.get().mail_remove_attachment(&known.name)
                                icon=art!("icon/cross") class="button round bare" icon_only=true/>
                        </div>
                    })
                }).collect_view()}
            </form>
            <div class="app-actions">
                <AppButton target="draft.attach" label=move || session.texts.get().mail_attach().to_owned() icon=art!("icon/attach")/>
                <AppButton target="draft.send" label=move || session.texts.get().mail_send().to_owned() icon=art!("icon/send") class="button site"/>
            </div>
        </div>
    }
}

/// Choosing the file to attach.
#[component]
fn Attach() -> impl IntoView {
    let session = session();
    let play = play();
    let files = play.world.with_untracked(|world| {
        let attached = world.mail.draft.as_ref().map(|draft| draft.attached.clone()).unwrap_or_default();
        let files = world.files.files.iter().filter(|file| file.folder != "bin" && !attached.contains(&file.id));
        files.cloned().collect::<Vec<_>>()
    });
    view! {
        <div class="app-bar">
            <AppButton target="attach.cancel" label=move || session.texts.get().app_cancel().to_owned()
                icon=art!("icon/cross") class="button round bare" icon_only=true/>
            <h2>{move || session.texts.get().files_choose()}</h2>
        </div>
        <div class="screen"><Listed files prefix="attach"/></div>
    }
}
