//! Everything that can be done to a laser creation.

use super::document::{Content, Document, Hole, Item, ItemId, Product, Stroke, Treatment, limits};
use super::outline::Outline;
use crate::geometry::freehand::tidy;
use crate::geometry::{Bounds, Point};
use serde::{Deserialize, Serialize};
use std::ops::RangeInclusive;

/// One gesture of the learner. Numbers beyond what can be made are brought back to it; an edit of something that is not there
/// changes nothing.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
#[serde(tag = "edit", rename_all = "kebab-case", deny_unknown_fields)]
pub enum Edit {
    /// Makes something else: its contour, size and holes; what is on it stays.
    ChooseProduct {
        /// What is made.
        product: Product,
    },
    /// Gives the piece another contour, in a size that suits it.
    ChooseOutline {
        /// The contour.
        outline: Outline,
    },
    /// Sets the size of the piece; what was placed by hand keeps its share of it.
    SetSize {
        /// Width in mm.
        width: f64,
        /// Height in mm.
        height: f64,
    },
    /// Takes another material.
    ChooseMaterial {
        /// The material's id in the lab profile.
        material: String,
    },
    /// Adds a text, arranged with the rest.
    AddText {
        /// The text; `\n` starts a new line.
        text: String,
    },
    /// Changes a text.
    SetText {
        /// The item.
        item: ItemId,
        /// The text; `\n` starts a new line.
        text: String,
    },
    /// Adds a motif, arranged with the rest.
    AddMotif {
        /// The motif's id.
        motif: String,
    },
    /// Shows another motif in the place of one.
    SetMotif {
        /// The item.
        item: ItemId,
        /// The motif's id.
        motif: String,
    },
    /// Adds a stroke to a drawing, or begins a drawing.
    AddStroke {
        /// The drawing to go on with; without it, a new one.
        item: Option<ItemId>,
        /// The way of the finger on the piece, as it comes: it is smoothed and made light here.
        points: Vec<Point>,
        /// Width of the pen in mm.
        width: f64,
    },
    /// Moves the middle of an item.
    MoveItem {
        /// The item.
        item: ItemId,
        /// The new middle.
        centre: Point,
    },
    /// Sets the height of capitals, the side of a motif, or the longer side of a drawing.
    ResizeItem {
        /// The item.
        item: ItemId,
        /// The size in mm.
        size: f64,
    },
    /// Arranges an item with the rest again, at a size that suits.
    ArrangeItem {
        /// The item.
        item: ItemId,
    },
    /// Engraves, scores or cuts an item.
    SetTreatment {
        /// The item.
        item: ItemId,
        /// What the beam does.
        treatment: Treatment,
    },
    /// Takes an item away.
    DeleteItem {
        /// The item.
        item: ItemId,
    },
    /// Adds a hole where the contour suggests.
    AddHole {
        /// In mm.
        diameter: f64,
    },
    /// Moves the middle of a hole.
    MoveHole {
        /// Index of the hole.
        hole: usize,
        /// The new middle.
        centre: Point,
    },
    /// Changes the diameter of a hole.
    ResizeHole {
        /// Index of the hole.
        hole: usize,
        /// In mm.
        diameter: f64,
    },
    /// Puts a hole where the contour suggests.
    ArrangeHole {
        /// Index of the hole.
        hole: usize,
    },
    /// Fills a hole.
    DeleteHole {
        /// Index of the hole.
        hole: usize,
    },
}

/// The document after the edit. Never fails: see [`Edit`].
pub fn apply(document: &Document, edit: &Edit) -> Document {
    let mut next = document.clone();
    match edit {
        Edit::ChooseProduct { product } => choose_product(&mut next, *product),
        Edit::ChooseOutline { outline } => {
            next.outline = *outline;
            let (width, height) = outline.fitting_size(next.width, next.height);
            resize(&mut next, width, height);
            next.holes.iter_mut().for_each(|hole| hole.centre = None);
        }
        Edit::SetSize { width, height } => resize(&mut next, *width, *height),
        Edit::ChooseMaterial { material } => next.material = name(material),
        Edit::AddText { text } => add(&mut next, Content::Text(text_within(text))),
        Edit::SetText { item, text } => {
            if let Some(Item { content, .. }) = item_mut(&mut next, *item)
                && matches!(content, Content::Text(_))
            {
                *content = Content::Text(text_within(text));
            }
        }
        Edit::AddMotif { motif } => add(&mut next, Content::Motif(name(motif))),
        Edit::SetMotif { item, motif } => {
            if let Some(Item { content, .. }) = item_mut(&mut next, *item)
                && matches!(content, Content::Motif(_))
            {
                *content = Content::Motif(name(motif));
            }
        }
        Edit::AddStroke { item, points, width } => add_stroke(&mut next, *item, points, *width),
        Edit::MoveItem { item, centre } => {
            if let Some(item) = item_mut(&mut next, *item) {
                move_item(item, place(*centre));
            }
        }
        Edit::ResizeItem { item, size } => {
            if let Some(item) = item_mut(&mut next, *item) {
                resize_item(item, within(*size, limits::ITEM));
            }
        }
        Edit::ArrangeItem { item } => {
            if let Some(item) = item_mut(&mut next, *item) {
                item.centre = None;
                item.size = None;
            }
        }
        Edit::SetTreatment { item, treatment } => {
            if let Some(item) = item_mut(&mut next, *item) {
                item.treatment = *treatment;
            }
        }
        Edit::DeleteItem { item } => next.items.retain(|other| other.id != *item),
        Edit::AddHole { diameter } => {
            if next.holes.len() < limits::HOLES {
                next.holes.push(Hole { centre: None, diameter: within(*diameter, limits::HOLE) });
            }
        }
        Edit::MoveHole { hole, centre } => {
            if let Some(hole) = next.holes.get_mut(*hole) {
                hole.centre = Some(place(*centre));
            }
        }
        Edit::ResizeHole { hole, diameter } => {
            if let Some(hole) = next.holes.get_mut(*hole) {
                hole.diameter = within(*diameter, limits::HOLE);
            }
        }
        Edit::ArrangeHole { hole } => {
            if let Some(hole) = next.holes.get_mut(*hole) {
                hole.centre = None;
            }
        }
        Edit::DeleteHole { hole } => {
            if *hole < next.holes.len() {
                next.holes.remove(*hole);
            }
        }
    }
    next
}

