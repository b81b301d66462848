//! Whether the French texts of an exercise can be read by somebody who reads little.
//!
//! The limits are those of plain language for everybody: about 15 words a sentence, never more than 25, and common words
//! (« L’information pour tous, règles européennes », Inclusion Europe, 2009). Other words are in the glossary.

use super::corpus::Corpus;
use super::diagnostic::Diagnostic;
use std::collections::{BTreeMap, BTreeSet};
use std::fmt;

/// The most words that sentences may have on average.
const AVERAGE: f64 = 15.0;
/// The most words that one sentence may have.
const LONGEST: usize = 25;

/// How long the sentences of an exercise are, and which of its words are rare.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Readability {
    /// `domain/slug`.
    pub exercise: String,
    /// Its sentences.
    pub sentences: usize,
    /// The words in them.
    pub words: usize,
    /// The words of its longest sentence.
    pub longest: usize,
    /// Its words that are neither common nor explained.
    pub rare: BTreeSet<String>,
}

impl Readability {
    /// Words a sentence.
    pub fn average(&self) -> f64 {
        self.words as f64 / self.sentences.max(1) as f64
    }
}

impl fmt::Display for Readability {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let Self { exercise, sentences, longest, .. } = self;
        write!(f, "{exercise}: {sentences} sentences, {:.1} words each, {longest} at most", self.average())
    }
}

/// The readability of every exercise that has French texts, by name.
pub fn readability(corpus: &Corpus) -> Vec<Readability> {
    let vocabulary = Vocabulary::of(corpus);
    let exercises = corpus.exercises.keys().filter(|id| corpus.sources.contains_key(&french(id)));
    exercises.map(|id| measure(corpus, id, &vocabulary, &mut vec![])).collect()
}

/// Adds every sentence that is too long and every word that is rare to `found`.
pub(super) fn check(corpus: &Corpus, found: &mut Vec<Diagnostic>) {
    let vocabulary = Vocabulary::of(corpus);
    for id in corpus.exercises.keys() {
        let measured = measure(corpus, id, &vocabulary, found);
        if measured.average() > AVERAGE {
            found.push(corpus.source(&french(id)).diagnostic_at(
                None,
                format!("Sentences have {:.1} words on average", measured.average()),
                format!("Shorten them to {AVERAGE} words on average"),
            ));
        }
    }
}

fn french(id: &str) -> String {
    format!("{id}/fr.toml")
}

fn measure(corpus: &Corpus, id: &str, vocabulary: &Vocabulary, found: &mut Vec<Diagnostic>) -> Readability {
    let source = corpus.source(&french(id));
    let mut all = Readability { exercise: id.to_owned(), sentences: 0, words: 0, longest: 0, rare: BTreeSet::new() };
    for (_, line, text) in source.texts() {
        let explained = explained(text, corpus.glossary.get("fr"));
        for sentence in sentences(&explained) {
            let words = sentence.split_whitespace().filter(|word| word.contains(char::is_alphanumeric)).count();
            all.sentences += usize::from(words > 0);
            all.words += words;
            all.longest = all.longest.max(words);
            if words > LONGEST {
                let what = format!("This sentence has {words} words");
                found.push(source.diagnostic_at(Some(line), what, format!("Cut it: {LONGEST} words at most")));
            }
            for word in vocabulary.rare(sentence) {
                if all.rare.insert(word.clone()) {
                    let mend = "Say it with a common word, or explain it in `glossary/`";
                    found.push(source.diagnostic_at(Some(line), format!("“{word}” is a rare word"), mend));
                }
            }
        }
    }
    all
}

/// The text with one common word in the place of each fact of the persona and of each word of the glossary, since what
/// is explained is not rare.
fn explained(text: &str, glossary: Option<&BTreeMap<String, String>>) -> String {
    let mut plain = String::new();
    for (rank, part) in text.split('{').enumerate() {
        let rest = if rank == 0 { part } else { part.split_once('}').map_or("", |(_, rest)| rest) };
        if rank > 0 {
            plain.push_str("Un");
        }
        plain.push_str(rest);
    }
    let Some(glossary) = glossary else { return plain };
    let pieces = crate::glossary::split(&plain, glossary).into_iter();
    pieces
        .map(|piece| match piece {
            crate::glossary::Piece::Plain(text) => text,
            crate::glossary::Piece::Word(..) => "un",
        })
        .collect()
}

