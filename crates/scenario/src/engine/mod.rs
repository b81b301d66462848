//! The engine: one total function from a world and an action to the next world and what happened.

mod answer;
mod browser;
mod calendar;
mod camera;
mod clue;
mod files;
mod form;
mod mail;
mod map;
mod messages;
mod settings;
mod table;
mod talk;

use crate::action::{Action, Control, Role};
use crate::bundle::Scenario;
use crate::device::App;
use crate::event::Event;
use crate::world::World;

pub use answer::{answered, boxes, text_of};
pub(crate) use answer::{correction, field_of, name as field_name, right_file};
pub use browser::{is_frozen, session_asked, shown as shown_page};
pub use calendar::{entries_on, month_days, time_in_words, times};
pub use clue::is_marking;
pub use files::folders as file_folders;
pub(crate) use form::TICKED;
pub use mail::{
    FOLDERS as MAIL_FOLDERS, addresses, attachable, folders as mail_folders, listed as listed_messages,
    offered as offered_contacts, opened as opened_message, template as mail_template,
};
pub use map::{found_places, opened_place};
pub use messages::{conversations, exchanged as conversation, takes_answers, template as sms_template};
pub use settings::{free_room, opened_panel, stored_things};
pub use talk::{contacts as phone_contacts, said_last, template as talk_template, under_way as talk_under_way};

/// What one action led to.
#[derive(Clone, Debug, PartialEq)]
pub struct Turn {
    /// The next world.
    pub world: World,
    /// What happened.
    pub events: Vec<Event>,
    /// Goals reached in this turn.
    pub reached: Vec<String>,
    /// Traps met in this turn.
    pub trapped: Vec<String>,
    /// Whether every goal is reached.
    pub done: bool,
}

/// The world at the start of a scenario.
pub fn start(scenario: &Scenario) -> World {
    let exercise = scenario.exercise();
    let mut world = World { app: exercise.start.app, ..World::default() };
    world.browser.signed_in.extend(exercise.start.signed_in.iter().cloned());
    world.files.files = exercise.files.iter().filter(|file| !file.folder.is_empty()).cloned().collect();
    mail::fill(scenario, &mut world);
    messages::fill(scenario, &mut world);
    talk::fill(scenario, &mut world);
    calendar::fill(scenario, &mut world);
    settings::fill(scenario, &mut world);
    table::fill(scenario, &mut world);
    let mut events = vec![];
    if let Some(page) = &exercise.start.page {
        browser::show(scenario, &mut world, page, &mut events);
    }
    world.browser.back.clone_from(&exercise.start.before);
    settle(scenario, world, events).world
}

/// Plays one action. Total: an action on something that is not on the screen changes nothing.
pub fn apply(scenario: &Scenario, mut world: World, action: Action) -> Turn {
    let mut events = vec![];
    let on_screen = controls(scenario, &world);
    let is_there = |target: &str, role: fn(Role) -> bool| {
        on_screen.iter().any(|control| control.target == target && role(control.role))
    };
    match action {
        Action::Press(target) if is_there(&target, |role| role == Role::Press) => {
            press(scenario, &mut world, &target, &mut events);
        }
        Action::Type(target, text) if is_there(&target, |role| role != Role::Press) => {
            let text: String = text.chars().take(crate::validate::LONGEST).collect();
            match world.app {
                App::Browser => form::write(scenario, &mut world, &target, text, &mut events),
                App::Mail => mail::write(&mut world, &target, text),
                App::Files => files::write(&mut world, text),
                App::Messages => messages::write(&mut world, &target, text),
                App::Phone => talk::write(&mut world, &target, text),
                App::Calendar => calendar::write(&mut world, &target, text),
                App::Map => map::write(&mut world, &target, text),
                App::Vault | App::Camera | App::Settings | App::Table | App::Talk => {}
            }
        }
        Action::Estimate(target, guesses_log10) if is_there(&target, |role| role == Role::SecretField) => {
            form::estimate(&mut world, &target, guesses_log10);
        }
        _ => {}
    }
    settle(scenario, world, events)
}

/// Everything on the screen that can be pressed or typed into, in reading order.
pub fn controls(scenario: &Scenario, world: &World) -> Vec<Control> {
    let mut controls: Vec<Control> = apps(scenario)
        .into_iter()
        .filter(|app| *app != world.app)
        .map(|app| press_control(format!("app.{}", app.id()), ""))
        .collect();
    match world.app {
        App::Browser => browser::controls(scenario, world, &mut controls),
        App::Mail => mail::controls(scenario, world, &mut controls),
        App::Files => files::controls(scenario, world, &mut controls),
        App::Messages => messages::controls(scenario, world, &mut controls),
        App::Phone | App::Talk => talk::controls(scenario, world, &mut controls),
        App::Camera => camera::controls(scenario, world, &mut controls),
        App::Calendar => calendar::controls(scenario, world, &mut controls),
        App::Map => map::controls(scenario, world, &mut controls),
        App::Settings => settings::controls(scenario, world, &mut controls),
        App::Table => table::controls(scenario, world, &mut controls),
        App::Vault => {}
    }
    controls
}

