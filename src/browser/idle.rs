//! How long nobody has touched the device.

use std::cell::Cell;
use std::rc::Rc;

use super::clock;
use super::listener::Listener;

/// What tells that somebody is there.
const SIGNS: [&str; 4] = ["pointerdown", "pointermove", "keydown", "wheel"];

/// Watches for touches and keys for as long as it lives. Time goes on while the device sleeps.
pub struct Idle {
    last: Rc<Cell<u64>>,
    _listeners: Vec<Listener>,
}

impl Idle {
    /// Begins to watch.
    pub fn watch() -> Self {
        let last = Rc::new(Cell::new(clock::now()));
        let listen = |window: &web_sys::Window| {
            SIGNS
                .map(|sign| {
                    let last = last.clone();
                    Listener::new(window, sign, move |_| last.set(clock::now()))
                })
                .into()
        };
        let listeners = web_sys::window().map(|window| listen(&window)).unwrap_or_default();
        Self { last, _listeners: listeners }
    }

    /// Seconds since the last sign of somebody.
    pub fn seconds(&self) -> u64 {
        clock::now().saturating_sub(self.last.get()) / 1000
    }
}
