//! Writes the machine file of a project:
//! `cargo run -p creation --example export -- keyring.json --format svg --out keyring.svg --font noto-sans-bold.ttf [--lab lab.json]`

use creation::lab::LabProfile;
use std::process::ExitCode;

fn main() -> ExitCode {
    match run(&std::env::args().skip(1).collect::<Vec<_>>()) {
        Ok(()) => ExitCode::SUCCESS,
        Err(message) => {
            eprintln!("{message}");
            ExitCode::FAILURE
        }
    }
}

fn run(arguments: &[String]) -> Result<(), String> {
    let option = |name: &str| {
        let at = arguments.iter().position(|argument| argument == name)?;
        arguments.get(at + 1)
    };
    let needed = |name: &str| option(name).ok_or(format!("{name} is missing"));
    let read = |path: &String| std::fs::read(path).map_err(|error| format!("{path}: {error}"));
    let project = read(arguments.first().ok_or("the project file is missing")?)?;
    let format = needed("--format")?;
    let lab = match option("--lab") {
        Some(path) => serde_json::from_slice(&read(path)?).map_err(|error| error.to_string())?,
        None => LabProfile::default(),
    };
    let font = read(needed("--font")?)?;
    let file = creation::export(&project, format, &font, &lab).map_err(|error| format!("no file was made: {error}"))?;
    let out = needed("--out")?;
    std::fs::write(out, file).map_err(|error| format!("{out}: {error}"))
}
