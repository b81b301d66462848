//! The engine and the exporters by themselves.

use super::{Measure, making};
use crate::run::{command, output, say};
use crate::{corpus, install, make, outside};
use anyhow::{Context, Result, anyhow};
use creation::lab::LabProfile;
use creation::laser::{Document, Product};
use creation::module::apply_all;
use creation::piece::{Content, PieceEdit};
use creation::project::Project;
use creation::solid::{self, Solid};
use e2e::places;
use scenario::author::{Corpus, scenario_for, trace_for};
use scenario::{Action, Scenario, apply, start};
use std::fs;
use std::hint::black_box;
use std::time::{Duration, Instant};

const AT_LEAST: Duration = Duration::from_secs(1);
/// Judging a passphrase is not the engine's work: any judgement does.
const GUESSES: f64 = 14.0;

/// Measures in a build with optimisations, whichever this one is.
pub fn measure() -> Result<Vec<Measure>> {
    say("Building for native measures: about a minute, once");
    let mut release = command("cargo");
    release.args(["run", "--quiet", "--release", "--package", "xtask", "--", "bench", "--native"]);
    let json = output(&mut release)
        .context("the native measures failed: `cargo run --release -p xtask bench --native` tells why")?;
    let rows: Vec<(String, f64)> = serde_json::from_str(&json)?;
    Ok(rows.into_iter().map(|(what, value)| Measure::new(what, value, "", None)).collect())
}

/// Prints the native measures as JSON.
pub fn print() -> Result<()> {
    let milliseconds = export_time()?.as_secs_f64() * 1000.0;
    let rows = [
        ("engine, actions a second", actions_per_second(&corpus::load()?)?),
        ("SVG and DXF of a keyring, in ms", milliseconds),
        ("200 names to STL, in ms each", names_to_stl()?),
        ("a fill of 12,000 stitches to DST, in ms", fill_to_dst()?),
        ("pyembroidery 1.5.1 writing the same stitches to DST, in ms", pyembroidery()?),
    ];
    println!("{}", serde_json::to_string(&rows)?);
    Ok(())
}

fn actions_per_second(corpus: &Corpus) -> Result<f64> {
    let ids = corpus.exercises.keys();
    let solutions = ids.map(|id| solution(corpus, id)).collect::<Result<Vec<_>>>()?;
    let begun = Instant::now();
    let mut actions = 0;
    while begun.elapsed() < AT_LEAST {
        for (scenario, solution) in &solutions {
            let end =
                solution.iter().fold(start(scenario), |world, action| apply(scenario, world, action.clone()).world);
            black_box(end);
            actions += solution.len();
        }
    }
    Ok(actions as f64 / begun.elapsed().as_secs_f64())
}

/// An exercise and the actions that solve it.
fn solution(corpus: &Corpus, id: &str) -> Result<(Scenario, Vec<Action>)> {
    let scenario = scenario_for(corpus, id, "fr", None, 0).context("no French")?;
    let scenario = scenario.map_err(|error| anyhow!("{id}: {error:?}"))?;
    let trace = trace_for(corpus, &scenario, "solution").context("no solution")?;
    let (mut world, mut all) = (start(&scenario), Vec::new());
    for step in &trace.steps {
        let actions = step.actions(&scenario, &world, &|_, _| GUESSES);
        for action in actions.map_err(|error| anyhow!("{id}: {error:?}"))? {
            world = apply(&scenario, world, action.clone()).world;
            all.push(action);
        }
    }
    Ok((scenario, all))
}

fn export_time() -> Result<Duration> {
    let (font, lab) = (make::engraving_font()?, LabProfile::default());
    let material = lab.materials.first().context("a lab without materials")?;
    let mut document = Document::new(Product::Keyring, &material.id);
    if let Some(item) = document.piece.items.first_mut() {
        item.content = Content::Text("Élodie".into());
    }
    let project = Project { name: "Porte-clés".into(), document }.to_bytes();
    let begun = Instant::now();
    let mut times = 0;
    while begun.elapsed() < AT_LEAST {
        for format in ["svg", "dxf"] {
            let made = creation::export(&project, format, &font, &lab);
            black_box(made.map_err(|error| anyhow!("{error}"))?);
        }
        times += 1;
    }
    Ok(begun.elapsed() / times)
}

fn names_to_stl() -> Result<f64> {
    let font = make::engraving_font()?;
    let (lab, mut count, begun) = (LabProfile::default(), 0_u32, Instant::now());
    for name in outside::names() {
        let text = solid::Edit::Piece(PieceEdit::SetText { item: 1, text: name.to_owned() });
        let document = apply_all::<Solid>(&solid::Document::new(solid::Product::Keyring, "yellow"), &[text]);
        let project = Project { name: name.to_owned(), document }.to_bytes();
        let made = creation::export(&project, "stl", &font, &lab);
        black_box(made.map_err(|error| anyhow!("{name}: {error}"))?);
        count += 1;
    }
    Ok(begun.elapsed().as_secs_f64() * 1000.0 / f64::from(count))
}

fn fill_to_dst() -> Result<f64> {
    let font = make::engraving_font()?;
    let project = Project { name: "Mesure".to_owned(), document: making::full_patch() }.to_bytes();
    let (lab, mut times, begun) = (LabProfile::default(), 0, Instant::now());
    while begun.elapsed() < AT_LEAST {
        let made = creation::export(&project, "dst", &font, &lab);
        black_box(made.map_err(|error| anyhow!("{error}"))?);
        times += 1;
    }
    Ok(begun.elapsed().as_secs_f64() * 1000.0 / f64::from(times))
}

/// The time that another writer takes for the stitches alone, which ours has to find first.
fn pyembroidery() -> Result<f64> {
    let folder = places::project().join("target/outside");
    fs::create_dir_all(&folder)?;
    let file = folder.join("fill.dst");
    let project = Project { name: "Mesure".to_owned(), document: making::full_patch() }.to_bytes();
    let made = creation::export(&project, "dst", &make::engraving_font()?, &LabProfile::default());
    fs::write(&file, made.map_err(|error| anyhow!("{error}"))?)?;
    let script = "import sys, time, pyembroidery
pattern = pyembroidery.read(sys.argv[1])
begun = time.perf_counter()
pyembroidery.write(pattern, sys.argv[1] + '.again.dst')
print((time.perf_counter() - begun) * 1000)";
    let python = install::python(&places::project().join("tests/outside/requirements.txt"))?;
    let mut program = command("env");
    let said = output(program.arg(python).args(["-c", script]).arg(file)).context("pyembroidery")?;
    Ok(said.trim().parse()?)
}
