//! What a creation is known for: its shape is chosen, it is drawn and named, it is handed over.

use creation::laser::{Edit, Outline};
use leptos::prelude::*;
use progress::Fact;
use scenario::Milestone;

use super::save::Saved;
use super::studio::Studio;
use crate::journeys::step_done_by_creation;
use crate::session::Unsaved;

impl Studio {
    /// Chooses a shape. The first time this makes the creation: says whether that was a first success or a step of the
    /// journey, once it is kept.
    pub async fn choose_shape(self, outline: Outline) -> bool {
        let document = self.document.get_untracked();
        if document.outline != outline {
            self.edit(&Edit::ChooseOutline { outline });
        }
        let is_first = !self.session.state.with_untracked(|state| state.first_success);
        let step = step_done_by_creation(self.session, &self.module.get_value(), Milestone::Shape);
        let is_new = self.saved.get_untracked() == Saved::NotBegun;
        if is_new {
            self.saved.set(Saved::Saving);
            let kept = self.saver.get_value().write(self.project_text()).await;
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
    pub async fn finish_drawing(self) -> Result<(), Unsaved> {
        let written = self.saver.get_value().write(self.project_text()).await;
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
