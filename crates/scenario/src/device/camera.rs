//! What the camera can take, and what a photo is worth.

use serde::{Deserialize, Serialize};
use std::collections::BTreeSet;

/// Something to photograph: one side of a paper on the table.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(deny_unknown_fields, rename_all = "kebab-case")]
pub struct Subject {
    /// Short name.
    pub id: String,
    /// What it is, as shown: « Carte d’identité, recto ».
    pub name: String,
    /// The paper of `papers.toml` that is seen; left out, the back of a paper, which is seen empty.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub paper: Option<String>,
    /// What would spoil the photo at first, to be mended before or after.
    #[serde(default, skip_serializing_if = "BTreeSet::is_empty")]
    pub faults: BTreeSet<Fault>,
}

/// What can be wrong with a photo.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(rename_all = "kebab-case")]
pub enum Fault {
    /// A part lies outside the picture: step back.
    CutOff,
    /// Too far to be read: come nearer.
    TooFar,
    /// The hand moved: hold still.
    Blurred,
    /// Not enough light.
    TooDark,
}

impl Fault {
    /// The fault's name in the corpus.
    pub fn id(self) -> &'static str {
        match self {
            Fault::CutOff => "cut-off",
            Fault::TooFar => "too-far",
            Fault::Blurred => "blurred",
            Fault::TooDark => "too-dark",
        }
    }
}

/// What is known of a file that is a photo.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(deny_unknown_fields, rename_all = "kebab-case")]
pub struct Photo {
    /// The subject that is seen.
    pub subject: String,
    /// What is wrong with it.
    #[serde(default, skip_serializing_if = "BTreeSet::is_empty")]
    pub faults: BTreeSet<Fault>,
}
