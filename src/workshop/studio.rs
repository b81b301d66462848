//! The creation on the bench: its document, what is chosen on it, and what is kept.

use creation::history::History;
use creation::laser::{Content, Document, Edit, Item, ItemId, Product, apply_all};
use creation::project::Project;
use leptos::prelude::*;
use progress::{CreationId, Slug};
use scenario::StepKind;

use super::bench::Bench;
use super::project;
use super::save::{Saved, Saver};
use crate::browser::page;
use crate::journeys::next_step;
use crate::session::Session;

/// Widths of the pens, in mm: thin, medium, thick.
pub const PENS: [f64; 3] = [0.8, 1.5, 3.0];

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

/// A tool, with its panel.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Tool {
    Text,
    Motif,
    Draw,
    Size,
    Hole,
    Material,
}

/// Something on the piece that can be chosen.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Target {
    /// A text, motif or drawing.
    Item(ItemId),
    /// The hole of that rank.
    Hole(usize),
}

/// A gesture that makes many edits and is undone as one.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Gesture {
    /// Writing into a text.
    Typing(ItemId),
    /// Dragging something.
    Dragging(Target),
}

/// The creation on the bench. Cheap to copy.
#[derive(Clone, Copy)]
pub struct Studio {
    /// The app.
    pub session: Session,
    /// The kernel.
    pub bench: Bench,
    /// Which creation.
    pub id: CreationId,
    /// The step that is shown.
    pub stage: RwSignal<Stage>,
    /// The tool in hand.
    pub tool: RwSignal<Tool>,
    /// Width of the pen, in mm.
    pub pen: RwSignal<f64>,
    /// What is chosen.
    pub selected: RwSignal<Option<Target>>,
    /// The document as it is now; a mirror of the history.
    pub document: RwSignal<Document>,
    /// The name that the learner gave; empty before.
    pub name: RwSignal<String>,
    /// Whether it is kept.
    pub saved: RwSignal<Saved>,
    /// Whether it was named and saved as it is now.
    pub is_finished: RwSignal<bool>,
    /// The gesture under way.
    pub gesture: RwSignal<Option<Gesture>>,
    history: StoredValue<History<Document>>,
    pub(super) module: StoredValue<Slug>,
    pub(super) saver: StoredValue<Saver, LocalStorage>,
}

/// The object that the journey is about where its next step is a creation, else a keyring.
fn product_of_the_journey(session: Session) -> Product {
    let next = untrack(|| next_step(session)).filter(|next| matches!(next.step.step.kind, StepKind::Create(_)));
    let named = next.and_then(|next| Product::ALL.into_iter().find(|product| product.id() == next.product));
    named.unwrap_or(Product::Keyring)
}

/// The creation on the bench, inside a workshop.
pub fn studio() -> Studio {
    expect_context()
}

impl Studio {
    /// Puts a creation on the bench: the one that was kept, or a new one.
    pub fn new(session: Session, bench: Bench, id: CreationId, module: Slug, kept: Option<Project<Document>>) -> Self {
        let is_new = kept.is_none();
        let project = kept.unwrap_or_else(|| {
            let material = bench.lab.with_untracked(|lab| lab.material("").map(|first| first.id.clone()));
            let document = Document::new(product_of_the_journey(session), &material.unwrap_or_default());
            Project { name: String::new(), document }
        });
        let studio = Self {
            session,
            bench,
            id,
            stage: RwSignal::new(if is_new { Stage::Choose } else { Stage::Mine }),
            tool: RwSignal::new(Tool::Text),
            pen: RwSignal::new(PENS[1]),
            selected: RwSignal::new(None),
            document: RwSignal::new(project.document.clone()),
            name: RwSignal::new(project.name),
            saved: RwSignal::new(if is_new { Saved::NotBegun } else { Saved::Kept }),
            is_finished: RwSignal::new(false),
            gesture: RwSignal::new(None),
            history: StoredValue::new(History::new(project.document)),
            saver: StoredValue::new_local(Saver::new(session, id, module.clone())),
            module: StoredValue::new(module),
        };
        studio.bench.draw(studio.document.get_untracked());
        studio
    }

