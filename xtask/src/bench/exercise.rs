//! How fast an exercise answers, touch by touch, on a slow processor.

use super::Measure;
use super::pages::{SLOWNESS, median};
use crate::run::say;
use anyhow::Result;
use e2e::play::Player;
use e2e::{Browser, Profile, Server};
use serde_json::{Value, json};
use std::path::Path;
use std::time::Duration;

/// The longest exercise of the first journey: forms, a sign-in, mails, files.
const EXERCISE: &str = "portals/family-move";
const TIMES: usize = 3;
const PATIENCE: Duration = Duration::from_secs(60);

/// Notes how long each touch waits for its answer: from the lifting of the finger to the frame after its click was heard.
const RECORDER: &str = r"
globalThis.answers = [];
let lifted = 0;
addEventListener('pointerup', (event) => { lifted = event.timeStamp; }, true);
addEventListener('click', () => {
  const since = lifted;
  requestAnimationFrame(() => setTimeout(() => answers.push(performance.now() - since)));
}, true);
";

/// The median and the slowest answer over whole solutions of an exercise.
pub fn measure(site: &Path) -> Result<Vec<Measure>> {
    say(&format!("Playing {EXERCISE} {TIMES} times on a slow processor"));
    let (server, player) = (Server::start(site), Player::new());
    let mut answers = vec![];
    for _ in 0..TIMES {
        let profile = Profile::new();
        let mut browser = Browser::launch(profile.path());
        browser.set_patience(PATIENCE);
        browser.slow_processor(SLOWNESS);
        browser.call("Page.addScriptToEvaluateOnNewDocument", json!({"source": RECORDER}));
        browser.goto(&format!("{}#exercise/{EXERCISE}", server.address()));
        browser.wait("document.querySelector('dialog#mission[open]') && true");
        let scenario = player.scenario(&mut browser, EXERCISE, "fr", &[]);
        player.set_out(&mut browser);
        browser.eval("answers.length = 0");
        player.solve(&mut browser, &scenario);
        browser.wait("document.querySelector('dialog#done[open]') && true");
        let noted = browser.eval("answers");
        answers.extend(noted.as_array().into_iter().flatten().filter_map(Value::as_f64));
        browser.close();
    }
    let slowest = answers.iter().copied().fold(0.0, f64::max);
    let of = format!("{} touches", answers.len());
    Ok(vec![
        Measure::new("an action of an exercise answered, slow", median(answers.into_iter()), "ms", Some(50.0)),
        Measure::new(format!("the slowest of these {of}"), slowest, "ms", None),
    ])
}
