//! Power cuts at random moments of a played exercise: what the store had acknowledged must be there afterwards, and the
//! attempt goes on where it was.

use crate::browser::kill_all_of;
use crate::kept::Row;
use crate::play::{Player, seed_of};
use crate::{Browser, Profile, Server};
use scenario::{Action, Scenario, World, advise, apply, start};
use serde_json::{Value, json};
use std::collections::BTreeMap;
use std::path::Path;
use std::sync::Arc;
use std::sync::atomic::{AtomicBool, Ordering};
use std::thread::{self, JoinHandle};
use std::time::{Duration, Instant};

/// The longest time that one plays before the power goes, in milliseconds.
const LONGEST: u64 = 1500;
/// How long the app may take to keep a touch, or to show what comes next.
const PATIENCE: Duration = Duration::from_secs(15);
const POLL: Duration = Duration::from_millis(4);

/// Where a finger hits the first element of a selector; nothing while it moves or something lies over it.
const SPOT: &str = "(async () => {
    const element = document.querySelector(SELECTOR);
    const control = element?.labels?.[0] && element.matches('[type=radio], [type=checkbox]') ? element.labels[0] : element;
    if (!control || control.matches(':disabled') || document.querySelector('dialog[open]')) return null;
    control.scrollIntoView({ block: 'center', behavior: 'instant' });
    const place = () => { const box = control.getBoundingClientRect(); return [box.x + box.width / 2, box.y + box.height / 2]; };
    const before = place();
    await new Promise(requestAnimationFrame);
    const there = place();
    const hit = document.elementFromPoint(...there);
    return before.join() === there.join() && (control === hit || control.contains(hit)) ? there : null;
})()";

/// The rows of a store, by the parts of their keys between slashes.
const ROWS: &str = "(async () => {
    const open = indexedDB.open('passerelle');
    const database = await new Promise((done) => { open.onsuccess = () => done(open.result); });
    const store = database.transaction(STORE).objectStore(STORE);
    const [keys, values] = await Promise.all([store.getAllKeys(), store.getAll()].map((all) =>
        new Promise((done) => { all.onsuccess = () => done(all.result); })));
    database.close();
    return Object.fromEntries(keys.map((key, rank) => [key.join('/'), values[rank]]));
})()";

/// What came of many power cuts.
#[derive(Debug, Default)]
pub struct Outcome {
    /// How often the power was cut.
    pub cuts: usize,
    /// Touches and words that were acknowledged.
    pub kept: usize,
    /// Acknowledged rows that were not there afterwards, in words.
    pub lost: Vec<String>,
    /// The most touches by which what was there afterwards was behind the finger.
    pub lag: usize,
    /// How many cuts came between a touch and its acknowledgement.
    pub in_between: usize,
    /// From each touch to its acknowledgement, in milliseconds.
    pub waits: Vec<f64>,
    /// From each start of the browser to the exercise on the screen.
    pub restarts: Vec<Duration>,
}

/// Plays an exercise and cuts the power again and again, each time after another while, drawn from `seed`.
pub fn cut(site: &Path, exercise: &str, cuts: usize, seed: u64) -> Outcome {
    let (server, profile) = (Server::start(site), Profile::new());
    let player = Player::new();
    let mut outcome = Outcome::default();
    let (mut events, mut last): (BTreeMap<String, String>, Option<Life>) = Default::default();
    let mut lot = seed;
    // The last start only looks at what the last cut left.
    for round in 0..=cuts {
        let launched = Instant::now();
        let mut browser = Browser::launch(profile.path());
        browser.listen_to_the_store();
        browser.goto(&format!("{}#exercise/{exercise}", server.address()));
        browser.wait("!!document.querySelector('.exercise')");
        outcome.restarts.push(launched.elapsed());
        let there = Kept::read(&mut browser, exercise);
        outcome.compare(&there, &events, last.take());
        if round == cuts {
            break;
        }
        let (scenario, world) = match &there.draft {
            Some(draft) => {
                let seed = draft["seed"].as_u64().expect("a seed in the draft");
                let world = serde_json::from_value(draft["world"].clone()).expect("a world in the draft");
                (player.scenario_of(exercise, "fr", &[], seed), world)
            }
            None => {
                let seed = seed_of(&mut browser, exercise);
                player.set_out(&mut browser);
                let scenario = player.scenario_of(exercise, "fr", &[], seed);
                let world = start(&scenario);
                (scenario, world)
            }
        };
        let mut life = Life::new(exercise, &scenario, &world, there.draft.is_some());
        let cut = Cut::after(browser.process_id(), Duration::from_millis(draw(&mut lot) % LONGEST));
        let ended = life.play(&mut browser, &scenario, world);
        assert!(ended.is_ok() || cut.has_come(), "{ended:?}");
        cut.wait();
        life.hear(&mut browser);
        outcome.cuts += 1;
        outcome.waits.append(&mut life.waits);
        outcome.in_between += usize::from(life.acknowledged < life.touched);
        events.append(&mut life.events);
        last = Some(life);
    }
    outcome.kept = outcome.waits.len();
    outcome
}

