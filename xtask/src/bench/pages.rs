//! Starts of the app, cold, warm and without a server, and how fast it answers.

use super::Measure;
use anyhow::{Context, Result};
use e2e::{Browser, Profile, Server, first_reward};
use serde_json::{Value, json};
use std::path::Path;
use std::thread;
use std::time::Duration;

/// How often each start is measured.
pub const STARTS: usize = 3;
pub const SLOWNESS: f64 = 4.0;
const TOUCHES: usize = 6;
const SETTLED: Duration = Duration::from_secs(2);

/// Runs before the app and notes when it is ready and how long answers take: from the
/// lifting of the finger to the frame that shows a change.
const RECORDER: &str = r"
globalThis.bench = { touches: [] };
let lifted;
addEventListener('pointerup', (event) => { lifted = event.timeStamp; }, true);
new MutationObserver(() => {
  for (const state of ['answers', 'ready']) {
    if (document.body?.dataset[state] && bench[state] === undefined) bench[state] = performance.now();
  }
  if (lifted !== undefined) {
    const since = lifted;
    lifted = undefined;
    requestAnimationFrame(() => setTimeout(() => bench.touches.push(performance.now() - since)));
  }
}).observe(document, { subtree: true, childList: true, attributes: true, characterData: true });
";

const PAINTED: &str = "performance.getEntriesByName('first-contentful-paint')[0]?.startTime";
const KEPT: &str = "navigator.serviceWorker.ready.then(() => !!navigator.serviceWorker.controller)";

/// What the starts told.
pub struct Pages {
    pub measures: Vec<Measure>,
    /// Paths of the files that the first screen needs.
    pub first_files: Vec<String>,
    pub browser: String,
}

/// When something was there, in milliseconds after the address was asked for.
pub struct Start {
    pub painted: f64,
    /// The first screen answers a touch.
    pub answers: f64,
    ready: f64,
}

/// Starts the app again and again.
pub fn measure(site: &Path) -> Result<Pages> {
    let mut server = Server::start(site);
    let (mut cold, mut warm, mut town, mut offline) = (Vec::new(), Vec::new(), Vec::new(), Vec::new());
    let mut touches = Vec::new();
    let (mut first_files, mut version) = (Vec::new(), String::new());
    for _ in 0..STARTS {
        let profile = Profile::new();
        let (mut browser, started) = start_app(&profile, &server, "")?;
        cold.push(started);
        first_files = files(&mut browser, &server.address());
        let known = browser.call_browser("Browser.getVersion", json!({}));
        version = known["product"].as_str().unwrap_or_default().to_owned();
        browser.wait(KEPT);
        browser.close();

        let (mut browser, started) = start_app(&profile, &server, "")?;
        warm.push(started);
        touches.extend(touch_about(&mut browser)?);
        browser.close();

        // From here on there is somebody, whose log is read first.
        let (browser, started) = start_app(&profile, &server, "#town")?;
        town.push(started);
        browser.close();

        server.stop();
        let (browser, started) = start_app(&profile, &server, "#town")?;
        offline.push(started);
        browser.close();
        server.restart();
    }
    let painted = |starts: &[Start]| median(starts.iter().map(|start| start.painted));
    let answers = |starts: &[Start]| median(starts.iter().map(|start| start.answers));
    let ready = |starts: &[Start]| median(starts.iter().map(|start| start.ready));
    let milliseconds = |what: &str, value, budget| Measure::new(what, value, "ms", Some(budget));
    let slowest = touches.iter().copied().fold(0.0, f64::max);
    Ok(Pages {
        measures: vec![
            milliseconds("first paint, cold, slow", painted(&cold), 700.0),
            milliseconds("first screen with its main action, cold, slow", answers(&cold).max(painted(&cold)), 2200.0),
            Measure::new("the whole welcome, cold, slow", ready(&cold), "ms", None),
            milliseconds("the welcome, warm, slow", ready(&warm), 600.0),
            milliseconds("a learner’s town, warm, slow", ready(&town), 600.0),
            milliseconds("a learner’s town, warm, slow, no server", ready(&offline), 600.0),
            Measure::new(
                "from a cold start to the first reward, slow, 2 s before each touch",
                first_reward::seconds(site),
                "s",
                Some(30.0),
            ),
            milliseconds("a touch on the first screen answered, slow", median(touches.iter().copied()), 50.0),
            Measure::new("the slowest of these answers", slowest, "ms", None),
        ],
        first_files,
        browser: version,
    })
}

/// The files that the first screen needs.
pub fn first_files(site: &Path) -> Result<Vec<String>> {
    let (server, profile) = (Server::start(site), Profile::new());
    let (mut browser, _) = start_app(&profile, &server, "")?;
    Ok(files(&mut browser, &server.address()))
}

/// Starts the app on a slow device and waits until it is ready.
pub fn start_app(profile: &Profile, server: &Server, place: &str) -> Result<(Browser, Start)> {
    let mut browser = Browser::launch(profile.path());
    // The browser’s own start is not the app’s.
    thread::sleep(SETTLED);
    browser.slow_processor(SLOWNESS);
    browser.slow_network();
    browser.call("Page.addScriptToEvaluateOnNewDocument", json!({"source": RECORDER}));
    browser.goto(&format!("{}{place}", server.address()));
    let ready = browser.wait("globalThis.bench?.ready").as_f64().context("when the app was ready")?;
    let answers = browser.eval("bench.answers").as_f64().context("when its first screen answered")?;
    let painted = browser.wait(PAINTED).as_f64().context("when it first painted")?;
    Ok((browser, Start { painted, answers, ready }))
}

/// The paths below the site of what was fetched before the first screen was ready, the page included.
fn files(browser: &mut Browser, address: &str) -> Vec<String> {
    // Letters are shown in a font of the device until ours has come: it is fetched last.
    let fetched = browser
        .eval("document.fonts.ready.then(() => performance.getEntriesByType('resource').map((entry) => entry.name))");
    let paths = fetched.as_array().into_iter().flatten().filter_map(Value::as_str);
    let mut paths: Vec<_> = paths.filter_map(|name| name.strip_prefix(address)).map(|path| path.to_owned()).collect();
    paths.push("index.html".into());
    paths.sort();
    paths.dedup();
    paths
}

/// Touches the first thing on the screen and comes back, again and again; gives the times to an answer.
fn touch_about(browser: &mut Browser) -> Result<Vec<f64>> {
    for touched in 1..=TOUCHES {
        let control = browser.find_css("main:not([hidden]) :is(a[href], button)");
        browser.touch(&control);
        browser.wait(&format!("bench.touches.length >= {touched}"));
        browser.eval("location.hash = ''; new Promise((done) => setTimeout(done, 300))");
    }
    let answers = browser.eval("bench.touches");
    Ok(answers.as_array().into_iter().flatten().filter_map(Value::as_f64).collect())
}

/// The value in the middle.
pub fn median(values: impl Iterator<Item = f64>) -> f64 {
    let mut values: Vec<_> = values.collect();
    values.sort_by(f64::total_cmp);
    values.get(values.len() / 2).copied().unwrap_or(f64::NAN)
}
