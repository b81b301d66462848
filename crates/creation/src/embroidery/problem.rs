//! What would fail on the machine or spoil the cloth, with a repair where one is known.

use super::check::{Fault, faults};
use super::design::{Design, Subject, limits};
use super::document::{Document, Product, Style};
use super::edit::Edit;
use super::{Embroidery, Finding};
use crate::lab::LabProfile;
use crate::module::{Complaint, apply_all, with_repairs};
use crate::piece::check::{Least, grown};
use crate::piece::{self, ItemId, PieceEdit, PieceProblem};
use crate::text::Font;
use serde::{Deserialize, Serialize};

/// Something that would fail or disappoint. All lengths are in mm.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum Problem {
    /// Something of the piece, whatever machine makes it.
    Piece(PieceProblem),
    /// Nothing is sewn.
    Nothing,
    /// A part is smaller than a stitch.
    TooSmall {
        /// The item; none for the ground or the border.
        item: Option<ItemId>,
    },
    /// The design is larger than the hoop.
    OutsideHoop {
        /// Width that can be sewn.
        width: f64,
        /// Height that can be sewn.
        height: f64,
    },
    /// The needle goes down too often at one place: the cloth would tear.
    TooDense {
        /// The item; none for the ground or the border.
        item: Option<ItemId>,
    },
    /// A stitch is longer than the frame can move.
    StitchTooLong {
        /// The item; none for the ground or the border.
        item: Option<ItemId>,
    },
    /// More stitches than there is time for.
    TooManyStitches {
        /// How many there are.
        count: usize,
        /// How many there may be.
        most: usize,
    },
    /// More threads than the lab wants to change.
    TooManyColours {
        /// How many there are.
        count: usize,
        /// How many there may be.
        most: usize,
    },
}

/// Height in mm of the capitals of a text that can still be read.
const TEXT_HEIGHT: f64 = 6.0;
/// Side in mm of a motif whose parts can be sewn.
const MOTIF: f64 = 12.0;
/// Side in mm of a module of a code that a telephone still reads.
const MODULE: f64 = 2.0;

/// Everything that is wrong, each with a repair that was tried and found to help.
pub fn findings(document: &Document, design: &Design, lab: &LabProfile, font: &Font) -> Vec<Finding> {
    let left_after = |edits: &[Edit]| {
        let mended = apply_all::<Embroidery>(document, edits);
        problems(&mended, &Design::of(&mended, lab, font), lab)
    };
    let found = problems(document, design, lab);
    with_repairs(&found, |problem| repairs(problem, document, design, lab), left_after)
}

/// Everything that is wrong, worst first.
pub fn problems(document: &Document, design: &Design, lab: &LabProfile) -> Vec<Problem> {
    let mut found = Vec::new();
    if design.sewing.pattern.sewn() == 0 {
        found.push(Problem::Nothing);
    }
    let (width, height) = extent(design);
    let machines = &lab.sewing.machines;
    if !machines.iter().any(|machine| width <= machine.hoop_width && height <= machine.hoop_height) {
        let largest = machines
            .iter()
            .max_by(|one, other| (one.hoop_width * one.hoop_height).total_cmp(&(other.hoop_width * other.hoop_height)));
        let hoop = largest.map(|machine| (machine.hoop_width, machine.hoop_height));
        found.extend(hoop.map(|(width, height)| Problem::OutsideHoop { width, height }));
    }
    let of_piece = piece::check::problems(&document.piece, &design.layout, &least());
    // An item that is nowhere is empty: it has nothing to be sewn either.
    let is_empty =
        |item: ItemId| design.layout.items.iter().any(|placed| placed.id == item && placed.region.is_empty());
    for fault in faults(design.subjects.len(), &design.sewing, &limits(lab)) {
        let problem = problem(&fault, design);
        let is_said = match &problem {
            Some(Problem::TooSmall { item: Some(item) }) => is_empty(*item),
            Some(problem) => found.iter().any(|other: &Problem| other.is_same_as(problem)),
            None => true,
        };
        found.extend(problem.filter(|_| !is_said));
    }
    found.extend(of_piece.into_iter().map(Problem::Piece));
    found.sort_by_key(|problem| !problem.stops());
    found
}

fn problem(fault: &Fault, design: &Design) -> Option<Problem> {
    let item = |part: usize| match design.subject(part) {
        Some(Subject::Item(item)) => Some(item),
        _ => None,
    };
    Some(match *fault {
        Fault::TooSmall { part } => Problem::TooSmall { item: item(part) },
        Fault::TooDense { part, .. } => Problem::TooDense { item: item(part) },
        Fault::StitchTooLong { part, .. } => Problem::StitchTooLong { item: item(part) },
        Fault::TooManyStitches { count, most, .. } => Problem::TooManyStitches { count, most },
        Fault::TooManyColours { count, most, .. } => Problem::TooManyColours { count, most },
        // Told from the whole, for the machine whose hoop is the largest.
        Fault::OutsideHoop { .. } => return None,
    })
}

