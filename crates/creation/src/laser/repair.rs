//! Repairs that may mend a problem. None is offered before it was tried: see [`super::check::findings`].

use super::check::Problem;
use super::document::{Document, ItemId, Treatment, limits};
use super::edit::Edit;
use super::holes::nearest_fitting;
use super::layout::{PlacedItem, Sheet};
use super::page::MARGIN;
use crate::geometry::Point;
use crate::lab::LabProfile;

/// What may mend a problem, the gentlest first. Each is tried before it is offered.
pub(super) fn repairs(problem: &Problem, document: &Document, sheet: &Sheet, lab: &LabProfile) -> Vec<Vec<Edit>> {
    match problem {
        Problem::NothingOnIt | Problem::LetterMissing { .. } => Vec::new(),
        Problem::UnknownMotif { item, .. } => vec![vec![Edit::DeleteItem { item: *item }]],
        Problem::UnknownMaterial { .. } => lab
            .materials
            .iter()
            .take(1)
            .map(|material| vec![Edit::ChooseMaterial { material: material.id.clone() }])
            .collect(),
        Problem::OffPiece { item } => back_on_piece(*item, sheet),
        Problem::TooSmall { item, least, .. } => larger(*item, *least, document),
        Problem::HoleOffPiece { hole } | Problem::HoleNearEdge { hole, .. } | Problem::HolesTooClose { hole, .. } => {
            better_hole(*hole, sheet, lab)
        }
        Problem::ThinPart { at, .. } | Problem::NarrowGap { at, .. } | Problem::LoosePart { at } => {
            sturdier(*at, document, sheet)
        }
        Problem::NothingLeft => document
            .items
            .iter()
            .map(|item| item.id)
            .map(|item| Edit::SetTreatment { item, treatment: Treatment::Engrave })
            .map(|edit| vec![edit])
            .collect(),
        Problem::OutsideBed { bed_width, bed_height } => {
            let margins = 2.0 * MARGIN;
            let share = ((bed_width - margins) / document.width).min((bed_height - margins) / document.height);
            let whole = |side: f64| (side * share).floor();
            vec![vec![Edit::SetSize { width: whole(document.width), height: whole(document.height) }]]
        }
    }
}

fn placed(sheet: &Sheet, id: ItemId) -> Option<&PlacedItem> {
    sheet.items.iter().find(|item| item.id == id)
}

/// Towards the middle of the body, then smaller, then arranged anew.
fn back_on_piece(item: ItemId, sheet: &Sheet) -> Vec<Vec<Edit>> {
    let (Some(placed), Some(body)) = (placed(sheet, item), sheet.body.bounds()) else {
        return Vec::new();
    };
    let moved = |share| Edit::MoveItem { item, centre: placed.centre.towards(body.centre(), share) };
    let resized = |share| Edit::ResizeItem { item, size: placed.size * share };
    let mut tries: Vec<Vec<Edit>> = [0.15, 0.3, 0.5, 0.75, 1.0].into_iter().map(|share| vec![moved(share)]).collect();
    tries.push(vec![Edit::ArrangeItem { item }]);
    tries.extend([0.85, 0.7, 0.5, 0.3].into_iter().map(|share| vec![resized(share), moved(1.0)]));
    tries
}

/// As large as is read, or arranged anew, or on a larger piece.
fn larger(item: ItemId, least: f64, document: &Document) -> Vec<Vec<Edit>> {
    let size = (least * 100.0).ceil() / 100.0;
    let mut tries = vec![vec![Edit::ResizeItem { item, size }], vec![Edit::ArrangeItem { item }]];
    tries.extend([1.25, 1.5, 2.0, 3.0].into_iter().map(|share| {
        let side = |side: f64| (side * share).round().min(*limits::SIDE.end());
        vec![Edit::SetSize { width: side(document.width), height: side(document.height) }, Edit::ArrangeItem { item }]
    }));
    tries
}

/// Moved to the nearest place that holds, or made smaller there.
fn better_hole(hole: usize, sheet: &Sheet, lab: &LabProfile) -> Vec<Vec<Edit>> {
    let Some(bad) = sheet.holes.get(hole) else {
        return Vec::new();
    };
    let others: Vec<_> =
        sheet.holes.iter().enumerate().filter(|(index, _)| *index != hole).map(|(_, other)| *other).collect();
    let mut tries: Vec<Vec<Edit>> = [1.0, 0.75, 0.5]
        .into_iter()
        .filter_map(|share| {
            let diameter = (bad.diameter * share).max(*limits::HOLE.start());
            // A little more than the least, so that rounding cannot undo it.
            let least = lab.limits.hole_edge + 0.02;
            let centre = nearest_fitting(&sheet.contour, &others, bad.centre, diameter / 2.0, least)?;
            let mut edits = vec![Edit::MoveHole { hole, centre }];
            if share < 1.0 {
                edits.insert(0, Edit::ResizeHole { hole, diameter });
            }
            Some(edits)
        })
        .collect();
    tries.push(vec![Edit::DeleteHole { hole }]);
    tries
}

/// The cut-out item nearest to the trouble: arranged anew, larger, or engraved instead; at last all of them engraved.
fn sturdier(at: Point, document: &Document, sheet: &Sheet) -> Vec<Vec<Edit>> {
    let mut cut_items: Vec<(f64, f64, ItemId)> = document
        .items
        .iter()
        .zip(&sheet.items)
        .filter(|(item, _)| item.treatment == Treatment::Cut)
        .filter_map(|(item, placed)| {
            let bounds = placed.region.bounds()?;
            Some((bounds.centre().distance(at), placed.size, item.id))
        })
        .collect();
    cut_items.sort_by(|one, other| one.0.total_cmp(&other.0));
    let engraved = |item| Edit::SetTreatment { item, treatment: Treatment::Engrave };
    let mut tries: Vec<Vec<Edit>> = Vec::new();
    for (_, size, item) in &cut_items {
        let item = *item;
        tries.push(vec![Edit::ArrangeItem { item }]);
        tries.push(vec![Edit::ResizeItem { item, size: size * 1.4 }]);
        tries.push(vec![engraved(item)]);
    }
    tries.push(cut_items.iter().map(|(_, _, item)| engraved(*item)).collect());
    tries
}
