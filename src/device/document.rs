//! A document: small in a list, open, and shown larger.

use leptos::prelude::*;
use messages::Texts;
use scenario::{Document, File};
use serde::Serialize;

use super::control::{AppButton, advised, press};
use super::gesture::{Pinch, Pinched};
use super::photo::Picture;
use crate::exercise::play;
use crate::session::session;
use crate::ui::art::{Art, Icon, art};
use crate::ui::printing::PrintButton;
use crate::ui::words::words;

/// The drawing of a kind of file.
pub fn picture(file: &File) -> &'static str {
    match file.name.rsplit('.').next() {
        Some("svg" | "jpg" | "png") => art!("object/drawing"),
        _ => art!("object/file"),
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
    match (tenths / 10, tenths % 10) {
        (whole, 0) => texts.files_whole_size(whole),
        (whole, tenth) => texts.files_size(whole, tenth),
    }
}

/// A file that is open, and what can be done with it.
#[component]
pub fn Opened(file: File) -> impl IntoView {
    let session = session();
    let can_be_enlarged = file.can_be_enlarged();
    let is_light = file.is_light();
    let photo = file.photo.clone();
    let printed = file.document.clone().map(|document| (file.name.clone(), Practised::of(document)));
    let lighten = photo.is_some().then(|| view! { <Lighten is_light/> });
    let head = match photo {
        Some(photo) => view! { <Picture subject=photo.subject faults=Signal::stored(photo.faults)/> }.into_any(),
        None if file.document.is_some() => ().into_any(),
        None => view! { <div class="message-head"><Art svg=picture(&file)/></div> }.into_any(),
    };
    view! {
        <Spread target="files.zoom" by=Pinched::Apart is_there=can_be_enlarged>
            <article class="message document">
                {head}
                <Size tenths=file.tenths/>
                {file.document.clone().map(|document| view! { <DocumentPage document/> })}
                {(!file.content.is_empty()).then(|| view! {
                    <div class="message-body" lang="fr">
                        {file.content.iter().map(|line| view! { <p>{words(line)}</p> }).collect_view()}
                    </div>
                })}
                {(!file.small_print.is_empty()).then(|| view! { <SmallPrint lines=file.small_print.clone()/> })}
            </article>
        </Spread>
        {can_be_enlarged.then(|| view! {
            <div class="app-actions">
                <AppButton target="files.zoom" label=move || session.texts.get().files_zoom().to_owned() icon=art!("icon/zoom-in")/>
                {lighten}
            </div>
        })}
        {printed.filter(|_| !session.is_demo()).map(|(name, paper)| view! { <PrintButton name paper/> })}
        <div class="app-actions" class:below=can_be_enlarged>
            <AppButton target="files.rename" label=move || session.texts.get().files_rename().to_owned() icon=art!("icon/pen")/>
            <AppButton target="files.move" label=move || session.texts.get().mail_move().to_owned() icon=art!("icon/folder")/>
            <AppButton target="files.delete" label=move || session.texts.get().files_delete().to_owned() icon=art!("icon/bin")/>
        </div>
    }
}

/// A document as it is printed: marked as practice.
#[derive(Serialize)]
struct Practised {
    language: &'static str,
    mark: &'static str,
    #[serde(flatten)]
    document: Document,
}

impl Practised {
    fn of(document: Document) -> Self {
        Self { language: "fr", mark: Texts::french().files_training(), document }
    }
}

/// The page of a document that a service delivers, as it is printed.
#[component]
pub fn DocumentPage(document: Document) -> impl IntoView {
    let line = |text: String| view! { <p>{words(&text)}</p> };
    view! {
        <section class="document-page" lang="fr">
            <p class="training">{Texts::french().files_training()}</p>
            <p class="issuer">{document.issuer}</p>
            <h3>{document.title}</h3>
            {[document.reference, document.date].into_iter().filter(|text| !text.is_empty()).map(line).collect_view()}
            {(!document.to.is_empty()).then(|| view! { <address>{document.to.into_iter().map(line).collect_view()}</address> })}
            {(!document.rows.is_empty()).then(|| view! {
                <dl class="summary-list">
                    {document.rows.into_iter().map(|row| view! {
                        <div><dt>{words(&row.label)}</dt><dd>{words(&row.value)}</dd></div>
                    }).collect_view()}
                </dl>
            })}
            {document.text.into_iter().map(line).collect_view()}
        </section>
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
pub fn Enlarged(file: File) -> impl IntoView {
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
