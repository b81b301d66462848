//! The shipped corpus: nothing to mend, every exercise solvable, every way leading back, no secret kept.

mod common;

use common::{corpus, diagnostics, estimate, follow_advice, scenarios};
use scenario::author::{self, Diagnostic, Replay, trace_for};
use scenario::{FieldKind, Scenario, TraceStep, World, apply, controls, start};
use std::collections::BTreeMap;

fn listed(found: &[Diagnostic]) -> String {
    found.iter().map(|diagnostic| format!("\n{diagnostic}")).collect()
}

#[test]
fn nothing_is_to_be_mended() {
    assert!(diagnostics().is_empty(), "{}", listed(diagnostics()));
    assert!(!corpus().exercises.is_empty());
}

#[test]
fn every_solution_solves_and_every_trap_traps() {
    let found = author::prove(corpus(), &estimate);
    assert!(found.is_empty(), "{}", listed(&found));
}

#[test]
fn advice_alone_leads_from_the_start_to_every_goal() {
    for scenario in scenarios(1) {
        if let Err(why) = follow_advice(&scenario, start(&scenario), 60) {
            panic!("{why}");
        }
    }
}

#[test]
fn advice_leads_out_of_every_trap() {
    // Ways back depend on the exercise far more than on the persona: three each are enough.
    let mut of_each: BTreeMap<String, Vec<Scenario>> = BTreeMap::new();
    for scenario in scenarios(2) {
        of_each.entry(scenario.bundle.id.clone()).or_default().push(scenario);
    }
    for scenario in of_each.into_values().flat_map(|scenarios| scenarios.into_iter().take(3)) {
        let id = &scenario.bundle.id;
        for trap in corpus().exercises[id].traps.keys() {
            let trace = trace_for(corpus(), &scenario, &format!("trap-{trap}")).expect("a trace");
            let replay = Replay::of(&scenario, &trace.steps, &estimate);
            if let Err(why) = follow_advice(&scenario, replay.world, 60) {
                panic!("{id}, trap {trap}: {why}");
            }
        }
    }
}

/// Plays every trace step by step and calls `see` with each world and the events that led to it.
fn see_every_step(see: impl Fn(&Scenario, &str, &[String], &World, &str)) {
    for scenario in scenarios(3) {
        let authored = &corpus().exercises[&scenario.bundle.id];
        let traps = authored.traps.keys().map(|trap| format!("trap-{trap}"));
        for name in std::iter::once("solution".to_owned()).chain(traps) {
            let trace = trace_for(corpus(), &scenario, &name).expect("a trace");
            let mut world = start(&scenario);
            let mut secrets = vec![];
            for step in &trace.steps {
                if let TraceStep::Type { text, field } = step {
                    let target = field.trim_start_matches('#');
                    let on_screen = controls(&scenario, &world);
                    let is_secret = on_screen.iter().any(|control| {
                        control.role == scenario::Role::SecretField
                            && (control.target == target || control.label == *field)
                    });
                    if is_secret && !text.is_empty() {
                        secrets.push(text.clone());
                    }
                }
                for action in step.actions(&scenario, &world, &estimate).expect("a control") {
                    let turn = apply(&scenario, world, action);
                    let events = serde_json::to_string(&turn.events).expect("events");
                    see(&scenario, &name, &secrets, &turn.world, &events);
                    world = turn.world;
                }
            }
        }
    }
}

#[test]
fn no_typed_secret_is_in_an_event_or_in_what_is_written_down() {
    see_every_step(|scenario, trace, secrets, world, events| {
        let draft = serde_json::to_string(&world.draft(scenario)).expect("a draft");
        for secret in secrets {
            let id = &scenario.bundle.id;
            assert!(!events.contains(secret.as_str()), "{id}, {trace}: {secret} is in {events}");
            assert!(!draft.contains(secret.as_str()), "{id}, {trace}: {secret} is in {draft}");
        }
    });
}

#[test]
fn a_world_written_down_and_read_again_is_the_same_but_for_its_secrets() {
    see_every_step(|scenario, trace, _, world, _| {
        let written = serde_json::to_string(world).expect("a world");
        let read: World = serde_json::from_str(&written).expect("the same world");
        assert_eq!(serde_json::to_string(&read).expect("a world"), written);
        let has_secret = scenario.bundle.sites.iter().flat_map(|site| &site.pages).any(|page| {
            let fields = page.form.iter().flat_map(|form| &form.fields);
            fields.clone().any(|field| matches!(field.kind, FieldKind::Secret | FieldKind::NewSecret))
        });
        assert!(has_secret || read == *world, "{}, {trace}", scenario.bundle.id);
    });
}
