//! JSON Schemas of the authored files, derived from the very types that read them: editors complete and check as one writes.

use super::load::{Papers, Personas, Rules, Skills, SkillsTexts};
use crate::exercise::{Exercise, ExerciseTexts};
use crate::journey::{Journey, JourneyTexts};
use crate::site::Site;
use crate::trace::Trace;
use schemars::JsonSchema;
use schemars::generate::SchemaSettings;
use serde_json::{Value, json};
use std::collections::BTreeMap;

/// A kind of authored file.
#[derive(Clone, Debug, PartialEq)]
pub struct FileKind {
    /// Its name, which is that of its schema too.
    pub name: &'static str,
    /// Which files are of this kind, from the corpus folder on, as globs.
    pub files: &'static [&'static str],
    /// Which of these are not.
    pub except: &'static [&'static str],
    /// What they hold: a JSON Schema, draft 7.
    pub schema: Value,
}

/// Every kind of authored file.
pub fn file_kinds() -> Vec<FileKind> {
    const SHARED: &[&str] = &["journeys/*/*", "schema/*"];
    let kind = |name, files, except, schema| FileKind { name, files, except, schema };
    vec![
        kind("exercise", &["*/*/exercise.toml", "_template/exercise.toml"], &[], of::<Exercise>()),
        kind("texts", &["*/*/[a-z][a-z].toml", "_template/[a-z][a-z].toml"], SHARED, of::<ExerciseTexts>()),
        kind(
            "trace",
            &["*/*/solution.toml", "*/*/trap-*.toml", "_template/solution.toml", "_template/trap-*.toml"],
            &[],
            of::<Trace>(),
        ),
        kind("site", &["sites/*.toml"], &[], of::<Site>()),
        kind("papers", &["papers.toml"], &[], of::<Papers>()),
        kind("personas", &["personas.toml"], &[], of::<Personas>()),
        kind("rules", &["rules.toml"], &[], of::<Rules>()),
        kind("journey", &["journeys/*/journey.toml"], &[], of::<Journey>()),
        kind("journey-texts", &["journeys/*/[a-z][a-z].toml"], &[], of::<JourneyTexts>()),
        kind("skills", &["skills/skills.toml"], &[], of::<Skills>()),
        kind("skill-texts", &["skills/[a-z][a-z].toml"], &[], of::<SkillsTexts>()),
        kind("glossary", &["glossary/[a-z][a-z].toml"], &[], of::<BTreeMap<String, String>>()),
    ]
}

fn of<T: JsonSchema>() -> Value {
    let schema = SchemaSettings::draft07().into_generator().into_root_schema_for::<T>();
    let mut value = schema.to_value();
    without_null(&mut value);
    value
}

/// TOML has no null: what may be left out is not required, and that is all.
fn without_null(value: &mut Value) {
    match value {
        Value::Array(items) => items.iter_mut().for_each(without_null),
        Value::Object(entries) => {
            entries.retain(|key, value| key != "default" || !value.is_null());
            if let Some(Value::Array(types)) = entries.get_mut("type") {
                types.retain(|kind| kind != "null");
                if let [only] = types.as_slice() {
                    let only = only.clone();
                    entries.insert("type".to_owned(), only);
                }
            }
            if let Some(Value::Array(choices)) = entries.get_mut("anyOf") {
                choices.retain(|choice| *choice != json!({"type": "null"}));
                if let [only] = choices.as_slice() {
                    let only = only.clone();
                    entries.remove("anyOf");
                    entries.insert("allOf".to_owned(), json!([only]));
                }
            }
            entries.values_mut().for_each(without_null);
        }
        _ => {}
    }
}
