//! The table: things to touch, to hold and to move.

use super::press_control;
use crate::action::Control;
use crate::bundle::Scenario;
use crate::device::Thing;
use crate::event::Event;
use crate::world::World;

/// Targets: `thing.<id>` to touch a thing or take it in hand, `hold.<id>` for a long press; with something in hand
/// `spot.<id>` to put it down on another spot, and `table.put-back`.
pub fn controls(scenario: &Scenario, world: &World, controls: &mut Vec<Control>) {
    let exercise = scenario.exercise();
    let lies_at = world.table.in_hand.as_ref().and_then(|thing| world.table.places.get(thing));
    for spot in &exercise.spots {
        if lies_at.is_some_and(|lies_at| *lies_at != spot.id) {
            controls.push(press_control(format!("spot.{}", spot.id), &spot.label));
        }
        for thing in exercise.things.iter().filter(|thing| world.table.places.get(&thing.id) == Some(&spot.id)) {
            if thing.taps || thing.moves {
                controls.push(press_control(format!("thing.{}", thing.id), &thing.label));
            }
            if thing.holds {
                controls.push(press_control(format!("hold.{}", thing.id), &thing.label));
            }
        }
    }
    if lies_at.is_some() {
        controls.push(press_control("table.put-back", ""));
    }
}

pub fn press(scenario: &Scenario, world: &mut World, target: &str, events: &mut Vec<Event>) {
    if target == "table.put-back" {
        world.table.in_hand = None;
    } else if let Some(spot) = target.strip_prefix("spot.") {
        put_down(world, spot, events);
    } else if let Some(thing) = target.strip_prefix("hold.") {
        switch(world, thing);
        events.push(Event::Held(thing.to_owned()));
    } else if let Some(thing) = target.strip_prefix("thing.").and_then(|id| thing_of(scenario, id)) {
        if thing.moves {
            let in_hand = &mut world.table.in_hand;
            let puts_back = in_hand.as_ref() == Some(&thing.id);
            *in_hand = (!puts_back).then(|| thing.id.clone());
        } else {
            switch(world, &thing.id);
            events.push(Event::Touched(thing.id.clone()));
        }
    }
}

pub fn fill(scenario: &Scenario, world: &mut World) {
    let things = scenario.exercise().things.iter();
    world.table.places = things.map(|thing| (thing.id.clone(), thing.spot.clone())).collect();
}

fn thing_of<'a>(scenario: &'a Scenario, id: &str) -> Option<&'a Thing> {
    scenario.exercise().things.iter().find(|thing| thing.id == id)
}

/// What is off goes on, and what is on goes off.
fn switch(world: &mut World, thing: &str) {
    if !world.table.on.remove(thing) {
        world.table.on.insert(thing.to_owned());
    }
}

fn put_down(world: &mut World, spot: &str, events: &mut Vec<Event>) {
    if let Some(thing) = world.table.in_hand.take() {
        world.table.places.insert(thing.clone(), spot.to_owned());
        events.push(Event::Placed(thing, spot.to_owned()));
    }
}
