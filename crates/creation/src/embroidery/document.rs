//! What an embroidered creation is made of. All lengths are in mm.

use super::thread::{self, Thread};
use crate::piece::{Outline, Piece};
use crate::project::ProjectDocument;
use serde::{Deserialize, Serialize};

/// What is made.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum Product {
    /// A badge: cloth within a sewn border, cut out afterwards.
    Badge,
    /// A patch: sewn all over, within a border.
    Patch,
    /// A motif on a handkerchief or any other cloth: nothing but what is on it.
    Handkerchief,
}

/// The cloth that is sewn on.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum Cloth {
    /// White cotton.
    White,
    /// Unbleached linen.
    Linen,
    /// Blue jean.
    Denim,
    /// Black felt.
    Black,
}

/// How an item is sewn.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum Style {
    /// Filled; a drawing as thick as its pen.
    Filled,
    /// A border of threads side by side along the edge.
    Border,
    /// A line of stitches, each sewn three times.
    Thick,
    /// A line of stitches.
    Thin,
}

/// How and with which thread an item is sewn.
#[derive(Clone, Copy, Debug, PartialEq, Serialize, Deserialize)]
#[serde(deny_unknown_fields, rename_all = "kebab-case")]
pub struct Treatment {
    /// How.
    pub style: Style,
    /// With which thread.
    #[serde(with = "thread::by_name")]
    pub thread: &'static Thread,
}

/// An embroidered creation.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
#[serde(deny_unknown_fields, rename_all = "kebab-case")]
pub struct Document {
    /// What is made.
    pub product: Product,
    /// The contour and what is on it; a handkerchief has the contour for its bounds only.
    pub piece: Piece<Treatment>,
    /// The cloth.
    pub cloth: Cloth,
    /// The thread of the border.
    #[serde(with = "thread::by_name")]
    pub border: &'static Thread,
    /// The thread that covers a patch.
    #[serde(with = "thread::by_name")]
    pub ground: &'static Thread,
}

impl Product {
    /// Everything that can be made, in the order in which it is offered.
    pub const ALL: [Self; 3] = [Self::Badge, Self::Patch, Self::Handkerchief];

    /// Its name in data.
    pub fn id(self) -> &'static str {
        match self {
            Self::Badge => "badge",
            Self::Patch => "patch",
            Self::Handkerchief => "handkerchief",
        }
    }

    /// Whether it has a border, which cuts off what is beyond.
    pub fn has_border(self) -> bool {
        self != Self::Handkerchief
    }
}

impl Cloth {
    /// Every cloth, in the order in which it is offered.
    pub const ALL: [Self; 4] = [Self::White, Self::Linen, Self::Denim, Self::Black];
}

impl Style {
    /// Every style, in the order in which it is offered.
    pub const ALL: [Self; 4] = [Self::Filled, Self::Border, Self::Thick, Self::Thin];
}

impl Document {
    /// A new creation with an empty text, ready for a name.
    pub fn new(product: Product) -> Self {
        let thread = |id| thread::find(id).unwrap_or(thread::UNKNOWN);
        let treatment = Treatment { style: Style::Filled, thread: thread(first_thread(product)) };
        let piece = match product {
            Product::Badge => Piece::new(Outline::Circle, 64.0, 64.0, treatment),
            Product::Patch => Piece::new(Outline::RoundedRectangle, 80.0, 44.0, treatment),
            Product::Handkerchief => Piece::new(Outline::RoundedRectangle, 76.0, 56.0, treatment),
        };
        Self { product, piece, cloth: Cloth::Linen, border: thread("red"), ground: thread("light-blue") }
    }

    /// How a new item is sewn: as the last one.
    pub fn treatment(&self) -> Treatment {
        let last = self.piece.items.last().map(|item| item.treatment);
        last.unwrap_or(Treatment { style: Style::Filled, thread: thread::UNKNOWN })
    }
}

fn first_thread(product: Product) -> &'static str {
    match product {
        Product::Badge | Product::Patch => "navy",
        Product::Handkerchief => "wine",
    }
}

impl ProjectDocument for Document {
    const MODULE: &'static str = "embroidery";

    fn fault(&self) -> Option<String> {
        self.piece.fault().map(|path| format!("piece.{path}"))
    }
}
