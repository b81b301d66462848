//! The mailbox: reading, filing, writing, attaching.

use super::{clue, field_control, files, press_control};
use crate::action::Control;
use crate::bundle::Scenario;
use crate::device::{App, Markable};
use crate::event::{Event, Reason};
use crate::exercise::MailTemplate;
use crate::site::FieldKind;
use crate::validate;
use crate::world::{Draft, Message, World};

/// The folders that every mailbox has, in the order in which they are shown.
pub const FOLDERS: [&str; 4] = ["inbox", "spam", "sent", "bin"];

pub fn fill(scenario: &Scenario, world: &mut World) {
    world.mail.folder = FOLDERS[0].to_owned();
    world.mail.messages = scenario.exercise().mails.iter().filter(|mail| !mail.later).map(message).collect();
}

/// A mail comes; one that is there already does not come twice.
pub fn deliver(scenario: &Scenario, world: &mut World, id: &str) {
    let there = world.mail.messages.iter().any(|message| message.id == id);
    if let Some(mail) = template(scenario, id).filter(|_| !there) {
        world.mail.messages.push(message(mail));
    }
}

fn message(mail: &MailTemplate) -> Message {
    Message { id: mail.id.clone(), folder: mail.folder.clone(), read: mail.read, own: None }
}

/// The exercise's mail with this short name.
pub fn template<'a>(scenario: &'a Scenario, id: &str) -> Option<&'a MailTemplate> {
    scenario.exercise().mails.iter().find(|mail| mail.id == id)
}

/// Targets: `mail.write`, `mail.search` (typed), `mail-folder.<id>`, `mail.<id>`; on a message `mail.back`, `mail.link`,
/// `mail.reply`, `mail.move`, `mail-to.<folder>`, `mail.report`, `mail.not-spam`, `mail.delete`, `keep.<file>`; while
/// writing `draft.to`, `draft.subject`, `draft.body` (typed), `draft.attach`, `attach.<file>`, `attach.cancel`,
/// `detach.<file>`, `draft.send`, `draft.discard`.
pub fn controls(scenario: &Scenario, world: &World, controls: &mut Vec<Control>) {
    let mail = &world.mail;
    if let Some(file) = &mail.saving {
        files::save_controls(scenario, file, controls);
    } else if let Some(draft) = &mail.draft {
        draft_controls(world, draft, controls);
    } else if let Some(message) = opened(world) {
        message_controls(scenario, world, message, controls);
    } else {
        controls.push(press_control("mail.write", ""));
        controls.push(field_control("mail.search", ""));
        controls.extend(
            folders(scenario)
                .filter(|(id, _)| *id != mail.folder || !mail.search.is_empty())
                .map(|(id, name)| press_control(format!("mail-folder.{id}"), name)),
        );
        controls.extend(listed(scenario, world).map(|message| {
            let label = template(scenario, &message.id).map_or("", |mail| mail.subject.as_str());
            press_control(format!("mail.{}", message.id), label)
        }));
    }
}

fn draft_controls(world: &World, draft: &Draft, controls: &mut Vec<Control>) {
    if draft.choosing {
        let files = world.files.files.iter().filter(|file| file.folder != "bin" && !draft.attached.contains(&file.id));
        controls.extend(files.map(|file| press_control(format!("attach.{}", file.id), &file.name)));
        controls.push(press_control("attach.cancel", ""));
        return;
    }
    controls.extend(["draft.to", "draft.subject", "draft.body"].map(|target| field_control(target, "")));
    controls.extend(draft.attached.iter().map(|file| press_control(format!("detach.{file}"), "")));
    controls.extend(["draft.attach", "draft.send", "draft.discard"].map(|target| press_control(target, "")));
}

