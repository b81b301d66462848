//! What a creation made of blocks is: a program, and how large its drawing becomes.

use super::edit::{self, Edit as ProgramEdit};
use super::program::{Program, World};
use crate::piece::edit::within;
use crate::project::ProjectDocument;
use serde::{Deserialize, Serialize};
use std::ops::RangeInclusive;

/// Length of the longer side of a drawing, in mm.
pub const SIDE: RangeInclusive<f64> = 20.0..=400.0;
/// Bytes in the name of a challenge.
const NAME: usize = 60;

/// A creation made of blocks.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
#[serde(deny_unknown_fields, rename_all = "kebab-case")]
pub struct Document {
    /// The challenge that it is for, by the name of its folder; none for a free drawing.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub challenge: Option<String>,
    /// The program.
    pub program: Program,
    /// Length of the longer side of the drawing, in mm.
    pub side: f64,
}

/// One gesture of the learner. Numbers beyond what can be made are brought back to it; an edit of something that is not there
/// changes nothing.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum Change {
    /// Begins a challenge, or a free drawing, with a program.
    Begin {
        /// The challenge, by the name of its folder.
        challenge: Option<String>,
        /// What it begins with.
        program: Program,
    },
    /// Changes the program.
    Program(ProgramEdit),
    /// Makes the drawing larger or smaller, in mm.
    SetSide(f64),
}

impl Document {
    /// A free drawing with an empty program.
    pub fn new() -> Self {
        Self { challenge: None, program: Program::new(World::Turtle), side: 80.0 }
    }
}

impl Default for Document {
    fn default() -> Self {
        Self::new()
    }
}

/// The document after the change. Never fails: see [`Change`].
pub fn change(document: &Document, change: &Change) -> Document {
    let mut next = document.clone();
    match change {
        Change::Begin { challenge, program } => {
            let is_sound = program.fault().is_none() && challenge.as_ref().is_none_or(|name| name.len() <= NAME);
            if is_sound {
                (next.challenge, next.program) = (challenge.clone(), program.clone());
            }
        }
        Change::Program(edit) => next.program = edit::apply(&next.program, edit),
        Change::SetSide(side) => next.side = within(*side, SIDE),
    }
    next
}

impl ProjectDocument for Document {
    const MODULE: &'static str = "blocks";

    fn fault(&self) -> Option<String> {
        let checks = [
            ("challenge", self.challenge.as_ref().is_none_or(|name| name.len() <= NAME)),
            ("side", SIDE.contains(&self.side)),
        ];
        let wrong = checks.into_iter().find(|(_, fine)| !fine).map(|(path, _)| path.to_owned());
        wrong.or_else(|| self.program.fault().map(|fault| format!("program: {fault}")))
    }
}
