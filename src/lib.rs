//! Passerelle: the app. One folder a place, as the learner names it; `browser` alone touches the web platform.

mod app;
pub mod browser;
mod demo;
mod device;
mod exercise;
mod garden;
mod journeys;
mod mediator;
mod notebook;
pub mod places;
mod profile;
mod route;
mod session;
mod settings;
mod sheets;
mod town;
mod transfer;
mod ui;
mod welcome;
mod workshop;

/// Starts the app in the page, with the places of this module.
pub fn start(places: places::Places) {
    browser::panic::install();
    leptos::mount::mount_to_body(move || app::App(app::AppProps { places }));
}
