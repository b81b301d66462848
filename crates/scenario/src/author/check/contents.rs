//! What an exercise holds: right answers, mails, files, rules, goals and traps.

use super::conditions;
use super::reach;
use super::scope::Scope;
use super::{agenda, plan};
use crate::author::corpus::Authored;
use crate::date::Date;
use crate::site::{Block, FieldKind};

pub fn check(scope: &mut Scope, authored: &Authored) {
    answers(scope);
    forms(scope);
    mails(scope);
    files(scope);
    agenda::check(scope);
    plan::check(scope);
    rules_goals_and_traps(scope, authored);
}

fn answers(scope: &mut Scope) {
    let names = scope.field_names();
    let fields = scope.fields();
    for (name, expected) in &scope.exercise.expect {
        let path = ["expect", name.as_str()];
        if !scope.knows(&path, "field", name, &names) {
            continue;
        }
        let Some((_, field)) = fields.iter().find(|(known, _)| known == name) else {
            continue;
        };
        let is_plain = !expected.contains('{');
        match field.kind {
            FieldKind::Choice | FieldKind::List if is_plain => {
                let choices: Vec<String> = field.choices.iter().map(|choice| choice.id.clone()).collect();
                scope.knows(&path, "choice", expected, &choices);
            }
            FieldKind::Date | FieldKind::PastDate if is_plain && Date::from_iso(expected).is_none() => {
                let what = format!("“{expected}” is not a day of the calendar");
                scope.say(&path, what, "Write it as year-month-day, such as 2026-11-05");
            }
            FieldKind::Tick if expected != "yes" && !expected.is_empty() => {
                scope.say(&path, "A box is ticked or stays empty", "Write \"yes\", or \"\" where it has to stay empty");
            }
            FieldKind::NewSecret => {
                scope.say(&path, "The learner makes this secret, so none is expected", "Take the line away");
            }
            _ => {}
        }
    }
}

fn forms(scope: &mut Scope) {
    let reached = reach::within(scope.corpus, scope.exercise);
    for (site, page) in scope.sites().flat_map(|site| site.pages.iter().map(move |page| (site, page))) {
        let Some(form) = page.form.as_ref().filter(|_| reached.contains(&format!("{}/{}", site.id, page.id))) else {
            continue;
        };
        for field in form.fields.iter().filter(|field| field.kind == FieldKind::Secret) {
            let name = format!("{}.{}", form.id, field.id);
            if scope.exercise.expect.contains_key(&name) {
                continue;
            }
            let what = format!("No answer is right for the secret `{name}`");
            scope.say(&["sites"], what, format!("Add \"{name}\" = \"{{password}}\" to `[expect]`"));
        }
    }
    let mut seen: Vec<(&str, &str)> = vec![];
    for site in scope.sites() {
        for form in site.pages.iter().filter_map(|page| page.form.as_ref()) {
            if let Some((_, other)) = seen.iter().find(|(id, other)| *id == form.id && *other != site.id) {
                let what = format!("The form `{}` is on the sites `{other}` and `{}`", form.id, site.id);
                scope.say(&["sites"], what, "Give each form its own name");
            }
            seen.push((&form.id, &site.id));
        }
    }
}

fn mails(scope: &mut Scope) {
    let exercise = scope.exercise;
    scope.distinct("mail", exercise.mails.iter().map(|mail| mail.id.as_str()));
    scope.distinct("file", exercise.files.iter().map(|file| file.id.as_str()));
    scope.distinct("folder", exercise.folders.iter().map(|folder| folder.id.as_str()));
    scope.distinct("mail-folder", exercise.mail_folders.iter().map(|folder| folder.id.as_str()));
    let (pages, files) = (scope.pages(), scope.files());
    let mail_folders = scope.mail_folders();
    for (rank, mail) in exercise.mails.iter().enumerate() {
        let rank = rank.to_string();
        if ["write", "search"].contains(&mail.id.as_str()) {
            let what = format!("The app’s own button is named `mail.{}`", mail.id);
            scope.say(&["mail", &rank, "id"], what, "Give the mail another name");
        }
        scope.knows(&["mail", &rank, "folder"], "folder", &mail.folder, &mail_folders);
        if let Some(way) = &mail.link {
            scope.knows(&["mail", &rank, "link", "to"], "page", &way.to, &pages);
        }
        for (at, file) in mail.attached.iter().enumerate() {
            scope.knows(&["mail", &rank, "attached", &at.to_string()], "file", file, &files);
        }
        let is_delivered = exercise.rules.iter().any(|rule| rule.deliver.as_ref() == Some(&mail.id));
        if mail.later && !is_delivered {
            let what = format!("The mail `{}` never comes", mail.id);
            scope.say(&["mail", &rank], what, "Deliver it by a `[[rule]]`, or take `later` away");
        }
        if !mail.later && is_delivered {
            let what = format!("The mail `{}` is there from the start and delivered too", mail.id);
            scope.say(&["mail", &rank], what, "Add `later = true`");
        }
    }
}

