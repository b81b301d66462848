//! What would fail on the machine, with a repair where one is known.

use super::document::Document;
use super::layout::{Sheet, prepare};
use super::repair::repairs;
use super::{Finding, Laser};
use crate::geometry::{Point, Region};
use crate::lab::LabProfile;
use crate::module::{Complaint, apply_all, with_repairs};
use crate::piece::check::Least;
use crate::piece::{self, PieceProblem};
use crate::text::Font;
use serde::{Deserialize, Serialize};

/// Something that would fail or disappoint. All lengths are in mm.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum Problem {
    /// Something of the piece, whatever machine makes it.
    Piece(PieceProblem),
    /// The lab does not have this material.
    UnknownMaterial {
        /// Its id.
        material: String,
    },
    /// A part of the piece is too thin: it may break.
    ThinPart {
        /// Where.
        at: Point,
        /// Width that holds.
        least: f64,
    },
    /// A cut-out is too narrow to be cut.
    NarrowGap {
        /// Where.
        at: Point,
        /// Width that is cut.
        least: f64,
    },
    /// A part is cut all around and would fall out.
    LoosePart {
        /// Where.
        at: Point,
    },
    /// The cut-outs leave nothing of the piece.
    NothingLeft,
    /// No machine's bed holds the piece.
    OutsideBed {
        /// Width of the largest bed.
        bed_width: f64,
        /// Height of the largest bed.
        bed_height: f64,
    },
}

/// Side of a module of a QR code that a telephone still reads when it is engraved, in mm.
const LEAST_MODULE: f64 = 0.5;
/// At most this many thin parts, gaps and loose parts are told apart; more say nothing more.
const MOST_PLACES: usize = 3;

/// Everything that is wrong, each with a repair that was tried and found to help.
pub fn findings(document: &Document, sheet: &Sheet, lab: &LabProfile, font: &Font) -> Vec<Finding> {
    let left_after = |edits: &[_]| {
        let mended = apply_all::<Laser>(document, edits);
        problems(&mended, &prepare(&mended, lab, font), lab)
    };
    let found = problems(document, sheet, lab);
    with_repairs(&found, |problem| repairs(problem, document, sheet, lab), left_after)
}

/// Everything that is wrong, worst first.
pub fn problems(document: &Document, sheet: &Sheet, lab: &LabProfile) -> Vec<Problem> {
    let mut found = Vec::new();
    if sheet.outer_cut.is_none() {
        found.push(Problem::NothingLeft);
    }
    of_bed(document, lab, &mut found);
    found.extend(piece::check::problems(&document.piece, &sheet.layout, &least(lab)).into_iter().map(Problem::Piece));
    let places = |region: &Region| -> Vec<Point> {
        let shapes = region.shapes().iter().take(MOST_PLACES);
        shapes.filter_map(|shape| Some(Region::of_shape(shape).bounds()?.centre())).collect()
    };
    for part in sheet.loose.iter().take(MOST_PLACES) {
        found.extend(places(part).into_iter().map(|at| Problem::LoosePart { at }));
    }
    if !sheet.cut_out.is_empty() {
        let least = lab.limits.part;
        let thin = thinner_than(&sheet.body, least);
        found.extend(places(&thin).into_iter().map(|at| Problem::ThinPart { at, least }));
        let least = lab.limits.gap;
        let narrow = thinner_than(&sheet.cut_out, least);
        found.extend(places(&narrow).into_iter().map(|at| Problem::NarrowGap { at, least }));
    }
    found.sort_by_key(|problem| !problem.stops());
    found
}

/// The parts of a region that are narrower than `width`, tips of corners left aside.
fn thinner_than(region: &Region, width: f64) -> Region {
    let narrow = region.narrower_than(width);
    let parts: Vec<Region> = narrow
        .shapes()
        .iter()
        .map(Region::of_shape)
        .filter(|part| {
            let long = part.bounds().is_some_and(|bounds| bounds.width().max(bounds.height()) > 1.5 * width);
            let area = part.area() / (width * width);
            area > 0.5 || (long && area > 0.1)
        })
        .collect();
    Region::union_of(&parts)
}

fn of_bed(document: &Document, lab: &LabProfile, found: &mut Vec<Problem>) {
    let fits = lab.machines.iter().any(|machine| fits_bed(document, machine.bed_width, machine.bed_height));
    let largest = lab.machines.iter().max_by(|one, other| {
        let area = |bed: &crate::lab::Machine| bed.bed_width * bed.bed_height;
        area(one).total_cmp(&area(other))
    });
    if let Some(largest) = largest
        && !fits
    {
        found.push(Problem::OutsideBed { bed_width: largest.bed_width, bed_height: largest.bed_height });
    }
    if !lab.materials.iter().any(|material| material.id == document.material) {
        found.push(Problem::UnknownMaterial { material: document.material.clone() });
    }
}

/// Whether the page of the piece, margins included, fits a bed.
pub(super) fn fits_bed(document: &Document, bed_width: f64, bed_height: f64) -> bool {
    let margins = 2.0 * super::page::MARGIN;
    document.piece.width + margins <= bed_width && document.piece.height + margins <= bed_height
}

/// What the laser can make of a piece.
pub(super) fn least(lab: &LabProfile) -> Least {
    Least {
        text_height: lab.limits.text_height,
        motif: lab.limits.text_height * 2.0,
        module: LEAST_MODULE,
        hole_edge: lab.limits.hole_edge,
    }
}

impl Complaint for Problem {
    fn stops(&self) -> bool {
        match self {
            Self::Piece(problem) => problem.stops(),
            Self::LoosePart { .. } | Self::NothingLeft | Self::OutsideBed { .. } => true,
            Self::UnknownMaterial { .. } | Self::ThinPart { .. } | Self::NarrowGap { .. } => false,
        }
    }

    fn is_same_as(&self, other: &Self) -> bool {
        match (self, other) {
            (Self::Piece(one), Self::Piece(other)) => one.is_same_as(other),
            _ => std::mem::discriminant(self) == std::mem::discriminant(other),
        }
    }
}
