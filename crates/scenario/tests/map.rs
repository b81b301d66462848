//! How the plan of the town behaves: finding a place, and asking for the way.

#[allow(dead_code)]
mod device;

use device::Device;
use scenario::{App, Event, Place, Route, Travel};

fn place(id: &str, name: &str, by: &[Travel]) -> Place {
    Place {
        id: id.to_owned(),
        name: name.to_owned(),
        at: [50, 50],
        about: vec![],
        here: by.is_empty(),
        routes: by.iter().map(|by| Route { by: *by, minutes: 9, steps: vec!["Tout droit".to_owned()] }).collect(),
    }
}

fn plan() -> Device {
    Device::with("desk/home", |bundle| {
        let exercise = &mut bundle.exercise;
        exercise.apps = vec![App::Map];
        exercise.start.app = App::Map;
        exercise.places = vec![
            place("library", "Médiathèque", &[]),
            place("port", "Caisse Familles, Le Port", &[Travel::Walk, Travel::Bus]),
        ];
    })
}

#[test]
fn a_place_is_found_and_the_way_there_asked_for() {
    let mut plan = plan();
    assert_eq!(plan.press("place.port"), [Event::Found("port".into())]);
    assert_eq!(plan.targets(), ["route.walk", "route.bus", "map.back"]);
    assert_eq!(plan.press("route.bus"), [Event::Routed("port".into(), Travel::Bus)]);
    assert_eq!(plan.press("route.car"), []);
    plan.press("map.back");
    assert_eq!((plan.world.map.by, plan.sees("place.library")), (None, true));
}

#[test]
fn the_search_leaves_accents_and_capitals_aside_and_is_taken_back_by_a_touch() {
    let mut plan = plan();
    assert!(!plan.sees("map.all"));
    plan.write("map.search", "MEDIA");
    assert!(plan.sees("place.library") && !plan.sees("place.port"));
    plan.write("map.search", "gare");
    assert!(!plan.sees("place.library"));
    assert_eq!(plan.draft().map.search, "");
    plan.press("map.all");
    assert!(plan.sees("place.library") && plan.sees("place.port"));
}

#[test]
fn the_plan_is_shown_larger_and_smaller() {
    let mut plan = plan();
    plan.press("map.zoom-in");
    assert!(plan.world.map.zoomed && !plan.sees("map.zoom-in"));
    plan.press("map.zoom-out");
    assert!(!plan.world.map.zoomed);
}
