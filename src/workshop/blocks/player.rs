//! Runs the program on the screen: step by step, or by itself, and says how it ended.

use creation::blocks::challenge::ChallengeEntry;
use creation::blocks::{Attempt, Drawing, Effect as Seen, Ended, Ground, Machine, Missing, Place, Program, Step};
use leptos::prelude::*;
use leptos::task::spawn_local;
use progress::{Fact, Slug};

use super::mission::OUTCOME;
use crate::browser::{clock, page};
use crate::session::Session;

/// Milliseconds between two moments, and steps in each, slow first.
const SPEEDS: [(i32, usize); 3] = [(650, 1), (220, 1), (30, 3)];

/// How a run ended.
#[derive(Clone, Debug, PartialEq)]
pub enum Outcome {
    /// The challenge is reached.
    Reached {
        /// Whether the blocks are as few as is praised.
        praised: bool,
    },
    /// The challenge is not reached.
    NotYet {
        /// How the program ended.
        ended: Ended,
        /// What is missing.
        missing: Vec<Missing>,
    },
    /// A program without a challenge ended.
    Free(Ended),
}

/// What runs the program. Cheap to copy.
#[derive(Clone, Copy)]
pub struct Player {
    /// What the program acts upon, as it is now.
    pub ground: RwSignal<Ground>,
    /// What the turtle drew so far.
    pub drawing: RwSignal<Drawing>,
    /// The block that acted last.
    pub at: RwSignal<Option<Place>>,
    /// Whether it runs by itself.
    pub is_running: RwSignal<bool>,
    /// How fast, from 0.
    pub speed: RwSignal<usize>,
    /// How it ended; none before.
    pub outcome: RwSignal<Option<Outcome>>,
    /// Which room of the challenge is shown, from 0.
    pub room: RwSignal<usize>,
    machine: StoredValue<Option<Machine>>,
    run: StoredValue<u32>,
    program: Memo<Program>,
    challenge: Memo<Option<ChallengeEntry>>,
    session: Session,
}

impl Player {
    /// A player of that program, before its first step. A program that changes begins anew.
    pub fn new(program: Memo<Program>, challenge: Memo<Option<ChallengeEntry>>, session: Session) -> Self {
        let player = Self {
            ground: RwSignal::new(Ground::sheet()),
            drawing: RwSignal::new(Drawing::default()),
            at: RwSignal::new(None),
            is_running: RwSignal::new(false),
            speed: RwSignal::new(1),
            outcome: RwSignal::new(None),
            room: RwSignal::new(0),
            machine: StoredValue::new(None),
            run: StoredValue::new(0),
            program,
            challenge,
            session,
        };
        Effect::new(move |_| {
            program.track();
            challenge.track();
            player.stop();
        });
        player
    }

    /// Stops, and goes back to the beginning.
    pub fn stop(self) {
        self.is_running.set(false);
        self.run.update_value(|run| *run = run.wrapping_add(1));
        self.machine.set_value(None);
        self.room.set(0);
        self.at.set(None);
        self.outcome.set(None);
        self.drawing.set(Drawing::default());
        self.ground.set(self.first_ground(0));
    }

    /// Runs by itself from here, or pauses.
    pub fn play_or_pause(self) {
        if self.is_running.get_untracked() {
            return self.is_running.set(false);
        }
        if self.outcome.get_untracked().is_some() {
            self.stop();
        }
        self.is_running.set(true);
        let run = self.run.try_update_value(|run| {
            *run = run.wrapping_add(1);
            *run
        });
        spawn_local(async move {
            while run.is_some() && self.run.try_get_value() == run && self.is_running.try_get_untracked() == Some(true)
            {
                let speed = self.speed.get_untracked();
                let (pause, steps) = SPEEDS.get(speed).copied().unwrap_or((220, 1));
                if (0..steps).any(|_| !self.advance()) {
                    return;
                }
                clock::pause(pause).await;
            }
        });
    }

    /// One step.
    pub fn step(self) {
        self.is_running.set(false);
        if self.outcome.get_untracked().is_some() {
            self.stop();
        }
        self.advance();
    }

    /// The next speed.
    pub fn change_speed(self) {
        self.speed.update(|speed| *speed = (*speed + 1) % SPEEDS.len());
    }

    fn first_ground(self, room: usize) -> Ground {
        let grounds = self.challenge.with_untracked(|entry| entry.as_ref().map(|entry| entry.challenge.grounds()));
        grounds.and_then(|grounds| grounds.into_iter().nth(room)).unwrap_or_else(Ground::sheet)
    }

    /// A machine before its first step, in the room where the program would fail.
    fn begin(self) -> Machine {
        let room = match self.attempt() {
            Some(Attempt::NotYet { map, .. }) => map,
            _ => 0,
        };
        self.room.set(room);
        self.program.with_untracked(|program| Machine::new(program, self.first_ground(room)))
    }

    fn attempt(self) -> Option<Attempt> {
        let entry = self.challenge.get_untracked()?;
        Some(self.program.with_untracked(|program| entry.challenge.attempt(program)))
    }

    /// Shows the next step; says whether there may be more.
    fn advance(self) -> bool {
        let mut machine = self.machine.get_value().unwrap_or_else(|| self.begin());
        let step = machine.step();
        self.ground.set(machine.ground().clone());
        self.machine.set_value(Some(machine));
        match step {
            Step::Did { place, effect } => {
                if matches!(effect, Seen::Drew { .. }) {
                    self.drawing.update(|drawing| drawing.add(&effect));
                }
                self.at.set(Some(place));
                true
            }
            Step::Ended(ended) => {
                self.end(ended);
                false
            }
        }
    }

    fn end(self, ended: Ended) {
        self.is_running.set(false);
        self.at.set(ended.place().cloned());
        self.outcome.set(Some(match self.attempt() {
            Some(Attempt::Reached { praised, .. }) => Outcome::Reached { praised },
            Some(Attempt::NotYet { missing, .. }) => Outcome::NotYet { ended, missing },
            None => Outcome::Free(ended),
        }));
        page::scroll_to(OUTCOME);
        let name = self.challenge.with_untracked(|entry| Slug::new(&entry.as_ref()?.id).ok());
        if let (Some(Outcome::Reached { .. }), Some(challenge)) = (self.outcome.get_untracked(), name) {
            spawn_local(async move {
                let _ = self.session.record(vec![Fact::ChallengeReached { challenge }]).await;
            });
        }
    }
}
