//! What every workshop shares, whatever its module: the steps, the name, whether the creation is kept.

use leptos::prelude::*;
use progress::{CreationId, Fact, Slug};
use scenario::Milestone;

use super::bench::Doing;
use super::save::{Saved, Saver};
use crate::browser::page;
use crate::journeys::step_done_by_creation;
use crate::session::{Session, Unsaved};

/// The three steps of a creation.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum Stage {
    /// Choosing an object and its shape.
    Choose,
    /// Making it one's own.
    Mine,
    /// Giving it to the machine.
    HandOver,
}

/// The workshop around a creation. Cheap to copy.
#[derive(Clone, Copy)]
pub struct Shell {
    /// The app.
    pub session: Session,
    /// Which creation.
    pub id: CreationId,
    /// How the kernel is doing.
    pub doing: Doing,
    /// The step that is shown.
    pub stage: RwSignal<Stage>,
    /// The name that the learner gave; empty before.
    pub name: RwSignal<String>,
    /// Whether it is kept.
    pub saved: RwSignal<Saved>,
    /// Whether it was named and saved as it is now.
    pub is_finished: RwSignal<bool>,
    /// Whether a first success is celebrated.
    pub is_rewarded: RwSignal<bool>,
    /// Whether the canvas shows the creation as it becomes, where that is another picture than the one to work on.
    pub is_shown_made: RwSignal<bool>,
    /// The creative module.
    pub module: StoredValue<Slug>,
    pub(super) saver: StoredValue<Saver, LocalStorage>,
}

/// What a workshop does whatever its module. Cheap to copy.
#[derive(Clone, Copy)]
pub struct Acts {
    /// Whether there is something to undo.
    pub can_undo: Signal<bool>,
    /// Whether there is something to redo.
    pub can_redo: Signal<bool>,
    /// Goes one step back.
    pub undo: Callback<()>,
    /// Goes one step forward again.
    pub redo: Callback<()>,
    /// Ends the gesture under way.
    pub end_gesture: Callback<()>,
    /// Has the kernel draw again.
    pub draw: Callback<()>,
    /// Stops the kernel.
    pub stop: Callback<()>,
    /// The project as the store keeps it.
    pub project: Callback<(), String>,
}

/// The workshop around the creation, inside it.
pub fn shell() -> Shell {
    expect_context()
}

/// What the workshop does, inside it.
pub fn acts() -> Acts {
    expect_context()
}

impl Shell {
    /// The workshop of a creation that is new or was kept under a name.
    pub fn new(session: Session, id: CreationId, module: Slug, kept: Option<String>, doing: Doing) -> Self {
        let is_new = kept.is_none();
        Self {
            session,
            id,
            doing,
            stage: RwSignal::new(if is_new { Stage::Choose } else { Stage::Mine }),
            name: RwSignal::new(kept.unwrap_or_default()),
            saved: RwSignal::new(if is_new { Saved::NotBegun } else { Saved::Kept }),
            is_finished: RwSignal::new(false),
            is_rewarded: RwSignal::new(false),
            is_shown_made: RwSignal::new(false),
            saver: StoredValue::new_local(Saver::new(session, id, module.clone())),
            module: StoredValue::new(module),
        }
    }

    /// Shows a step.
    pub fn show(self, stage: Stage) {
        self.stage.set(stage);
        page::scroll_to_top();
    }

    /// Whether files are handed over: a narrow screen then has no room for the picture. In a demonstration there are none.
    pub fn is_about_files(self) -> bool {
        self.stage.get() == Stage::HandOver && !self.session.is_demo()
    }

    /// Whether the creation exists: its shape was chosen.
    pub fn is_begun(self) -> bool {
        self.saved.get() != Saved::NotBegun
    }

    /// Keeps the project, once it exists.
    pub fn keep(self, project: String) {
        if self.saved.get_untracked() != Saved::NotBegun {
            self.saver.with_value(|saver| saver.keep(project, move |saved| self.saved.set(saved)));
        }
    }

    /// The shape is chosen. The first time this makes the creation: says whether that was a first success or a step of the
    /// journey, once it is kept.
    pub async fn begin(self, project: String) -> bool {
        let is_first = !self.session.state.with_untracked(|state| state.first_success);
        let step = step_done_by_creation(self.session, &self.module.get_value(), Milestone::Shape);
        let is_new = self.saved.get_untracked() == Saved::NotBegun;
        if is_new {
            self.saved.set(Saved::Saving);
            let kept = self.saver.get_value().write(project).await;
            self.saved.set(if kept.is_ok() { Saved::Kept } else { Saved::Refused });
        }
        let rewards = is_first || step.is_some();
        let mut facts = Vec::new();
        if is_first {
            facts.push(Fact::FirstSuccess);
        }
        if is_new {
            facts.push(self.saved_fact());
        }
        facts.extend(step);
        if !facts.is_empty() {
            let _ = self.session.record(facts).await;
        }
        rewards
    }

    /// The creation is drawn and named. Where the store refuses, the learner is told and goes on.
    pub async fn finish_drawing(self, project: String) -> Result<(), Unsaved> {
        let written = self.saver.get_value().write(project).await;
        let mut facts = vec![self.saved_fact()];
        facts.extend(step_done_by_creation(self.session, &self.module.get_value(), Milestone::Drawn));
        let recorded = self.session.record(facts).await;
        self.is_finished.set(true);
        written.and(recorded)
    }

    /// A file for the machine was given out.
    pub async fn was_handed_over(self) {
        let module = self.module.get_value();
        let mut facts = vec![Fact::CreationHandedOver { creation: self.id, module: module.clone() }];
        facts.extend(step_done_by_creation(self.session, &module, Milestone::HandedOver));
        let _ = self.session.record(facts).await;
    }

    fn saved_fact(self) -> Fact {
        Fact::CreationSaved { creation: self.id, module: self.module.get_value() }
    }
}
