//! Runs every test, stage by stage, and counts them.

use crate::run::{command, run, run_reading, say, which};
use crate::{check, dist, documents, install, outside};
use anyhow::{Context, Result};
use e2e::places;
use pico_args::Arguments;
use std::env;
use std::process::Command;
use std::time::Instant;

/// How many tests went well and how many did not.
#[derive(Clone, Copy, Debug, Default, PartialEq)]
pub struct Tally {
    pub passed: u32,
    pub failed: u32,
}

struct Stage {
    name: &'static str,
    title: &'static str,
    run: fn(filters: &[String]) -> Result<Tally>,
}

const STAGES: &[Stage] = &[
    Stage { name: "check", title: "Formatting, lints, licences, policy, corpus", run: |_| Ok(check::tally()) },
    Stage { name: "native", title: "Native tests: engine, corpus, formats", run: native },
    Stage { name: "storage", title: "Browser storage, in headless Chromium", run: storage },
    Stage { name: "e2e", title: "End to end, in headless Chromium", run: end_to_end },
    Stage { name: "outside", title: "Files read by programs of others", run: outside },
];

/// Runs the named stages (all when none is named), with the remaining words as test filters; tells whether all
/// went well.
pub fn test(arguments: Arguments) -> Result<bool> {
    let words: Vec<_> = arguments.finish().into_iter().map(|word| word.to_string_lossy().into_owned()).collect();
    let (names, filters): (Vec<_>, Vec<_>) =
        words.into_iter().partition(|word| STAGES.iter().any(|stage| stage.name == word));
    let start = Instant::now();
    let mut total = Tally::default();
    for stage in STAGES.iter().filter(|stage| names.is_empty() || names.iter().any(|name| name == stage.name)) {
        println!("\n=== {} ===", stage.title);
        let start = Instant::now();
        // A stage that cannot run must not hide what the others find.
        let tally = (stage.run)(&filters).unwrap_or_else(|error| {
            println!("{error:#}");
            Tally { passed: 0, failed: 1 }
        });
        let Tally { passed, failed } = tally;
        println!("--- {}: {passed} passed, {failed} failed, {} s", stage.name, start.elapsed().as_secs());
        total.passed += passed;
        total.failed += failed;
    }
    println!("\nAll in {} s", start.elapsed().as_secs());
    if total.failed > 0 {
        println!("Look for “FAILED” and “error” above.");
    }
    if total == Tally::default() {
        println!("Nothing ran: no test has such a name.");
    }
    println!("{} passed, {} failed", total.passed, total.failed);
    Ok(total.failed == 0 && total.passed > 0)
}

fn native(filters: &[String]) -> Result<Tally> {
    let mut cargo = cargo_test();
    count(cargo.args(["--workspace", "--exclude", "e2e", "--"]).args(filters))
}

fn storage(filters: &[String]) -> Result<Tally> {
    install::for_browser_tests()?;
    let mut cargo = cargo_test();
    cargo.args(["--package", "passerelle", "--target", "wasm32-unknown-unknown", "--test", "storage"]);
    cargo.env("CHROMEDRIVER", which("chromedriver").context("chromedriver is missing")?);
    count(cargo.arg("--").args(filters))
}

fn end_to_end(filters: &[String]) -> Result<Tally> {
    install::for_browser_tests()?;
    install::python(&places::project().join("tests/outside/requirements.txt"))?;
    dist::build_if_changed()?;
    let mut cargo = cargo_test();
    if env::var_os("RUST_TEST_THREADS").is_none() {
        // Each test has a browser of its own, and waits half of the time.
        cargo.env("RUST_TEST_THREADS", "3");
    }
    cargo.args(["--package", "e2e"]);
    // A filter may name a whole file of tests, tests in any file, or both: how the names of tests in that file begin.
    let files = places::project().join("tests/e2e/tests");
    let is_file = |filter: &&String| files.join(format!("{filter}.rs")).is_file();
    let (files, names): (Vec<_>, Vec<_>) = filters.iter().partition(is_file);
    let filters: Vec<String> = match (files.is_empty(), names.is_empty()) {
        (true, _) => names.into_iter().cloned().collect(),
        (false, true) => files.into_iter().map(|file| format!("{file}::")).collect(),
        (false, false) => {
            files.into_iter().flat_map(|file| names.iter().map(move |name| format!("{file}::{name}"))).collect()
        }
    };
    count(cargo.arg("--").args(filters))
}

