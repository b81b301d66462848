//! Journeys: the steps of an object, and the next one.

mod page;
mod step;

pub use page::{JourneyPage, JourneyPageProps};
pub use step::{next_step, step_done_by_creation, step_done_by_exercise};