/// Width and height in mm of what is sewn.
pub fn extent(design: &Design) -> (f64, f64) {
    let bounds = design.sewing.pattern.bounds();
    bounds.map_or((0.0, 0.0), |bounds| (f64::from(bounds.width()) / 10.0, f64::from(bounds.height()) / 10.0))
}

/// What an embroidery machine can make of a piece.
fn least() -> Least {
    Least { text_height: TEXT_HEIGHT, motif: MOTIF, module: MODULE, hole_edge: 2.0 * super::design::BORDER }
}

/// What may mend a problem, the gentlest first. Each is tried before it is offered.
fn repairs(problem: &Problem, document: &Document, design: &Design, lab: &LabProfile) -> Vec<Vec<Edit>> {
    let styled = |item: ItemId, style| vec![Edit::SetStyle(item, style)];
    match problem {
        Problem::Piece(problem) => {
            let tries = piece::check::repairs(problem, &document.piece, &design.layout, &least());
            tries.into_iter().map(|edits| edits.into_iter().map(Edit::Piece).collect()).collect()
        }
        Problem::Nothing => Vec::new(),
        Problem::TooSmall { item: Some(item) }
        | Problem::TooDense { item: Some(item) }
        | Problem::StitchTooLong { item: Some(item) } => {
            let mut tries = vec![vec![Edit::Piece(PieceEdit::ArrangeItem { item: *item })]];
            let size = design.layout.items.iter().find(|placed| placed.id == *item).map_or(10.0, |placed| placed.size);
            let resized = |share| vec![Edit::Piece(PieceEdit::ResizeItem { item: *item, size: size * share })];
            tries.extend([1.3, 1.7, 2.5].map(resized));
            tries.extend([Style::Thin, Style::Filled].map(|style| styled(*item, style)));
            tries.push(vec![Edit::Piece(PieceEdit::DeleteItem { item: *item })]);
            tries
        }
        Problem::TooSmall { item: None } | Problem::TooDense { item: None } | Problem::StitchTooLong { item: None } => {
            [1.2, 1.5, 2.0].map(|share| vec![Edit::Piece(grown(&document.piece, share))]).to_vec()
        }
        Problem::OutsideHoop { width, height } => {
            let (is_wide, is_high) = extent(design);
            let share = (width / is_wide.max(1.0)).min(height / is_high.max(1.0));
            [0.99, 0.9, 0.75, 0.5].map(|less| vec![Edit::Piece(grown(&document.piece, share * less))]).to_vec()
        }
        Problem::TooManyStitches { .. } => lighter(document),
        Problem::TooManyColours { .. } => fewer_colours(document, lab),
    }
}

/// Cloth instead of a sewn ground, lines instead of areas, smaller.
fn lighter(document: &Document) -> Vec<Vec<Edit>> {
    let mut tries = Vec::new();
    if document.product == Product::Patch {
        let size = PieceEdit::SetSize { width: document.piece.width, height: document.piece.height };
        let outline = PieceEdit::ChooseOutline { outline: document.piece.outline };
        tries.push(vec![Edit::ChooseProduct(Product::Badge), Edit::Piece(outline), Edit::Piece(size)]);
    }
    tries.extend([0.85, 0.7, 0.5].map(|share| vec![Edit::Piece(grown(&document.piece, share))]));
    let filled = document.piece.items.iter().filter(|item| item.treatment.style == Style::Filled);
    tries.push(filled.map(|item| Edit::SetStyle(item.id, Style::Thin)).collect());
    tries
}

/// The last items take the thread of the first.
fn fewer_colours(document: &Document, lab: &LabProfile) -> Vec<Vec<Edit>> {
    let Some(first) = document.piece.items.first() else { return Vec::new() };
    let thread = first.treatment.thread.id;
    let least = document.piece.items.len().saturating_sub(lab.sewing.colours).max(1);
    let all = document.piece.items.len();
    (least..=all)
        .map(|count| {
            let last = document.piece.items.iter().rev().take(count);
            last.map(|item| Edit::SetThread(item.id, thread.to_owned())).collect()
        })
        .collect()
}

impl Problem {
    /// The item that it is about.
    fn item(&self) -> Option<ItemId> {
        match self {
            Self::TooSmall { item } | Self::TooDense { item } | Self::StitchTooLong { item } => *item,
            Self::Piece(problem) => problem.item(),
            _ => None,
        }
    }
}

impl Complaint for Problem {
    fn stops(&self) -> bool {
        match self {
            Self::Piece(problem) => problem.stops(),
            Self::TooSmall { .. } => false,
            _ => true,
        }
    }

    fn is_same_as(&self, other: &Self) -> bool {
        match (self, other) {
            (Self::Piece(one), Self::Piece(other)) => one.is_same_as(other),
            _ => std::mem::discriminant(self) == std::mem::discriminant(other) && self.item() == other.item(),
        }
    }
}
