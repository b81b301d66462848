//! Forms: answering, submitting, and the help of the vault.

use super::answer::{answered, fits_papers, name, refusal, text_of};
use super::{browser, field_control, press_control};
use crate::action::{Control, Role};
use crate::bundle::{Scenario, scatter};
use crate::event::{Event, Reason};
use crate::site::{Field, FieldKind, Form, Page, Site};
use crate::validate;
use crate::world::{Secret, Value, World};

/// The value of a box that is ticked.
pub(crate) const TICKED: &str = "yes";

/// Targets: `form.field`, `form.field.day` (month, year), `form.field.choice`, `vault.fill`, `vault.draw`; where something was
/// copied `paste.<form.field>`; while a file is being chosen `pick.<file>` and `pick.cancel`.
pub fn field_controls(world: &World, form: &Form, field: &Field, controls: &mut Vec<Control>) {
    let name = name(form, field);
    match field.kind {
        FieldKind::Date | FieldKind::PastDate => {
            controls.push(field_control(format!("{name}.day"), &field.label));
            controls.push(field_control(format!("{name}.month"), ""));
            controls.push(field_control(format!("{name}.year"), ""));
        }
        FieldKind::Choice => choice_controls(&name, field, controls),
        FieldKind::List => {
            controls.push(press_control(&name, &field.label));
            if world.browser.open_list.as_ref() == Some(&name) {
                choice_controls(&name, field, controls);
            }
        }
        FieldKind::Tick | FieldKind::File => controls.push(press_control(name, &field.label)),
        FieldKind::Secret | FieldKind::NewSecret => {
            controls.push(Control { target: name, label: field.label.clone(), role: Role::SecretField });
            if field.kind == FieldKind::NewSecret {
                controls.push(press_control("vault.draw", ""));
            } else if kept_here(world) {
                controls.push(press_control("vault.fill", ""));
            }
        }
        _ => {
            let paste = format!("paste.{name}");
            controls.push(field_control(name, &field.label));
            if field.kind.is_line() && !world.clipboard.is_empty() {
                controls.push(press_control(paste, ""));
            }
        }
    }
}

fn choice_controls(name: &str, field: &Field, controls: &mut Vec<Control>) {
    controls.extend(field.choices.iter().map(|choice| press_control(format!("{name}.{}", choice.id), &choice.label)));
}

/// `change.<page>` for every page that asks for a part of the form, save the one that sends it.
pub fn summary_controls(site: &Site, form: &str, controls: &mut Vec<Control>) {
    controls.extend(parts(site, form).map(|(page, _)| press_control(format!("change.{}", page.id), "")));
}

/// Every answer of a form beside its question, as a summary shows them; secrets are left out.
pub fn summary_lines(world: &World, site: &Site, form: &str) -> Vec<String> {
    let fields = parts(site, form).flat_map(|(_, part)| part.fields.iter().map(move |field| (part, field)));
    fields
        .filter(|(_, field)| !field.kind.is_secret())
        .map(|(part, field)| format!("{} : {}", field.label, answered(world, part, field, ["oui", "non"])))
        .collect()
}

