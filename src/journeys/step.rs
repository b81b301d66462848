//! Where a journey stands: the next step, and what it takes to be done.

use leptos::prelude::*;
use progress::{Fact, Slug};
use scenario::{Milestone, StepEntry, StepKind};

use crate::route::Route;
use crate::session::Session;

/// The next step of the current journey.
#[derive(Clone, Debug, PartialEq)]
pub struct NextStep {
    /// The journey.
    pub journey: Slug,
    /// The creative module of its object.
    pub module: Slug,
    /// The step.
    pub step: StepEntry,
    /// How many steps are done.
    pub done: usize,
    /// How many there are.
    pub total: usize,
    /// Which of the module's objects the journey begins with.
    pub product: String,
    /// The drawing of its object.
    pub picture: String,
    /// The creation that the learner has been making in this module since the journey began, if there is one.
    creation: Option<progress::CreationId>,
}

impl NextStep {
    /// Where the step is done.
    pub fn route(&self) -> Route {
        match &self.step.step.kind {
            StepKind::Exercise(exercise) => Slug::new(exercise).map_or(Route::Town, Route::Exercise),
            StepKind::Create(_) => Route::Workshop(self.module.clone(), self.creation),
        }
    }
}

/// The next step of the current journey; `None` where no journey is chosen or it is complete.
pub fn next_step(session: Session) -> Option<NextStep> {
    let state = session.state.get();
    let (journey, progress) = state.current_journey()?;
    let next = progress.next.as_ref()?;
    let index = session.index.get();
    let definition = index.journey(journey.as_str())?;
    let step = definition.steps.iter().find(|step| step.step.id == next.as_str())?;
    let module = Slug::new(&definition.module).ok()?;
    let latest = state
        .creations
        .iter()
        .filter(|(_, creation)| creation.module == module && creation.saved >= progress.begun)
        .max_by_key(|(_, creation)| creation.saved);
    Some(NextStep {
        journey: journey.clone(),
        product: definition.product.clone(),
        picture: definition.picture.clone(),
        creation: latest.map(|(id, _)| *id),
        module,
        step: step.clone(),
        done: progress.done.len(),
        total: progress.total,
    })
}

/// That the next step is done, where it is this exercise.
pub fn step_done_by_exercise(session: Session, exercise: &Slug) -> Option<Fact> {
    let next = untrack(|| next_step(session))?;
    (next.step.step.kind == StepKind::Exercise(exercise.as_str().to_owned())).then(|| done(&next)).flatten()
}

/// That the next step is done, where it asks for this milestone of a creation of this module.
pub fn step_done_by_creation(session: Session, module: &Slug, milestone: Milestone) -> Option<Fact> {
    let next = untrack(|| next_step(session))?;
    (next.module == *module && next.step.step.kind == StepKind::Create(milestone)).then(|| done(&next)).flatten()
}

fn done(next: &NextStep) -> Option<Fact> {
    Some(Fact::StepDone { journey: next.journey.clone(), step: Slug::new(&next.step.step.id).ok()? })
}
