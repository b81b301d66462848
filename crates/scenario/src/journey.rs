//! Journeys: from an object that the learner wants, a path of steps that weave creation and exercises.

use serde::{Deserialize, Serialize};
use std::collections::BTreeMap;

/// `journey.toml`.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(deny_unknown_fields)]
pub struct Journey {
    /// Version of the format: 1.
    pub schema: u32,
    /// The creative module of the object.
    pub module: String,
    /// Which of the module's objects it begins with; its first one where it is not said.
    #[serde(default, skip_serializing_if = "String::is_empty")]
    pub product: String,
    /// Its place among the journeys that are offered: 1 for the first.
    pub rank: u8,
    /// The drawing that stands for the object.
    pub picture: String,
    /// The steps, five to nine.
    #[serde(rename = "step")]
    pub steps: Vec<Step>,
}

/// One step of a journey.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(deny_unknown_fields)]
pub struct Step {
    /// Short name within the journey.
    pub id: String,
    /// What is done.
    #[serde(flatten)]
    pub kind: StepKind,
}

/// What is done in a step.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(rename_all = "kebab-case")]
pub enum StepKind {
    /// An exercise is played: `domain/slug`.
    Exercise(String),
    /// The learner creates, up to a milestone.
    Create(Milestone),
}

/// How far the creation must be for a step to be done.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(rename_all = "kebab-case")]
pub enum Milestone {
    /// A shape is chosen.
    Shape,
    /// It is drawn, named and saved.
    Drawn,
    /// Its files and its job ticket are handed over.
    HandedOver,
}

/// The texts of a journey in one language.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(deny_unknown_fields)]
pub struct JourneyTexts {
    /// What is made: « Un porte-clés à mon nom ».
    pub title: String,
    /// What it is and what one leaves with, in one sentence.
    pub promise: String,
    /// What is said when the last step is done.
    pub success: String,
    /// By step.
    #[serde(rename = "step")]
    pub steps: BTreeMap<String, StepTexts>,
}

/// The texts of one step.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(deny_unknown_fields)]
pub struct StepTexts {
    /// What is done, as a verb: « S’inscrire à l’atelier ».
    pub title: String,
    /// Why it serves the object, in one sentence.
    pub why: String,
    /// What is said of the gesture once the step is done: the bridge to the other bank.
    pub bridge: String,
}