pub fn press(scenario: &Scenario, world: &mut World, site: &Site, page: &Page, target: &str, events: &mut Vec<Event>) {
    if let Some(page) = target.strip_prefix("change.") {
        browser::go(scenario, world, site, page, events);
        return;
    }
    let Some(form) = &page.form else { return };
    if target.strip_suffix(".submit") == Some(&form.id) {
        submit(scenario, world, site, page, form, events);
        return;
    }
    if let Some(field) = target.strip_prefix("paste.") {
        let copied = world.clipboard.clone();
        write(scenario, world, field, copied, events);
        events.push(Event::Pasted(field.to_owned()));
        return;
    }
    if target == "vault.fill" || target == "vault.draw" {
        let kind = if target == "vault.fill" { FieldKind::Secret } else { FieldKind::NewSecret };
        let Some(field) = form.fields.iter().find(|field| field.kind == kind) else {
            return;
        };
        let secret = if target == "vault.fill" {
            Secret { from_vault: true, ..Secret::default() }
        } else {
            world.vault.draws += 1;
            events.push(Event::Drawn);
            Secret { text: draw_words(scenario, world.vault.draws), ..Secret::default() }
        };
        world.browser.answers.insert(name(form, field), Value::Secret(secret));
        return;
    }
    for field in &form.fields {
        let name = name(form, field);
        match field.kind {
            FieldKind::Tick if target == name => {
                let ticked = text_of(world, form, field) == TICKED;
                answer(world, &name, if ticked { "" } else { TICKED });
                events.push(Event::Entered(name));
            }
            FieldKind::File if target == name => world.browser.choosing = Some(name),
            FieldKind::List if target == name => {
                let open = world.browser.open_list.as_ref() == Some(&name);
                world.browser.open_list = (!open).then_some(name);
            }
            FieldKind::Choice | FieldKind::List => {
                let Some(choice) = target.strip_prefix(&name).and_then(|rest| rest.strip_prefix('.')) else {
                    continue;
                };
                if field.choices.iter().any(|known| known.id == choice) {
                    answer(world, &name, choice);
                    world.browser.open_list = None;
                    events.push(Event::Entered(target.to_owned()));
                }
            }
            _ => {}
        }
    }
}

/// `pick.<file>` for every file of the device, and `pick.cancel`.
pub fn pick_controls(world: &World, controls: &mut Vec<Control>) {
    let files = world.files.files.iter().filter(|file| file.folder != "bin");
    controls.extend(files.map(|file| press_control(format!("pick.{}", file.id), &file.name)));
    controls.push(press_control("pick.cancel", ""));
}

/// Puts a file in the field for which one is being chosen. The site says at once what it sees of it.
pub fn pick(scenario: &Scenario, world: &mut World, file: &str, events: &mut Vec<Event>) {
    let Some(target) = world.browser.choosing.take() else {
        return;
    };
    let Some((form, field)) = super::field_of(scenario, &target).filter(|_| file != "cancel") else {
        return;
    };
    answer(world, &target, file);
    world.browser.refused.retain(|(refused, _)| *refused != target);
    if let Some(reason) = refusal(scenario, world, form, field) {
        world.browser.refused.push((target.clone(), reason));
        events.push(Event::Rejected(target, reason));
    } else if fits_papers(scenario, world, form, field) {
        events.push(Event::Entered(target));
    }
}

pub fn write(scenario: &Scenario, world: &mut World, target: &str, text: String, events: &mut Vec<Event>) {
    let Some((_, page)) = browser::shown(scenario, world) else {
        return;
    };
    let Some((form, field)) = page.form.as_ref().and_then(|form| {
        let field = form.fields.iter().find(|field| {
            let name = name(form, field);
            target == name || (field.kind.is_date() && target.rsplit_once('.').is_some_and(|(of, _)| of == name))
        })?;
        Some((form, field))
    }) else {
        return;
    };
    if field.kind.is_secret() {
        let secret = Secret { text, ..Secret::default() };
        world.browser.answers.insert(target.to_owned(), Value::Secret(secret));
        return;
    }
    answer(world, target, &text);
    if refusal(scenario, world, form, field).is_none() && fits_papers(scenario, world, form, field) {
        events.push(Event::Entered(name(form, field)));
    }
}

/// Notes the strength of what stands in a secret field.
pub fn estimate(world: &mut World, target: &str, guesses: f64) {
    if let Some(Value::Secret(secret)) = world.browser.answers.get_mut(target) {
        secret.guesses_log10 = guesses.is_finite().then_some(guesses);
    }
}

