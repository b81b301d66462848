//! What the learner can do.

use serde::{Deserialize, Serialize};

/// One action. Targets name what is on the screen: see [`Control`].
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum Action {
    /// Touch a button, a link, a choice, a row.
    Press(String),
    /// Replace what stands in a field.
    Type(String, String),
    /// The strength of the secret in this field, as estimated outside: log10 of the number of guesses.
    Estimate(String, f64),
}

/// Something on the screen that can be pressed or typed into.
#[derive(Clone, Debug, PartialEq)]
pub struct Control {
    /// Its name, unique on the screen: `link.sign-in`, `move-form.date.day`, `mail.send`…
    pub target: String,
    /// Its words, where they come from the corpus; empty where the app's own texts name it.
    pub label: String,
    /// What it is.
    pub role: Role,
}

/// What a control is.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Role {
    /// It is pressed.
    Press,
    /// Text is typed into it.
    Field,
    /// A secret is typed into it.
    SecretField,
}
