//! The camera: choosing what to take, mending what would spoil it, taking it.

use leptos::prelude::*;
use scenario::{Fault, Subject};

use super::control::{AppButton, advised, press};
use super::photo::Picture;
use crate::exercise::play;
use crate::session::session;
use crate::ui::art::{Icon, art};

/// The camera.
#[component]
pub fn Camera() -> impl IntoView {
    let play = play();
    let subject = Memo::new(move |_| play.world.with(|world| world.camera.subject.clone()));
    let taken = Memo::new(move |_| {
        play.world.with(|world| {
            let id = world.camera.taken.as_ref()?;
            world.files.files.iter().find(|file| file.id == *id)?.photo.clone()
        })
    });
    view! {
        <div class="camera" tabindex="-1">
            {move || match (taken.get(), subject.get()) {
                (Some(photo), _) => view! { <Taken subject=photo.subject faults=photo.faults/> }.into_any(),
                (None, Some(subject)) => view! { <Lens subject/> }.into_any(),
                (None, None) => view! { <Subjects/> }.into_any(),
            }}
        </div>
    }
}

/// What can be photographed.
#[component]
fn Subjects() -> impl IntoView {
    let session = session();
    let subjects = play().scenario().exercise().subjects.clone();
    view! {
        <h2 class="camera-what">{move || session.texts.get().camera_what()}</h2>
        <div class="camera-subjects">
            {subjects.into_iter().map(|subject| view! { <OneSubject subject/> }).collect_view()}
        </div>
    }
}

#[component]
fn OneSubject(subject: Subject) -> impl IntoView {
    let target = format!("camera.subject.{}", subject.id);
    view! {
        <button type="button" class="camera-subject" class:advised=advised(&target) data-target=target.clone() on:click=press(&target)>
            <span aria-hidden="true"><Picture subject=subject.id faults=Signal::stored(Default::default())/></span>
            <span lang="fr">{subject.name}</span>
        </button>
    }
}

/// What the lens sees, and how to mend it.
#[component]
fn Lens(subject: String) -> impl IntoView {
    let session = session();
    let play = play();
    let faults = Memo::new(move |_| play.world.with(|world| world.camera.faults.clone()));
    let lacks = move |fault: Fault| Signal::derive(move || faults.with(|faults| !faults.contains(&fault)));
    view! {
        <div class="camera-view"><Picture subject faults framed=true/></div>
        <div class="camera-aids">
            <Aid target="camera.further" icon=art!("icon/further")
                label=Signal::derive(move || session.texts.get().camera_further().to_owned())/>
            <Aid target="camera.nearer" icon=art!("icon/nearer")
                label=Signal::derive(move || session.texts.get().camera_nearer().to_owned())/>
            <Aid target="camera.still" icon=art!("icon/hand") done=lacks(Fault::Blurred)
                label=Signal::derive(move || session.texts.get().camera_still().to_owned())/>
            <Aid target="camera.light" icon=art!("icon/bulb") done=lacks(Fault::TooDark)
                label=Signal::derive(move || session.texts.get().camera_light().to_owned())/>
        </div>
        <div class="camera-actions">
            <AppButton target="camera.back" icon=art!("icon/back") class="button quiet round" icon_only=true
                label=move || session.texts.get().camera_other().to_owned()/>
            <AppButton target="camera.take" icon=art!("icon/camera") class="button"
                label=move || session.texts.get().camera_take().to_owned()/>
        </div>
    }
}

/// One way to mend the picture; what is mended already says so.
#[component]
fn Aid(
    target: &'static str,
    icon: &'static str,
    label: Signal<String>,
    #[prop(optional, into)] done: Option<Signal<bool>>,
) -> impl IntoView {
    let is_done = move || done.is_some_and(|done| done.get());
    view! {
        <button type="button" class="camera-aid" class:advised=advised(target) data-target=target
            aria-pressed=move || done.map(|done| done.get().to_string()) on:click=press(target)>
            <Icon svg=Signal::derive(move || if is_done() { art!("icon/check") } else { icon })/>
            <span>{label}</span>
        </button>
    }
}

/// The photo just taken.
#[component]
fn Taken(subject: String, faults: std::collections::BTreeSet<Fault>) -> impl IntoView {
    let session = session();
    view! {
        <div class="camera-view"><Picture subject faults=Signal::stored(faults)/></div>
        <p class="camera-check">{move || session.texts.get().camera_check()}</p>
        <div class="camera-actions">
            <AppButton target="camera.again" icon=art!("icon/undo") class="button quiet"
                label=move || session.texts.get().camera_again().to_owned()/>
            <AppButton target="camera.keep" icon=art!("icon/check") class="button quiet"
                label=move || session.texts.get().camera_keep().to_owned()/>
        </div>
    }
}
