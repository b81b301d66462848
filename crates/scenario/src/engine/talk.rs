//! Talks: taking or refusing a call, calling, answering; and somebody who stands before the learner.

use super::messages::{digits, number_of};
use super::{field_control, press_control};
use crate::action::Control;
use crate::bundle::Scenario;
use crate::device::{App, Line, PhoneNumber, Talk};
use crate::event::Event;
use crate::validate;
use crate::world::World;

/// The longest number that can be dialled.
const LONGEST: usize = 20;

/// Whoever stands before the learner begins to speak; the telephone may ring from the start.
pub fn fill(scenario: &Scenario, world: &mut World) {
    let talks = &scenario.exercise().talks;
    world.phone.ringing = talks.iter().find(|talk| talk.rings).map(|talk| talk.id.clone());
    if let Some((talk, line)) = in_person(scenario).and_then(|talk| Some((talk, talk.lines.first()?))) {
        world.phone.meeting = Some((talk.id.clone(), line.id.clone()));
    }
}

/// The talk with whoever stands before the learner: the first that is no call.
fn in_person(scenario: &Scenario) -> Option<&Talk> {
    let exercise = scenario.exercise();
    let rings = |talk: &Talk| talk.rings || exercise.rules.iter().any(|rule| rule.ring.as_ref() == Some(&talk.id));
    let is_called = |talk: &Talk| exercise.numbers.iter().any(|number| number.talk.as_ref() == Some(&talk.id));
    exercise.talks.iter().find(|talk| !rings(talk) && !is_called(talk))
}

/// The telephone rings; a call that rang already is then among the latest calls.
pub fn ring(world: &mut World, talk: &str) {
    if let Some(missed) = world.phone.ringing.replace(talk.to_owned()).filter(|missed| missed != talk) {
        note(world, &missed);
    }
}

/// The talk with this short name.
pub fn template<'a>(scenario: &'a Scenario, id: &str) -> Option<&'a Talk> {
    scenario.exercise().talks.iter().find(|talk| talk.id == id)
}

/// The talk that goes on in the app in front, and the line that was said last.
pub fn under_way<'a>(scenario: &'a Scenario, world: &World) -> Option<(&'a Talk, &'a Line)> {
    let (talk, line) = match world.app {
        App::Talk => world.phone.meeting.as_ref()?,
        _ => world.phone.talking.as_ref()?,
    };
    let talk = template(scenario, talk)?;
    Some((talk, talk.lines.iter().find(|known| known.id == *line)?))
}

/// What the learner said last in the talk that is on the screen.
pub fn said_last<'a>(scenario: &'a Scenario, world: &World) -> Option<&'a str> {
    let (talk, _) = under_way(scenario, world)?;
    let (line, answer) = said_in(world, talk).next_back()?;
    let line = talk.lines.iter().find(|known| known.id == line)?;
    line.answers.iter().find(|known| known.id == answer).map(|answer| answer.label.as_str())
}

/// Lines of a talk and what was answered to each, from its start to where it stands.
fn said_in<'a>(world: &'a World, talk: &'a Talk) -> impl DoubleEndedIterator<Item = (&'a str, &'a str)> {
    let said = world.phone.said.iter().filter_map(move |said| said.strip_prefix(&talk.id)?.strip_prefix('.'));
    said.filter_map(|said| said.split_once('.'))
}

