//! What the build refuses in a language file, and how it says so.

#[path = "../build/locale.rs"]
#[allow(dead_code, missing_docs, reason = "the build script uses the rest")]
mod locale;
#[path = "../build/typography.rs"]
#[allow(missing_docs)]
mod typography;

use locale::{Locale, compare, read};

fn source(code: &str, rest: &str) -> String {
    format!("[language]\ncode = \"{code}\"\nname = \"X\"\ndirection = \"ltr\"\n{rest}")
}

fn good(code: &str, rest: &str) -> Locale {
    let (locale, problems) = read(code, &source(code, rest));
    assert_eq!(problems, []);
    locale.expect("a good file")
}

fn refused(code: &str, rest: &str) -> Vec<String> {
    let (_, problems) = read(code, &source(code, rest));
    problems.iter().map(ToString::to_string).collect()
}

fn compared(french: &str, english: &str) -> Vec<String> {
    compare(&[good("fr", french), good("en", english)]).iter().map(ToString::to_string).collect()
}

#[test]
fn equal_languages_pass() {
    let french = "[town]\nplanks = \"Planches : {count} de {total}\"";
    let english = "[town]\nplanks = \"Of {total} planks: {count}\"";
    assert_eq!(compared(french, english), Vec::<String>::new());
}

#[test]
fn every_difference_is_listed() {
    let french = "[town]\ngo-on = \"Continuer\"\nplanks = \"Planches : {count}\"";
    let english = "[town]\nplanks = \"Planks: {number}\"\nextra = \"More\"";
    assert_eq!(
        compared(french, english),
        [
            "locales/en.toml [town] go-on: the text is missing (in fr: “Continuer”)",
            "locales/en.toml:6 [town] planks: the words in braces differ from fr: [number] instead of [count]",
            "locales/en.toml:7 [town] extra: there is no such text in fr",
        ]
    );
}

#[test]
fn french_must_be_there() {
    let problems = compare(&[good("en", "")]);
    assert_eq!(problems.len(), 1);
    assert!(problems[0].to_string().starts_with("locales/fr.toml: "));
    assert_eq!(compare(&[]).len(), 1);
}

#[test]
fn the_language_table_is_checked() {
    let (_, problems) = read("fr", "[language]\ncode = \"en\"\ndirection = \"down\"");
    let problems: Vec<String> = problems.iter().map(ToString::to_string).collect();
    assert_eq!(problems.len(), 3, "{problems:?}");
    assert!(problems[0].contains("name is missing"));
    assert!(problems[1].contains("code must be \"fr\""));
    assert!(problems[2].contains("direction"));
}

#[test]
fn braces_and_names_are_checked() {
    for text in ["{count", "count}", "{}", "{Count}", "{two words}", "{{count}}"] {
        let problems = refused("fr", &format!("[town]\nplanks = \"{text}\""));
        assert_eq!(problems.len(), 1, "{text}: {problems:?}");
        assert!(problems[0].starts_with("locales/fr.toml:6 [town] planks: "), "{problems:?}");
    }
    for key in ["Go", "go_on", "go--on", "1st", "-go"] {
        assert_eq!(refused("fr", &format!("[town]\n{key} = \"Oui\"")).len(), 1, "{key}");
    }
}

#[test]
fn two_keys_with_one_function_name_are_refused() {
    let problems = refused("fr", "[laser]\nproblem-empty = \"Vide\"\n[laser-problem]\nempty = \"Vide\"");
    assert_eq!(problems.len(), 1);
    assert!(problems[0].contains("[laser] problem-empty would have the same function name"), "{problems:?}");
}

#[test]
fn broken_toml_is_told_with_its_line() {
    let problems = refused("fr", "[town]\ngo-on = \"Continuer\ngo = 3");
    assert_eq!(problems.len(), 1);
    assert!(problems[0].contains("line 6"), "{problems:?}");
}

#[test]
fn french_gets_its_no_break_spaces() {
    assert_eq!(
        typography::spaced("fr", "Quoi ? « Ceci » : 10 % !"),
        "Quoi\u{a0}? «\u{a0}Ceci\u{a0}»\u{a0}: 10\u{a0}%\u{a0}!"
    );
    assert_eq!(typography::spaced("en", "What ?"), "What ?");
}

#[test]
fn typography_is_checked() {
    let wrong_french =
        ["l'atelier", "Bonjour!", "Quoi?", "Planches: 3", "«Ceci»", "deux  mots", " bord", "attendez...", "", "“Ceci”"];
    for text in wrong_french {
        assert!(!typography::faults("fr", &typography::spaced("fr", text)).is_empty(), "{text}");
    }
    for text in ["l’atelier", "Bonjour !", "Quoi ?!", "à 10:30", "https://poste.example", "« Ceci »"] {
        assert_eq!(typography::faults("fr", &typography::spaced("fr", text)), Vec::<String>::new(), "{text}");
    }
    for text in ["What ?", "Planks : 3", "«This»", "it's", "no\u{a0}break"] {
        assert!(!typography::faults("en", text).is_empty(), "{text}");
    }
}
