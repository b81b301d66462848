//! What can be said without running the app.

use crate::run::{command, run, say};
use crate::test::Tally;
use crate::{challenges, corpus, install, licences, reference, table};
use anyhow::{Context, Result, bail};
use e2e::{Headers, places};
use std::fs;

type Check = (&'static str, fn() -> Result<()>);

const CHECKS: &[Check] = &[
    ("Formatting", formatting),
    ("Lints, natively", native_lints),
    ("Lints, for the browser", browser_lints),
    ("Licences of crates", licences::check),
    ("One policy in page, worker and headers", policy),
    ("Corpus", corpus::prove),
    ("Challenges of block programming", challenges::check),
    ("Dated rules", corpus::old_rules),
    ("Table of exercises", table::check),
    ("Reference and schemas of the authored files", reference::check),
];

/// Runs every check; tells whether all went well.
pub fn check() -> Result<bool> {
    let Tally { passed, failed } = tally();
    println!("{passed} checks passed, {failed} failed");
    Ok(failed == 0)
}

/// Runs every check, whatever the others say.
pub fn tally() -> Tally {
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
    tally
}

fn formatting() -> Result<()> {
    run(command("cargo").args(["fmt", "--all", "--check"]), "run `cargo fmt --all`")
}

const CLEAN: &[&str] = &["--", "--deny", "warnings"];

fn native_lints() -> Result<()> {
    run(command("cargo").args(["clippy", "--workspace", "--all-targets"]).args(CLEAN), "mend the above")
}

fn browser_lints() -> Result<()> {
    install::wasm_target()?;
    let mut clippy = command("cargo");
    clippy.args(["clippy", "--package", "passerelle", "--package", "worker", "--all-targets"]);
    run(clippy.args(["--target", "wasm32-unknown-unknown"]).args(CLEAN), "mend the above")
}

/// The page and the service worker carry the policy for hosts that send no headers: all have to say the same.
fn policy() -> Result<()> {
    let project = places::project();
    let headers = Headers::of_site(&project.join("public"));
    let header = |name: &str| {
        let value = headers.get("/", name);
        value.with_context(|| format!("public/_headers has no {name}"))
    };
    let page = fs::read_to_string(project.join("index.html")).context("index.html")?;
    let (_, meta) = page
        .split_once("http-equiv=\"Content-Security-Policy\"")
        .and_then(|(_, rest)| rest.split_once("content=\""))
        .context("index.html has no Content-Security-Policy")?;
    let meta = meta.split('"').next().unwrap_or_default();
    let content = header("Content-Security-Policy")?;
    // A page cannot say this one by itself.
    let content = directives(content).filter(|directive| !directive.starts_with("frame-ancestors "));
    if !content.eq(directives(meta)) {
        bail!("the content policies of index.html and public/_headers differ");
    }
    header("Permissions-Policy").map(drop)
}

fn directives(policy: &str) -> impl Iterator<Item = &str> {
    policy.split(';').map(str::trim).filter(|directive| !directive.is_empty())
}
