//! Running other programs.

use anyhow::{Context, Result, bail};
use e2e::places;
use std::env;
use std::io::{BufRead, BufReader};
use std::path::PathBuf;
use std::process::{Command, Stdio};

/// Says what is being done, for whoever waits.
pub fn say(text: &str) {
    println!("• {text}");
}

/// A program with the installed tools in its path, run in the project. What it builds goes to the target
/// folder that all clones share, unless another one is set.
pub fn command(program: &str) -> Command {
    let mut command = Command::new(program);
    command.current_dir(places::project()).env("PATH", search_path());
    // Trunk wants true or false here, where the world writes 1.
    command.env_remove("NO_COLOR");
    if let Some(target) = shared_target() {
        command.env("CARGO_TARGET_DIR", target);
    }
    command
}

/// The target folder that all clones share, unless `CARGO_TARGET_DIR` chose another one.
pub fn shared_target() -> Option<PathBuf> {
    env::var_os("CARGO_TARGET_DIR").is_none().then(|| places::cache().join("target"))
}

/// Runs it to its end; `advice` says in a sentence what to do when it fails.
pub fn run(command: &mut Command, advice: &str) -> Result<()> {
    let status = command.status().with_context(|| format!("{} cannot start: {advice}", shown(command)))?;
    if !status.success() {
        bail!("{} failed: {advice}", shown(command));
    }
    Ok(())
}

/// Runs it, shows what it writes to its output line by line, and hands each line to `read`. Gives whether
/// it ended well.
pub fn run_reading(command: &mut Command, mut read: impl FnMut(&str)) -> Result<bool> {
    let mut child = command.stdout(Stdio::piped()).spawn().with_context(|| shown(command))?;
    let output = child.stdout.take().context("its output cannot be read")?;
    for line in BufReader::new(output).split(b'\n') {
        let line = line?;
        let line = String::from_utf8_lossy(&line);
        println!("{line}");
        read(&line);
    }
    Ok(child.wait()?.success())
}

/// What a program writes to its output, or nothing when it is missing or fails.
pub fn output(command: &mut Command) -> Option<String> {
    let output = command.stderr(Stdio::null()).output().ok().filter(|output| output.status.success())?;
    String::from_utf8(output.stdout).ok()
}

/// Where a program is.
pub fn which(program: &str) -> Option<PathBuf> {
    let path = search_path();
    env::split_paths(&path).map(|folder| folder.join(program)).find(|file| file.is_file())
}

fn search_path() -> std::ffi::OsString {
    let own = [places::cache().join("tools/bin"), places::node_modules().join(".bin")];
    let path = env::var_os("PATH").unwrap_or_default();
    env::join_paths(own.into_iter().chain(env::split_paths(&path))).unwrap_or(path)
}

fn shown(command: &Command) -> String {
    let words = [command.get_program()].into_iter().chain(command.get_args());
    let words: Vec<_> = words.map(|word| word.to_string_lossy()).collect();
    format!("`{}`", words.join(" "))
}
