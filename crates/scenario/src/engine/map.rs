//! The plan of the town: finding a place, and the way there.

use crate::action::Control;
use crate::bundle::Scenario;
use crate::event::Event;
use crate::world::World;

pub fn controls(_scenario: &Scenario, _world: &World, _controls: &mut Vec<Control>) {}

pub fn press(_scenario: &Scenario, _world: &mut World, _target: &str, _events: &mut Vec<Event>) {}

pub fn write(_world: &mut World, _target: &str, _text: String) {}