/// Targets: `say.<answer>`; in a meeting `talk.back`, `talk.again`; on the telephone `phone.answer`, `phone.refuse`,
/// `phone.hang-up`, `phone.contact.<number>`, `phone.recent.<talk>`, `phone.keypad`, `phone.number` (typed),
/// `phone.key.<digit>`, `phone.erase`, `phone.call`, `phone.back`.
pub fn controls(scenario: &Scenario, world: &World, controls: &mut Vec<Control>) {
    let phone = &world.phone;
    if let Some((talk, line)) = under_way(scenario, world) {
        controls.extend(line.answers.iter().map(|answer| press_control(format!("say.{}", answer.id), &answer.label)));
        if world.app == App::Phone {
            controls.push(press_control("phone.hang-up", ""));
        } else if said_in(world, talk).next().is_some() {
            controls.push(press_control("talk.back", ""));
        }
    } else if world.app == App::Talk {
        if in_person(scenario).is_some() {
            controls.push(press_control("talk.again", ""));
        }
    } else if phone.calling.is_some() {
        controls.push(press_control("phone.hang-up", ""));
    } else if phone.ringing.is_some() {
        controls.extend(["phone.answer", "phone.refuse"].map(|target| press_control(target, "")));
    } else if phone.keypad {
        controls.push(press_control("phone.back", ""));
        controls.push(field_control("phone.number", ""));
        controls.extend((0..=9).map(|digit| press_control(format!("phone.key.{digit}"), "")));
        if !phone.dialled.is_empty() {
            controls.extend(["phone.erase", "phone.call"].map(|target| press_control(target, "")));
        }
    } else {
        controls.push(press_control("phone.keypad", ""));
        controls.extend(contacts(scenario).map(|number| {
            let target = format!("phone.contact.{}", number.id);
            press_control(target, &number.contact)
        }));
        let recent = phone.recent.iter().filter_map(|id| template(scenario, id));
        controls.extend(recent.map(|talk| press_control(format!("phone.recent.{}", talk.id), &talk.with)));
    }
}

/// The numbers that have a name in the telephone.
pub fn contacts(scenario: &Scenario) -> impl Iterator<Item = &PhoneNumber> {
    scenario.exercise().numbers.iter().filter(|number| !number.contact.is_empty())
}

pub fn press(scenario: &Scenario, world: &mut World, target: &str, events: &mut Vec<Event>) {
    if let Some(answer) = target.strip_prefix("say.") {
        say(scenario, world, answer, events);
    } else if let Some(id) = target.strip_prefix("phone.contact.") {
        if let Some(number) = scenario.exercise().numbers.iter().find(|number| number.id == id) {
            call(scenario, world, &number.contact, events);
        }
    } else if let Some(id) = target.strip_prefix("phone.recent.") {
        call_back(scenario, world, id, events);
    } else if let Some(digit) = target.strip_prefix("phone.key.") {
        let dialled = format!("{}{digit}", world.phone.dialled);
        write(world, "phone.number", dialled);
    } else {
        press_button(scenario, world, target, events);
    }
}

fn press_button(scenario: &Scenario, world: &mut World, target: &str, events: &mut Vec<Event>) {
    let phone = &mut world.phone;
    match target {
        "phone.answer" => {
            if let Some(talk) = phone.ringing.take() {
                note(world, &talk);
                begin(scenario, world, &talk, events);
            }
        }
        "phone.refuse" => {
            if let Some(talk) = phone.ringing.take() {
                note(world, &talk);
                events.push(Event::HungUp(talk));
            }
        }
        "phone.hang-up" => {
            phone.calling = None;
            if let Some((talk, _)) = phone.talking.take() {
                events.push(Event::HungUp(talk));
            }
        }
        "phone.keypad" => phone.keypad = true,
        "phone.back" => {
            phone.keypad = false;
            phone.dialled.clear();
        }
        "phone.erase" => {
            phone.dialled.pop();
        }
        "phone.call" => {
            let dialled = std::mem::take(&mut phone.dialled);
            phone.keypad = false;
            call(scenario, world, &dialled, events);
        }
        "talk.back" => back(scenario, world),
        "talk.again" => {
            if let Some(talk) = in_person(scenario) {
                begin(scenario, world, &talk.id, events);
            }
        }
        _ => {}
    }
}

pub fn write(world: &mut World, target: &str, text: String) {
    if target == "phone.number" {
        let dialled = text.chars().filter(|letter| letter.is_ascii_digit() || [' ', '+'].contains(letter));
        world.phone.dialled = dialled.take(LONGEST).collect();
    }
}

