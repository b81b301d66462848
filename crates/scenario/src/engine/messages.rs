//! Text messages: reading, answering, passing on, blocking, throwing away and taking back.

use super::{browser, clue, field_control, press_control};
use crate::action::Control;
use crate::bundle::Scenario;
use crate::device::{App, Markable, PhoneNumber, SmsTemplate};
use crate::event::Event;
use crate::validate;
use crate::world::{OwnSms, Sms, World};

pub fn fill(scenario: &Scenario, world: &mut World) {
    let there = scenario.exercise().texts.iter().filter(|text| !text.later);
    world.messages.all = there.map(|text| Sms { id: text.id.clone(), read: text.read, ..Sms::default() }).collect();
}

/// A text message comes; one that is there already does not come twice. Where its conversation is on the screen, it is
/// seen at once.
pub fn deliver(scenario: &Scenario, world: &mut World, id: &str) -> Option<Event> {
    let text = template(scenario, id)?;
    if world.messages.all.iter().any(|sms| sms.id == id) {
        return None;
    }
    let read = world.app == App::Messages && world.messages.open.as_ref() == Some(&text.from);
    world.messages.all.push(Sms { id: id.to_owned(), read, ..Sms::default() });
    read.then(|| Event::Opened(id.to_owned()))
}

/// The exercise’s text message with this short name.
pub fn template<'a>(scenario: &'a Scenario, id: &str) -> Option<&'a SmsTemplate> {
    scenario.exercise().texts.iter().find(|text| text.id == id)
}

/// The message that something is to be done with.
pub fn chosen<'a>(scenario: &'a Scenario, world: &World) -> Option<&'a SmsTemplate> {
    template(scenario, world.messages.chosen.as_ref()?)
}

/// With whom a message was exchanged: its sender, or to whom the learner wrote.
fn partner<'a>(scenario: &'a Scenario, sms: &'a Sms) -> Option<&'a str> {
    match &sms.own {
        Some(own) => Some(&own.to),
        None => template(scenario, &sms.id).map(|text| text.from.as_str()),
    }
}

/// With whom messages were exchanged, the latest first; whoever’s messages are all thrown away is left out.
pub fn conversations<'a>(scenario: &'a Scenario, world: &'a World) -> Vec<&'a str> {
    let mut names = vec![];
    for sms in world.messages.all.iter().rev().filter(|sms| !sms.deleted) {
        if let Some(name) = partner(scenario, sms).filter(|name| !names.contains(name)) {
            names.push(name);
        }
    }
    names
}

/// The messages of a conversation, oldest first.
pub fn exchanged<'a>(scenario: &'a Scenario, world: &'a World, with: &'a str) -> impl Iterator<Item = &'a Sms> {
    let all = world.messages.all.iter().filter(|sms| !sms.deleted);
    all.filter(move |sms| partner(scenario, sms) == Some(with))
}

/// The number of the exercise that stands behind a name or is written so.
pub fn number_of<'a>(scenario: &'a Scenario, name: &str) -> Option<&'a PhoneNumber> {
    let digits = digits(name);
    scenario.exercise().numbers.iter().find(|number| {
        (!number.contact.is_empty() && number.contact == name)
            || (!digits.is_empty() && name.chars().all(is_dialled) && self::digits(&number.number) == digits)
    })
}

/// Whether one can write to this name: to a contact or a number, not to a name that a machine has put there.
pub fn takes_answers(scenario: &Scenario, name: &str) -> bool {
    number_of(scenario, name).is_some() || (!name.is_empty() && name.chars().all(is_dialled))
}

/// The digits of a number, and the plus of one from abroad.
pub fn digits(text: &str) -> String {
    text.chars().filter(|letter| letter.is_ascii_digit() || *letter == '+').collect()
}

fn is_dialled(letter: char) -> bool {
    letter.is_ascii_digit() || letter.is_whitespace() || letter == '+' || letter == '.'
}

