//! Whether every crate that we build on may be used and comes from where crates come from. Advisories need
//! the network and a database: `cargo deny check advisories` looks those up.

use crate::run::{command, output};
use anyhow::{Context, Result, bail};
use e2e::places;
use serde::Deserialize;
use spdx::{Expression, LicenseReq, ParseMode};
use std::fs;

#[derive(Deserialize)]
struct Deny {
    licenses: Licenses,
}

#[derive(Deserialize)]
struct Licenses {
    allow: Vec<String>,
}

#[derive(Deserialize)]
struct Metadata {
    packages: Vec<Package>,
}

#[derive(Deserialize)]
struct Package {
    name: String,
    version: String,
    license: Option<String>,
    source: Option<String>,
}

/// Fails with the list of crates whose licence `deny.toml` does not allow, or that come from elsewhere than
/// the registry.
pub fn check() -> Result<()> {
    let deny: Deny = toml::from_str(&fs::read_to_string(places::project().join("deny.toml"))?)?;
    let json = output(command("cargo").args(["metadata", "--format-version", "1"]));
    let metadata: Metadata = serde_json::from_str(&json.context("cargo metadata")?)?;
    let wrong: Vec<_> = metadata.packages.iter().filter_map(|p| fault(p, &deny.licenses.allow)).collect();
    if !wrong.is_empty() {
        bail!("{}", wrong.join("\n"));
    }
    println!("{} crates, all under allowed licences", metadata.packages.len());
    Ok(())
}

fn fault(package: &Package, allowed: &[String]) -> Option<String> {
    let Package { name, version, license, source } = package;
    if source.as_deref().is_some_and(|source| !source.starts_with("registry+")) {
        return Some(format!("{name} {version} does not come from the registry"));
    }
    let license = license.as_deref().unwrap_or("no licence");
    let fits = Expression::parse_mode(license, ParseMode::LAX)
        .is_ok_and(|expression| expression.evaluate(|wanted| is_allowed(wanted, allowed)));
    (!fits).then(|| format!("{name} {version}: deny.toml does not allow {license}"))
}

fn is_allowed(wanted: &LicenseReq, allowed: &[String]) -> bool {
    allowed.iter().any(|licence| *licence == wanted.to_string())
}

#[cfg(test)]
mod tests {
    use super::*;

    fn fault_of(license: &str) -> Option<String> {
        let allowed = ["MIT", "Apache-2.0", "Unicode-3.0", "AGPL-3.0-or-later"].map(str::to_owned);
        let package =
            Package { name: "it".into(), version: "1.0.0".into(), license: Some(license.into()), source: None };
        fault(&package, &allowed)
    }

    #[test]
    fn one_allowed_choice_is_enough_and_all_parts_are_needed() {
        for good in
            ["MIT", "MIT OR GPL-2.0-only", "MIT/Apache-2.0", "(MIT OR Zlib) AND Unicode-3.0", "AGPL-3.0-or-later"]
        {
            assert_eq!(fault_of(good), None, "{good}");
        }
        for bad in ["GPL-2.0-only", "MIT AND GPL-2.0-only", "", "proprietary"] {
            assert!(fault_of(bad).is_some(), "{bad}");
        }
    }
}
