//! The 3D printers of a lab.

use super::Ranges;
use serde::{Deserialize, Serialize};

/// What a lab prints with.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
#[serde(deny_unknown_fields, rename_all = "kebab-case")]
pub struct Printing {
    /// Its printers; an object goes to the first that holds it.
    pub printers: Vec<Printer>,
    /// Its filaments, in the order in which they are offered.
    pub filaments: Vec<Filament>,
    /// What comes out well.
    pub limits: PrintingLimits,
}

/// A printer that melts a filament.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
#[serde(deny_unknown_fields, rename_all = "kebab-case")]
pub struct Printer {
    /// Its name in the lab.
    pub name: String,
    /// Width of the bed in mm.
    pub bed_width: f64,
    /// Depth of the bed in mm.
    pub bed_depth: f64,
    /// Greatest height in mm.
    pub height: f64,
    /// Height of a layer in mm.
    pub layer: f64,
    /// Width of a printed line in mm, a little more than the nozzle.
    pub line: f64,
    /// Filament melted on the way, in mm³/s: what the printer really reaches with small objects.
    pub flow: f64,
}

/// A filament.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
#[serde(deny_unknown_fields, rename_all = "kebab-case")]
pub struct Filament {
    /// The name in documents.
    pub id: String,
    /// The name shown; without it the app has a text for the id.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub name: Option<String>,
    /// Its colour as `#RRGGBB`.
    pub colour: String,
    /// Density in g/cm³.
    pub density: f64,
    /// Price of a kilogram, in euros.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub price: Option<f64>,
}

/// Least sizes in mm, and what a session has time for.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
#[serde(deny_unknown_fields, rename_all = "kebab-case")]
pub struct PrintingLimits {
    /// Width of the thinnest wall that holds.
    pub wall: f64,
    /// Width of the thinnest raised or sunken stroke that can be seen.
    pub stroke: f64,
    /// Diameter of the smallest hole that stays open.
    pub hole: f64,
    /// Height of the capitals of a text that can be read.
    pub text_height: f64,
    /// By how many degrees a wall may lean beyond the vertical without support.
    pub overhang: f64,
    /// Minutes that a print may take.
    pub minutes: f64,
}

impl Default for Printing {
    /// An ordinary printer with a bed of 200 × 200 mm, and polylactic acid in three colours (1.24 g/cm³).
    fn default() -> Self {
        let filament = |id: &str, colour: &str| Filament {
            id: id.into(),
            name: None,
            colour: colour.into(),
            density: 1.24,
            price: None,
        };
        Self {
            printers: vec![Printer {
                name: "Imprimante 3D".into(),
                bed_width: 200.0,
                bed_depth: 200.0,
                height: 180.0,
                layer: 0.2,
                line: 0.45,
                flow: 3.0,
            }],
            filaments: vec![
                filament("yellow", "#E9B44C"),
                filament("blue", "#3E6C8F"),
                filament("red", "#C8553D"),
                filament("white", "#F4F1EA"),
            ],
            limits: PrintingLimits {
                wall: 1.2,
                stroke: 1.0,
                hole: 4.0,
                text_height: 5.0,
                overhang: 45.0,
                minutes: 30.0,
            },
        }
    }
}

impl Printing {
    /// The filament of that name, or the first one.
    pub fn filament(&self, id: &str) -> Option<&Filament> {
        self.filaments.iter().find(|filament| filament.id == id).or_else(|| self.filaments.first())
    }

    pub(super) fn validate(&self, found: &mut Ranges) {
        for (index, printer) in self.printers.iter().enumerate() {
            let at = |field: &str| format!("printing.printers[{index}].{field}");
            found.range(at("bed-width"), printer.bed_width, 50.0, 2000.0);
            found.range(at("bed-depth"), printer.bed_depth, 50.0, 2000.0);
            found.range(at("height"), printer.height, 50.0, 2000.0);
            found.range(at("layer"), printer.layer, 0.05, 1.0);
            found.range(at("line"), printer.line, 0.1, 2.0);
            found.range(at("flow"), printer.flow, 0.1, 200.0);
        }
        for (index, filament) in self.filaments.iter().enumerate() {
            let at = |field: &str| format!("printing.filaments[{index}].{field}");
            found.range(at("density"), filament.density, 0.1, 20.0);
            found.range(at("price"), filament.price.unwrap_or(0.0), 0.0, 10_000.0);
            found.colour(at("colour"), &filament.colour);
        }
        found.ids("printing.filaments", self.filaments.iter().map(|filament| filament.id.as_str()));
        found.entries("printing.printers", self.printers.len());
        found.entries("printing.filaments", self.filaments.len());
        let limits = &self.limits;
        found.range("printing.limits.wall".into(), limits.wall, 0.2, 10.0);
        found.range("printing.limits.stroke".into(), limits.stroke, 0.2, 10.0);
        found.range("printing.limits.hole".into(), limits.hole, 1.0, 20.0);
        found.range("printing.limits.text-height".into(), limits.text_height, 1.0, 30.0);
        found.range("printing.limits.overhang".into(), limits.overhang, 10.0, 80.0);
        found.range("printing.limits.minutes".into(), limits.minutes, 5.0, 1440.0);
    }
}
