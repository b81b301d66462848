//! Gestures that stand for a press, so that each can also be done by a touch or a key: holding, and spreading two fingers.

use leptos::ev::PointerEvent;
use leptos::prelude::*;
use leptos::task::spawn_local;

use crate::browser::clock;

/// How long a finger is held for a long press, in milliseconds.
const LONG: i32 = 600;
/// How far a finger may slide meanwhile, in CSS pixels.
const SLIP: i32 = 24;
/// How much two fingers spread, or come together, until it counts.
const SPREAD: f64 = 1.25;

/// A finger, a pen or a key held on something.
#[derive(Clone, Copy)]
pub struct Hold {
    /// Whether it is down now.
    pub is_down: RwSignal<bool>,
    from: StoredValue<(i32, i32)>,
    count: StoredValue<u32>,
}

impl Hold {
    /// Nothing is held yet.
    pub fn new() -> Self {
        Self { is_down: RwSignal::new(false), from: StoredValue::new((0, 0)), count: StoredValue::new(0) }
    }

    /// A finger comes down; `held` is called once it has stayed long enough.
    pub fn begin(self, from: (i32, i32), held: impl FnOnce() + 'static) {
        self.from.set_value(from);
        self.count.update_value(|count| *count = count.wrapping_add(1));
        self.is_down.set(true);
        let count = self.count.get_value();
        spawn_local(async move {
            clock::pause(LONG).await;
            let still_down = self.is_down.try_get_untracked() == Some(true);
            if still_down && self.count.try_get_value() == Some(count) {
                self.is_down.set(false);
                held();
            }
        });
    }

    /// The finger slides: too far is no longer a hold.
    pub fn slide(self, to: (i32, i32)) {
        let (x, y) = self.from.get_value();
        if self.is_down.get_untracked() && (to.0 - x).abs().max((to.1 - y).abs()) > SLIP {
            self.is_down.set(false);
        }
    }

    /// The finger is lifted; whether that was too early.
    pub fn end(self) -> bool {
        let was_down = self.is_down.get_untracked();
        self.is_down.set(false);
        was_down
    }
}

/// Where a pointer is in the window.
pub fn place(event: &PointerEvent) -> (i32, i32) {
    (event.client_x(), event.client_y())
}

/// Two fingers on a document.
#[derive(Clone, Copy)]
pub struct Pinch {
    fingers: StoredValue<Vec<(i32, (i32, i32))>>,
    apart: StoredValue<Option<f64>>,
}

/// What two fingers did.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Pinched {
    /// They spread.
    Apart,
    /// They came together.
    Together,
}

impl Pinch {
    /// No finger is down.
    pub fn new() -> Self {
        Self { fingers: StoredValue::new(vec![]), apart: StoredValue::new(None) }
    }

    /// A finger comes down.
    pub fn down(self, event: &PointerEvent) {
        self.up(event);
        self.fingers.update_value(|fingers| fingers.push((event.pointer_id(), place(event))));
        self.apart.set_value(self.distance());
    }

    /// A finger is lifted.
    pub fn up(self, event: &PointerEvent) {
        self.fingers.update_value(|fingers| fingers.retain(|(id, _)| *id != event.pointer_id()));
        self.apart.set_value(None);
    }

    /// A finger moves; what both did once they moved far enough.
    pub fn moved(self, event: &PointerEvent) -> Option<Pinched> {
        self.fingers.update_value(|fingers| {
            for (_, at) in fingers.iter_mut().filter(|(id, _)| *id == event.pointer_id()) {
                *at = place(event);
            }
        });
        let (before, now) = (self.apart.get_value()?, self.distance()?);
        let pinched = if now > before * SPREAD {
            Pinched::Apart
        } else if now * SPREAD < before {
            Pinched::Together
        } else {
            return None;
        };
        self.apart.set_value(None);
        Some(pinched)
    }

    fn distance(self) -> Option<f64> {
        self.fingers.with_value(|fingers| match fingers.as_slice() {
            [(_, (x1, y1)), (_, (x2, y2))] => Some(f64::from(x2 - x1).hypot(f64::from(y2 - y1)).max(1.0)),
            _ => None,
        })
    }
}
