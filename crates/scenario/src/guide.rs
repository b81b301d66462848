//! Help that fits where one stands: the next action towards the goals, read off from the solving trace.

mod correction;
mod way_back;

use crate::action::Action;
use crate::bundle::Scenario;
use crate::engine::{TICKED, apply, controls, field_of};
use crate::site::FieldKind;
use crate::trace::TraceStep;
use crate::world::{Value, World};

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

/// The next action: the rest of the solving trace that leads to every goal from here; or else the correction of a wrong
/// answer, the first of the touches after which there is such a rest, or the way to put back a mail or a file that is needed. `None` where no way back is found.
pub fn advise(scenario: &Scenario, world: &World) -> Option<Advice> {
    if let Some(advice) = onward(scenario, world).or_else(|| correction::here(scenario, world)) {
        return Some(advice);
    }
    // Wrong answers on other pages are corrected there, when the learner comes to them.
    let world = &correction::corrected(scenario, world);
    onward(scenario, world)
        .or_else(|| way_back::first_touch(scenario, world).map(touch))
        .or_else(|| way_back::put_back(scenario, world).map(touch))
}

/// The latest step of the trace from which the rest reaches every goal, taken here or once what is open in this app is
/// closed. As it is the latest, following advice never goes round.
fn onward(scenario: &Scenario, world: &World) -> Option<Advice> {
    let here = rest_of_the_way(scenario, world);
    let mut latest = here;
    let mut advised = here.and_then(|rank| advice(scenario, world, rank));
    let mut closing = close(scenario, world);
    let first = closing.as_ref().map(|(closer, _)| *closer);
    for _ in CLOSERS {
        let Some((_, closed)) = &closing else { break };
        let rank = rest_of_the_way(scenario, closed);
        if rank > latest {
            latest = rank;
            advised = first.map(|closer| touch(closer.to_owned()));
        }
        closing = close(scenario, closed);
    }
    advised
}

fn touch(target: String) -> Advice {
    Advice { target, text: None, fact: None }
}

/// The rank of the latest step that is on the screen and from which the rest of the trace reaches every goal.
fn rest_of_the_way(scenario: &Scenario, world: &World) -> Option<usize> {
    let steps = &scenario.bundle.solution.steps;
    let on_screen = controls(scenario, world);
    (0..steps.len()).rev().find(|first| {
        let rest = steps.get(*first..).unwrap_or_default();
        rest.first().is_some_and(|step| step.control(scenario, &on_screen).is_some())
            && reaches(scenario, world.clone(), rest)
    })
}

/// Whether these steps reach every goal. Where they come to another app in which something is still open, it is closed
/// first if need be: the learner will be told so when the time comes.
fn reaches(scenario: &Scenario, world: World, steps: &[TraceStep]) -> bool {
    plays(scenario, world, steps, false)
}

/// `comes`: whether the first of these steps is the first in its app.
fn plays(scenario: &Scenario, mut world: World, steps: &[TraceStep], mut comes: bool) -> bool {
    for (rank, step) in steps.iter().enumerate() {
        let actions = loop {
            match step.actions(scenario, &world, &|_, _| f64::MAX) {
                Ok(actions) => break actions,
                Err(_) if !comes => return false,
                Err(_) => match close(scenario, &world) {
                    Some((_, closed)) => world = closed,
                    None => return false,
                },
            }
        };
        comes = false;
        let app = world.app;
        for action in actions {
            if ticks_again(scenario, &world, &action) {
                continue;
            }
            let turn = apply(scenario, world, action);
            world = turn.world;
            if turn.done {
                return true;
            }
        }
        let rest = steps.get(rank + 1..).unwrap_or_default();
        if world.app != app && !rest.is_empty() {
            let closed = closed(scenario, &world);
            return plays(scenario, world, rest, true)
                || closed.is_some_and(|world| plays(scenario, world, rest, true));
        }
    }
    false
}

/// Whether a touch would spoil a tick that stands rightly already, or turn a switch back to where it stood at the start:
/// the learner was quicker than the trace.
fn ticks_again(scenario: &Scenario, world: &World, action: &Action) -> bool {
    let Action::Press(target) = action else { return false };
    if let Some(id) = target.strip_prefix("toggle.") {
        let mut toggles = scenario.exercise().panels.iter().flat_map(|panel| &panel.toggles);
        return toggles.any(|toggle| toggle.id == id && world.settings.on.contains(id) != toggle.on);
    }
    let is_tick = field_of(scenario, target).is_some_and(|(_, field)| field.kind == FieldKind::Tick);
    let right = scenario.exercise().expect.get(target).map_or(TICKED, String::as_str);
    is_tick && world.browser.answers.get(target) == Some(&Value::Text(right.to_owned()))
}

/// Ways to close what is open in the app in front, the innermost first; each leads nearer to a screen that has none.
const CLOSERS: &[&str] = &[
    "clues.end",
    "save.cancel",
    "pick.cancel",
    "camera.again",
    "camera.keep",
    "camera.back",
    "table.put-back",
    "files.unzoom",
    "attach.cancel",
    "draft.discard",
    "mail.back",
    "files.back",
    "mail-folder.inbox",
    "pass.cancel",
    "chosen.cancel",
    "messages.back",
    "talk.back",
    "phone.hang-up",
    "phone.refuse",
    "phone.back",
    "session.stay",
    "cookies.refuse",
    "vault.refuse",
    "calendar.cancel",
    "calendar.back",
    "month.today",
    "map.back",
    "map.all",
    "stored.no",
    "settings.back",
];

fn close(scenario: &Scenario, world: &World) -> Option<(&'static str, World)> {
    let on_screen = controls(scenario, world);
    // A good photo is kept, not taken again.
    let is_good_photo = world.camera.taken.is_some() && world.camera.faults.is_empty();
    let mut closers = CLOSERS.iter().copied().filter(|closer| !(is_good_photo && *closer == "camera.again"));
    let closer = closers.find(|closer| on_screen.iter().any(|control| control.target == *closer))?;
    let closed = apply(scenario, world.clone(), Action::Press(closer.to_owned())).world;
    Some((closer, closed))
}

/// The world once all that is open in the app in front is closed, where something is.
fn closed(scenario: &Scenario, world: &World) -> Option<World> {
    let (_, mut closed) = close(scenario, world)?;
    for _ in CLOSERS {
        match close(scenario, &closed) {
            Some((_, next)) => closed = next,
            None => break,
        }
    }
    Some(closed)
}

fn advice(scenario: &Scenario, world: &World, rank: usize) -> Option<Advice> {
    let step = scenario.bundle.solution.steps.get(rank)?;
    let actions = step.actions(scenario, world, &|_, _| f64::MAX).ok()?;
    let pending = actions.iter().find(|action| match action {
        Action::Type(..) => apply(scenario, world.clone(), (*action).clone()).world != *world,
        _ => true,
    });
    match pending.or(actions.first())? {
        Action::Press(target) => Some(touch(target.clone())),
        Action::Type(target, text) => {
            let makes_secret = field_of(scenario, target).is_some_and(|(_, field)| field.kind == FieldKind::NewSecret);
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
    let mut facts = rows.map(|row| row.fact.as_str()).filter(|fact| !fact.is_empty());
    facts.find(|fact| scenario.persona.facts.get(*fact).is_some_and(|value| value == text)).map(str::to_owned)
}
