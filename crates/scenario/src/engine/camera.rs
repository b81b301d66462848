//! The camera: choosing what to take, mending what would spoil it, taking it.

use crate::action::Control;
use crate::bundle::Scenario;
use crate::event::Event;
use crate::world::World;

pub fn controls(_scenario: &Scenario, _world: &World, _controls: &mut Vec<Control>) {}

pub fn press(_scenario: &Scenario, _world: &mut World, _target: &str, _events: &mut Vec<Event>) {}
