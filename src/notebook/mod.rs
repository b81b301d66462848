//! The notebook at home: my creations and my motifs, and the ways to keep them.

mod creation_sheet;
mod motifs;

use leptos::prelude::*;
use leptos::task::spawn_local;
use progress::{Creation, Slug};

use crate::profile::Leave;
use crate::route::Route;
use crate::session::{Who, session};
use crate::transfer::BackupLine;
use crate::ui::art::{Icon, art};
use crate::ui::bar::Bar;
use crate::ui::outcome::{LastOutcome, Outcome, pick};
use crate::workshop::{self, ImportError};
use creation_sheet::CreationSheet;
use motifs::Motifs;

/// Endings of project files.
const PROJECTS: &str = ".passerelle,.json,application/json";
/// Largest project file that is opened, in bytes.
const PROJECT_CAP: u32 = 4 * 1024 * 1024;

/// The notebook.
#[component]
pub fn Notebook() -> impl IntoView {
    let session = session();
    let creations: RwSignal<Option<Vec<Creation>>> = RwSignal::new(None);
    let chosen: RwSignal<Option<Creation>> = RwSignal::new(None);
    let outcome = RwSignal::new(None);
    let leaving = RwSignal::new(false);
    let read = move || spawn_local(async move { creations.set(Some(session.creations().await)) });
    read();
    let open_project = move |_| {
        spawn_local(async move {
            let texts = session.texts.get_untracked();
            match pick(session, PROJECTS, PROJECT_CAP).await {
                Ok(None) => {}
                Err(refused) => outcome.set(Some(refused)),
                Ok(Some(file)) => match workshop::import(session, &file.name, file.bytes).await {
                    Ok(_) => {
                        outcome.set(Some(Outcome::Done(texts.hand_over_saved(file.name))));
                        read();
                    }
                    Err(ImportError::Unsaved) => {}
                    Err(ImportError::Refused(_)) => {
                        let words =
                            [&texts.fault_not_a_project(file.name), texts.fault_not_a_project_about()].join(" ");
                        outcome.set(Some(Outcome::Refused(words)));
                    }
                },
            }
        });
    };
    view! {
        <main class="page notebook">
            <Bar
                title=move || session.texts.get().notebook_title().to_owned()
                back=Signal::stored(Route::Town)
                back_label=move || session.texts.get().town_back().to_owned()
            />
            <div class="page-body">
                <LastOutcome outcome/>
                <BackupLine/>
                <h2>{move || session.texts.get().notebook_creations()}</h2>
                {move || match creations.get() {
                    None => view! { <p class="waiting" aria-hidden="true"><i></i><i></i><i></i></p> }.into_any(),
                    Some(creations) if creations.is_empty() => view! {
                        <div class="nothing-yet">
                            <span class="art" aria-hidden="true" inner_html=art!("scene/notebook-empty")></span>
                            <p class="lead">{session.texts.get().notebook_empty()}</p>
                        </div>
                    }.into_any(),
                    Some(creations) => view! {
                        <div class="creations">
                            {creations.into_iter().map(|creation| view! { <Card creation chosen/> }).collect_view()}
                        </div>
                    }.into_any(),
                }}
                <div class="buttons">
                    <button type="button" class="button quiet" on:click=open_project>
                        <Icon svg=art!("icon/folder")/>
                        {move || session.texts.get().notebook_open_file()}
                    </button>
                </div>
                <h2>{move || session.texts.get().notebook_motifs()}</h2>
                <Motifs/>
                <h2>{move || session.texts.get().notebook_keep_and_leave()}</h2>
                <div class="rows">
                    <button type="button" class="row" on:click=move |_| session.go(Route::Profile)>
                        <Icon svg=art!("icon/person")/>
                        <span class="row-text">
                            {move || {
                                let texts = session.texts.get();
                                if session.who.get() == Who::Guest { texts.profile_keep_progress() } else { texts.profile_title() }
                            }}
                        </span>
                        <Icon svg=art!("icon/forward") points=true/>
                    </button>
                    <button type="button" class="row" on:click=move |_| session.go(Route::Settings)>
                        <Icon svg=art!("icon/settings")/>
                        <span class="row-text">{move || session.texts.get().settings_title()}</span>
                        <Icon svg=art!("icon/forward") points=true/>
                    </button>
                    <button type="button" class="row" on:click=move |_| leaving.set(true)>
                        <Icon svg=art!("icon/sign-out")/>
                        <span class="row-text">{move || session.texts.get().town_finish()}</span>
                        <Icon svg=art!("icon/forward") points=true/>
                    </button>
                </div>
            </div>
            <div class="page-foot">
                <button type="button" class="button wide" on:click=move |_| session.go(Route::Workshops)>
                    {move || session.texts.get().notebook_empty_go()}
                    <Icon svg=art!("icon/arrow") points=true/>
                </button>
            </div>
            <Leave open=leaving/>
            {move || chosen.get().map(|creation| view! {
                <CreationSheet
                    creation
                    close=move || chosen.set(None)
                    changed=move |words| {
                        chosen.set(None);
                        outcome.set(Some(Outcome::Done(words)));
                        read();
                    }
                />
            })}
        </main>
    }
}

/// A creation, taped into the notebook.
#[component]
fn Card(creation: Creation, chosen: RwSignal<Option<Creation>>) -> impl IntoView {
    let session = session();
    let id = creation.id;
    let name = workshop::name(&creation.document);
    let picture = workshop::sketch(&creation);
    let handed_over =
        session.state.with_untracked(|state| state.creations.get(&id).is_some_and(|known| known.handed_over));
    view! {
        <button type="button" class="creation" on:click=move |_| chosen.set(Some(creation.clone()))>
            <span class="picture">{picture}</span>
            <span>{move || titled(session.texts.get(), &name)}</span>
            {handed_over.then(|| view! {
                <span class="tag done"><Icon svg=art!("icon/check")/>{move || session.texts.get().notebook_handed_over()}</span>
            })}
        </button>
    }
}

/// The name of a creation on the screen.
fn titled(texts: messages::Texts, name: &str) -> String {
    if name.trim().is_empty() { texts.notebook_untitled().to_owned() } else { name.to_owned() }
}

/// The workshop on this creation.
fn reopened(creation: &Creation) -> Route {
    let module: Slug = creation.module.clone();
    Route::Workshop(module, Some(creation.id))
}
