//! The workshops there are, and the creations to go on with.

use leptos::prelude::*;
use leptos::task::spawn_local;
use progress::{Creation, Slug};

use super::project;
use super::registry::{Entry, WORKSHOPS, sketch};
use crate::route::Route;
use crate::session::session;
use crate::ui::art::{Art, Icon, art};
use crate::ui::bar::Bar;

/// How many of the latest creations are offered.
const LATEST: usize = 4;

/// The page of the workshops.
#[component]
pub fn Workshops() -> impl IntoView {
    let session = session();
    let texts = session.texts;
    let latest: RwSignal<Vec<Creation>> = RwSignal::new(Vec::new());
    spawn_local(async move {
        let mut creations = session.creations().await;
        creations.truncate(LATEST);
        latest.set(creations);
    });
    let workshop = move |entry: &'static Entry| {
        let enter = move |_| {
            if let Ok(module) = Slug::new(entry.id) {
                session.go(Route::Workshop(module, None));
            }
        };
        view! {
            <button type="button" class="module" on:click=enter>
                <Art svg=entry.picture/>
                <span class="row-text">
                    {move || (entry.title)(texts.get())}
                    <small>{move || (entry.about)(texts.get())}</small>
                </span>
                <Icon svg=art!("icon/forward") points=true/>
            </button>
        }
    };
    view! {
        <main class="page">
            <Bar
                title=move || texts.get().workshop_title().to_owned()
                back=Signal::stored(Route::Town)
                back_label=move || texts.get().town_back().to_owned()
            />
            <div class="page-body">
                {WORKSHOPS.iter().map(workshop).collect_view()}
                {move || (!latest.with(Vec::is_empty)).then(|| view! {
                    <h2>{texts.get().workshop_latest()}</h2>
                    <div class="creations">
                        {latest.get().into_iter().map(|creation| {
                            let name = project::name(&creation.document);
                            let to = Route::Workshop(creation.module.clone(), Some(creation.id));
                            view! {
                                <button type="button" class="creation" on:click=move |_| session.go(to.clone())>
                                    <span class="picture" aria-hidden="true">{sketch(&creation)}</span>
                                    {if name.is_empty() { texts.get().notebook_untitled().to_owned() } else { name }}
                                </button>
                            }
                        }).collect_view()}
                    </div>
                })}
            </div>
        </main>
    }
}
