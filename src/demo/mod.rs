//! The demonstration for open days: a poster that plays by itself, three things to try, and nothing kept of them.
//!
//! What is tried is the app itself: an exercise and two workshops, which ask [`crate::session::Session::is_demo`] where
//! they would offer what a visitor cannot use.

mod attract;
mod bar;
mod choice;
mod end;
mod object;
mod still_there;
mod taste;

use leptos::prelude::*;

use crate::route::Scene;

pub use end::{ExerciseEnd, workshop_end};
pub use still_there::StillThere;

/// A place of the demonstration.
#[component]
pub fn Demo(
    /// Which place.
    scene: Scene,
) -> impl IntoView {
    let place = match scene {
        Scene::Attract => return attract::Attract().into_any(),
        Scene::Choice => choice::Choice().into_any(),
        Scene::Portal => taste::portal(),
        Scene::Laser | Scene::Embroidery => taste::workshop(scene),
    };
    view! { <div class="demo"><bar::DemoBar/> {place}</div> }.into_any()
}
