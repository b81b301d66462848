//! The sheets of procedures: one page each, to read, to print, to take home.

mod page;

use leptos::prelude::*;
use progress::Slug;

use crate::route::{Building, Route};
use crate::session::session;
use crate::ui::art::{Art, Icon, art};
use crate::ui::bar::Bar;

pub use page::{SheetPage, SheetPageProps};

/// The list of the sheets.
#[component]
pub fn Sheets() -> impl IntoView {
    let session = session();
    view! {
        <main class="page">
            <Bar
                title=move || session.texts.get().sheets_title().to_owned()
                back=Signal::stored(Route::Building(Building::Counters))
                back_label=move || session.texts.get().app_back().to_owned()
            />
            <div class="page-body">
                <p class="lead">{move || session.texts.get().sheets_about()}</p>
                <div class="rows columns">
                    {move || session.index.get().exercises.iter().filter(|entry| entry.sheet).filter_map(|entry| {
                        let exercise = Slug::new(&entry.id).ok()?;
                        Some(view! {
                            <button type="button" class="row" on:click=move |_| session.go(Route::Sheet(exercise.clone()))>
                                <Art svg=art!("object/receipt")/>
                                <span>{entry.title.clone()}</span>
                                <Icon svg=art!("icon/forward") points=true/>
                            </button>
                        })
                    }).collect_view()}
                </div>
            </div>
        </main>
    }
}
