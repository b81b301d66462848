//! A file fits in one's head.

use crate::{Source, keep, sources};

/// The most lines of a source file.
const LINES: usize = 400;

#[test]
fn a_source_file_fits_in_ones_head() {
    let files = sources(&["crates", "src", "tests", "worker", "xtask"], "rs");
    let breaches: Vec<_> = files
        .iter()
        .map(|file| (file, file.text.lines().count()))
        .filter(|(_, lines)| *lines > LINES)
        .map(|(file, lines)| format!("{}: {lines} lines: divide it by what its parts are about", file.path))
        .collect();
    keep(&format!("No source file has more than {LINES} lines."), &breaches);
}

#[test]
fn every_file_of_end_to_end_tests_is_run() {
    let files = sources(&["tests/e2e/tests"], "rs");
    let program = files.iter().find(|file| file.path.ends_with("/main.rs")).expect("tests/e2e/tests/main.rs");
    let is_named = |file: &&Source| {
        let name = file.path.rsplit_once('/').map_or("", |(_, name)| name).trim_end_matches(".rs");
        name == "main" || program.text.contains(&format!("mod {name};"))
    };
    let breaches: Vec<_> = files.iter().filter(|file| !is_named(file)).map(|file| file.path.clone()).collect();
    keep("Every file of end-to-end tests has its line in main.rs.", &breaches);
}
