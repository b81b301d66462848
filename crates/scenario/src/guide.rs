//! Help that fits where one stands: the next action towards the goals, read off from the solving trace.

use crate::action::Action;
use crate::bundle::Scenario;
use crate::engine::{apply, controls, field_of};
use crate::site::FieldKind;
use crate::trace::{TraceStep, play};
use crate::world::World;

/// What to do next.
#[derive(Clone, Debug, PartialEq)]
pub struct Advice {
    /// The control to touch or to write into.
    pub target: String,
    /// What to write, where something is to be written and it is no secret that the learner makes.
    pub text: Option<String>,
    /// The fact on the papers that gives the answer, where there is one.
    pub fact: Option<String>,
}

/// The next action: the rest of the solving trace that leads to every goal from here, or else one touch that makes
/// such a rest possible. `None` where two touches are not enough to come back to the way.
pub fn advise(scenario: &Scenario, world: &World) -> Option<Advice> {
    if let Some(step) = rest_of_the_way(scenario, world) {
        return advice(scenario, world, step);
    }
    way_back(scenario, world, 2).map(|target| Advice {
        target,
        text: None,
        fact: None,
    })
}

/// The first step of the shortest end of the trace that reaches every goal from `world`.
fn rest_of_the_way<'a>(scenario: &'a Scenario, world: &World) -> Option<&'a TraceStep> {
    let steps = &scenario.bundle.solution.steps;
    let first = (0..steps.len())
        .rev()
        .find(|&first| reaches(scenario, world, &steps[first..]))?;
    steps.get(first)
}

fn reaches(scenario: &Scenario, world: &World, steps: &[TraceStep]) -> bool {
    match play(scenario, world.clone(), steps, &|_, _| f64::MAX) {
        Ok((_, turns)) => turns.last().is_some_and(|turn| turn.done),
        Err(_) => false,
    }
}

/// The first of at most `depth` touches that lead to where a rest of the trace reaches every goal.
fn way_back(scenario: &Scenario, world: &World, depth: u8) -> Option<String> {
    let presses: Vec<String> = controls(scenario, world)
        .into_iter()
        .filter(|control| control.role == crate::action::Role::Press)
        .map(|control| control.target)
        .collect();
    let next =
        |target: &String| apply(scenario, world.clone(), Action::Press(target.clone())).world;
    let near = presses.iter().find(|target| {
        let next = next(target);
        next != *world && rest_of_the_way(scenario, &next).is_some()
    });
    if near.is_some() || depth <= 1 {
        return near.cloned();
    }
    presses.into_iter().find(|target| {
        let next = next(target);
        next != *world && way_back(scenario, &next, depth - 1).is_some()
    })
}

fn advice(scenario: &Scenario, world: &World, step: &TraceStep) -> Option<Advice> {
    let actions = step.actions(scenario, world, &|_, _| f64::MAX).ok()?;
    let pending = actions.iter().find(|action| match action {
        Action::Type(..) => apply(scenario, world.clone(), (*action).clone()).world != *world,
        _ => true,
    });
    match pending.or(actions.first())? {
        Action::Press(target) => Some(Advice {
            target: target.clone(),
            text: None,
            fact: None,
        }),
        Action::Type(target, text) => {
            let makes_secret = field_of(scenario, target)
                .is_some_and(|(_, field)| field.kind == FieldKind::NewSecret);
            Some(Advice {
                target: target.clone(),
                text: (!makes_secret).then(|| text.clone()),
                fact: match step {
                    TraceStep::Type { text, .. } => fact_on_papers(scenario, text),
                    TraceStep::Press { .. } => None,
                },
            })
        }
        Action::Estimate(..) => None,
    }
}

/// The key of the fact, printed on a paper, whose value is `text`.
fn fact_on_papers(scenario: &Scenario, text: &str) -> Option<String> {
    let rows = scenario.bundle.papers.iter().flat_map(|paper| &paper.rows);
    let mut facts = rows
        .map(|row| row.fact.as_str())
        .filter(|fact| !fact.is_empty());
    facts
        .find(|fact| {
            scenario
                .persona
                .facts
                .get(*fact)
                .is_some_and(|value| value == text)
        })
        .map(str::to_owned)
}
