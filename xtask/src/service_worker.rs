//! Fills in the service worker: which files there are, what each must be, and which version that makes.

use crate::dist::files_below;
use anyhow::{Context, Result, bail};
use base64::Engine;
use base64::prelude::BASE64_STANDARD;
use e2e::{Headers, places};
use sha2::{Digest, Sha256};
use std::collections::BTreeMap;
use std::fs;
use std::path::Path;

/// Read by hosts or by the browser itself, never by the app.
const NOT_KEPT: &[&str] = &["sw.js", "_headers"];

/// Writes `sw.js` into a folder that has everything else.
pub fn write(folder: &Path) -> Result<()> {
    let template = fs::read_to_string(places::project().join("public/sw.js")).context("public/sw.js")?;
    let files = integrity(folder)?;
    let headers = Headers::of_site(folder);
    let header = |name| headers.get("/", name).with_context(|| format!("_headers has no {name}"));
    let policies = [header("Content-Security-Policy")?, header("Permissions-Policy")?];
    let script = fill_in(&template, &files, policies)?;
    fs::write(folder.join("sw.js"), script)?;
    println!("Service worker: {} files to keep", files.len());
    Ok(())
}

/// The path and the integrity (as in Subresource Integrity) of every file to keep.
fn integrity(folder: &Path) -> Result<BTreeMap<String, String>> {
    let mut files = BTreeMap::new();
    for file in files_below(folder)? {
        let path = file.strip_prefix(folder)?.to_str().context("a file name that is not UTF-8")?;
        if !NOT_KEPT.contains(&path) {
            let digest = BASE64_STANDARD.encode(Sha256::digest(fs::read(&file)?));
            files.insert(path.to_owned(), format!("sha256-{digest}"));
        }
    }
    Ok(files)
}

fn fill_in(template: &str, files: &BTreeMap<String, String>, [policy, permissions]: [&str; 2]) -> Result<String> {
    let list = serde_json::to_string_pretty(files)?;
    let version: String = Sha256::digest(format!("{template}{list}{policy}{permissions}"))
        .iter()
        .take(6)
        .map(|byte| format!("{byte:02x}"))
        .collect();
    let mut script = template.to_owned();
    for (mark, value) in [
        ("__VERSION__", version.as_str()),
        ("__FILES__", &list),
        ("__POLICY__", policy),
        ("__PERMISSIONS__", permissions),
    ] {
        if !script.contains(mark) {
            bail!("public/sw.js has no {mark} to fill in");
        }
        script = script.replace(mark, value);
    }
    Ok(script)
}

#[cfg(test)]
mod tests {
    use super::*;

    const TEMPLATE: &str =
        "const VERSION = '__VERSION__', FILES = __FILES__, POLICY = \"__POLICY__\", PERMISSIONS = \"__PERMISSIONS__\";";

    fn version_with(path: &str, integrity: &str) -> Result<String> {
        let files = BTreeMap::from([(path.to_owned(), integrity.to_owned())]);
        let script = fill_in(TEMPLATE, &files, ["none", "none"])?;
        assert!(script.contains(&format!("\"{path}\": \"{integrity}\"")));
        let version = script.split('\'').nth(1).context("no version")?;
        Ok(version.to_owned())
    }

    #[test]
    fn any_change_of_any_file_makes_another_version() -> Result<()> {
        let version = version_with("app.js", "sha256-a")?;
        assert_eq!(version.len(), 12);
        assert_eq!(version, version_with("app.js", "sha256-a")?);
        assert_ne!(version, version_with("app.js", "sha256-b")?);
        assert_ne!(version, version_with("other.js", "sha256-a")?);
        Ok(())
    }

    #[test]
    fn a_template_without_its_marks_is_refused() {
        let files = BTreeMap::new();
        let missing = fill_in("const VERSION = '__VERSION__';", &files, ["none", "none"]).unwrap_err();
        assert!(missing.to_string().contains("__FILES__"));
    }
}