fn submit(scenario: &Scenario, world: &mut World, site: &Site, page: &Page, form: &Form, events: &mut Vec<Event>) {
    let asked: Vec<(&Page, &Form)> = if form.send { parts(site, &form.id).collect() } else { vec![(page, form)] };
    for (at, part) in asked {
        let refused: Vec<(String, Reason)> = part
            .fields
            .iter()
            .filter_map(|field| refusal(scenario, world, part, field).map(|reason| (name(part, field), reason)))
            .collect();
        let mismatched: Vec<&Field> =
            part.fields.iter().filter(|field| !fits_papers(scenario, world, part, field)).collect();
        if refused.is_empty() && mismatched.is_empty() {
            continue;
        }
        if at.id != page.id {
            browser::go(scenario, world, site, &at.id, events);
        }
        if refused.is_empty() {
            for field in mismatched {
                let name = name(part, field);
                if matches!(field.kind, FieldKind::Email | FieldKind::Phone | FieldKind::Nir | FieldKind::Iban) {
                    events.push(Event::OwnData(name.clone()));
                }
                events.push(Event::Mismatched(name));
            }
        }
        events.extend(refused.iter().map(|(field, reason)| Event::Rejected(field.clone(), *reason)));
        world.browser.refused = refused;
        return;
    }
    accept(scenario, world, site, page, form, events);
}

fn accept(scenario: &Scenario, world: &mut World, site: &Site, page: &Page, form: &Form, events: &mut Vec<Event>) {
    events.push(Event::Continued(format!("{}/{}", site.id, page.id)));
    events.extend(form.fields.iter().map(|field| Event::Entered(name(form, field))));
    if form.fields.iter().any(|field| field.kind == FieldKind::NewSecret) {
        world.browser.offering = Some(site.id.clone());
    }
    for field in form.fields.iter().filter(|field| field.kind.is_secret()) {
        world.browser.answers.remove(&name(form, field));
    }
    if form.send {
        world.browser.sent.insert(form.id.clone());
        events.push(Event::Sent(form.id.clone()));
    }
    if form.signs_in {
        world.browser.signed_in.insert(site.id.clone());
        events.push(Event::SignedIn(site.id.clone()));
    }
    let to = destination(world, form).to_owned();
    browser::go(scenario, world, site, &to, events);
}

/// The page that follows the answers of this page.
fn destination<'a>(world: &World, form: &'a Form) -> &'a str {
    let fits = |(id, wanted): (&String, &String)| {
        let field = form.fields.iter().find(|field| field.id == *id);
        field.is_some_and(|field| {
            let text = text_of(world, form, field);
            match field.kind {
                FieldKind::Text | FieldKind::LongText => validate::holds_words(&text, wanted),
                kind => validate::same(kind, &text, wanted),
            }
        })
    };
    form.branches.iter().find(|branch| branch.answers.iter().all(fits)).map_or(&form.to, |branch| &branch.to)
}

/// The pages that ask for parts of this form, in order.
fn parts<'a>(site: &'a Site, form: &str) -> impl Iterator<Item = (&'a Page, &'a Form)> {
    site.pages.iter().filter_map(move |page| {
        let part = page.form.as_ref()?;
        (part.id == form).then_some((page, part))
    })
}

fn answer(world: &mut World, name: &str, text: &str) {
    world.browser.answers.insert(name.to_owned(), Value::Text(text.to_owned()));
}

fn kept_here(world: &World) -> bool {
    world.browser.page.split_once('/').is_some_and(|(site, _)| world.vault.kept.contains(site))
}

/// As many words as give 80 bits, drawn by the attempt's seed and the count of draws.
fn draw_words(scenario: &Scenario, draws: u32) -> String {
    let words = &scenario.bundle.words;
    let Some(bits) = u32::try_from(words.len()).ok().and_then(u32::checked_ilog2).filter(|bits| *bits > 0) else {
        return String::new();
    };
    let drawn: Vec<&str> = (0..u64::from(80u32.div_ceil(bits).max(7)))
        .filter_map(|rank| {
            let number = scatter(scenario.seed ^ scatter(u64::from(draws) << 8 | rank));
            let at = usize::try_from(number % u64::try_from(words.len()).ok()?).ok()?;
            words.get(at).map(String::as_str)
        })
        .collect();
    drawn.join(" ")
}