/// A full stop inside a word, as in an address, ends nothing.
fn sentences(text: &str) -> impl Iterator<Item = &str> {
    let ends_one = |(at, letter): (usize, char)| {
        let after = at + letter.len_utf8();
        let is_end = matches!(letter, '.' | '!' | '?' | '…' | ':');
        (is_end && text[after..].chars().next().is_none_or(char::is_whitespace)).then_some(after)
    };
    let mut ends: Vec<usize> = text.char_indices().filter_map(ends_one).collect();
    ends.push(text.len());
    ends.into_iter().scan(0, |from, end| Some(&text[std::mem::replace(from, end)..end]))
}

/// Endings of French nouns, adjectives and verbs; the first that fits gives the stem of a common word.
const ENDINGS: &[&str] = &[
    "iraient", "eraient", "issez", "iront", "eront", "aient", "rait", "ait", "ent", "ant", "ons", "ées", "ez", "er",
    "ir", "re", "ra", "es", "és", "ée", "is", "it", "e", "é", "s", "t", "i", "x", "u",
];

/// What comes before a verb for « again » and « un- ».
const BEGINNINGS: &[&str] = &["", "re", "ré", "r", "dé"];

/// The common words, so that one form of a word speaks for the others.
struct Vocabulary(Option<BTreeSet<String>>);

impl Vocabulary {
    fn of(corpus: &Corpus) -> Self {
        let known = corpus.common_words.iter().flat_map(|word| [word.clone(), stem(word).to_owned()]);
        Self((!corpus.common_words.is_empty()).then(|| known.collect()))
    }

    /// The words that are neither common nor names nor addresses, in small letters.
    fn rare(&self, sentence: &str) -> Vec<String> {
        let Some(known) = &self.0 else { return vec![] };
        let mut rare = vec![];
        for (rank, written) in sentence.split_whitespace().enumerate() {
            let written = written.trim_matches(|letter: char| !letter.is_alphanumeric());
            let is_name = written.chars().next().is_some_and(char::is_uppercase) && rank > 0;
            if is_name || written.contains(['.', '@', '/']) {
                continue;
            }
            // What stands before an apostrophe is a short word that lost its end.
            let words = written.rsplit(['’', '\'']).take(1).flat_map(|word| word.split('-'));
            let words = words.filter(|word| word.chars().count() > 2 && word.chars().all(char::is_alphabetic));
            rare.extend(words.map(str::to_lowercase).filter(|word| !is_common(word, known)));
        }
        rare
    }
}

fn is_common(word: &str, known: &BTreeSet<String>) -> bool {
    let without_beginning = BEGINNINGS.iter().filter_map(|beginning| word.strip_prefix(beginning));
    without_beginning.flat_map(stems).any(|stem| known.contains(stem))
}

/// The word and what is left of it without each ending that it may have.
fn stems(word: &str) -> impl Iterator<Item = &str> {
    let long_enough = |stem: &&str| stem.chars().count() >= 3;
    std::iter::once(word).chain(ENDINGS.iter().filter_map(move |ending| word.strip_suffix(ending).filter(long_enough)))
}

fn stem(word: &str) -> &str {
    stems(word).nth(1).unwrap_or(word)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn sentences_end_where_a_reader_stops() {
        let read: Vec<&str> = sentences("Touchez caisse.example. Puis : lisez !").map(str::trim).collect();
        assert_eq!(read, ["Touchez caisse.example.", "Puis :", "lisez !", ""]);
    }

    #[test]
    fn a_common_word_speaks_for_its_other_forms() {
        let common_words = ["toucher", "attendre", "réserver", "lire", "choisir"].map(str::to_owned).to_vec();
        let vocabulary = Vocabulary::of(&Corpus { common_words, ..Corpus::default() });
        let rare = |text: &str| vocabulary.rare(text);
        assert_eq!(
            rare("Touchez, attendrait réservée relire : choisissez l’aile-froide à Toulouse."),
            ["aile", "froide"]
        );
        assert_eq!(rare("quelqu’un, verif.example et a@b.example"), [""; 0]);
        assert!(Vocabulary::of(&Corpus::default()).rare("Prolégomènes").is_empty());
    }
}
