//! Fictitious people and their papers.

use crate::template::Facts;
use serde::{Deserialize, Serialize};

/// A fictitious person: every fact that papers, mails and traces can name, by key.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
pub struct Persona {
    /// Short name of the persona in the corpus.
    pub id: String,
    /// Facts by key: `first-name`, `surname`, `born` (ISO 8601), `street`…
    #[serde(flatten)]
    pub facts: Facts,
}

/// A paper on the table.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(deny_unknown_fields, rename_all = "kebab-case")]
pub struct Paper {
    /// Short name, as an exercise lists it.
    pub id: String,
    /// What the paper is, as printed at its top.
    pub title: String,
    /// How the paper is drawn.
    pub look: PaperLook,
    /// Lines of the paper, from top to bottom.
    #[serde(rename = "row")]
    pub rows: Vec<Row>,
}

/// How a paper is drawn.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(rename_all = "kebab-case")]
pub enum PaperLook {
    /// A plastic card, such as an identity card.
    Card,
    /// A full sheet, such as a lease.
    Sheet,
    /// A letter.
    Letter,
    /// A small slip, such as a receipt or a page of a notebook.
    Slip,
}

/// One line of a paper.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(deny_unknown_fields)]
pub struct Row {
    /// The printed label; empty for plain text.
    #[serde(default)]
    pub label: String,
    /// The printed value.
    pub value: String,
    /// The fact that stands here, so that help can point at it.
    #[serde(default)]
    pub fact: String,
}
