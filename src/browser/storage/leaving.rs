//! Saving drafts while the page goes away.

use super::{DRAFTS, Draft, Mode, Storage, StorageFault, Value, key};
use crate::browser::listener::Listener;
use web_sys::{VisibilityState, window};

impl Storage {
    /// Saves what `drafts` gives each time the page is hidden or left, as well as the browser allows: the transaction
    /// begins at once on the open connection and asks for its end itself. Stops when the listeners are dropped.
    ///
    /// This is a safety net for the last touch; save at each step with [`Storage::put_draft`].
    pub fn save_on_leaving(&self, drafts: impl Fn() -> Vec<Draft> + 'static) -> Vec<Listener> {
        let Some(window) = window() else {
            return Vec::new();
        };
        let Some(document) = window.document() else {
            return Vec::new();
        };
        let storage = self.clone();
        let save = std::rc::Rc::new(move || {
            // Nobody is left to hear of a fault.
            let _ = storage.put_drafts_now(&drafts());
        });
        let hidden = {
            let (save, document) = (save.clone(), document.clone());
            move |_| {
                if document.visibility_state() == VisibilityState::Hidden {
                    save();
                }
            }
        };
        vec![Listener::new(&window, "pagehide", move |_| save()), Listener::new(&document, "visibilitychange", hidden)]
    }

    fn put_drafts_now(&self, drafts: &[Draft]) -> Result<(), StorageFault> {
        if drafts.is_empty() {
            return Ok(());
        }
        let transaction = self.backend.begin_now(&[DRAFTS], Mode::Write)?;
        for draft in drafts {
            let value = Value::Text(draft.text.clone());
            transaction.put(DRAFTS, key(&[&draft.profile, &draft.what]), value)?;
        }
        transaction.commit()?;
        wasm_bindgen_futures::spawn_local(async move {
            let _ = transaction.finish().await;
        });
        Ok(())
    }
}
