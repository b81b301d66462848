//! Text messages: reading, answering, passing on, blocking.

use crate::action::Control;
use crate::bundle::Scenario;
use crate::event::Event;
use crate::world::World;

pub fn controls(_scenario: &Scenario, _world: &World, _controls: &mut Vec<Control>) {}

pub fn press(_scenario: &Scenario, _world: &mut World, _target: &str, _events: &mut Vec<Event>) {}

pub fn fill(_scenario: &Scenario, _world: &mut World) {}

pub fn write(_world: &mut World, _target: &str, _text: String) {}

/// A text message comes; one that is there already does not come twice.
pub fn deliver(_scenario: &Scenario, _world: &mut World, _id: &str) {}