    /// Shows a step.
    pub fn show(self, stage: Stage) {
        self.end_gesture();
        self.selected.set(None);
        self.stage.set(stage);
        page::scroll_to_top();
    }

    /// Whether the creation exists: its shape was chosen.
    pub fn is_begun(self) -> bool {
        self.saved.get() != Saved::NotBegun
    }

    /// Makes an edit, as a step of its own.
    pub fn edit(self, edit: &Edit) {
        self.edit_all(std::slice::from_ref(edit));
    }

    /// Makes several edits that are undone as one.
    pub fn edit_all(self, edits: &[Edit]) {
        self.gesture.set(None);
        let next = apply_all(&self.document.get_untracked(), edits);
        self.history.update_value(|history| history.push(next));
        self.mirror();
    }

    /// Makes edits that belong to a gesture: the whole gesture is undone as one.
    pub fn edit_along(self, gesture: Gesture, edits: &[Edit]) {
        let next = apply_all(&self.document.get_untracked(), edits);
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

    /// Goes one step back.
    pub fn undo(self) {
        self.travel(History::undo);
    }

    /// Goes one step forward again.
    pub fn redo(self) {
        self.travel(History::redo);
    }

    /// Whether there is something to undo.
    pub fn can_undo(self) -> bool {
        self.document.track();
        self.history.with_value(History::can_undo)
    }

    /// Whether there is something to redo.
    pub fn can_redo(self) -> bool {
        self.document.track();
        self.history.with_value(History::can_redo)
    }

    fn travel(self, step: fn(&mut History<Document>) -> bool) {
        self.end_gesture();
        if self.history.try_update_value(step) == Some(true) {
            self.mirror();
        }
    }

    /// Gives the creation a name.
    pub fn rename(self, name: String) {
        self.is_finished.set(false);
        self.name.set(name);
        self.keep();
    }

    /// The creation as a project.
    pub fn project(self) -> Project<Document> {
        Project { name: self.name.get_untracked(), document: self.document.get_untracked() }
    }

    /// The project as the store keeps it.
    pub fn project_text(self) -> String {
        project::text(&self.project())
    }

    /// Chooses something on the piece, and takes its tool in hand.
    pub fn select(self, target: Target) {
        if self.selected.get_untracked() == Some(target) {
            return;
        }
        self.end_gesture();
        self.selected.set(Some(target));
        let tool = match target {
            Target::Hole(_) => Some(Tool::Hole),
            Target::Item(id) => self.document.with_untracked(|document| {
                document.item(id).map(|item| match item.content {
                    Content::Text(_) => Tool::Text,
                    Content::Motif(_) => Tool::Motif,
                    Content::Drawing(_) => Tool::Draw,
                })
            }),
        };
        if let Some(tool) = tool {
            self.tool.set(tool);
        }
    }

    /// Takes a tool in hand; what is chosen stays so only if the tool is for it.
    pub fn take(self, tool: Tool) {
        if self.tool.get_untracked() != tool {
            self.end_gesture();
            self.selected.set(None);
            self.tool.set(tool);
        }
    }

    /// The item that is chosen.
    pub fn selected_item(self) -> Option<Item> {
        match self.selected.get()? {
            Target::Item(id) => self.document.with(|document| document.item(id).cloned()),
            Target::Hole(_) => None,
        }
    }

    /// Shows the history's present state, keeps it and has it drawn.
    fn mirror(self) {
        let document = self.history.with_value(|history| history.present().clone());
        let is_there = |target: &Target| match target {
            Target::Item(id) => document.item(*id).is_some(),
            Target::Hole(rank) => *rank < document.holes.len(),
        };
        if self.selected.with_untracked(|target| target.as_ref().is_some_and(|target| !is_there(target))) {
            self.selected.set(None);
        }
        self.is_finished.set(false);
        self.document.set(document.clone());
        self.bench.draw(document);
        self.keep();
    }

    fn keep(self) {
        if self.saved.get_untracked() != Saved::NotBegun {
            self.saver.with_value(|saver| saver.keep(self.project_text(), move |saved| self.saved.set(saved)));
        }
    }
}
