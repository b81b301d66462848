//! Sites: links lead to pages, pages can be reached, a form over several pages is sent once.

use super::clues;
use super::reach;
use crate::author::corpus::Corpus;
use crate::author::diagnostic::{Diagnostic, mend_name};
use crate::site::{Block, FieldKind, Form, Page, Picture, Site};
use std::collections::BTreeSet;

pub fn check(corpus: &Corpus, found: &mut Vec<Diagnostic>) {
    let reached = reach::everywhere(corpus);
    for (file, site) in &corpus.sites {
        let source = corpus.source(&format!("sites/{file}.toml"));
        let mut say = |path: &[&str], what: String, mend: String| {
            found.push(source.diagnostic(path, what, mend));
        };
        if site.id != *file {
            say(
                &["id"],
                format!("The site is named `{}` and its file `{file}`", site.id),
                format!("Write `id = \"{file}\"`"),
            );
        }
        if site.pages.is_empty() {
            say(&["page"], "The site has no page".to_owned(), "Add a `[[page]]`".to_owned());
        }
        if let Some(way) = &site.sign_out {
            known_page(corpus, site, &["sign-out"], &way.to, &mut say);
        }
        if let Some(session) = &site.session {
            known_page(corpus, site, &["session", "ended"], &session.ended, &mut say);
        }
        let mut names = BTreeSet::new();
        for (rank, page) in site.pages.iter().enumerate() {
            let at = rank.to_string();
            if !names.insert(&page.id) {
                say(
                    &["page", &at, "id"],
                    format!("Two pages are named `{}`", page.id),
                    "Give each its own name".to_owned(),
                );
            }
            if let Some(sign_in) = &page.sign_in {
                known_page(corpus, site, &["page", &at, "sign-in"], sign_in, &mut say);
            }
            if clues::freezes_for_nothing(page) {
                say(
                    &["page", &at, "frozen"],
                    format!("Nothing stands behind the frozen page `{}`", page.id),
                    "Give it a `[[page.block]]` or a `[page.form]`".to_owned(),
                );
            }
            for (block_rank, block) in page.blocks.iter().enumerate() {
                block_leads_somewhere(corpus, site, &at, &block_rank.to_string(), block, &mut say);
            }
            if let Some(form) = &page.form {
                known_page(corpus, site, &["page", &at, "form", "to"], &form.to, &mut say);
                fields(&at, form, &mut say);
                branches(corpus, site, &at, form, &mut say);
            }
        }
        forms(site, &mut say);
        for (rank, page) in site.pages.iter().enumerate() {
            if reached.contains(&format!("{}/{}", site.id, page.id)) {
                continue;
            }
            let what = format!("Nothing leads to the page `{}`", page.id);
            found.push(source.diagnostic(
                &["page", &rank.to_string(), "id"],
                what,
                "Add a link to it, or take it away",
            ));
        }
    }
}

type Say<'a> = &'a mut dyn FnMut(&[&str], String, String);

fn block_leads_somewhere(corpus: &Corpus, site: &Site, page: &str, rank: &str, block: &Block, say: Say) {
    let at = |key: &'static str| ["page", page, "block", rank, key];
    match block {
        Block::Link(way) => known_page(corpus, site, &[&at("link")[..], &["to"]].concat(), &way.to, say),
        Block::Button(way) => known_page(corpus, site, &[&at("button")[..], &["to"]].concat(), &way.to, say),
        Block::Menu(way) => known_page(corpus, site, &[&at("menu")[..], &["to"]].concat(), &way.to, say),
        Block::Result(found) => known_page(corpus, site, &[&at("result")[..], &["to"]].concat(), &found.to, say),
        Block::Summary(form) => {
            let known: Vec<&str> = site.pages.iter().filter_map(|page| Some(page.form.as_ref()?.id.as_str())).collect();
            if !known.contains(&form.as_str()) {
                say(&at("summary"), format!("There is no form `{form}`"), mend_name(form, known));
            }
        }
        Block::Picture(picture) if !Picture::NAMES.contains(&picture.name.as_str()) => {
            let mend = mend_name(&picture.name, Picture::NAMES);
            say(&[&at("picture")[..], &["name"]].concat(), format!("There is no drawing `{}`", picture.name), mend);
        }
        Block::Document(file) => {
            if site.files.iter().any(|own| own.id == *file) {
                return;
            }
            let users = corpus.exercises.values().filter(|authored| authored.exercise.sites.contains(&site.id));
            let files: Vec<&str> = users.flat_map(|user| &user.exercise.files).map(|file| file.id.as_str()).collect();
            if !files.contains(&file.as_str()) {
                say(&at("document"), format!("No exercise with this site has a file `{file}`"), mend_name(file, files));
            }
        }
        _ => {}
    }
}

