//! The learner’s log of events and everything that is read off from it.
//!
//! - A [`Log`] is a set of small [`Event`]s with unique ids. It only grows. Merging two is their union, in any order
//!   and any number of times.
//! - [`State::fold`] reads the planks, journeys, motifs, creations and open modules off a log and a [`Catalogue`].
//! - [`Guidance`] is how much the guide helps in the next attempt; [`due`] names the gestures to do again.
//! - A [`Learner`] is a log with its creations and, unless it is a guest, a [`Profile`]. It travels as one file.
//! - Stored rows and files carry a version. Older ones are upgraded, newer ones are refused and left as they are.
//!
//! No clock, no randomness, no storage: times, device ids and raw text are passed in. No typed text, name or code can
//! be put into an event: the only words that it holds are [`Slug`]s.

mod attempt;
mod backup;
mod catalogue;
mod event;
mod id;
mod learner;
mod log;
mod picture_code;
mod practice;
mod profile;
mod slug;
mod state;
mod upgrade;

pub use attempt::{Guidance, latest_seed};
pub use backup::{Done, SinceBackup};
pub use catalogue::{Catalogue, ExerciseEntry, ModuleEntry};
pub use event::{Event, Fact, How, Setting, TextSize, Theme, TownView, Writer};
pub use id::{CreationId, DeviceId, EventId, NotAnId, ProfileId};
pub use learner::{Creation, Learner, LearnerRead};
pub use log::Log;
pub use picture_code::{CODES, Card, PICTURES, PictureCode};
pub use practice::{Due, Memory, due};
pub use profile::{KEY_NAME, Lock, NICKNAME_LENGTH, Nickname, NicknameRefused, Profile};
pub use slug::{NotASlug, Slug};
pub use state::{CreationState, ExerciseState, JourneyState, ModuleState, Practice, Settings, State};
pub use upgrade::{DamagedRow, MAX_VERSION, MIN_VERSION, Part, Refused, Unreadable};
