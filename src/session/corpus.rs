//! The corpus: fetched when it is needed, in the language of the interface.

use std::collections::BTreeMap;

use leptos::prelude::*;
use progress::{Catalogue, Due, ExerciseEntry, Guidance, ModuleEntry, Slug};
use scenario::{BundleError, DatedRule, JourneyTexts, Shipped, SkillEntry};
use serde::{Deserialize, Serialize};

use super::{Notice, Session, Unsaved};
use crate::browser::clock;
use crate::browser::fetch::{self, FetchFault};

/// Why an exercise cannot be shown.
#[derive(Clone, Debug, PartialEq)]
pub enum Unplayable {
    /// It could not be fetched.
    NotFetched,
    /// It is broken: the reason, for the mediator.
    Broken(String),
}

/// The name under which the device keeps corrected rules.
const CORRECTED_RULES: &str = "corrected-rules";

/// Dated rules that a mediator corrected on this device: rule to its value and the day of the correction, ISO 8601.
#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize)]
#[serde(transparent)]
pub struct Corrections(pub BTreeMap<String, (String, String)>);

impl Corrections {
    /// The values alone.
    fn values(&self) -> BTreeMap<String, String> {
        self.0.iter().map(|(id, (value, _))| (id.clone(), value.clone())).collect()
    }
}

impl Session {
    /// Fetches the index in the language of the interface and folds the log over it.
    pub(super) async fn fetch_index(self) {
        let language = self.texts.get_untracked().language().code;
        let fetched = fetch::text(&format!("corpus/{language}/index.json")).await;
        match fetched.map(|text| serde_json::from_str(&text)) {
            Ok(Ok(index)) => self.show_index(index),
            _ => self.tell(Notice::NotLoaded),
        }
    }

    /// Fetches an exercise in the language of the interface.
    pub async fn fetch_exercise(self, id: &Slug) -> Result<Shipped, Unplayable> {
        if let Some(pack) = scenario::pack_of(id.as_str()) {
            return self.pack_exercise(pack, id.as_str()).await;
        }
        let language = self.texts.get_untracked().language().code;
        let file = format!("corpus/{language}/{}.json", id.as_str());
        let text = fetch::text(&file).await.map_err(|fault| match fault {
            FetchFault::Refused(404) => Unplayable::Broken(file.clone()),
            _ => Unplayable::NotFetched,
        })?;
        let shipped = Shipped::from_json(&text).map_err(|error| Unplayable::Broken(describe(&file, &error)))?;
        Ok(shipped.with_rules(&self.corrected_rules().await.values()))
    }

    /// What the pages of the journeys say, in the language of the interface.
    pub async fn journey_texts(self) -> Option<BTreeMap<String, JourneyTexts>> {
        let language = self.texts.get_untracked().language().code;
        let text = fetch::text(&format!("corpus/{language}/journeys.json")).await.ok()?;
        serde_json::from_str(&text).ok()
    }

    /// The gestures of the map, in the language of the interface.
    pub async fn skills(self) -> Option<Vec<SkillEntry>> {
        let language = self.texts.get_untracked().language().code;
        let text = fetch::text(&format!("corpus/{language}/skills.json")).await.ok()?;
        serde_json::from_str(&text).ok()
    }

    /// The dated rules, as they were shipped.
    pub async fn dated_rules(self) -> Option<Vec<DatedRule>> {
        let language = self.texts.get_untracked().language().code;
        let text = fetch::text(&format!("corpus/{language}/rules.json")).await.ok()?;
        serde_json::from_str(&text).ok()
    }

    /// What a mediator corrected on this device; nothing where it cannot be read.
    pub async fn corrected_rules(self) -> Corrections {
        let kept = self.device_setting(CORRECTED_RULES).await;
        kept.and_then(|json| serde_json::from_str(&json).ok()).unwrap_or_default()
    }

    /// Keeps what a mediator corrected.
    pub async fn correct_rules(self, corrections: &Corrections) -> Result<(), Unsaved> {
        let json = serde_json::to_string(corrections).map_err(|_| Unsaved)?;
        self.put_device_setting(CORRECTED_RULES, &json).await
    }

    /// How much the guide is to help in the next attempt at an exercise.
    pub fn guidance(self, exercise: &Slug) -> Guidance {
        self.log.with_value(|log| Guidance::next(log, exercise))
    }

    /// The seed of the latest attempt at an exercise.
    pub fn latest_seed(self, exercise: &Slug) -> Option<u64> {
        self.log.with_value(|log| progress::latest_seed(log, exercise))
    }

    /// The gestures to do again, each with an exercise.
    pub fn due(self) -> Vec<Due> {
        self.state.track();
        let catalogue = self.catalogue();
        self.log.with_value(|log| progress::due(log, &catalogue, clock::now()))
    }

    /// What the log is read against.
    pub(super) fn catalogue(self) -> Catalogue {
        let slug = |text: &str| Slug::new(text).ok();
        let index = self.index.get_untracked();
        let exercises = index.exercises.iter().filter_map(|entry| {
            let skills = entry.skills.iter().filter_map(|skill| slug(skill)).collect();
            Some((slug(&entry.id)?, ExerciseEntry { skills, motif: entry.motif.as_deref().and_then(slug) }))
        });
        let journeys = index.journeys.iter().filter_map(|journey| {
            Some((slug(&journey.id)?, journey.steps.iter().filter_map(|step| slug(&step.step.id)).collect()))
        });
        let modules = index
            .journeys
            .iter()
            .filter_map(|journey| Some((slug(&journey.module)?, ModuleEntry { well_practised: 0 })));
        // Collecting would sort first: a sorting for each of the three weighs 2 kB on the first screen.
        let mut catalogue = Catalogue::default();
        catalogue.exercises.extend(exercises);
        catalogue.journeys.extend(journeys);
        catalogue.modules.extend(modules);
        catalogue
    }
}

/// A broken exercise, as a mediator needs to know it: file and reason (with its line).
pub fn describe(file: &str, error: &BundleError) -> String {
    match error {
        BundleError::Damaged(reason) => format!("{file} : {reason}"),
        BundleError::NoPersona(missing) => format!("{file} : {{{}}}", missing.join("} {")),
        BundleError::Newer(version) => format!("{file} : schema = {version}"),
    }
}
