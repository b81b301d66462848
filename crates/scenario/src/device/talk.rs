//! Talks: a phone call, or somebody who stands before the learner. What is said is a text, read aloud on request; the
//! learner chooses what to answer.

use serde::{Deserialize, Serialize};

/// A talk: lines of the other person, each with the answers that the learner can give. It begins with the first line.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(deny_unknown_fields, rename_all = "kebab-case")]
pub struct Talk {
    /// Short name.
    pub id: String,
    /// Who speaks, as shown.
    pub with: String,
    /// The drawn face, of `src/ui/illustration/avatar/`; left out, the first letter of the name stands for it.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub face: Option<String>,
    /// The number that is shown, where it is a call that comes in.
    #[serde(default, skip_serializing_if = "String::is_empty")]
    pub number: String,
    /// Whether the telephone rings with it at the start.
    #[serde(default)]
    pub rings: bool,
    /// The lines.
    #[serde(rename = "line")]
    pub lines: Vec<Line>,
}

/// What the other person says, and what can be answered.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(deny_unknown_fields)]
pub struct Line {
    /// Short name within the talk.
    pub id: String,
    /// What is said, or what happens.
    pub says: String,
    /// The answers; without any, the talk ends here.
    #[serde(default, rename = "answer", skip_serializing_if = "Vec::is_empty")]
    pub answers: Vec<Answer>,
}

/// One of several answers.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(deny_unknown_fields)]
pub struct Answer {
    /// Short name within the line.
    pub id: String,
    /// What the learner says or does.
    pub label: String,
    /// The line that follows; left out, the talk ends.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub to: Option<String>,
}

/// A number that the learner can call or write to: in the contacts, or printed on a paper.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(deny_unknown_fields, rename_all = "kebab-case")]
pub struct PhoneNumber {
    /// Short name.
    pub id: String,
    /// The number, as written on the paper.
    pub number: String,
    /// Its name in the contacts; left out, it has to be dialled.
    #[serde(default, skip_serializing_if = "String::is_empty")]
    pub contact: String,
    /// The talk that follows when it is called; left out, nobody answers.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub talk: Option<String>,
}
