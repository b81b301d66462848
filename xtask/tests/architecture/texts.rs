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

/// The first screen stands in the page itself, before any code: its main action is a journey, under its own title.
#[test]
fn the_first_screen_offers_a_journey_by_its_title() {
    let page = source("index.html").text;
    let (_, link) = page.split_once("<a href=\"#set-out/").expect("a link into a journey");
    let (journey, link) = link.split_once('"').expect("the end of the address");
    let (link, _) = link.split_once("</a>").expect("the end of the link");
    for language in ["fr", "en"] {
        let texts: Table = source(&format!("exercises/journeys/{journey}/{language}.toml")).text.parse().expect("TOML");
        let title = texts["title"].as_str().expect("a title");
        assert!(link.contains(&format!(">{title}</text>")), "index.html: the link says “{title}” ({language})");
    }
}

fn text_key<'a>((key, value): (&'a String, &'a Value)) -> Option<&'a str> {
    value.as_str().map(|_| key.as_str())
}
