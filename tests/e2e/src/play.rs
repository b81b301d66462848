//! Plays an exercise of the corpus in the app, by real touches, from its trace.

use crate::browser::Browser;
use crate::places;
use scenario::author::{self, Corpus};
use scenario::{Action, Scenario, TraceStep, World, apply, start};
use serde_json::Value;

/// The corpus that the app was built from.
pub struct Player {
    corpus: Corpus,
}

impl Player {
    /// Reads the corpus.
    pub fn new() -> Self {
        let (corpus, diagnostics) = author::load(&places::project().join("exercises"));
        assert!(diagnostics.is_empty(), "the corpus is not in order: {diagnostics:?}");
        Self { corpus }
    }

    /// The exercise that is on the screen, as the app has drawn it: same persona, same papers. `creations` are the
    /// learner's own, as module and file name.
    #[track_caller]
    pub fn scenario(
        &self,
        browser: &mut Browser,
        id: &str,
        language: &str,
        creations: &[(String, String)],
    ) -> Scenario {
        let seed = browser.wait(&seed_script(id));
        let seed = seed.as_str().and_then(|seed| seed.parse().ok()).expect("a seed in the log");
        let bundle = author::bundle(&self.corpus, id, language).expect("an exercise of the corpus");
        bundle.ship().and_then(|shipped| shipped.instantiate(seed, creations)).expect("a persona that has every fact")
    }

    /// Touches and types what the solving trace says, from the start; gives the world that the engine expects.
    #[track_caller]
    pub fn solve(&self, browser: &mut Browser, scenario: &Scenario) -> World {
        self.play(browser, scenario, start(scenario), &scenario.bundle.solution.steps)
    }

    /// Touches and types these steps from `world`.
    #[track_caller]
    pub fn play(&self, browser: &mut Browser, scenario: &Scenario, mut world: World, steps: &[TraceStep]) -> World {
        for step in steps {
            let actions = step.actions(scenario, &world, &|_, _| f64::MAX).expect("a step that fits the screen");
            for action in actions {
                perform(browser, &action);
                world = apply(scenario, world, action).world;
            }
        }
        world
    }
}

impl Default for Player {
    fn default() -> Self {
        Self::new()
    }
}

#[track_caller]
fn perform(browser: &mut Browser, action: &Action) {
    match action {
        Action::Press(target) => {
            let element = browser.find_css(&selector(target));
            browser.touch(&element);
        }
        Action::Type(target, text) => {
            let element = browser.find_css(&selector(target));
            browser.touch(&element);
            browser.eval("document.activeElement.select()");
            browser.type_text(text);
            let value = serde_json::json!(text);
            browser.wait(&format!("document.querySelector({:?}).value === {value}", selector(target)));
        }
        Action::Estimate(..) => {}
    }
}

/// What bears a target of the engine.
fn selector(target: &str) -> String {
    format!("[data-target='{target}']")
}

/// The seed of the latest attempt at an exercise, as the log on the device has it, in digits.
fn seed_script(id: &str) -> String {
    format!(
        "(async () => {{
            const open = indexedDB.open('passerelle');
            const database = await new Promise((done, failed) => {{
                open.onsuccess = () => done(open.result);
                open.onerror = failed;
            }});
            const all = database.transaction('events').objectStore('events').getAll();
            const rows = await new Promise((done) => {{ all.onsuccess = () => done(all.result); }});
            database.close();
            const started = rows.map(String).filter((row) => row.includes('exercise-started') && row.includes('\"{id}\"'));
            const latest = started.map((row) => [Number(/\"at\":(\\d+)/.exec(row)[1]), /\"seed\":(\\d+)/.exec(row)[1]]);
            latest.sort((left, right) => left[0] - right[0]);
            return latest.length ? latest.at(-1)[1] : null;
        }})()"
    )
}

/// What the device keeps in a store, as one text: to look for what must not be in it.
#[track_caller]
pub fn everything_kept(browser: &mut Browser, store: &str) -> String {
    let kept = browser.eval(&format!(
        "(async () => {{
            const open = indexedDB.open('passerelle');
            const database = await new Promise((done) => {{ open.onsuccess = () => done(open.result); }});
            const all = database.transaction('{store}').objectStore('{store}').getAll();
            const rows = await new Promise((done) => {{ all.onsuccess = () => done(all.result); }});
            database.close();
            const text = (row) => row instanceof Uint8Array ? new TextDecoder().decode(row) : JSON.stringify(row);
            return rows.map(text).join('\\n');
        }})()"
    ));
    match kept {
        Value::String(text) => text,
        other => panic!("not a text: {other}"),
    }
}
