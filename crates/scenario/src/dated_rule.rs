//! What the State may change: windows, amounts, deadlines, each with the day on which it was checked and its source.

use crate::date::Date;
use serde::{Deserialize, Serialize};

/// A window, an amount, a deadline: what the State may change, of `rules.toml`. Any text names it as `{rule.<id>}`.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(deny_unknown_fields)]
pub struct DatedRule {
    /// Short name.
    pub id: String,
    /// What stands in the texts: « 28 », « 25 € », « 30 minutes ».
    pub value: String,
    /// What it is, in a few words of French.
    pub says: String,
    /// When it was last checked, ISO 8601.
    pub verified: String,
    /// The page where it stands.
    pub source: String,
}

impl DatedRule {
    /// Whether it was last checked more than twelve months before `today`.
    pub fn is_old(&self, today: Date) -> bool {
        Date::from_iso(&self.verified)
            .is_none_or(|day| (day.year() + 1, day.month(), day.day()) < (today.year(), today.month(), today.day()))
    }
}
