//! A program: blocks in lists, some of which hold lists themselves. It is written in JSON as it reads:
//! `{"world": "turtle", "main": [{"repeat": {"times": 4, "body": [{"move": 40}, {"turn-right": 90}]}}]}`.

use super::place::{Branch, List, Place, Root};
use serde::{Deserialize, Serialize};

/// Least and greatest values of a program.
pub mod limits {
    use std::ops::RangeInclusive;

    /// Length of a move, in mm.
    pub const LENGTH: RangeInclusive<u16> = 1..=200;
    /// Angle of a turn, in degrees.
    pub const ANGLE: RangeInclusive<u16> = 1..=359;
    /// Turns of a counted loop.
    pub const TIMES: RangeInclusive<u16> = 1..=100;
    /// Blocks in a program, those of own blocks included.
    pub const BLOCKS: usize = 200;
    /// Lists within each other, the outermost included.
    pub const NESTING: usize = 8;
    /// Own blocks.
    pub const OWN: usize = 6;
    /// Letters in the name of an own block.
    pub const LETTERS: usize = 20;
    /// Bytes in the name of a thread.
    pub const COLOUR: usize = 60;
}

/// What a program drives.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum World {
    /// A turtle with a pen, on a sheet.
    Turtle,
    /// A robot, in a room of cells.
    Robot,
}

/// What the robot can sense.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum Sensor {
    /// A wall, or the edge of the room, is before it.
    WallAhead,
    /// It stands on a mark.
    OnMark,
    /// A thing lies where it stands.
    ThingHere,
    /// It stands at the door.
    AtDoor,
}

/// What is tested. Written as `"at-door"` or `{"not": "at-door"}`.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum Condition {
    /// The sensor says no.
    Not(Sensor),
    /// The sensor says yes.
    #[serde(untagged)]
    Is(Sensor),
}

/// A block, with the blocks that it holds.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case", deny_unknown_fields)]
pub enum Block {
    /// The turtle goes ahead, in mm.
    Move(u16),
    /// The turtle turns to its left, in degrees.
    TurnLeft(u16),
    /// The turtle turns to its right, in degrees.
    TurnRight(u16),
    /// The turtle draws no more.
    PenUp,
    /// The turtle draws.
    PenDown,
    /// The turtle draws with the thread of that name. The laser ignores it.
    Colour(String),
    /// The robot goes one cell ahead.
    Step,
    /// The robot makes a quarter turn to its left.
    QuarterLeft,
    /// The robot makes a quarter turn to its right.
    QuarterRight,
    /// The robot takes a thing that lies where it stands.
    Take,
    /// The robot puts down a thing that it carries.
    Put,
    /// Does the same some times.
    Repeat {
        /// How many times.
        times: u16,
        /// What is done.
        body: Vec<Block>,
    },
    /// The robot does the same until the condition holds; it is tested before each turn.
    RepeatUntil {
        /// What ends it.
        until: Condition,
        /// What is done.
        body: Vec<Block>,
    },
    /// The robot chooses.
    If {
        /// What is tested.
        when: Condition,
        /// What is done if it holds.
        then: Vec<Block>,
        /// What is done if not.
        #[serde(rename = "else", default, skip_serializing_if = "Vec::is_empty")]
        otherwise: Vec<Block>,
    },
    /// Does what the own block of that rank says.
    Call(usize),
}

/// A block that the learner made: other blocks under a name.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case", deny_unknown_fields)]
pub struct OwnBlock {
    /// Its name, as typed; it may be empty.
    #[serde(default, skip_serializing_if = "String::is_empty")]
    pub name: String,
    /// What it does.
    pub body: Vec<Block>,
}

/// A program.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case", deny_unknown_fields)]
pub struct Program {
    /// What it drives.
    pub world: World,
    /// What is done.
    #[serde(default)]
    pub main: Vec<Block>,
    /// The blocks that the learner made; a call names one by its rank.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub own: Vec<OwnBlock>,
}

impl Condition {
    /// What is sensed.
    pub fn sensor(self) -> Sensor {
        match self {
            Self::Is(sensor) | Self::Not(sensor) => sensor,
        }
    }

    /// Whether it holds where the sensor says `sensed`.
    pub fn holds(self, sensed: bool) -> bool {
        match self {
            Self::Is(_) => sensed,
            Self::Not(_) => !sensed,
        }
    }
}

