//! Conditions: every name in them exists, and none can never hold.

mod apps;

use super::scope::Scope;
use crate::site::FieldKind;
use crate::when::When;

pub fn check(scope: &mut Scope, path: &[&str], when: &When) {
    if *when == When::default() {
        scope.say(path, "This condition is empty, so it never holds", "Say what must have happened");
    }
    let at = |key: &'static str| [path, &[key]].concat();
    browser(scope, path, when);
    apps::check(scope, path, when);
    let mails = scope.mails();
    let messages = [mails.clone(), scope.text_messages()].concat();
    for (key, message) in [("opened", &when.opened), ("reported", &when.reported), ("followed", &when.followed)] {
        if let Some(message) = message {
            scope.knows(&at(key), "mail or text message", message, &messages);
        }
    }
    for (key, mail) in [("reply-to", &when.reply_to), ("forwards", &when.forwards)] {
        if let Some(mail) = mail {
            scope.knows(&at(key), "mail", mail, &mails);
        }
    }
    if let Some(mail) = &when.followed
        && scope.exercise.mails.iter().any(|known| known.id == *mail && known.link.is_none())
    {
        scope.say(&at("followed"), format!("The mail `{mail}` has no link to follow"), "Give it a `link`");
    }
    if let Some(text) = &when.followed
        && scope.exercise.texts.iter().any(|known| known.id == *text && known.link.is_none())
    {
        scope.say(&at("followed"), format!("The text message `{text}` has no link to follow"), "Give it a `link`");
    }
    let files = scope.files();
    for (key, file) in [("attached", &when.attached), ("named", &when.named)] {
        if let Some(file) = file {
            scope.knows(&at(key), "file", file, &files);
        }
    }
    if let Some(item) = &when.looked {
        let panels = scope.exercise.panels.iter().map(|panel| panel.id.clone());
        let known: Vec<String> = files.iter().cloned().chain(panels).collect();
        scope.knows(&at("looked"), "file or panel of the settings", item, &known);
    }
    let both = [mails.as_slice(), files.as_slice()].concat();
    if let Some(item) = &when.deleted {
        let all = [messages.as_slice(), files.as_slice()].concat();
        scope.knows(&at("deleted"), "mail, text message or file", item, &all);
    }
    if let Some(item) = &when.filed
        && scope.knows(&at("filed"), "mail or file", item, &both)
        && let Some(folder) = &when.folder
    {
        let folders = if files.contains(item) { scope.file_folders() } else { scope.mail_folders() };
        scope.knows(&at("in"), "folder", folder, &folders);
    }
    if when.folder.is_some() && when.filed.is_none() && when.placed.is_none() {
        scope.say(&at("in"), "`in` stands without `filed`", "Say what is `filed`");
    }
    if let Some(address) = &when.mailed {
        let contacts = scope.exercise.contacts.clone();
        scope.knows(&at("mailed"), "contact", address, &contacts);
    }
    let lists = [("all", &when.all), ("any", &when.any), ("then", &when.then)];
    for (key, inner) in lists {
        for (rank, when) in inner.iter().enumerate() {
            check(scope, &[path, &[key, &rank.to_string()]].concat(), when);
        }
    }
    if let Some(inner) = &when.not {
        check(scope, &at("not"), inner);
    }
}

fn browser(scope: &mut Scope, path: &[&str], when: &When) {
    let at = |key: &'static str| [path, &[key]].concat();
    if let Some(page) = &when.visited {
        let pages = scope.pages();
        scope.knows(&at("visited"), "page", page, &pages);
    }
    if let Some(page) = &when.captured {
        let pages = scope.pages();
        scope.knows(&at("captured"), "page", page, &pages);
        if !scope.exercise.capture {
            scope.say(&at("captured"), "No picture of a page can be kept here", "Add `capture = true`");
        }
    }
    let fields = scope.fields();
    let names = scope.field_names();
    let choices =
        fields.iter().flat_map(|(name, field)| field.choices.iter().map(move |choice| format!("{name}.{}", choice.id)));
    let boxes = fields
        .iter()
        .filter(|(_, field)| field.kind.is_date())
        .flat_map(|(name, _)| ["day", "month", "year"].map(|part| format!("{name}.{part}")));
    let answers: Vec<String> = names.iter().cloned().chain(choices).collect();
    let gaps: Vec<String> = names.iter().cloned().chain(boxes).collect();
    let rejectable: Vec<String> =
        names.iter().cloned().chain(["draft.to", "calendar.title", "calendar.time"].map(str::to_owned)).collect();
    for (key, kind, name, known) in [
        ("entered", "field or choice", &when.entered, &answers),
        ("rejected", "field", &when.rejected, &rejectable),
        ("left-empty", "field or box", &when.left_empty, &gaps),
        ("mismatched", "field", &when.mismatched, &names),
    ] {
        if let Some(name) = name {
            scope.knows(&at(key), kind, name, known);
        }
    }
    if let Some(name) = &when.mismatched
        && names.contains(name)
        && !scope.exercise.expect.contains_key(name)
    {
        let what = format!("`{name}` is never mismatched: nothing is expected of it");
        scope.say(&at("mismatched"), what, format!("Add it to `[expect]`: \"{name}\" = …"));
    }
    if let Some(name) = &when.mismatched
        && fields.iter().any(|(known, field)| known == name && is_judged_by_site(field.kind))
    {
        let what = format!("`{name}` is never mismatched: the site itself refuses a wrong one");
        scope.say(&at("mismatched"), what, "Write `rejected = …, because = \"wrong-secret\"`");
    }
    if when.because.is_some() && when.rejected.is_none() {
        scope.say(&at("because"), "`because` stands without `rejected`", "Say which field is `rejected`");
    }
    if let Some(form) = &when.sent {
        let forms: Vec<String> = scope.forms().filter(|(_, form)| form.send).map(|(_, form)| form.id.clone()).collect();
        scope.knows(&at("sent"), "form that is sent", form, &forms);
    }
    let sites: Vec<String> = scope.sites().map(|site| site.id.clone()).collect();
    let asking: Vec<String> = scope.sites().filter(|site| site.cookies.is_some()).map(|site| site.id.clone()).collect();
    let closing: Vec<String> =
        scope.sites().filter(|site| site.session.is_some()).map(|site| site.id.clone()).collect();
    for (key, kind, site, known) in [
        ("accepted-cookies", "site with a cookie banner", &when.accepted_cookies, &asking),
        ("refused-cookies", "site with a cookie banner", &when.refused_cookies, &asking),
        ("signed-in", "site", &when.signed_in, &sites),
        ("signed-out", "site", &when.signed_out, &sites),
        ("stayed", "site with a `[session]`", &when.stayed, &closing),
        ("expired", "site with a `[session]`", &when.expired, &closing),
        ("kept", "site", &when.kept, &sites),
        ("unkept", "site", &when.unkept, &sites),
    ] {
        if let Some(site) = site {
            scope.knows(&at(key), kind, site, known);
        }
    }
}

fn is_judged_by_site(kind: FieldKind) -> bool {
    kind.is_secret() || kind == FieldKind::Code
}
