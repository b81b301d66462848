//! A building of the town: the exercises that are in it.

use leptos::prelude::*;
use progress::Slug;

use crate::route::{Building, Route};
use crate::session::session;
use crate::ui::art::{Art, Icon, art};
use crate::ui::bar::Bar;

/// The exercises of a building.
#[component]
pub fn Place(
    /// Which building.
    building: Building,
) -> impl IntoView {
    let session = session();
    let name = move || {
        let texts = session.texts.get();
        match building {
            Building::PostOffice => texts.town_post_office(),
            Building::Counters => texts.town_counters(),
            Building::Locksmith => texts.town_locksmith(),
        }
        .to_owned()
    };
    let picture = match building {
        Building::PostOffice => art!("object/envelope"),
        Building::Counters => art!("object/letter"),
        Building::Locksmith => art!("object/padlock"),
    };
    view! {
        <main class="page">
            <Bar title=name back=Signal::stored(Route::Town) back_label=move || session.texts.get().town_back().to_owned()/>
            <div class="page-body">
                <div class="rows">
                    {move || {
                        let index = session.index.get();
                        let texts = session.texts.get();
                        let here = index.exercises.iter().filter(|entry| entry.place == building.id()).cloned();
                        here.filter_map(|entry| {
                            let exercise = Slug::new(&entry.id).ok()?;
                            let done = session.state.with(|state| state.exercises.get(&exercise).is_some_and(|state| state.best.is_some()));
                            let state = if done { texts.exercise_list_done() } else { texts.exercise_list_new() };
                            Some(view! {
                                <button type="button" class="row" on:click=move |_| session.go(Route::Exercise(exercise.clone()))>
                                    <Art svg=picture/>
                                    <span class="row-text">
                                        {entry.title}
                                        <small>{state}" · "{texts.journey_minutes(entry.minutes)}</small>
                                        {(!entry.pack.is_empty()).then(|| view! { <small class="of-pack">{entry.pack}</small> })}
                                    </span>
                                    <Icon svg=if done { art!("icon/check") } else { art!("icon/forward") } points=!done/>
                                </button>
                            })
                        }).collect_view()
                    }}
                </div>
            </div>
        </main>
    }
}
