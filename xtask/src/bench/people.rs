//! A tablet that three hundred people have used: how long it takes to find one's name and one's place.

use super::Measure;
use super::pages::{SLOWNESS, median};
use crate::corpus;
use crate::run::say;
use anyhow::{Context, Result};
use e2e::{Browser, Profile as Folder, Server};
use progress::{DeviceId, Event, Fact, How, Nickname, Profile, ProfileId, Slug, Writer};
use serde_json::{Value, json};
use std::path::Path;
use std::time::Duration;

const PEOPLE: u64 = 300;
/// With how many letters their nicknames begin.
const LETTERS: u64 = 20;
const EVENTS: usize = 2000;
/// Events between two starts of the app, each of which has a writer of its own.
const SITTING: usize = 40;
const MINUTE: u64 = 60_000;
const BEGUN: u64 = 1_750_000_000_000;
const TIMES: usize = 5;
/// People written by one command, which must not take too long.
const BATCH: u64 = 10;
const PATIENCE: Duration = Duration::from_secs(60);

/// Writes rows: all of one profile in one transaction.
const WRITE: &str = "(async (people) => {
    const open = indexedDB.open('passerelle');
    const database = await new Promise((done) => { open.onsuccess = () => done(open.result); });
    for (const [profile, text] of people) {
        const transaction = database.transaction(['profiles', 'events'], 'readwrite');
        transaction.objectStore('profiles').put(text, [profile]);
        const events = transaction.objectStore('events');
        for (const [device, counter, event] of log) events.put(event, [profile, device, counter]);
        await new Promise((done, failed) => { transaction.oncomplete = done; transaction.onabort = failed; });
    }
    database.close();
})";

/// The time from the lifting of the finger to the frame that has so many elements, in milliseconds.
const RECORDER: &str = "
let lifted;
addEventListener('pointerup', (event) => { lifted = event.timeStamp; }, true);
globalThis.waitForDrawing = (selector, count) => {
    lifted = undefined;
    globalThis.drawing = new Promise((done) => {
        const drawn = () => done(performance.now() - lifted);
        const look = () => requestAnimationFrame(() => {
            if (lifted !== undefined && document.querySelectorAll(selector).length >= count) setTimeout(drawn);
            else look();
        });
        look();
    });
};";

/// The times to the list of profiles, and from a name to its owner's town.
pub fn measure(site: &Path) -> Result<Vec<Measure>> {
    say(&format!("Making {PEOPLE} profiles of {EVENTS} events"));
    let (server, folder) = (Server::start(site), Folder::new());
    let mut browser = Browser::launch(folder.path());
    browser.set_patience(PATIENCE);
    browser.goto(&format!("{}#settings", server.address()));
    browser.wait("document.querySelector('.page .settings') && document.body.dataset.ready");
    // Whoever shares a tablet has the whole app loaded from the start.
    browser.eval("localStorage.setItem('passerelle.shared', 'yes')");
    browser.eval(&format!("globalThis.log = {}; 0", log()?));
    let people = (0..PEOPLE).map(person).collect::<Result<Vec<_>>>()?;
    for some in people.chunks(BATCH as usize) {
        browser.eval(&format!("{WRITE}({})", json!(some)));
    }
    browser.close();

    let mut browser = Browser::launch(folder.path());
    browser.set_patience(PATIENCE);
    browser.slow_processor(SLOWNESS);
    browser.call("Page.addScriptToEvaluateOnNewDocument", json!({ "source": RECORDER }));
    browser.goto(&format!("{}#town", server.address()));
    browser.wait("document.querySelector('.town .who') && document.body.dataset.ready");
    let (mut lists, mut faces, mut opened) = (vec![], vec![], vec![]);
    for time in 1..=TIMES {
        lists.push(drawn_after(&mut browser, ".town .who", ".letters .letter", LETTERS)?);
        let letter = format!(".letters .letter:nth-child({time})");
        faces.push(drawn_after(&mut browser, &letter, ".profiles .profile", PEOPLE / LETTERS - 1)?);
        opened.push(drawn_after(&mut browser, ".profiles .profile", ".town .who-name", 1)?);
    }
    let of = |what: &str| format!("{what}, {PEOPLE} profiles of {EVENTS} events, slow");
    Ok(vec![
        Measure::new(of("the letters of the profiles drawn"), median(lists.into_iter()), "ms", Some(300.0)),
        Measure::new(of("the faces of a letter drawn"), median(faces.into_iter()), "ms", Some(300.0)),
        Measure::new(of("a profile opened and its town drawn"), median(opened.into_iter()), "ms", Some(500.0)),
    ])
}

/// Touches something and waits until there are so many of something else.
fn drawn_after(browser: &mut Browser, touched: &str, selector: &str, count: u64) -> Result<f64> {
    browser.eval(&format!("waitForDrawing({}, {count})", json!(selector)));
    let element = browser.find_css(touched);
    browser.touch(&element);
    browser.eval("drawing").as_f64().context("when it was drawn")
}

/// A profile: its name in the store, and its row.
fn person(rank: u64) -> Result<(String, String)> {
    let id = ProfileId(Writer::new(DeviceId(rank)).profile().0);
    let letter = char::from(b'A' + (rank % LETTERS) as u8);
    let nickname = Nickname::new(&format!("{letter} {rank:03}"))?;
    let profile = Profile { id, nickname, avatar: Slug::new("curls")?, created: BEGUN, changed: BEGUN, lock: None };
    Ok((id.to_string(), profile.to_row()))
}

/// The events of somebody who plays the corpus again and again: writer, counter and row of each.
fn log() -> Result<Value> {
    let corpus = corpus::load()?;
    let mut rows = vec![];
    let mut writer = Writer::new(DeviceId(0));
    for (attempt, (id, authored)) in corpus.exercises.iter().cycle().enumerate() {
        let (exercise, seed) = (Slug::new(id)?, attempt as u64);
        let mut facts = vec![Fact::ExerciseStarted { exercise: exercise.clone(), seed }];
        if let Some(trap) = authored.traps.keys().next().filter(|_| attempt % 3 == 0) {
            facts.push(Fact::TrapMet { exercise: exercise.clone(), trap: Slug::new(trap)? });
        }
        facts.push(Fact::ExerciseDone {
            exercise,
            seed,
            how: [How::WithError, How::WithHelp, How::Alone][attempt % 3],
        });
        for fact in facts {
            if rows.len() == EVENTS {
                return Ok(Value::Array(rows));
            }
            if rows.len() % SITTING == 0 {
                writer = Writer::new(DeviceId(rows.len() as u64 + 1));
            }
            let event: Event = writer.event(BEGUN + rows.len() as u64 * MINUTE, fact);
            rows.push(json!([format!("{:016x}", event.id.device.0), event.id.counter, event.to_row()]));
        }
    }
    Ok(Value::Array(rows))
}
