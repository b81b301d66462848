//! Reads `locales/*.toml`, checks the languages against each other and writes one typed function per text.
//! A fault in a text stops the build with the list of all faults.

mod generate;
mod locale;
mod typography;

use std::path::{Path, PathBuf};
use std::{env, fs, process};

use locale::{Locale, Problem};

fn main() {
    let folder = Path::new(&env::var("CARGO_MANIFEST_DIR").unwrap_or_default()).join("../../locales");
    println!("cargo:rerun-if-changed=build");
    println!("cargo:rerun-if-changed={}", folder.display());

    let mut problems = Vec::new();
    let locales = read_all(&folder, &mut problems);
    problems.extend(locale::compare(&locales));
    problems.sort();
    if !problems.is_empty() {
        eprintln!("{} fault(s) in the interface texts:", problems.len());
        for problem in &problems {
            eprintln!("  {problem}");
        }
        process::exit(1);
    }

    let out = PathBuf::from(env::var("OUT_DIR").unwrap_or_default());
    write(&out.join("texts.rs"), &generate::texts(&locales));
    write(&out.join("packs.rs"), &generate::packs(&locales));
}

/// All languages, French first, then by code.
fn read_all(folder: &Path, problems: &mut Vec<Problem>) -> Vec<Locale> {
    let Ok(entries) = fs::read_dir(folder) else {
        problems.push(Problem::in_file("locales", "the folder cannot be read"));
        return Vec::new();
    };
    let mut paths: Vec<PathBuf> = entries
        .filter_map(|entry| Some(entry.ok()?.path()))
        .filter(|path| path.extension().is_some_and(|extension| extension == "toml"))
        .collect();
    paths.sort_by_key(|path| (path.file_stem().is_none_or(|stem| stem != locale::REFERENCE), path.clone()));

    let mut locales = Vec::new();
    for path in &paths {
        println!("cargo:rerun-if-changed={}", path.display());
        let code = path.file_stem().unwrap_or_default().to_string_lossy();
        let (locale, found) = match fs::read_to_string(path) {
            Ok(source) => locale::read(&code, &source),
            Err(error) => (None, vec![Problem::in_file(&locale::file_of(&code), &error.to_string())]),
        };
        locales.extend(locale);
        problems.extend(found);
    }
    locales
}

fn write(path: &Path, code: &str) {
    if let Err(error) = fs::write(path, code) {
        eprintln!("{}: {error}", path.display());
        process::exit(1);
    }
}
