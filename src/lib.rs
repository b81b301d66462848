//! Passerelle: the app. One folder a place, as the learner names it; `browser` alone touches the web platform.

pub mod app;
pub mod browser;
mod device;
mod exercise;
mod garden;
mod journeys;
mod mediator;
mod notebook;
mod profile;
mod route;
mod session;
mod settings;
mod town;
mod ui;
mod welcome;
mod workshop;
