//! What printing a body takes.

use super::mesh::Mesh;
use crate::lab::{Filament, LabProfile, Printer};

/// Lines around each layer.
const WALLS: f64 = 2.0;
/// Share of the inside that is filled.
const FILLING: f64 = 0.15;
/// Layers that are filled wholly, below and above.
const FULL_LAYERS: f64 = 4.0;
/// Seconds before the first layer: heating, and cleaning the nozzle.
const HEATING: f64 = 120.0;
/// Seconds lost in each layer by moves without filament and by slowing down.
const LAYER: f64 = 1.0;

/// What printing takes.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Print {
    /// Filament in grams.
    pub grams: f64,
    /// Minutes, heating included.
    pub minutes: f64,
    /// Price of the filament in euros, where the lab gives one.
    pub price: Option<f64>,
}

impl Print {
    /// What printing that surface with that filament takes.
    pub fn of(mesh: &Mesh, filament: &str, lab: &LabProfile) -> Self {
        let printer = printer(mesh, lab);
        let filament = lab.printing.filament(filament);
        let melted = printer.map_or(0.0, |printer| melted(mesh, printer));
        let layers = printer.map_or(0.0, |printer| mesh.size()[2] / printer.layer);
        let flow = printer.map_or(1.0, |printer| printer.flow);
        let grams = melted / 1000.0 * filament.map_or(1.0, |filament: &Filament| filament.density);
        Self {
            grams,
            minutes: (HEATING + melted / flow + layers * LAYER) / 60.0,
            price: filament.and_then(|filament| filament.price).map(|price| price * grams / 1000.0),
        }
    }
}

/// The printer that holds the surface, or the first.
pub fn printer<'a>(mesh: &Mesh, lab: &'a LabProfile) -> Option<&'a Printer> {
    let printers = &lab.printing.printers;
    printers.iter().find(|printer| fits(mesh, printer)).or_else(|| printers.first())
}

/// Whether a printer holds the surface, as it stands or turned by a quarter.
pub fn fits(mesh: &Mesh, printer: &Printer) -> bool {
    let [width, depth, height] = mesh.size();
    let stands = |width: f64, depth: f64| width <= printer.bed_width && depth <= printer.bed_depth;
    height <= printer.height && (stands(width, depth) || stands(depth, width))
}

/// Filament in mm³: the skin is full, the rest a grid.
fn melted(mesh: &Mesh, printer: &Printer) -> f64 {
    let volume = mesh.volume();
    let (flat, upright) = mesh.areas();
    let skin = flat * FULL_LAYERS * printer.layer + upright * WALLS * printer.line;
    let skin = skin.min(volume);
    skin + (volume - skin) * FILLING
}