fn outside(_: &[String]) -> Result<Tally> {
    let folder = places::project().join("tests/outside");
    let python = install::python(&folder.join("requirements.txt"))?;
    install::for_outside_checks()?;
    say("Making files with our exporters and reading them with other programs");
    let files = places::project().join("target/outside");
    let (pairs, solids) = (files.join("laser"), files.join("solid"));
    outside::laser::make_pairs(&pairs)?;
    outside::solid::make_pairs(&solids)?;
    let embroidery = files.join("embroidery");
    let mut embroider = command("cargo");
    embroider.args(["run", "--quiet", "--package", "creation", "--example", "embroider", "--"]).arg(&embroidery);
    run(&mut embroider, "mend what the lines above say")?;
    let codes = files.join("transfer");
    outside::transfer::make_frames(&codes)?;
    let printed = places::project().join("target/documents");
    documents::print_all(&printed)?;
    let mut tally = Tally::default();
    // unittest writes to its error output, which is not read.
    let mut unittest = command("sh");
    unittest
        .env("PAIRS", &pairs)
        .env("SOLIDS", &solids)
        .env("EMBROIDERY", &embroidery)
        .env("DOCUMENTS", &printed)
        .env("CODES", &codes);
    unittest.args(["-c", r#"exec "$@" 2>&1"#, "sh"]).arg(python);
    unittest.args(["-m", "unittest", "discover", "--verbose", "--start-directory"]).arg(&folder);
    let ended_well = run_reading(&mut unittest, |line| read_unittest(line, &mut tally))?;
    Ok(tally.ended(ended_well))
}

fn cargo_test() -> Command {
    let mut cargo = command("cargo");
    cargo.args(["test", "--no-fail-fast"]);
    cargo
}

fn count(cargo: &mut Command) -> Result<Tally> {
    let mut tally = Tally::default();
    let ended_well = run_reading(cargo, |line| {
        if let Some(Tally { passed, failed }) = cargo_result(line) {
            tally.passed += passed;
            tally.failed += failed;
        }
    })?;
    Ok(tally.ended(ended_well))
}

impl Tally {
    /// What did not even start, such as a crate that does not compile, counts as one failure.
    fn ended(self, well: bool) -> Self {
        let failed = if well { self.failed } else { self.failed.max(1) };
        Self { failed, ..self }
    }
}

/// Reads `test result: ok. 12 passed; 0 failed; …`.
fn cargo_result(line: &str) -> Option<Tally> {
    let (_, counts) = line.split_once("test result: ")?.1.split_once(". ")?;
    let number = |what: &str| {
        let part = counts.split(';').find_map(|part| part.trim().strip_suffix(what))?;
        part.trim().parse().ok()
    };
    Some(Tally { passed: number("passed")?, failed: number("failed")? })
}

/// Reads `Ran 5 tests in 0.1s`, then `OK` or `FAILED (failures=1, errors=2)`.
fn read_unittest(line: &str, tally: &mut Tally) {
    if let Some(rest) = line.strip_prefix("Ran ") {
        tally.passed = rest.split(' ').next().and_then(|count| count.parse().ok()).unwrap_or(0);
    }
    if let Some(faults) = line.strip_prefix("FAILED (").and_then(|rest| rest.strip_suffix(')')) {
        let counts = faults.split(", ").filter_map(|fault| fault.split_once('='));
        let failed = counts.filter(|(kind, _)| matches!(*kind, "failures" | "errors"));
        tally.failed = failed.filter_map(|(_, count)| count.parse::<u32>().ok()).sum();
        tally.passed = tally.passed.saturating_sub(tally.failed);
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn results_of_cargo_are_read() {
        let line = "test result: FAILED. 14 passed; 1 failed; 0 ignored; 0 measured; 3 filtered out; finished in 9.57s";
        assert_eq!(cargo_result(line), Some(Tally { passed: 14, failed: 1 }));
        assert_eq!(cargo_result("test one ... ok"), None);
    }

    #[test]
    fn results_of_unittest_are_read() {
        let tally_of = |lines: &[&str]| {
            let mut tally = Tally::default();
            lines.iter().for_each(|line| read_unittest(line, &mut tally));
            tally
        };
        let good = tally_of(&["test_dxf ... ok", "Ran 5 tests in 0.100s", "", "OK (skipped=1)"]);
        assert_eq!(good, Tally { passed: 5, failed: 0 });
        let bad = tally_of(&["Ran 5 tests in 0.100s", "", "FAILED (failures=1, errors=2, skipped=1)"]);
        assert_eq!(bad, Tally { passed: 2, failed: 3 });
    }

    #[test]
    fn what_does_not_start_counts_as_a_failure() {
        let tally = Tally { passed: 3, failed: 0 };
        assert_eq!(tally.ended(false), Tally { passed: 3, failed: 1 });
        assert_eq!(tally.ended(true), tally);
    }
}