fn message_controls(scenario: &Scenario, world: &World, message: &Message, controls: &mut Vec<Control>) {
    if world.mail.moving {
        let places = folders(scenario).filter(|(id, _)| *id != message.folder && *id != "sent");
        controls.extend(places.map(|(id, name)| press_control(format!("mail-to.{id}"), name)));
        controls.push(press_control("mail.back", ""));
        return;
    }
    let mail = template(scenario, &message.id);
    if mail.is_some_and(|mail| clue::controls(world, &Markable::from(mail), controls)) {
        return;
    }
    controls.push(press_control("mail.back", ""));
    let Some(mail) = mail else {
        return;
    };
    if let Some(way) = &mail.link {
        controls.push(press_control("mail.link", &way.label));
    }
    controls.extend(mail.attached.iter().map(|file| press_control(format!("keep.{file}"), "")));
    controls.extend(["mail.reply", "mail.move", "mail.delete"].map(|target| press_control(target, "")));
    let spam = if message.folder == "spam" { "mail.not-spam" } else { "mail.report" };
    controls.push(press_control(spam, ""));
}

pub fn press(scenario: &Scenario, world: &mut World, target: &str, events: &mut Vec<Event>) {
    if world.mail.saving.is_some() {
        let file = world.mail.saving.take();
        if let (Some(file), Some(folder)) = (file, target.strip_prefix("save-to.")) {
            files::save(scenario, world, &file, folder, events);
        }
    } else if world.mail.draft.is_some() {
        press_draft(scenario, world, target, events);
    } else if world.mail.open.is_some() {
        press_message(scenario, world, target, events);
    } else if target == "mail.write" {
        world.mail.draft = Some(Draft::default());
    } else if let Some(folder) = target.strip_prefix("mail-folder.") {
        world.mail.folder = folder.to_owned();
        world.mail.search.clear();
    } else if let Some(id) = target.strip_prefix("mail.")
        && let Some(message) = world.mail.messages.iter_mut().find(|message| message.id == id)
    {
        message.read = true;
        world.mail.open = Some(id.to_owned());
        events.push(Event::Opened(id.to_owned()));
    }
}

fn press_message(scenario: &Scenario, world: &mut World, target: &str, events: &mut Vec<Event>) {
    let shown = opened(world).and_then(|message| template(scenario, &message.id));
    if shown.is_some_and(|mail| clue::press(world, &Markable::from(mail), target, events)) {
        return;
    }
    let mail = &mut world.mail;
    let Some(message) = mail.messages.iter_mut().find(|message| mail.open.as_ref() == Some(&message.id)) else {
        return;
    };
    let mut put = |message: &mut Message, folder: &str| {
        message.folder = folder.to_owned();
        events.push(Event::Moved(message.id.clone(), folder.to_owned()));
    };
    if let Some(folder) = target.strip_prefix("mail-to.") {
        put(message, folder);
        mail.moving = false;
        mail.open = None;
        return;
    }
    if let Some(file) = target.strip_prefix("keep.") {
        mail.saving = Some(file.to_owned());
        return;
    }
    match target {
        "mail.back" if mail.moving => mail.moving = false,
        "mail.back" => mail.open = None,
        "mail.move" => mail.moving = true,
        "mail.reply" => {
            let Some(template) = template(scenario, &message.id) else {
                return;
            };
            mail.draft = Some(Draft {
                to: template.address.clone(),
                subject: format!("Re : {}", template.subject),
                reply_to: message.id.clone(),
                ..Draft::default()
            });
        }
        "mail.delete" => {
            put(message, "bin");
            events.push(Event::Deleted(message.id.clone()));
            mail.open = None;
        }
        "mail.report" => {
            put(message, "spam");
            events.push(Event::Reported(message.id.clone()));
            mail.open = None;
        }
        "mail.not-spam" => put(message, "inbox"),
        "mail.link" => {
            let Some(way) = template(scenario, &message.id).and_then(|mail| mail.link.as_ref()) else {
                return;
            };
            events.push(Event::Followed(message.id.clone()));
            world.app = App::Browser;
            super::browser::show(scenario, world, &way.to, events);
        }
        _ => {}
    }
}