/// The document after all the edits, in order.
pub fn apply_all(document: &Document, edits: &[Edit]) -> Document {
    edits.iter().fold(document.clone(), |document, edit| apply(&document, edit))
}

fn item_mut(document: &mut Document, id: ItemId) -> Option<&mut Item> {
    document.items.iter_mut().find(|item| item.id == id)
}

fn choose_product(document: &mut Document, product: Product) {
    let fresh = Document::new(product, &document.material);
    let was = document.product.treatment();
    document.product = product;
    document.outline = fresh.outline;
    document.width = fresh.width;
    document.height = fresh.height;
    document.holes = fresh.holes;
    for item in &mut document.items {
        if item.treatment == was {
            item.treatment = product.treatment();
        }
        item.centre = None;
        item.size = None;
    }
}

fn resize(document: &mut Document, width: f64, height: f64) {
    let (width, height) = (within(width, limits::SIDE), within(height, limits::SIDE));
    let (across, down) = (width / document.width, height / document.height);
    let scale = across.min(down);
    let stretch = |point: Point| place(Point::new(point.x * across, point.y * down));
    for hole in &mut document.holes {
        hole.centre = hole.centre.map(stretch);
    }
    for item in &mut document.items {
        item.centre = item.centre.map(stretch);
        item.size = item.size.map(|size| within(size * scale, limits::ITEM));
        if let Content::Drawing(strokes) = &mut item.content {
            let Some(bounds) = drawing_bounds(strokes) else {
                continue;
            };
            let from = bounds.centre();
            let to = stretch(from);
            transform(strokes, |point| to + (point - from) * scale);
        }
    }
    document.width = width;
    document.height = height;
}

fn add(document: &mut Document, content: Content) {
    if document.items.len() < limits::ITEMS {
        document.items.push(Item {
            id: free_id(document),
            content,
            treatment: document.product.treatment(),
            centre: None,
            size: None,
        });
    }
}

/// The smallest id that no item has.
fn free_id(document: &Document) -> ItemId {
    (1..=ItemId::MAX).find(|id| document.item(*id).is_none()).unwrap_or(ItemId::MAX)
}

fn add_stroke(document: &mut Document, item: Option<ItemId>, points: &[Point], width: f64) {
    let stroke = Stroke {
        points: tidy(points, limits::POINTS).into_iter().map(place).collect(),
        width: within(width, limits::PEN),
    };
    if stroke.points.is_empty() {
        return;
    }
    match item.and_then(|id| item_mut(document, id)) {
        Some(Item { content: Content::Drawing(strokes), .. }) => {
            if strokes.len() < limits::STROKES {
                strokes.push(stroke);
            }
        }
        Some(_) => {}
        None => add(document, Content::Drawing(vec![stroke])),
    }
}

fn drawing_bounds(strokes: &[Stroke]) -> Option<Bounds> {
    Bounds::around(strokes.iter().flat_map(|stroke| stroke.points.iter().copied()))
}

fn transform(strokes: &mut [Stroke], change: impl Fn(Point) -> Point) {
    for point in strokes.iter_mut().flat_map(|stroke| &mut stroke.points) {
        *point = place(change(*point));
    }
}

fn move_item(item: &mut Item, centre: Point) {
    let Content::Drawing(strokes) = &mut item.content else {
        item.centre = Some(centre);
        return;
    };
    if let Some(bounds) = drawing_bounds(strokes) {
        let step = centre - bounds.centre();
        transform(strokes, |point| point + step);
    }
}

fn resize_item(item: &mut Item, size: f64) {
    let Content::Drawing(strokes) = &mut item.content else {
        item.size = Some(size);
        return;
    };
    if let Some(bounds) = drawing_bounds(strokes) {
        let centre = bounds.centre();
        let longer = bounds.width().max(bounds.height());
        if longer > 0.0 {
            transform(strokes, |point| centre + (point - centre) * (size / longer));
        }
    }
}

fn within(value: f64, range: RangeInclusive<f64>) -> f64 {
    if value.is_nan() {
        *range.start()
    } else {
        // To a hundredth of a mm, so that documents stay short.
        ((value * 100.0).round() / 100.0).clamp(*range.start(), *range.end())
    }
}

fn place(point: Point) -> Point {
    Point::new(within(point.x, limits::PLACE), within(point.y, limits::PLACE))
}

fn text_within(text: &str) -> String {
    let lines: Vec<&str> = text.split('\n').take(limits::LINES).collect();
    lines.join("\n").chars().take(limits::LETTERS).collect()
}

fn name(id: &str) -> String {
    let mut end = id.len().min(limits::NAME);
    while !id.is_char_boundary(end) {
        end -= 1;
    }
    id.get(..end).unwrap_or_default().to_owned()
}
