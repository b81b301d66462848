//! What a laser creation is made of. Everything is in mm; a place that is left out is arranged by itself.

use super::outline::Outline;
use crate::geometry::Point;
use crate::project::ProjectDocument;
use serde::{Deserialize, Serialize};

/// Least and greatest values of a document.
pub mod limits {
    use std::ops::RangeInclusive;

    /// Width and height of a piece.
    pub const SIDE: RangeInclusive<f64> = 15.0..=1000.0;
    /// Diameter of a hole.
    pub const HOLE: RangeInclusive<f64> = 2.0..=40.0;
    /// Height of capitals, or side of a motif.
    pub const ITEM: RangeInclusive<f64> = 2.0..=600.0;
    /// Coordinates of a place: a piece, and as much around it.
    pub const PLACE: RangeInclusive<f64> = -1000.0..=2000.0;
    /// Width of the pen.
    pub const PEN: RangeInclusive<f64> = 0.5..=20.0;
    /// Letters in a text.
    pub const LETTERS: usize = 120;
    /// Lines in a text.
    pub const LINES: usize = 5;
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

/// What is made.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum Product {
    /// A keyring.
    Keyring,
    /// A luggage tag.
    LuggageTag,
    /// A sign for a door or a wall.
    Sign,
    /// A stencil to paint through.
    Stencil,
}

/// What the beam does with an item.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum Treatment {
    /// The area is darkened.
    Engrave,
    /// Only its lines are drawn.
    Score,
    /// The area is cut out.
    Cut,
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
    /// A drawing by finger. It lies where it was drawn.
    Drawing(Vec<Stroke>),
}

/// The name of an item within its document; it stays while other items come and go.
pub type ItemId = u32;

/// Something on the piece.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
#[serde(deny_unknown_fields, rename_all = "kebab-case")]
pub struct Item {
    /// Its name.
    pub id: ItemId,
    /// What it shows.
    pub content: Content,
    /// What the beam does with it.
    pub treatment: Treatment,
    /// The middle of its box; without it, arranged with the rest. A drawing has none.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub centre: Option<Point>,
    /// Height of capitals for a text, side of the box for a motif; without it, as large as suits. A drawing has none.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub size: Option<f64>,
}

/// A laser creation.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
#[serde(deny_unknown_fields, rename_all = "kebab-case")]
pub struct Document {
    /// What is made.
    pub product: Product,
    /// Its contour.
    pub outline: Outline,
    /// Width of the finished piece.
    pub width: f64,
    /// Height of the finished piece.
    pub height: f64,
    /// Its holes.
    pub holes: Vec<Hole>,
    /// What is on it, first below.
    pub items: Vec<Item>,
    /// The material's id in the lab profile.
    pub material: String,
}

impl Product {
    /// Everything that can be made, in the order in which it is offered.
    pub const ALL: [Self; 4] = [Self::Keyring, Self::LuggageTag, Self::Sign, Self::Stencil];

    /// Its name in data.
    pub fn id(self) -> &'static str {
        match self {
            Self::Keyring => "keyring",
            Self::LuggageTag => "luggage-tag",
            Self::Sign => "sign",
            Self::Stencil => "stencil",
        }
    }

    /// What the beam does with a new item.
    pub fn treatment(self) -> Treatment {
        match self {
            Self::Stencil => Treatment::Cut,
            _ => Treatment::Engrave,
        }
    }
}

impl Document {
    /// A new creation with an empty text, ready for a name.
    pub fn new(product: Product, material: &str) -> Self {
        let (outline, width, height, holes, diameter) = match product {
            Product::Keyring => (Outline::RoundedRectangle, 64.0, 32.0, 1, 5.0),
            Product::LuggageTag => (Outline::Tag, 95.0, 48.0, 1, 6.0),
            Product::Sign => (Outline::RoundedRectangle, 180.0, 80.0, 2, 5.0),
            Product::Stencil => (Outline::RoundedRectangle, 150.0, 70.0, 0, 5.0),
        };
        let hole = Hole { centre: None, diameter };
        Self {
            product,
            outline,
            width,
            height,
            holes: vec![hole; holes],
            items: vec![Item {
                id: 1,
                content: Content::Text(String::new()),
                treatment: product.treatment(),
                centre: None,
                size: None,
            }],
            material: material.to_owned(),
        }
    }

    /// The item of that name.
    pub fn item(&self, id: ItemId) -> Option<&Item> {
        self.items.iter().find(|item| item.id == id)
    }

    /// The first text: what the field for the name edits.
    pub fn first_text(&self) -> Option<(ItemId, &str)> {
        self.items.iter().find_map(|item| match &item.content {
            Content::Text(text) => Some((item.id, text.as_str())),
            _ => None,
        })
    }
}

impl ProjectDocument for Document {
    const MODULE: &'static str = "laser";

    fn fault(&self) -> Option<String> {
        let mut ids: Vec<ItemId> = self.items.iter().map(|item| item.id).collect();
        ids.sort_unstable();
        let checks = [
            ("width", limits::SIDE.contains(&self.width)),
            ("height", limits::SIDE.contains(&self.height)),
            ("holes", self.holes.len() <= limits::HOLES),
            ("items", self.items.len() <= limits::ITEMS),
            ("items: repeated id", ids.windows(2).all(|pair| pair.first() != pair.last())),
            ("material", self.material.len() <= limits::NAME),
        ];
        if let Some((path, _)) = checks.into_iter().find(|(_, fine)| !fine) {
            return Some(path.to_owned());
        }
        let hole = self.holes.iter().position(|hole| !hole.is_sound());
        let item = self.items.iter().position(|item| !item.is_sound());
        hole.map(|index| format!("holes[{index}]")).or_else(|| item.map(|index| format!("items[{index}]")))
    }
}

fn is_place(point: &Point) -> bool {
    limits::PLACE.contains(&point.x) && limits::PLACE.contains(&point.y)
}

impl Hole {
    fn is_sound(&self) -> bool {
        limits::HOLE.contains(&self.diameter) && self.centre.as_ref().is_none_or(is_place)
    }
}

impl Item {
    fn is_sound(&self) -> bool {
        let placed =
            self.centre.as_ref().is_none_or(is_place) && self.size.is_none_or(|size| limits::ITEM.contains(&size));
        placed
            && match &self.content {
                Content::Text(text) => text.chars().count() <= limits::LETTERS && text.lines().count() <= limits::LINES,
                Content::Motif(id) => id.len() <= limits::NAME,
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
