//! The drawings: small, safe to write into the page, and all of them shown.

use crate::rust::Rust;
use crate::{Source, keep, project, sources};
use std::collections::BTreeSet;

/// The most bytes of a drawing, and of the sceneries behind the town.
const BYTES: usize = 3_000;
const SCENERY_BYTES: usize = 7_000;

fn drawings() -> Vec<Source> {
    sources(&["src", "public"], "svg")
}

#[test]
fn drawings_are_small() {
    let mut breaches = vec![];
    for drawing in drawings() {
        let most = if drawing.path.contains("/town/scenery") { SCENERY_BYTES } else { BYTES };
        let bytes = drawing.text.len();
        if bytes > most {
            breaches.push(format!("{}: {bytes} bytes of at most {most}: fewer points, fewer decimals", drawing.path));
        }
    }
    keep("Drawings are small: the page carries them.", &breaches);
}

#[test]
fn journeys_name_objects_of_the_workshop_and_drawings_that_are_there() {
    let mut breaches = vec![];
    let made = |module: &str| {
        let found = creation::MODULES.iter().find(|known| known.id == module);
        found.map(|found| (found.products)()).unwrap_or_default()
    };
    for file in sources(&["exercises/journeys"], "toml").iter().filter(|file| file.path.ends_with("/journey.toml")) {
        let journey: toml::Table = file.text.parse().expect("TOML");
        let named = |key: &str| journey.get(key).and_then(toml::Value::as_str).unwrap_or_default().to_owned();
        let (product, picture) = (named("product"), named("picture"));
        if !made(&named("module")).contains(&product.as_str()) {
            breaches.push(format!("{}: `{product}` is no object of its workshop", file.path));
        }
        if !project().join(format!("src/ui/illustration/object/{picture}.svg")).is_file() {
            breaches.push(format!("{}: there is no drawing `object/{picture}`", file.path));
        }
    }
    keep("A journey begins with an object and shows it.", &breaches);
}

#[test]
fn drawings_obey_the_pages_policy() {
    let mut breaches = vec![];
    for drawing in drawings() {
        for (part, mend) in [
            ("style=", "write presentation attributes, such as fill"),
            ("<style", "write presentation attributes, such as fill"),
            ("<script", "a drawing does nothing"),
            ("<text", "texts come from locales/"),
            ("<image", "draw it"),
            ("href=\"http", "nothing comes from elsewhere"),
            (" on", "a drawing does nothing"),
        ] {
            if drawing.text.contains(part) {
                breaches.push(format!("{}: `{}`: {mend}", drawing.path, part.trim()));
            }
        }
    }
    keep("Drawings are shapes and nothing else.", &breaches);
}

#[test]
fn every_drawing_is_shown() {
    let mut named = BTreeSet::new();
    for file in sources(&["src"], "rs").iter().filter(|file| !file.path.starts_with("src/ui/gallery/")) {
        let folder = file.path.rsplit_once('/').map_or("", |(folder, _)| folder);
        for (_, string) in Rust::read(file).strings {
            named.insert(format!("src/ui/illustration/{string}.svg"));
            named.insert(format!("{folder}/{string}"));
        }
    }
    let breaches: Vec<_> = sources(&["src"], "svg")
        .into_iter()
        .filter(|drawing| !named.contains(&drawing.path))
        .map(|drawing| format!("{}: remove it, and its example in src/ui/gallery/drawings.rs", drawing.path))
        .collect();
    keep("Every drawing is shown somewhere outside the gallery.", &breaches);
}
