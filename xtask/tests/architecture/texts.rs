//! The interface texts: all of them serve.

use crate::rust::Rust;
use crate::{keep, source, sources};
use std::collections::BTreeSet;
use toml::{Table, Value};

#[test]
fn every_interface_text_is_used() {
    let used: BTreeSet<String> = sources(&["src", "worker/src"], "rs")
        .iter()
        .flat_map(|file| Rust::read(file).words().map(|(_, word)| word.to_owned()).collect::<Vec<_>>())
        .collect();
    let french = source("locales/fr.toml");
    let tables: Table = french.text.parse().expect("TOML");
    let mut breaches = vec![];
    for (table, texts) in tables.iter().filter(|(table, _)| *table != "language") {
        for key in texts.as_table().into_iter().flat_map(|texts| texts.iter()).filter_map(text_key) {
            let function = format!("{table}_{key}").replace('-', "_");
            if !used.contains(&function) {
                breaches.push(format!("locales/fr.toml: [{table}] {key}: remove it from every language"));
            }
        }
    }
    keep("Every interface text is shown somewhere (Texts::table_key).", &breaches);
}

fn text_key<'a>((key, value): (&'a String, &'a Value)) -> Option<&'a str> {
    value.as_str().map(|_| key.as_str())
}
