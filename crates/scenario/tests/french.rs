//! Everything that the checks say is said in French too.

use scenario::author::in_french;
use std::fs;
use std::path::Path;

#[test]
fn every_sentence_of_the_checks_has_its_french() {
    let mut missing = vec![];
    look_below(&Path::new(env!("CARGO_MANIFEST_DIR")).join("src/author"), &mut missing);
    missing.sort();
    missing.dedup();
    assert!(missing.is_empty(), "say these in crates/scenario/src/author/french.toml too:\n{}\n", missing.join("\n"));
}

fn look_below(folder: &Path, missing: &mut Vec<String>) {
    for entry in fs::read_dir(folder).expect("a folder of sources").flatten() {
        if entry.path().is_dir() {
            look_below(&entry.path(), missing);
        } else if entry.path().extension().is_some_and(|extension| extension == "rs") {
            let text = fs::read_to_string(entry.path()).expect("a source file");
            let code = text.split("#[cfg(test)]").next().unwrap_or_default();
            missing.extend(sentences(code).into_iter().filter(|sentence| in_french(sentence) == *sentence));
        }
    }
}

/// Text literals that are sentences: several words, the first one with a capital or in quotes. Names of variables in them
/// are replaced by a sign.
fn sentences(code: &str) -> Vec<String> {
    let lines = code.lines().filter(|line| !line.trim_start().starts_with("//"));
    let literals = lines.flat_map(literals);
    let is_sentence = |text: &String| {
        let first = text.chars().next().unwrap_or_default();
        text.trim_end().contains(' ') && !text.ends_with(".svg") && (first.is_uppercase() || "`“".contains(first))
    };
    literals.filter(is_sentence).map(|text| without_names(&text)).collect()
}

fn literals(line: &str) -> Vec<String> {
    let mut found = vec![];
    let mut inside: Option<String> = None;
    let mut signs = line.chars();
    while let Some(sign) = signs.next() {
        match (&mut inside, sign) {
            (Some(text), '\\') => text.extend(signs.next()),
            (Some(_), '"') => found.extend(inside.take()),
            (Some(text), sign) => text.push(sign),
            (None, '"') => inside = Some(String::new()),
            (None, _) => {}
        }
    }
    found
}

fn without_names(text: &str) -> String {
    let text = text.replace("{{", "\u{1}").replace("}}", "\u{2}");
    let mut plain = String::new();
    let mut rest = text.as_str();
    while let Some((before, after)) = rest.split_once('{') {
        let Some((name, behind)) = after.split_once('}') else { break };
        plain.push_str(before);
        // A brace that holds words is one of TOML, not of a format.
        if name.contains(' ') {
            plain.push_str(&format!("{{{name}}}"))
        } else {
            plain.push_str("xyz")
        }
        rest = behind;
    }
    (plain + rest).replace('\u{1}', "{").replace('\u{2}', "}")
}
