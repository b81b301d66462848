//! The first success of somebody who only knows how to touch: from a cold start to the first plank.

use crate::{Browser, Profile, Server};
use serde_json::json;
use std::path::Path;
use std::thread;
use std::time::{Duration, Instant};

/// What is touched, in its words, until the reward is there.
pub const TOUCHES: [&str; 2] = ["Un porte-clés à mon nom", "Cœur"];

/// What the reward says.
pub const REWARD: &str = "Première planche";

/// How long a person looks at a screen before touching it.
const PAUSE: Duration = Duration::from_secs(2);
const SLOWNESS: f64 = 4.0;
/// A slow start must be measured, not given up.
const PATIENCE: Duration = Duration::from_secs(60);

/// Touches what leads to the first reward and waits for it; `before` happens before each touch.
#[track_caller]
pub fn reach(browser: &mut Browser, mut before: impl FnMut(&mut Browser)) {
    for name in TOUCHES {
        // The first is a link until the app has drawn its button.
        browser.find_among(&["link", "button"], name);
        before(browser);
        browser.touch_control(name);
    }
    browser.wait_text(REWARD);
}

/// Seconds from a cold start to the first reward, at a person's pace: the processor slowed 4 times, a slow 4G network,
/// 2 seconds of looking before each touch. As in real life, the app may fetch what comes next meanwhile.
pub fn seconds(site: &Path) -> f64 {
    let (server, profile) = (Server::start(site), Profile::new());
    let mut browser = Browser::launch(profile.path());
    browser.set_patience(PATIENCE);
    browser.slow_processor(SLOWNESS);
    browser.slow_network();
    let start = Instant::now();
    browser.goto(&server.address());
    reach(&mut browser, |_| thread::sleep(PAUSE));
    start.elapsed().as_secs_f64()
}

impl Browser {
    /// Slow 4G, as Lighthouse applies it to each request of the page.
    pub fn slow_network(&mut self) {
        let slow = json!({
            "offline": false, "latency": 562.5, "downloadThroughput": 188_743, "uploadThroughput": 86_400,
        });
        self.call("Network.emulateNetworkConditions", slow);
    }

    /// From the next page on, counts what is touched and typed, over all pages of this tab.
    pub fn count_gestures(&mut self) {
        let script = "for (const kind of ['pointerdown', 'keydown', 'input']) addEventListener(kind, () => {
            sessionStorage[kind] = Number(sessionStorage[kind] ?? 0) + 1;
        }, true);";
        self.call("Page.addScriptToEvaluateOnNewDocument", json!({ "source": script }));
    }

    /// How many gestures of a kind (`pointerdown`, `keydown`, `input`) there were.
    #[track_caller]
    pub fn gestures(&mut self, kind: &str) -> u64 {
        self.eval(&format!("Number(sessionStorage[{}] ?? 0)", json!(kind))).as_u64().unwrap_or_default()
    }
}
