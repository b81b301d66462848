//! Challenges: what is to be reached, and whether a program reaches it. They are written in the folder `challenges/`.

use super::figure::{Difference, difference};
use super::kind::Kind;
use super::place::Place;
use super::program::{Program, Sensor, World, limits};
use super::room::Room;
use super::run::{Ended, Ground, run_all};
use super::turtle::Drawing;
use serde::{Deserialize, Serialize};

/// Rooms of a challenge, at most.
pub const MAPS: usize = 4;
/// Letters in a title, at most.
pub const TITLE: usize = 32;
/// Letters in any other text, at most.
pub const TEXT: usize = 200;

/// Where the robot must be, or what it must have done, when the program ends.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum Goal {
    /// The robot stands at the door.
    AtDoor,
    /// No thing lies elsewhere than on a mark.
    AllTaken,
    /// A thing lies on every mark.
    AllMarksFilled,
}

/// A challenge. The turtle is to draw what the solution draws; the robot is to reach the goals in every room, with one program.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case", deny_unknown_fields)]
pub struct Challenge {
    /// From 1: first moves, repeat, conditions, own blocks.
    pub chapter: u8,
    /// The kinds of block that are offered.
    pub blocks: Vec<Kind>,
    /// So many blocks, or fewer, are praised; more are fine too.
    pub most: usize,
    /// The rooms, as maps: see [`Room::read`]. None for the turtle.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub maps: Vec<String>,
    /// How many things the robot carries from the start.
    #[serde(default, skip_serializing_if = "is_zero")]
    pub carried: u32,
    /// What the robot is to reach. None for the turtle.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub goals: Vec<Goal>,
    /// A program to go on with, or to be mended.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub begun: Option<Program>,
    /// A program that reaches everything.
    pub solution: Program,
}

/// The texts of a challenge in one language.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case", deny_unknown_fields)]
pub struct ChallengeTexts {
    /// What it is called.
    pub title: String,
    /// What is to be done.
    pub mission: String,
    /// Where to look, for whoever asks.
    pub hint: String,
    /// What is said when it is reached.
    pub success: String,
    /// What is new in it, where something is.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub learned: Option<String>,
    /// The names of the own blocks that it brings, by rank.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub own: Vec<String>,
}

/// A challenge as the app has it, in one language.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case", deny_unknown_fields)]
pub struct ChallengeEntry {
    /// The name of its folder without the number.
    pub id: String,
    /// What is to be reached.
    pub challenge: Challenge,
    /// What is said.
    pub texts: ChallengeTexts,
}

/// What came of a program.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Attempt {
    /// Everything is reached.
    Reached {
        /// How many blocks the program has.
        blocks: usize,
        /// Whether they are as few as is praised.
        praised: bool,
    },
    /// Something is not, in this room, the first of them.
    NotYet {
        /// The rank of the room; 0 for the turtle.
        map: usize,
        /// How the run ended.
        ended: Ended,
        /// What is missing.
        missing: Vec<Missing>,
    },
}

/// What is missing when a program ends.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Missing {
    /// The robot is not at the door.
    Door,
    /// So many things lie about.
    Things(u32),
    /// So many marks have nothing on them.
    Marks(usize),
    /// Lines of the figure are not drawn.
    Lines,
    /// Lines are drawn that the figure does not have.
    LinesBeyond,
}

impl Challenge {
    /// What it is about.
    pub fn world(&self) -> World {
        self.solution.world
    }

    /// What the editor begins with. Own blocks bear the names that the texts give them.
    pub fn start(&self, texts: &ChallengeTexts) -> Program {
        let mut program = self.begun.clone().unwrap_or_else(|| Program::new(self.world()));
        for (own, name) in program.own.iter_mut().zip(&texts.own) {
            own.name.clone_from(name);
        }
        program
    }

    /// What programs act upon: one sheet, or every room whose map can be read.
    pub fn grounds(&self) -> Vec<Ground> {
        match self.world() {
            World::Turtle => vec![Ground::sheet()],
            World::Robot => {
                self.maps.iter().filter_map(|map| Room::read(map, self.carried).ok()).map(Ground::Room).collect()
            }
        }
    }

    /// The figure that the turtle is to draw.
    pub fn model(&self) -> Drawing {
        Drawing::of(&self.solution)
    }

