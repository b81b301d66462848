//! One exercise as it is shipped, and the index of the corpus.

use crate::date::Date;
use crate::exercise::{Exercise, ExerciseTexts};
use crate::journey::Step;
use crate::persona::{Paper, Persona};
use crate::site::Site;
use crate::template::{self, Facts};
use crate::trace::Trace;
use serde::{Deserialize, Serialize};
use serde_json::Value;
use std::collections::BTreeMap;

/// One exercise with everything that it needs to be played in one language, still with placeholders.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct Bundle {
    /// `domain/slug`.
    pub id: String,
    /// The world.
    pub exercise: Exercise,
    /// Its texts in one language.
    pub texts: ExerciseTexts,
    /// Its sites.
    pub sites: Vec<Site>,
    /// Its papers.
    pub papers: Vec<Paper>,
    /// The people it can be played with.
    pub personas: Vec<Persona>,
    /// The trace that solves it: help is read off from it.
    pub solution: Trace,
    /// What the State may change and the exercise names: rule to its value.
    #[serde(default, skip_serializing_if = "BTreeMap::is_empty")]
    pub rules: BTreeMap<String, String>,
    /// Difficult words that stand in it: word to explanation.
    #[serde(default)]
    pub glossary: BTreeMap<String, String>,
    /// Common words to draw a passphrase from; only where the exercise needs them.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub words: Vec<String>,
}

/// An exercise that is ready to be played: the persona drawn, every placeholder filled.
#[derive(Clone, Debug, PartialEq)]
pub struct Scenario {
    /// The exercise, filled.
    pub bundle: Bundle,
    /// The persona drawn.
    pub persona: Persona,
    /// The seed that drew the persona.
    pub seed: u64,
}

/// Why an exercise cannot be played.
#[derive(Clone, Debug, PartialEq)]
pub enum BundleError {
    /// Not JSON, or not of the bundle's form: line, column and reason.
    Damaged(String),
    /// No persona has all the facts that it names.
    NoPersona(Vec<String>),
    /// Written for a newer app: the format's version.
    Newer(u32),
}

/// Version of the exercise format that this crate reads.
pub const SCHEMA: u32 = 1;

/// A shipped exercise as it was read: typed once its persona is drawn and its texts are filled.
#[derive(Clone, Debug, PartialEq)]
pub struct Shipped(Value);

impl Shipped {
    /// Reads a shipped exercise.
    pub fn from_json(text: &str) -> Result<Self, BundleError> {
        let value: Value = serde_json::from_str(text).map_err(damaged)?;
        match value["exercise"]["schema"].as_u64().and_then(|version| u32::try_from(version).ok()) {
            Some(version) if version > SCHEMA => Err(BundleError::Newer(version)),
            Some(_) => Ok(Self(value)),
            None => Err(BundleError::Damaged("exercise.schema".to_owned())),
        }
    }

    /// The same with these values of dated rules in the place of those that it was shipped with; it takes none that it does
    /// not name.
    pub fn with_rules(mut self, corrected: &BTreeMap<String, String>) -> Self {
        if let Some(rules) = self.0.get_mut("rules").and_then(Value::as_object_mut) {
            for (id, value) in rules {
                if let Some(corrected) = corrected.get(id) {
                    *value = Value::String(corrected.clone());
                }
            }
        }
        self
    }

    /// Draws the persona by `seed` and fills every text. `creations` are the learner's own: module and file
    /// name, the latest last; they stand in for the files that ask for one.
    pub fn instantiate(&self, seed: u64, creations: &[(String, String)]) -> Result<Scenario, BundleError> {
        let personas = Vec::<Persona>::deserialize(&self.0["personas"]).map_err(damaged)?;
        let count = personas.len().max(1);
        let first = usize::try_from(seed % u64::try_from(count).unwrap_or(1)).unwrap_or(0);
        let mut lacking = vec![];
        for persona in personas.iter().cycle().skip(first).take(personas.len()) {
            match self.fill(persona, seed) {
                Ok(mut scenario) => {
                    scenario.place_creations(creations);
                    return Ok(scenario);
                }
                Err(BundleError::NoPersona(missing)) => lacking = missing,
                Err(other) => return Err(other),
            }
        }
        Err(BundleError::NoPersona(lacking))
    }

    fn fill(&self, persona: &Persona, seed: u64) -> Result<Scenario, BundleError> {
        let mut value = self.0.clone();
        let clock = value["exercise"]["clock"].as_str().unwrap_or_default().to_owned();
        let rules = BTreeMap::deserialize(&value["rules"]).unwrap_or_default();
        let mut missing = vec![];
        template::fill_all(&mut value, &facts(persona, seed, &clock, &rules), &mut missing);
        if !missing.is_empty() {
            return Err(BundleError::NoPersona(missing));
        }
        let bundle = Bundle::deserialize(value).map_err(damaged)?;
        Ok(Scenario { bundle, persona: persona.clone(), seed })
    }
}

fn damaged(error: serde_json::Error) -> BundleError {
    BundleError::Damaged(error.to_string())
}

#[cfg(feature = "author")]
impl Bundle {
    /// The exercise as it is shipped.
    pub fn ship(&self) -> Result<Shipped, BundleError> {
        serde_json::to_value(self).map(Shipped).map_err(damaged)
    }
}

