//! What the one-page job ticket says, so that a mediator can run the printer.

use super::body::Body;
use super::document::Document;
use super::print::{self, Print};
use crate::file_name::file_name;
use crate::lab::LabProfile;
use serde::{Deserialize, Serialize};

/// The data of a job ticket; the app draws the page.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub struct Ticket {
    /// The lab's name.
    pub lab: String,
    /// The printer that holds the object.
    pub printer: String,
    /// Expected width in mm.
    pub width: f64,
    /// Expected depth in mm.
    pub depth: f64,
    /// Expected height in mm.
    pub height: f64,
    /// The filament's id in the lab profile.
    pub filament: String,
    /// The filament's own name in the lab, if it has one.
    pub filament_name: Option<String>,
    /// Height of a layer in mm.
    pub layer: f64,
    /// Estimated duration in whole minutes, at least 1.
    pub minutes: u32,
    /// Filament in grams.
    pub grams: f64,
    /// Price of the filament in euros, where the lab gives one.
    pub price: Option<f64>,
    /// Name of the STL file.
    pub stl_file: String,
    /// Name of the 3MF file.
    pub three_mf_file: String,
}

impl Ticket {
    /// The ticket of a body.
    pub(super) fn of(document: &Document, name: &str, body: &Body, lab: &LabProfile) -> Self {
        let [width, depth, height] = body.mesh.size();
        let print = Print::of(&body.mesh, &document.filament, lab);
        let printer = print::printer(&body.mesh, lab);
        let filament = lab.printing.filament(&document.filament);
        Self {
            lab: lab.name.clone(),
            printer: printer.map(|printer| printer.name.clone()).unwrap_or_default(),
            width,
            depth,
            height,
            filament: filament.map_or_else(|| document.filament.clone(), |filament| filament.id.clone()),
            filament_name: filament.and_then(|filament| filament.name.clone()),
            layer: printer.map_or(0.0, |printer| printer.layer),
            minutes: print.minutes.ceil().clamp(1.0, 1e6) as u32,
            grams: print.grams,
            price: print.price,
            stl_file: file_name(name, "stl"),
            three_mf_file: file_name(name, "3mf"),
        }
    }
}