/// Targets: `conversation.<name>`, `messages.bin`; in the bin `messages.back`, `restore.<id>`; in a conversation
/// `messages.back`, `sms.<id>` (chooses it), `sms-link.<id>`, `messages.unblock`, `messages.text` (typed), `messages.send`;
/// on the chosen message those of its clues, `chosen.pass-on`, `chosen.report`, `chosen.delete`, `chosen.cancel`; while passing
/// it on `pass-to.<number>`, `pass.number` (typed), `pass.send`, `pass.cancel`.
pub fn controls(scenario: &Scenario, world: &World, controls: &mut Vec<Control>) {
    let messages = &world.messages;
    if messages.passing_on.is_some() {
        let contacts = scenario.exercise().numbers.iter().filter(|number| !number.contact.is_empty());
        controls.extend(contacts.map(|number| press_control(format!("pass-to.{}", number.id), &number.contact)));
        controls.push(field_control("pass.number", ""));
        controls.extend(["pass.send", "pass.cancel"].map(|target| press_control(target, "")));
    } else if let Some(text) = chosen(scenario, world) {
        if clue::controls(world, &Markable::from(text), controls) {
            return;
        }
        controls.extend(["chosen.pass-on", "chosen.report", "chosen.delete"].map(|target| press_control(target, "")));
        controls.push(press_control("chosen.cancel", ""));
    } else if messages.bin {
        controls.push(press_control("messages.back", ""));
        let thrown = messages.all.iter().filter(|sms| sms.deleted);
        controls.extend(thrown.map(|sms| press_control(format!("restore.{}", sms.id), "")));
    } else if let Some(name) = &messages.open {
        controls.push(press_control("messages.back", ""));
        for text in exchanged(scenario, world, name).filter_map(|sms| template(scenario, &sms.id)) {
            if let Some(way) = &text.link {
                controls.push(press_control(format!("sms-link.{}", text.id), &way.label));
            }
            controls.push(press_control(format!("sms.{}", text.id), ""));
        }
        if messages.blocked.contains(name) {
            controls.push(press_control("messages.unblock", ""));
        } else if takes_answers(scenario, name) {
            controls.extend([field_control("messages.text", ""), press_control("messages.send", "")]);
        }
    } else {
        let names = conversations(scenario, world).into_iter();
        controls.extend(names.map(|name| press_control(format!("conversation.{name}"), name)));
        if messages.all.iter().any(|sms| sms.deleted) {
            controls.push(press_control("messages.bin", ""));
        }
    }
}

pub fn press(scenario: &Scenario, world: &mut World, target: &str, events: &mut Vec<Event>) {
    let text = chosen(scenario, world);
    if text.is_some_and(|text| clue::press(world, &Markable::from(text), target, events)) {
        return;
    }
    if let Some(name) = target.strip_prefix("conversation.") {
        world.messages.open = Some(name.to_owned());
        show(scenario, world, events);
    } else if let Some(id) = target.strip_prefix("sms-link.") {
        if let Some(way) = template(scenario, id).and_then(|text| text.link.as_ref()) {
            events.push(Event::Followed(id.to_owned()));
            world.app = App::Browser;
            browser::show(scenario, world, &way.to, events);
        }
    } else if let Some(id) = target.strip_prefix("sms.") {
        world.messages.chosen = Some(id.to_owned());
    } else if let Some(id) = target.strip_prefix("restore.") {
        let thrown = world.messages.all.iter_mut().filter(|sms| sms.id == id);
        thrown.for_each(|sms| sms.deleted = false);
        world.messages.bin = world.messages.all.iter().any(|sms| sms.deleted);
    } else if let Some(id) = target.strip_prefix("pass-to.") {
        if let Some(number) = scenario.exercise().numbers.iter().find(|number| number.id == id) {
            pass_on(scenario, world, number, events);
        }
    } else {
        press_button(scenario, world, target, events);
    }
}

