//! Help that fits where one stands: the next action towards the goals, read off from the solving trace.

mod correction;
mod way_back;

use crate::action::Action;
use crate::bundle::Scenario;
use crate::engine::{apply, controls, field_of};
use crate::site::FieldKind;
use crate::trace::TraceStep;
use crate::world::World;
use correction::correct;

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

/// The next action: the rest of the solving trace that leads to every goal from here; or else the correction of an answer
/// or the first of the fewest touches after which there is such a rest. `None` where no way back is found.
pub fn advise(scenario: &Scenario, world: &World) -> Option<Advice> {
    if let Some(step) = rest_of_the_way(scenario, world) {
        return advice(scenario, world, step);
    }
    if let Some(advice) = correct(scenario, world) {
        return Some(advice);
    }
    way_back::first_touch(scenario, world).map(touch)
}

fn touch(target: String) -> Advice {
    Advice {
        target,
        text: None,
        fact: None,
    }
}

/// The first step of the shortest end of the trace that reaches every goal from `world`.
fn rest_of_the_way<'a>(scenario: &'a Scenario, world: &World) -> Option<&'a TraceStep> {
    let steps = &scenario.bundle.solution.steps;
    let on_screen = controls(scenario, world);
    (0..steps.len())
        .rev()
        .filter_map(|first| steps.get(first..))
        .find(|rest| {
            rest.first().is_some_and(|step| step.control(scenario, &on_screen).is_some())
                && reaches(scenario, world.clone(), rest)
        })?
        .first()
}

/// Whether these steps reach every goal. Where a step's control is not on the screen because something else is still open
/// in that app, it is closed first: the learner will be told so when the time comes.
fn reaches(scenario: &Scenario, mut world: World, steps: &[TraceStep]) -> bool {
    let mut done = false;
    for step in steps {
        let actions = loop {
            match step.actions(scenario, &world, &|_, _| f64::MAX) {
                Ok(actions) => break actions,
                Err(_) => match close(scenario, &world) {
                    Some(closed) => world = closed,
                    None => return false,
                },
            }
        };
        for action in actions {
            let turn = apply(scenario, world, action);
            world = turn.world;
            done = turn.done;
        }
    }
    done
}

/// Ways to close what is open in the app in front, the innermost first; each leads nearer to a screen that has none.
const CLOSERS: [&str; 6] = [
    "save.cancel",
    "attach.cancel",
    "draft.discard",
    "mail.back",
    "files.back",
    "mail-folder.inbox",
];

fn close(scenario: &Scenario, world: &World) -> Option<World> {
    let on_screen = controls(scenario, world);
    let closer = CLOSERS
        .iter()
        .find(|closer| on_screen.iter().any(|control| control.target == **closer))?;
    Some(apply(scenario, world.clone(), Action::Press((*closer).to_owned())).world)
}

fn advice(scenario: &Scenario, world: &World, step: &TraceStep) -> Option<Advice> {
    let actions = step.actions(scenario, world, &|_, _| f64::MAX).ok()?;
    let pending = actions.iter().find(|action| match action {
        Action::Type(..) => apply(scenario, world.clone(), (*action).clone()).world != *world,
        _ => true,
    });
    match pending.or(actions.first())? {
        Action::Press(target) => Some(touch(target.clone())),
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
