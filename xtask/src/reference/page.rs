//! `docs/EXERCISE-REFERENCE.md`: every key with its meaning, its kind, and an example of the corpus.

use super::examples::Examples;
use anyhow::Result;
use scenario::author::FileKind;
use serde_json::{Map, Value};
use std::collections::BTreeMap;
use std::fmt::Write;

const HEAD: &str = "\
# Reference of the authored files

By `cargo xtask reference`, from the model itself: `cargo xtask check` fails when it is not up to date. How to begin is in
[WRITING-EXERCISES.md](WRITING-EXERCISES.md). Keys in **bold** have to be there. Editors that read `.taplo.toml` (Taplo; Even
Better TOML in VS Code) complete these keys and say what is wrong as you write. Examples are from the corpus.
";

/// The whole page.
pub fn page(kinds: &[FileKind], examples: &Examples) -> Result<String> {
    let mut text = HEAD.to_owned();
    let mut parts: BTreeMap<&str, &Value> = BTreeMap::new();
    writeln!(text, "\n## Files\n\n| file | holds |\n| --- | --- |")?;
    for kind in kinds {
        writeln!(text, "| {} | [{}](#{}) |", paths(kind), kind.name, kind.name)?;
    }
    for kind in kinds {
        writeln!(text, "\n## {}\n\n{}", kind.name, says(&kind.schema))?;
        body(&mut text, kind.name, &kind.schema, examples)?;
        let definitions = kind.schema["definitions"].as_object();
        parts.extend(definitions.into_iter().flatten().map(|(name, part)| (name.as_str(), part)));
    }
    for (name, part) in parts {
        writeln!(text, "\n### {name}\n\n{}", says(part))?;
        body(&mut text, name, part, examples)?;
    }
    Ok(text)
}

fn paths(kind: &FileKind) -> String {
    let own = kind.files.iter().filter(|file| !file.starts_with("_template"));
    let shown = own
        .map(|file| format!("`{}`", file.replace("[a-z][a-z]", "<language>").replacen("*/*/", "<domain>/<name>/", 1)));
    shown.collect::<Vec<_>>().join(", ")
}

/// What the description says, on one line.
fn says(schema: &Value) -> String {
    cell(schema["description"].as_str().unwrap_or("A word, and what it means."))
}

fn body(text: &mut String, name: &str, schema: &Value, examples: &Examples) -> Result<()> {
    if let Some(properties) = schema["properties"].as_object() {
        table(text, name, schema, properties, examples)?;
    }
    let choices = ["oneOf", "anyOf"].into_iter().find_map(|key| schema[key].as_array());
    for choice in choices.into_iter().flatten() {
        if let Some(properties) = choice["properties"].as_object() {
            let keys: Vec<_> = properties.iter().map(|(key, value)| format!("`{key}` ({})", kind_of(value))).collect();
            writeln!(
                text,
                "{}- {}: {}{}",
                first(text),
                keys.join(" with "),
                says_or_empty(choice),
                example(name, properties, examples)
            )?;
        } else {
            let values = choice["enum"].as_array().into_iter().flatten().chain(choice.get("const"));
            for value in values {
                writeln!(text, "{}- `{}` {}", first(text), value.as_str().unwrap_or_default(), says_or_empty(choice))?;
            }
        }
    }
    let values = schema["enum"].as_array().into_iter().flatten().filter_map(Value::as_str);
    for value in values {
        writeln!(text, "{}- `{value}`", first(text))?;
    }
    Ok(())
}

/// An empty line before a list, where there is none yet.
fn first(text: &str) -> &'static str {
    let is_in_list = text.trim_end_matches('\n').lines().last().is_some_and(|line| line.starts_with("- "));
    if is_in_list { "" } else { "\n" }
}

fn says_or_empty(schema: &Value) -> String {
    cell(schema["description"].as_str().unwrap_or_default())
}

fn example(name: &str, properties: &Map<String, Value>, examples: &Examples) -> String {
    let found =
        properties.keys().find_map(|key| examples.get(&(name.to_owned(), key.clone())).map(|value| (key, value)));
    found.map(|(key, value)| format!(" Such as {}.", code(&format!("{key} = {value}")))).unwrap_or_default()
}

fn table(
    text: &mut String,
    name: &str,
    schema: &Value,
    properties: &Map<String, Value>,
    examples: &Examples,
) -> Result<()> {
    let required: Vec<&str> = schema["required"].as_array().into_iter().flatten().filter_map(Value::as_str).collect();
    writeln!(text, "\n| key | means | is | left out | example |\n| --- | --- | --- | --- | --- |")?;
    // Those that a choice below explains are `true` here.
    let told = properties.iter().filter(|(_, property)| property.is_object()).map(|(key, _)| key.as_str());
    let others = told.filter(|key| !required.contains(key));
    for key in required.iter().copied().chain(others) {
        let property = &properties[key];
        let is_required = required.contains(&key);
        let left_out = match property.get("default") {
            Some(Value::Bool(false)) => "no".to_owned(),
            Some(Value::String(text)) if !text.is_empty() => code(text),
            Some(Value::Number(number)) => number.to_string(),
            _ => String::new(),
        };
        let shown = if is_required { format!("**`{key}`**") } else { format!("`{key}`") };
        let example = examples.get(&(name.to_owned(), key.to_owned())).map(|value| code(value)).unwrap_or_default();
        let is_list = property["items"]["$ref"].is_string() && (example.is_empty() || example.contains("{ "));
        let each = if is_list { format!(", one `[[{key}]]` each") } else { String::new() };
        writeln!(
            text,
            "| {shown} | {} | {}{each} | {left_out} | {example} |",
            says_or_empty(property),
            kind_of(property)
        )?;
    }
    if let Some(more) = schema["additionalProperties"].as_object() {
        writeln!(
            text,
            "| any other | {} | {} | | |",
            says_or_empty(&Value::Object(more.clone())),
            kind_of(&schema["additionalProperties"])
        )?;
    }
    Ok(())
}

/// What a value is, in words.
fn kind_of(schema: &Value) -> String {
    if let Some(reference) = schema["$ref"].as_str() {
        let name = reference.rsplit('/').next().unwrap_or_default();
        return format!("[{name}](#{})", name.to_lowercase());
    }
    if let Some([only]) = schema["allOf"].as_array().map(Vec::as_slice) {
        return kind_of(only);
    }
    match schema["type"].as_str() {
        Some("array") => match schema["items"]["$ref"].as_str() {
            Some(_) => format!("list of {}", kind_of(&schema["items"])),
            None => format!("list of {}s", kind_of(&schema["items"])),
        },
        Some("object") => format!("table of {}", kind_of(&schema["additionalProperties"])),
        Some("string") => "text".to_owned(),
        Some("boolean") => "`true` or `false`".to_owned(),
        Some("integer" | "number") => "number".to_owned(),
        _ => "value".to_owned(),
    }
}

fn code(text: &str) -> String {
    format!("`{}`", text.replace('|', "\\|"))
}

fn cell(text: &str) -> String {
    text.split_whitespace().collect::<Vec<_>>().join(" ").replace('|', "\\|")
}
