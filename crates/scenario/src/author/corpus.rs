//! The corpus as it is authored: every language, still with placeholders.

use super::source::Source;
use super::typography::mend;
use crate::date::Date;
use crate::dated_rule::DatedRule;
use crate::exercise::{Exercise, ExerciseTexts};
use crate::journey::{Journey, JourneyTexts};
use crate::persona::{Paper, Persona};
use crate::site::Site;
use crate::trace::{Trace, TraceStep};
use serde::{Deserialize, Serialize};
use std::collections::{BTreeMap, BTreeSet};

/// Everything that could be read.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Corpus {
    /// By `domain/slug`.
    pub exercises: BTreeMap<String, Authored>,
    /// By short name.
    pub sites: BTreeMap<String, Site>,
    /// In the order of their file.
    pub papers: Vec<Paper>,
    /// In the order of their file.
    pub personas: Vec<Persona>,
    /// What the State may change, in the order of the file.
    pub rules: Vec<DatedRule>,
    /// Common words to draw a passphrase from.
    pub words: Vec<String>,
    /// The most frequent words of French; without any, no word is called rare.
    pub common_words: Vec<String>,
    /// The gestures, in the order of the map.
    pub skills: Vec<Skill>,
    /// By language, then by gesture.
    pub skill_texts: BTreeMap<String, BTreeMap<String, SkillTexts>>,
    /// By language, then by word.
    pub glossary: BTreeMap<String, BTreeMap<String, String>>,
    /// By short name.
    pub journeys: BTreeMap<String, AuthoredJourney>,
    /// Every language that something is written in, such as `fr`.
    pub languages: BTreeSet<String>,
    /// Names of exercises that are there and were not read: those that the app brings, while a pack is looked at.
    pub(super) installed: BTreeSet<String>,
    pub(super) sources: BTreeMap<String, Source>,
    pub(super) empty: Source,
}

/// One exercise as it is authored.
#[derive(Clone, Debug, PartialEq)]
pub struct Authored {
    /// `exercise.toml`.
    pub exercise: Exercise,
    /// By language.
    pub texts: BTreeMap<String, ExerciseTexts>,
    /// `solution.toml`; without a step where it could not be read.
    pub solution: Trace,
    /// `trap-<id>.toml`, by trap.
    pub traps: BTreeMap<String, Trace>,
}

/// One journey as it is authored.
#[derive(Clone, Debug, PartialEq)]
pub struct AuthoredJourney {
    /// `journey.toml`.
    pub journey: Journey,
    /// By language.
    pub texts: BTreeMap<String, JourneyTexts>,
}

/// A gesture of `skills/skills.toml`.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(deny_unknown_fields)]
pub struct Skill {
    /// Short name.
    pub id: String,
    /// The DigComp 2.2 competence, such as `2.6`.
    pub digcomp: String,
}

/// The texts of a gesture, `[skill.<id>]` of `skills/<language>.toml`.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(deny_unknown_fields)]
pub struct SkillTexts {
    /// The gesture, as a verb: « Donner une date ».
    pub name: String,
    /// Where it serves in creation.
    pub creation: String,
    /// Where it serves for rights.
    pub rights: String,
    /// Where it serves every day.
    pub daily: String,
}

impl Trace {
    /// The same with French spacing in the words by which controls are named; what is typed stays.
    pub(super) fn named_in_french(&self) -> Trace {
        let steps = self.steps.iter().map(|step| match step {
            TraceStep::Press { press } => TraceStep::Press { press: mend(press) },
            TraceStep::Type { text, field } => TraceStep::Type { text: text.clone(), field: mend(field) },
        });
        Trace { steps: steps.collect() }
    }
}

impl Corpus {
    /// The file, from the corpus folder on, without that folder's own name; an empty one where it was not read.
    pub(super) fn source(&self, path: &str) -> &Source {
        self.sources.get(path).unwrap_or(&self.empty)
    }

    /// The personas that an exercise can be played with: those that it names, or else all.
    pub fn personas_of(&self, exercise: &Exercise) -> Vec<&Persona> {
        self.personas
            .iter()
            .filter(|persona| exercise.personas.is_empty() || exercise.personas.contains(&persona.id))
            .collect()
    }

    /// The value of every dated rule.
    pub fn rule_values(&self) -> BTreeMap<String, String> {
        self.rules.iter().map(|rule| (rule.id.clone(), rule.value.clone())).collect()
    }

    /// The dated rules that were last checked more than twelve months before `today`.
    pub fn old_rules(&self, today: Date) -> Vec<&DatedRule> {
        self.rules.iter().filter(|rule| rule.is_old(today)).collect()
    }

    /// The sites that an exercise lists, in its order.
    pub fn sites_of<'a>(&'a self, exercise: &'a Exercise) -> impl Iterator<Item = &'a Site> {
        exercise.sites.iter().filter_map(|id| self.sites.get(id))
    }
}
