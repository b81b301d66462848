//! Bridges both ways: what is practised for one’s rights leads to making, and making leads to rights.

#[allow(dead_code)]
mod common;

use common::corpus;
use scenario::StepKind;
use std::collections::BTreeSet;

const PORTALS: &str = "portals/";

/// The exercises outside the portals that the journeys lead to: what one practises to make an object.
fn of_making() -> BTreeSet<&'static str> {
    let steps = corpus().journeys.values().flat_map(|journey| &journey.journey.steps);
    let exercises = steps.filter_map(|step| match &step.kind {
        StepKind::Exercise(id) => Some(id.as_str()),
        StepKind::Create(_) => None,
    });
    exercises.filter(|id| !id.starts_with(PORTALS)).collect()
}

fn twin(id: &str) -> &'static str {
    let twin = corpus().exercises.get(id).and_then(|authored| authored.exercise.twin.as_deref());
    twin.unwrap_or_else(|| panic!("{id} names no twin"))
}

#[test]
fn every_portal_exercise_has_a_twin_in_making_and_that_one_has_a_twin_in_a_portal() {
    let (making, mut portals) = (of_making(), 0);
    for id in corpus().exercises.keys().filter(|id| id.starts_with(PORTALS)) {
        let other = twin(id);
        assert!(making.contains(other), "{id}: no journey leads to its twin {other}");
        assert!(twin(other).starts_with(PORTALS), "{id}: its twin {other} leads to {}, not to a portal", twin(other));
        portals += 1;
    }
    assert!(portals >= 18, "{portals} portal exercises");
}

#[test]
fn every_portal_exercise_earns_a_motif_says_its_source_and_has_its_sheet() {
    for (id, authored) in corpus().exercises.iter().filter(|(id, _)| id.starts_with(PORTALS)) {
        let exercise = &authored.exercise;
        assert!(exercise.motif.is_some(), "{id}: no motif");
        assert!(exercise.verified.is_some() && exercise.source.is_some(), "{id}: no source");
        assert!(exercise.traps.len() >= 4, "{id}: {} traps", exercise.traps.len());
        for (language, texts) in &authored.texts {
            let sheet = texts.sheet.as_ref().unwrap_or_else(|| panic!("{id}: no sheet in {language}"));
            assert!((3..=8).contains(&sheet.steps.len()) && !sheet.help.is_empty(), "{id}: the sheet in {language}");
        }
    }
}

#[test]
fn every_journey_weaves_making_and_rights() {
    let journeys = &corpus().journeys;
    assert!(journeys.len() >= 4, "{} journeys", journeys.len());
    let ranks: BTreeSet<u8> = journeys.values().map(|journey| journey.journey.rank).collect();
    assert_eq!(ranks.len(), journeys.len(), "two journeys have one rank");
    for (id, journey) in journeys {
        let steps = &journey.journey.steps;
        assert!((5..=9).contains(&steps.len()), "{id}: {} steps", steps.len());
        let is_portal = |kind: &StepKind| matches!(kind, StepKind::Exercise(id) if id.starts_with(PORTALS));
        assert!(steps.iter().any(|step| is_portal(&step.kind)), "{id} leads through no portal");
        assert!(
            steps.iter().filter(|step| matches!(step.kind, StepKind::Create(_))).count() >= 2,
            "{id}: little is made"
        );
    }
}
