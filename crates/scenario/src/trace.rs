//! Traces: sequences of actions written with the words on the screen.

use crate::action::{Action, Control, Role};
use crate::bundle::Scenario;
use crate::engine::{Turn, apply, controls};
use crate::world::World;
use serde::{Deserialize, Serialize};

/// `solution.toml`, `trap-<id>.toml`.
#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(deny_unknown_fields)]
pub struct Trace {
    /// The actions, in order.
    #[serde(rename = "do")]
    pub steps: Vec<TraceStep>,
}

/// One action of a trace. `press` and `in` name a control by its words, or by its target after `#`.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(untagged, try_from = "Written")]
#[cfg_attr(feature = "schema", schemars(!try_from, deny_unknown_fields))]
pub enum TraceStep {
    /// `{ press = "Envoyer" }`
    Press {
        /// The control.
        press: String,
    },
    /// `{ type = "{born}", in = "Date de naissance" }`; a date in ISO 8601 fills the three boxes.
    Type {
        /// The text.
        #[serde(rename = "type")]
        text: String,
        /// The field.
        #[serde(rename = "in")]
        field: String,
    },
}

/// A step as it is written: read key by key, so that a wrong one is named where it stands.
#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct Written {
    press: Option<String>,
    #[serde(rename = "type")]
    text: Option<String>,
    #[serde(rename = "in")]
    field: Option<String>,
}

impl TryFrom<Written> for TraceStep {
    type Error = &'static str;

    fn try_from(written: Written) -> Result<Self, Self::Error> {
        match (written.press, written.text, written.field) {
            (Some(press), None, None) => Ok(TraceStep::Press { press }),
            (None, Some(text), Some(field)) => Ok(TraceStep::Type { text, field }),
            _ => Err("neither a press nor a typing"),
        }
    }
}

/// A step that could not be played, because nothing on the screen bears its name.
#[derive(Clone, Debug, PartialEq)]
pub struct TraceError {
    /// Its rank, from 0.
    pub at: usize,
    /// What was looked for.
    pub sought: String,
    /// What is on the screen, by its words or else its target.
    pub on_screen: Vec<String>,
}

/// Plays a trace from `world`. `estimate` gives log10 of the guesses that a secret takes, from the secret and
/// the persona's own words. Gives the last world and every turn.
pub fn play(
    scenario: &Scenario,
    mut world: World,
    steps: &[TraceStep],
    estimate: &dyn Fn(&str, &[String]) -> f64,
) -> Result<(World, Vec<Turn>), TraceError> {
    let mut turns = vec![];
    for (at, step) in steps.iter().enumerate() {
        for action in step.actions(scenario, &world, estimate).map_err(|error| TraceError { at, ..error })? {
            let turn = apply(scenario, world, action);
            world = turn.world.clone();
            turns.push(turn);
        }
    }
    Ok((world, turns))
}

impl TraceStep {
    /// The words of the control, or its target after `#`.
    pub fn name(&self) -> &str {
        match self {
            TraceStep::Press { press } => press,
            TraceStep::Type { field, .. } => field,
        }
    }

    /// The control on the screen that this step is about. A file is also found by the name that it had at the start.
    pub fn control<'a>(&self, scenario: &Scenario, on_screen: &'a [Control]) -> Option<&'a Control> {
        let presses = matches!(self, TraceStep::Press { .. });
        let mut fitting = on_screen.iter().filter(|control| (control.role == Role::Press) == presses);
        let name = self.name();
        if let Some(target) = name.strip_prefix('#') {
            return fitting.find(|control| control.target == target);
        }
        fitting.clone().find(|control| control.label == name).or_else(|| {
            let mut files = scenario.exercise().files.iter();
            let file = files.find(|file| file.name == name)?;
            fitting.find(|control| {
                let item = control.target.strip_prefix("file.").or_else(|| control.target.strip_prefix("attach."));
                item == Some(file.id.as_str())
            })
        })
    }

    /// The actions that this step stands for on the present screen: one, or three for a date.
    pub fn actions(
        &self,
        scenario: &Scenario,
        world: &World,
        estimate: &dyn Fn(&str, &[String]) -> f64,
    ) -> Result<Vec<Action>, TraceError> {
        let on_screen = controls(scenario, world);
        let missing = |sought: &str| TraceError {
            at: 0,
            sought: sought.to_owned(),
            on_screen: on_screen
                .iter()
                .map(
                    |control| {
                        if control.label.is_empty() { format!("#{}", control.target) } else { control.label.clone() }
                    },
                )
                .collect(),
        };
        let control = self.control(scenario, &on_screen).ok_or_else(|| missing(self.name()))?;
        match self {
            TraceStep::Press { .. } => Ok(vec![Action::Press(control.target.clone())]),
            TraceStep::Type { text, .. } => {
                let date = crate::date::Date::from_iso(text);
                match (control.target.strip_suffix(".day"), date) {
                    (Some(date_field), Some(date)) => Ok([
                        ("day", date.day().to_string()),
                        ("month", date.month().to_string()),
                        ("year", date.year().to_string()),
                    ]
                    .into_iter()
                    .map(|(part, text)| Action::Type(format!("{date_field}.{part}"), text))
                    .collect()),
                    _ => {
                        let mut actions = vec![Action::Type(control.target.clone(), text.clone())];
                        if control.role == Role::SecretField {
                            let guesses = estimate(text, &scenario.own_words());
                            actions.push(Action::Estimate(control.target.clone(), guesses));
                        }
                        Ok(actions)
                    }
                }
            }
        }
    }
}
