//! A corpus of 500 exercises: what it costs to know of them all.

use super::Measure;
use super::pages::{self, SLOWNESS, Start, median};
use super::weight::compress;
use crate::run::say;
use anyhow::{Context, Result};
use e2e::faults::copy_folder;
use e2e::{Browser, Profile, Server, places};
use scenario::Index;
use serde_json::json;
use std::fs;
use std::path::{Path, PathBuf};
use std::thread;
use std::time::Duration;

const MANY: usize = 500;
const TIMES: usize = 5;
const SETTLED: Duration = Duration::from_secs(1);

/// What 500 exercises add: to the first screen, and to reading, folding and listing them.
pub fn measure(site: &Path) -> Result<Vec<Measure>> {
    say(&format!("Measuring with {MANY} exercises"));
    let (many, none) = (site_with(site, MANY)?, site_with(site, 0)?);
    let (with, without) = (Busy::on(&many)?, Busy::on(&none)?);
    let starts = (0..pages::STARTS).map(|_| cold_start(&many)).collect::<Result<Vec<_>>>()?;
    let painted = median(starts.iter().map(|start| start.painted));
    let answers = median(starts.iter().map(|start| start.answers.max(start.painted)));
    let of = |what: &str| format!("{what}, {MANY} exercises");
    Ok(vec![
        Measure::new(of("first paint, cold, slow"), painted, "ms", Some(700.0)),
        Measure::new(of("first screen with its main action, cold, slow"), answers, "ms", Some(2200.0)),
        Measure::new(
            of("the index read, folded and listed, slow"),
            (with.read - without.read).max(0.0) + (with.listed - without.listed).max(0.0),
            "ms",
            Some(100.0),
        ),
    ])
}

/// A copy of the site whose index holds so many exercises, in the places where exercises are.
fn site_with(site: &Path, count: usize) -> Result<PathBuf> {
    let copy = places::project().join(format!("target/bench-{count}"));
    let _ = fs::remove_dir_all(&copy);
    copy_folder(site, &copy);
    // Its list of files would not fit any more, and it would fetch them all while something else is measured.
    for name in ["sw.js", "sw.js.br"] {
        let _ = fs::remove_file(copy.join(name));
    }
    for language in ["fr", "en"] {
        let file = copy.join(format!("corpus/{language}/index.json"));
        let mut index: Index = serde_json::from_slice(&fs::read(&file)?)?;
        let known = index.exercises.clone();
        let there = known.len().max(1);
        index.exercises = (0..count)
            .zip(known.iter().cycle())
            .map(|(rank, entry)| {
                let mut entry = entry.clone();
                if rank >= there {
                    entry.id = format!("{}-{}", entry.id, letters(rank / there));
                    entry.title = format!("{} ({rank})", entry.title);
                }
                entry
            })
            .collect();
        let text = serde_json::to_vec(&index)?;
        fs::write(format!("{}.br", file.display()), compress(&text)?)?;
        fs::write(file, text)?;
    }
    Ok(copy)
}

/// A number in letters: names in the log have few digits.
fn letters(number: usize) -> String {
    number.to_string().bytes().map(|digit| char::from(digit - b'0' + b'a')).collect()
}

fn cold_start(site: &Path) -> Result<Start> {
    let (server, profile) = (Server::start(site), Profile::new());
    let (browser, start) = pages::start_app(&profile, &server, "")?;
    browser.close();
    Ok(start)
}

/// How long the page's thread was busy, in milliseconds.
struct Busy {
    /// Reading the index and folding the log over it, as a change of language does.
    read: f64,
    /// Listing the exercises of a place.
    listed: f64,
}

impl Busy {
    fn on(site: &Path) -> Result<Self> {
        let (server, profile) = (Server::start(site), Profile::new());
        let mut browser = Browser::launch(profile.path());
        browser.slow_processor(SLOWNESS);
        browser.goto(&format!("{}#settings", server.address()));
        browser.wait("document.querySelector('.page .settings') && document.body.dataset.ready");
        browser.call("Performance.enable", json!({}));
        let (mut read, mut listed) = (vec![], vec![]);
        for _ in 0..TIMES {
            // There and back again: French texts are compiled in, English ones are fetched once.
            for (name, language) in [("English", "en"), ("Français", "fr")] {
                let asked = busy_while(&mut browser, |browser| {
                    browser.touch_button(name);
                    browser.wait(&format!("document.documentElement.lang === '{language}'"));
                })?;
                read.push(asked);
            }
            listed.push(busy_while(&mut browser, |browser| {
                browser.eval("location.hash = 'place/counters'");
                browser.wait("document.querySelector('.page .page-body') && true");
            })?);
            browser.eval("location.hash = 'settings'");
            browser.wait("document.querySelector('.page .settings') && true");
        }
        Ok(Self { read: median(read.into_iter()), listed: median(listed.into_iter()) })
    }
}

/// How long the page's thread is busy with what is done and what follows from it.
fn busy_while(browser: &mut Browser, act: impl FnOnce(&mut Browser)) -> Result<f64> {
    thread::sleep(SETTLED);
    let before = busy(browser)?;
    act(browser);
    thread::sleep(SETTLED);
    Ok(busy(browser)? - before)
}

fn busy(browser: &mut Browser) -> Result<f64> {
    let answer = browser.call("Performance.getMetrics", json!({}));
    let metrics = answer["metrics"].as_array().context("the metrics of the page")?;
    let found = metrics.iter().find(|metric| metric["name"] == "TaskDuration");
    Ok(found.and_then(|metric| metric["value"].as_f64()).context("TaskDuration")? * 1000.0)
}
