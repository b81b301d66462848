//! What crates may know of each other and of the world.

use crate::rust::Rust;
use crate::{keep, project, sources};
use std::process::Command;

/// The pure crates. None knows another.
const PURE: [&str; 6] = ["creation", "documents", "messages", "progress", "scenario", "transfer"];

/// Beginnings of the names of crates that bring the browser, a clock, randomness or views.
const IMPURE: [&str; 11] =
    ["chrono", "getrandom", "gloo", "idb", "js-sys", "leptos", "rand", "reqwest", "tokio", "wasm-bindgen", "web-sys"];

#[test]
fn pure_crates_know_no_browser_no_view_and_no_other_crate_of_ours() {
    let mut breaches = vec![];
    for name in PURE {
        for (needed, is_ours) in dependencies(name) {
            let fault = match IMPURE.iter().any(|impure| needed.starts_with(impure)) {
                true => "brings the browser, a clock or randomness: pass in what it gives",
                false if is_ours => "is ours: let the app put the two together",
                false => continue,
            };
            breaches.push(format!("crates/{name}/Cargo.toml: {needed} {fault}"));
        }
    }
    keep("The pure crates stand alone.", &breaches);
}

/// What a crate is built from for the browser, with whether it lies in this project.
fn dependencies(name: &str) -> Vec<(String, bool)> {
    let output = Command::new(env!("CARGO"))
        .current_dir(project())
        .args(["tree", "--offline", "--package", name, "--edges", "normal", "--prefix", "none"])
        .args(["--target", "wasm32-unknown-unknown", "--format", "{p}"])
        .output()
        .expect("cargo tree");
    assert!(output.status.success(), "{}", String::from_utf8_lossy(&output.stderr));
    let text = String::from_utf8_lossy(&output.stdout);
    let names: Vec<_> =
        text.lines().filter_map(|line| Some((line.split_once(' ')?.0.to_owned(), line.contains("(/")))).collect();
    assert!(names.iter().any(|(needed, _)| needed == name), "cargo tree says something else: {text}");
    names.into_iter().filter(|(needed, _)| needed != name).collect()
}

/// Modules of the standard library that reach out of the program.
const OUTSIDE: [&str; 7] = ["env", "fs", "io", "net", "process", "thread", "time"];

#[test]
fn pure_crates_do_no_input_or_output_and_read_no_clock() {
    let mut breaches = vec![];
    for name in PURE {
        let folder = format!("crates/{name}/src");
        for source in sources(&[&folder], "rs") {
            // Authors' tools read files; they are never in the page (feature `author`).
            if source.path.starts_with("crates/scenario/src/author/") {
                continue;
            }
            let rust = Rust::read(&source);
            for (position, _) in rust.code.match_indices("std::") {
                for used in paths(&rust.code[position + 5..]).filter(|used| OUTSIDE.contains(used)) {
                    breaches.push(format!("{}: std::{used}: let the caller pass it in", rust.place(position)));
                }
            }
            for (position, word) in rust.words() {
                if ["println", "eprintln", "print", "eprint", "dbg"].contains(&word)
                    && rust.code[position + word.len()..].starts_with('!')
                {
                    breaches.push(format!("{}: {word}!: give back a value instead", rust.place(position)));
                }
            }
        }
    }
    keep("The pure crates do no input or output and read no clock.", &breaches);
}

/// The modules named right after `std::`: one, or several in braces.
fn paths(rest: &str) -> impl Iterator<Item = &str> {
    let group = rest.strip_prefix('{').and_then(|inside| inside.split('}').next());
    group.unwrap_or(rest).split(',').take(if group.is_some() { usize::MAX } else { 1 }).map(|path| {
        let path = path.trim();
        path.split(|letter: char| !letter.is_alphanumeric() && letter != '_').next().unwrap_or_default()
    })
}

/// The only code that touches the web platform: its layer in the app, and the workers' end of their message channel.
const PLATFORM: [&str; 2] = ["src/browser/", "worker/src/lib.rs"];

#[test]
fn only_the_browser_layer_names_the_web_platform() {
    let mut breaches = vec![];
    for source in sources(&["src", "worker/src"], "rs") {
        if PLATFORM.iter().any(|place| source.path.starts_with(place)) {
            continue;
        }
        let rust = Rust::read(&source);
        for (position, word) in rust.words() {
            if ["web_sys", "js_sys", "wasm_bindgen", "wasm_bindgen_futures", "idb", "JsValue"].contains(&word) {
                let place = rust.place(position);
                breaches.push(format!("{place}: {word}: give src/browser a function for it, in plain types"));
            }
        }
    }
    keep("Only src/browser knows the web platform.", &breaches);
}
