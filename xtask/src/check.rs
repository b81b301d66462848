//! What can be said without running the app.

use crate::run::{command, run, say};
use crate::test::Tally;
use crate::{licences, pack};
use anyhow::{Context, Result, bail};
use e2e::{Headers, places};
use std::fs;

type Check = (&'static str, fn() -> Result<()>);

const CHECKS: &[Check] = &[
    ("Formatting", formatting),
    ("Lints, natively", native_lints),
    ("Lints, for the browser", browser_lints),
    ("Licences of crates", licences::check),
    ("One content security policy", policy),
    ("Corpus", corpus),
];

/// Runs every check and fails when one did.
pub fn check() -> Result<()> {
    match tally()?.failed {
        0 => Ok(()),
        failed => bail!("{failed} of {} checks failed", CHECKS.len()),
    }
}

/// Runs every check, whatever the others say.
pub fn tally() -> Result<Tally> {
    let mut tally = Tally::default();
    for (title, check) in CHECKS {
        say(title);
        match check() {
            Ok(()) => tally.passed += 1,
            Err(error) => {
                println!("{error:#}");
                tally.failed += 1;
            }
        }
    }
    Ok(tally)
}

fn formatting() -> Result<()> {
    run(
        command("cargo").args(["fmt", "--all", "--check"]),
        "run `cargo fmt --all`",
    )
}

const CLEAN: &[&str] = &["--", "--deny", "warnings"];

fn native_lints() -> Result<()> {
    run(
        command("cargo")
            .args(["clippy", "--workspace", "--all-targets"])
            .args(CLEAN),
        "mend the above",
    )
}

fn browser_lints() -> Result<()> {
    let mut clippy = command("cargo");
    clippy.args([
        "clippy",
        "--package",
        "passerelle",
        "--package",
        "worker",
        "--all-targets",
    ]);
    run(
        clippy
            .args(["--target", "wasm32-unknown-unknown"])
            .args(CLEAN),
        "mend the above",
    )
}

/// The page carries the policy for hosts that send no headers; both have to say the same.
fn policy() -> Result<()> {
    let page = fs::read_to_string(places::project().join("index.html")).context("index.html")?;
    let headers = Headers::of_site(&places::project().join("public"));
    let header = headers.get("/", "Content-Security-Policy");
    let header = header.context("public/_headers has no Content-Security-Policy")?;
    let meta = page
        .split_once("http-equiv=\"Content-Security-Policy\"")
        .and_then(|(_, rest)| {
            let (_, value) = rest.split_once("content=\"")?;
            Some(value.split_once('"')?.0)
        });
    let meta = meta.context("index.html has no Content-Security-Policy")?;
    // A page cannot say this one by itself.
    let header = directives(header).filter(|directive| !directive.starts_with("frame-ancestors "));
    if !header.eq(directives(meta)) {
        bail!("the policies of index.html and public/_headers differ");
    }
    Ok(())
}

fn directives(policy: &str) -> impl Iterator<Item = &str> {
    policy
        .split(';')
        .map(str::trim)
        .filter(|directive| !directive.is_empty())
}

fn corpus() -> Result<()> {
    let folder = places::project().join("target/check");
    fs::create_dir_all(&folder)?;
    pack::pack(&folder)
}
