//! The workshops: where learners draw what a machine then makes.
//!
//! The truth of a creation is its [`creation::history::History`]; signals mirror it. Outlines of letters, checks and
//! files come from the kernel, in a worker: without it a creation can still be begun, changed and kept.

mod bench;
mod blocks;
mod embroidery;
mod first_plank;
mod hand_over;
mod lab;
mod laser;
mod list;
mod maker;
mod notice;
mod objects;
mod page;
mod piece;
mod project;
mod registry;
mod save;
mod shell;
mod solid;
mod stepper;
mod studio;
mod ticket;
mod words;

pub use lab::lab_profile;
pub use list::Workshops;
pub use page::{Workshop, WorkshopProps};
pub use project::{ImportError, file_name, import, name, renamed};
pub use registry::sketch;
