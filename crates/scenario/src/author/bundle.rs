//! From the authored corpus to what is shipped: one bundle an exercise and one index, in each language.

use super::corpus::{Authored, AuthoredJourney, Corpus};
use super::typography::french;
use crate::bundle::{Bundle, Index, IndexEntry, JourneyEntry, SkillEntry, StepEntry};
use crate::glossary::{Piece, split};
use crate::journey::{JourneyTexts, Step, StepKind};
use crate::site::{FieldKind, Site};
use crate::trace::Trace;
use serde::Serialize;
use serde_json::Value;
use std::collections::{BTreeMap, BTreeSet};
use std::path::Path;
use std::{fs, io};

/// One exercise in one language, with what it needs and nothing else; `None` where there is no such exercise or it is
/// not written in this language.
pub fn bundle(corpus: &Corpus, id: &str, language: &str) -> Option<Bundle> {
    let authored = corpus.exercises.get(id)?;
    let exercise = &authored.exercise;
    let (papers, texts) = (exercise.papers.iter(), authored.texts.get(language)?);
    let mut bundle = Bundle {
        id: id.to_owned(),
        exercise: french(exercise.clone()),
        texts: if language == FRENCH { french(texts.clone()) } else { texts.clone() },
        sites: corpus.sites_of(exercise).cloned().map(without_lent).map(french).collect(),
        papers: papers
            .filter_map(|id| corpus.papers.iter().find(|paper| paper.id == *id).cloned())
            .map(french)
            .collect(),
        personas: corpus.personas_of(exercise).into_iter().cloned().collect(),
        solution: authored.solution.named_in_french(),
        rules: corpus.rule_values(),
        glossary: BTreeMap::new(),
        words: vec![],
    };
    let mut fields = bundle
        .sites
        .iter()
        .flat_map(|site| &site.pages)
        .filter_map(|page| page.form.as_ref())
        .flat_map(|form| &form.fields);
    if fields.any(|field| field.kind == FieldKind::NewSecret) {
        bundle.words.clone_from(&corpus.words);
    }
    keep_named_facts(&mut bundle, &authored.traps);
    keep_named_rules(&mut bundle);
    if let Some(glossary) = corpus.glossary.get(language) {
        let used = words_used(&bundle, glossary);
        bundle.glossary = glossary
            .iter()
            .filter(|(word, _)| used.contains(word.as_str()))
            .map(|(word, says)| (word.clone(), says.clone()))
            .collect();
    }
    Some(bundle)
}

/// The language of the simulated world.
const FRENCH: &str = "fr";

/// Facts of a persona that count without being named: who it is, and what a passphrase should not hold.
const IMPLIED: [&str; 7] = ["avatar", "first-name", "surname", "birth-name", "born", "city", "workshop"];

/// Takes away the facts that the exercise does not name: with many personas they would weigh more than the exercise.
fn keep_named_facts(bundle: &mut Bundle, traps: &BTreeMap<String, Trace>) {
    let naming = (&bundle.exercise, &bundle.texts, &bundle.sites, &bundle.papers, &bundle.solution, traps);
    let Ok(naming) = serde_json::to_string(&naming) else { return };
    for persona in &mut bundle.personas {
        persona.facts.retain(|fact, _| IMPLIED.contains(&fact.as_str()) || naming.contains(&format!("{{{fact}")));
    }
}

/// Takes away the rules that the exercise does not name.
fn keep_named_rules(bundle: &mut Bundle) {
    let naming = (&bundle.exercise, &bundle.texts, &bundle.sites, &bundle.papers, &bundle.solution);
    let Ok(naming) = serde_json::to_string(&naming) else { return };
    bundle.rules.retain(|id, _| naming.contains(&format!("{{rule.{id}}}")));
}

/// A site without what it lent to the exercise.
fn without_lent(site: Site) -> Site {
    Site { mails: vec![], texts: vec![], files: vec![], rules: vec![], ..site }
}

/// Keys whose values are read on the screen; the others are names and addresses.
const SHOWN: [&str; 46] = [
    "about",
    "date",
    "documents",
    "help",
    "issuer",
    "leave",
    "real",
    "reference",
    "row",
    "stay",
    "trap",
    "accept",
    "again",
    "body",
    "complaint",
    "content",
    "creation",
    "daily",
    "done",
    "from",
    "heading",
    "hint",
    "label",
    "learned",
    "like",
    "list",
    "look",
    "mission",
    "name",
    "notice",
    "nudge",
    "prefilled",
    "promise",
    "refuse",
    "rights",
    "says",
    "subject",
    "steps",
    "submit",
    "success",
    "text",
    "title",
    "value",
    "why",
    "with",
    "bridge",
];