/// The next number of SplitMix64.
fn draw(lot: &mut u64) -> u64 {
    *lot = lot.wrapping_add(0x9e37_79b9_7f4a_7c15);
    let mixed = (*lot ^ (*lot >> 30)).wrapping_mul(0xbf58_476d_1ce4_e5b9);
    let mixed = (mixed ^ (mixed >> 27)).wrapping_mul(0x94d0_49bb_1331_11eb);
    mixed ^ (mixed >> 31)
}

/// What the store holds after a start.
struct Kept {
    events: BTreeMap<String, String>,
    draft: Option<Value>,
}

impl Kept {
    fn read(browser: &mut Browser, exercise: &str) -> Self {
        let mut rows = |store: &str| {
            let found = browser.eval(&ROWS.replace("STORE", &json!(store).to_string()));
            let rows = found.as_object().into_iter().flatten();
            rows.filter_map(|(key, text)| Some((key.clone(), text.as_str()?.to_owned()))).collect::<BTreeMap<_, _>>()
        };
        let draft = rows("drafts").remove(&draft_key(exercise));
        Self { events: rows("events"), draft: draft.and_then(|text| serde_json::from_str(&text).ok()) }
    }
}

fn draft_key(exercise: &str) -> String {
    format!("guest/exercise/{exercise}")
}

/// One stretch of play between a start and a cut.
struct Life {
    draft: String,
    /// The attempt as it is to be kept: at the start, then after each touch.
    worlds: Vec<Value>,
    /// Whether there was a draft at the start.
    begun: bool,
    /// How many touches were made.
    touched: usize,
    /// After how many of them the attempt was acknowledged last.
    acknowledged: usize,
    /// Whether the last touch ended the exercise, whose draft is then removed.
    done: bool,
    removed: bool,
    events: BTreeMap<String, String>,
    waits: Vec<f64>,
    heard: usize,
}

impl Life {
    fn new(exercise: &str, scenario: &Scenario, world: &World, begun: bool) -> Self {
        Self {
            draft: draft_key(exercise),
            worlds: vec![written(scenario, world)],
            begun,
            touched: 0,
            acknowledged: 0,
            done: false,
            removed: false,
            events: BTreeMap::new(),
            waits: vec![],
            heard: 0,
        }
    }

    /// Touches what the guide advises, each time once the last touch was acknowledged, until the exercise or the power
    /// ends.
    fn play(&mut self, browser: &mut Browser, scenario: &Scenario, mut world: World) -> Result<(), String> {
        while let Some(advice) = advise(scenario, &world).filter(|_| !self.done) {
            let action = match advice.text {
                Some(text) => Action::Type(advice.target, text),
                None => Action::Press(advice.target),
            };
            let turn = apply(scenario, world, action.clone());
            world = turn.world;
            self.done = turn.done;
            self.worlds.push(written(scenario, &world));
            perform(browser, &action)?;
            self.touched += 1;
            let lifted = Instant::now();
            while self.acknowledged < self.touched && !self.removed {
                if lifted.elapsed() > PATIENCE {
                    return Err(format!("{action:?} was not kept"));
                }
                browser.try_eval("0")?;
                self.hear(browser);
                thread::sleep(POLL);
            }
            self.waits.push(lifted.elapsed().as_secs_f64() * 1000.0);
        }
        Ok(())
    }

    /// Takes note of what was acknowledged meanwhile.
    fn hear(&mut self, browser: &mut Browser) {
        let all = browser.acknowledged();
        for Row { store, key, text } in all.iter().skip(self.heard).flatten() {
            match (store.as_str(), text) {
                ("events", Some(text)) => drop(self.events.insert(key.clone(), text.clone())),
                ("drafts", Some(text)) if *key == self.draft => {
                    self.acknowledged = self.place_of(&world_in(text)).unwrap_or(self.acknowledged);
                }
                ("drafts", None) if *key == self.draft => self.removed = true,
                _ => {}
            }
        }
        self.heard = all.len();
    }

    /// After how many touches the attempt is so; the last of them where several touches change nothing.
    fn place_of(&self, world: &Value) -> Option<usize> {
        self.worlds.iter().rposition(|known| known == world)
    }
}

