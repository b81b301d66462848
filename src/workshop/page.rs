//! A workshop on one creation: it is opened, then its three steps are gone through.

use creation::laser::Document;
use creation::project::{Project, ProjectDocument};
use leptos::prelude::*;
use leptos::task::spawn_local;
use progress::{Creation, CreationId, Slug};
use scenario::{Milestone, StepKind};

use super::bench::Bench;
use super::canvas::Canvas;
use super::choose::Choose;
use super::first_plank::FirstPlank;
use super::hand_over::HandOver;
use super::lab::lab_profile;
use super::mine::Mine;
use super::project::project_file;
use super::stepper::Stepper;
use super::studio::{Stage, Studio, studio};
use super::ticket::TicketPage;
use crate::browser::files;
use crate::journeys;
use crate::route::Route;
use crate::session::{Session, session};
use crate::ui::art::art;
use crate::ui::bar::Bar;
use crate::ui::button::RoundButton;

/// What opening a creation gave.
#[derive(Clone)]
enum Opened {
    /// It is on the bench.
    Ready(Box<Studio>),
    /// It cannot be read; its file is intact, if there is one.
    Unreadable(Option<String>),
}

/// The page of a workshop. Without a creation it begins a new one, whose address takes the place of this one.
#[component]
pub fn Workshop(
    /// The creative module.
    module: Slug,
    /// The creation that is gone on with.
    creation: Option<CreationId>,
) -> impl IntoView {
    let session = session();
    let opened: RwSignal<Option<Opened>> = RwSignal::new(None);
    let owner = Owner::current();
    spawn_local(async move {
        if module.as_str() != Document::MODULE {
            return session.replace(Route::Workshops);
        }
        let Some(id) = creation else {
            if let Some(id) = session.new_creation() {
                session.replace(Route::Workshop(module, Some(id)));
            }
            return;
        };
        let bench = lab_profile(session).await;
        let kept = session.creation(id).await;
        let came = owner.map(|owner| owner.with(|| open(session, Bench::new(bench), id, module, kept)));
        if let Some(came) = came {
            opened.set(Some(came));
        }
    });
    move || match opened.get() {
        None => view! { <p class="waiting" aria-hidden="true"><i></i><i></i><i></i></p> }.into_any(),
        Some(Opened::Ready(studio)) => view! { <Steps studio=*studio/> }.into_any(),
        Some(Opened::Unreadable(file)) => unreadable(session, file).into_any(),
    }
}

fn open(session: Session, bench: Bench, id: CreationId, module: Slug, kept: Option<Creation>) -> Opened {
    let project = match kept {
        Some(kept) => match Project::<Document>::from_bytes(kept.document.as_bytes()) {
            Ok(project) => Some(project),
            Err(_) => return Opened::Unreadable(Some(kept.document)),
        },
        None if session.state.with_untracked(|state| state.creations.contains_key(&id)) => {
            return Opened::Unreadable(None);
        }
        None => None,
    };
    let studio = Studio::new(session, bench, id, module, project);
    if studio.saved.get_untracked() != super::save::Saved::NotBegun {
        let next = untrack(|| journeys::next_step(session)).map(|next| next.step.step.kind);
        match next {
            Some(StepKind::Create(Milestone::Shape)) => studio.stage.set(Stage::Choose),
            Some(StepKind::Create(Milestone::HandedOver)) => studio.stage.set(Stage::HandOver),
            _ => {}
        }
    }
    Opened::Ready(Box::new(studio))
}

/// The bar, the steps and the one that is shown.
#[component]
fn Steps(studio: Studio) -> impl IntoView {
    provide_context(studio);
    let session = studio.session;
    let is_rewarded = RwSignal::new(false);
    let ticket = RwSignal::new(None);
    move || match ticket.get() {
        Some(printed) => view! { <TicketPage printed close=move || ticket.set(None)/> }.into_any(),
        None => view! {
            <main class="workshop" class:choosing=move || studio.stage.get() == Stage::Choose>
                <Bar
                    title=move || session.texts.get().laser_title().to_owned()
                    back=Signal::stored(Route::Workshops)
                    back_label=move || session.texts.get().workshop_back().to_owned()
                >
                    <UndoRedo/>
                </Bar>
                <Stepper/>
                {move || match studio.stage.get() {
                    Stage::Choose => {
                        view! { <Choose rewarded=move || is_rewarded.set(true)/> }.into_any()
                    }
                    Stage::Mine => view! { <Canvas/> <Mine/> }.into_any(),
                    Stage::HandOver => view! { <Canvas/> <HandOver ticket/> }.into_any(),
                }}
                {move || is_rewarded.get().then(|| view! { <FirstPlank close=move || is_rewarded.set(false)/> })}
            </main>
        }
        .into_any(),
    }
}

#[component]
fn UndoRedo() -> impl IntoView {
    let studio = studio();
    let texts = studio.session.texts;
    view! {
        <RoundButton
            label=move || texts.get().workshop_undo().to_owned()
            icon=art!("icon/undo")
            disabled=Signal::derive(move || !studio.can_undo())
            press=move || studio.undo()
        />
        <RoundButton
            label=move || texts.get().workshop_redo().to_owned()
            icon=art!("icon/redo")
            disabled=Signal::derive(move || !studio.can_redo())
            press=move || studio.redo()
        />
    }
}

/// A creation that cannot be read: its file can be kept, nothing is overwritten.
fn unreadable(session: Session, document: Option<String>) -> impl IntoView {
    let texts = session.texts.get();
    view! {
        <main class="state">
            <span class="art" aria-hidden="true" inner_html=art!("scene/broken")></span>
            <h1>{texts.workshop_unreadable()}</h1>
            <p>{texts.workshop_unreadable_about()}</p>
            {document.map(|document| view! {
                <button
                    type="button"
                    class="button quiet"
                    on:click=move |_| drop(files::hand_over(&project_file(&document)))
                >
                    {texts.fault_keep_file()}
                </button>
            })}
            <button type="button" class="button" on:click=move |_| session.go(Route::Workshops)>
                {texts.workshop_back()}
            </button>
        </main>
    }
}
