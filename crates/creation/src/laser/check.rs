//! What would fail on the machine, with a repair where one is known.

use super::document::{Content, Document, Item, ItemId};
use super::edit::{Edit, apply_all};
use super::holes::clearance;
use super::layout::{Sheet, prepare};
use super::repair::repairs;
use crate::geometry::{Point, Region};
use crate::lab::LabProfile;
use crate::motif;
use crate::text::Font;
use serde::{Deserialize, Serialize};

/// Something that would fail or disappoint. All lengths are in mm.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
#[serde(tag = "problem", rename_all = "kebab-case")]
pub enum Problem {
    /// There is no text, motif or drawing yet.
    NothingOnIt,
    /// The font does not have these letters.
    LetterMissing {
        /// The text.
        item: ItemId,
        /// The letters, each once.
        letters: Vec<char>,
    },
    /// No motif has this name.
    UnknownMotif {
        /// The item.
        item: ItemId,
        /// The name.
        motif: String,
    },
    /// The lab does not have this material.
    UnknownMaterial {
        /// Its id.
        material: String,
    },
    /// A part of the item is beyond the edge or over a hole, and is left out.
    OffPiece {
        /// The item.
        item: ItemId,
    },
    /// The item is too small to be read.
    TooSmall {
        /// The item.
        item: ItemId,
        /// Height of capitals or side of the motif.
        size: f64,
        /// The least that can be read.
        least: f64,
    },
    /// A hole is beyond the edge or cuts it.
    HoleOffPiece {
        /// Index of the hole.
        hole: usize,
    },
    /// A hole leaves too little material to the edge: it may break.
    HoleNearEdge {
        /// Index of the hole.
        hole: usize,
        /// Material that is left.
        distance: f64,
        /// Material that holds.
        least: f64,
    },
    /// Two holes leave too little material between them.
    HolesTooClose {
        /// Index of the hole.
        hole: usize,
        /// Index of the other.
        other: usize,
        /// Material that is left.
        distance: f64,
        /// Material that holds.
        least: f64,
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

/// A problem with its one-touch repair.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub struct Finding {
    /// What is wrong.
    pub problem: Problem,
    /// Whether the machine file is refused until it is mended.
    pub stops: bool,
    /// Edits that mend it without causing another problem; empty when only the learner can decide.
    pub repair: Vec<Edit>,
}

/// Areas below this, in mm², are roundings of a corner.
const CORNER: f64 = 0.05;
/// At most this many thin parts, gaps and loose parts are told apart; more say nothing more.
const MOST_PLACES: usize = 3;

/// Everything that is wrong, each with a repair that was tried and found to help.
pub fn findings(document: &Document, sheet: &Sheet, lab: &LabProfile, font: &Font) -> Vec<Finding> {
    let problems = problems(document, sheet, lab);
    problems
        .iter()
        .map(|problem| {
            let helps = |edits: &Vec<Edit>| {
                let mended = apply_all(document, edits);
                let after = self::problems(&mended, &prepare(&mended, lab, font), lab);
                after.len() < problems.len() && !after.iter().any(|other| other.same_as(problem))
            };
            let repair = repairs(problem, document, sheet, lab).into_iter().find(helps).unwrap_or_default();
            Finding { problem: problem.clone(), stops: problem.stops(), repair }
        })
        .collect()
}

/// Everything that is wrong, worst first.
pub fn problems(document: &Document, sheet: &Sheet, lab: &LabProfile) -> Vec<Problem> {
    let mut found = Vec::new();
    if sheet.outer_cut.is_none() {
        found.push(Problem::NothingLeft);
    }
    of_bed(document, lab, &mut found);
    of_items(document, sheet, lab, &mut found);
    of_holes(sheet, lab, &mut found);
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
    document.width + margins <= bed_width && document.height + margins <= bed_height
}

fn of_items(document: &Document, sheet: &Sheet, lab: &LabProfile, found: &mut Vec<Problem>) {
    if sheet.items.iter().all(|item| item.region.is_empty()) {
        found.push(Problem::NothingOnIt);
    }
    let holes =
        sheet.holes.iter().map(|hole| crate::geometry::curve::circle(hole.centre, hole.diameter / 2.0, 0.02)).collect();
    let blank = Region::from_contours(vec![sheet.contour.clone()]).difference(&Region::from_contours(holes));
    for (item, placed) in document.items.iter().zip(&sheet.items) {
        if !placed.missing.is_empty() {
            found.push(Problem::LetterMissing { item: item.id, letters: placed.missing.clone() });
        }
        if let Content::Motif(id) = &item.content
            && motif::find(id).is_none()
        {
            found.push(Problem::UnknownMotif { item: item.id, motif: id.clone() });
        }
        if placed.region.difference(&blank).area() > CORNER {
            found.push(Problem::OffPiece { item: item.id });
        }
        if let Some(least) = least_size(item, lab)
            && placed.size < least
            && !placed.region.is_empty()
        {
            found.push(Problem::TooSmall { item: item.id, size: placed.size, least });
        }
    }
}

/// The least size at which the item can be read.
fn least_size(item: &Item, lab: &LabProfile) -> Option<f64> {
    match item.content {
        Content::Text(_) => Some(lab.limits.text_height),
        Content::Motif(_) => Some(lab.limits.text_height * 2.0),
        Content::Drawing(_) => None,
    }
}

fn of_holes(sheet: &Sheet, lab: &LabProfile, found: &mut Vec<Problem>) {
    let least = lab.limits.hole_edge;
    for (index, hole) in sheet.holes.iter().enumerate() {
        let distance = clearance(&sheet.contour, hole.centre, hole.diameter / 2.0);
        if distance <= 0.0 {
            found.push(Problem::HoleOffPiece { hole: index });
        } else if distance < least {
            found.push(Problem::HoleNearEdge { hole: index, distance, least });
        }
        for (other, before) in sheet.holes.iter().enumerate().take(index) {
            let distance = before.centre.distance(hole.centre) - (before.diameter + hole.diameter) / 2.0;
            if distance < least {
                found.push(Problem::HolesTooClose { hole: index, other, distance, least });
            }
        }
    }
}

impl Problem {
    /// Whether the machine file is refused until it is mended.
    pub fn stops(&self) -> bool {
        matches!(
            self,
            Self::LetterMissing { .. }
                | Self::UnknownMotif { .. }
                | Self::HoleOffPiece { .. }
                | Self::LoosePart { .. }
                | Self::NothingLeft
                | Self::OutsideBed { .. }
        )
    }

    /// The items, or else holes, that it is about.
    fn item(&self) -> Option<ItemId> {
        match self {
            Self::LetterMissing { item, .. }
            | Self::UnknownMotif { item, .. }
            | Self::OffPiece { item }
            | Self::TooSmall { item, .. } => Some(*item),
            _ => None,
        }
    }

    /// Whether it is the same complaint about the same thing.
    pub fn same_as(&self, other: &Self) -> bool {
        let hole = |problem: &Self| match problem {
            Self::HoleOffPiece { hole } | Self::HoleNearEdge { hole, .. } | Self::HolesTooClose { hole, .. } => {
                Some(*hole)
            }
            _ => None,
        };
        std::mem::discriminant(self) == std::mem::discriminant(other)
            && self.item() == other.item()
            && hole(self) == hole(other)
    }
}
