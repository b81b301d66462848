//! The creation on the bench: its document, and what is done to it.

use creation::history::History;
use creation::module::apply_all;
use creation::project::Project;
use leptos::prelude::*;
use leptos::task::spawn_local;
use progress::{CreationId, Slug};
use scenario::StepKind;

use super::bench::Bench;
use super::maker::Maker;
use super::piece::Target;
use super::shell::{Acts, Shell, Stage};
use super::{notice, project};
use crate::journeys::next_step;
use crate::session::Session;

/// A gesture that makes many edits and is undone as one.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Gesture {
    /// Writing into the field of that name.
    Typing(u32),
    /// Dragging something.
    Dragging(Target),
}

/// The creation on the bench. Cheap to copy.
pub struct Studio<M: Maker> {
    /// The workshop around it.
    pub shell: Shell,
    /// The kernel.
    pub bench: Bench<M>,
    /// The document as it is now; a mirror of the history.
    pub document: RwSignal<M::Document>,
    /// The gesture under way.
    pub gesture: RwSignal<Option<Gesture>>,
    history: StoredValue<History<M::Document>>,
}

impl<M: Maker> Clone for Studio<M> {
    fn clone(&self) -> Self {
        *self
    }
}

impl<M: Maker> Copy for Studio<M> {}

/// The creation on the bench, inside the workshop of its module.
pub fn studio<M: Maker>() -> Studio<M> {
    expect_context()
}

impl<M: Maker> Studio<M> {
    /// Puts a creation on the bench: the one that was kept, or a new one.
    pub fn new(
        session: Session,
        bench: Bench<M>,
        id: CreationId,
        module: Slug,
        kept: Option<Project<M::Document>>,
    ) -> Self {
        let name = kept.as_ref().map(|kept| kept.name.clone());
        let document = kept.map_or_else(
            || bench.lab.with_untracked(|lab| M::new_document(&product_of_the_journey(session), lab)),
            |kept| kept.document,
        );
        let studio = Self {
            shell: Shell::new(session, id, module, name, bench.doing),
            bench,
            document: RwSignal::new(document.clone()),
            gesture: RwSignal::new(None),
            history: StoredValue::new(History::new(document)),
        };
        studio.bench.draw(studio.document.get_untracked());
        studio
    }

    /// What is done with it whatever its module.
    pub fn acts(self) -> Acts {
        Acts {
            can_undo: Signal::derive(move || self.can(History::can_undo)),
            can_redo: Signal::derive(move || self.can(History::can_redo)),
            undo: Callback::new(move |()| self.travel(History::undo)),
            redo: Callback::new(move |()| self.travel(History::redo)),
            end_gesture: Callback::new(move |()| self.end_gesture()),
            draw: Callback::new(move |()| self.bench.draw(self.document.get_untracked())),
            stop: Callback::new(move |()| self.bench.stop()),
            project: Callback::new(move |()| self.project_text()),
        }
    }

    /// Makes an edit, as a step of its own.
    pub fn edit(self, edit: M::Edit) {
        self.edit_all(&[edit]);
    }

    /// Makes several edits that are undone as one.
    pub fn edit_all(self, edits: &[M::Edit]) {
        self.gesture.set(None);
        let next = apply_all::<M>(&self.document.get_untracked(), edits);
        self.history.update_value(|history| history.push(next));
        self.mirror();
    }

    /// Makes edits that belong to a gesture: the whole gesture is undone as one.
    pub fn edit_along(self, gesture: Gesture, edits: &[M::Edit]) {
        let next = apply_all::<M>(&self.document.get_untracked(), edits);
        let goes_on = self.gesture.get_untracked() == Some(gesture);
        self.gesture.set(Some(gesture));
        self.history.update_value(|history| if goes_on { history.amend(next) } else { history.push(next) });
        self.mirror();
    }

    /// Ends the gesture under way.
    pub fn end_gesture(self) {
        if self.gesture.get_untracked().is_some() {
            self.gesture.set(None);
        }
    }

    /// Makes the choice of the first step, then celebrates a first success or goes on to the drawing.
    pub fn choose(self, edits: Vec<M::Edit>) {
        spawn_local(async move {
            if apply_all::<M>(&self.document.get_untracked(), &edits) != self.document.get_untracked() {
                self.edit_all(&edits);
            }
            if self.shell.begin(self.project_text()).await {
                self.shell.is_rewarded.set(true);
            } else {
                self.shell.show(Stage::Mine);
            }
        });
    }

    /// The creation as a project.
    pub fn project(self) -> Project<M::Document> {
        Project { name: self.shell.name.get_untracked(), document: self.document.get_untracked() }
    }

    /// The worst thing that was found, with its repair. It stays still while a finger drags.
    pub fn worst(self) -> Memo<Option<notice::Found<M>>> {
        Memo::new(move |before: Option<&Option<notice::Found<M>>>| {
            let is_dragging = matches!(self.gesture.get(), Some(Gesture::Dragging(_)));
            let now = self.bench.preview.with(|preview| M::findings(preview.as_ref()?).first().cloned());
            before.filter(|_| is_dragging).cloned().unwrap_or(now)
        })
    }

    fn project_text(self) -> String {
        project::text(&self.project())
    }

    fn can(self, step: fn(&History<M::Document>) -> bool) -> bool {
        self.document.track();
        self.history.with_value(step)
    }

    fn travel(self, step: fn(&mut History<M::Document>) -> bool) {
        self.end_gesture();
        if self.history.try_update_value(step) == Some(true) {
            self.mirror();
        }
    }

    /// Shows the history's present state, keeps it and has it drawn.
    fn mirror(self) {
        let document = self.history.with_value(|history| history.present().clone());
        self.shell.is_finished.set(false);
        self.document.set(document.clone());
        self.bench.draw(document);
        self.shell.keep(self.project_text());
    }
}

/// The object that the journey is about where its next step is a creation; empty elsewhere.
fn product_of_the_journey(session: Session) -> String {
    let next = untrack(|| next_step(session)).filter(|next| matches!(next.step.step.kind, StepKind::Create(_)));
    next.map(|next| next.product).unwrap_or_default()
}
