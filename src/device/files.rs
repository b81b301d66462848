//! Files of the device, and the documents that a page or a mail gives.

use leptos::ev::PointerEvent;
use leptos::prelude::*;
use scenario::File;

use super::control::{AppButton, advised, press};
use super::document::{Enlarged, Glimpse, Opened, Size};
use super::gesture::{Hold, place};
use crate::exercise::play;
use crate::session::session;
use crate::ui::art::{Art, Icon, art};

/// The files.
#[component]
pub fn Files() -> impl IntoView {
    let session = session();
    let play = play();
    let state = Memo::new(move |_| play.world.with(|world| world.files.clone()));
    let title = move || {
        let files = state.get();
        let open = files.open.as_ref().and_then(|id| files.files.iter().find(|file| file.id == *id));
        match (open, &files.folder) {
            (Some(file), _) => file.name.clone(),
            (None, Some(folder)) => folder_name(folder),
            (None, None) => session.texts.get().files_title().to_owned(),
        }
    };
    view! {
        <div class="app-bar">
            {move || state.get().folder.is_some().then(|| view! {
                <AppButton target="files.back" label=move || session.texts.get().device_back().to_owned()
                    icon=art!("icon/back") class="button round bare" icon_only=true/>
            })}
            <h2>{title}</h2>
        </div>
        <div class="screen">
            {move || {
                let files = state.get();
                let open = files.open.as_ref().and_then(|id| files.files.iter().find(|file| file.id == *id)).cloned();
                match (open, files.folder) {
                    (Some(file), _) if files.zoomed => view! { <Enlarged file/> }.into_any(),
                    (Some(file), _) if files.renaming.is_some() => view! { <Rename file/> }.into_any(),
                    (Some(_), _) if files.moving => view! { <Folders prefix="move-to"/> }.into_any(),
                    (Some(file), _) => view! { <Opened file/> }.into_any(),
                    (None, None) => view! { <Folders prefix="folder"/> }.into_any(),
                    (None, Some(folder)) => {
                        let here: Vec<File> = files.files.into_iter().filter(|file| file.folder == folder).collect();
                        view! { <Listed files=here prefix="file"/> }.into_any()
                    }
                }
            }}
        </div>
    }
}

/// The name of a folder: the exercise's, or the app's own.
fn folder_name(id: &str) -> String {
    let texts = session().texts.get();
    let scenario = play().scenario();
    let name = scenario::file_folders(&scenario).find(|(folder, _)| *folder == id).map_or("", |(_, name)| name);
    match (name, id) {
        ("", "downloads") => texts.files_downloads(),
        ("", "photos") => texts.files_photos(),
        ("", "bin") => texts.mail_bin(),
        _ => name,
    }
    .to_owned()
}

/// Folders to choose from; `prefix` makes their targets.
#[component]
pub fn Folders(prefix: &'static str, #[prop(optional)] without_bin: bool) -> impl IntoView {
    let scenario = play().scenario();
    let folders = scenario::file_folders(&scenario)
        .filter(|(id, _)| !(without_bin && *id == "bin"))
        .map(|(id, _)| {
            let target = format!("{prefix}.{id}");
            let name = id.to_owned();
            view! {
                <button type="button" class="folder" class:advised=advised(&target) data-target=target.clone() on:click=press(&target)>
                    <Art svg=if id == "bin" { art!("icon/bin") } else { art!("object/folder") }/>
                    {move || folder_name(&name)}
                </button>
            }
        })
        .collect_view();
    view! { <div class="folders">{folders}</div> }
}

/// Files to choose from; `prefix` makes their targets. A long press opens one as a touch does.
#[component]
pub fn Listed(files: Vec<File>, prefix: &'static str) -> impl IntoView {
    let session = session();
    if files.is_empty() {
        return view! { <p class="empty">{session.texts.get().files_empty()}</p> }.into_any();
    }
    files.into_iter().map(|file| view! { <OneFile file prefix/> }).collect_view().into_any()
}

#[component]
fn OneFile(file: File, prefix: &'static str) -> impl IntoView {
    let play = play();
    let target = format!("{prefix}.{}", file.id);
    let hold = Hold::new();
    let begin = {
        let target = target.clone();
        move |event: PointerEvent| {
            let target = target.clone();
            hold.begin(place(&event), move || play.press(&target));
        }
    };
    view! {
        <button type="button" class="file-row" class:advised=advised(&target) data-target=target.clone() on:click=press(&target)
            on:pointerdown=begin
            on:pointermove=move |event| hold.slide(place(&event))
            on:pointerup=move |_| { hold.end(); }
            on:pointercancel=move |_| { hold.end(); }
            on:contextmenu=move |event| event.prevent_default()>
            <Glimpse file=file.clone()/>
            <span>{file.name.clone()}<Size tenths=file.tenths/></span>
            <Icon svg=art!("icon/forward") points=true/>
        </button>
    }
}

#[component]
fn Rename(file: File) -> impl IntoView {
    let session = session();
    let play = play();
    let name = Memo::new(move |_| play.world.with(|world| world.files.renaming.clone()).unwrap_or_default());
    let on_done = press("files.name-done");
    view! {
        <form class="compose" on:submit=move |event| event.prevent_default()>
            <div class="field">
                <label for="file-name">{move || session.texts.get().files_name()}</label>
                <p class="hint">{file.name}</p>
                <input class="input" class:advised=advised("files.name") id="file-name" data-target="files.name" type="text" autocomplete="off"
                    prop:value=move || name.get()
                    on:input=move |event| play.write("files.name", event_target_value(&event))/>
            </div>
            <button type="button" class="button" class:advised=advised("files.name-done") data-target="files.name-done" on:click=on_done>
                {move || session.texts.get().app_keep()}
            </button>
        </form>
    }
}

/// The choice of a file for a form.
#[component]
pub fn Pick() -> impl IntoView {
    let session = session();
    let files = play().world.with_untracked(|world| {
        world.files.files.iter().filter(|file| file.folder != "bin").cloned().collect::<Vec<_>>()
    });
    view! {
        <div class="pick" role="region" aria-label=move || session.texts.get().form_file_choose()>
            <div class="app-bar">
                <AppButton target="pick.cancel" label=move || session.texts.get().app_cancel().to_owned()
                    icon=art!("icon/cross") class="button round bare" icon_only=true/>
                <h2>{move || session.texts.get().form_file_choose()}</h2>
            </div>
            <div class="pick-files"><Listed files prefix="pick"/></div>
        </div>
    }
}

/// A document that a page gives.
#[component]
pub fn Document(file: String) -> impl IntoView {
    let session = session();
    let name = play().scenario().exercise().files.iter().find(|known| known.id == file).map(|known| known.name.clone());
    let target = format!("document.{file}");
    view! {
        <button type="button" class="attachment" class:advised=advised(&target) data-target=target.clone() on:click=press(&target)>
            <Art svg=art!("object/receipt")/>
            <span>{name}<small>{move || session.texts.get().browser_download()}</small></span>
        </button>
    }
}

/// Where to keep a document.
#[component]
pub fn Save(file: String) -> impl IntoView {
    let session = session();
    let name = play().scenario().exercise().files.iter().find(|known| known.id == file).map(|known| known.name.clone());
    view! {
        <div class="cookies" role="region" aria-label=move || session.texts.get().files_where()>
            <h3>{move || session.texts.get().files_where()}</h3>
            <p>{name}</p>
            <Folders prefix="save-to" without_bin=true/>
            <AppButton target="save.cancel" label=move || session.texts.get().app_cancel().to_owned() icon=art!("icon/cross")/>
        </div>
    }
}
