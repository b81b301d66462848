//! What sites of everyday life need of the engine: searches and filters that lead where the answers say, boxes that have
//! to stay empty.

#[allow(dead_code)]
mod common;

use common::{corpus, scenarios};
use scenario::author::scenario_for;
use scenario::{Action, Event, Scenario, Turn, World, advise, apply, start};

fn scenario(id: &str) -> Scenario {
    let authored = &corpus().exercises[id];
    let persona = corpus().personas_of(&authored.exercise)[0].id.clone();
    scenario_for(corpus(), id, "fr", Some(&persona), 1).expect("an exercise").expect("a scenario")
}

fn press(scenario: &Scenario, world: World, target: &str) -> Turn {
    apply(scenario, world, Action::Press(target.to_owned()))
}

fn write(scenario: &Scenario, world: World, target: &str, text: &str) -> World {
    apply(scenario, world, Action::Type(target.to_owned(), text.to_owned())).world
}

#[test]
fn a_search_finds_by_its_words_in_any_order_without_accents_and_capitals() {
    let scenario = scenario("life/search");
    let page = |words: &str| {
        let world = write(&scenario, start(&scenario), "search.words", words);
        press(&scenario, world, "search.submit").world.browser.page
    };
    for good in ["acte de naissance", "ACTE NAISSANCE", "naissance, copie d’acte", "Extrait d'acte de naissances"] {
        assert_eq!(page(good), "search-certificate/results", "{good}");
    }
    for vague in ["acte", "papier", "naissance", "renaissance d’un acteur"] {
        assert_eq!(page(vague), "search-certificate/anything", "{vague}");
    }
    assert_eq!(page(" "), "search-certificate/home", "an empty search goes nowhere");
}

#[test]
fn a_filter_leads_to_few_offers_only_where_every_choice_fits() {
    let scenario = scenario("life/job-search");
    let chosen = |targets: &[&str]| {
        let world = targets.iter().fold(start(&scenario), |world, target| press(&scenario, world, target).world);
        press(&scenario, world, "filter.submit").world.browser.page
    };
    let (job, time) = (["filter.job", "filter.job.kitchen"], ["filter.time", "filter.time.morning"]);
    assert_eq!(chosen(&[]), "job-board/all");
    assert_eq!(chosen(&[job, time].concat()), "job-board/all");
    assert_eq!(chosen(&[&job[..], &time[..], &["filter.no-licence"]].concat()), "job-board/few");
}

#[test]
fn a_box_that_has_to_stay_empty_stops_the_form_and_help_says_to_empty_it() {
    let scenario = scenario("forms/optional-questions");
    let fact = |name: &str| scenario.persona.facts[name].clone();
    let mut world = press(&scenario, start(&scenario), "way.2").world;
    world = write(&scenario, world, "bike.name", &format!("{} {}", fact("first-name"), fact("surname")));
    world = write(&scenario, world, "bike.email", &fact("email"));
    world = write(&scenario, world, "bike.phone", &fact("phone"));
    let turn = press(&scenario, world, "bike.submit");
    assert_eq!(turn.events, [Event::Mismatched("bike.phone".into())]);
    let advice = advise(&scenario, &turn.world).expect("advice");
    assert_eq!((advice.target.as_str(), advice.text.as_deref()), ("bike.phone", Some("")));
    world = press(&scenario, write(&scenario, turn.world, "bike.phone", ""), "bike.submit").world;
    assert_eq!(world.browser.page, "bike-loan/loan");
    world = press(&scenario, world, "bike.rules").world;
    let turn = press(&scenario, world, "bike.submit");
    assert_eq!(turn.events, [Event::Mismatched("bike.partners".into())], "what was ticked beforehand counts");
    world = press(&scenario, turn.world, "bike.partners").world;
    assert!(press(&scenario, world, "bike.submit").events.contains(&Event::Sent("bike".into())));
}

#[test]
fn help_does_not_tick_again_what_was_rightly_emptied() {
    let social = scenarios(4).into_iter().find(|scenario| scenario.bundle.id == "life/social-privacy").expect("it");
    let mut world = start(&social);
    for target in ["way.1", "privacy.search"] {
        world = press(&social, world, target).world;
    }
    while world.browser.page == "the-circle/privacy" {
        let advice = advise(&social, &world).expect("advice");
        assert_ne!(advice.target, "privacy.search");
        world = press(&social, world, &advice.target).world;
    }
    assert_eq!(world.browser.page, "the-circle/saved");
}
