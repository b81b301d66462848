//! Correcting answers that the solving trace does not touch, such as those of a form sent back half right.

use super::{Advice, fact_on_papers, touch};
use crate::bundle::Scenario;
use crate::date::Date;
use crate::engine::{boxes, controls, correction, field_name, right_file, shown_page};
use crate::site::{Field, FieldKind, Form};
use crate::world::{Value, World};

/// The first correction of a wrong answer that stands on the screen.
pub fn here(scenario: &Scenario, world: &World) -> Option<Advice> {
    let (_, page) = shown_page(scenario, world)?;
    let form = page.form.as_ref()?;
    let (field, right) = wrong(scenario, world, form).next()?;
    let advice = advice(scenario, world, form, field, right)?;
    let on_screen = controls(scenario, world);
    on_screen.iter().any(|control| control.target == advice.target).then_some(advice)
}

/// The world with every wrong answer corrected.
pub fn corrected(scenario: &Scenario, world: &World) -> World {
    let mut corrected = world.clone();
    let pages = scenario.bundle.sites.iter().flat_map(|site| &site.pages);
    for form in pages.filter_map(|page| page.form.as_ref()) {
        for (field, right) in wrong(scenario, world, form) {
            put(&mut corrected, form, field, right);
        }
    }
    corrected
}

/// The fields that the learner answered wrongly, with what belongs in them.
fn wrong<'a>(scenario: &'a Scenario, world: &'a World, form: &'a Form) -> impl Iterator<Item = (&'a Field, &'a str)> {
    let is_answered = move |field: &&'a Field| {
        let name = field_name(form, field);
        let boxes = parts_of(&name).any(|part| world.browser.answers.contains_key(&part));
        boxes || world.browser.answers.contains_key(&name)
    };
    let answered = form.fields.iter().filter(is_answered);
    answered.filter_map(|field| Some((field, correction(scenario, world, form, field)?)))
}

fn parts_of(name: &str) -> impl Iterator<Item = String> {
    ["day", "month", "year"].into_iter().map(move |part| format!("{name}.{part}"))
}

fn put(world: &mut World, form: &Form, field: &Field, right: &str) {
    let name = field_name(form, field);
    let answers = &mut world.browser.answers;
    match Date::from_iso(right).filter(|_| field.kind.is_date()) {
        Some(date) => {
            for (part, text) in parts(date) {
                answers.insert(format!("{name}.{part}"), Value::Text(text));
            }
        }
        None => {
            answers.insert(name, Value::Text(right.to_owned()));
        }
    }
}

fn parts(date: Date) -> [(&'static str, String); 3] {
    [("day", date.day().to_string()), ("month", date.month().to_string()), ("year", date.year().to_string())]
}

fn advice(scenario: &Scenario, world: &World, form: &Form, field: &Field, right: &str) -> Option<Advice> {
    let name = field_name(form, field);
    let write =
        |target: String, text: String| Advice { target, text: Some(text), fact: fact_on_papers(scenario, right) };
    Some(match field.kind {
        FieldKind::Date | FieldKind::PastDate => {
            let stands = boxes(world, form, field);
            let (_, (part, text)) =
                stands.iter().zip(parts(Date::from_iso(right)?)).find(|(stands, (_, text))| *stands != text)?;
            write(format!("{name}.{part}"), text)
        }
        FieldKind::Choice => touch(format!("{name}.{right}")),
        FieldKind::List if world.browser.open_list.as_ref() == Some(&name) => touch(format!("{name}.{right}")),
        FieldKind::List | FieldKind::Tick => touch(name),
        FieldKind::File => {
            let file = right_file(scenario, world, form, field)?;
            let is_choosing = world.browser.choosing.as_ref() == Some(&name);
            touch(if is_choosing { format!("pick.{file}") } else { name })
        }
        _ => write(name, right.to_owned()),
    })
}
