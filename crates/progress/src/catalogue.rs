//! What the fold needs to know of the corpus.

use std::collections::BTreeMap;

use crate::slug::Slug;

/// The exercises, journeys and modules that there are. Facts about others are kept in the log and not shown.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Catalogue {
    /// Exercises by name.
    pub exercises: BTreeMap<Slug, ExerciseEntry>,
    /// The steps of each journey, in order.
    pub journeys: BTreeMap<Slug, Vec<Slug>>,
    /// Creative modules by name.
    pub modules: BTreeMap<Slug, ModuleEntry>,
}

/// What an exercise gives.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct ExerciseEntry {
    /// The skills that it practises.
    pub skills: Vec<Slug>,
    /// The motif that it earns.
    pub motif: Option<Slug>,
}

/// What a creative module asks for.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct ModuleEntry {
    /// How many well-practised skills open it; 0 if it is open from the start.
    pub well_practised: usize,
}
