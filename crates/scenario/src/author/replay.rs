//! Playing an authored trace and telling what it led to.

use super::bundle::bundle;
use super::corpus::Corpus;
use crate::bundle::{BundleError, Scenario, facts};
use crate::engine::{apply, start};
use crate::event::Event;
use crate::template::fill_all;
use crate::trace::{Trace, TraceError, TraceStep};
use crate::world::World;
use std::fmt;

/// Gives log10 of the guesses that a secret takes, from the secret and the persona's own words.
pub type Estimate<'a> = &'a dyn Fn(&str, &[String]) -> f64;

/// A trace as it was played.
#[derive(Clone, Debug, PartialEq)]
pub struct Replay {
    /// `domain/slug`.
    pub exercise: String,
    /// The short name of the persona drawn.
    pub persona: String,
    /// Every step that could be played.
    pub steps: Vec<ReplayStep>,
    /// The world at the end.
    pub world: World,
    /// Whether every goal is reached.
    pub done: bool,
    /// Why it stopped before its end.
    pub stopped: Option<TraceError>,
}

/// One step as it was played.
#[derive(Clone, Debug, PartialEq)]
pub struct ReplayStep {
    /// The step, filled with the persona's facts.
    pub step: TraceStep,
    /// What happened.
    pub events: Vec<Event>,
    /// Goals reached.
    pub reached: Vec<String>,
    /// Traps met, with their feedback.
    pub trapped: Vec<(String, String)>,
}

impl Replay {
    /// Every trap met, in order.
    pub fn trapped(&self) -> impl Iterator<Item = &str> {
        self.steps.iter().flat_map(|step| &step.trapped).map(|(trap, _)| trap.as_str())
    }
}

/// The exercise ready to be played in one language, with one persona or one of its own; `None` where there is none such.
pub fn scenario_for(
    corpus: &Corpus,
    id: &str,
    language: &str,
    persona: Option<&str>,
    seed: u64,
) -> Option<Result<Scenario, BundleError>> {
    let mut bundle = bundle(corpus, id, language)?;
    if let Some(id) = persona {
        bundle.personas.retain(|persona| persona.id == id);
    }
    Some(bundle.ship().and_then(|shipped| shipped.instantiate(seed, &[])))
}

/// The trace `solution` or `trap-<id>`, filled for the persona of `scenario`; `None` where there is no such trace, or the
/// persona lacks a fact that it names.
pub fn trace_for(corpus: &Corpus, scenario: &Scenario, name: &str) -> Option<Trace> {
    let authored = corpus.exercises.get(&scenario.bundle.id)?;
    let trace = match name {
        "solution" => &authored.solution,
        _ => authored.traps.get(name.strip_prefix("trap-").unwrap_or(name))?,
    };
    let mut missing = vec![];
    let mut value = serde_json::to_value(trace.named_in_french()).ok()?;
    let facts = facts(&scenario.persona, scenario.seed, &authored.exercise.clock, &corpus.rule_values());
    fill_all(&mut value, &facts, &mut missing);
    missing.is_empty().then(|| serde_json::from_value(value).ok())?
}

/// Plays the trace `solution` or `trap-<id>` of an exercise with the persona that `seed` draws, in French. The error says
/// in one sentence what there is instead.
pub fn replay(corpus: &Corpus, id: &str, trace: &str, seed: u64, estimate: Estimate) -> Result<Replay, String> {
    let Some(authored) = corpus.exercises.get(id) else {
        let known: Vec<&str> = corpus.exercises.keys().map(String::as_str).collect();
        return Err(format!("there is no exercise “{id}”; there are {}", known.join(", ")));
    };
    let scenario = scenario_for(corpus, id, "fr", None, seed)
        .ok_or_else(|| format!("{id} is not written in French"))?
        .map_err(|error| format!("{id} cannot be played: {error:?}"))?;
    let Some(steps) = trace_for(corpus, &scenario, trace) else {
        let known: Vec<String> = authored.traps.keys().map(|trap| format!("trap-{trap}")).collect();
        return Err(format!("{id} has no trace “{trace}” to play; it has solution, {}", known.join(", ")));
    };
    Ok(Replay::of(&scenario, &steps.steps, estimate))
}

impl Replay {
    /// Plays filled steps from the start of a scenario.
    pub fn of(scenario: &Scenario, steps: &[TraceStep], estimate: Estimate) -> Self {
        let mut replay = Replay {
            exercise: scenario.bundle.id.clone(),
            persona: scenario.persona.id.clone(),
            steps: vec![],
            world: start(scenario),
            done: false,
            stopped: None,
        };
        for (at, step) in steps.iter().enumerate() {
            let actions = match step.actions(scenario, &replay.world, estimate) {
                Ok(actions) => actions,
                Err(error) => {
                    replay.stopped = Some(TraceError { at, ..error });
                    break;
                }
            };
            let mut played = ReplayStep { step: step.clone(), events: vec![], reached: vec![], trapped: vec![] };
            for action in actions {
                let turn = apply(scenario, std::mem::take(&mut replay.world), action);
                replay.world = turn.world;
                replay.done = turn.done;
                played.events.extend(turn.events);
                played.reached.extend(turn.reached);
                played.trapped.extend(turn.trapped.into_iter().map(|trap| {
                    let texts = scenario.bundle.texts.traps.get(&trap);
                    (trap, texts.map(|texts| texts.says.clone()).unwrap_or_default())
                }));
            }
            replay.steps.push(played);
        }
        replay
    }
}

impl fmt::Display for Replay {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        writeln!(f, "{} with {}", self.exercise, self.persona)?;
        for step in &self.steps {
            match &step.step {
                TraceStep::Press { press } => writeln!(f, "press “{press}”")?,
                TraceStep::Type { text, field } => writeln!(f, "type “{text}” in “{field}”")?,
            }
            for event in &step.events {
                writeln!(f, "    {event:?}")?;
            }
            for goal in &step.reached {
                writeln!(f, "    goal reached: {goal}")?;
            }
            for (trap, says) in &step.trapped {
                writeln!(f, "    trap met: {trap}\n        {says}")?;
            }
        }
        match &self.stopped {
            Some(error) => writeln!(
                f,
                "stopped at step {}: “{}” is not on the screen, which has {}",
                error.at + 1,
                error.sought,
                error.on_screen.join(" | ")
            ),
            None if self.done => writeln!(f, "every goal is reached"),
            None => writeln!(f, "not every goal is reached"),
        }
    }
}
