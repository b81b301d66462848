//! The engine and the exporters by themselves.

use super::Measure;
use crate::run::{command, output, say};
use crate::{corpus, make};
use anyhow::{Context, Result, anyhow};
use creation::lab::LabProfile;
use creation::laser::{Content, Document, Format, Product};
use creation::project::Project;
use scenario::author::{Corpus, scenario_for, trace_for};
use scenario::{Action, Scenario, apply, start};
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
    if let Some(item) = document.items.first_mut() {
        item.content = Content::Text("Élodie".into());
    }
    let project = Project { name: "Porte-clés".into(), document }.to_bytes();
    let begun = Instant::now();
    let mut times = 0;
    while begun.elapsed() < AT_LEAST {
        for format in [Format::Svg, Format::Dxf] {
            let made = creation::export(&project, format, &font, &lab);
            black_box(made.map_err(|error| anyhow!("{error:?}"))?);
        }
        times += 1;
    }
    Ok(begun.elapsed() / times)
}