fn press_draft(scenario: &Scenario, world: &mut World, target: &str, events: &mut Vec<Event>) {
    let Some(draft) = &mut world.mail.draft else {
        return;
    };
    if let Some(file) = target.strip_prefix("attach.") {
        if file != "cancel" {
            draft.attached.push(file.to_owned());
        }
        draft.choosing = false;
        return;
    }
    if let Some(file) = target.strip_prefix("detach.") {
        draft.attached.retain(|attached| attached != file);
        return;
    }
    match target {
        "draft.attach" => draft.choosing = true,
        "draft.discard" => {
            world.mail.draft = None;
            events.push(Event::Discarded);
        }
        "draft.send" => send(scenario, world, events),
        _ => {}
    }
}

fn send(scenario: &Scenario, world: &mut World, events: &mut Vec<Event>) {
    let Some(draft) = &mut world.mail.draft else {
        return;
    };
    draft.refused = match draft.to.trim() {
        "" => Some(Reason::Empty),
        to => validate::refusal(FieldKind::Email, to),
    };
    if let Some(reason) = draft.refused {
        events.push(Event::Rejected("draft.to".to_owned(), reason));
        return;
    }
    let to = scenario.exercise().contacts.iter().find(|contact| validate::same(FieldKind::Email, contact, &draft.to));
    events.push(Event::Mailed {
        to: to.cloned().unwrap_or_default(),
        attached: draft.attached.clone(),
        subject: !draft.subject.trim().is_empty(),
        body: !draft.body.trim().is_empty(),
        reply_to: draft.reply_to.clone(),
        forwards: draft.forwards.clone(),
        addressees: 1,
    });
    let rank = world.mail.messages.iter().filter(|message| message.own.is_some()).count() + 1;
    let own = world.mail.draft.take();
    world.mail.messages.push(Message { id: format!("sent-{rank}"), folder: "sent".to_owned(), read: true, own });
    world.mail.open = None;
}

pub fn write(_scenario: &Scenario, world: &mut World, target: &str, text: String, _events: &mut Vec<Event>) {
    match (target, &mut world.mail.draft) {
        ("mail.search", None) => world.mail.search = text,
        ("draft.to", Some(draft)) => {
            draft.to = text;
            draft.refused = None;
        }
        ("draft.subject", Some(draft)) => draft.subject = text,
        ("draft.body", Some(draft)) => draft.body = text,
        _ => {}
    }
}

/// The message on the screen.
pub fn opened(world: &World) -> Option<&Message> {
    world.mail.messages.iter().find(|message| world.mail.open.as_ref() == Some(&message.id))
}

/// The messages that the list shows, the latest first: those of the folder, or those that the search finds anywhere.
pub fn listed<'a>(scenario: &'a Scenario, world: &'a World) -> impl Iterator<Item = &'a Message> {
    let sought = world.mail.search.trim().to_lowercase();
    world.mail.messages.iter().rev().filter(move |message| {
        if sought.is_empty() {
            return message.folder == world.mail.folder;
        }
        let (from, subject) = match (&message.own, template(scenario, &message.id)) {
            (Some(own), _) => (own.to.as_str(), own.subject.as_str()),
            (_, Some(mail)) => (mail.from.as_str(), mail.subject.as_str()),
            _ => return false,
        };
        from.to_lowercase().contains(&sought) || subject.to_lowercase().contains(&sought)
    })
}

/// Short and shown names of the folders; those that every mailbox has have an empty shown name.
pub fn folders(scenario: &Scenario) -> impl Iterator<Item = (&str, &str)> {
    let own = scenario.exercise().mail_folders.iter().map(|folder| (folder.id.as_str(), folder.name.as_str()));
    FOLDERS.into_iter().map(|id| (id, "")).chain(own)
}
