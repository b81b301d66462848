//! What the one-page job ticket says, so that a mediator can run the machine.

use super::design::Design;
use super::formats::Format;
use super::preview::minutes;
use super::problem::extent;
use crate::file_name::file_name;
use crate::lab::LabProfile;
use serde::{Deserialize, Serialize};

/// The data of a job ticket; the app draws the page.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub struct Ticket {
    /// The lab's name.
    pub lab: String,
    /// The machine whose hoop holds the design.
    pub machine: String,
    /// Width of what is sewn in mm.
    pub width: f64,
    /// Height of what is sewn in mm.
    pub height: f64,
    /// Needle hits.
    pub stitches: usize,
    /// Threads that are cut.
    pub trims: usize,
    /// The threads by name, in sewing order.
    pub threads: Vec<String>,
    /// Thread in metres, both sides of the cloth.
    pub metres: f64,
    /// Estimated duration in whole minutes, at least 1.
    pub minutes: u32,
    /// Names of the files, in the order of the formats.
    pub files: Vec<String>,
}

/// Thread that is used for each mm that is seen: the lower side takes its share.
const BOTH_SIDES: f64 = 1.3;

impl Ticket {
    /// The ticket of a design.
    pub(super) fn of(name: &str, design: &Design, lab: &LabProfile) -> Self {
        let (width, height) = extent(design);
        let machines = &lab.sewing.machines;
        let machine = machines
            .iter()
            .find(|machine| width <= machine.hoop_width && height <= machine.hoop_height)
            .or_else(|| machines.first());
        let pattern = &design.sewing.pattern;
        Self {
            lab: lab.name.clone(),
            machine: machine.map(|machine| machine.name.clone()).unwrap_or_default(),
            width,
            height,
            stitches: pattern.sewn(),
            trims: pattern.trims(),
            threads: pattern.threads.iter().map(|thread| thread.id.to_owned()).collect(),
            metres: pattern.thread_length() * BOTH_SIDES / 1000.0,
            minutes: minutes(pattern, lab),
            files: Format::ALL.iter().map(|format| file_name(name, format.extension())).collect(),
        }
    }
}
