//! Files of the device, and the documents that a page or a mail gives.

use leptos::ev::PointerEvent;
use leptos::prelude::*;
use messages::Texts;
use scenario::File;

use super::control::{AppButton, advised, press};
use super::gesture::{Hold, Pinch, Pinched, place};
use super::photo::Picture;
use crate::exercise::play;
use crate::session::session;
use crate::ui::art::{Art, Icon, art};
use crate::ui::words::words;

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
            view! {
                <button type="button" class="folder" class:advised=advised(&target) data-target=target.clone() on:click=press(&target)>
                    <Art svg=if id == "bin" { art!("icon/bin") } else { art!("object/folder") }/>
                    {folder_name(id)}
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

/// A photo as it is, small; else the drawing of the kind of file.
#[component]
pub fn Glimpse(file: File) -> impl IntoView {
    match file.photo.clone() {
        Some(photo) => view! {
            <span class="glimpse" aria-hidden="true"><Picture subject=photo.subject faults=Signal::stored(photo.faults)/></span>
        }
        .into_any(),
        None => view! { <Art svg=picture(&file)/> }.into_any(),
    }
}

/// The size of a file, where it matters.
#[component]
pub fn Size(tenths: u32) -> impl IntoView {
    let session = session();
    (tenths > 0).then(|| view! { <small>{move || size_words(session.texts.get(), tenths)}</small> })
}

/// A size in megabytes, from tenths of one.
pub fn size_words(texts: Texts, tenths: u32) -> String {
    texts.files_size(tenths / 10, tenths % 10)
}

/// The drawing of a kind of file.
pub fn picture(file: &File) -> &'static str {
    match file.name.rsplit('.').next() {
        Some("svg" | "jpg" | "png") => art!("object/drawing"),
        _ => art!("object/file"),
    }
}

#[component]
fn Opened(file: File) -> impl IntoView {
    let session = session();
    let can_be_enlarged = file.can_be_enlarged();
    let is_light = file.is_light();
    let photo = file.photo.clone();
    let lighten = photo.is_some().then(|| view! { <Lighten is_light/> });
    let head = match photo {
        Some(photo) => view! { <Picture subject=photo.subject faults=Signal::stored(photo.faults)/> }.into_any(),
        None => view! { <div class="message-head"><Art svg=picture(&file)/></div> }.into_any(),
    };
    view! {
        <Spread target="files.zoom" by=Pinched::Apart is_there=can_be_enlarged>
            <article class="message document">
                {head}
                <Size tenths=file.tenths/>
                <div class="message-body" lang="fr">
                    {file.content.iter().map(|line| view! { <p>{words(line)}</p> }).collect_view()}
                </div>
                {(!file.small_print.is_empty()).then(|| view! { <SmallPrint lines=file.small_print.clone()/> })}
            </article>
        </Spread>
        <div class="app-actions">
            {can_be_enlarged.then(|| view! {
                <AppButton target="files.zoom" label=move || session.texts.get().files_zoom().to_owned() icon=art!("icon/zoom-in")/>
            })}
            {lighten}
            <AppButton target="files.rename" label=move || session.texts.get().files_rename().to_owned() icon=art!("icon/pen")/>
            <AppButton target="files.move" label=move || session.texts.get().mail_move().to_owned() icon=art!("icon/folder")/>
            <AppButton target="files.delete" label=move || session.texts.get().files_delete().to_owned() icon=art!("icon/bin")/>
        </div>
    }
}

/// Makes a photo lighter; once it is, the button says so.
#[component]
fn Lighten(is_light: bool) -> impl IntoView {
    let session = session();
    view! {
        <button type="button" class="button quiet" class:advised=advised("files.lighten") data-target="files.lighten"
            aria-pressed=is_light.to_string() on:click=press("files.lighten")>
            <Icon svg=if is_light { art!("icon/check") } else { art!("icon/feather") }/>
            {move || {
                let texts = session.texts.get();
                if is_light { texts.files_light() } else { texts.files_lighten() }
            }}
        </button>
    }
}

/// Lines too small to be read, as on the bottom of a letter.
#[component]
fn SmallPrint(lines: Vec<String>) -> impl IntoView {
    let height = lines.len() * 7 + 3;
    let lines =
        lines.into_iter().zip(1..).map(|(line, rank)| view! { <text x="0" y=rank * 7>{line}</text> }).collect_view();
    view! { <svg class="small-print" viewBox=format!("0 0 320 {height}") aria-hidden="true">{lines}</svg> }
}

/// A file shown larger, its small print with it.
#[component]
fn Enlarged(file: File) -> impl IntoView {
    let session = session();
    let photo = file.photo.clone();
    view! {
        <Spread target="files.unzoom" by=Pinched::Together is_there=true>
            <article class="message document enlarged" lang="fr">
                {photo.map(|photo| view! { <Picture subject=photo.subject faults=Signal::stored(photo.faults)/> })}
                {file.content.iter().chain(&file.small_print).map(|line| view! { <p>{words(line)}</p> }).collect_view()}
            </article>
        </Spread>
        <div class="app-actions">
            <AppButton target="files.unzoom" label=move || session.texts.get().files_unzoom().to_owned() icon=art!("icon/zoom-out")/>
        </div>
    }
}

/// A document on which two fingers do the same as a button.
#[component]
fn Spread(target: &'static str, by: Pinched, is_there: bool, children: Children) -> impl IntoView {
    let play = play();
    let pinch = Pinch::new();
    view! {
        <div
            class:spread=is_there
            on:pointerdown=move |event| pinch.down(&event)
            on:pointerup=move |event| pinch.up(&event)
            on:pointercancel=move |event| pinch.up(&event)
            on:pointermove=move |event| {
                if pinch.moved(&event) == Some(by) && is_there {
                    play.press(target);
                }
            }
        >
            {children()}
        </div>
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
