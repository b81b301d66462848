//! What is wrong with a flat piece whatever machine makes it, and what may mend it.

use super::holes::{clearance, nearest_fitting};
use super::{Content, Item, ItemId, Layout, Piece, PieceEdit, PlacedItem, code, limits};
use crate::geometry::Bounds;
use crate::module::Complaint;
use crate::motif;
use serde::{Deserialize, Serialize};

/// Something that would fail or disappoint. All lengths are in mm.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
#[serde(tag = "problem", rename_all = "kebab-case")]
pub enum PieceProblem {
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
    /// A part of the item is beyond the edge or over a hole, and is left out.
    OffPiece {
        /// The item.
        item: ItemId,
    },
    /// The item is too small to be read.
    TooSmall {
        /// The item.
        item: ItemId,
        /// Height of capitals, or side of the motif or code.
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
}

/// What a machine can make of a piece, in mm.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Least {
    /// Height of the capitals of a text that can be read.
    pub text_height: f64,
    /// Side of a motif whose parts can be made.
    pub motif: f64,
    /// Side of a module of a QR code that a telephone still reads.
    pub module: f64,
    /// Material between a hole and the edge, or another hole.
    pub hole_edge: f64,
}

/// Areas below this, in mm², are roundings of a corner.
const CORNER: f64 = 0.05;

/// Everything that is wrong.
pub fn problems<T>(piece: &Piece<T>, layout: &Layout, least: &Least) -> Vec<PieceProblem> {
    let mut found = Vec::new();
    if layout.items.iter().all(|item| item.region.is_empty()) {
        found.push(PieceProblem::NothingOnIt);
    }
    for (item, placed) in piece.items.iter().zip(&layout.items) {
        of_item(item, placed, layout, least, &mut found);
    }
    of_holes(layout, least.hole_edge, &mut found);
    found
}

fn of_item<T>(item: &Item<T>, placed: &PlacedItem, layout: &Layout, least: &Least, found: &mut Vec<PieceProblem>) {
    if !placed.missing.is_empty() {
        found.push(PieceProblem::LetterMissing { item: item.id, letters: placed.missing.clone() });
    }
    if let Content::Motif(id) = &item.content
        && motif::find(id).is_none()
    {
        found.push(PieceProblem::UnknownMotif { item: item.id, motif: id.clone() });
    }
    if placed.region.difference(&layout.blank).area() > CORNER {
        found.push(PieceProblem::OffPiece { item: item.id });
    }
    let least = match &item.content {
        Content::Text(_) => Some(least.text_height),
        Content::Motif(_) => Some(least.motif),
        Content::Code(text) => code::modules(text).map(|modules| f64::from(modules) * least.module),
        Content::Drawing(_) => None,
    };
    if let Some(least) = least
        && placed.size < least
        && !placed.region.is_empty()
    {
        found.push(PieceProblem::TooSmall { item: item.id, size: placed.size, least });
    }
}

fn of_holes(layout: &Layout, least: f64, found: &mut Vec<PieceProblem>) {
    for (index, hole) in layout.holes.iter().enumerate() {
        let distance = clearance(&layout.contour, hole.centre, hole.diameter / 2.0);
        if distance <= 0.0 {
            found.push(PieceProblem::HoleOffPiece { hole: index });
        } else if distance < least {
            found.push(PieceProblem::HoleNearEdge { hole: index, distance, least });
        }
        for (other, before) in layout.holes.iter().enumerate().take(index) {
            let distance = before.centre.distance(hole.centre) - (before.diameter + hole.diameter) / 2.0;
            if distance < least {
                found.push(PieceProblem::HolesTooClose { hole: index, other, distance, least });
            }
        }
    }
}

/// What may mend a problem, the gentlest first.
pub fn repairs<T>(problem: &PieceProblem, piece: &Piece<T>, layout: &Layout, least: &Least) -> Vec<Vec<PieceEdit>> {
    match problem {
        PieceProblem::NothingOnIt | PieceProblem::LetterMissing { .. } => Vec::new(),
        PieceProblem::UnknownMotif { item, .. } => vec![vec![PieceEdit::DeleteItem { item: *item }]],
        PieceProblem::OffPiece { item } => {
            let placed = layout.items.iter().find(|placed| placed.id == *item);
            placed.zip(layout.blank.bounds()).map(|(placed, body)| back_on_piece(placed, &body)).unwrap_or_default()
        }
        PieceProblem::TooSmall { item, least, .. } => larger(*item, *least, piece),
        PieceProblem::HoleOffPiece { hole }
        | PieceProblem::HoleNearEdge { hole, .. }
        | PieceProblem::HolesTooClose { hole, .. } => better_hole(*hole, layout, least.hole_edge),
    }
}

