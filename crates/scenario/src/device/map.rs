//! The plan of the town.

use serde::{Deserialize, Serialize};

/// A place on the plan.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(deny_unknown_fields, rename_all = "kebab-case")]
pub struct Place {
    /// Short name.
    pub id: String,
    /// What is written on the plan.
    pub name: String,
    /// Where: from the left and from the top of the plan, in hundredths of its width and height.
    pub at: [u8; 2],
    /// What the plan says of it: address, opening hours.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub about: Vec<String>,
    /// Whether one stands there at the start.
    #[serde(default)]
    pub here: bool,
    /// The ways there from where one stands.
    #[serde(default, rename = "route", skip_serializing_if = "Vec::is_empty")]
    pub routes: Vec<Route>,
}

/// A way to a place.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(deny_unknown_fields)]
pub struct Route {
    /// How one travels.
    pub by: Travel,
    /// How long it takes.
    pub minutes: u16,
    /// What to do, step by step.
    pub steps: Vec<String>,
}

/// How one travels.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(rename_all = "kebab-case")]
pub enum Travel {
    /// On foot.
    Walk,
    /// By bus.
    Bus,
    /// By bicycle.
    Bicycle,
    /// By car.
    Car,
}
