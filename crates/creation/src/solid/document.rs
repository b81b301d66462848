//! What a creation for the 3D printer is made of. All lengths are in mm.

use crate::piece::edit::within;
use crate::piece::{Outline, Piece, limits};
use crate::project::ProjectDocument;
use serde::{Deserialize, Serialize};
use std::ops::RangeInclusive;

/// Thickness of the plate.
pub const THICKNESS: RangeInclusive<f64> = 1.2..=25.0;
/// Height of what is raised, and depth of what is sunken.
pub const RELIEF: RangeInclusive<f64> = 0.4..=5.0;
/// What a sunken item leaves below it.
pub const FLOOR: f64 = 0.8;

/// What is made.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum Product {
    /// A keyring.
    Keyring,
    /// A plate with a name, for a door, a desk, a shelf.
    NamePlate,
    /// A stamp: what is on it is turned over, so that it prints the right way round.
    Stamp,
    /// A token for a trolley, as large as a coin of 1 euro: 23.25 mm across, 2.33 mm thick (European Commission, euro coins).
    Token,
    /// A vase.
    Vase,
}

/// How an item stands out from the plate.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum Treatment {
    /// Above the plate.
    Raised,
    /// Into the plate.
    Sunken,
}

/// The line that turns around the middle of a vase.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum Profile {
    /// As wide above as below.
    Straight,
    /// Wider above.
    Cone,
    /// Round in the middle.
    Round,
    /// Narrow in the middle.
    Waist,
    /// Round below, with a neck.
    Bottle,
}

/// A measure of a vase.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum Measure {
    /// Height, in mm.
    Height,
    /// Width at the widest, in mm.
    Width,
    /// Number of waves around it.
    Waves,
    /// How far a wave stands out, in mm.
    Depth,
    /// How far the top is turned against the foot, in degrees.
    Twist,
}

/// A vase: a line turned around the middle, with waves that may twist.
#[derive(Clone, Copy, Debug, PartialEq, Serialize, Deserialize)]
#[serde(deny_unknown_fields, rename_all = "kebab-case")]
pub struct Vase {
    /// The line.
    pub profile: Profile,
    /// Height, in mm.
    pub height: f64,
    /// Width at the widest, in mm.
    pub width: f64,
    /// Number of waves around it, whole.
    pub waves: f64,
    /// How far a wave stands out, in mm.
    pub depth: f64,
    /// How far the top is turned against the foot, in degrees.
    pub twist: f64,
}

/// A creation for the 3D printer.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
#[serde(deny_unknown_fields, rename_all = "kebab-case")]
pub struct Document {
    /// What is made.
    pub product: Product,
    /// The plate and what is on it; a vase keeps it aside.
    pub piece: Piece<Treatment>,
    /// Thickness of the plate.
    pub thickness: f64,
    /// Height of what is raised, depth of what is sunken.
    pub relief: f64,
    /// The vase; the other products keep it aside.
    pub vase: Vase,
    /// The filament's id in the lab profile.
    pub filament: String,
}

impl Product {
    /// Everything that can be made, in the order in which it is offered.
    pub const ALL: [Self; 5] = [Self::Keyring, Self::NamePlate, Self::Stamp, Self::Token, Self::Vase];

    /// Its name in data.
    pub fn id(self) -> &'static str {
        match self {
            Self::Keyring => "keyring",
            Self::NamePlate => "name-plate",
            Self::Stamp => "stamp",
            Self::Token => "token",
            Self::Vase => "vase",
        }
    }

    /// How a new item stands out.
    pub fn treatment(self) -> Treatment {
        match self {
            Self::Token => Treatment::Sunken,
            _ => Treatment::Raised,
        }
    }

    /// Thickness of its plate and height of what is on it, in mm.
    pub fn thickness_and_relief(self) -> (f64, f64) {
        match self {
            Self::Keyring => (2.4, 1.2),
            Self::NamePlate => (1.8, 1.6),
            Self::Stamp => (6.0, 2.0),
            Self::Token | Self::Vase => (2.3, 0.8),
        }
    }

    /// Whether what is on it is turned over.
    pub fn is_turned_over(self) -> bool {
        self == Self::Stamp
    }
}

impl Profile {
    /// Every line, in the order in which it is offered.
    pub const ALL: [Self; 5] = [Self::Straight, Self::Cone, Self::Round, Self::Waist, Self::Bottle];
}

impl Measure {
    /// Every measure.
    pub const ALL: [Self; 5] = [Self::Height, Self::Width, Self::Waves, Self::Depth, Self::Twist];

    /// What it can be.
    pub fn range(self) -> RangeInclusive<f64> {
        match self {
            Self::Height => 20.0..=150.0,
            Self::Width => 20.0..=120.0,
            Self::Waves => 0.0..=10.0,
            Self::Depth => 0.0..=8.0,
            Self::Twist => -180.0..=180.0,
        }
    }

    /// What one touch adds.
    pub fn step(self) -> f64 {
        match self {
            Self::Height | Self::Width => 5.0,
            Self::Waves => 1.0,
            Self::Depth => 0.5,
            Self::Twist => 15.0,
        }
    }
}

impl Vase {
    /// A measure.
    pub fn get(&self, measure: Measure) -> f64 {
        match measure {
            Measure::Height => self.height,
            Measure::Width => self.width,
            Measure::Waves => self.waves,
            Measure::Depth => self.depth,
            Measure::Twist => self.twist,
        }
    }

    /// Changes a measure, within what it can be.
    pub fn set(&mut self, measure: Measure, value: f64) {
        let value = within(value, measure.range());
        match measure {
            Measure::Height => self.height = value,
            Measure::Width => self.width = value,
            Measure::Waves => self.waves = value.round(),
            Measure::Depth => self.depth = value,
            Measure::Twist => self.twist = value,
        }
    }
}

impl Document {
    /// A new creation with an empty text, ready for a name.
    pub fn new(product: Product, filament: &str) -> Self {
        let piece = match product {
            Product::Keyring | Product::Vase => {
                Piece::new(Outline::RoundedRectangle, 60.0, 26.0, product.treatment()).with_holes(1, 5.0)
            }
            Product::NamePlate => Piece::new(Outline::RoundedRectangle, 80.0, 26.0, product.treatment()),
            Product::Stamp => Piece::new(Outline::RoundedRectangle, 50.0, 24.0, product.treatment()),
            Product::Token => Piece::new(Outline::Circle, 23.25, 23.25, product.treatment()),
        };
        let (thickness, relief) = product.thickness_and_relief();
        let vase = Vase { profile: Profile::Round, height: 50.0, width: 32.0, waves: 6.0, depth: 1.5, twist: 60.0 };
        Self { product, piece, thickness, relief, vase, filament: filament.to_owned() }
    }
}

impl ProjectDocument for Document {
    const MODULE: &'static str = "solid";

    fn fault(&self) -> Option<String> {
        let checks = [
            ("thickness", THICKNESS.contains(&self.thickness)),
            ("relief", RELIEF.contains(&self.relief)),
            ("filament", self.filament.len() <= limits::NAME),
            ("vase", Measure::ALL.iter().all(|measure| measure.range().contains(&self.vase.get(*measure)))),
        ];
        let wrong = checks.into_iter().find(|(_, fine)| !fine).map(|(path, _)| path.to_owned());
        wrong.or_else(|| self.piece.fault().map(|path| format!("piece.{path}")))
    }
}
