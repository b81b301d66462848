//! Settings of the device: switches, and what takes room.

use super::press_control;
use crate::action::Control;
use crate::bundle::Scenario;
use crate::device::{Panel, Stored};
use crate::event::Event;
use crate::world::World;

pub fn fill(scenario: &Scenario, world: &mut World) {
    let toggles = scenario.exercise().panels.iter().flat_map(|panel| &panel.toggles);
    world.settings.on = toggles.filter(|toggle| toggle.on).map(|toggle| toggle.id.clone()).collect();
}

/// Targets: `panel.<id>`; on a panel `toggle.<id>`, `stored.<id>`, `restore.<id>`, `settings.back`; when it is asked
/// whether to delete `stored.yes`, `stored.no`.
pub fn controls(scenario: &Scenario, world: &World, controls: &mut Vec<Control>) {
    if world.settings.asking.is_some() {
        controls.extend(["stored.yes", "stored.no"].map(|target| press_control(target, "")));
        return;
    }
    let Some(panel) = opened_panel(scenario, world) else {
        let panels = scenario.exercise().panels.iter();
        controls.extend(panels.map(|panel| press_control(format!("panel.{}", panel.id), &panel.title)));
        return;
    };
    let toggles = panel.toggles.iter();
    controls.extend(toggles.map(|toggle| press_control(format!("toggle.{}", toggle.id), &toggle.label)));
    for (freed, prefix) in [(false, "stored"), (true, "restore")] {
        let stored = stored_things(panel, world, freed).into_iter();
        controls.extend(stored.map(|thing| press_control(format!("{prefix}.{}", thing.id), &thing.label)));
    }
    controls.push(press_control("settings.back", ""));
}

pub fn press(_scenario: &Scenario, world: &mut World, target: &str, events: &mut Vec<Event>) {
    let settings = &mut world.settings;
    match (target, target.split_once('.')) {
        ("settings.back", _) => settings.open = None,
        ("stored.no", _) => settings.asking = None,
        ("stored.yes", _) => {
            if let Some(thing) = settings.asking.take() {
                settings.freed.insert(thing.clone());
                events.push(Event::Freed(thing));
            }
        }
        (_, Some(("panel", id))) => {
            settings.open = Some(id.to_owned());
            events.push(Event::Looked(id.to_owned()));
        }
        (_, Some(("toggle", id))) => {
            let on = !settings.on.remove(id);
            if on {
                settings.on.insert(id.to_owned());
            }
            events.push(Event::Toggled(id.to_owned(), on));
        }
        (_, Some(("stored", id))) => settings.asking = Some(id.to_owned()),
        (_, Some(("restore", id))) => {
            settings.freed.remove(id);
            events.push(Event::Restored(id.to_owned()));
        }
        _ => {}
    }
}

/// The panel on the screen.
pub fn opened_panel<'a>(scenario: &'a Scenario, world: &World) -> Option<&'a Panel> {
    let open = world.settings.open.as_ref()?;
    scenario.exercise().panels.iter().find(|panel| panel.id == *open)
}

/// What takes room, or with `freed` what was deleted and can be taken back; the biggest first.
pub fn stored_things<'a>(panel: &'a Panel, world: &World, freed: bool) -> Vec<&'a Stored> {
    let mut things: Vec<&Stored> =
        panel.stored.iter().filter(|thing| world.settings.freed.contains(&thing.id) == freed).collect();
    things.sort_by_key(|thing| std::cmp::Reverse(thing.megabytes));
    things
}

/// The megabytes that are free on the device, where the panel says how many it holds.
pub fn free_room(panel: &Panel, world: &World) -> Option<u32> {
    let taken = stored_things(panel, world, false).into_iter().map(|thing| thing.megabytes);
    Some(taken.fold(panel.room?, u32::saturating_sub))
}
