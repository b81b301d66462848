//! Filling `{key}` and `{key:form}` in authored texts with the facts of the persona.

use crate::date::Date;
use serde_json::Value;
use std::collections::BTreeMap;

/// What a text can be filled with: key to plain text; dates are ISO 8601.
pub type Facts = BTreeMap<String, String>;

/// Fills every string within `value`; each placeholder that cannot be filled is added to `missing`.
pub fn fill_all(value: &mut Value, facts: &Facts, missing: &mut Vec<String>) {
    match value {
        Value::String(text) if text.contains('{') => *text = fill(text, facts, missing),
        Value::Array(items) => items.iter_mut().for_each(|item| fill_all(item, facts, missing)),
        Value::Object(entries) => entries.values_mut().for_each(|item| fill_all(item, facts, missing)),
        _ => {}
    }
}

/// Fills one text. Forms: `:full`, `:long` and `:digits` for dates, `:day`, `:month`, `:year`,
/// `:month-name` (octobre), `:month-year` (octobre 2026), `:of-month` (d’octobre), and `:caps` for capitals.
pub fn fill(text: &str, facts: &Facts, missing: &mut Vec<String>) -> String {
    let mut filled = String::with_capacity(text.len());
    let mut rest = text;
    while let Some((before, after)) = rest.split_once('{') {
        filled.push_str(before);
        let Some((placeholder, behind)) = after.split_once('}') else {
            missing.push(after.to_owned());
            return filled + "{" + after;
        };
        match resolve(placeholder, facts) {
            Some(value) => filled.push_str(&value),
            None => missing.push(placeholder.to_owned()),
        }
        rest = behind;
    }
    filled + rest
}

fn resolve(placeholder: &str, facts: &Facts) -> Option<String> {
    let (key, form) = placeholder.split_once(':').unwrap_or((placeholder, ""));
    let value = facts.get(key)?;
    let date = || Date::from_iso(value);
    Some(match form {
        "" => value.clone(),
        "caps" => value.to_uppercase(),
        "full" => date()?.full(),
        "long" => date()?.long(),
        "digits" => date()?.digits(),
        "day" => date()?.day().to_string(),
        "month" => date()?.month().to_string(),
        "year" => date()?.year().to_string(),
        "month-name" => date()?.month_name().to_owned(),
        "month-year" => format!("{} {}", date()?.month_name(), date()?.year()),
        "of-month" => date()?.of_month(),
        _ => return None,
    })
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn placeholders_are_filled_in_their_form_and_what_is_missing_is_named() {
        let facts = Facts::from([("born".into(), "1961-02-08".into()), ("surname".into(), "Da Silva".into())]);
        let mut missing = vec![];
        let text = fill("{surname:caps}, le {born:long} ({born:digits}) {age} {born:week} {", &facts, &mut missing);
        assert_eq!(text, "DA SILVA, le 8 février 1961 (08/02/1961)   {");
        assert_eq!(missing, ["age", "born:week", ""]);
    }
}
