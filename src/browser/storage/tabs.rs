//! Telling the app's other tabs what changed.

use super::connection::{Notice, Tell};
use crate::browser::listener::Listener;
use wasm_bindgen::{JsCast, JsValue};
use web_sys::{BroadcastChannel, MessageEvent};

/// The channel between the tabs that have one database open.
pub(super) struct Tabs {
    channel: BroadcastChannel,
    _listener: Listener,
}

impl Tabs {
    /// `None` in a browser without such channels: its tabs learn of changes when they are loaded again.
    pub fn new(name: &str, tell: Tell) -> Option<Self> {
        let channel = BroadcastChannel::new(name).ok()?;
        let listener = Listener::new(&channel, "message", move |event| {
            let profile = event.dyn_ref::<MessageEvent>().and_then(|message| message.data().as_string());
            if let Some(profile) = profile {
                tell(Notice::Changed { profile });
            }
        });
        Some(Self { channel, _listener: listener })
    }

    pub fn tell(&self, profile: &str) {
        // Throws only once the channel is closed.
        let _ = self.channel.post_message(&JsValue::from_str(profile));
    }
}

impl Drop for Tabs {
    fn drop(&mut self) {
        self.channel.close();
    }
}
