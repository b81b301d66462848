//! An example of every key, from the corpus: the first short one, the template before all.

use anyhow::{Context, Result};
use e2e::places;
use scenario::author::{FileKind, Tree};
use serde_json::Value;
use std::collections::BTreeMap;

/// By the part of the model and the key.
pub type Examples = BTreeMap<(String, String), String>;

/// The longest example, in signs.
const LONGEST: usize = 72;

/// Looks for examples in every file of these kinds.
pub fn find(kinds: &[FileKind]) -> Result<Examples> {
    let exercises = places::project().join("exercises");
    let mut examples = Examples::new();
    let (template, corpus) = (Tree::read(&exercises.join("_template")), Tree::read(&exercises));
    let texts = template.texts().map(|(path, text)| (format!("_template/{path}"), text));
    let all = texts.chain(corpus.texts().map(|(path, text)| (path.to_owned(), text)));
    // Of texts in several languages, the French ones.
    let is_other = |path: &str| {
        let name = path.rsplit('/').next().unwrap_or_default();
        is_match("[a-z][a-z].toml", name) && name != "fr.toml"
    };
    for (path, text) in all.filter(|(path, _)| !is_other(path)) {
        let Some(kind) = kinds.iter().find(|kind| is_of(kind, &path)) else { continue };
        let value: Value = toml::from_str(text).with_context(|| path.clone())?;
        look(&value, &kind.schema, kind.name, &kind.schema, &mut examples);
    }
    Ok(examples)
}

/// Whether a file is of this kind.
pub fn is_of(kind: &FileKind, path: &str) -> bool {
    let fits = |globs: &[&str]| globs.iter().any(|glob| is_match(glob, path));
    fits(kind.files) && !fits(kind.except)
}

/// `*` stands for anything within a name, `[a-z]` for a letter.
fn is_match(glob: &str, path: &str) -> bool {
    let Some(sign) = glob.chars().next() else { return path.is_empty() };
    if let Some(rest) = glob.strip_prefix("[a-z]") {
        return path.strip_prefix(|letter: char| letter.is_ascii_lowercase()).is_some_and(|path| is_match(rest, path));
    }
    let rest = &glob[sign.len_utf8()..];
    if sign == '*' {
        let ends = path.char_indices().map(|(at, _)| at).chain([path.len()]);
        return ends.take_while(|at| !path[..*at].contains('/')).any(|at| is_match(rest, &path[at..]));
    }
    path.strip_prefix(sign).is_some_and(|path| is_match(rest, path))
}

fn look(value: &Value, schema: &Value, name: &str, root: &Value, examples: &mut Examples) {
    if let Some(reference) = schema["$ref"].as_str() {
        let part = reference.rsplit('/').next().unwrap_or_default();
        return look(value, &root["definitions"][part], part, root, examples);
    }
    for schemas in ["allOf", "oneOf", "anyOf"].into_iter().filter_map(|key| schema[key].as_array()) {
        schemas.iter().for_each(|schema| look(value, schema, name, root, examples));
    }
    match value {
        Value::Array(items) => items.iter().for_each(|item| look(item, &schema["items"], name, root, examples)),
        Value::Object(entries) => {
            for (key, value) in entries {
                match schema["properties"].get(key) {
                    Some(property) => {
                        if let Some(short) = short(value) {
                            examples.entry((name.to_owned(), key.clone())).or_insert(short);
                        }
                        look(value, property, name, root, examples);
                    }
                    None => look(value, &schema["additionalProperties"], name, root, examples),
                }
            }
        }
        _ => {}
    }
}

/// The value as TOML, if it is short.
fn short(value: &Value) -> Option<String> {
    let text = inline(value);
    let is_short = text.chars().count() <= LONGEST && !text.contains('`');
    is_short.then_some(text)
}

fn inline(value: &Value) -> String {
    match value {
        Value::Array(items) => format!("[{}]", items.iter().map(inline).collect::<Vec<_>>().join(", ")),
        Value::Object(entries) => {
            let entries: Vec<_> =
                entries.iter().map(|(key, value)| format!("{} = {}", bare(key), inline(value))).collect();
            format!("{{ {} }}", entries.join(", "))
        }
        other => other.to_string(),
    }
}

/// A key as TOML has it: in quotes where it has a sign that is no letter, digit or hyphen.
fn bare(key: &str) -> String {
    let is_bare = key.bytes().all(|byte| byte.is_ascii_alphanumeric() || byte == b'-');
    if is_bare { key.to_owned() } else { format!("\"{key}\"") }
}

#[cfg(test)]
mod tests {
    use super::is_match;

    #[test]
    fn a_glob_stands_for_names_and_letters() {
        assert!(is_match("*/*/trap-*.toml", "mail/reply/trap-wrong.toml"));
        assert!(is_match("*/*/[a-z][a-z].toml", "mail/reply/fr.toml"));
        for other in ["mail/reply/fra.toml", "mail/fr.toml", "a/b/c/fr.toml", "mail/reply/1r.toml"] {
            assert!(!is_match("*/*/[a-z][a-z].toml", other), "{other}");
        }
    }
}
