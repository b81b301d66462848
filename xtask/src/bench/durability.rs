//! Whether what was acknowledged is on the disk: power cuts, and the calls that put it there.

use super::Measure;
use super::pages::median;
use crate::run::say;
use anyhow::{Context, Result};
use e2e::play::Player;
use e2e::{Browser, Launch, Profile, Server, power_cuts};
use serde_json::json;
use std::fs;
use std::path::Path;
use std::thread;
use std::time::Duration;

const CUTS: usize = 200;
const SEED: u64 = 2026;
/// Many forms, a sign-in, documents.
const LONG: &str = "portals/family-move";
/// Few touches: whoever watches every call is slow.
const SHORT: &str = "forms/surname";
const PATIENCE: Duration = Duration::from_secs(120);
/// What the browser writes of its own accord after a start is written by then.
const SETTLED: Duration = Duration::from_secs(3);

/// Asks for the durability that a browser gives where none is asked for.
const RELAXED: &str = "(() => {
    const { transaction } = IDBDatabase.prototype;
    IDBDatabase.prototype.transaction = function (stores, mode) { return transaction.call(this, stores, mode); };
})()";

/// Cuts the power again and again, then counts the calls of each acknowledged step.
pub fn measure(site: &Path) -> Result<Vec<Measure>> {
    let mut measures = cuts(site);
    measures.extend(syncs(site)?);
    Ok(measures)
}

fn cuts(site: &Path) -> Vec<Measure> {
    say(&format!("Cutting the power {CUTS} times: about ten minutes"));
    let cuts = power_cuts::cut(site, LONG, CUTS, SEED);
    for lost in &cuts.lost {
        say(&format!("Lost: {lost}"));
    }
    let slowest = cuts.restarts.iter().max().map_or(0.0, Duration::as_secs_f64);
    let usual = median(cuts.restarts.iter().map(Duration::as_secs_f64));
    let wait = cuts.waits.iter().copied().fold(0.0, f64::max);
    let during =
        format!("power cuts in an exercise, {} of them between a touch and its acknowledgement", cuts.in_between);
    vec![
        Measure::new(during, cuts.cuts as f64, "", None),
        Measure::new(
            format!("acknowledged rows lost, of {} touches kept", cuts.kept),
            cuts.lost.len() as f64,
            "",
            Some(0.0),
        ),
        Measure::new("the attempt behind the finger after a cut, at most", cuts.lag as f64, "touches", Some(1.0)),
        Measure::new("from a touch to its acknowledgement, median", median(cuts.waits.iter().copied()), "ms", None),
        Measure::new("the slowest of these", wait, "ms", None),
        Measure::new("from the start of the browser to the exercise again, median", usual, "s", Some(3.0)),
        Measure::new("the slowest of these", slowest, "s", None),
    ]
}

/// How many calls put data on the disk for each acknowledged step; and without asking for it, which shows that this can
/// tell the two apart.
pub fn syncs(site: &Path) -> Result<Vec<Measure>> {
    say("Counting fdatasync while an exercise is played");
    let (strict, relaxed) = (Counted::on(site, "")?, Counted::on(site, RELAXED)?);
    let of = |counted: &Counted| format!("{} calls, {} steps", counted.calls, counted.steps);
    Ok(vec![
        Measure::at_least(format!("fdatasync for each acknowledged step ({})", of(&strict)), strict.each(), "", 1.0),
        Measure::new(format!("the same with relaxed durability ({})", of(&relaxed)), relaxed.each(), "", None),
    ])
}

struct Counted {
    /// Transactions that the store acknowledged.
    steps: usize,
    /// Calls of fsync and fdatasync on files of the database.
    calls: usize,
}

impl Counted {
    /// Plays an exercise while every such call of the browser is written down; `script` runs before the app.
    fn on(site: &Path, script: &str) -> Result<Self> {
        let (server, profile, notes) = (Server::start(site), Profile::new(), Profile::new());
        let file = notes.path().join("calls");
        let name = file.to_str().context("a folder with a name")?;
        let wrapper = ["strace", "-f", "--seccomp-bpf", "-y", "-qq", "-e", "trace=fsync,fdatasync", "-o", name];
        let mut browser = Browser::launch_with(profile.path(), &Launch { arguments: &[], wrapper: &wrapper });
        browser.set_patience(PATIENCE);
        browser.call("Page.addScriptToEvaluateOnNewDocument", json!({ "source": script }));
        browser.listen_to_the_store();
        browser.goto(&format!("{}#exercise/{SHORT}", server.address()));
        browser.wait("!!document.querySelector('dialog#mission[open]')");
        thread::sleep(SETTLED);
        let calls = || fs::read_to_string(&file).map(|calls| calls.lines().filter(|call| is_of_database(call)).count());
        let (steps_before, calls_before) = (browser.acknowledged().len(), calls()?);
        let player = Player::new();
        player.play_whole(&mut browser, SHORT, "fr", &[]);
        thread::sleep(SETTLED);
        let counted =
            Self { steps: browser.acknowledged().len() - steps_before, calls: calls()?.saturating_sub(calls_before) };
        browser.close();
        Ok(counted)
    }

    fn each(&self) -> f64 {
        self.calls as f64 / self.steps as f64
    }
}

/// A line such as `1234 fdatasync(56</profile/Default/IndexedDB/…/000003.log>) = 0`. A call that another process
/// interrupts is written as two lines, the second of which names no file.
fn is_of_database(call: &str) -> bool {
    call.contains("IndexedDB") && call.contains("sync(")
}
