//! Kinds of block: what an editor offers.

use super::program::{Block, Condition, Sensor, World};
use serde::{Deserialize, Serialize};

/// A kind of block, as the editor offers it.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, PartialOrd, Ord, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
#[expect(missing_docs, reason = "each bears the name of its block")]
pub enum Kind {
    Move,
    TurnLeft,
    TurnRight,
    PenUp,
    PenDown,
    Colour,
    Step,
    QuarterLeft,
    QuarterRight,
    Take,
    Put,
    Repeat,
    RepeatUntil,
    If,
    Call,
}

impl Kind {
    /// Every kind, in the order in which it is offered.
    pub const ALL: [Self; 15] = [
        Self::Move,
        Self::TurnLeft,
        Self::TurnRight,
        Self::PenUp,
        Self::PenDown,
        Self::Colour,
        Self::Step,
        Self::QuarterLeft,
        Self::QuarterRight,
        Self::Take,
        Self::Put,
        Self::Repeat,
        Self::RepeatUntil,
        Self::If,
        Self::Call,
    ];

    /// The only world in which it can be used; none when it can in both.
    pub fn world(self) -> Option<World> {
        match self {
            Self::Move | Self::TurnLeft | Self::TurnRight | Self::PenUp | Self::PenDown | Self::Colour => {
                Some(World::Turtle)
            }
            Self::Step | Self::QuarterLeft | Self::QuarterRight | Self::Take | Self::Put => Some(World::Robot),
            Self::RepeatUntil | Self::If => Some(World::Robot),
            Self::Repeat | Self::Call => None,
        }
    }

    /// Whether it can be used in `world`.
    pub fn is_for(self, world: World) -> bool {
        self.world().is_none_or(|only| only == world)
    }

    /// A new block of that kind: with usual numbers, and empty; a call is to the first own block.
    pub fn fresh(self) -> Block {
        match self {
            Self::Move => Block::Move(30),
            Self::TurnLeft => Block::TurnLeft(90),
            Self::TurnRight => Block::TurnRight(90),
            Self::PenUp => Block::PenUp,
            Self::PenDown => Block::PenDown,
            Self::Colour => Block::Colour(String::new()),
            Self::Step => Block::Step,
            Self::QuarterLeft => Block::QuarterLeft,
            Self::QuarterRight => Block::QuarterRight,
            Self::Take => Block::Take,
            Self::Put => Block::Put,
            Self::Repeat => Block::Repeat { times: 2, body: Vec::new() },
            Self::RepeatUntil => Block::RepeatUntil { until: Condition::Is(Sensor::AtDoor), body: Vec::new() },
            Self::If => Block::If { when: Condition::Is(Sensor::WallAhead), then: Vec::new(), otherwise: Vec::new() },
            Self::Call => Block::Call(0),
        }
    }
}

impl Block {
    /// Its kind.
    pub fn kind(&self) -> Kind {
        match self {
            Self::Move(_) => Kind::Move,
            Self::TurnLeft(_) => Kind::TurnLeft,
            Self::TurnRight(_) => Kind::TurnRight,
            Self::PenUp => Kind::PenUp,
            Self::PenDown => Kind::PenDown,
            Self::Colour(_) => Kind::Colour,
            Self::Step => Kind::Step,
            Self::QuarterLeft => Kind::QuarterLeft,
            Self::QuarterRight => Kind::QuarterRight,
            Self::Take => Kind::Take,
            Self::Put => Kind::Put,
            Self::Repeat { .. } => Kind::Repeat,
            Self::RepeatUntil { .. } => Kind::RepeatUntil,
            Self::If { .. } => Kind::If,
            Self::Call(_) => Kind::Call,
        }
    }
}
