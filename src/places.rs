//! Which places a WebAssembly module shows.
//!
//! There are two modules, so that the first screen need not wait for the exercises and the workshops: `first` has the
//! welcome and the town, `whole` has everything. `public/start.js` loads the one that the address asks for; going from
//! `first` to a place that it lacks loads the page again, in the whole app.

use leptos::prelude::*;

use crate::demo::{Demo, DemoProps, StillThere};
use crate::route::Route;
use crate::session::Session;
use crate::{
    exercise, garden, journeys, mediator, notebook, profile, settings, sheets, town, transfer, ui, welcome, workshop,
};

/// The places of a module.
#[derive(Clone, Copy)]
pub struct Places {
    /// Whether it has this place.
    pub(crate) has: fn(&Route) -> bool,
    /// The place; nothing where the module lacks it.
    pub(crate) show: fn(Route) -> AnyView,
    /// Where a way leads.
    pub(crate) way: fn(Session, Route) -> Route,
    /// What is let go of on coming back to town.
    pub(crate) forget: fn(Session),
    /// What stands above every place.
    pub(crate) above: fn() -> AnyView,
    /// What the app says about itself.
    pub(crate) notices: fn() -> AnyView,
}

/// The welcome and the town.
pub const FIRST: Places = Places {
    has: |route| matches!(route, Route::Welcome | Route::Town),
    show: |route| match route {
        Route::Welcome => welcome::Welcome().into_any(),
        Route::Town => town::Town().into_any(),
        _ => ().into_any(),
    },
    way: |_, to| to,
    forget: |_| (),
    above: || ().into_any(),
    notices: || ().into_any(),
};

/// Every place.
pub const WHOLE: Places = Places {
    has: |_| true,
    show: |route| match route {
        Route::Welcome => welcome::Welcome().into_any(),
        Route::Town => town::Town().into_any(),
        Route::Building(building) => town::Place(town::PlaceProps { building }).into_any(),
        Route::Journey(journey) => journeys::JourneyPage(journeys::JourneyPageProps { journey }).into_any(),
        Route::SetOut(journey) => journeys::SetOut(journeys::SetOutProps { journey }).into_any(),
        Route::Exercise(exercise) => exercise::Exercise(exercise::ExerciseProps { exercise }).into_any(),
        Route::Workshops => workshop::Workshops().into_any(),
        Route::Workshop(module, creation) => {
            workshop::Workshop(workshop::WorkshopProps { module, creation }).into_any()
        }
        Route::Notebook => notebook::Notebook().into_any(),
        Route::Garden => garden::Garden().into_any(),
        Route::Sheets => sheets::Sheets().into_any(),
        Route::Sheet(exercise) => sheets::SheetPage(sheets::SheetPageProps { exercise }).into_any(),
        Route::Transfer(way) => transfer::Transfer(transfer::TransferProps { way }).into_any(),
        Route::Profile => profile::ProfilePage().into_any(),
        Route::Settings => settings::Settings().into_any(),
        Route::Mediator => mediator::Guarded().into_any(),
        Route::MediatorForgotten => mediator::Forgotten().into_any(),
        Route::Gallery => ui::gallery::Gallery().into_any(),
        Route::Demo(scene) => Demo(DemoProps { scene }).into_any(),
    },
    way: Session::way,
    forget: Session::forget_views,
    above: || profile::Presence().into_any(),
    notices: || (ui::notices::Notices(), profile::StillYou(), StillThere()).into_any(),
};
