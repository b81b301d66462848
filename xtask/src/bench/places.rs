//! Going from place to place a thousand times: nothing may pile up.

use super::Measure;
use crate::run::say;
use anyhow::{Context, Result};
use e2e::{Browser, Profile, Server};
use serde_json::json;
use std::path::Path;

const CHANGES: usize = 1000;
/// What is made once and kept is made by then.
const WARM_UP: usize = 50;

/// What the page holds, in bytes and numbers.
#[derive(Clone, Copy)]
pub struct Memory {
    pub listeners: f64,
    pub nodes: f64,
    pub heap: f64,
    pub wasm: f64,
}

/// The growth over a thousand changes of place.
pub fn measure(site: &Path) -> Result<Vec<Measure>> {
    say("Changing places 1,000 times");
    let server = Server::start(site);
    let profile = Profile::new();
    let mut browser = Browser::launch(profile.path());
    browser.goto(&server.address());
    browser.wait("document.body?.dataset.ready");
    wander(&mut browser, WARM_UP);
    let before = memory(&mut browser)?;
    wander(&mut browser, CHANGES);
    let after = memory(&mut browser)?;
    let over = |what: &str| format!("{what} over {CHANGES} changes of place");
    let kilobytes = |grown: f64| (grown / 1000.0).max(0.0);
    let listeners = after.listeners - before.listeners;
    // Less than this is what the engine keeps for itself: compiled code, caches.
    let noise = Some(250.0);
    Ok(vec![
        Measure::new(over("listeners more"), listeners, "", Some(0.0)),
        Measure::new(over("JavaScript heap more"), kilobytes(after.heap - before.heap), "kB", noise),
        Measure::new(over("WebAssembly memory more"), kilobytes(after.wasm - before.wasm), "kB", Some(0.0)),
    ])
}

/// Goes through the places that the first screen links to, over and over, and ends on the first screen.
fn wander(browser: &mut Browser, changes: usize) {
    let script = "(async () => {
        const links = Array.from(document.querySelectorAll('a[href^=\"#\"]'), (link) => link.hash);
        const places = ['', ...new Set(links)].slice(0, 6);
        const frame = () => new Promise((done) => requestAnimationFrame(() => setTimeout(done)));
        for (let change = 1; change <= CHANGES; change += 1) {
            location.hash = places[change % places.length];
            await frame();
        }
        location.hash = '';
        await frame();
        return places.length;
    })()";
    // In parts, each well within the time that a command may take.
    for _ in 0..changes.div_ceil(WARM_UP) {
        browser.eval(&script.replace("CHANGES", &WARM_UP.to_string()));
    }
}

/// What the page holds once all that is not needed any more was thrown away.
pub fn memory(browser: &mut Browser) -> Result<Memory> {
    browser.call("Performance.enable", json!({}));
    for _ in 0..3 {
        browser.call("HeapProfiler.collectGarbage", json!({}));
    }
    let answer = browser.call("Performance.getMetrics", json!({}));
    let metrics = answer["metrics"].as_array().context("the metrics of the page")?;
    let metric = |name: &str| {
        let found = metrics.iter().find(|metric| metric["name"] == name);
        found.and_then(|metric| metric["value"].as_f64()).with_context(|| name.to_owned())
    };
    let (listeners, nodes, heap) = (metric("JSEventListeners")?, metric("Nodes")?, metric("JSHeapUsedSize")?);
    Ok(Memory { listeners, nodes, heap, wasm: wasm_bytes(browser).unwrap_or_default() })
}

/// The size of all WebAssembly memories of the page, in bytes.
fn wasm_bytes(browser: &mut Browser) -> Option<f64> {
    let prototype = browser.call("Runtime.evaluate", json!({"expression": "WebAssembly.Memory.prototype"}));
    let params = json!({"prototypeObjectId": prototype["result"]["objectId"]});
    let memories = browser.call("Runtime.queryObjects", params);
    let sum = json!({
        "objectId": memories["objects"]["objectId"], "returnByValue": true,
        "functionDeclaration": "function () { return this.reduce((sum, m) => sum + m.buffer.byteLength, 0); }",
    });
    let answer = browser.call("Runtime.callFunctionOn", sum);
    answer["result"]["value"].as_f64()
}