fn files(scope: &mut Scope) {
    let exercise = scope.exercise;
    let file_folders = scope.file_folders();
    let documents: Vec<&str> = scope
        .sites()
        .flat_map(|site| &site.pages)
        .flat_map(|page| &page.blocks)
        .filter_map(|block| match block {
            Block::Document(file) => Some(file.as_str()),
            _ => None,
        })
        .collect();
    for (rank, file) in exercise.files.iter().enumerate() {
        let rank = rank.to_string();
        if !file.folder.is_empty() {
            scope.knows(&["file", &rank, "folder"], "folder", &file.folder, &file_folders);
        } else if !exercise.mails.iter().any(|mail| mail.attached.contains(&file.id))
            && !documents.contains(&file.id.as_str())
        {
            let what = format!("The file `{}` is nowhere", file.id);
            scope.say(&["file", &rank], what, "Give it a `folder`, or attach it to a mail");
        }
    }
}

fn rules_goals_and_traps(scope: &mut Scope, authored: &Authored) {
    let exercise = scope.exercise;
    let mails = [scope.mails(), scope.text_messages()].concat();
    let talks: Vec<String> = exercise.talks.iter().map(|talk| talk.id.clone()).collect();
    let sites: Vec<String> = scope.sites().map(|site| site.id.clone()).collect();
    for (rank, rule) in exercise.rules.iter().enumerate() {
        let rank = rank.to_string();
        conditions::check(scope, &["rule", &rank, "when"], &rule.when);
        if let Some(mail) = &rule.deliver {
            scope.knows(&["rule", &rank, "deliver"], "mail or text message", mail, &mails);
        }
        if let Some(talk) = &rule.ring {
            scope.knows(&["rule", &rank, "ring"], "talk", talk, &talks);
        }
        if let Some(site) = &rule.sign_in {
            scope.knows(&["rule", &rank, "sign-in"], "site", site, &sites);
        }
        for (key, site) in [("warn", &rule.warn), ("expire", &rule.expire)] {
            if let Some(site) = site {
                let asking: Vec<String> =
                    scope.sites().filter(|site| site.session.is_some()).map(|site| site.id.clone()).collect();
                scope.knows(&["rule", &rank, key], "site with a `[session]`", site, &asking);
            }
        }
        let acts = [&rule.deliver, &rule.ring, &rule.sign_in, &rule.warn, &rule.expire];
        if acts.iter().all(|act| act.is_none()) {
            let mend = "Add `deliver`, `ring`, `sign-in`, `warn` or `expire`";
            scope.say(&["rule", &rank], "This rule does nothing", mend);
        }
    }
    if exercise.goals.is_empty() {
        scope.say(&["goal"], "There is no goal", "Add a `[[goal]]`");
    }
    scope.distinct("goal", exercise.goals.iter().map(|goal| goal.id.as_str()));
    for (rank, goal) in exercise.goals.iter().enumerate() {
        conditions::check(scope, &["goal", &rank.to_string(), "when"], &goal.when);
    }
    scope.distinct("trap", exercise.traps.iter().map(|trap| trap.id.as_str()));
    for (rank, trap) in exercise.traps.iter().enumerate() {
        let rank = rank.to_string();
        conditions::check(scope, &["trap", &rank, "when"], &trap.when);
        if !authored.traps.contains_key(&trap.id) {
            let what = format!("The trap `{}` has no trace", trap.id);
            scope.say(&["trap", &rank, "id"], what, format!("Write `trap-{}.toml`", trap.id));
        }
    }
}
