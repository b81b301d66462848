//! The way into a journey.

use leptos::prelude::*;
use leptos::task::spawn_local;
use progress::{Fact, Slug};

use super::next_step;
use crate::route::Route;
use crate::session::{Session, session};

/// Chooses a journey and goes on to its next step, once the corpus is known. It shows nothing of its own: nobody stays here.
#[component]
pub fn SetOut(journey: Slug) -> impl IntoView {
    let session = session();
    Effect::new(move |gone: Option<bool>| {
        let known =
            session.index.with(|index| (!index.journeys.is_empty()).then(|| index.journey(journey.as_str()).is_some()));
        match known {
            Some(_) if gone == Some(true) => {}
            Some(true) => spawn_local(set_out(session, journey.clone())),
            Some(false) => session.replace(Route::Town),
            None => return false,
        }
        true
    });
}

async fn set_out(session: Session, journey: Slug) {
    // Where it cannot be kept, the learner is told, and goes on.
    let _ = session.record(vec![Fact::JourneyChosen { journey: journey.clone() }]).await;
    session.replace(untrack(|| next_step(session)).map_or(Route::Journey(journey), |next| next.route()));
}
