//! Plays any exercise of the corpus in the app from its trace, by real touches or by the keyboard alone.

use crate::browser::Browser;
use crate::{Hands, places};
use scenario::author::{self, Corpus};
use scenario::{Action, Scenario, StepKind, TraceStep, World, apply, start};
use serde_json::{Value, json};
use std::collections::BTreeSet;

/// The corpus that the app was built from, and how it is played.
pub struct Player {
    corpus: Corpus,
    /// What the exercises are played with.
    pub hands: Hands,
}

impl Player {
    /// Reads the corpus, to play it by real touches.
    pub fn new() -> Self {
        Self::with(Hands::Finger)
    }

    /// Reads the corpus, to play it so.
    pub fn with(hands: Hands) -> Self {
        let (corpus, diagnostics) = author::load(&places::project().join("exercises"));
        assert!(diagnostics.is_empty(), "the corpus is not in order: {diagnostics:?}");
        Self { corpus, hands }
    }

    /// Every exercise of the corpus, as `domain/name`.
    pub fn exercises(&self) -> impl Iterator<Item = &str> {
        self.corpus.exercises.keys().map(String::as_str)
    }

    /// The exercises in a rights portal.
    pub fn portals(&self) -> impl Iterator<Item = &str> {
        self.exercises().filter(|id| id.starts_with("portals/"))
    }

    /// The same, those that share a site together.
    pub fn portals_by_site(&self) -> Vec<Vec<String>> {
        let mut groups: Vec<(BTreeSet<&str>, Vec<String>)> = vec![];
        for (id, authored) in self.corpus.exercises.iter().filter(|(id, _)| id.starts_with("portals/")) {
            let sites = self.corpus.sites_of(&authored.exercise).map(|site| site.id.as_str());
            let mut group = (sites.collect::<BTreeSet<_>>(), vec![id.clone()]);
            for (sites, ids) in groups.extract_if(.., |(sites, _)| !sites.is_disjoint(&group.0)).collect::<Vec<_>>() {
                group.0.extend(sites);
                group.1.splice(0..0, ids);
            }
            groups.push(group);
        }
        groups.into_iter().map(|(_, ids)| ids).collect()
    }

    /// Every page, `site/page`, of the sites of these exercises.
    pub fn pages_of<'a>(&'a self, exercises: &'a [String]) -> impl Iterator<Item = String> + 'a {
        let authored = exercises.iter().filter_map(|id| self.corpus.exercises.get(id));
        let sites = authored.flat_map(|authored| self.corpus.sites_of(&authored.exercise));
        sites.flat_map(|site| site.pages.iter().map(move |page| format!("{}/{}", site.id, page.id)))
    }

    /// The exercises that the journeys lead to.
    pub fn exercises_of_journeys(&self) -> impl Iterator<Item = &str> {
        let steps = self.corpus.journeys.values().flat_map(|journey| &journey.journey.steps);
        steps.filter_map(|step| match &step.kind {
            StepKind::Exercise(id) => Some(id.as_str()),
            StepKind::Create(_) => None,
        })
    }

    /// The solving trace of an exercise and those of its traps.
    pub fn traces(&self, scenario: &Scenario) -> Vec<Vec<TraceStep>> {
        let authored = self.corpus.exercises.get(&scenario.bundle.id).expect("an exercise of the corpus");
        let traps =
            authored.traps.keys().filter_map(|trap| author::trace_for(&self.corpus, scenario, &format!("trap-{trap}")));
        std::iter::once(scenario.bundle.solution.clone()).chain(traps).map(|trace| trace.steps).collect()
    }

    /// The creative module of a journey.
    pub fn module_of_journey(&self, journey: &str) -> String {
        self.corpus.journeys.get(journey).expect("a journey").journey.module.to_string()
    }

    /// What is done in each step of a journey.
    pub fn steps_of_journey(&self, journey: &str) -> Vec<StepKind> {
        let authored = self.corpus.journeys.get(journey).expect("a journey");
        authored.journey.steps.iter().map(|step| step.kind.clone()).collect()
    }

    /// The title of a journey.
    pub fn title_of_journey(&self, journey: &str, language: &str) -> String {
        let texts = self.corpus.journeys.get(journey).and_then(|authored| authored.texts.get(language));
        texts.expect("a journey in this language").title.clone()
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
        self.scenario_of(id, language, creations, seed_of(browser, id))
    }

    /// The exercise as the app draws it from this seed.
    pub fn scenario_of(&self, id: &str, language: &str, creations: &[(String, String)], seed: u64) -> Scenario {
        let bundle = author::bundle(&self.corpus, id, language).expect("an exercise of the corpus");
        bundle.ship().and_then(|shipped| shipped.instantiate(seed, creations)).expect("a persona that has every fact")
    }

