//! A flat piece: a contour with holes, and what is on it. Shared by every module that makes something of a flat shape.
//!
//! Everything is in mm, from the top left corner of the piece; a place that is left out is arranged by itself.

mod arrange;
pub mod check;
pub mod code;
pub mod edit;
pub mod holes;
mod layout;
mod mask;
mod outline;
pub mod place;

use crate::geometry::{Bounds, Point};
use serde::{Deserialize, Serialize};

pub use check::PieceProblem;
pub use edit::PieceEdit;
pub use holes::PlacedHole;
pub use layout::Layout;
pub use outline::Outline;
pub use place::{ItemBox, PlacedItem};

/// Least and greatest values of a piece.
pub mod limits {
    use std::ops::RangeInclusive;

    /// Width and height of a piece.
    pub const SIDE: RangeInclusive<f64> = 15.0..=1000.0;
    /// Diameter of a hole.
    pub const HOLE: RangeInclusive<f64> = 2.0..=40.0;
    /// Height of capitals, or side of a motif or code.
    pub const ITEM: RangeInclusive<f64> = 2.0..=600.0;
    /// Coordinates of a place: a piece, and as much around it.
    pub const PLACE: RangeInclusive<f64> = -1000.0..=2000.0;
    /// Width of the pen.
    pub const PEN: RangeInclusive<f64> = 0.5..=20.0;
    /// Letters in a text.
    pub const LETTERS: usize = 120;
    /// Lines in a text.
    pub const LINES: usize = 5;
    /// Letters in a code.
    pub const CODE: usize = 80;
    /// Items on a piece.
    pub const ITEMS: usize = 40;
    /// Holes in a piece.
    pub const HOLES: usize = 6;
    /// Strokes in a drawing.
    pub const STROKES: usize = 200;
    /// Points in a stroke, once tidied.
    pub const POINTS: usize = 1000;
    /// Bytes in the name of a motif or material.
    pub const NAME: usize = 60;
}

/// A round hole.
#[derive(Clone, Copy, Debug, PartialEq, Serialize, Deserialize)]
#[serde(deny_unknown_fields, rename_all = "kebab-case")]
pub struct Hole {
    /// Its middle; without it, where the contour suggests.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub centre: Option<Point>,
    /// Its diameter.
    pub diameter: f64,
}

/// A stroke of the finger.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
#[serde(deny_unknown_fields, rename_all = "kebab-case")]
pub struct Stroke {
    /// The way of the finger on the piece.
    pub points: Vec<Point>,
    /// Width of the pen.
    pub width: f64,
}

/// What an item shows.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum Content {
    /// A text, of one or more lines.
    Text(String),
    /// The motif of that name.
    Motif(String),
    /// A QR code of that text (ISO/IEC 18004).
    Code(String),
    /// A drawing by finger. It lies where it was drawn.
    Drawing(Vec<Stroke>),
}

/// The name of an item within its document; it stays while other items come and go.
pub type ItemId = u32;

/// Something on the piece. `T` is what the machine can do with it.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
#[serde(deny_unknown_fields, rename_all = "kebab-case")]
pub struct Item<T> {
    /// Its name.
    pub id: ItemId,
    /// What it shows.
    pub content: Content,
    /// What the machine does with it.
    pub treatment: T,
    /// The middle of its box; without it, arranged with the rest. A drawing has none.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub centre: Option<Point>,
    /// Height of capitals for a text, side of the box for a motif or code; without it, as large as suits. A drawing has none.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub size: Option<f64>,
}

/// A flat piece.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
#[serde(deny_unknown_fields, rename_all = "kebab-case")]
pub struct Piece<T> {
    /// Its contour.
    pub outline: Outline,
    /// Width of the finished piece.
    pub width: f64,
    /// Height of the finished piece.
    pub height: f64,
    /// Its holes.
    pub holes: Vec<Hole>,
    /// What is on it, first below.
    pub items: Vec<Item<T>>,
}