/// Calls a contact or a number; where nobody answers, it goes on ringing there.
fn call(scenario: &Scenario, world: &mut World, name: &str, events: &mut Vec<Event>) {
    let number = number_of(scenario, name);
    if number.is_none() && validate::is_phone(name) {
        events.push(Event::OwnData("phone.number".to_owned()));
    }
    events.push(Event::Called(number.map(|number| number.id.clone()).unwrap_or_default()));
    match number.and_then(|number| number.talk.as_ref()) {
        Some(talk) => begin(scenario, world, talk, events),
        None => world.phone.calling = Some(name.to_owned()),
    }
}

/// Calls the number that was shown: whoever has it answers, or else the same person as before.
fn call_back(scenario: &Scenario, world: &mut World, id: &str, events: &mut Vec<Event>) {
    let Some(talk) = template(scenario, id) else {
        return;
    };
    let number = number_of(scenario, &talk.number).filter(|_| !digits(&talk.number).is_empty());
    match number {
        Some(number) if number.talk.is_some() => call(scenario, world, &number.number, events),
        _ => {
            events.push(Event::Called(number.map(|number| number.id.clone()).unwrap_or_default()));
            begin(scenario, world, &talk.id, events);
        }
    }
}

/// Notes a call that came among the latest calls.
fn note(world: &mut World, talk: &str) {
    world.phone.recent.retain(|recent| recent != talk);
    world.phone.recent.insert(0, talk.to_owned());
}

fn begin(scenario: &Scenario, world: &mut World, id: &str, events: &mut Vec<Event>) {
    let Some((talk, first)) = template(scenario, id).and_then(|talk| Some((talk, talk.lines.first()?))) else {
        return;
    };
    forget(world, talk);
    events.push(Event::Answered(talk.id.clone()));
    stand_at(world, talk, first, events);
}

/// The talk goes to a line. Where somebody in person has nothing more to say, it has ended; on the telephone the learner
/// hangs up.
fn stand_at(world: &mut World, talk: &Talk, line: &Line, events: &mut Vec<Event>) {
    let at = Some((talk.id.clone(), line.id.clone()));
    if world.app == App::Talk {
        world.phone.meeting = at;
        if line.answers.is_empty() {
            events.push(Event::HungUp(talk.id.clone()));
        }
    } else {
        world.phone.talking = at;
    }
}

fn say(scenario: &Scenario, world: &mut World, id: &str, events: &mut Vec<Event>) {
    let Some((talk, line)) = under_way(scenario, world) else {
        return;
    };
    let Some(answer) = line.answers.iter().find(|answer| answer.id == id) else {
        return;
    };
    let said = format!("{}.{}.{}", talk.id, line.id, answer.id);
    events.push(Event::Said(said.clone()));
    world.phone.said.push(said);
    match answer.to.as_ref().and_then(|to| talk.lines.iter().find(|line| line.id == *to)) {
        Some(next) => {
            // Coming again to a line takes back all that was said since: a talk is never longer than its lines.
            let came = format!("{}.{}.", talk.id, next.id);
            if let Some(at) = world.phone.said.iter().position(|said| said.starts_with(&came)) {
                world.phone.said.truncate(at);
            }
            stand_at(world, talk, next, events);
        }
        None => {
            forget(world, talk);
            events.push(Event::HungUp(talk.id.clone()));
            if world.app == App::Talk {
                world.phone.meeting = None;
            } else {
                world.phone.talking = None;
            }
        }
    }
}

/// Takes back what was said last in a meeting: one can always answer otherwise.
fn back(scenario: &Scenario, world: &mut World) {
    let Some((talk, _)) = under_way(scenario, world) else {
        return;
    };
    let last = said_in(world, talk).next_back().map(|(line, _)| line.to_owned());
    if let Some(line) = last {
        world.phone.said.pop();
        world.phone.meeting = Some((talk.id.clone(), line));
    }
}

/// Forgets what was said in a talk.
fn forget(world: &mut World, talk: &Talk) {
    let of_it = format!("{}.", talk.id);
    world.phone.said.retain(|said| !said.starts_with(&of_it));
}
