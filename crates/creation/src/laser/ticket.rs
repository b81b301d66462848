//! What the one-page job ticket says, so that a mediator can run the machine.

use super::document::Document;
use super::layout::Sheet;
use super::page::Layer;
use crate::file_name::file_name;
use crate::geometry::length;
use crate::lab::{LabProfile, Machine};
use serde::{Deserialize, Serialize};

/// Seconds that a job takes besides its lines: placing the sheet, focus, the way back.
const SETTING_UP: f64 = 60.0;

/// The data of a job ticket; the app draws the page.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub struct Ticket {
    /// The lab's name.
    pub lab: String,
    /// The machine whose bed holds the piece.
    pub machine: String,
    /// Expected width of the piece in mm.
    pub width: f64,
    /// Expected height of the piece in mm.
    pub height: f64,
    /// The material's id in the lab profile.
    pub material: String,
    /// The material's own name in the lab, if it has one.
    pub material_name: Option<String>,
    /// Thickness of the material in mm.
    pub thickness: f64,
    /// The colours in the file that are used, in the order of the work.
    pub legend: Vec<Operation>,
    /// Length of all cuts in mm.
    pub cut_length: f64,
    /// Estimated duration in whole minutes, at least 1.
    pub minutes: u32,
    /// Price of the material in euros, where the lab gives one.
    pub price: Option<f64>,
    /// Name of the SVG file.
    pub svg_file: String,
    /// Name of the DXF file.
    pub dxf_file: String,
}

/// A line of the legend.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub struct Operation {
    /// What is done.
    pub work: Work,
    /// Its colour in the file.
    pub colour: String,
}

/// What the machine does.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum Work {
    /// Darkens areas.
    Engrave,
    /// Draws lines.
    Score,
    /// Cuts holes and cut-outs.
    InnerCut,
    /// Cuts the contour.
    OuterCut,
}

impl Ticket {
    /// The ticket of a sheet.
    pub(super) fn of(document: &Document, name: &str, sheet: &Sheet, lab: &LabProfile) -> Self {
        let material = lab.material(&document.material);
        let machine = lab
            .machines
            .iter()
            .find(|machine| super::check::fits_bed(document, machine.bed_width, machine.bed_height))
            .or_else(|| lab.machines.first());
        let cuts = sheet.inner_cuts.iter().chain(&sheet.outer_cut);
        let cut_length: f64 = cuts.map(|cut| length(cut, true)).sum();
        let cutting = cut_length / material.map_or(1.0, |material| material.cutting_speed);
        let seconds = SETTING_UP + cutting + machine.map_or(0.0, |machine| surface_seconds(sheet, machine));
        let square_metres = document.piece.width * document.piece.height / 1e6;
        Self {
            lab: lab.name.clone(),
            machine: machine.map(|machine| machine.name.clone()).unwrap_or_default(),
            width: document.piece.width,
            height: document.piece.height,
            material: material.map_or_else(|| document.material.clone(), |material| material.id.clone()),
            material_name: material.and_then(|material| material.name.clone()),
            thickness: material.map_or(0.0, |material| material.thickness),
            legend: legend(sheet, lab),
            cut_length,
            minutes: (seconds / 60.0).ceil().clamp(1.0, 100_000.0) as u32,
            price: material.and_then(|material| material.price).map(|price| price * square_metres),
            svg_file: file_name(name, "svg"),
            dxf_file: file_name(name, "dxf"),
        }
    }
}

/// Seconds of engraving and scoring: the head sweeps the whole height of the engraving line by line, then follows the scored lines.
fn surface_seconds(sheet: &Sheet, machine: &Machine) -> f64 {
    let engraving = sheet.engrave.bounds().map_or(0.0, |bounds| {
        let sweeps = bounds.height() / machine.engraving_interval;
        // The head brakes and turns after each sweep.
        sweeps * (bounds.width() / machine.engraving_speed + 0.05)
    });
    let scored: f64 = sheet.score.iter().map(|line| length(&line.points, line.closed)).sum();
    engraving + scored / machine.scoring_speed
}

fn legend(sheet: &Sheet, lab: &LabProfile) -> Vec<Operation> {
    [
        (Work::Engrave, Layer::Engrave, !sheet.engrave.is_empty()),
        (Work::Score, Layer::Score, !sheet.score.is_empty()),
        (Work::InnerCut, Layer::InnerCut, !sheet.inner_cuts.is_empty()),
        (Work::OuterCut, Layer::OuterCut, sheet.outer_cut.is_some()),
    ]
    .into_iter()
    .filter(|(_, _, used)| *used)
    .map(|(work, layer, _)| Operation { work, colour: layer.colour(&lab.colours).to_owned() })
    .collect()
}
