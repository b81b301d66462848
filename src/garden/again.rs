//! The gestures to do again, each in another scene: proposed, never owed.

use leptos::prelude::*;
use progress::Due;
use scenario::SkillEntry;

use super::skill::plant;
use crate::route::Route;
use crate::session::session;
use crate::ui::art::{Art, Icon, art};

/// The gestures to do again; nothing where there are none.
#[component]
pub fn Again(skills: RwSignal<Vec<SkillEntry>>) -> impl IntoView {
    let session = session();
    move || {
        let index = session.index.get();
        let (texts, known) = (session.texts.get(), skills.get());
        let rows: Vec<_> = session
            .due()
            .into_iter()
            .filter_map(|Due { skill, exercise }| {
                let title = index.exercises.iter().find(|entry| entry.id == exercise.as_str())?.title.clone();
                let gesture = known.iter().find(|entry| entry.id == skill.as_str())?.name.clone();
                let practice = session.state.with(|state| state.skills.get(&skill).copied());
                Some(view! {
                    <button type="button" class="row" on:click=move |_| session.go(Route::Exercise(exercise.clone()))>
                        <Art svg=plant(practice)/>
                        <span class="row-text">{gesture}<small>{title}</small></span>
                        <Icon svg=art!("icon/forward") points=true/>
                    </button>
                })
            })
            .collect();
        (!rows.is_empty()).then(|| {
            view! {
                <section class="again stack" aria-labelledby="again-title">
                    <h2 id="again-title">{texts.garden_again()}</h2>
                    <div class="rows">{rows}</div>
                </section>
            }
        })
    }
}
