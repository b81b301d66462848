//! Proof that help leads to the goals: from the start, out of every trap, and from what a few touches lead to.

use super::corpus::Corpus;
use super::diagnostic::Diagnostic;
use super::replay::{Estimate, Replay, scenario_for, trace_for};
use crate::action::{Action, Role};
use crate::bundle::Scenario;
use crate::engine::{apply, controls, start};
use crate::guide::advise;
use crate::world::World;
use std::collections::{BTreeSet, VecDeque};

/// The most pieces of advice that lead to every goal.
const ADVICE: usize = 60;
/// How many worlds are looked at, from the start on, for one from which nothing leads to the goals.
const WORLDS: usize = 40;
/// A passphrase that a learner could make.
const PHRASE: &str = "sept tortues violettes jonglent sous un parapluie troué";

/// Follows help with every persona; what it does not lead out of is said.
pub fn prove_help(corpus: &Corpus, estimate: Estimate) -> Vec<Diagnostic> {
    let mut found = vec![];
    for (id, authored) in &corpus.exercises {
        let personas = corpus.personas_of(&authored.exercise);
        let scenarios =
            personas.iter().filter_map(|persona| scenario_for(corpus, id, "fr", Some(&persona.id), 0)?.ok());
        for (rank, scenario) in scenarios.enumerate() {
            let before = found.len();
            from_the_start(corpus, &scenario, estimate, &mut found);
            out_of_traps(corpus, &scenario, estimate, &mut found);
            if rank == 0 && found.len() == before {
                found.extend(dead_end(corpus, &scenario));
            }
        }
    }
    found.sort();
    found.dedup();
    found
}

const MEND: &str = "Let there be a way back: a link, a rule, a goal that what was done does not shut off";

fn from_the_start(corpus: &Corpus, scenario: &Scenario, estimate: Estimate, found: &mut Vec<Diagnostic>) {
    if !leads_to_goals(scenario, start(scenario), estimate) {
        let source = corpus.source(&format!("{}/solution.toml", scenario.bundle.id));
        let what = format!("Help does not lead from the start to every goal with {}", scenario.persona.id);
        found.push(source.diagnostic(&["do"], what, MEND));
    }
}

fn out_of_traps(corpus: &Corpus, scenario: &Scenario, estimate: Estimate, found: &mut Vec<Diagnostic>) {
    let Some(authored) = corpus.exercises.get(&scenario.bundle.id) else { return };
    for trap in authored.traps.keys() {
        let Some(trace) = trace_for(corpus, scenario, trap) else { continue };
        let replay = Replay::of(scenario, &trace.steps, estimate);
        if !leads_to_goals(scenario, replay.world, estimate) {
            let source = corpus.source(&format!("{}/trap-{trap}.toml", scenario.bundle.id));
            let what = format!("Help does not lead out of the trap `{trap}` with {}", scenario.persona.id);
            let end = trace.steps.len().saturating_sub(1).to_string();
            found.push(source.diagnostic(&["do", &end], what, MEND));
        }
    }
}

/// Whether following help reaches every goal from here.
fn leads_to_goals(scenario: &Scenario, mut world: World, estimate: Estimate) -> bool {
    for _ in 0..ADVICE {
        if is_done(scenario, &world) {
            return true;
        }
        let Some(advice) = advise(scenario, &world) else { return false };
        let on_screen = controls(scenario, &world);
        let Some(control) = on_screen.into_iter().find(|control| control.target == advice.target) else {
            return false;
        };
        let typed = |text: String| apply(scenario, world.clone(), Action::Type(advice.target.clone(), text)).world;
        world = match (control.role, advice.text) {
            (Role::Press, _) => apply(scenario, world, Action::Press(advice.target)).world,
            (Role::Field, Some(text)) => typed(text),
            (Role::Field, None) => return false,
            (Role::SecretField, text) => {
                let text = text.unwrap_or_else(|| PHRASE.to_owned());
                let guesses = estimate(&text, &scenario.own_words());
                let typed = typed(text);
                apply(scenario, typed, Action::Estimate(advice.target, guesses)).world
            }
        };
    }
    is_done(scenario, &world)
}

fn is_done(scenario: &Scenario, world: &World) -> bool {
    scenario.exercise().goals.iter().all(|goal| world.reached.contains(&goal.id))
}

/// A place that some touches lead to and help leads out of no more.
fn dead_end(corpus: &Corpus, scenario: &Scenario) -> Option<Diagnostic> {
    let mut seen = BTreeSet::new();
    let mut ahead = VecDeque::from([(start(scenario), vec![])]);
    while let Some((world, touched)) = ahead.pop_front().filter(|_| seen.len() < WORLDS) {
        if is_done(scenario, &world) || !seen.insert(serde_json::to_string(&world).unwrap_or_default()) {
            continue;
        }
        if advise(scenario, &world).is_none() {
            let source = corpus.source(&format!("{}/exercise.toml", scenario.bundle.id));
            let what = format!("Nothing leads to the goals any more after one has touched {}", touched.join(", "));
            return Some(source.diagnostic(&["goal"], what, MEND));
        }
        for control in controls(scenario, &world).into_iter().filter(|control| control.role == Role::Press) {
            let name = if control.label.is_empty() {
                format!("`#{}`", control.target)
            } else {
                format!("“{}”", control.label)
            };
            let next = apply(scenario, world.clone(), Action::Press(control.target)).world;
            ahead.push_back((next, [touched.as_slice(), &[name]].concat()));
        }
    }
    None
}
