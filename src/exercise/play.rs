//! An attempt at an exercise: the world, what the guide says, and what is kept of it.

use std::sync::Arc;

use leptos::prelude::*;
use leptos::task::spawn_local;
use progress::{Fact, Guidance, How, Slug};
use scenario::{Action, Advice, BundleError, Event, Scenario, Shipped, World, apply, start};

use super::draft::{Draft, OF_THE_DEMO, creations, draft_name, draw, first_goal_reached};
use super::pointing::{AFTER_LETTER, AFTER_TOUCH};
use super::strength::{self, Strength};
use crate::browser::clock;
use crate::session::Session;
use crate::ui::guide::Mood;

/// What the guide speaks of.
#[derive(Clone, Debug, PartialEq)]
pub enum Said {
    /// The next goal.
    Goal,
    /// A trap that was met.
    Trap(String),
    /// The learner's own data.
    OwnData,
    /// What a goal that was just reached teaches.
    Learned(String),
}

/// An attempt. Cheap to copy.
#[derive(Clone, Copy)]
pub struct Play {
    session: Session,
    id: StoredValue<Slug>,
    scenario: StoredValue<Arc<Scenario>>,
    /// The strength of what is made up.
    pub strength: Strength,
    /// The world as it stands.
    pub world: RwSignal<World>,
    /// What the guide speaks of.
    pub said: RwSignal<Said>,
    /// How much help the learner asked for on this goal: 0 to 3.
    pub help: RwSignal<u8>,
    /// How much the guide helps without being asked.
    pub guidance: RwSignal<Guidance>,
    /// What the help points at, from the second level on.
    pub advice: RwSignal<Option<Advice>>,
    /// Whether the mission is still to be told.
    pub is_new: RwSignal<bool>,
    /// Whether everything is reached, and with how much help.
    pub done: RwSignal<Option<How>>,
    helped: StoredValue<bool>,
    trapped: StoredValue<bool>,
    ended: StoredValue<bool>,
    /// How many actions there were since the attempt was begun or taken up.
    pub actions: RwSignal<u64>,
}

/// The attempt that is being played.
pub fn play() -> Play {
    expect_context()
}

impl Play {
    /// Takes up the attempt that was left, or begins a new one.
    /// `owner` holds its signals.
    pub async fn begin(session: Session, owner: Owner, id: Slug, shipped: &Shipped) -> Result<Self, BundleError> {
        let creations = creations(session).await;
        let draft = session.draft(&draft_name(&id)).await.and_then(|text| serde_json::from_str::<Draft>(&text).ok());
        let is_new = draft.is_none();
        let scenario = match &draft {
            Some(draft) => shipped.instantiate(draft.seed, &creations)?,
            None if session.is_demo() => shipped.instantiate(OF_THE_DEMO, &creations)?,
            None => draw(shipped, session.latest_seed(&id), &creations)?,
        };
        let seed = scenario.seed;
        let draft = draft.unwrap_or_else(|| Draft {
            seed,
            guidance: session.guidance(&id),
            helped: false,
            trapped: false,
            world: if session.is_demo() { first_goal_reached(&scenario) } else { start(&scenario) },
        });
        let play = owner.with(|| Self {
            session,
            strength: Strength::new(&scenario),
            scenario: StoredValue::new(Arc::new(scenario)),
            world: RwSignal::new(draft.world),
            said: RwSignal::new(Said::Goal),
            help: RwSignal::new(0),
            guidance: RwSignal::new(draft.guidance),
            advice: RwSignal::new(None),
            is_new: RwSignal::new(is_new),
            done: RwSignal::new(None),
            helped: StoredValue::new(draft.helped),
            trapped: StoredValue::new(draft.trapped),
            ended: StoredValue::new(false),
            actions: RwSignal::new(0),
            id: StoredValue::new(id.clone()),
        });
        if is_new {
            let _ = session.record(vec![Fact::ExerciseStarted { exercise: id, seed }]).await;
        } else {
            play.point();
        }
        Ok(play)
    }

    /// The exercise, filled.
    pub fn scenario(self) -> Arc<Scenario> {
        self.scenario.get_value()
    }

    /// Puts the mission away: from here on the guide speaks.
    pub fn set_out(self) {
        self.is_new.set(false);
        self.point();
    }

    /// Touches something of the simulated device.
    pub fn press(self, target: &str) {
        if self.strength.is_pending() {
            let target = target.to_owned();
            spawn_local(async move {
                self.strength.wait().await;
                self.act(Action::Press(target));
            });
        } else {
            self.act(Action::Press(target.to_owned()));
        }
    }

    /// Writes into a field of the simulated device.
    pub fn write(self, target: &str, text: String) {
        self.act(Action::Type(target.to_owned(), text.clone()));
        if strength::is_made_up(&self.scenario(), target) {
            self.estimate(target.to_owned(), text);
        }
    }

    /// Has a secret estimated by the kernel, and hands the verdict to the engine.
    pub fn estimate(self, target: String, secret: String) {
        let own_words = self.scenario().own_words();
        spawn_local(async move {
            if let Some(guesses) = self.strength.estimate(secret, own_words).await {
                self.act(Action::Estimate(target, guesses));
            }
        });
    }

