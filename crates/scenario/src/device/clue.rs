//! Clues: the parts of a message that tell that it is false.

use serde::{Deserialize, Serialize};
use std::collections::BTreeSet;

/// A part of a message that can be marked: `sender`, `address`, `subject`, `link`, or `body.<rank>` from 0.
pub type Part = String;

/// What the learner marks.
#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize)]
pub struct Clues {
    /// The message whose parts are being marked, by short name.
    pub marking: Option<String>,
    /// The parts rightly marked, as `message.part`.
    pub marked: BTreeSet<String>,
}
