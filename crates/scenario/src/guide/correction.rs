//! Correcting answers that the solving trace does not touch, such as those of a form sent back half right.

use super::{Advice, fact_on_papers, rest_of_the_way, touch};
use crate::bundle::Scenario;
use crate::date::Date;
use crate::engine::{boxes, correction, field_name, shown_page};
use crate::site::{Field, FieldKind, Form};
use crate::world::{Value, World};

/// The first correction on this page, where a rest of the trace reaches every goal once every answer of the form is right.
pub fn correct(scenario: &Scenario, world: &World) -> Option<Advice> {
    let (site, page) = shown_page(scenario, world).filter(|_| world.app == crate::device::App::Browser)?;
    let here = page.form.as_ref()?;
    let (field, right) = wrong(scenario, world, here).next()?;
    let mut corrected = world.clone();
    let parts = site.pages.iter().filter_map(|page| page.form.as_ref());
    for part in parts.filter(|part| part.id == here.id) {
        for (field, right) in wrong(scenario, world, part) {
            put(&mut corrected, part, field, right);
        }
    }
    rest_of_the_way(scenario, &corrected)?;
    advice(scenario, world, here, field, right)
}

fn wrong<'a>(
    scenario: &'a Scenario,
    world: &'a World,
    form: &'a Form,
) -> impl Iterator<Item = (&'a Field, &'a str)> {
    let fields = form.fields.iter();
    fields.filter_map(|field| Some((field, correction(scenario, world, form, field)?)))
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
    [
        ("day", date.day().to_string()),
        ("month", date.month().to_string()),
        ("year", date.year().to_string()),
    ]
}

fn advice(
    scenario: &Scenario,
    world: &World,
    form: &Form,
    field: &Field,
    right: &str,
) -> Option<Advice> {
    let name = field_name(form, field);
    let write = |target: String, text: String| Advice {
        target,
        text: Some(text),
        fact: fact_on_papers(scenario, right),
    };
    Some(match field.kind {
        FieldKind::Date | FieldKind::PastDate => {
            let stands = boxes(world, form, field);
            let (_, (part, text)) = stands.iter().zip(parts(Date::from_iso(right)?)).find(|(stands, (_, text))| *stands != text)?;
            write(format!("{name}.{part}"), text)
        }
        FieldKind::Choice => touch(format!("{name}.{right}")),
        FieldKind::List if world.browser.open_list.as_ref() == Some(&name) => {
            touch(format!("{name}.{right}"))
        }
        FieldKind::List | FieldKind::Tick => touch(name),
        _ => write(name, right.to_owned()),
    })
}
