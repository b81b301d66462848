//! The plan of the town: finding a place, and the way there.

use super::{field_control, press_control};
use crate::action::Control;
use crate::bundle::Scenario;
use crate::device::{Place, Travel};
use crate::event::Event;
use crate::world::World;

/// Targets: `map.search` (typed), `map.all` while something is searched for, `map.zoom-in` or `map.zoom-out`,
/// `place.<id>`; on a place `route.<how>`, `map.back`.
pub fn controls(scenario: &Scenario, world: &World, controls: &mut Vec<Control>) {
    if let Some(place) = opened_place(scenario, world) {
        controls.extend(place.routes.iter().map(|route| press_control(format!("route.{}", route.by.id()), "")));
        controls.push(press_control("map.back", ""));
        return;
    }
    controls.push(field_control("map.search", ""));
    if !world.map.search.is_empty() {
        controls.push(press_control("map.all", ""));
    }
    controls.push(press_control(if world.map.zoomed { "map.zoom-out" } else { "map.zoom-in" }, ""));
    let places = found_places(scenario, world);
    controls.extend(places.map(|place| press_control(format!("place.{}", place.id), &place.name)));
}

pub fn press(scenario: &Scenario, world: &mut World, target: &str, events: &mut Vec<Event>) {
    if let Some(place) = target.strip_prefix("place.") {
        world.map.open = Some(place.to_owned());
        events.push(Event::Found(place.to_owned()));
        return;
    }
    if let Some(how) = target.strip_prefix("route.") {
        let way = opened_place(scenario, world)
            .and_then(|place| Some((place, place.routes.iter().find(|route| route.by.id() == how)?)));
        if let Some((place, route)) = way {
            events.push(Event::Routed(place.id.clone(), route.by));
            world.map.by = Some(route.by);
        }
        return;
    }
    match target {
        "map.all" => world.map.search.clear(),
        "map.zoom-in" => world.map.zoomed = true,
        "map.zoom-out" => world.map.zoomed = false,
        "map.back" => {
            world.map.open = None;
            world.map.by = None;
        }
        _ => {}
    }
}

pub fn write(world: &mut World, target: &str, text: String) {
    if target == "map.search" {
        world.map.search = text;
    }
}

/// The place on the screen.
pub fn opened_place<'a>(scenario: &'a Scenario, world: &World) -> Option<&'a Place> {
    let open = world.map.open.as_ref()?;
    scenario.exercise().places.iter().find(|place| place.id == *open)
}

/// The places that the plan shows: all, or those whose name holds what is searched for; case and accents do not count.
pub fn found_places<'a>(scenario: &'a Scenario, world: &World) -> impl Iterator<Item = &'a Place> + use<'a> {
    let sought = plain(world.map.search.trim());
    scenario.exercise().places.iter().filter(move |place| plain(&place.name).contains(&sought))
}

fn plain(text: &str) -> String {
    let letters = text.to_lowercase();
    letters
        .chars()
        .map(|letter| match letter {
            'à' | 'â' | 'ä' => 'a',
            'ç' => 'c',
            'é' | 'è' | 'ê' | 'ë' => 'e',
            'î' | 'ï' => 'i',
            'ô' | 'ö' => 'o',
            'ù' | 'û' | 'ü' => 'u',
            '-' | '’' | '\'' => ' ',
            other => other,
        })
        .collect()
}

impl Travel {
    /// Its name in targets and in the corpus.
    pub fn id(self) -> &'static str {
        match self {
            Travel::Walk => "walk",
            Travel::Bus => "bus",
            Travel::Bicycle => "bicycle",
            Travel::Car => "car",
        }
    }
}
