//! The mediator's notebook: the files that learners handed over.

use creation::zip;
use leptos::prelude::*;
use leptos::task::spawn_local;

use crate::browser::clock;
use crate::browser::files::Outgoing;
use crate::session::{Handed, Session, session};
use crate::ui::art::{Icon, art, avatar};
use crate::ui::button::RoundButton;
use crate::ui::outcome::Outcome;
use crate::ui::sheet::Sheet;

const KILOBYTE: usize = 1000;

/// The files, each with who, what, when and how large; one or all are downloaded or deleted.
#[component]
pub fn HandedFiles(outcome: RwSignal<Option<Outcome>>) -> impl IntoView {
    let session = session();
    let files: RwSignal<Vec<Handed>> = RwSignal::new(vec![]);
    let leaving: RwSignal<Vec<Handed>> = RwSignal::new(vec![]);
    let read = move || {
        spawn_local(async move {
            session.opened().await;
            let handed = session.handed().await;
            files.try_set(handed);
        });
    };
    read();
    let all = move |_| {
        spawn_local(async move {
            let handed = files.get_untracked();
            if let Some(archive) = archive(session, &handed).await {
                download(session, archive, outcome).await;
            }
        });
    };
    let buttons = move |texts: messages::Texts| {
        view! {
            <div class="buttons">
                <button type="button" class="button quiet" on:click=all>
                    <Icon svg=art!("icon/download")/>
                    {texts.handed_download_all()}
                </button>
                <button type="button" class="button remove" on:click=move |_| leaving.set(files.get_untracked())>
                    <Icon svg=art!("icon/bin")/>
                    {texts.handed_delete_all()}
                </button>
            </div>
        }
    };
    view! {
        {move || files.with(|handed| {
            let texts = session.texts.get();
            if handed.is_empty() {
                return view! { <p>{texts.handed_none()}</p> }.into_any();
            }
            let rows = handed.iter().cloned().map(|file| view! { <OneFile file leaving outcome/> }).collect_view();
            view! {
                <p>{texts.handed_count(handed.len())}</p>
                <ul class="handed-files">{rows}</ul>
                {(handed.len() > 1).then(|| buttons(texts))}
            }
            .into_any()
        })}
        {move || (!leaving.with(Vec::is_empty)).then(|| ask_to_delete(session, leaving, read))}
    }
}

/// One file.
#[component]
fn OneFile(file: Handed, leaving: RwSignal<Vec<Handed>>, outcome: RwSignal<Option<Outcome>>) -> impl IntoView {
    let session = session();
    let texts = session.texts.get_untracked();
    let who = who(session, &file);
    let when = clock::moment_words(file.id.at, texts.language().code);
    let size = texts.handed_size(file.head.size.div_ceil(KILOBYTE));
    let name = file.id.name.clone();
    let face = file.head.avatar.as_ref().map_or(art!("icon/person"), |face| avatar(face.as_str()));
    let (to_save, to_delete) = (file.clone(), file);
    let save = move || {
        let file = to_save.clone();
        spawn_local(async move {
            if let Ok(mut outgoing) = session.handed_file(&file).await {
                outgoing.name = name_with_owner(session, &file);
                download(session, outgoing, outcome).await;
            }
        });
    };
    view! {
        <li class="card handed-file">
            <span class="avatar" aria-hidden="true" inner_html=face></span>
            <p class="handed-about"><b>{who}</b><span>{name.clone()}</span><small>{format!("{when} · {size}")}</small></p>
            <div class="handed-buttons">
                <RoundButton label=Signal::stored(texts.handed_download(&name)) icon=art!("icon/download") press=save/>
                <RoundButton
                    label=Signal::stored(texts.handed_delete(&name))
                    icon=art!("icon/bin")
                    press=move || leaving.set(vec![to_delete.clone()])
                />
            </div>
        </li>
    }
}

/// The question before files are deleted.
fn ask_to_delete(
    session: Session,
    leaving: RwSignal<Vec<Handed>>,
    read: impl Fn() + Copy + Send + Sync + 'static,
) -> impl IntoView {
    let texts = session.texts.get_untracked();
    let close = move || leaving.set(vec![]);
    let delete = move |_| {
        spawn_local(async move {
            let ids: Vec<_> = leaving.get_untracked().into_iter().map(|file| file.id).collect();
            // Where the store refuses, the notice has said so and the list shows what is left.
            let _ = session.delete_handed(&ids).await;
            close();
            read();
        });
    };
    view! {
        <Sheet id="delete-handed" close=close>
            <h2 class="sheet-title" id="delete-handed-title" tabindex="-1">
                {texts.handed_delete_question(leaving.with_untracked(Vec::len))}
            </h2>
            <p class="lead">{texts.handed_delete_about()}</p>
            <button type="button" class="button wide" on:click=move |_| close()>{texts.app_cancel()}</button>
            <button type="button" class="button remove wide" on:click=delete>
                <Icon svg=art!("icon/bin")/>
                {texts.handed_delete_yes()}
            </button>
        </Sheet>
    }
}

fn who(session: Session, file: &Handed) -> String {
    let nickname = file.head.nickname.as_ref().map(ToString::to_string);
    nickname.unwrap_or_else(|| session.texts.get_untracked().handed_nobody().to_owned())
}

/// The name under which it is downloaded: twelve hearts must be told apart.
fn name_with_owner(session: Session, file: &Handed) -> String {
    let owner = who(session, file).replace(|letter: char| "\\/:*?\"<>|".contains(letter) || letter.is_control(), "_");
    format!("{owner} - {}", file.id.name)
}

async fn download(session: Session, file: Outgoing, outcome: RwSignal<Option<Outcome>>) {
    let texts = session.texts.get_untracked();
    outcome.set(Some(match session.give(&file).await {
        Ok(_) => Outcome::Done(texts.hand_over_downloaded(file.name)),
        Err(_) => Outcome::Refused(texts.hand_over_refused().to_owned()),
    }));
}

/// All of them in one archive; names that are the same are numbered.
async fn archive(session: Session, handed: &[Handed]) -> Option<Outgoing> {
    let mut entries: Vec<(String, Vec<u8>)> = vec![];
    for file in handed {
        let bytes = session.handed_file(file).await.ok()?.bytes;
        let name = name_with_owner(session, file);
        let is_taken = |name: &str| entries.iter().any(|(taken, _)| taken == name);
        let numbered = (2..).map(|rank| format!("{rank} - {name}"));
        let free = std::iter::once(name.clone()).chain(numbered).find(|name| !is_taken(name))?;
        entries.push((free, bytes));
    }
    let borrowed: Vec<(&str, &[u8])> = entries.iter().map(|(name, bytes)| (name.as_str(), bytes.as_slice())).collect();
    Some(Outgoing {
        name: "passerelle.zip".to_owned(),
        media_type: "application/zip".to_owned(),
        bytes: zip::store(&borrowed),
    })
}
