//! A table with objects: to touch, to hold, to move.

use serde::{Deserialize, Serialize};

/// The drawings that a thing can have: some of those of `src/ui/illustration/object/`.
pub const PICTURES: [&str; 12] = [
    "advert",
    "envelope",
    "extractor",
    "fan",
    "kettle",
    "key",
    "lamp",
    "laser-cutter",
    "letter",
    "official-letter",
    "radio",
    "workshop-letter",
];

/// A place on the table where things can lie.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(deny_unknown_fields, rename_all = "kebab-case")]
pub struct Spot {
    /// Short name.
    pub id: String,
    /// What is written on it.
    pub label: String,
}

/// A thing on the table.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(deny_unknown_fields, rename_all = "kebab-case")]
pub struct Thing {
    /// Short name.
    pub id: String,
    /// What it is.
    pub label: String,
    /// The drawing: one of [`PICTURES`].
    pub picture: String,
    /// Where it lies at the start: the short name of a spot.
    pub spot: String,
    /// Whether a touch does something: a lamp, a switch.
    #[serde(default)]
    pub taps: bool,
    /// Whether a long press does something: the button that starts a machine.
    #[serde(default)]
    pub holds: bool,
    /// Whether it can be moved to another spot.
    #[serde(default)]
    pub moves: bool,
}