    /// Waits for an exercise, reads its mission, plays its solving trace and waits for the praise.
    #[track_caller]
    pub fn play_whole(&self, browser: &mut Browser, id: &str, language: &str, creations: &[(String, String)]) {
        let scenario = self.read_mission(browser, id, language, creations);
        self.set_out(browser);
        self.reach_the_end(browser, &scenario);
    }

    /// The same without the guide, who would scroll to what comes next: this hand is quicker than that.
    #[track_caller]
    pub fn play_whole_alone(&self, browser: &mut Browser, id: &str, language: &str) {
        let scenario = self.read_mission(browser, id, language, &[]);
        self.hands.press(browser, "dialog#mission[open] .guidance:last-child");
        self.set_out(browser);
        self.reach_the_end(browser, &scenario);
    }

    #[track_caller]
    fn read_mission(
        &self,
        browser: &mut Browser,
        id: &str,
        language: &str,
        creations: &[(String, String)],
    ) -> Scenario {
        browser.wait("document.querySelector('.exercise') && true");
        let scenario = self.scenario(browser, id, language, creations);
        browser.wait_text(&scenario.bundle.texts.mission);
        scenario
    }

    #[track_caller]
    fn reach_the_end(&self, browser: &mut Browser, scenario: &Scenario) {
        self.solve(browser, scenario);
        browser.wait("document.querySelector('dialog#done[open]') && true");
        browser.wait_text(&scenario.bundle.texts.success);
    }

    /// Puts the mission away and begins.
    #[track_caller]
    pub fn set_out(&self, browser: &mut Browser) {
        self.hands.press(browser, "dialog#mission[open] .button:not(.quiet)");
        browser.wait("!document.querySelector('dialog[open]')");
    }

    /// Presses the main button of the sheet that is open.
    #[track_caller]
    pub fn go_on(&self, browser: &mut Browser) {
        self.hands.press(browser, "dialog.sheet[open] .button.wide");
    }

    /// Presses and types what the solving trace says, from the start; gives the world that the engine expects.
    #[track_caller]
    pub fn solve(&self, browser: &mut Browser, scenario: &Scenario) -> World {
        self.play(browser, scenario, start(scenario), &scenario.bundle.solution.steps)
    }

    /// Presses one control that is on the screen; gives the world that the engine expects.
    #[track_caller]
    pub fn press(&self, browser: &mut Browser, scenario: &Scenario, world: World, target: &str) -> World {
        let action = Action::Press(target.to_owned());
        self.perform(browser, &action);
        apply(scenario, world, action).world
    }

    /// Presses and types these steps from `world`.
    #[track_caller]
    pub fn play(&self, browser: &mut Browser, scenario: &Scenario, mut world: World, steps: &[TraceStep]) -> World {
        for step in steps {
            let actions = step.actions(scenario, &world, &|_, _| f64::MAX).expect("a step that fits the screen");
            for action in actions {
                self.perform(browser, &action);
                world = apply(scenario, world, action).world;
            }
        }
        world
    }

    #[track_caller]
    fn perform(&self, browser: &mut Browser, action: &Action) {
        match action {
            Action::Press(target) => self.hands.press(browser, &selector(target)),
            Action::Type(target, text) => self.hands.write(browser, &selector(target), text),
            Action::Estimate(..) => {}
        }
    }
}

impl Default for Player {
    fn default() -> Self {
        Self::new()
    }
}

/// What bears a target of the engine.
fn selector(target: &str) -> String {
    format!("[data-target='{target}']")
}

/// The seed of the latest attempt at an exercise.
#[track_caller]
pub fn seed_of(browser: &mut Browser, id: &str) -> u64 {
    let seed = browser.wait(&seed_script(id));
    seed.as_str().and_then(|seed| seed.parse().ok()).expect("a seed in the log")
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
    match browser.eval(&kept_script(store)) {
        Value::String(text) => text,
        other => panic!("not a text: {other}"),
    }
}

/// Waits until the device keeps these words in a store.
#[track_caller]
pub fn wait_kept(browser: &mut Browser, store: &str, words: &str) {
    browser.wait(&format!("{}.then((kept) => kept.includes({}))", kept_script(store), json!(words)));
}

fn kept_script(store: &str) -> String {
    format!(
        "(async () => {{
            const open = indexedDB.open('passerelle');
            const database = await new Promise((done) => {{ open.onsuccess = () => done(open.result); }});
            const all = database.transaction('{store}').objectStore('{store}').getAll();
            const rows = await new Promise((done) => {{ all.onsuccess = () => done(all.result); }});
            database.close();
            const text = (row) => row instanceof Uint8Array ? new TextDecoder().decode(row) : JSON.stringify(row);
            return rows.map(text).join('\\n');
        }})()"
    )
}