fn press_button(scenario: &Scenario, world: &mut World, target: &str, events: &mut Vec<Event>) {
    let messages = &mut world.messages;
    match target {
        "messages.back" => {
            messages.draft.clear();
            messages.open = None;
            messages.bin = false;
        }
        "messages.bin" => messages.bin = true,
        "messages.unblock" => {
            if let Some(name) = &messages.open {
                messages.blocked.remove(name);
            }
        }
        "messages.send" => answer(scenario, world, events),
        "chosen.cancel" => messages.chosen = None,
        "chosen.pass-on" => messages.passing_on = messages.chosen.take(),
        "chosen.report" => report(scenario, world, events),
        "chosen.delete" => delete(scenario, world, events),
        "pass.cancel" => stop_passing_on(world),
        "pass.send" => match number_of(scenario, &messages.number) {
            Some(number) => pass_on(scenario, world, number, events),
            None => {
                messages.misdialled = true;
                if validate::is_phone(&messages.number) {
                    events.push(Event::OwnData("pass.number".to_owned()));
                }
                events.push(Event::Texted(String::new(), messages.passing_on.clone().unwrap_or_default()));
            }
        },
        _ => {}
    }
}

pub fn write(world: &mut World, target: &str, text: String) {
    let messages = &mut world.messages;
    match target {
        "messages.text" => messages.draft = text,
        "pass.number" => {
            messages.number = text;
            messages.misdialled = false;
        }
        _ => {}
    }
}

/// The open conversation comes to the screen: its messages are seen.
pub fn show(scenario: &Scenario, world: &mut World, events: &mut Vec<Event>) {
    let Some(name) = world.messages.open.clone() else {
        return;
    };
    for sms in world.messages.all.iter_mut().filter(|sms| !sms.deleted && sms.own.is_none()) {
        if template(scenario, &sms.id).is_some_and(|text| text.from == name) {
            sms.read = true;
            events.push(Event::Opened(sms.id.clone()));
        }
    }
}

/// A message that says nothing is not sent.
fn answer(scenario: &Scenario, world: &mut World, events: &mut Vec<Event>) {
    let Some(to) = world.messages.open.clone().filter(|_| !world.messages.draft.trim().is_empty()) else {
        return;
    };
    let number = number_of(scenario, &to).map(|number| number.id.clone());
    let text = std::mem::take(&mut world.messages.draft);
    keep_own(world, OwnSms { to, text, passes_on: String::new() });
    events.push(Event::Texted(number.unwrap_or_default(), String::new()));
}

fn pass_on(scenario: &Scenario, world: &mut World, number: &PhoneNumber, events: &mut Vec<Event>) {
    let Some(text) = world.messages.passing_on.as_ref().and_then(|id| template(scenario, id)) else {
        return;
    };
    let to = if number.contact.is_empty() { &number.number } else { &number.contact };
    let paragraphs = text.body.iter().chain(text.link.as_ref().map(|way| &way.label));
    let whole = paragraphs.map(String::as_str).collect::<Vec<_>>().join("\n");
    keep_own(world, OwnSms { to: to.clone(), text: whole, passes_on: text.id.clone() });
    stop_passing_on(world);
    world.messages.open = Some(to.clone());
    events.push(Event::Texted(number.id.clone(), text.id.clone()));
}

fn stop_passing_on(world: &mut World) {
    world.messages.passing_on = None;
    world.messages.misdialled = false;
    world.messages.number.clear();
}

fn keep_own(world: &mut World, own: OwnSms) {
    let rank = world.messages.all.iter().filter(|sms| sms.own.is_some()).count() + 1;
    world.messages.all.push(Sms { id: format!("sent-{rank}"), read: true, deleted: false, own: Some(own) });
}

fn report(scenario: &Scenario, world: &mut World, events: &mut Vec<Event>) {
    let Some(text) = world.messages.chosen.take().and_then(|id| template(scenario, &id)) else {
        return;
    };
    world.messages.blocked.insert(text.from.clone());
    events.extend([Event::Blocked(text.id.clone()), Event::Reported(text.id.clone())]);
}

fn delete(scenario: &Scenario, world: &mut World, events: &mut Vec<Event>) {
    let Some(id) = world.messages.chosen.take() else {
        return;
    };
    world.messages.all.iter_mut().filter(|sms| sms.id == id).for_each(|sms| sms.deleted = true);
    let open = world.messages.open.clone().unwrap_or_default();
    if exchanged(scenario, world, &open).next().is_none() {
        world.messages.open = None;
    }
    events.push(Event::Deleted(id));
}
