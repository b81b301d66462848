//! What stands in a field, and whether it is right.

use crate::bundle::Scenario;
use crate::date::Date;
use crate::device::Fault;
use crate::event::Reason;
use crate::passphrase::judge;
use crate::site::{Field, FieldKind, Form};
use crate::validate;
use crate::world::{File, Secret, Value, World};

/// Why the site does not accept what stands in a field.
pub fn refusal(scenario: &Scenario, world: &World, form: &Form, field: &Field) -> Option<Reason> {
    let expected = scenario.exercise().expect.get(&name(form, field));
    match field.kind {
        FieldKind::Date | FieldKind::PastDate => {
            let boxes = boxes(world, form, field);
            let reason = validate::date_refusal(field.kind, boxes.each_ref().map(String::as_str), scenario.today());
            reason.filter(|reason| !(field.optional && *reason == Reason::Empty))
        }
        FieldKind::Secret => match (secret_of(world, form, field), expected) {
            (Some(secret), _) if secret.from_vault => None,
            (Some(secret), Some(expected)) if secret.text.trim() == expected => None,
            (Some(secret), _) if !secret.text.trim().is_empty() => Some(Reason::WrongSecret),
            _ => Some(Reason::Empty),
        },
        FieldKind::NewSecret => match secret_of(world, form, field) {
            Some(secret) => judge(&secret.text, &scenario.own_words(), secret.guesses_log10).refusal(),
            None => Some(Reason::Empty),
        },
        FieldKind::File => match chosen_file(world, form, field) {
            Some(file) => file_refusal(field, file),
            None => (!field.optional).then_some(Reason::Empty),
        },
        kind => {
            let text = text_of(world, form, field);
            if text.trim().is_empty() {
                return (!field.optional).then_some(Reason::Empty);
            }
            let has_length = field.length.is_none_or(|length| validate::digit_count(&text) == usize::from(length));
            if kind == FieldKind::Digits && !has_length {
                return Some(Reason::WrongLength);
            }
            validate::refusal(kind, &text).or_else(|| {
                let reason = match kind {
                    FieldKind::Code => Reason::WrongSecret,
                    FieldKind::Exact => Reason::NotExact,
                    _ => return None,
                };
                expected.is_some_and(|expected| !validate::same(kind, expected, &text)).then_some(reason)
            })
        }
    }
}

/// Whether the answer is what the papers say; true where they say nothing of it.
pub fn fits_papers(scenario: &Scenario, world: &World, form: &Form, field: &Field) -> bool {
    let Some(expected) = scenario.exercise().expect.get(&name(form, field)) else {
        return true;
    };
    match field.kind {
        FieldKind::Date | FieldKind::PastDate => {
            let [day, month, year] = boxes(world, form, field);
            Date::from_boxes(&day, &month, &year) == Date::from_iso(expected)
        }
        FieldKind::Secret | FieldKind::NewSecret => true,
        FieldKind::File => chosen_file(world, form, field).is_some_and(|file| shows(file, expected)),
        kind => validate::same(kind, expected, &text_of(world, form, field)),
    }
}

/// The answer that belongs in a field where a wrong one stands: what the papers say, or else what was prefilled.
pub fn correction<'a>(scenario: &'a Scenario, world: &World, form: &Form, field: &'a Field) -> Option<&'a str> {
    let is_right =
        |world: &World| refusal(scenario, world, form, field).is_none() && fits_papers(scenario, world, form, field);
    if field.kind.is_secret() || is_right(world) {
        return None;
    }
    match scenario.exercise().expect.get(&name(form, field)) {
        Some(expected) => Some(expected),
        None => is_right(&World::default()).then_some(field.prefilled.as_str()),
    }
}

/// The file that a field holds, while it lies in a folder that is not the bin.
fn chosen_file<'a>(world: &'a World, form: &Form, field: &Field) -> Option<&'a File> {
    let chosen = text_of(world, form, field);
    world.files.files.iter().find(|file| file.id == chosen && file.folder != "bin")
}

