//! Installs what is missing, once for all clones of this machine, in the versions of `tools.toml`.

use crate::run::{command, output, run, say, which};
use anyhow::{Context, Result, bail};
use e2e::places;
use serde::Deserialize;
use std::collections::BTreeMap;
use std::fs;
use std::path::{Path, PathBuf};

const WASM_TARGET: &str = "wasm32-unknown-unknown";
const NETWORK: &str = "check the network and run the same command again";

#[derive(Deserialize)]
struct Tools {
    cargo: BTreeMap<String, String>,
    npm: BTreeMap<String, String>,
    debian: BTreeMap<String, String>,
}

fn tools() -> Result<Tools> {
    toml::from_str(include_str!("../tools.toml")).context("xtask/tools.toml")
}

/// What building the app needs.
pub fn for_building() -> Result<()> {
    let tools = tools()?;
    wasm_target()?;
    debian(&tools, &["node", "npm"])?;
    npm(&tools, "binaryen")?;
    let trunk = tools.cargo.get("trunk").context("xtask/tools.toml does not name trunk")?;
    cargo_tool("trunk", trunk, "trunk", "about five minutes", &["--locked"])?;
    wasm_bindgen()?;
    run(command("cargo").arg("fetch"), NETWORK)
}

/// What tests in the browser need beside that.
pub fn for_browser_tests() -> Result<()> {
    let tools = tools()?;
    wasm_target()?;
    wasm_bindgen()?;
    debian(&tools, &["chromium", "chromedriver", "node", "npm"])?;
    npm(&tools, "axe-core")
}

/// The programs that read our files.
pub fn for_outside_checks() -> Result<()> {
    debian(&tools()?, &["admesh", "prusa-slicer", "zbarimg"])
}

/// The program that writes down the calls of others.
pub fn for_counting_calls() -> Result<()> {
    debian(&tools()?, &["strace"])
}

/// A Python with the packages of a requirements file; gives the interpreter.
pub fn python(requirements: &Path) -> Result<PathBuf> {
    let folder = places::cache().join("python");
    let (interpreter, stamp) = (folder.join("bin/python"), folder.join("requirements.txt"));
    let wanted = fs::read_to_string(requirements).with_context(|| requirements.display().to_string())?;
    if interpreter.is_file() && fs::read_to_string(&stamp).is_ok_and(|installed| installed == wanted) {
        return Ok(interpreter);
    }
    say("Installing Python packages for the outside checks: about a minute, once");
    let _ = fs::remove_dir_all(&folder);
    let create = || command("python3").args(["-m", "venv"]).arg(&folder).status();
    if !create().is_ok_and(|status| status.success()) {
        apt_get(&["python3", "python3-venv"])?;
        if !create()?.success() {
            bail!("Python cannot make a virtual environment: install Debian's python3-venv");
        }
    }
    let mut pip = command("env");
    pip.arg(&interpreter).args(["-m", "pip", "install", "--quiet", "--disable-pip-version-check", "-r"]);
    run(pip.arg(requirements), NETWORK)?;
    fs::write(stamp, wanted)?;
    Ok(interpreter)
}

/// Rust's standard library for the browser.
pub fn wasm_target() -> Result<()> {
    let sysroot = output(command("rustc").args(["--print", "sysroot"])).unwrap_or_default();
    if Path::new(sysroot.trim()).join("lib/rustlib").join(WASM_TARGET).is_dir() {
        return Ok(());
    }
    say("Adding Rust's WebAssembly target");
    run(command("rustup").args(["target", "add", WASM_TARGET]), "install rustup from https://rustup.rs")
}

/// The command-line tool has to be of the very version that the app is linked with.
fn wasm_bindgen() -> Result<()> {
    let lock: toml::Table = fs::read_to_string(places::project().join("Cargo.lock"))?.parse()?;
    let packages = lock.get("package").and_then(toml::Value::as_array).into_iter().flatten();
    let version = packages
        .filter(|package| package.get("name").and_then(toml::Value::as_str) == Some("wasm-bindgen"))
        .find_map(|package| package.get("version")?.as_str())
        .context("Cargo.lock does not name wasm-bindgen")?;
    // Not --locked: its own list of versions does not always build.
    cargo_tool("wasm-bindgen-cli", version, "wasm-bindgen", "about two minutes", &[])
}

fn cargo_tool(package: &str, version: &str, program: &str, time: &str, options: &[&str]) -> Result<()> {
    let root = places::cache().join("tools");
    let installed = output(command("env").arg(root.join("bin").join(program)).arg("--version"));
    if installed.is_some_and(|said| said.split_whitespace().any(|word| word == version)) {
        return Ok(());
    }
    say(&format!("Installing {package} {version}: {time}, once"));
    let build = root.join("build");
    let mut cargo = command("cargo");
    cargo.args(["install", "--force", "--root"]).arg(&root).arg(format!("{package}@{version}")).args(options);
    // These tools run for seconds: what counts is how fast they are built.
    cargo.env("CARGO_PROFILE_RELEASE_OPT_LEVEL", "1");
    cargo.env("CARGO_PROFILE_RELEASE_LTO", "off");
    cargo.env("CARGO_PROFILE_RELEASE_CODEGEN_UNITS", "16");
    run(cargo.env("CARGO_TARGET_DIR", &build), NETWORK)?;
    fs::remove_dir_all(build)?;
    Ok(())
}

fn npm(tools: &Tools, package: &str) -> Result<()> {
    let version = tools.npm.get(package).with_context(|| format!("xtask/tools.toml does not name {package}"))?;
    let manifest = fs::read(places::node_modules().join(package).join("package.json")).unwrap_or_default();
    let installed: serde_json::Value = serde_json::from_slice(&manifest).unwrap_or_default();
    if installed["version"] == version.as_str() {
        return Ok(());
    }
    say(&format!("Installing {package} {version}"));
    let folder = places::cache().join("npm");
    fs::create_dir_all(&folder)?;
    let mut npm = command("npm");
    npm.args(["install", "--save-exact", "--ignore-scripts", "--no-audit", "--no-fund", "--prefix"]);
    run(npm.arg(folder).arg(format!("{package}@{version}")), NETWORK)
}

/// Installs the Debian packages of those programs that are missing.
fn debian(tools: &Tools, programs: &[&str]) -> Result<()> {
    let missing = programs.iter().filter(|program| which(program).is_none());
    let packages: Vec<_> = missing
        .map(|program| tools.debian.get(*program).map(String::as_str))
        .collect::<Option<_>>()
        .context("xtask/tools.toml does not name the Debian package of a program")?;
    if packages.is_empty() { Ok(()) } else { apt_get(&packages) }
}

fn apt_get(packages: &[&str]) -> Result<()> {
    let list = packages.join(" ");
    let advice = format!("install {list} by hand, then run the same command again");
    if which("apt-get").is_none() {
        bail!("this is not Debian: {advice}");
    }
    say(&format!("Installing Debian packages: {list}"));
    let root = output(command("id").arg("-u")).is_some_and(|id| id.trim() == "0");
    let start = || {
        let mut words = if root { vec![] } else { vec!["sudo"] };
        words.extend(["env", "DEBIAN_FRONTEND=noninteractive", "apt-get", "-q"]);
        let mut start = command(words.remove(0));
        start.args(words);
        start
    };
    run(start().arg("update"), &advice)?;
    run(start().args(["install", "-y", "--no-install-recommends"]).args(packages), &advice)
}
