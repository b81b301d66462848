//! The workshops: where learners draw what a machine then makes.
//!
//! The truth of a creation is its [`creation::history::History`]; signals mirror it. Outlines of letters, checks and
//! files come from the kernel, in a worker: without it a creation can still be begun, changed and kept.

mod bench;
mod canvas;
mod choose;
mod finding;
mod first_plank;
mod hand_over;
mod keyboard;
mod lab;
mod list;
mod milestone;
mod mine;
mod page;
mod panel;
mod piece;
mod pointing;
mod project;
mod save;
mod stepper;
mod studio;
mod ticket;
pub mod words;

pub use lab::lab_profile;
pub use list::Workshops;
pub use page::{Workshop, WorkshopProps};
pub use project::{ImportError, file_name, import};