/// Why a site does not take a file: first what a machine sees, then what a person sees on the photo.
fn file_refusal(field: &Field, file: &File) -> Option<Reason> {
    let faults = file.photo.as_ref().map(|photo| &photo.faults);
    let has = |fault: Fault| faults.is_some_and(|faults| faults.contains(&fault));
    if !field.accepts.is_empty() && !field.accepts.iter().any(|ending| file.ends_in(ending)) {
        Some(Reason::WrongFormat)
    } else if field.at_most.is_some_and(|at_most| file.tenths > at_most) {
        Some(Reason::TooHeavy)
    } else if has(Fault::CutOff) {
        Some(Reason::CutOff)
    } else if faults.is_some_and(|faults| !faults.is_empty()) {
        Some(Reason::Unreadable)
    } else {
        None
    }
}

/// Whether a file is what is expected: by its own name, or by what is seen on it.
fn shows(file: &File, expected: &str) -> bool {
    file.id == expected || file.photo.as_ref().is_some_and(|photo| photo.subject == expected)
}

/// A file that is right for this field, where there is one already.
pub fn right_file<'a>(scenario: &Scenario, world: &'a World, form: &Form, field: &Field) -> Option<&'a str> {
    let expected = scenario.exercise().expect.get(&name(form, field))?;
    let there = world.files.files.iter().filter(|file| file.folder != "bin");
    let mut right = there.filter(|file| shows(file, expected) && file_refusal(field, file).is_none());
    right.next().map(|file| file.id.as_str())
}

/// `form.field`.
pub fn name(form: &Form, field: &Field) -> String {
    format!("{}.{}", form.id, field.id)
}

/// The form part and the field that a target belongs to, on any page of the scenario's sites.
pub fn field_of<'a>(scenario: &'a Scenario, target: &str) -> Option<(&'a Form, &'a Field)> {
    let (form_id, rest) = target.split_once('.')?;
    let field_id = rest.split('.').next().unwrap_or(rest);
    let forms = scenario.bundle.sites.iter().flat_map(|site| &site.pages).filter_map(|page| page.form.as_ref());
    forms
        .filter(|form| form.id == form_id)
        .find_map(|form| form.fields.iter().find(|field| field.id == field_id).map(|field| (form, field)))
}

/// What stands in a field: the learner's answer, else what was prefilled.
pub fn text_of(world: &World, form: &Form, field: &Field) -> String {
    match world.browser.answers.get(&name(form, field)) {
        Some(Value::Text(text)) => text.clone(),
        _ => field.prefilled.clone(),
    }
}

/// What stands in a field as a summary shows it: a date in words, the label of a choice, the name of a file; `yes` and `no` say
/// whether a box is ticked.
pub fn answered(world: &World, form: &Form, field: &Field, [yes, no]: [&str; 2]) -> String {
    let text = text_of(world, form, field);
    match field.kind {
        FieldKind::Date | FieldKind::PastDate => {
            let [day, month, year] = boxes(world, form, field);
            Date::from_boxes(&day, &month, &year).map(Date::long).unwrap_or_default()
        }
        FieldKind::Tick => if text.is_empty() { no } else { yes }.to_owned(),
        FieldKind::File => {
            let file = world.files.files.iter().find(|file| file.id == text);
            file.map(|file| file.name.clone()).unwrap_or_default()
        }
        FieldKind::Choice | FieldKind::List => {
            let chosen = field.choices.iter().find(|choice| choice.id == text);
            chosen.map(|choice| choice.label.clone()).unwrap_or_default()
        }
        _ => text,
    }
}

/// What stands in the three boxes of a date: day, month, year.
pub fn boxes(world: &World, form: &Form, field: &Field) -> [String; 3] {
    let name = name(form, field);
    let prefilled = Date::from_iso(&field.prefilled);
    let part = |part: &str, prefilled: Option<String>| match world.browser.answers.get(&format!("{name}.{part}")) {
        Some(Value::Text(text)) => text.clone(),
        _ => prefilled.unwrap_or_default(),
    };
    [
        part("day", prefilled.map(|date| date.day().to_string())),
        part("month", prefilled.map(|date| date.month().to_string())),
        part("year", prefilled.map(|date| date.year().to_string())),
    ]
}

fn secret_of<'a>(world: &'a World, form: &Form, field: &Field) -> Option<&'a Secret> {
    match world.browser.answers.get(&name(form, field)) {
        Some(Value::Secret(secret)) => Some(secret),
        _ => None,
    }
}
