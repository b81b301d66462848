//! What is photographed, sent as a file or lies on the table: papers, limits, spots and pictures exist.

use super::scope::Scope;
use crate::author::corpus::Corpus;
use crate::author::diagnostic::{Diagnostic, mend_name};
use crate::device::{App, Fault, PICTURES};
use crate::site::FieldKind;

/// Limits of files stand only where a file is asked for.
pub fn limits(corpus: &Corpus, found: &mut Vec<Diagnostic>) {
    for (name, site) in &corpus.sites {
        let source = corpus.source(&format!("sites/{name}.toml"));
        for (page_rank, page) in site.pages.iter().enumerate() {
            for (rank, field) in page.form.iter().flat_map(|form| &form.fields).enumerate() {
                let (page_rank, rank) = (page_rank.to_string(), rank.to_string());
                let mut say = |key: &str, what: String, mend: &str| {
                    let path = ["page", &page_rank, "form", "field", &rank, key];
                    found.push(source.diagnostic(&path, what, mend));
                };
                let takes_file = field.kind == FieldKind::File;
                for (key, stands) in [("accepts", !field.accepts.is_empty()), ("at-most", field.at_most.is_some())] {
                    if stands && !takes_file {
                        let what = format!("`{key}` limits files, and `{}` takes none", field.id);
                        say(key, what, "Write `kind = \"file\"`, or take the limit away");
                    }
                }
                let is_ending = |ending: &String| ending.bytes().all(|sign| sign.is_ascii_lowercase());
                if let Some(wrong) = field.accepts.iter().find(|ending| !is_ending(ending)) {
                    let what = format!("“{wrong}” is no ending of a file");
                    say("accepts", what, "Write it in small letters without its dot, such as \"jpg\"");
                }
                if field.at_most == Some(0) {
                    let what = format!("`{}` takes no file, however light", field.id);
                    say("at-most", what, "Write tenths of a megabyte: 20 for 2 MB");
                }
            }
        }
    }
}

pub fn check(scope: &mut Scope) {
    subjects(scope);
    expected_files(scope);
    photos(scope);
    table(scope);
}

fn subjects(scope: &mut Scope) {
    let exercise = scope.exercise;
    scope.distinct("subject", exercise.subjects.iter().map(|subject| subject.id.as_str()));
    let has_camera = exercise.apps.contains(&App::Camera) || exercise.start.app == App::Camera;
    if has_camera && exercise.subjects.is_empty() {
        scope.say(&["apps"], "There is nothing to photograph", "Add a `[[subject]]`");
    }
    if has_camera && let Some(rank) = exercise.folders.iter().position(|folder| folder.id == "photos") {
        let what = "The camera brings its own folder `photos`";
        scope.say(&["folder", &rank.to_string(), "id"], what, "Take this one away, or name it otherwise");
    }
    for (rank, subject) in exercise.subjects.iter().enumerate() {
        let rank = rank.to_string();
        if !has_camera {
            let what = format!("Nothing can take the photo `{}`", subject.id);
            scope.say(&["subject", &rank], what, "Add \"camera\" to `apps`");
        }
        if let Some(paper) = &subject.paper {
            let papers = exercise.papers.clone();
            scope.knows(&["subject", &rank, "paper"], "paper on the table", paper, &papers);
        }
        if [Fault::CutOff, Fault::TooFar].iter().all(|fault| subject.faults.contains(fault)) {
            let what = "What is cut off is too near, so it is not too far";
            scope.say(&["subject", &rank, "faults"], what, "Keep one of the two");
        }
        if exercise.files.iter().any(|file| file.id == subject.id || file.id.starts_with(&format!("{}-", subject.id))) {
            let what = format!("A file is named as the photos of `{}`", subject.id);
            scope.say(&["subject", &rank, "id"], what, "Give the file another name");
        }
    }
    let names = exercise.files.iter().map(|file| ("file", &file.id));
    let names = names.chain(exercise.subjects.iter().map(|subject| ("subject", &subject.id)));
    if let Some((list, _)) = names.into_iter().find(|(_, id)| *id == "cancel") {
        let what = "The button that leaves the choice of files is named `pick.cancel`";
        scope.say(&[list], what, "Give it another name than `cancel`");
    }
}

/// A form that asks for a file expects one of the exercise's, or a photo of a subject.
fn expected_files(scope: &mut Scope) {
    let subjects = scope.exercise.subjects.iter().map(|subject| subject.id.clone());
    let known: Vec<String> = scope.files().into_iter().chain(subjects).collect();
    let fields = scope.fields();
    for (name, expected) in &scope.exercise.expect {
        if fields.iter().any(|(field, of)| field == name && of.kind == FieldKind::File) {
            scope.knows(&["expect", name], "file or thing to photograph", expected, &known);
        }
    }
}

fn photos(scope: &mut Scope) {
    let subjects: Vec<String> = scope.exercise.subjects.iter().map(|subject| subject.id.clone()).collect();
    for (rank, file) in scope.exercise.files.iter().enumerate() {
        if let Some(photo) = &file.photo {
            let path = ["file", &rank.to_string(), "photo", "subject"];
            scope.knows(&path, "thing to photograph", &photo.subject, &subjects);
        }
    }
}

fn table(scope: &mut Scope) {
    let exercise = scope.exercise;
    scope.distinct("spot", exercise.spots.iter().map(|spot| spot.id.as_str()));
    scope.distinct("thing", exercise.things.iter().map(|thing| thing.id.as_str()));
    let has_table = exercise.apps.contains(&App::Table) || exercise.start.app == App::Table;
    if has_table && exercise.things.is_empty() {
        scope.say(&["apps"], "The table is empty", "Add a `[[spot]]` and a `[[thing]]`");
    }
    let spots: Vec<String> = exercise.spots.iter().map(|spot| spot.id.clone()).collect();
    for (rank, thing) in exercise.things.iter().enumerate() {
        let rank = rank.to_string();
        let at = |key: &'static str| ["thing", &rank, key];
        scope.knows(&at("spot"), "spot", &thing.spot, &spots);
        if !PICTURES.contains(&thing.picture.as_str()) {
            let what = format!("There is no drawing `{}` for the table", thing.picture);
            scope.say(&at("picture"), what, mend_name(&thing.picture, PICTURES));
        }
        if !has_table {
            scope.say(&["thing", &rank], "This thing lies on no table", "Add \"table\" to `apps`");
        }
        if thing.moves && thing.taps {
            let what = "A touch would both take this thing in hand and switch it";
            scope.say(&at("taps"), what, "Keep `taps` or `moves`");
        }
        if !(thing.taps || thing.holds || thing.moves) {
            let what = format!("Nothing can be done with `{}`", thing.id);
            scope.say(&["thing", &rank], what, "Add `taps`, `holds` or `moves`");
        }
    }
    if exercise.things.iter().any(|thing| thing.moves) && spots.len() < 2 {
        scope.say(&["spot"], "There is nowhere else to move a thing to", "Add a `[[spot]]`");
    }
}
