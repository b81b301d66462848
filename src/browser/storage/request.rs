//! Waiting for IndexedDB.
//!
//! idb's own futures (0.6.5) leak their two closures at each request, which a kiosk that never reloads would feel; these
//! give theirs back.

use super::fault::StorageFault;
use futures_channel::oneshot;
use std::{cell::RefCell, rc::Rc};
use wasm_bindgen::{JsCast, JsValue, closure::Closure};
use web_sys::{Event, IdbRequest};

/// The result of a request. Await nothing else while a transaction is open, or the browser commits it.
pub(super) async fn settled(request: impl Into<IdbRequest>) -> Result<JsValue, StorageFault> {
    let request = request.into();
    let (sender, receiver) = oneshot::channel();
    let sender = Rc::new(RefCell::new(Some(sender)));
    let answer = Closure::<dyn FnMut(Event)>::new(move |_| {
        if let Some(sender) = sender.borrow_mut().take() {
            // Nobody waits any more where the receiver is gone.
            let _ = sender.send(());
        }
    });
    let callback = answer.as_ref().unchecked_ref();
    request.set_onsuccess(Some(callback));
    request.set_onerror(Some(callback));
    let outcome = receiver.await;
    request.set_onsuccess(None);
    request.set_onerror(None);
    outcome.map_err(|_| StorageFault::Closed)?;
    match request.error() {
        Ok(Some(exception)) => Err(StorageFault::of_exception(&exception)),
        _ => request.result().map_err(|error| StorageFault::of_exception(&error)),
    }
}
