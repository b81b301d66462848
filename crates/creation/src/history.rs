//! Undo and redo over whole documents.

/// A document with what it was before and what was undone. Documents are small, so each state is kept whole.
#[derive(Clone, Debug, PartialEq)]
pub struct History<D> {
    past: Vec<D>,
    present: D,
    future: Vec<D>,
}

/// How many states can be undone.
const DEPTH: usize = 100;

impl<D: Clone + PartialEq> History<D> {
    /// A history that starts with `document`.
    pub fn new(document: D) -> Self {
        Self { past: Vec::new(), present: document, future: Vec::new() }
    }

    /// The document as it is now.
    pub fn present(&self) -> &D {
        &self.present
    }

    /// Takes the next state. The same state again is no step; a new state forgets what was undone.
    pub fn push(&mut self, next: D) {
        if next == self.present {
            return;
        }
        self.past.push(std::mem::replace(&mut self.present, next));
        if self.past.len() > DEPTH {
            self.past.remove(0);
        }
        self.future.clear();
    }

    /// Replaces the present state without a step of its own: for typing and dragging, where only the end is worth undoing.
    pub fn amend(&mut self, next: D) {
        if next != self.present {
            self.present = next;
            self.future.clear();
        }
    }

    /// Whether there is something to undo.
    pub fn can_undo(&self) -> bool {
        !self.past.is_empty()
    }

    /// Whether there is something to redo.
    pub fn can_redo(&self) -> bool {
        !self.future.is_empty()
    }

    /// Goes one state back; false when there is none.
    pub fn undo(&mut self) -> bool {
        let Some(before) = self.past.pop() else {
            return false;
        };
        self.future.push(std::mem::replace(&mut self.present, before));
        true
    }

    /// Goes one state forward again; false when there is none.
    pub fn redo(&mut self) -> bool {
        let Some(after) = self.future.pop() else {
            return false;
        };
        self.past.push(std::mem::replace(&mut self.present, after));
        true
    }
}
