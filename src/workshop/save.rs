//! Saving by itself: the latest state of a creation, one write at a time, even when the learner has left meanwhile.

use std::cell::{Cell, RefCell};
use std::rc::Rc;

use leptos::task::spawn_local;
use progress::{CreationId, Slug};

use crate::session::{Session, Unsaved};

/// Whether what is seen is what is kept.
#[derive(Clone, Copy, Debug, Default, PartialEq)]
pub enum Saved {
    /// Nothing was made yet.
    #[default]
    NotBegun,
    /// On its way to the store.
    Saving,
    /// The store has it.
    Kept,
    /// The store refused; the learner was told why.
    Refused,
}

/// Writes the states of one creation. Clones share it; it outlives the page that made it until its last write is done.
#[derive(Clone)]
pub struct Saver(Rc<Inner>);

struct Inner {
    session: Session,
    id: CreationId,
    module: Slug,
    waiting: RefCell<Option<String>>,
    is_writing: Cell<bool>,
}

impl Saver {
    /// The saver of a creation.
    pub fn new(session: Session, id: CreationId, module: Slug) -> Self {
        let (waiting, is_writing) = (RefCell::default(), Cell::default());
        Self(Rc::new(Inner { session, id, module, waiting, is_writing }))
    }

    /// Keeps this state; of several that wait, only the latest is written. `told` hears how each write ended.
    pub fn keep(&self, project: String, told: impl Fn(Saved) + 'static) {
        *self.0.waiting.borrow_mut() = Some(project);
        told(Saved::Saving);
        if self.0.is_writing.replace(true) {
            return;
        }
        let saver = self.clone();
        spawn_local(async move {
            while let Some(project) = saver.next() {
                let kept = saver.write(project).await.is_ok();
                if saver.0.waiting.borrow().is_none() {
                    told(if kept { Saved::Kept } else { Saved::Refused });
                }
            }
            saver.0.is_writing.set(false);
        });
    }

    /// Keeps this state now.
    pub async fn write(&self, project: String) -> Result<(), Unsaved> {
        self.0.session.put_creation(self.0.id, self.0.module.clone(), project).await
    }

    fn next(&self) -> Option<String> {
        self.0.waiting.borrow_mut().take()
    }
}