/// The persona's facts and those that every attempt has: today's date, the months before it (`month-0` is that of today,
/// `month-4` four months ago) and after it, the year before, a six-digit code drawn by the seed, and the dated rules as `rule.<id>`.
pub(crate) fn facts(persona: &Persona, seed: u64, clock: &str, rules: &BTreeMap<String, String>) -> Facts {
    let mut facts = persona.facts.clone();
    facts.insert("today".to_owned(), clock.to_owned());
    if let Some(today) = Date::from_iso(clock) {
        let months = (0..=4).map(|ago| (format!("month-{ago}"), today.month_shifted(-ago)));
        for (key, month) in months.chain([("next-month".to_owned(), today.month_shifted(1))]) {
            facts.extend(month.map(|month| (key, month.to_string())));
        }
        facts.insert("last-year".to_owned(), (today.year() - 1).to_string());
    }
    facts.extend(rules.iter().map(|(id, value)| (format!("rule.{id}"), value.clone())));
    facts.insert("code".to_owned(), format!("{:06}", 100_000 + scatter(seed) % 900_000));
    facts
}

/// Spreads a seed over the whole range (the finaliser of SplitMix64, Steele, Lea and Flood 2014).
pub(crate) fn scatter(seed: u64) -> u64 {
    let mut z = seed.wrapping_add(0x9E37_79B9_7F4A_7C15);
    z = (z ^ (z >> 30)).wrapping_mul(0xBF58_476D_1CE4_E5B9);
    z = (z ^ (z >> 27)).wrapping_mul(0x94D0_49BB_1331_11EB);
    z ^ (z >> 31)
}

impl Scenario {
    /// The exercise, filled.
    pub fn exercise(&self) -> &Exercise {
        &self.bundle.exercise
    }

    /// The site with this short name.
    pub fn site(&self, id: &str) -> Option<&Site> {
        self.bundle.sites.iter().find(|site| site.id == id)
    }

    /// The day it is in the world.
    pub fn today(&self) -> Option<Date> {
        Date::from_iso(&self.exercise().clock)
    }

    /// The persona's own words, which a passphrase should not hold: names, town, year of birth…
    pub fn own_words(&self) -> Vec<String> {
        ["first-name", "surname", "birth-name", "city", "born", "workshop"]
            .iter()
            .filter_map(|key| self.persona.facts.get(*key))
            .flat_map(|value| value.split([' ', '-', '\'', '’']))
            .filter(|word| word.chars().count() >= 4)
            .map(str::to_lowercase)
            .collect()
    }

    fn place_creations(&mut self, creations: &[(String, String)]) {
        for file in &mut self.bundle.exercise.files {
            let own = file.creation.as_ref().and_then(|module| creations.iter().rfind(|(of, _)| of == module));
            match own {
                Some((_, name)) => file.name.clone_from(name),
                None => file.creation = None,
            }
        }
    }
}

/// The corpus at a glance in one language: what the town needs before any exercise is fetched.
#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize)]
pub struct Index {
    /// The exercises, in the order of the curriculum.
    pub exercises: Vec<IndexEntry>,
    /// The journeys, in the order in which they are offered.
    pub journeys: Vec<JourneyEntry>,
}

impl Index {
    /// The journey with this short name.
    pub fn journey(&self, id: &str) -> Option<&JourneyEntry> {
        self.journeys.iter().find(|journey| journey.id == id)
    }
}

/// One journey in the index.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct JourneyEntry {
    /// Short name.
    pub id: String,
    /// Title in the language of the index.
    pub title: String,
    /// The creative module of its object.
    pub module: String,
    /// Which of the module's objects it begins with.
    #[serde(default, skip_serializing_if = "String::is_empty")]
    pub product: String,
    /// The drawing of its object.
    pub picture: String,
    /// Its steps.
    pub steps: Vec<StepEntry>,
}

/// One step of a journey in the index.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct StepEntry {
    /// Short name and what is done.
    #[serde(flatten)]
    pub step: Step,
    /// What is done, as a verb, in the language of the index.
    pub title: String,
    /// Why it serves the object.
    pub why: String,
}

/// One exercise in the index.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct IndexEntry {
    /// `domain/slug`.
    pub id: String,
    /// Title in the language of the index.
    pub title: String,
    /// Minutes for a beginner.
    pub minutes: u8,
    /// The place of the town.
    pub place: String,
    /// Gestures practised.
    pub skills: Vec<String>,
    /// Motif earned.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub motif: Option<String>,
    /// Whether it has the sheet of a procedure.
    #[serde(default, skip_serializing_if = "std::ops::Not::not")]
    pub sheet: bool,
    /// The name of the pack that it comes from; empty for an exercise that the app brings.
    #[serde(default, skip_serializing_if = "String::is_empty")]
    pub pack: String,
}

/// One gesture of the map of the possible.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct SkillEntry {
    /// Short name.
    pub id: String,
    /// The gesture, as a verb: « Donner une date ».
    pub name: String,
    /// Where it serves: in creation, for rights, every day.
    pub uses: [String; 3],
}
