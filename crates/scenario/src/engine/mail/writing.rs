//! Writing a mail: to whom, what, with which files; answering, passing on, sending.

use super::template;
use crate::action::Control;
use crate::bundle::Scenario;
use crate::engine::{field_control, press_control};
use crate::event::{Event, Reason};
use crate::exercise::MailTemplate;
use crate::site::FieldKind;
use crate::validate;
use crate::world::{Draft, File, Message, World};
use std::collections::BTreeSet;

/// How many correspondents are offered while an address is being written.
const OFFERED: usize = 4;

/// An answer to the sender of a mail, or to everybody who got it.
pub fn reply(mail: &MailTemplate, to_all: bool) -> Draft {
    let others = mail.others.iter().filter(|_| to_all);
    let to: Vec<&str> = std::iter::once(&mail.address).chain(others).map(String::as_str).collect();
    Draft {
        to: to.join(", "),
        subject: format!("Re : {}", mail.subject),
        reply_to: mail.id.clone(),
        ..Draft::default()
    }
}

/// A mail passed on, with its files: to whom remains to be said.
pub fn forward(mail: &MailTemplate) -> Draft {
    Draft {
        subject: format!("Tr : {}", mail.subject),
        attached: mail.attached.clone(),
        forwards: mail.id.clone(),
        ..Draft::default()
    }
}

pub fn controls(scenario: &Scenario, world: &World, draft: &Draft, controls: &mut Vec<Control>) {
    if draft.choosing {
        let files = attachable(scenario, world);
        controls.extend(files.iter().map(|file| press_control(format!("attach.{}", file.id), &file.name)));
        controls.push(press_control("attach.cancel", ""));
        return;
    }
    controls.push(field_control("draft.to", ""));
    let offered = offered(scenario, world).into_iter();
    controls.extend(offered.map(|(rank, mail)| press_control(format!("contact.{rank}"), &mail.from)));
    controls.extend(["draft.subject", "draft.body"].map(|target| field_control(target, "")));
    controls.extend(draft.attached.iter().map(|file| press_control(format!("detach.{file}"), "")));
    controls.extend(["draft.attach", "draft.send", "draft.discard"].map(|target| press_control(target, "")));
}

pub fn press(scenario: &Scenario, world: &mut World, target: &str, events: &mut Vec<Event>) {
    let chosen = target.strip_prefix("contact.").and_then(|rank| {
        let rank: usize = rank.parse().ok()?;
        Some(scenario.exercise().mails.get(rank)?.address.clone())
    });
    let Some(draft) = &mut world.mail.draft else {
        return;
    };
    if let Some(address) = chosen {
        let written = draft.to.rfind([',', ';']).map_or("", |end| &draft.to[..end]);
        draft.to = if written.is_empty() { address } else { format!("{written}, {address}") };
        draft.refused = None;
        return;
    }
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

pub fn write(draft: &mut Draft, target: &str, text: String) {
    match target {
        "draft.to" => {
            draft.to = text;
            draft.refused = None;
        }
        "draft.subject" => draft.subject = text,
        "draft.body" => draft.body = text,
        _ => {}
    }
}

fn send(scenario: &Scenario, world: &mut World, events: &mut Vec<Event>) {
    let Some(draft) = &mut world.mail.draft else {
        return;
    };
    let refused = addresses(&draft.to).find_map(|address| validate::refusal(FieldKind::Email, address));
    draft.refused = if addresses(&draft.to).next().is_none() { Some(Reason::Empty) } else { refused };
    if let Some(reason) = draft.refused {
        events.push(Event::Rejected("draft.to".to_owned(), reason));
        return;
    }
    let distinct: BTreeSet<String> = addresses(&draft.to).map(str::to_lowercase).collect();
    let contacts = scenario.exercise().contacts.iter();
    let to =
        contacts.filter(|contact| distinct.iter().any(|address| validate::same(FieldKind::Email, contact, address)));
    events.push(Event::Mailed {
        to: to.cloned().collect(),
        attached: draft.attached.clone(),
        subject: !draft.subject.trim().is_empty(),
        body: !draft.body.trim().is_empty(),
        reply_to: draft.reply_to.clone(),
        forwards: draft.forwards.clone(),
        addressees: distinct.len(),
    });
    let rank = world.mail.messages.iter().filter(|message| message.own.is_some()).count() + 1;
    let own = world.mail.draft.take();
    world.mail.messages.push(Message { id: format!("sent-{rank}"), folder: "sent".to_owned(), read: true, own });
    world.mail.open = None;
}

/// The addresses that stand in a line, separated by commas or semicolons.
pub fn addresses(line: &str) -> impl Iterator<Item = &str> {
    line.split([',', ';']).map(str::trim).filter(|address| !address.is_empty())
}

/// The correspondents that are offered under the addressee, each by the rank and the mail that makes them known: those
/// whom what is being written could mean, and for a mail that is passed on everybody while nothing is written.
pub fn offered<'a>(scenario: &'a Scenario, world: &World) -> Vec<(usize, &'a MailTemplate)> {
    let Some(draft) = &world.mail.draft else {
        return vec![];
    };
    let sought = draft.to.rsplit([',', ';']).next().unwrap_or_default().trim().to_lowercase();
    if sought.is_empty() && (draft.forwards.is_empty() || !draft.to.is_empty()) {
        return vec![];
    }
    let passed_on = template(scenario, &draft.forwards).map(|mail| mail.address.as_str());
    let mut known: Vec<(usize, &MailTemplate)> = vec![];
    for (rank, mail) in scenario.exercise().mails.iter().enumerate() {
        let is_here = world.mail.messages.iter().any(|message| message.id == mail.id && message.folder != "spam");
        let is_meant = mail.from.to_lowercase().contains(&sought) || mail.address.starts_with(&sought);
        let is_new = known.iter().all(|(_, other)| other.address != mail.address);
        if is_here && is_meant && is_new && mail.address != sought && passed_on != Some(&mail.address) {
            known.push((rank, mail));
        }
    }
    known.truncate(OFFERED);
    known
}

/// The files that can be attached: those of the device, and those of the mail that is passed on.
pub fn attachable(scenario: &Scenario, world: &World) -> Vec<File> {
    let Some(draft) = &world.mail.draft else {
        return vec![];
    };
    let passed_on = template(scenario, &draft.forwards).map_or(&[][..], |mail| mail.attached.as_slice());
    let here = |id: &str| world.files.files.iter().any(|file| file.id == id);
    let with_it = scenario.exercise().files.iter().filter(|file| passed_on.contains(&file.id) && !here(&file.id));
    let kept = world.files.files.iter().filter(|file| file.folder != "bin");
    kept.chain(with_it).filter(|file| !draft.attached.contains(&file.id)).cloned().collect()
}
