//! Everything that can be done to a flat piece.

use super::{Content, Hole, Item, ItemId, Outline, Piece, Stroke, drawing_bounds, limits};
use crate::geometry::Point;
use crate::geometry::freehand::tidy;
use serde::{Deserialize, Serialize};
use std::ops::RangeInclusive;

/// One gesture of the learner on a flat piece. Numbers beyond what can be made are brought back to it; an edit of something that
/// is not there changes nothing.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
#[serde(tag = "edit", rename_all = "kebab-case", deny_unknown_fields)]
pub enum PieceEdit {
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
    /// Adds a QR code, arranged with the rest.
    AddCode {
        /// What it says.
        text: String,
    },
    /// Changes what a QR code says.
    SetCode {
        /// The item.
        item: ItemId,
        /// What it says.
        text: String,
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
    /// Sets the height of capitals, the side of a motif or code, or the longer side of a drawing.
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

impl<T: Copy> Piece<T> {
    /// Makes the edit; `treatment` is what the machine does with a new item. Never fails: see [`PieceEdit`].
    pub fn apply(&mut self, edit: &PieceEdit, treatment: T) {
        match edit {
            PieceEdit::ChooseOutline { outline } => {
                self.outline = *outline;
                let (width, height) = outline.fitting_size(self.width, self.height);
                self.resize(width, height);
                self.holes.iter_mut().for_each(|hole| hole.centre = None);
            }
            PieceEdit::SetSize { width, height } => self.resize(*width, *height),
            PieceEdit::AddText { text } => self.add(Content::Text(text_within(text)), treatment),
            PieceEdit::AddMotif { motif } => self.add(Content::Motif(name_within(motif)), treatment),
            PieceEdit::AddCode { text } => self.add(Content::Code(code_within(text)), treatment),
            PieceEdit::SetText { item, text } => self.with_item(*item, |item| {
                if let Content::Text(before) = &mut item.content {
                    *before = text_within(text);
                }
            }),
            PieceEdit::SetMotif { item, motif } => self.with_item(*item, |item| {
                if let Content::Motif(before) = &mut item.content {
                    *before = name_within(motif);
                }
            }),
            PieceEdit::SetCode { item, text } => self.with_item(*item, |item| {
                if let Content::Code(before) = &mut item.content {
                    *before = code_within(text);
                }
            }),
            PieceEdit::AddStroke { item, points, width } => self.add_stroke(*item, points, *width, treatment),
            PieceEdit::MoveItem { item, centre } => self.with_item(*item, |item| item.move_to(place(*centre))),
            PieceEdit::ResizeItem { item, size } => {
                self.with_item(*item, |item| item.resize(within(*size, limits::ITEM)));
            }
            PieceEdit::ArrangeItem { item } => self.with_item(*item, Item::arrange),
            PieceEdit::DeleteItem { item } => self.items.retain(|other| other.id != *item),
            PieceEdit::AddHole { diameter } => {
                if self.holes.len() < limits::HOLES {
                    self.holes.push(Hole { centre: None, diameter: within(*diameter, limits::HOLE) });
                }
            }
            PieceEdit::MoveHole { hole, centre } => self.with_hole(*hole, |hole| hole.centre = Some(place(*centre))),
            PieceEdit::ResizeHole { hole, diameter } => {
                self.with_hole(*hole, |hole| hole.diameter = within(*diameter, limits::HOLE));
            }
            PieceEdit::ArrangeHole { hole } => self.with_hole(*hole, |hole| hole.centre = None),
            PieceEdit::DeleteHole { hole } => {
                if *hole < self.holes.len() {
                    self.holes.remove(*hole);
                }
            }
        }
    }

    /// Has the machine do something else with an item.
    pub fn treat(&mut self, item: ItemId, treatment: T) {
        self.with_item(item, |item| item.treatment = treatment);
    }

    /// Takes the contour, size and holes of another piece; what is on it is arranged anew.
    pub fn take_shape(&mut self, other: Self) {
        self.outline = other.outline;
        self.width = other.width;
        self.height = other.height;
        self.holes = other.holes;
        self.items.iter_mut().for_each(Item::arrange);
    }

    fn with_item(&mut self, id: ItemId, change: impl FnOnce(&mut Item<T>)) {
        if let Some(item) = self.items.iter_mut().find(|item| item.id == id) {
            change(item);
        }
    }

    fn with_hole(&mut self, rank: usize, change: impl FnOnce(&mut Hole)) {
        if let Some(hole) = self.holes.get_mut(rank) {
            change(hole);
        }
    }

    fn resize(&mut self, width: f64, height: f64) {
        let (width, height) = (within(width, limits::SIDE), within(height, limits::SIDE));
        let (across, down) = (width / self.width, height / self.height);
        let scale = across.min(down);
        let stretch = |point: Point| place(Point::new(point.x * across, point.y * down));
        for hole in &mut self.holes {
            hole.centre = hole.centre.map(stretch);
        }
        for item in &mut self.items {
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
        self.width = width;
        self.height = height;
    }

    fn add(&mut self, content: Content, treatment: T) {
        if self.items.len() < limits::ITEMS {
            let id = (1..=ItemId::MAX).find(|id| self.item(*id).is_none()).unwrap_or(ItemId::MAX);
            self.items.push(Item { id, content, treatment, centre: None, size: None });
        }
    }

    fn add_stroke(&mut self, item: Option<ItemId>, points: &[Point], width: f64, treatment: T) {
        let stroke = Stroke {
            points: tidy(points, limits::POINTS).into_iter().map(place).collect(),
            width: within(width, limits::PEN),
        };
        if stroke.points.is_empty() {
            return;
        }
        match item.and_then(|id| self.items.iter_mut().find(|item| item.id == id)) {
            Some(Item { content: Content::Drawing(strokes), .. }) => {
                if strokes.len() < limits::STROKES {
                    strokes.push(stroke);
                }
            }
            Some(_) => {}
            None => self.add(Content::Drawing(vec![stroke]), treatment),
        }
    }
}

impl<T> Item<T> {
    fn arrange(&mut self) {
        self.centre = None;
        self.size = None;
    }

    fn move_to(&mut self, centre: Point) {
        let Content::Drawing(strokes) = &mut self.content else {
            self.centre = Some(centre);
            return;
        };
        if let Some(bounds) = drawing_bounds(strokes) {
            let step = centre - bounds.centre();
            transform(strokes, |point| point + step);
        }
    }

    fn resize(&mut self, size: f64) {
        let Content::Drawing(strokes) = &mut self.content else {
            self.size = Some(size);
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
}

fn transform(strokes: &mut [Stroke], change: impl Fn(Point) -> Point) {
    for point in strokes.iter_mut().flat_map(|stroke| &mut stroke.points) {
        *point = place(change(*point));
    }
}

/// The nearest value in the range, to a hundredth, so that documents stay short; the least where it is no number.
pub fn within(value: f64, range: RangeInclusive<f64>) -> f64 {
    if value.is_nan() { *range.start() } else { ((value * 100.0).round() / 100.0).clamp(*range.start(), *range.end()) }
}

/// The first letters of a name of a motif or material, as many as a document keeps.
pub fn name_within(id: &str) -> String {
    let mut end = id.len().min(limits::NAME);
    while !id.is_char_boundary(end) {
        end -= 1;
    }
    id.get(..end).unwrap_or_default().to_owned()
}

fn place(point: Point) -> Point {
    Point::new(within(point.x, limits::PLACE), within(point.y, limits::PLACE))
}

fn text_within(text: &str) -> String {
    let lines: Vec<&str> = text.split('\n').take(limits::LINES).collect();
    lines.join("\n").chars().take(limits::LETTERS).collect()
}

fn code_within(text: &str) -> String {
    text.chars().take(limits::CODE).collect()
}