/// The apps of the device.
pub fn apps(scenario: &Scenario) -> Vec<App> {
    let exercise = scenario.exercise();
    if exercise.apps.is_empty() { vec![exercise.start.app] } else { exercise.apps.clone() }
}

fn press(scenario: &Scenario, world: &mut World, target: &str, events: &mut Vec<Event>) {
    if let Some(app) = App::ALL.into_iter().find(|app| target.strip_prefix("app.") == Some(app.id())) {
        world.app = app;
        events.push(Event::Switched(app));
        if app == App::Messages {
            messages::show(scenario, world, events);
        }
        return;
    }
    match world.app {
        App::Browser => browser::press(scenario, world, target, events),
        App::Mail => mail::press(scenario, world, target, events),
        App::Files => files::press(scenario, world, target, events),
        App::Messages => messages::press(scenario, world, target, events),
        App::Phone | App::Talk => talk::press(scenario, world, target, events),
        App::Camera => camera::press(scenario, world, target, events),
        App::Calendar => calendar::press(scenario, world, target, events),
        App::Map => map::press(scenario, world, target, events),
        App::Settings => settings::press(scenario, world, target, events),
        App::Table => table::press(scenario, world, target, events),
        App::Vault => {}
    }
}

/// Lets the rules act, then reads off goals and traps.
fn settle(scenario: &Scenario, mut world: World, mut events: Vec<Event>) -> Turn {
    let exercise = scenario.exercise();
    remember(&mut world, &events);
    for (rank, rule) in exercise.rules.iter().enumerate() {
        if world.acted.contains(&rank) || !rule.when.holds(&world.history, &world) {
            continue;
        }
        world.acted.insert(rank);
        if let Some(mail) = &rule.deliver {
            mail::deliver(scenario, &mut world, mail);
            if let Some(seen) = messages::deliver(scenario, &mut world, mail) {
                remember(&mut world, std::slice::from_ref(&seen));
                events.push(seen);
            }
        }
        if let Some(talk) = &rule.ring {
            talk::ring(&mut world, talk);
        }
        if let Some(site) = &rule.sign_in {
            world.browser.signed_in.insert(site.clone());
            let signed_in = Event::SignedIn(site.clone());
            remember(&mut world, std::slice::from_ref(&signed_in));
            events.push(signed_in);
        }
        let is_in = |site: &&String| world.browser.signed_in.contains(*site);
        if let Some(site) = rule.warn.as_ref().filter(is_in) {
            world.browser.warned = Some(site.clone());
        }
        if let Some(site) = rule.expire.as_ref().filter(is_in).and_then(|site| scenario.site(site)) {
            let mut ended = vec![];
            browser::expire(scenario, &mut world, site, &mut ended);
            remember(&mut world, &ended);
            events.extend(ended);
        }
    }
    let trapped =
        exercise.traps.iter().filter(|trap| trap.when.holds(&events, &world)).map(|trap| trap.id.clone()).collect();
    let reached: Vec<String> = exercise
        .goals
        .iter()
        .filter(|goal| !world.reached.contains(&goal.id) && goal.when.holds(&world.history, &world))
        .map(|goal| goal.id.clone())
        .collect();
    world.reached.extend(reached.iter().cloned());
    let done = exercise.goals.iter().all(|goal| world.reached.contains(&goal.id));
    Turn { world, events, reached, trapped, done }
}

/// Keeps the first and the latest time of each thing that happened: enough for conditions over an order, and bounded
/// however long one plays.
fn remember(world: &mut World, events: &[Event]) {
    for event in events {
        let mut times = world.history.iter().enumerate().filter(|(_, past)| *past == event).map(|(at, _)| at);
        if let Some(latest) = times.nth(1) {
            world.history.remove(latest);
        }
        world.history.push(event.clone());
    }
}

fn press_control(target: impl Into<String>, label: &str) -> Control {
    Control { target: target.into(), label: label.to_owned(), role: Role::Press }
}

fn field_control(target: impl Into<String>, label: &str) -> Control {
    Control { target: target.into(), label: label.to_owned(), role: Role::Field }
}
