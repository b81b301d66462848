//! Block programming: a program made of blocks drives a turtle that draws, or a robot in a room of cells.
//!
//! [`program`] is the document, [`place`] names what is in it, [`edit`] changes it, [`rows`] is what an editor shows, [`run`] runs it one
//! visible effect at a time, on the sheet of a [`turtle`] or in a [`room`]. [`challenge`] says what is to be reached, and whether it was;
//! the challenges themselves are data, in the folder `challenges/`.

pub mod challenge;
mod code;
pub mod document;
pub mod edit;
pub mod figure;
pub mod kind;
pub mod module;
pub mod output;
pub mod place;
pub mod program;
pub mod room;
pub mod rows;
pub mod run;
pub mod turtle;

pub use challenge::{Attempt, Challenge, ChallengeTexts, Goal, Missing};
pub use document::{Change, Document};
pub use edit::{Edit, apply};
pub use kind::Kind;
pub use module::{Blocks, Format, Preview, Problem, Ticket};
pub use place::{Branch, List, Place, Root};
pub use program::{Block, Condition, OwnBlock, Program, Sensor, World};
pub use room::Room;
pub use rows::{Row, Shown, rows};
pub use run::{Effect, Ended, Ground, Machine, Run, Step, run_all};
pub use turtle::{Drawing, Line, Sizing, Turtle, fit};

/// A problem with its one-touch repair.
pub type Finding = crate::module::Finding<Problem, Change>;
