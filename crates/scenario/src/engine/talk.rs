//! Talks: taking or refusing a call, calling, answering.

use crate::action::Control;
use crate::bundle::Scenario;
use crate::event::Event;
use crate::world::World;

pub fn fill(_scenario: &Scenario, _world: &mut World) {}

pub fn ring(_world: &mut World, _talk: &str) {}

pub fn controls(_scenario: &Scenario, _world: &World, _controls: &mut Vec<Control>) {}

pub fn press(_scenario: &Scenario, _world: &mut World, _target: &str, _events: &mut Vec<Event>) {}

pub fn write(_world: &mut World, _target: &str, _text: String) {}