impl Outcome {
    /// Compares what is there with what was acknowledged before the cut.
    fn compare(&mut self, there: &Kept, events: &BTreeMap<String, String>, life: Option<Life>) {
        for (key, text) in events {
            if there.events.get(key) != Some(text) {
                self.lost.push(format!("event {key}: {text}"));
            }
        }
        let Some(life) = life else { return };
        let place = match &there.draft {
            Some(_) if life.removed => return self.lost.push("the removal of the draft".to_owned()),
            Some(draft) => life.place_of(&draft["world"]),
            None if life.done => Some(life.touched),
            None => (!life.begun && life.acknowledged == 0).then_some(0),
        };
        match place {
            Some(place) if place >= life.acknowledged => self.lag = self.lag.max(life.touched.saturating_sub(place)),
            _ => self.lost.push(format!("touch {}: {place:?} is there", life.acknowledged)),
        }
    }
}

/// The attempt as a draft holds it.
fn written(scenario: &Scenario, world: &World) -> Value {
    serde_json::to_value(world.draft(scenario)).expect("a world in JSON")
}

fn world_in(draft: &str) -> Value {
    serde_json::from_str::<Value>(draft).map(|mut draft| draft["world"].take()).unwrap_or_default()
}

/// Touches or writes; an error once the browser is gone.
fn perform(browser: &mut Browser, action: &Action) -> Result<(), String> {
    let (Action::Press(target) | Action::Type(target, _) | Action::Estimate(target, _)) = action;
    let script = SPOT.replace("SELECTOR", &json!(format!("[data-target='{target}']")).to_string());
    let begun = Instant::now();
    let (x, y) = loop {
        let spot = browser.try_eval(&script)?;
        if let (Some(x), Some(y)) = (spot[0].as_f64(), spot[1].as_f64()) {
            break (x, y);
        }
        if begun.elapsed() > PATIENCE {
            return Err(format!("{target} cannot be touched"));
        }
    };
    for (kind, points) in [("touchStart", json!([{ "x": x, "y": y }])), ("touchEnd", json!([]))] {
        browser.try_call("Input.dispatchTouchEvent", json!({ "type": kind, "touchPoints": points }))?;
    }
    if let Action::Type(_, text) = action {
        browser.try_eval("document.activeElement.select()")?;
        browser.try_call("Input.insertText", json!({ "text": text }))?;
    }
    Ok(())
}

/// A power cut to come.
struct Cut {
    came: Arc<AtomicBool>,
    thread: JoinHandle<()>,
}

impl Cut {
    fn after(process: u32, time: Duration) -> Self {
        let came = Arc::new(AtomicBool::new(false));
        let comes = came.clone();
        let thread = thread::spawn(move || {
            thread::sleep(time);
            comes.store(true, Ordering::SeqCst);
            kill_all_of(process);
        });
        Self { came, thread }
    }

    fn has_come(&self) -> bool {
        self.came.load(Ordering::SeqCst)
    }

    fn wait(self) {
        self.thread.join().expect("the power was cut");
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    /// What is said after two touches, one of them acknowledged, when this is there after the cut.
    fn after(draft: Option<Value>, events: &[(&str, &str)]) -> Outcome {
        let life = Life {
            draft: draft_key("forms/surname"),
            worlds: vec![json!("begun"), json!("one"), json!("two")],
            begun: true,
            touched: 2,
            acknowledged: 1,
            done: false,
            removed: false,
            events: BTreeMap::new(),
            waits: vec![],
            heard: 0,
        };
        let texts = |(key, text): &(&str, &str)| ((*key).to_owned(), (*text).to_owned());
        let there =
            Kept { events: events.iter().map(texts).collect(), draft: draft.map(|world| json!({ "world": world })) };
        let mut outcome = Outcome::default();
        outcome.compare(&there, &BTreeMap::from([texts(&("1", "started"))]), Some(life));
        outcome
    }

    #[test]
    fn what_was_acknowledged_and_is_not_there_is_lost() {
        let event = [("1", "started")];
        let behind = |outcome: &Outcome| (outcome.lost.len(), outcome.lag);
        assert_eq!(behind(&after(Some(json!("two")), &event)), (0, 0));
        assert_eq!(behind(&after(Some(json!("one")), &event)), (0, 1));
        assert_eq!(behind(&after(Some(json!("begun")), &event)), (1, 0));
        assert_eq!(behind(&after(Some(json!("another")), &event)), (1, 0));
        assert_eq!(behind(&after(None, &event)), (1, 0));
        assert_eq!(behind(&after(Some(json!("two")), &[("1", "other")])), (1, 0));
        assert_eq!(behind(&after(Some(json!("two")), &[])), (1, 0));
    }
}