impl Block {
    /// Its number and what that may be, for blocks that have one.
    pub fn number(&self) -> Option<(u16, std::ops::RangeInclusive<u16>)> {
        match self {
            Self::Move(length) => Some((*length, limits::LENGTH)),
            Self::TurnLeft(angle) | Self::TurnRight(angle) => Some((*angle, limits::ANGLE)),
            Self::Repeat { times, .. } => Some((*times, limits::TIMES)),
            _ => None,
        }
    }

    /// What it tests, for blocks that test.
    pub fn condition(&self) -> Option<Condition> {
        match self {
            Self::RepeatUntil { until: condition, .. } | Self::If { when: condition, .. } => Some(*condition),
            _ => None,
        }
    }

    /// The lists that it holds, in order.
    pub fn branches(&self) -> impl Iterator<Item = (Branch, &Vec<Block>)> {
        let (first, second) = match self {
            Self::Repeat { body, .. } | Self::RepeatUntil { body, .. } => (Some(body), None),
            Self::If { then, otherwise, .. } => (Some(then), Some(otherwise)),
            _ => (None, None),
        };
        first.map(|list| (Branch::Body, list)).into_iter().chain(second.map(|list| (Branch::Else, list)))
    }

    /// The lists that it holds, to be changed.
    pub fn branches_mut(&mut self) -> impl Iterator<Item = (Branch, &mut Vec<Block>)> {
        let (first, second) = match self {
            Self::Repeat { body, .. } | Self::RepeatUntil { body, .. } => (Some(body), None),
            Self::If { then, otherwise, .. } => (Some(then), Some(otherwise)),
            _ => (None, None),
        };
        first.map(|list| (Branch::Body, list)).into_iter().chain(second.map(|list| (Branch::Else, list)))
    }
}

impl Program {
    /// A program that does nothing yet.
    pub fn new(world: World) -> Self {
        Self { world, main: Vec::new(), own: Vec::new() }
    }

    /// How many blocks it has, those of own blocks included.
    pub fn count(&self) -> usize {
        self.blocks().count()
    }

    /// Every block, in no particular order.
    pub fn blocks(&self) -> impl Iterator<Item = &Block> {
        let mut waiting: Vec<&Block> = self.main.iter().chain(self.own.iter().flat_map(|own| &own.body)).collect();
        std::iter::from_fn(move || {
            let block = waiting.pop()?;
            waiting.extend(block.branches().flat_map(|(_, list)| list));
            Some(block)
        })
    }

    /// The first thing beyond the limits: its place, or what of the whole program, and why.
    pub fn fault(&self) -> Option<String> {
        if self.own.len() > limits::OWN {
            return Some("own: too many".to_owned());
        }
        let name = self
            .own
            .iter()
            .position(|own| own.name.chars().count() > limits::LETTERS || own.name.chars().any(char::is_control));
        if let Some(rank) = name {
            return Some(format!("own.{rank}: name"));
        }
        let lists = std::iter::once((Root::Main, &self.main))
            .chain(self.own.iter().enumerate().map(|(rank, own)| (Root::Own(rank), &own.body)));
        for (root, blocks) in lists {
            if let Some(fault) = self.fault_in(blocks, &List::root(root)) {
                return Some(fault);
            }
        }
        (self.count() > limits::BLOCKS).then(|| "too many blocks".to_owned())
    }

    /// Goes no deeper than the nesting that is allowed.
    fn fault_in(&self, blocks: &[Block], list: &List) -> Option<String> {
        blocks.iter().enumerate().find_map(|(rank, block)| {
            let place = Place { list: list.clone(), rank };
            match self.fault_of(block, list) {
                Some(why) => Some(format!("{place}: {why}")),
                None => block.branches().find_map(|(branch, inner)| self.fault_in(inner, &place.inside(branch))),
            }
        })
    }

    fn fault_of(&self, block: &Block, list: &List) -> Option<&'static str> {
        let unknown = matches!(block, Block::Call(own) if *own >= self.own.len());
        let thread = matches!(block, Block::Colour(thread) if thread.len() > limits::COLOUR);
        let checks = [
            ("nested too deep", list.within.len() >= limits::NESTING),
            ("of another world", !block.kind().is_for(self.world)),
            ("number", block.number().is_some_and(|(number, range)| !range.contains(&number))),
            ("thread", thread),
            ("no such own block", unknown),
        ];
        checks.into_iter().find_map(|(why, wrong)| wrong.then_some(why))
    }
}
