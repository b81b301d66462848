//! Where the guide points: at what to touch next.

use leptos::prelude::*;
use leptos::task::spawn_local;
use progress::Guidance;
use scenario::advise;

use super::Play;
use crate::browser::{clock, page};

/// How long the guide waits after a touch before it points at what comes next, in milliseconds: finding it must not hold
/// up the picture of what was touched.
pub const AFTER_TOUCH: i32 = 30;
/// The same after a letter: somebody who types looks for the next key.
pub const AFTER_LETTER: i32 = 400;

impl Play {
    /// Whether the guide shows where to touch: from the start when it guides, else at the third level of help.
    pub fn points(self) -> bool {
        self.guidance.get() == Guidance::Guided || self.help.get() >= 3
    }

    /// Finds what to point at: from the second level of help on, or from the start when it guides.
    pub fn point(self) {
        let points = untrack(|| self.points());
        let needed = points || self.help.get_untracked() >= 2;
        let advice = needed.then(|| self.world.with_untracked(|world| advise(&self.scenario(), world))).flatten();
        let target = advice.as_ref().filter(|_| points).map(|advice| advice.target.clone());
        self.advice.set(advice);
        spawn_local(async move {
            // What is pointed at may be on a page that is still to be drawn.
            if let Some(target) = target {
                clock::pause(0).await;
                page::reveal_target(&target);
            }
        });
    }

    /// Points at what comes next, unless something else is done first.
    pub fn point_after(self, wait: i32) {
        let actions = self.actions.get_untracked();
        spawn_local(async move {
            clock::pause(wait).await;
            if self.actions.try_get_untracked() == Some(actions) {
                self.point();
            }
        });
    }
}
