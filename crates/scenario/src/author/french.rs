//! What the checks say, in French: sentences are written once, in English, and found again here by their form.

use serde::Deserialize;
use std::collections::BTreeMap;
use std::sync::LazyLock;

/// `french.toml`: sentences with `{}` where a name stands, and the kinds of things that they name.
#[derive(Deserialize)]
struct French {
    sentence: BTreeMap<String, String>,
    kind: BTreeMap<String, String>,
}

static FRENCH: LazyLock<French> = LazyLock::new(|| {
    let none = French { sentence: BTreeMap::new(), kind: BTreeMap::new() };
    toml::from_str(include_str!("french.toml")).unwrap_or(none)
});

/// The sentence in French, or as it is where it is not known.
pub fn in_french(sentence: &str) -> String {
    let fitting = FRENCH.sentence.iter().filter_map(|(form, french)| Some((form, french, names_in(sentence, form)?)));
    // The form with the fewest names says the most.
    let Some((_, french, names)) = fitting.max_by_key(|(form, _, names)| form.len() - 2 * names.len()) else {
        return sentence.to_owned();
    };
    names.iter().enumerate().fold(french.clone(), |text, (rank, name)| {
        let name = FRENCH.kind.get(*name).map_or(*name, String::as_str);
        text.replace(&format!("{{{rank}}}"), name)
    })
}

/// What stands in the gaps of a form, if the sentence is of that form.
fn names_in<'a>(sentence: &'a str, form: &str) -> Option<Vec<&'a str>> {
    let form = form.replace("{{", "{").replace("}}", "}");
    let mut parts = form.split("{}");
    let mut rest = sentence.strip_prefix(parts.next()?)?;
    let parts: Vec<&str> = parts.collect();
    let Some((last, between)) = parts.split_last() else { return rest.is_empty().then(Vec::new) };
    let mut names = vec![];
    for part in between {
        let (name, after) = rest.split_once(part)?;
        names.push(name);
        rest = after;
    }
    names.push(rest.strip_suffix(last)?);
    Some(names)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_sentence_is_found_by_its_form_and_its_names_are_put_back() {
        assert!(!FRENCH.sentence.is_empty(), "french.toml cannot be read");
        assert_eq!(in_french("There is no skill `find-mial`"), "Nom inconnu (geste) : `find-mial`");
        assert_eq!(in_french("There is no goal"), "Il n’y a aucun but");
        assert_eq!(
            in_french("Add \"a.b\" = \"{password}\" to `[expect]`"),
            "Ajoutez \"a.b\" = \"{password}\" dans `[expect]`"
        );
        assert_eq!(in_french("Something else"), "Something else");
    }
}
