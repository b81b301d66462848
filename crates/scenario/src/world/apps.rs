//! What the learner’s actions change in the messages, the telephone, the camera, the agenda, the plan, the settings and on
//! the table.

use crate::device::{Fault, Travel};
use serde::{Deserialize, Serialize};
use std::collections::{BTreeMap, BTreeSet};

/// Text messages.
#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize)]
#[serde(default)]
pub struct Messages {
    /// Every message that came or was written, oldest first.
    pub all: Vec<Sms>,
    /// With whom the messages shown were exchanged.
    pub open: Option<String>,
    /// The message that something is to be done with.
    pub chosen: Option<String>,
    /// The message being passed on: the number is asked for.
    pub passing_on: Option<String>,
    /// The number being typed, to pass a message on to.
    pub number: String,
    /// Whether that number is none that takes messages.
    pub misdialled: bool,
    /// The answer being written.
    pub draft: String,
    /// Senders that are blocked.
    pub blocked: BTreeSet<String>,
    /// Whether the messages thrown away are shown.
    pub bin: bool,
}

/// A text message that came, or that the learner wrote.
#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize)]
pub struct Sms {
    /// Short name of the exercise’s message, or `sent-1`, `sent-2`… for those that the learner wrote.
    pub id: String,
    /// Whether it was seen.
    pub read: bool,
    /// Whether it was thrown away.
    #[serde(default)]
    pub deleted: bool,
    /// What the learner wrote, for a message of theirs.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub own: Option<OwnSms>,
}

/// A text message that the learner wrote or passed on.
#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize)]
pub struct OwnSms {
    /// The contact or the number that it went to.
    pub to: String,
    /// What stands in it.
    pub text: String,
    /// The message that it passes on; empty for an answer, which is not written down.
    pub passes_on: String,
}

/// Calls and talks.
#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize)]
#[serde(default)]
pub struct Phone {
    /// The talk that rings.
    pub ringing: Option<String>,
    /// The call that goes on: its talk and the line said last.
    pub talking: Option<(String, String)>,
    /// The talk with somebody who stands before the learner, and the line said last.
    pub meeting: Option<(String, String)>,
    /// What was answered so far: `talk.line.answer`.
    pub said: Vec<String>,
    /// Whom one calls while nobody answers.
    pub calling: Option<String>,
    /// Calls that came: their talks, the latest first.
    pub recent: Vec<String>,
    /// Whether the keys are shown.
    pub keypad: bool,
    /// The number being dialled.
    pub dialled: String,
}

/// The camera.
#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize)]
#[serde(default)]
pub struct Camera {
    /// The subject before the lens.
    pub subject: Option<String>,
    /// What would spoil the photo now.
    pub faults: BTreeSet<Fault>,
    /// The photo just taken: a file.
    pub taken: Option<String>,
    /// How many photos were taken.
    pub count: u32,
}

/// The agenda.
#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize)]
#[serde(default)]
pub struct Calendar {
    /// What is noted.
    pub entries: Vec<Entry>,
    /// The month shown: `2026-11`.
    pub month: String,
    /// The day shown, ISO 8601.
    pub day: Option<String>,
    /// The entry being written.
    pub draft: Option<Entry>,
    /// Whether the hour is being chosen.
    pub choosing_time: bool,
    /// The entry shown, by its rank; while one is written, the one that it replaces.
    pub open: Option<usize>,
    /// Whether what is written was refused, because a part is missing.
    pub refused: bool,
}

/// An entry of the agenda.
#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize)]
pub struct Entry {
    /// The appointment of the exercise that it is; empty for another.
    pub appointment: String,
    /// What is written.
    pub title: String,
    /// The day, ISO 8601.
    pub date: String,
    /// The hour: `14:30`; empty while none is chosen.
    pub time: String,
}

/// The plan of the town.
#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize)]
#[serde(default)]
pub struct Map {
    /// What is searched for.
    pub search: String,
    /// The place shown.
    pub open: Option<String>,
    /// How one goes there, where the way was asked for.
    pub by: Option<Travel>,
    /// Whether the plan is shown larger.
    pub zoomed: bool,
}

/// The settings of the device.
#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize)]
#[serde(default)]
pub struct DeviceSettings {
    /// The panel shown.
    pub open: Option<String>,
    /// Switches that are on.
    pub on: BTreeSet<String>,
    /// What was deleted to make room.
    pub freed: BTreeSet<String>,
    /// What is about to be deleted: it is asked whether to.
    pub asking: Option<String>,
}

/// The table.
#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize)]
#[serde(default)]
pub struct Table {
    /// Where each thing lies: thing to spot.
    pub places: BTreeMap<String, String>,
    /// Things that were touched or held, and are on.
    pub on: BTreeSet<String>,
    /// The thing in hand: touched once, to be put down by a touch on a spot.
    pub in_hand: Option<String>,
}
