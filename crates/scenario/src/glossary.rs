//! Finding the difficult words in a text.

use std::collections::BTreeMap;

/// A piece of a text.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Piece<'a> {
    /// Plain text.
    Plain(&'a str),
    /// A difficult word as it stands in the text, and the entry that explains it.
    Word(&'a str, &'a str),
}

/// Cuts `text` at the words of the glossary, whatever their case; a longer entry wins over a shorter one.
pub fn split<'a>(text: &'a str, glossary: &'a BTreeMap<String, String>) -> Vec<Piece<'a>> {
    let mut pieces = vec![];
    let mut plain_from = 0;
    let mut at = 0;
    while at < text.len() {
        let starts_word = text[..at].chars().next_back().is_none_or(|letter| !letter.is_alphanumeric());
        let found = if starts_word { longest_entry(&text[at..], glossary) } else { None };
        match found {
            Some((length, entry)) => {
                if plain_from < at {
                    pieces.push(Piece::Plain(&text[plain_from..at]));
                }
                pieces.push(Piece::Word(&text[at..at + length], entry));
                at += length;
                plain_from = at;
            }
            None => at += text[at..].chars().next().map_or(1, char::len_utf8),
        }
    }
    if plain_from < text.len() {
        pieces.push(Piece::Plain(&text[plain_from..]));
    }
    pieces
}

fn longest_entry<'a>(text: &str, glossary: &'a BTreeMap<String, String>) -> Option<(usize, &'a str)> {
    glossary
        .keys()
        .filter_map(|entry| prefix_length(text, entry).map(|length| (length, entry.as_str())))
        .max_by_key(|(length, _)| *length)
}

/// The bytes of `text` that say `entry`, in any case and with an optional plural s.
fn prefix_length(text: &str, entry: &str) -> Option<usize> {
    let mut length = 0;
    let mut letters = text.chars();
    for wanted in entry.chars() {
        let letter = letters.next()?;
        if !letter.to_lowercase().eq(wanted.to_lowercase()) {
            return None;
        }
        length += letter.len_utf8();
    }
    let rest = text[length..].strip_prefix('s').unwrap_or(&text[length..]);
    let ends = rest.chars().next().is_none_or(|letter| !letter.is_alphanumeric());
    ends.then_some(text.len() - rest.len())
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn difficult_words_are_found_whole() {
        let glossary =
            BTreeMap::from([("bail".to_owned(), String::new()), ("quotient familial".into(), String::new())]);
        assert_eq!(
            split("Le bail, deux Bails ; Quotient familial ! débail baille", &glossary),
            [
                Piece::Plain("Le "),
                Piece::Word("bail", "bail"),
                Piece::Plain(", deux "),
                Piece::Word("Bails", "bail"),
                Piece::Plain(" ; "),
                Piece::Word("Quotient familial", "quotient familial"),
                Piece::Plain(" ! débail baille"),
            ]
        );
        assert!(split("", &glossary).is_empty());
    }
}