impl<T> Piece<T> {
    /// A piece with an empty text, ready for a name.
    pub fn new(outline: Outline, width: f64, height: f64, treatment: T) -> Self {
        let text = Item { id: 1, content: Content::Text(String::new()), treatment, centre: None, size: None };
        Self { outline, width, height, holes: Vec::new(), items: vec![text] }
    }

    /// The same with so many holes, placed by themselves.
    #[must_use]
    pub fn with_holes(mut self, count: usize, diameter: f64) -> Self {
        self.holes = vec![Hole { centre: None, diameter }; count];
        self
    }

    /// The same piece, whatever the machine does with what is on it.
    pub fn plain(&self) -> Piece<()> {
        let items = self.items.iter().map(|item| Item {
            id: item.id,
            content: item.content.clone(),
            treatment: (),
            centre: item.centre,
            size: item.size,
        });
        let (outline, holes) = (self.outline, self.holes.clone());
        Piece { outline, width: self.width, height: self.height, holes, items: items.collect() }
    }

    /// The item of that name.
    pub fn item(&self, id: ItemId) -> Option<&Item<T>> {
        self.items.iter().find(|item| item.id == id)
    }

    /// The first text: what the field for the name edits.
    pub fn first_text(&self) -> Option<(ItemId, &str)> {
        self.items.iter().find_map(|item| match &item.content {
            Content::Text(text) => Some((item.id, text.as_str())),
            _ => None,
        })
    }

    /// The first value beyond what can be made, as a path such as `items[2]`.
    pub fn fault(&self) -> Option<String> {
        let mut ids: Vec<ItemId> = self.items.iter().map(|item| item.id).collect();
        ids.sort_unstable();
        let checks = [
            ("width", limits::SIDE.contains(&self.width)),
            ("height", limits::SIDE.contains(&self.height)),
            ("holes", self.holes.len() <= limits::HOLES),
            ("items", self.items.len() <= limits::ITEMS),
            ("items: repeated id", ids.windows(2).all(|pair| pair.first() != pair.last())),
        ];
        if let Some((path, _)) = checks.into_iter().find(|(_, fine)| !fine) {
            return Some(path.to_owned());
        }
        let hole = self.holes.iter().position(|hole| !hole.is_sound());
        let item = self.items.iter().position(|item| !item.is_sound());
        hole.map(|index| format!("holes[{index}]")).or_else(|| item.map(|index| format!("items[{index}]")))
    }
}

/// The box around the strokes of a drawing; none without a point.
pub fn drawing_bounds(strokes: &[Stroke]) -> Option<Bounds> {
    Bounds::around(strokes.iter().flat_map(|stroke| stroke.points.iter().copied()))
}

fn is_place(point: &Point) -> bool {
    limits::PLACE.contains(&point.x) && limits::PLACE.contains(&point.y)
}

impl Hole {
    fn is_sound(&self) -> bool {
        limits::HOLE.contains(&self.diameter) && self.centre.as_ref().is_none_or(is_place)
    }
}

impl<T> Item<T> {
    fn is_sound(&self) -> bool {
        let placed =
            self.centre.as_ref().is_none_or(is_place) && self.size.is_none_or(|size| limits::ITEM.contains(&size));
        placed
            && match &self.content {
                Content::Text(text) => text.chars().count() <= limits::LETTERS && text.lines().count() <= limits::LINES,
                Content::Motif(id) => id.len() <= limits::NAME,
                Content::Code(text) => text.chars().count() <= limits::CODE,
                Content::Drawing(strokes) => {
                    self.centre.is_none()
                        && self.size.is_none()
                        && strokes.len() <= limits::STROKES
                        && strokes.iter().all(Stroke::is_sound)
                }
            }
    }
}

impl Stroke {
    fn is_sound(&self) -> bool {
        limits::PEN.contains(&self.width) && self.points.len() <= limits::POINTS && self.points.iter().all(is_place)
    }
}
