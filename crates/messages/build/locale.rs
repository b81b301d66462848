//! One language file: its tables of texts, the faults in it, and the comparison between languages.

use std::collections::{BTreeMap, BTreeSet};
use std::fmt;

use toml::Spanned;

use crate::typography;

/// The language that is compiled into the app and that the others are compared with.
pub const REFERENCE: &str = "fr";

/// One language as it was read.
#[derive(Debug)]
pub struct Locale {
    /// Code of the language, equal to the name of its file.
    pub code: String,
    /// Name of the language in that language.
    pub name: String,
    /// Whether it is written from right to left.
    pub right_to_left: bool,
    /// Texts by place and key.
    pub texts: BTreeMap<Key, Text>,
}

/// Where a text stands: the table, then the key in it.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub struct Key {
    pub place: String,
    pub key: String,
}

impl Key {
    /// The name of the generated function: `[town] go-on` is `town_go_on`.
    pub fn function(&self) -> String {
        format!("{}_{}", self.place, self.key).replace('-', "_")
    }
}

impl fmt::Display for Key {
    fn fmt(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(formatter, "[{}] {}", self.place, self.key)
    }
}

/// One text and what stands in braces in it.
#[derive(Debug)]
pub struct Text {
    pub line: usize,
    pub text: String,
    /// Placeholders in order of first appearance, each once.
    pub placeholders: Vec<String>,
}

/// A fault that stops the build.
#[derive(Debug, PartialEq, Eq, PartialOrd, Ord)]
pub struct Problem {
    file: String,
    line: Option<usize>,
    key: Option<Key>,
    what: String,
}

impl Problem {
    /// A fault of the file as a whole.
    pub fn in_file(file: &str, what: &str) -> Self {
        Self { file: file.to_owned(), line: None, key: None, what: what.to_owned() }
    }

    fn at(code: &str, line: Option<usize>, key: &Key, what: String) -> Self {
        Self { file: file_of(code), line, key: Some(key.clone()), what }
    }
}

impl fmt::Display for Problem {
    fn fmt(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        formatter.write_str(&self.file)?;
        if let Some(line) = self.line {
            write!(formatter, ":{line}")?;
        }
        if let Some(key) = &self.key {
            write!(formatter, " {key}")?;
        }
        write!(formatter, ": {}", self.what)
    }
}

/// The name by which messages call the file of a language.
pub fn file_of(code: &str) -> String {
    format!("locales/{code}.toml")
}

/// Reads one language file, with all the faults found in it; none is read if it is not such a file at all.
pub fn read(code: &str, source: &str) -> (Option<Locale>, Vec<Problem>) {
    let file = file_of(code);
    type Tables = BTreeMap<String, BTreeMap<String, Spanned<String>>>;
    let mut tables: Tables = match toml::from_str(source) {
        Ok(tables) => tables,
        Err(error) => {
            return (None, vec![Problem::in_file(&file, error.to_string().trim())]);
        }
    };
    let mut problems = Vec::new();

    let about = tables.remove("language").unwrap_or_default();
    let mut of_language = |key: &str| match about.get(key) {
        Some(value) => value.get_ref().clone(),
        None => {
            problems.push(Problem::in_file(&file, &format!("[language] {key} is missing")));
            String::new()
        }
    };
    let (declared, name, direction) = (of_language("code"), of_language("name"), of_language("direction"));
    if declared != code {
        problems.push(Problem::in_file(&file, &format!("[language] code must be \"{code}\", as the file is named")));
    }
    if !["ltr", "rtl"].contains(&direction.as_str()) {
        problems.push(Problem::in_file(&file, "[language] direction must be \"ltr\" or \"rtl\""));
    }

    let mut texts = BTreeMap::new();
    for (place, table) in tables {
        for (key, value) in table {
            let key = Key { place: place.clone(), key };
            let line = source.get(..value.span().start).map_or(0, |before| before.matches('\n').count()) + 1;
            let text = typography::spaced(code, value.get_ref());
            let mut faults = typography::faults(code, &text);
            if !is_name(&key.place) || !is_name(&key.key) {
                faults.push("tables and keys are whole words in small letters, joined by hyphens".to_owned());
            }
            let placeholders = placeholders(&text).unwrap_or_else(|what| {
                faults.push(what);
                Vec::new()
            });
            problems.extend(faults.into_iter().map(|what| Problem::at(code, Some(line), &key, what)));
            texts.insert(key, Text { line, text, placeholders });
        }
    }
    problems.extend(same_function(code, &texts));

    let locale = Locale { code: code.to_owned(), name, right_to_left: direction == "rtl", texts };
    (Some(locale), problems)
}

/// Compares every language with the first one: same keys, same placeholders.
pub fn compare(locales: &[Locale]) -> Vec<Problem> {
    let Some((reference, others)) = locales.split_first() else {
        return vec![Problem::in_file("locales", "there is no language file")];
    };
    if reference.code != REFERENCE {
        return vec![Problem::in_file(
            &file_of(REFERENCE),
            "this language must be there and readable: it is compiled into the app",
        )];
    }
    let mut problems = Vec::new();
    for other in others {
        for (key, text) in &reference.texts {
            let Some(translated) = other.texts.get(key) else {
                let what = format!("the text is missing (in {}: “{}”)", reference.code, text.text);
                problems.push(Problem::at(&other.code, None, key, what));
                continue;
            };
            let wanted: BTreeSet<_> = text.placeholders.iter().collect();
            if wanted != translated.placeholders.iter().collect() {
                let what = format!(
                    "the words in braces differ from {}: [{}] instead of [{}]",
                    reference.code,
                    translated.placeholders.join(", "),
                    text.placeholders.join(", "),
                );
                problems.push(Problem::at(&other.code, Some(translated.line), key, what));
            }
        }
        for (key, text) in other.texts.iter().filter(|(key, _)| !reference.texts.contains_key(key)) {
            let what = format!("there is no such text in {}", reference.code);
            problems.push(Problem::at(&other.code, Some(text.line), key, what));
        }
    }
    problems
}

fn is_name(name: &str) -> bool {
    name.starts_with(|first: char| first.is_ascii_lowercase())
        && name.split('-').all(|word| {
            !word.is_empty() && word.chars().all(|letter| letter.is_ascii_lowercase() || letter.is_ascii_digit())
        })
}

fn same_function(code: &str, texts: &BTreeMap<Key, Text>) -> Vec<Problem> {
    let mut functions = BTreeMap::new();
    texts
        .iter()
        .filter_map(|(key, text)| {
            let first = functions.insert(key.function(), key)?;
            Some(Problem::at(code, Some(text.line), key, format!("{first} would have the same function name")))
        })
        .collect()
}

/// The words in braces, in order of first appearance.
fn placeholders(text: &str) -> Result<Vec<String>, String> {
    let mut found = Vec::new();
    let mut rest = text;
    while let Some(start) = rest.find(['{', '}']) {
        let (name, after) = rest[start..]
            .strip_prefix('{')
            .and_then(|inside| inside.split_once('}'))
            .ok_or_else(|| "a brace is not closed or not opened".to_owned())?;
        if !is_name(name) {
            return Err(format!("“{{{name}}}” must hold one word in small letters"));
        }
        if !found.iter().any(|known| known == name) {
            found.push(name.to_owned());
        }
        rest = after;
    }
    Ok(found)
}
