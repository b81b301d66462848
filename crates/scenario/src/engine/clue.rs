//! Marking clues: on an open message, the learner touches the parts that tell that it is false.

use super::press_control;
use crate::action::Control;
use crate::device::Markable;
use crate::event::Event;
use crate::world::World;

/// Targets: `clues.begin` on a message that has clues; while its parts are being marked, `clue.<part>` for each part and
/// `clues.end`. Says whether it is being marked: then nothing else of the message can be touched.
pub fn controls(world: &World, message: &Markable, controls: &mut Vec<Control>) -> bool {
    if message.clues.is_empty() {
        return false;
    }
    if !is_marking(world, message) {
        controls.push(press_control("clues.begin", ""));
        return false;
    }
    controls.extend(message.parts.iter().map(|(part, says)| press_control(format!("clue.{part}"), says)));
    controls.push(press_control("clues.end", ""));
    true
}

/// Plays a touch on one of the targets of [`controls`]; says whether it was one. A part that is marked stays so.
pub fn press(world: &mut World, message: &Markable, target: &str, events: &mut Vec<Event>) -> bool {
    match target {
        "clues.begin" => world.clues.marking = Some(message.id.to_owned()),
        "clues.end" => world.clues.marking = None,
        _ => {
            let Some(part) = target.strip_prefix("clue.") else {
                return false;
            };
            let name = format!("{}.{part}", message.id);
            if !message.clues.iter().any(|clue| clue == part) {
                events.push(Event::Mismarked(name));
            } else if world.clues.marked.insert(name.clone()) {
                events.push(Event::Marked(name));
            }
        }
    }
    true
}

/// Whether the parts of this message are being marked.
pub fn is_marking(world: &World, message: &Markable) -> bool {
    world.clues.marking.as_deref() == Some(message.id)
}
