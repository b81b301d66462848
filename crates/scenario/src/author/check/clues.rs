//! Clues, texts to copy and pages that freeze: what is to be found stands in the message, what is copied can be pasted,
//! and behind a frozen page there is something.

use super::scope::Scope;
use crate::device::Markable;
use crate::site::{Block, Page};

pub fn check(scope: &mut Scope) {
    let exercise = scope.exercise;
    for (rank, mail) in exercise.mails.iter().enumerate() {
        parts(scope, "mail", rank, &Markable::from(mail));
    }
    for (rank, text) in exercise.texts.iter().enumerate() {
        parts(scope, "sms", rank, &Markable::from(text));
    }
    let takes_a_line = scope.fields().iter().any(|(_, field)| field.kind.is_line());
    for (rank, mail) in exercise.mails.iter().enumerate() {
        if !mail.copyable.is_empty() && !takes_a_line {
            let what = format!("What the mail `{}` lets one copy cannot be pasted anywhere", mail.id);
            let path = ["mail", &rank.to_string(), "copyable"];
            scope.say(&path, what, "Add a site with a form, or take `copyable` away");
        }
    }
}

fn parts(scope: &mut Scope, list: &str, rank: usize, message: &Markable) {
    let known: Vec<String> = message.parts.iter().map(|(part, _)| part.clone()).collect();
    for (at, clue) in message.clues.iter().enumerate() {
        let path = [list, &rank.to_string(), "clues", &at.to_string()];
        scope.knows(&path, "part of the message", clue, &known);
        if message.clues.iter().take(at).any(|other| other == clue) {
            scope.say(&path, format!("The clue `{clue}` is named twice"), "Take one away");
        }
    }
}

/// Whether a page holds a text that can be copied.
pub fn is_copied_from(page: &Page) -> bool {
    page.blocks.iter().any(|block| matches!(block, Block::Copyable(_)))
}

/// Whether a page freezes with nothing behind it.
pub fn freezes_for_nothing(page: &Page) -> bool {
    page.frozen && page.blocks.is_empty() && page.form.is_none()
}
