//! The agenda.

use serde::{Deserialize, Serialize};

/// An appointment: one that is in the agenda from the start, or one that the learner may note.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(deny_unknown_fields, rename_all = "kebab-case")]
pub struct Appointment {
    /// Short name.
    pub id: String,
    /// What it is.
    pub title: String,
    /// The day, ISO 8601.
    pub date: String,
    /// The hour: `14:30`.
    pub time: String,
    /// Whether it is in the agenda from the start.
    #[serde(default)]
    pub noted: bool,
}
