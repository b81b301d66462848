//! Writes designs in every embroidery format, and beside each what our readers find in the files:
//! `cargo run -p creation --example embroider -- <folder>`

#[path = "../tests/embroidery/designs.rs"]
mod designs;

use creation::embroidery::Limits;
use creation::embroidery::formats::Format;
use creation::embroidery::pattern::Pattern;
use creation::embroidery::stitch::sew;
use serde_json::{Value, json};
use std::path::Path;
use std::process::ExitCode;

fn main() -> ExitCode {
    let Some(folder) = std::env::args().nth(1) else {
        eprintln!("the folder is missing");
        return ExitCode::FAILURE;
    };
    match run(Path::new(&folder)) {
        Ok(()) => ExitCode::SUCCESS,
        Err(message) => {
            eprintln!("{message}");
            ExitCode::FAILURE
        }
    }
}

fn run(folder: &Path) -> Result<(), String> {
    std::fs::create_dir_all(folder).map_err(|error| format!("{}: {error}", folder.display()))?;
    let write = |name: String, bytes: &[u8]| {
        let path = folder.join(name);
        std::fs::write(&path, bytes).map_err(|error| format!("{}: {error}", path.display()))
    };
    for design in designs::designs() {
        let pattern = sew(&design.parts, &Limits::default()).pattern;
        let mut described = serde_json::Map::new();
        for format in Format::ALL {
            let file = format.write(&pattern, &design.name).map_err(|error| format!("{}: {error:?}", design.name))?;
            let read = format.read(&file).map_err(|error| format!("{}: {error:?}", design.name))?;
            described.insert(format.extension().to_owned(), describe(&read));
            write(format!("{}.{}", design.name, format.extension()), &file)?;
        }
        write(format!("{}.json", design.name), format!("{:#}\n", Value::Object(described)).as_bytes())?;
    }
    Ok(())
}

fn describe(pattern: &Pattern) -> Value {
    let longest = pattern
        .threads_laid()
        .map(|((x, y), (to_x, to_y))| f64::from((to_x - x).pow(2) + (to_y - y).pow(2)).sqrt())
        .fold(0.0, f64::max);
    json!({
        "stitches": pattern.sewn(),
        "colours": pattern.threads.iter().map(|thread| thread.rgb).collect::<Vec<_>>(),
        "trims": pattern.trims(),
        "bounds": pattern.bounds(),
        "longest": longest,
        "minutes": pattern.minutes(600.0),
    })
}
