//! French spacing: a space before `: ; ! ? %` and within « » does not break. Authors write ordinary spaces.

use serde::Serialize;
use serde::de::DeserializeOwned;
use serde_json::Value;

const NO_BREAK: char = '\u{a0}';

/// Keys whose values are answers, conditions or names, and are left as they are.
const KEPT: [&str; 3] = ["expect", "when", "personas"];

/// The same with French spacing in every text. What cannot be read again stays as it was.
pub(super) fn french<T: Serialize + DeserializeOwned>(value: T) -> T {
    let mended = serde_json::to_value(&value).ok().and_then(|mut json| {
        mend_all(&mut json);
        serde_json::from_value(json).ok()
    });
    mended.unwrap_or(value)
}

fn mend_all(value: &mut Value) {
    match value {
        Value::String(text) => *text = mend(text),
        Value::Array(items) => items.iter_mut().for_each(mend_all),
        Value::Object(entries) => {
            entries.iter_mut().filter(|(key, _)| !KEPT.contains(&key.as_str())).for_each(|(_, value)| mend_all(value));
        }
        _ => {}
    }
}

/// One text with French spacing.
pub(super) fn mend(text: &str) -> String {
    let mut mended = String::with_capacity(text.len());
    let mut signs = text.chars().peekable();
    while let Some(sign) = signs.next() {
        let is_bound = match signs.peek() {
            Some(':' | ';' | '!' | '?' | '%' | '»' | '€') => true,
            _ => mended.ends_with('«'),
        };
        mended.push(if sign == ' ' && is_bound { NO_BREAK } else { sign });
    }
    mended
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn spaces_before_signs_and_within_quotes_do_not_break() {
        let mended = mend("Étape 1 : « Mon espace » ? Oui ! 12 € ; 5 %. À 9 h.");
        let expected = "Étape 1\u{a0}: «\u{a0}Mon espace\u{a0}»\u{a0}? Oui\u{a0}! 12\u{a0}€\u{a0}; 5\u{a0}%. À 9 h.";
        assert_eq!(mended, expected);
        assert_eq!(french(vec![mended]), [expected]);
    }
}
