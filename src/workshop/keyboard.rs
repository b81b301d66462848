//! What can be done on the canvas by the keyboard, and by the buttons that do the same.

use creation::geometry::Point;
use creation::laser::{Content, Document, Edit, Preview};
use leptos::prelude::*;

use super::canvas::move_to;
use super::pointing;
use super::studio::{Studio, Target};

/// How far an arrow moves what is chosen, in mm.
const STEP: f64 = 1.0;
/// How much larger or smaller one touch makes it.
const GROWTH: f64 = 1.12;

/// Does what a key means; `false` where it means nothing here.
pub fn press(studio: Studio, key: &str, with_control: bool, with_shift: bool) -> bool {
    match (key, with_control, with_shift) {
        ("z", true, false) => studio.undo(),
        ("y", true, _) | ("Z" | "z", true, true) => studio.redo(),
        (_, true, _) => return false,
        ("ArrowLeft", ..) => shift(studio, -STEP, 0.0),
        ("ArrowRight", ..) => shift(studio, STEP, 0.0),
        ("ArrowUp", ..) => shift(studio, 0.0, -STEP),
        ("ArrowDown", ..) => shift(studio, 0.0, STEP),
        ("+" | "=", ..) => grow(studio, GROWTH),
        ("-", ..) => grow(studio, 1.0 / GROWTH),
        ("Delete" | "Backspace", ..) => remove(studio),
        ("Escape", ..) => studio.selected.set(None),
        _ => return false,
    }
    true
}

/// Moves what is chosen, in mm.
pub fn shift(studio: Studio, across: f64, down: f64) {
    let Some((target, middle)) = chosen(studio) else { return };
    studio.edit_all(&move_to(studio, target, middle + Point::new(across, down)));
}

/// Makes what is chosen larger or smaller.
pub fn larger(studio: Studio) {
    grow(studio, GROWTH);
}

/// See [`larger`].
pub fn smaller(studio: Studio) {
    grow(studio, 1.0 / GROWTH);
}

/// Takes what is chosen away.
pub fn remove(studio: Studio) {
    if let Some(target) = studio.selected.get_untracked() {
        studio.edit(&match target {
            Target::Item(item) => Edit::DeleteItem { item },
            Target::Hole(hole) => Edit::DeleteHole { hole },
        });
        studio.selected.set(None);
    }
}

/// Lets what is chosen be placed with the rest again.
pub fn arrange(studio: Studio) {
    if let Some(target) = studio.selected.get_untracked() {
        studio.edit(&match target {
            Target::Item(item) => Edit::ArrangeItem { item },
            Target::Hole(hole) => Edit::ArrangeHole { hole },
        });
    }
}

/// Whether what is chosen can be placed by itself: a drawing lies where it was drawn.
pub fn can_arrange(studio: Studio) -> bool {
    studio.selected_item().is_none_or(|item| !matches!(item.content, Content::Drawing(_)))
}

fn grow(studio: Studio, factor: f64) {
    match studio.selected.get_untracked() {
        Some(Target::Item(item)) => {
            let size = with_preview(studio, |document, preview| pointing::size(document, preview, item));
            if let Some(size) = size {
                studio.edit(&Edit::ResizeItem { item, size: size * factor });
            }
        }
        Some(Target::Hole(hole)) => {
            let diameter =
                studio.document.with_untracked(|document| document.holes.get(hole).map(|hole| hole.diameter));
            if let Some(diameter) = diameter {
                let diameter = if factor > 1.0 { diameter + 0.5 } else { diameter - 0.5 };
                studio.edit(&Edit::ResizeHole { hole, diameter });
            }
        }
        None => {}
    }
}

fn chosen(studio: Studio) -> Option<(Target, Point)> {
    let target = studio.selected.get_untracked()?;
    let middle = with_preview(studio, |document, preview| pointing::middle(document, preview, target))?;
    Some((target, middle))
}

fn with_preview<T>(studio: Studio, read: impl FnOnce(&Document, Option<&Preview>) -> T) -> T {
    studio
        .document
        .with_untracked(|document| studio.bench.preview.with_untracked(|preview| read(document, preview.as_ref())))
}
