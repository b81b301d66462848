//! How many guesses a passphrase withstands, by zxcvbn (Wheeler, USENIX Security 2016) and a list of words that people in
//! France use.
//!
//! The passphrase is looked at and dropped: no answer, message or panic repeats it.

use crate::Kernel;
use serde::{Deserialize, Serialize};
use zxcvbn::{Match, feedback::Warning, matching::patterns::MatchPattern};

/// Common passwords and words, one a line, the commonest first. Words with accents stand there without them too.
const FRENCH: &str = include_str!("french.txt");

/// A passphrase to look at.
#[derive(Debug, Clone, Deserialize)]
pub struct Request {
    /// What was typed.
    pub passphrase: String,
    /// Words of the person's own: names, birthday, town.
    pub words: Vec<String>,
}

/// What was found.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
pub struct Answer {
    /// How many guesses it takes, as a power of ten; 0 for nothing at all.
    pub guesses_log10: f64,
    /// What is weakest about it, by id; `None` where it is strong, or weak only by being short: `own-word`,
    /// `common-password`, `like-a-common-password`, `single-word`, `name`, `keyboard-row`, `keyboard-pattern`,
    /// `repeated-sign`, `repeated-group`, `sequence`, `year`, `date`.
    pub warning: Option<String>,
    /// What a guesser recognises, from the beginning to the end: `word`, `keyboard`, `repeat`, `sequence`, `year`, `date`,
    /// `unknown`.
    pub patterns: Vec<String>,
}

/// Looks at a passphrase.
pub fn look(request: &Request) -> Answer {
    let own = request.words.iter().map(String::as_str);
    let known: Vec<&str> = own.chain(FRENCH.lines()).collect();
    let entropy = zxcvbn::zxcvbn(&request.passphrase, &known);
    let warning = entropy.feedback().and_then(|feedback| {
        let word = || entropy.sequence().iter().find_map(|found| word_id(found, request));
        feedback.warning().map(warning_id).or_else(word)
    });
    Answer {
        guesses_log10: entropy.guesses_log10().max(0.0),
        warning: warning.map(str::to_owned),
        patterns: entropy.sequence().iter().map(|found| pattern_id(&found.pattern).to_owned()).collect(),
    }
}

/// Serves [`look`] in JSON.
#[derive(Debug, Default)]
pub struct Strength;

impl Kernel for Strength {
    fn set_up(&mut self, _setup: Vec<u8>) {}

    fn answer(&mut self, request: &[u8]) -> Result<Vec<u8>, String> {
        // The reader's own words could repeat what was typed.
        let request = serde_json::from_slice(request).map_err(|_| "not a request")?;
        serde_json::to_vec(&look(&request)).map_err(|error| error.to_string())
    }
}

/// zxcvbn has no warning of its own for the words that it is given.
fn word_id(found: &Match, request: &Request) -> Option<&'static str> {
    let MatchPattern::Dictionary(word) = &found.pattern else {
        return None;
    };
    let is_word = |known: &str| known.to_lowercase() == word.matched_word;
    if request.words.iter().any(|own| is_word(own)) {
        Some("own-word")
    } else if FRENCH.lines().any(is_word) {
        Some("common-password")
    } else {
        None
    }
}

const fn warning_id(warning: Warning) -> &'static str {
    match warning {
        Warning::StraightRowsOfKeysAreEasyToGuess => "keyboard-row",
        Warning::ShortKeyboardPatternsAreEasyToGuess => "keyboard-pattern",
        Warning::RepeatsLikeAaaAreEasyToGuess => "repeated-sign",
        Warning::RepeatsLikeAbcAbcAreOnlySlightlyHarderToGuess => "repeated-group",
        Warning::ThisIsATop10Password | Warning::ThisIsATop100Password | Warning::ThisIsACommonPassword => {
            "common-password"
        }
        Warning::ThisIsSimilarToACommonlyUsedPassword => "like-a-common-password",
        Warning::SequencesLikeAbcAreEasyToGuess => "sequence",
        Warning::RecentYearsAreEasyToGuess => "year",
        Warning::AWordByItselfIsEasyToGuess => "single-word",
        Warning::DatesAreOftenEasyToGuess => "date",
        Warning::NamesAndSurnamesByThemselvesAreEasyToGuess | Warning::CommonNamesAndSurnamesAreEasyToGuess => "name",
    }
}

const fn pattern_id(pattern: &MatchPattern) -> &'static str {
    match pattern {
        MatchPattern::Dictionary(_) => "word",
        MatchPattern::Spatial(_) => "keyboard",
        MatchPattern::Repeat(_) => "repeat",
        MatchPattern::Sequence(_) => "sequence",
        MatchPattern::Regex(_) => "year",
        MatchPattern::Date(_) => "date",
        MatchPattern::BruteForce => "unknown",
    }
}
