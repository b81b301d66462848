//! Clues: the parts of a message that tell that it is false.

use super::SmsTemplate;
use crate::exercise::MailTemplate;
use serde::{Deserialize, Serialize};
use std::collections::BTreeSet;

/// A part of a message that can be marked: `sender`, `address`, `subject`, `link`, or `body.<rank>` from 0.
pub type Part = String;

/// What the learner marks.
#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize)]
pub struct Clues {
    /// The message whose parts are being marked, by short name.
    pub marking: Option<String>,
    /// The parts rightly marked, as `message.part`.
    pub marked: BTreeSet<String>,
}

/// A message as it is looked at for clues, whichever app shows it.
pub struct Markable<'a> {
    /// Its short name.
    pub id: &'a str,
    /// Its parts in reading order, with what each says.
    pub parts: Vec<(Part, &'a str)>,
    /// The parts that are clues; none where there is nothing to find.
    pub clues: &'a [Part],
}

impl<'a> From<&'a MailTemplate> for Markable<'a> {
    fn from(mail: &'a MailTemplate) -> Self {
        let head = [("subject", &mail.subject), ("sender", &mail.from), ("address", &mail.address)];
        let mut parts: Vec<(Part, &str)> = head.map(|(part, says)| (part.to_owned(), says.as_str())).into();
        parts.extend(paragraphs(&mail.body));
        parts.extend(mail.link.as_ref().map(|way| ("link".to_owned(), way.label.as_str())));
        Self { id: &mail.id, parts, clues: &mail.clues }
    }
}

impl<'a> From<&'a SmsTemplate> for Markable<'a> {
    fn from(text: &'a SmsTemplate) -> Self {
        let mut parts = vec![("sender".to_owned(), text.from.as_str())];
        parts.extend(paragraphs(&text.body));
        parts.extend(text.link.as_ref().map(|way| ("link".to_owned(), way.label.as_str())));
        Self { id: &text.id, parts, clues: &text.clues }
    }
}

fn paragraphs(body: &[String]) -> impl Iterator<Item = (Part, &str)> {
    body.iter().enumerate().map(|(rank, paragraph)| (format!("body.{rank}"), paragraph.as_str()))
}