    fn act(self, action: Action) {
        let scenario = self.scenario();
        let touches = !matches!(action, Action::Estimate(..));
        let is_typed = matches!(action, Action::Type(..));
        let turn = apply(&scenario, self.world.get_untracked(), action);
        let own_data = turn.events.iter().any(|event| matches!(event, Event::OwnData(_)));
        let drawn = turn.events.contains(&Event::Drawn);
        self.world.set(turn.world);
        if let Some(trap) = turn.trapped.first() {
            self.trapped.set_value(true);
            self.said.set(Said::Trap(trap.clone()));
            self.record_trap(trap);
        } else if own_data {
            self.said.set(Said::OwnData);
        } else if let Some(goal) = turn.reached.iter().find(|goal| teaches(&scenario, goal)) {
            self.said.set(Said::Learned(goal.clone()));
        } else if touches && (!turn.reached.is_empty() || !turn.events.is_empty()) {
            self.said.set(Said::Goal);
        }
        if !turn.reached.is_empty() {
            self.help.set(0);
        }
        self.actions.update(|actions| *actions += 1);
        self.point_after(if is_typed { AFTER_LETTER } else { AFTER_TOUCH });
        if drawn {
            self.estimate_drawn();
        }
        if turn.done && !self.ended.get_value() {
            self.finish();
        } else if touches {
            self.keep();
        }
    }

    /// Asks for one more level of help on the present goal.
    pub fn ask_for_help(self) {
        self.helped.set_value(true);
        self.said.set(Said::Goal);
        self.help.update(|level| *level = (*level + 1).min(3));
        self.point();
        self.keep();
    }

    /// How much the guide is to help in the next attempt.
    pub fn next_guidance(self) -> Guidance {
        self.session.guidance(&self.id.get_value())
    }

    /// How the mouse looks.
    pub fn mood(self) -> Mood {
        match (self.said.get(), self.help.get()) {
            (Said::Trap(_) | Said::OwnData, _) => Mood::Thinking,
            (Said::Learned(_), _) => Mood::Glad,
            (Said::Goal, 0) if self.done.get().is_some() => Mood::Glad,
            (Said::Goal, 0) if !self.points() => Mood::Calm,
            (Said::Goal, _) => Mood::Hint,
        }
    }

    /// The present goal: the first that is not reached.
    pub fn goal(self) -> Option<String> {
        let scenario = self.scenario();
        self.world.with(|world| {
            let goals = scenario.exercise().goals.iter();
            goals.map(|goal| goal.id.clone()).find(|goal| !world.reached.contains(goal))
        })
    }

    fn estimate_drawn(self) {
        let drawn = self.world.with_untracked(|world| {
            world.browser.answers.iter().find_map(|(target, value)| match value {
                scenario::Value::Secret(secret) if !secret.text.is_empty() => {
                    Some((target.clone(), secret.text.clone()))
                }
                _ => None,
            })
        });
        if let Some((target, secret)) = drawn {
            self.estimate(target, secret);
        }
    }

    fn record_trap(self, trap: &str) {
        if let Ok(trap) = Slug::new(trap) {
            let fact = Fact::TrapMet { exercise: self.id.get_value(), trap };
            spawn_local(async move {
                let _ = self.session.record(vec![fact]).await;
            });
        }
    }

    /// Keeps the attempt as it stands, once the learner has seen the answer.
    fn keep(self) {
        spawn_local(async move {
            clock::shown().await;
            if !self.ended.try_get_value().unwrap_or(true) {
                self.keep_now().await;
            }
        });
    }

    async fn keep_now(self) {
        let scenario = self.scenario();
        let draft = Draft {
            seed: scenario.seed,
            guidance: self.guidance.get_untracked(),
            helped: self.helped.get_value(),
            trapped: self.trapped.get_value(),
            world: self.world.with_untracked(|world| world.draft(&scenario)),
        };
        let Ok(text) = serde_json::to_string(&draft) else { return };
        let _ = self.session.put_draft(&draft_name(&self.id.get_value()), &text).await;
    }

    /// Writes down that it is done; the sheet comes once that is kept.
    fn finish(self) {
        self.ended.set_value(true);
        let helped = self.helped.get_value() || self.guidance.get_untracked() == Guidance::Guided;
        let how = match (self.trapped.get_value(), helped) {
            (true, _) => How::WithError,
            (_, true) => How::WithHelp,
            _ => How::Alone,
        };
        let exercise = self.id.get_value();
        let scenario = self.scenario();
        spawn_local(async move {
            let mut facts = vec![Fact::ExerciseDone { exercise: exercise.clone(), seed: scenario.seed, how }];
            let motif = scenario.exercise().motif.as_deref().and_then(|motif| Slug::new(motif).ok());
            facts.extend(motif.map(|motif| Fact::MotifEarned { motif }));
            facts.extend(crate::journeys::step_done_by_exercise(self.session, &exercise));
            let _ = self.session.record(facts).await;
            self.session.delete_draft(&draft_name(&exercise)).await;
            self.done.set(Some(how));
        });
    }
}

/// Whether there is something to learn from having reached a goal.
fn teaches(scenario: &Scenario, goal: &str) -> bool {
    scenario.bundle.texts.goals.get(goal).is_some_and(|texts| !texts.learned.is_empty())
}
