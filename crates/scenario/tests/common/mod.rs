//! What the tests over the corpus share: the corpus itself and a learner who follows every piece of advice.

use scenario::author::{self, Corpus, Diagnostic, scenario_for};
use scenario::{Action, Role, Scenario, World, advise, apply, controls};
use std::path::Path;
use std::sync::LazyLock;

static LOADED: LazyLock<(Corpus, Vec<Diagnostic>)> =
    LazyLock::new(|| author::load(&Path::new(env!("CARGO_MANIFEST_DIR")).join("../../exercises")));

pub fn corpus() -> &'static Corpus {
    &LOADED.0
}

#[allow(dead_code)]
pub fn diagnostics() -> &'static [Diagnostic] {
    &LOADED.1
}

pub fn estimate(secret: &str, own: &[String]) -> f64 {
    let own: Vec<&str> = own.iter().map(String::as_str).collect();
    zxcvbn::zxcvbn(secret, &own).guesses_log10()
}

/// Every exercise with each of its personas, in French.
pub fn scenarios(seed: u64) -> Vec<Scenario> {
    let corpus = corpus();
    let pairs = corpus.exercises.iter().flat_map(|(id, authored)| {
        let personas = corpus.personas_of(&authored.exercise);
        personas.into_iter().map(move |persona| (id, persona))
    });
    pairs.filter_map(|(id, persona)| scenario_for(corpus, id, "fr", Some(&persona.id), seed)?.ok()).collect()
}

/// A passphrase that a learner could make.
pub const PHRASE: &str = "sept tortues violettes jonglent sous un parapluie troué";

/// Follows advice until every goal is reached; the count of pieces of advice, or why it does not lead there.
pub fn follow_advice(scenario: &Scenario, mut world: World, at_most: usize) -> Result<usize, String> {
    let mut followed: Vec<String> = vec![];
    loop {
        if scenario.exercise().goals.iter().all(|goal| world.reached.contains(&goal.id)) {
            return Ok(followed.len());
        }
        if followed.len() == at_most {
            return Err(format!("{} goes round: {followed:#?}", scenario.bundle.id));
        }
        let Some(advice) = advise(scenario, &world) else {
            return Err(format!(
                "{} has no advice on {} in {:?} after {followed:#?}",
                scenario.bundle.id, world.browser.page, world.app
            ));
        };
        let role = controls(scenario, &world)
            .into_iter()
            .find(|control| control.target == advice.target)
            .map(|control| control.role)
            .ok_or_else(|| format!("{}: no control {} on the screen", scenario.bundle.id, advice.target))?;
        followed.push(advice.target.clone());
        world = match role {
            Role::Press => apply(scenario, world, Action::Press(advice.target)).world,
            Role::Field => {
                let text = advice.text.ok_or_else(|| format!("nothing to write in {}", advice.target))?;
                apply(scenario, world, Action::Type(advice.target, text)).world
            }
            Role::SecretField => {
                let text = advice.text.unwrap_or_else(|| PHRASE.to_owned());
                let guesses = estimate(&text, &scenario.own_words());
                let typed = apply(scenario, world, Action::Type(advice.target.clone(), text)).world;
                apply(scenario, typed, Action::Estimate(advice.target, guesses)).world
            }
        };
    }
}
