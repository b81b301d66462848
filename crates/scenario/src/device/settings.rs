//! The settings of the device.

use serde::{Deserialize, Serialize};

/// A panel of the settings: what one app may do, or one theme.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(deny_unknown_fields, rename_all = "kebab-case")]
pub struct Panel {
    /// Short name.
    pub id: String,
    /// What is written at its top.
    pub title: String,
    /// What can be switched on and off.
    #[serde(default, rename = "toggle", skip_serializing_if = "Vec::is_empty")]
    pub toggles: Vec<Toggle>,
    /// What takes room and can be deleted.
    #[serde(default, rename = "stored", skip_serializing_if = "Vec::is_empty")]
    pub stored: Vec<Stored>,
    /// How many megabytes the device holds for all that, where the free room is shown.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub room: Option<u32>,
}

/// A switch.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(deny_unknown_fields, rename_all = "kebab-case")]
pub struct Toggle {
    /// Short name, unique in the exercise.
    pub id: String,
    /// What is written beside it.
    pub label: String,
    /// What it means, in a sentence.
    #[serde(default, skip_serializing_if = "String::is_empty")]
    pub about: String,
    /// Whether it is on at the start.
    #[serde(default)]
    pub on: bool,
}

/// Something that takes room on the device.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(deny_unknown_fields, rename_all = "kebab-case")]
pub struct Stored {
    /// Short name, unique in the exercise.
    pub id: String,
    /// What it is.
    pub label: String,
    /// Its size in megabytes.
    pub megabytes: u32,
}
