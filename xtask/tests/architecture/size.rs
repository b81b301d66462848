//! A file fits in one's head.

use crate::{keep, sources};

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