fn known_page(corpus: &Corpus, site: &Site, path: &[&str], to: &str, say: Say) {
    let (of, page) = to.split_once('/').unwrap_or((&site.id, to));
    let Some(of) = corpus.sites.get(of) else {
        say(path, format!("There is no site `{of}`"), mend_name(of, corpus.sites.keys().map(String::as_str)));
        return;
    };
    if of.page(page).is_none() {
        let mend = mend_name(page, of.pages.iter().map(|page| page.id.as_str()));
        say(path, format!("There is no page `{to}`"), mend);
    }
}

fn branches(corpus: &Corpus, site: &Site, page: &str, form: &Form, say: Say) {
    let known = || form.fields.iter().map(|field| field.id.as_str());
    for (rank, branch) in form.branches.iter().enumerate() {
        let rank = rank.to_string();
        let at = |key: &'static str| ["page", page, "form", "branch", &rank, key];
        known_page(corpus, site, &at("to"), &branch.to, say);
        for (id, wanted) in &branch.answers {
            let Some(field) = form.fields.iter().find(|field| field.id == *id) else {
                say(&at("answers"), format!("There is no field `{id}` on this page"), mend_name(id, known()));
                continue;
            };
            let choices: Vec<&str> = field.choices.iter().map(|choice| choice.id.as_str()).collect();
            if !choices.is_empty() && !choices.contains(&wanted.as_str()) {
                say(&at("answers"), format!("There is no choice `{wanted}`"), mend_name(wanted, choices));
            }
        }
    }
}

fn fields(page: &str, form: &Form, say: Say) {
    for (rank, field) in form.fields.iter().enumerate() {
        let path = ["page", page, "form", "field", &rank.to_string(), "kind"];
        let has_choices = matches!(field.kind, FieldKind::Choice | FieldKind::List);
        if has_choices && field.choices.len() < 2 {
            say(
                &path,
                format!("The field `{}` offers no choice", field.id),
                "Add two `[[page.form.field.choice]]` or more".to_owned(),
            );
        }
        if !has_choices && !field.choices.is_empty() {
            say(
                &path,
                format!("The field `{}` takes no choice", field.id),
                "Write `kind = \"choice\"` or `\"list\"`".to_owned(),
            );
        }
        if (field.kind == FieldKind::Digits) != field.length.is_some() {
            let what = format!("`length` and `kind = \"digits\"` go together, in `{}` too", field.id);
            say(&path, what, "Write both, or neither".to_owned());
        }
        let choices: BTreeSet<&str> = field.choices.iter().map(|choice| choice.id.as_str()).collect();
        if choices.len() < field.choices.len() {
            say(&path, format!("Two choices of `{}` have one name", field.id), "Give each its own name".to_owned());
        }
    }
}

fn forms(site: &Site, say: Say) {
    let ids: BTreeSet<&str> = site.pages.iter().filter_map(|page| Some(page.form.as_ref()?.id.as_str())).collect();
    for id in ids {
        let parts: Vec<(usize, &Page, &Form)> = site
            .pages
            .iter()
            .enumerate()
            .filter_map(|(rank, page)| Some((rank, page, page.form.as_ref().filter(|form| form.id == id)?)))
            .collect();
        let sending = parts.iter().filter(|(_, _, form)| form.send).count();
        let Some((last, ..)) = parts.last() else {
            continue;
        };
        let path = ["page", &last.to_string(), "form", "id"];
        if parts.len() > 1 && sending != 1 {
            let what = format!("The form `{id}` has {} pages, and {sending} of them send it", parts.len());
            say(&path, what, "Write `send = true` on one page, the last".to_owned());
        }
        let mut names = BTreeSet::new();
        for field in parts.iter().flat_map(|(_, _, form)| &form.fields) {
            if !names.insert(&field.id) {
                say(
                    &path,
                    format!("Two fields of the form `{id}` are named `{}`", field.id),
                    "Give each its own name".to_owned(),
                );
            }
        }
    }
}
