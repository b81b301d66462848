//! The app: one session, one place at a time.

use leptos::prelude::*;

use crate::browser::page;
use crate::route::Route;
use crate::session::{Session, texts};
use crate::{exercise, garden, journeys, mediator, notebook, profile, settings, town, ui, welcome, workshop};

/// The root of the page.
#[component]
pub fn App() -> impl IntoView {
    let session = Session::new();
    provide_context(session);
    session.start();
    Effect::new(|_| page::remove_first_paint());
    view! {
        {move || session.is_open.get().then(|| place(session.route.get()))}
        <ui::notices::Notices/>
    }
}

fn place(route: Route) -> AnyView {
    let title = texts().app_name();
    page::set_title(title);
    match route {
        Route::Welcome => welcome::Welcome().into_any(),
        Route::Town => town::Town().into_any(),
        Route::Building(building) => town::Place(town::PlaceProps { building }).into_any(),
        Route::Journey(journey) => journeys::JourneyPage(journeys::JourneyPageProps { journey }).into_any(),
        Route::Exercise(exercise) => exercise::Exercise(exercise::ExerciseProps { exercise }).into_any(),
        Route::Workshops => workshop::Workshops().into_any(),
        Route::Workshop(module, creation) => {
            workshop::Workshop(workshop::WorkshopProps { module, creation }).into_any()
        }
        Route::Notebook => notebook::Notebook().into_any(),
        Route::Garden => garden::Garden().into_any(),
        Route::Profile => profile::ProfilePage().into_any(),
        Route::Settings => settings::Settings().into_any(),
        Route::Mediator => mediator::Mediator().into_any(),
        Route::Gallery => ui::gallery::Gallery().into_any(),
    }
}
