//! What a laser creation is made of.

use crate::piece::{Outline, Piece, limits};
use crate::project::ProjectDocument;
use serde::{Deserialize, Serialize};
use serde_json::{Map, Value};

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

/// A laser creation.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
#[serde(deny_unknown_fields, rename_all = "kebab-case")]
pub struct Document {
    /// What is made.
    pub product: Product,
    /// The piece.
    pub piece: Piece<Treatment>,
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
        let piece = Piece::new(outline, width, height, product.treatment()).with_holes(holes, diameter);
        Self { product, piece, material: material.to_owned() }
    }
}

impl ProjectDocument for Document {
    const MODULE: &'static str = "laser";
    const UPGRADES: &'static [fn(Value) -> Value] = &[piece_of_its_own];

    fn fault(&self) -> Option<String> {
        if self.material.len() > limits::NAME {
            return Some("material".to_owned());
        }
        self.piece.fault().map(|path| format!("piece.{path}"))
    }
}

/// Version 1 had what describes the piece beside the rest.
fn piece_of_its_own(mut document: Value) -> Value {
    if let Some(fields) = document.as_object_mut() {
        let mut piece = Map::new();
        for name in ["outline", "width", "height", "holes", "items"] {
            if let Some((name, value)) = fields.remove_entry(name) {
                piece.insert(name, value);
            }
        }
        fields.insert("piece".into(), piece.into());
    }
    document
}
