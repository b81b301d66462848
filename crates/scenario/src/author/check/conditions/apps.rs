//! Conditions over messages, talks, photos, the agenda, the plan, the settings and the table.

use super::Scope;
use crate::author::check::clues::is_copied_from;
use crate::site::{Page, Site};
use crate::when::When;

pub fn check(scope: &mut Scope, path: &[&str], when: &When) {
    let exercise = scope.exercise;
    let names = |ids: &mut dyn Iterator<Item = &String>| ids.cloned().collect::<Vec<String>>();
    let files = scope.files();
    let texts = scope.text_messages();
    let lines = scope.fields().into_iter().filter(|(_, field)| field.kind.is_line());
    let lines: Vec<String> = lines.map(|(name, _)| name).collect();
    let pages = |site: &Site, shows: fn(&Page) -> bool| {
        let pages = site.pages.iter().filter(|page| shows(page));
        pages.map(|page| format!("{}/{}", site.id, page.id)).collect::<Vec<String>>()
    };
    let freezing = scope.sites().filter(|site| site.pages.iter().any(|page| page.frozen));
    let reloaded: Vec<String> = freezing.flat_map(|site| pages(site, |_| true)).collect();
    let copied_from = scope.sites().flat_map(|site| pages(site, is_copied_from));
    let numbers = names(&mut exercise.numbers.iter().map(|number| &number.id));
    let talks = names(&mut exercise.talks.iter().map(|talk| &talk.id));
    let subjects = names(&mut exercise.subjects.iter().map(|subject| &subject.id));
    let appointments = names(&mut exercise.appointments.iter().map(|appointment| &appointment.id));
    let places = names(&mut exercise.places.iter().map(|place| &place.id));
    let toggles = names(&mut exercise.panels.iter().flat_map(|panel| &panel.toggles).map(|toggle| &toggle.id));
    let stored = names(&mut exercise.panels.iter().flat_map(|panel| &panel.stored).map(|stored| &stored.id));
    let things = names(&mut exercise.things.iter().map(|thing| &thing.id));
    let spots = names(&mut exercise.spots.iter().map(|spot| &spot.id));
    let answers = exercise.talks.iter().flat_map(|talk| {
        talk.lines.iter().flat_map(move |line| {
            line.answers.iter().map(move |answer| format!("{}.{}.{}", talk.id, line.id, answer.id))
        })
    });
    let answers: Vec<String> = answers.collect();
    let mails = exercise.mails.iter().filter(|mail| !mail.copyable.is_empty());
    let copyable: Vec<String> = mails.map(|mail| format!("mail.{}", mail.id)).chain(copied_from).collect();
    let clues = messages_with_clues(scope);
    let parts: Vec<String> =
        clues.iter().flat_map(|(id, parts)| parts.iter().map(move |part| format!("{id}.{part}"))).collect();
    let passed_on = when.passing_on.clone().filter(|message| !message.is_empty());
    for (key, kind, name, known) in [
        ("reloaded", "page of a site that freezes", &when.reloaded, &reloaded),
        ("copied", "text that can be copied", &when.copied, &copyable),
        ("pasted", "field to write in", &when.pasted, &lines),
        ("marked", "clue", &when.marked, &parts),
        ("texted", "number", &when.texted, &numbers),
        ("passing-on", "text message", &passed_on, &texts),
        ("blocked", "text message", &when.blocked, &texts),
        ("called", "number", &when.called, &numbers),
        ("answered", "talk", &when.answered, &talks),
        ("said", "answer of a talk", &when.said, &answers),
        ("hung-up", "talk", &when.hung_up, &talks),
        ("photographed", "thing to photograph", &when.photographed, &subjects),
        ("lightened", "thing to photograph", &when.lightened, &subjects),
        ("zoomed", "file", &when.zoomed, &files),
        ("noted", "appointment", &when.noted, &appointments),
        ("unnoted", "appointment", &when.unnoted, &appointments),
        ("found", "place", &when.found, &places),
        ("routed", "place", &when.routed, &places),
        ("switched-on", "setting", &when.switched_on, &toggles),
        ("switched-off", "setting", &when.switched_off, &toggles),
        ("freed", "thing that takes room", &when.freed, &stored),
        ("touched", "thing", &when.touched, &things),
        ("held", "thing", &when.held, &things),
        ("placed", "thing", &when.placed, &things),
    ] {
        if let Some(name) = name {
            scope.knows(&[path, &[key]].concat(), kind, name, known);
        }
    }
    if let (Some(_), Some(spot)) = (&when.placed, &when.folder) {
        scope.knows(&[path, &["in"]].concat(), "spot", spot, &spots);
    }
    for (key, stands, with, needs) in [
        ("passing-on", when.passing_on.is_some(), "texted", when.texted.is_some()),
        ("fault", when.fault.is_some(), "photographed", when.photographed.is_some()),
        ("by", when.by.is_some(), "routed", when.routed.is_some()),
    ] {
        if stands && !needs {
            scope.say(&[path, &[key]].concat(), format!("`{key}` stands without `{with}`"), format!("Add `{with}`"));
        }
    }
}

/// Messages whose clues are to be found, with the parts that are clues.
fn messages_with_clues<'a>(scope: &Scope<'a>) -> Vec<(&'a str, &'a [String])> {
    let mails = scope.exercise.mails.iter().map(|mail| (mail.id.as_str(), mail.clues.as_slice()));
    let texts = scope.exercise.texts.iter().map(|text| (text.id.as_str(), text.clues.as_slice()));
    mails.chain(texts).collect()
}
