//! What is kept of an attempt until it ends, and what a new one begins with.

use progress::{Guidance, Slug};
use scenario::{BundleError, Scenario, Shipped, World, apply, start};
use serde::{Deserialize, Serialize};

use crate::browser::clock;
use crate::session::Session;

/// An attempt that can be taken up later. It holds no secret and nothing of the learner's own.
#[derive(Serialize, Deserialize)]
pub struct Draft {
    /// The seed that drew the persona.
    pub seed: u64,
    /// How much the guide helps.
    #[serde(default)]
    pub guidance: Guidance,
    /// Whether a hint was asked for.
    pub helped: bool,
    /// Whether a trap was met.
    pub trapped: bool,
    /// The world as it stands.
    pub world: World,
}

/// Seeds tried until another person comes.
const TRIES: u64 = 32;

/// The exercise for a new attempt: another person than in the attempt of the seed `last`, where there is another.
pub fn draw(shipped: &Shipped, last: Option<u64>, creations: &[(String, String)]) -> Result<Scenario, BundleError> {
    let known = last.and_then(|last| shipped.instantiate(last, creations).ok()).map(|scenario| scenario.persona.id);
    let seed = clock::random_seed();
    let first = shipped.instantiate(seed, creations)?;
    if known.as_ref() != Some(&first.persona.id) {
        return Ok(first);
    }
    let mut next = (1..TRIES).filter_map(|step| shipped.instantiate(seed.wrapping_add(step), creations).ok());
    Ok(next.find(|scenario| known.as_ref() != Some(&scenario.persona.id)).unwrap_or(first))
}

/// The seed of every attempt in a demonstration: all visitors help the same person.
pub const OF_THE_DEMO: u64 = 1;

/// The world once the solving trace has reached the first goal: signing in is done, and what is left is short.
pub fn first_goal_reached(scenario: &Scenario) -> World {
    let mut world = start(scenario);
    for step in &scenario.bundle.solution.steps {
        let Ok(actions) = step.actions(scenario, &world, &|_, _| f64::MAX) else { break };
        world = actions.into_iter().fold(world, |world, action| apply(scenario, world, action).world);
        if !world.reached.is_empty() {
            break;
        }
    }
    world
}

/// The learner's creations as the simulated files show them: module and file name.
pub async fn creations(session: Session) -> Vec<(String, String)> {
    let mut creations: Vec<(String, String)> = session
        .creations()
        .await
        .into_iter()
        .map(|creation| {
            let name = crate::workshop::file_name(&creation);
            (creation.module.as_str().to_owned(), name)
        })
        .collect();
    creations.reverse();
    creations
}

/// The name under which an attempt is kept.
pub fn draft_name(exercise: &Slug) -> String {
    format!("exercise/{}", exercise.as_str())
}
