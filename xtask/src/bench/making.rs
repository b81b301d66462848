//! The creative kernels: in the browser's worker, and the object in relief on the page.

use super::Measure;
use super::pages::{SLOWNESS, median};
use crate::run::say;
use anyhow::{Context, Result};
use creation::embroidery::{self, Embroidery};
use creation::lab::LabProfile;
use creation::module::{Module, Request, apply_all, id};
use creation::piece::PieceEdit;
use creation::project::Project;
use creation::solid::{self, Solid};
use e2e::{Browser, Launch, Profile, Server};
use serde_json::Value;
use std::path::Path;
use std::time::Duration;

/// How often each name is made.
const ROUNDS: usize = 5;

/// Starts a worker as the page does, and gives the milliseconds from each request to its answer.
const TIME: &str = r"
(async (requests) => {
  const worker = new Worker('workshop.js');
  const answer = () => new Promise((done) => worker.addEventListener('message', ({ data }) => done(data), { once: true }));
  const ready = answer();
  const font = await (await fetch('fonts/engraving/noto-sans-bold.ttf')).arrayBuffer();
  await ready;
  worker.postMessage([0, font]);
  const times = [];
  for (const [rank, request] of requests.entries()) {
    const buffer = new TextEncoder().encode(request).buffer;
    const begun = performance.now();
    const answered = answer();
    worker.postMessage([rank + 1, buffer]);
    const [, fine, bytes] = await answered;
    times.push(performance.now() - begun);
    const text = new TextDecoder().decode(bytes);
    if (!fine || text.includes('refused')) throw new Error(text.slice(0, 200));
  }
  worker.terminate();
  return times;
})";

/// Turns the object by keys, one press a frame, and gives how many frames came in a second.
const TURN: &str = r"
(async () => {
  const canvas = document.querySelector('.canvas');
  const frame = () => new Promise(requestAnimationFrame);
  await frame();
  const begun = performance.now();
  const frames = 90;
  for (let turned = 0; turned < frames; turned += 1) {
    canvas.dispatchEvent(new KeyboardEvent('keydown', { key: 'ArrowRight', bubbles: true }));
    await frame();
  }
  return frames * 1000 / (performance.now() - begun);
})()";

/// Times of kernels, and frames of the relief.
pub fn measure(site: &Path) -> Result<Vec<Measure>> {
    say("Making objects in the browser");
    let server = Server::start(site);
    let profile = Profile::new();
    let arguments = ["--use-angle=swiftshader", "--enable-unsafe-swiftshader"];
    let mut browser = Browser::launch_with(profile.path(), &Launch { arguments: &arguments, wrapper: &[] });
    browser.set_patience(Duration::from_secs(60));
    browser.goto(&format!("{}#workshop/solid", server.address()));
    browser.wait("!!document.querySelector('.workshop .tile.shape')");
    let names: Vec<String> = crate::outside::names().step_by(8).map(name_to_stl).collect::<Result<_>>()?;
    let times = time(&mut browser, &vec![names.clone(); ROUNDS].concat())?;
    let first = times.first().copied().unwrap_or_default() * SLOWNESS;
    // Whoever exports has seen previews before: a name counts as it mostly is.
    let mostly = |rank: usize| median(times.iter().copied().skip(rank).step_by(names.len()));
    let slowest = (0..names.len()).map(mostly).fold(0.0, f64::max) * SLOWNESS;
    let fill = time(&mut browser, &[fill_to_dst()?, fill_to_dst()?, fill_to_dst()?])?;
    let fill = median(fill.into_iter()) * SLOWNESS;
    let frames = turned(&mut browser)?;
    Ok(vec![
        Measure::new(
            format!("the slowest of {} names to STL in the worker, median × 4", names.len()),
            slowest,
            "ms",
            Some(50.0),
        ),
        Measure::new("the first of them, as the kernel comes", first, "ms", None),
        Measure::new("a fill of 12,000 stitches to DST in the worker, × 4", fill, "ms", Some(200.0)),
        Measure::new("milliseconds a frame of the relief turned, slow, no graphics card", 1000.0 / frames, "ms", None),
    ])
}

fn time(browser: &mut Browser, requests: &[String]) -> Result<Vec<f64>> {
    let times = browser.eval(&format!("{TIME}({})", serde_json::to_string(requests)?));
    let times = times.as_array().context("times of the kernel")?;
    Ok(times.iter().filter_map(Value::as_f64).collect())
}

/// Frames a second while an object with a long name turns on a slow processor.
fn turned(browser: &mut Browser) -> Result<f64> {
    browser.eval("document.querySelector('.tile.shape').click()");
    browser.wait("!!document.querySelector('dialog.sheet[open], .canvas')");
    browser.eval("document.querySelector('dialog.sheet[open] .button.wide')?.click()");
    browser.fill("Votre texte", "Nguyễn Παπαδοπούλου");
    browser.eval("document.querySelector('.canvas-buttons > :last-child').click()");
    browser.wait("!!document.querySelector('canvas.relief')");
    browser.slow_processor(SLOWNESS);
    browser.eval(TURN).as_f64().context("frames")
}

fn name_to_stl(name: &str) -> Result<String> {
    let text = solid::Edit::Piece(PieceEdit::SetText { item: 1, text: name.to_owned() });
    let document = apply_all::<Solid>(&solid::Document::new(solid::Product::Keyring, "yellow"), &[text]);
    export::<Solid>(document, solid::Format::Stl)
}

fn fill_to_dst() -> Result<String> {
    export::<Embroidery>(full_patch(), embroidery::Format::Dst)
}

/// A patch as large as the hoop, which is about 12,000 stitches.
pub fn full_patch() -> embroidery::Document {
    let size = embroidery::Edit::Piece(PieceEdit::SetSize { width: 97.0, height: 97.0 });
    apply_all::<Embroidery>(&embroidery::Document::new(embroidery::Product::Patch), &[size])
}

fn export<M: Module>(document: M::Document, format: M::Format) -> Result<String> {
    let project = Project { name: "Mesure".to_owned(), document };
    let request = Request::<M>::Export { project, format, lab: LabProfile::default() };
    Ok(format!("{}\n{}", id::<M>(), serde_json::to_string(&request)?))
}