    /// Runs the program wherever it is to be run, and says what came of it.
    pub fn attempt(&self, program: &Program) -> Attempt {
        for (map, ground) in self.grounds().into_iter().enumerate() {
            let run = run_all(program, ground);
            let missing = match &run.ground {
                Ground::Room(room) => self.goals.iter().filter_map(|goal| goal.missing(room)).collect(),
                Ground::Sheet(_) => {
                    let mut drawing = Drawing::default();
                    run.effects.iter().for_each(|(_, effect)| drawing.add(effect));
                    lines_missing(difference(&drawing, &self.model()))
                }
            };
            if run.ended != Ended::Done || !missing.is_empty() {
                return Attempt::NotYet { map, ended: run.ended, missing };
            }
        }
        let blocks = program.count();
        Attempt::Reached { blocks, praised: blocks <= self.most }
    }

    /// The first thing that is not as it should be, whatever its texts: the field, and why.
    pub fn fault(&self) -> Option<String> {
        let is_robot = self.world() == World::Robot;
        let checks = [
            ("chapter", !(1..=4).contains(&self.chapter)),
            ("blocks: of another world", self.blocks.iter().any(|kind| !kind.is_for(self.world()))),
            ("blocks: not all that the solution needs", !self.offers(&self.solution)),
            ("begun: of another world", self.begun.as_ref().is_some_and(|begun| begun.world != self.world())),
            ("begun: blocks that are not offered", self.begun.as_ref().is_some_and(|begun| !self.offers(begun))),
            ("most: fewer than the solution has", self.solution.count() > self.most),
            ("maps: the robot needs some, the turtle none", is_robot == self.maps.is_empty()),
            ("maps: too many", self.maps.len() > MAPS),
            ("goals: the robot needs some, the turtle none", is_robot == self.goals.is_empty()),
        ];
        if let Some((field, _)) = checks.into_iter().find(|(_, wrong)| *wrong) {
            return Some(field.to_owned());
        }
        let map = self.maps.iter().enumerate().find_map(|(rank, map)| {
            Room::read(map, self.carried).err().map(|fault| format!("maps[{rank}]: {fault:?}"))
        });
        let begun = self.begun.as_ref().and_then(Program::fault).map(|fault| format!("begun: {fault}"));
        map.or(begun).or_else(|| self.solution.fault().map(|fault| format!("solution: {fault}")))
    }

    fn offers(&self, program: &Program) -> bool {
        program.blocks().all(|block| self.blocks.contains(&block.kind()))
    }
}

impl Goal {
    fn missing(self, room: &Room) -> Option<Missing> {
        match self {
            Self::AtDoor => (!room.senses(Sensor::AtDoor)).then_some(Missing::Door),
            Self::AllTaken => Some(room.lying()).filter(|things| *things > 0).map(Missing::Things),
            Self::AllMarksFilled => Some(room.open_marks()).filter(|marks| *marks > 0).map(Missing::Marks),
        }
    }
}

fn lines_missing(difference: Option<Difference>) -> Vec<Missing> {
    let difference = difference.unwrap_or_default();
    let lacking = difference.lacking.then_some(Missing::Lines);
    lacking.into_iter().chain(difference.beyond.then_some(Missing::LinesBeyond)).collect()
}

impl ChallengeTexts {
    /// The first text that is missing or too long for the screen: its field, and why.
    pub fn fault(&self) -> Option<String> {
        let letters = |text: &str| text.trim().chars().count();
        let texts = [("mission", &self.mission), ("hint", &self.hint), ("success", &self.success)];
        let checks = std::iter::once(("title", &self.title, TITLE))
            .chain(texts.map(|(field, text)| (field, text, TEXT)))
            .chain(self.learned.iter().map(|text| ("learned", text, TEXT)))
            .chain(self.own.iter().map(|text| ("own", text, limits::LETTERS)));
        checks
            .map(|(field, text, most)| (field, letters(text), most))
            .find(|(_, letters, most)| !(1..=*most).contains(letters))
            .map(|(field, letters, most)| format!("{field}: {letters} letters, from 1 to {most}"))
    }
}

impl Ended {
    /// The block at which it ended, unless everything was done.
    pub fn place(&self) -> Option<&Place> {
        match self {
            Self::Done => None,
            Self::Bumped { place } | Self::TooLong { place } | Self::TooDeep { place } => Some(place),
        }
    }
}

fn is_zero(number: &u32) -> bool {
    *number == 0
}