/// Towards the middle of the body, then smaller, then arranged anew.
fn back_on_piece(placed: &PlacedItem, body: &Bounds) -> Vec<Vec<PieceEdit>> {
    let item = placed.id;
    let moved = |share| PieceEdit::MoveItem { item, centre: placed.centre.towards(body.centre(), share) };
    let resized = |share| PieceEdit::ResizeItem { item, size: placed.size * share };
    let mut tries: Vec<Vec<PieceEdit>> =
        [0.15, 0.3, 0.5, 0.75, 1.0].into_iter().map(|share| vec![moved(share)]).collect();
    tries.push(vec![PieceEdit::ArrangeItem { item }]);
    tries.extend([0.85, 0.7, 0.5, 0.3].into_iter().map(|share| vec![resized(share), moved(1.0)]));
    tries
}

/// As large as is read, or arranged anew, or on a larger piece.
fn larger<T>(item: ItemId, least: f64, piece: &Piece<T>) -> Vec<Vec<PieceEdit>> {
    let size = (least * 100.0).ceil() / 100.0;
    let mut tries = vec![vec![PieceEdit::ResizeItem { item, size }], vec![PieceEdit::ArrangeItem { item }]];
    tries.extend([1.25, 1.5, 2.0, 3.0].map(|share| vec![grown(piece, share), PieceEdit::ArrangeItem { item }]));
    tries
}

/// The piece so many times as large.
pub fn grown<T>(piece: &Piece<T>, share: f64) -> PieceEdit {
    let side = |side: f64| (side * share).round().min(*limits::SIDE.end());
    PieceEdit::SetSize { width: side(piece.width), height: side(piece.height) }
}

/// Moved to the nearest place that holds, or made smaller there.
fn better_hole(hole: usize, layout: &Layout, least: f64) -> Vec<Vec<PieceEdit>> {
    let Some(bad) = layout.holes.get(hole) else {
        return Vec::new();
    };
    let others: Vec<_> =
        layout.holes.iter().enumerate().filter(|(index, _)| *index != hole).map(|(_, other)| *other).collect();
    let mut tries: Vec<Vec<PieceEdit>> = [1.0, 0.75, 0.5]
        .into_iter()
        .filter_map(|share| {
            let diameter = (bad.diameter * share).max(*limits::HOLE.start());
            // A little more than the least, so that rounding cannot undo it.
            let centre = nearest_fitting(&layout.contour, &others, bad.centre, diameter / 2.0, least + 0.02)?;
            let mut edits = vec![PieceEdit::MoveHole { hole, centre }];
            if share < 1.0 {
                edits.insert(0, PieceEdit::ResizeHole { hole, diameter });
            }
            Some(edits)
        })
        .collect();
    tries.push(vec![PieceEdit::DeleteHole { hole }]);
    tries
}

impl PieceProblem {
    /// The item that it is about.
    pub fn item(&self) -> Option<ItemId> {
        match self {
            Self::LetterMissing { item, .. }
            | Self::UnknownMotif { item, .. }
            | Self::OffPiece { item }
            | Self::TooSmall { item, .. } => Some(*item),
            _ => None,
        }
    }

    /// The hole that it is about.
    fn hole(&self) -> Option<usize> {
        match self {
            Self::HoleOffPiece { hole } | Self::HoleNearEdge { hole, .. } | Self::HolesTooClose { hole, .. } => {
                Some(*hole)
            }
            _ => None,
        }
    }
}

impl Complaint for PieceProblem {
    fn stops(&self) -> bool {
        matches!(self, Self::LetterMissing { .. } | Self::UnknownMotif { .. } | Self::HoleOffPiece { .. })
    }

    fn is_same_as(&self, other: &Self) -> bool {
        std::mem::discriminant(self) == std::mem::discriminant(other)
            && self.item() == other.item()
            && self.hole() == other.hole()
    }
}
