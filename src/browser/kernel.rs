//! Heavy work in a WebAssembly module of its own: bytes in, bytes out, never on the page's thread.
//!
//! A message is `[id, buffer]`; the buffer changes hands and is not copied. The kernel says `[0]` when it is loaded, then
//! answers `[id, true, bytes]` or `[id, false, bytes of a message]`. See `worker/src/lib.rs`.

use super::listener::Listener;
use futures_channel::oneshot;
use js_sys::{Array, Uint8Array};
use std::{cell::RefCell, collections::BTreeMap, rc::Rc};
use wasm_bindgen::{JsCast, JsValue};
use web_sys::{MessageEvent, Worker};

/// Why a request has no answer.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum KernelFault {
    /// The kernel could not be loaded: no network on the very first visit, or a browser without workers.
    NotLoaded,
    /// The kernel failed while it worked. The next request starts a new one.
    Failed,
    /// [`Kernel::cancel`] was called.
    Cancelled,
    /// The kernel did not understand the request, in its words.
    Refused(String),
}

/// A kernel that is loaded at its first request. Clones share it. Requests are answered one after another.
#[derive(Clone)]
pub struct Kernel(Rc<Inner>);

struct Inner {
    script: &'static str,
    setup: Vec<u8>,
    state: RefCell<State>,
}

#[derive(Default)]
struct State {
    running: Option<Running>,
    last_id: u32,
    pending: BTreeMap<u32, oneshot::Sender<Result<Vec<u8>, KernelFault>>>,
}

struct Running {
    worker: Worker,
    loaded: bool,
    _listeners: [Listener; 3],
}

impl Kernel {
    /// The kernel that `script` loads, such as `workshop.js`.
    pub fn new(script: &'static str) -> Self {
        Self::with_setup(script, Vec::new())
    }

    /// The same, with bytes that it gets before its first request (a font), and again each time it is started anew.
    pub fn with_setup(script: &'static str, setup: Vec<u8>) -> Self {
        Self(Rc::new(Inner { script, setup, state: RefCell::default() }))
    }

    /// Sends a request and waits for its answer.
    pub async fn call(&self, request: &[u8]) -> Result<Vec<u8>, KernelFault> {
        let (sender, receiver) = oneshot::channel();
        {
            let mut state = self.0.state.borrow_mut();
            if state.running.is_none() {
                state.running = Some(self.start().map_err(|_| KernelFault::NotLoaded)?);
            }
            state.last_id = state.last_id.wrapping_add(1).max(1);
            let id = state.last_id;
            let worker = state.running.as_ref().map(|running| running.worker.clone());
            if worker.is_none_or(|worker| send(&worker, id, request).is_err()) {
                return Err(KernelFault::Failed);
            }
            state.pending.insert(id, sender);
        }
        receiver.await.unwrap_or(Err(KernelFault::Cancelled))
    }

    /// Loads the kernel now, so that the first request need not wait for it.
    pub fn prepare(&self) {
        let mut state = self.0.state.borrow_mut();
        if state.running.is_none() {
            state.running = self.start().ok();
        }
    }

    /// Ends the kernel at once, whatever it does; every request that waits gets [`KernelFault::Cancelled`].
    pub fn cancel(&self) {
        self.end(&KernelFault::Cancelled);
    }

    fn start(&self) -> Result<Running, JsValue> {
        let worker = Worker::new(&format!("./{}", self.0.script))?;
        let listeners = [
            self.listen(&worker, "message", |kernel, event| kernel.hear(event)),
            self.listen(&worker, "messageerror", |kernel, _| kernel.fail()),
            self.listen(&worker, "error", |kernel, event| {
                event.prevent_default();
                kernel.fail();
            }),
        ];
        if !self.0.setup.is_empty() {
            send(&worker, 0, &self.0.setup)?;
        }
        Ok(Running { worker, loaded: false, _listeners: listeners })
    }

    fn listen(
        &self,
        worker: &Worker,
        event: &'static str,
        heard: impl Fn(&Self, &web_sys::Event) + 'static,
    ) -> Listener {
        let inner = Rc::downgrade(&self.0);
        Listener::new(worker, event, move |event| {
            if let Some(inner) = inner.upgrade() {
                heard(&Self(inner), &event);
            }
        })
    }

    fn hear(&self, event: &web_sys::Event) {
        let Some(message) = event.dyn_ref::<MessageEvent>() else {
            return;
        };
        let message = Array::from(&message.data());
        let id = message.get(0).as_f64().unwrap_or_default() as u32;
        let mut state = self.0.state.borrow_mut();
        if id == 0 {
            if let Some(running) = &mut state.running {
                running.loaded = true;
            }
            return;
        }
        let Some(sender) = state.pending.remove(&id) else {
            return;
        };
        let bytes = Uint8Array::new(&message.get(2)).to_vec();
        let answer = if message.get(1).is_truthy() {
            Ok(bytes)
        } else {
            Err(KernelFault::Refused(String::from_utf8_lossy(&bytes).into_owned()))
        };
        // Nobody waits any more where the caller was dropped.
        let _ = sender.send(answer);
    }

    fn fail(&self) {
        let loaded = self.0.state.borrow().running.as_ref().is_some_and(|running| running.loaded);
        self.end(if loaded { &KernelFault::Failed } else { &KernelFault::NotLoaded });
    }

    fn end(&self, fault: &KernelFault) {
        let (running, pending) = {
            let mut state = self.0.state.borrow_mut();
            (state.running.take(), std::mem::take(&mut state.pending))
        };
        if let Some(running) = running {
            running.worker.terminate();
            // One of its own listeners may be running: drop them once it is over.
            wasm_bindgen_futures::spawn_local(async move { drop(running) });
        }
        for sender in pending.into_values() {
            let _ = sender.send(Err(fault.clone()));
        }
    }
}

impl Drop for Inner {
    fn drop(&mut self) {
        if let Some(running) = self.state.get_mut().running.take() {
            running.worker.terminate();
        }
    }
}

fn send(worker: &Worker, id: u32, bytes: &[u8]) -> Result<(), JsValue> {
    let buffer = Uint8Array::from(bytes).buffer();
    let message = Array::of2(&JsValue::from(id), &buffer);
    worker.post_message_with_transfer(&message, &Array::of1(&buffer))
}
