//! From one device to another: reading a code, and how long a learner stands there.

use super::Measure;
use super::pages::{SLOWNESS, median};
use crate::learner::learner;
use crate::run::say;
use anyhow::{Context, Result, anyhow};
use base64::Engine;
use base64::prelude::BASE64_STANDARD;
use e2e::{Browser, Profile, Server};
use serde_json::{Value, json};
use std::path::Path;
use std::time::Duration;
use transfer::{Code, Picture, QUIET, Receiver, Sender, Taken, pack};

/// Events of a learner who came for a year.
const EVENTS: u64 = 2_000;
/// Codes that the app shows in a second.
const A_SECOND: f64 = 1000.0 / 140.0;
/// Of ten frames so many are lost.
const LOST: u64 = 3;
/// How often it is tried.
const ROUNDS: u64 = 40;
/// Points along a side of what the camera gives, and of a module in it.
const SIDE: u16 = 540;
const MODULE: i32 = 7;

/// Starts the worker as the page does, and gives the milliseconds from each picture to its answer.
const TIME: &str = r"
(async (pictures) => {
  const worker = new Worker('codes.js');
  const answer = () => new Promise((done) => worker.addEventListener('message', ({ data }) => done(data), { once: true }));
  await answer();
  const times = [];
  for (const [rank, picture] of pictures.entries()) {
    const buffer = Uint8Array.from(atob(picture), (letter) => letter.charCodeAt(0)).buffer;
    const begun = performance.now();
    const answered = answer();
    worker.postMessage([rank + 1, buffer], [buffer]);
    const [, fine, bytes] = await answered;
    times.push(performance.now() - begun);
    if (!fine) throw new Error(new TextDecoder().decode(bytes));
    if (rank % 2 === 0 && !bytes.byteLength) throw new Error('a code was not read');
  }
  worker.terminate();
  return times;
})";

/// The time of the kernel, and that of a whole transfer.
pub fn measure(site: &Path) -> Result<Vec<Measure>> {
    say("Reading codes in the browser");
    let fresh = sender(10)?;
    let sender = sender(EVENTS)?;
    let frames = frames(&sender)?;
    let times = times(site, &sender)?;
    let of = |first: usize| median(times.iter().copied().skip(first).step_by(2)) * SLOWNESS;
    let seconds = frames / (A_SECOND * (10 - LOST) as f64 / 10.0);
    Ok(vec![
        Measure::new("a code read in a camera’s picture, in the worker, × 4", of(0), "ms", Some(140.0)),
        Measure::new("a picture without a code, × 4", of(1), "ms", None),
        Measure::new("codes of a learner of 10 events", fresh.count() as f64, "", Some(2.0)),
        Measure::new(format!("codes of a learner of {EVENTS} events"), sender.count() as f64, "", None),
        Measure::new("codes that had to be read, 30 % lost, mean", frames, "", Some(sender.count() as f64 + 4.0)),
        Measure::new("until everything is there, 30 % lost", seconds, "s", Some(60.0)),
    ])
}

fn sender(events: u64) -> Result<Sender> {
    Sender::new(pack(learner(events)?.to_file().as_bytes())).map_err(|_| anyhow!("codes do not carry so much"))
}

/// How many frames have to be read on average, where some are lost and one begins anywhere.
fn frames(sender: &Sender) -> Result<f64> {
    let mut read = 0;
    let mut state = 1_u64;
    for round in 0..ROUNDS {
        let mut receiver = Receiver::new();
        for number in round as u16 * 31.. {
            // Marsaglia's xorshift.
            state ^= state << 13;
            state ^= state >> 7;
            state ^= state << 17;
            if state % 10 < LOST {
                continue;
            }
            read += 1;
            if matches!(receiver.take(&sender.frame(number)), Taken::Whole(_)) {
                break;
            }
        }
    }
    Ok(f64::from(read) / ROUNDS as f64)
}

/// Times of pictures with a code and without one, in turns.
fn times(site: &Path, sender: &Sender) -> Result<Vec<f64>> {
    let empty = Picture { width: SIDE, height: SIDE, grey: vec![110; usize::from(SIDE).pow(2)] };
    let seen: Vec<String> = (0..20)
        .flat_map(|number| [seen(&sender.frame(number)), Some(empty.clone())])
        .map(|picture| Some(BASE64_STANDARD.encode(picture?.to_bytes())))
        .collect::<Option<_>>()
        .context("a picture of a code")?;
    let (server, profile) = (Server::start(site), Profile::new());
    let mut browser = Browser::launch(profile.path());
    browser.set_patience(Duration::from_secs(60));
    browser.goto(&format!("{}#settings", server.address()));
    browser.wait("document.body?.dataset.ready");
    let times = browser.eval(&format!("{TIME}({})", json!(seen)));
    Ok(times.as_array().context("times of the kernel")?.iter().filter_map(Value::as_f64).collect())
}

/// What a camera sees of a code.
fn seen(frame: &[u8]) -> Option<Picture> {
    let code = Code::of(frame)?;
    let margin = (i32::from(SIDE) - code.side() * MODULE) / 2;
    let side = 0..i32::from(SIDE);
    let light = |x: i32, y: i32| {
        let (x, y) = ((x - margin).div_euclid(MODULE), (y - margin).div_euclid(MODULE));
        let screen = -QUIET..code.side() + QUIET;
        match (screen.contains(&x) && screen.contains(&y), code.is_dark(x, y)) {
            (false, _) => 110,
            (true, true) => 45,
            (true, false) => 215,
        }
    };
    let grey = side.clone().flat_map(|y| side.clone().map(move |x| (x, y))).map(|(x, y)| light(x, y)).collect();
    Some(Picture { width: SIDE, height: SIDE, grey })
}