fn words_used<'a>(bundle: &Bundle, glossary: &'a BTreeMap<String, String>) -> BTreeSet<&'a str> {
    fn walk<'a>(value: &Value, shown: bool, glossary: &'a BTreeMap<String, String>, used: &mut BTreeSet<&'a str>) {
        match value {
            Value::String(text) if shown => {
                for piece in split(text, glossary) {
                    if let Piece::Word(_, entry) = piece
                        && let Some((entry, _)) = glossary.get_key_value(entry)
                    {
                        used.insert(entry);
                    }
                }
            }
            Value::Array(items) => items.iter().for_each(|item| walk(item, shown, glossary, used)),
            Value::Object(entries) => {
                entries.iter().for_each(|(key, value)| walk(value, SHOWN.contains(&key.as_str()), glossary, used))
            }
            _ => {}
        }
    }
    let mut used = BTreeSet::new();
    let read = (&bundle.exercise, &bundle.texts, &bundle.sites, &bundle.papers);
    if let Ok(value) = serde_json::to_value(read) {
        walk(&value, false, glossary, &mut used);
    }
    used
}

/// What the town needs before any exercise is fetched. Exercises come in the order in which the journeys first lead to
/// them, then by name.
pub fn index(corpus: &Corpus, language: &str) -> Index {
    let mut journeys: Vec<(&String, &AuthoredJourney)> = corpus.journeys.iter().collect();
    journeys.sort_by_key(|(_, authored)| authored.journey.rank);
    let steps = journeys.iter().flat_map(|(_, authored)| &authored.journey.steps);
    let led_to = steps.filter_map(|step| match &step.kind {
        StepKind::Exercise(id) => Some(id),
        StepKind::Create(_) => None,
    });
    let mut order: Vec<&String> = vec![];
    for id in led_to.chain(corpus.exercises.keys()) {
        if !order.contains(&id) {
            order.push(id);
        }
    }
    Index {
        exercises: order.into_iter().filter_map(|id| entry(id, corpus.exercises.get(id)?, language)).collect(),
        journeys: journeys.into_iter().filter_map(|(id, authored)| journey_entry(id, authored, language)).collect(),
    }
}

fn journey_entry(id: &str, authored: &AuthoredJourney, language: &str) -> Option<JourneyEntry> {
    let (journey, texts) = (&authored.journey, authored.texts.get(language)?);
    let step = |step: &Step| {
        let texts = texts.steps.get(&step.id)?;
        Some(StepEntry { step: step.clone(), title: texts.title.clone(), why: texts.why.clone() })
    };
    Some(JourneyEntry {
        id: id.to_owned(),
        title: texts.title.clone(),
        module: journey.module.clone(),
        product: journey.product.clone(),
        picture: journey.picture.clone(),
        steps: journey.steps.iter().filter_map(step).collect(),
    })
}

/// What the page of a journey says beside: by journey.
fn journeys(corpus: &Corpus, language: &str) -> BTreeMap<String, JourneyTexts> {
    let texts =
        corpus.journeys.iter().filter_map(|(id, authored)| Some((id.clone(), authored.texts.get(language)?.clone())));
    texts.collect()
}

/// The gestures in the order of the map: what the garden needs.
fn skills(corpus: &Corpus, language: &str) -> Vec<SkillEntry> {
    let texts = corpus.skill_texts.get(language);
    let entry = |id: &String| {
        let texts = texts?.get(id)?.clone();
        let uses = [texts.creation, texts.rights, texts.daily];
        Some(SkillEntry { id: id.clone(), name: texts.name, uses })
    };
    corpus.skills.iter().filter_map(|skill| entry(&skill.id)).collect()
}

pub(super) fn entry(id: &str, authored: &Authored, language: &str) -> Option<IndexEntry> {
    let exercise = &authored.exercise;
    let texts = authored.texts.get(language)?;
    Some(IndexEntry {
        id: id.to_owned(),
        title: texts.title.clone(),
        sheet: texts.sheet.is_some(),
        minutes: exercise.minutes,
        place: exercise.place.clone(),
        skills: exercise.skills.clone(),
        motif: exercise.motif.clone(),
        pack: String::new(),
    })
}

/// Writes `corpus/<language>/index.json` and `corpus/<language>/<domain>/<slug>.json` below `folder`.
pub fn pack(corpus: &Corpus, folder: &Path) -> io::Result<()> {
    for language in &corpus.languages {
        let folder = folder.join("corpus").join(language);
        write(&folder.join("index.json"), &index(corpus, language))?;
        write(&folder.join("rules.json"), &corpus.rules)?;
        write(&folder.join("journeys.json"), &journeys(corpus, language))?;
        write(&folder.join("skills.json"), &skills(corpus, language))?;
        for id in corpus.exercises.keys() {
            if let Some(bundle) = bundle(corpus, id, language) {
                write(&folder.join(format!("{id}.json")), &bundle)?;
            }
        }
    }
    Ok(())
}

fn write(file: &Path, value: &impl Serialize) -> io::Result<()> {
    if let Some(folder) = file.parent() {
        fs::create_dir_all(folder)?;
    }
    fs::write(file, serde_json::to_vec(value)?)
}
