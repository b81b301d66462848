//! Something to try: the app as learners have it, with everything open and a beginning already made.

use leptos::prelude::*;
use leptos::task::spawn_local;
use progress::{CreationId, Fact, Slug};

use super::object;
use crate::exercise::{Exercise, ExerciseProps};
use crate::route::{Route, Scene};
use crate::session::{Session, session};
use crate::workshop::{Workshop, WorkshopProps};

/// The exercise in a rights portal: no letter to type once the account is open, and it ends with signing out.
const PORTAL: &str = "portals/health-certificate";

/// The exercise.
pub fn portal() -> AnyView {
    match Slug::new(PORTAL) {
        Ok(exercise) => Exercise(ExerciseProps { exercise }).into_any(),
        Err(_) => ().into_any(),
    }
}

/// A workshop, on an object that is begun.
pub fn workshop(scene: Scene) -> AnyView {
    let session = session();
    let begun: RwSignal<Option<(Slug, CreationId)>> = RwSignal::new(None);
    spawn_local(async move {
        session.unlock_everything().await;
        match begin(session, scene).await {
            Some(object) => drop(begun.try_set(Some(object))),
            None => session.replace(Route::Demo(Scene::Choice)),
        }
    });
    (move || begun.get().map(|(module, id)| Workshop(WorkshopProps { module, creation: Some(id) }))).into_any()
}

/// Puts the object where the workshop finds it; `None` where it cannot be made.
async fn begin(session: Session, scene: Scene) -> Option<(Slug, CreationId)> {
    let texts = session.texts.get_untracked();
    let (module, project) = match scene {
        Scene::Embroidery => object::badge(texts),
        _ => object::keyring(texts, &crate::workshop::lab_profile(session).await),
    };
    let (module, id) = (Slug::new(module).ok()?, session.new_creation()?);
    session.put_creation(id, module.clone(), project).await.ok()?;
    session.record(vec![Fact::CreationSaved { creation: id, module: module.clone() }]).await.ok()?;
    Some((module, id))
}
