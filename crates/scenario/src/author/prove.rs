//! Proof by playing: every solution reaches every goal and meets no trap, every trap trace meets its trap.

use super::bundle::bundle;
use super::corpus::{Authored, Corpus};
use super::diagnostic::Diagnostic;
use super::replay::{Estimate, Replay, trace_for};
use crate::bundle::{Bundle, Scenario};

/// Plays every trace of every exercise with every persona, each with a seed of its own, and in every further language with
/// one; what does not lead where it should is said at its step. Where a file stands for a creation of the learner's, it
/// is played with one and without in turn.
pub fn prove(corpus: &Corpus, estimate: Estimate) -> Vec<Diagnostic> {
    let mut found = vec![];
    for (id, authored) in &corpus.exercises {
        let modules = authored.exercise.files.iter().filter_map(|file| file.creation.clone());
        let own: Vec<(String, String)> = modules.map(|module| (module, "Chat étoilé.svg".to_owned())).collect();
        let bundles = authored.texts.keys().filter_map(|language| bundle(corpus, id, language));
        for (language, bundle) in bundles.enumerate() {
            let personas = if language == 0 { bundle.personas.len() } else { 1 };
            for (seed, persona) in (0..).zip(bundle.personas.iter().take(personas)) {
                let with_one = Bundle { personas: vec![persona.clone()], ..bundle.clone() };
                let creations: &[_] = if seed % 2 == 0 { &own } else { &[] };
                if let Ok(scenario) = with_one.ship().and_then(|shipped| shipped.instantiate(seed, creations)) {
                    prove_scenario(corpus, authored, &scenario, estimate, &mut found);
                }
            }
        }
    }
    found.sort();
    found.dedup();
    found
}

fn prove_scenario(
    corpus: &Corpus,
    authored: &Authored,
    scenario: &Scenario,
    estimate: Estimate,
    found: &mut Vec<Diagnostic>,
) {
    let who = &scenario.persona.id;
    let mut say = |trace: &str, at: usize, what: String, mend: &str| {
        let source = corpus.source(&format!("{}/{trace}.toml", scenario.bundle.id));
        found.push(source.diagnostic(&["do", &at.to_string()], what, mend));
    };
    let traps = authored.traps.keys().map(|trap| format!("trap-{trap}"));
    for name in std::iter::once("solution".to_owned()).chain(traps) {
        let Some(trace) = trace_for(corpus, scenario, &name) else {
            continue;
        };
        let replay = Replay::of(scenario, &trace.steps, estimate);
        let end = trace.steps.len().saturating_sub(1);
        if let Some(error) = &replay.stopped {
            let what = format!("“{}” is not on the screen with {who}", error.sought);
            let mend = format!("On the screen are: {}", error.on_screen.join(" | "));
            say(&name, error.at, what, &mend);
            continue;
        }
        match name.strip_prefix("trap-") {
            None => {
                let lacking: Vec<&str> = authored
                    .exercise
                    .goals
                    .iter()
                    .map(|goal| goal.id.as_str())
                    .filter(|goal| !replay.world.reached.iter().any(|reached| reached == goal))
                    .collect();
                if !lacking.is_empty() {
                    let what = format!("The solution does not reach {} with {who}", lacking.join(", "));
                    say(&name, end, what, "Add the steps that lead there, or mend the goal");
                }
                for (at, step) in replay.steps.iter().enumerate() {
                    for (trap, _) in &step.trapped {
                        let what = format!("The solution meets the trap `{trap}` here with {who}");
                        say(&name, at, what, "Make the trap's condition narrower");
                    }
                }
            }
            Some(trap) => {
                if !replay.trapped().any(|met| met == trap) {
                    let what = format!("This trace does not meet the trap `{trap}` with {who}");
                    say(&name, end, what, "Change its steps, or mend the trap’s condition");
                }
                if replay.done {
                    let what = format!("This trace reaches every goal with {who}");
                    say(&name, end, what, "End it at the trap, before the exercise is done");
                }
            }
        }
    }
}
