//! A workshop on one creation: it is opened, then its three steps are gone through.

use creation::lab::LabProfile;
use creation::project::Project;
use leptos::prelude::*;
use leptos::task::spawn_local;
use progress::{Creation, CreationId, Slug};
use scenario::{Milestone, StepKind};

use super::bench::Bench;
use super::first_plank::FirstPlank;
use super::hand_over::{Printed, hand_over};
use super::lab::lab_profile;
use super::maker::Maker;
use super::project::project_file;
use super::registry;
use super::save::Saved;
use super::shell::{Stage, acts, shell};
use super::stepper::Stepper;
use super::studio::Studio;
use super::ticket::ticket_page;
use crate::demo::workshop_end;
use crate::journeys;
use crate::route::Route;
use crate::session::{Session, session};
use crate::ui::art::{Icon, art};
use crate::ui::bar::Bar;
use crate::ui::button::RoundButton;
use crate::ui::giving::{GivenAway, Giving};

/// What a workshop is opened with.
pub struct Bringing {
    session: Session,
    lab: LabProfile,
    id: CreationId,
    module: Slug,
    /// The creation as it was kept; none for a new one.
    kept: Option<Creation>,
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
    let opened: RwSignal<Option<AnyView>, LocalStorage> = RwSignal::new_local(None);
    let owner = Owner::current();
    spawn_local(async move {
        let Some(workshop) = registry::find(module.as_str()) else {
            return session.replace(Route::Workshops);
        };
        let Some(id) = creation else {
            if let Some(id) = session.new_creation() {
                session.replace(Route::Workshop(module, Some(id)));
            }
            return;
        };
        let lab = lab_profile(session).await;
        let kept = session.creation(id).await;
        let file = kept.as_ref().map(|kept| kept.document.clone());
        let is_lost = kept.is_none() && session.state.with_untracked(|state| state.creations.contains_key(&id));
        let bringing = Bringing { session, lab, id, module, kept };
        let came = owner.and_then(|owner| owner.with(|| (workshop.steps)(bringing).filter(|_| !is_lost)));
        opened.set(Some(came.unwrap_or_else(|| unreadable(session, file).into_any())));
    });
    move || {
        opened.track();
        let came = opened.try_write_untracked().and_then(|mut opened| opened.take());
        came.unwrap_or_else(|| view! { <p class="waiting" aria-hidden="true"><i></i><i></i><i></i></p> }.into_any())
    }
}

/// The steps of a creation; `None` where it cannot be read.
pub fn steps<M: Maker>(bringing: Bringing) -> Option<AnyView> {
    let Bringing { session, lab, id, module, kept } = bringing;
    let project = match kept {
        Some(kept) => Some(Project::<M::Document>::from_bytes(kept.document.as_bytes()).ok()?),
        None => None,
    };
    let studio = Studio::<M>::new(session, Bench::new(lab), id, module, project);
    if studio.shell.saved.get_untracked() != Saved::NotBegun {
        let next = untrack(|| journeys::next_step(session)).map(|next| next.step.step.kind);
        match next {
            Some(StepKind::Create(Milestone::Shape)) => studio.shell.stage.set(Stage::Choose),
            Some(StepKind::Create(Milestone::HandedOver)) => studio.shell.stage.set(Stage::HandOver),
            _ => {}
        }
    }
    Some(on_the_bench(studio).into_any())
}

/// The bar, the steps and the one that is shown.
fn on_the_bench<M: Maker>(studio: Studio<M>) -> impl IntoView {
    let shell = studio.shell;
    provide_context(studio);
    provide_context(shell);
    provide_context(studio.acts());
    M::set_up(studio);
    let session = shell.session;
    let ticket: RwSignal<Option<Printed<M>>> = RwSignal::new(None);
    move || match ticket.get() {
        Some(printed) => ticket_page(printed, move || ticket.set(None)).into_any(),
        None => view! {
            <main class="workshop" class:choosing=move || shell.stage.get() == Stage::Choose>
                <Bar
                    title=move || M::title(session.texts.get()).to_owned()
                    back=Signal::stored(Route::Workshops)
                    back_label=move || session.texts.get().workshop_back().to_owned()
                >
                    <UndoRedo/>
                </Bar>
                <Stepper/>
                {move || match shell.stage.get() {
                    Stage::Choose => M::choose(studio),
                    Stage::Mine => view! { {M::canvas(studio)} {mine(studio)} }.into_any(),
                    Stage::HandOver if session.is_demo() => view! { {M::canvas(studio)} {workshop_end()} }.into_any(),
                    Stage::HandOver => view! { {M::canvas(studio)} {hand_over(studio, ticket)} }.into_any(),
                }}
                {move || shell.is_rewarded.get().then(|| view! { <FirstPlank/> })}
            </main>
        }
        .into_any(),
    }
}

/// The second step: the tools, and the way on.
fn mine<M: Maker>(studio: Studio<M>) -> impl IntoView {
    let shell = studio.shell;
    let gives_files = Memo::new(move |_| studio.document.with(M::gives_files));
    let go_on = move |_| {
        studio.end_gesture();
        shell.show(Stage::HandOver);
    };
    view! {
        <section class="workshop-panel">
            {M::tools(studio)}
            {move || gives_files.get().then(|| view! {
                <div class="workshop-foot">
                    <button type="button" class="button wide" id="ready" on:click=go_on>
                        {move || shell.session.texts.get().workshop_ready()}
                        <Icon svg=art!("icon/arrow") points=true/>
                    </button>
                </div>
            })}
        </section>
    }
}

#[component]
fn UndoRedo() -> impl IntoView {
    let (texts, acts) = (shell().session.texts, acts());
    let disabled = |can: Signal<bool>| Signal::derive(move || !can.get());
    view! {
        <RoundButton
            label=move || texts.get().workshop_undo().to_owned()
            icon=art!("icon/undo")
            disabled=disabled(acts.can_undo)
            press=move || acts.undo.run(())
        />
        <RoundButton
            label=move || texts.get().workshop_redo().to_owned()
            icon=art!("icon/redo")
            disabled=disabled(acts.can_redo)
            press=move || acts.redo.run(())
        />
    }
}

/// A creation that cannot be read: its file can be kept, nothing is overwritten.
fn unreadable(session: Session, document: Option<String>) -> impl IntoView {
    let texts = session.texts.get();
    let giving = Giving::new(|texts, file| texts.hand_over_downloaded(file));
    view! {
        <main class="state">
            <span class="art" aria-hidden="true" inner_html=art!("scene/broken")></span>
            <h1>{texts.workshop_unreadable()}</h1>
            <p>{texts.workshop_unreadable_about()}</p>
            {document.map(|document| view! {
                <button
                    type="button"
                    class="button quiet"
                    on:click=move |_| {
                        let file = project_file(&document);
                        spawn_local(giving.give(session, file));
                    }
                >
                    {texts.fault_keep_file()}
                </button>
                <GivenAway giving/>
            })}
            <button type="button" class="button" on:click=move |_| session.go(Route::Workshops)>
                {texts.workshop_back()}
            </button>
        </main>
    }
}
