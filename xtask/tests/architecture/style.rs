//! The style sheets: they turn round with the writing direction.

use crate::{keep, source, sources};

/// Positions on a picture do not turn round.
const ON_A_PICTURE: [(&str, &str); 2] = [("style/places/town.css", "left"), ("style/places/welcome.css", "left")];

#[test]
fn style_sheets_name_no_physical_side() {
    let mut breaches = vec![];
    for sheet in sources(&["style"], "css") {
        for (number, line) in sheet.text.lines().enumerate() {
            for (property, value) in line.split(['{', ';', '}']).filter_map(|part| part.split_once(':')) {
                let property = property.trim();
                let mut words = property.split('-').chain(value.split_whitespace());
                let sides = words.any(|word| ["left", "right"].contains(&word));
                if sides && !ON_A_PICTURE.contains(&(sheet.path.as_str(), property)) {
                    breaches.push(format!(
                        "{}:{}: `{property}:{value}`: say inline-start or inline-end",
                        sheet.path,
                        number + 1
                    ));
                }
            }
        }
    }
    keep("Style sheets have logical sides only, so that right-to-left writing needs no other sheet.", &breaches);
}

/// What the page loads: the first screen's sheet, and the rest.
const LOADED: [&str; 2] = ["app.css", "whole.css"];

#[test]
fn every_style_sheet_is_imported_once() {
    let loaded = LOADED.map(|name| source(&format!("style/{name}")).text).concat();
    let mut breaches = vec![];
    for sheet in sources(&["style"], "css") {
        let name = sheet.path.trim_start_matches("style/");
        let times = loaded.matches(&format!("@import url(\"{name}\")")).count();
        if times != 1 && !LOADED.contains(&name) {
            breaches.push(format!("{}: imported {times} times: import it once, in one of {LOADED:?}", sheet.path));
        }
    }
    keep("Every style sheet is imported, and only once.", &breaches);
}
