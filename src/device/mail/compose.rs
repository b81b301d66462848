//! Writing a mail.

use leptos::prelude::*;

use super::{file_of, quoted};
use crate::device::control::{AppButton, advised, press};
use crate::device::document::picture;
use crate::device::files::Listed;
use crate::device::reasons::sentence;
use crate::exercise::play;
use crate::session::session;
use crate::ui::art::{Art, Icon, art};

/// The mail being written.
#[component]
pub fn Compose() -> impl IntoView {
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
    let forwards = play
        .world
        .with_untracked(|world| world.mail.draft.as_ref().map(|draft| draft.forwards.clone()))
        .unwrap_or_default();
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
                        <span>{sentence(session.texts.get(), scenario::FieldKind::Email, None, reason)}</span></p>
                })}
                {field("draft.to", texts.mail_to(), to)}
                {move || {
                    let count = scenario::addresses(&to.get()).count();
                    (count > 1).then(|| view! {
                        <p class="readers"><Icon svg=art!("icon/people")/>{session.texts.get().mail_readers(count)}</p>
                    })
                }}
                <Correspondents/>
                {field("draft.subject", texts.mail_subject(), subject)}
                <textarea class="input" autocomplete="off" class:advised=advised("draft.body") data-target="draft.body" aria-label=texts.mail_message()
                    prop:value=move || body.get()
                    on:input=move |event| play.write("draft.body", event_target_value(&event))></textarea>
                {quoted(&forwards)}
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
pub fn Attach() -> impl IntoView {
    let session = session();
    let play = play();
    let files = play.world.with_untracked(|world| scenario::attachable(&play.scenario(), world));
    view! {
        <div class="app-bar">
            <AppButton target="attach.cancel" label=move || session.texts.get().app_cancel().to_owned()
                icon=art!("icon/cross") class="button round bare" icon_only=true/>
            <h2>{move || session.texts.get().files_choose()}</h2>
        </div>
        <div class="screen"><Listed files prefix="attach"/></div>
    }
}

/// The people known from the mailbox whom the address could mean.
#[component]
fn Correspondents() -> impl IntoView {
    let session = session();
    let play = play();
    let scenario = play.scenario();
    let offered = Memo::new(move |_| {
        let offered = play.world.with(|world| scenario::offered_contacts(&scenario, world));
        offered.into_iter().map(|(rank, mail)| (rank, mail.from.clone(), mail.address.clone())).collect::<Vec<_>>()
    });
    move || {
        let offered = offered.get();
        (!offered.is_empty()).then(|| view! {
            <div class="correspondents" role="group" aria-label=session.texts.get().mail_correspondents()>
                <p>{session.texts.get().mail_correspondents()}</p>
                {offered.into_iter().map(|(rank, name, address)| {
                    let target = format!("contact.{rank}");
                    view! {
                        <button type="button" class="correspondent" class:advised=advised(&target) data-target=target.clone()
                            on:click=press(&target) lang="fr">
                            <Icon svg=art!("icon/person")/>
                            <span><strong>{name}</strong><span class="sender-address">{address}</span></span>
                        </button>
                    }
                }).collect_view()}
            </div>
        })
    }
}
