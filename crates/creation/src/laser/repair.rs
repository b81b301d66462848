//! Repairs that may mend a problem. None is offered before it was tried: see [`super::check::findings`].

use super::check::{Problem, least};
use super::document::{Document, Treatment};
use super::edit::Edit;
use super::layout::Sheet;
use super::page::MARGIN;
use crate::geometry::Point;
use crate::lab::LabProfile;
use crate::piece::{self, ItemId, PieceEdit};

/// What may mend a problem, the gentlest first. Each is tried before it is offered.
pub(super) fn repairs(problem: &Problem, document: &Document, sheet: &Sheet, lab: &LabProfile) -> Vec<Vec<Edit>> {
    let engraved = |item| Edit::Treat(item, Treatment::Engrave);
    match problem {
        Problem::Piece(problem) => {
            let tries = piece::check::repairs(problem, &document.piece, &sheet.layout, &least(lab));
            tries.into_iter().map(|edits| edits.into_iter().map(Edit::Piece).collect()).collect()
        }
        Problem::UnknownMaterial { .. } => {
            lab.materials.iter().take(1).map(|first| vec![Edit::ChooseMaterial(first.id.clone())]).collect()
        }
        Problem::ThinPart { at, .. } | Problem::NarrowGap { at, .. } | Problem::LoosePart { at } => {
            sturdier(*at, document, sheet)
        }
        Problem::NothingLeft => document.piece.items.iter().map(|item| vec![engraved(item.id)]).collect(),
        Problem::OutsideBed { bed_width, bed_height } => {
            let margins = 2.0 * MARGIN;
            let (width, height) = (document.piece.width, document.piece.height);
            let share = ((bed_width - margins) / width).min((bed_height - margins) / height);
            let size = PieceEdit::SetSize { width: (width * share).floor(), height: (height * share).floor() };
            vec![vec![Edit::Piece(size)]]
        }
    }
}

/// The cut-out item nearest to the trouble: arranged anew, larger, or engraved instead; at last all of them engraved.
fn sturdier(at: Point, document: &Document, sheet: &Sheet) -> Vec<Vec<Edit>> {
    let mut cut_items: Vec<(f64, f64, ItemId)> = document
        .piece
        .items
        .iter()
        .zip(&sheet.layout.items)
        .filter(|(item, _)| item.treatment == Treatment::Cut)
        .filter_map(|(item, placed)| {
            let bounds = placed.region.bounds()?;
            Some((bounds.centre().distance(at), placed.size, item.id))
        })
        .collect();
    cut_items.sort_by(|one, other| one.0.total_cmp(&other.0));
    let engraved = |item| Edit::Treat(item, Treatment::Engrave);
    let mut tries: Vec<Vec<Edit>> = Vec::new();
    for (_, size, item) in &cut_items {
        let item = *item;
        tries.push(vec![Edit::Piece(PieceEdit::ArrangeItem { item })]);
        tries.push(vec![Edit::Piece(PieceEdit::ResizeItem { item, size: size * 1.4 })]);
        tries.push(vec![engraved(item)]);
    }
    tries.push(cut_items.iter().map(|(_, _, item)| engraved(*item)).collect());
    tries
}
