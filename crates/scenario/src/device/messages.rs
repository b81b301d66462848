//! Text messages.

use crate::device::Part;
use crate::site::Way;
use serde::{Deserialize, Serialize};

/// A text message that comes, or is there from the start.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(deny_unknown_fields, rename_all = "kebab-case")]
pub struct SmsTemplate {
    /// Short name; mails and text messages of an exercise share their names.
    pub id: String,
    /// The sender's shown name: a contact, a short number or the number itself. Messages of one sender are one
    /// conversation, even where somebody else borrows that name.
    pub from: String,
    /// The text, in paragraphs.
    pub body: Vec<String>,
    /// A link at the end of the text; its label is the address as it is written.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub link: Option<Way>,
    /// When it came, as shown.
    pub date: String,
    /// Whether it comes only when a rule delivers it.
    #[serde(default)]
    pub later: bool,
    /// Whether it has been read already.
    #[serde(default)]
    pub read: bool,
    /// Parts that tell a false message: the learner is asked to find them.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub clues: Vec<Part>,
}
