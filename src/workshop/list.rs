//! The workshops there are, and the creations to go on with.

use creation::laser::Document;
use creation::project::ProjectDocument;
use leptos::prelude::*;
use leptos::task::spawn_local;
use progress::{Creation, Slug};

use super::piece::thumbnail;
use super::project;
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
    let enter = move |_| {
        if let Ok(laser) = Slug::new(Document::MODULE) {
            session.go(Route::Workshop(laser, None));
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
                <button type="button" class="module" on:click=enter>
                    <Art svg=art!("object/laser")/>
                    <span class="row-text">
                        {move || texts.get().laser_title()}
                        <small>{move || texts.get().workshop_laser_about()}</small>
                    </span>
                    <Icon svg=art!("icon/forward") points=true/>
                </button>
                {move || (!latest.with(Vec::is_empty)).then(|| view! {
                    <h2>{texts.get().workshop_latest()}</h2>
                    <div class="creations">
                        {latest.get().into_iter().map(|creation| {
                            let name = project::name(&creation.document);
                            let to = Route::Workshop(creation.module.clone(), Some(creation.id));
                            view! {
                                <button type="button" class="creation" on:click=move |_| session.go(to.clone())>
                                    <span class="picture" aria-hidden="true">{thumbnail(&creation.document)}</span>
                                    {name.unwrap_or_else(|| texts.get().notebook_untitled().to_owned())}
                                </button>
                            }
                        }).collect_view()}
                    </div>
                })}
            </div>
        </main>
    }
}
