//! What must hold between the files of the corpus, so that every name leads somewhere and everything can be reached.

mod agenda;
mod clues;
mod conditions;
mod contents;
mod data;
mod exercise;
mod photos;
mod placeholders;
mod plan;
mod reach;
mod scope;
mod shared;
mod sites;
mod talks;
mod texts;

use super::corpus::Corpus;
use super::diagnostic::Diagnostic;

/// Adds everything that does not hold to `found`.
pub fn check(corpus: &Corpus, found: &mut Vec<Diagnostic>) {
    shared::check(corpus, found);
    sites::check(corpus, found);
    photos::limits(corpus, found);
    for id in corpus.exercises.keys() {
        exercise::check(corpus, id, found);
        placeholders::check(corpus, id, found);
    }
    texts::check(corpus, found);
    data::check(corpus, found);
}
