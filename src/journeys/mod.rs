//! Journeys: the steps of an object, and the next one.

mod page;
mod picture;
mod set_out;
mod step;

pub use page::{JourneyPage, JourneyPageProps};
pub use picture::picture;
pub use set_out::{SetOut, SetOutProps};
pub use step::{next_step, step_done_by_creation, step_done_by_exercise};
