//! The table: things to touch, to hold and to move.

use crate::action::Control;
use crate::bundle::Scenario;
use crate::event::Event;
use crate::world::World;

pub fn controls(_scenario: &Scenario, _world: &World, _controls: &mut Vec<Control>) {}

pub fn press(_scenario: &Scenario, _world: &mut World, _target: &str, _events: &mut Vec<Event>) {}

pub fn fill(_scenario: &Scenario, _world: &mut World) {}
