//! Judging a passphrase by CNIL's rules and by an estimate of the guesses that it takes.
//!
//! CNIL, « Mots de passe : recommandations de sécurité », deliberation 2022-100 of 21 July 2022: 80 bits of
//! entropy where the password stands alone, met by 12 characters of 4 classes, 14 characters of upper case,
//! lower case and digits, or a phrase of 7 words. No renewal is forced.

use crate::event::Reason;

/// Fewer guesses than this and the phrase is refused, whatever its length: log10. Ten to the tenth is the
/// threshold of zxcvbn's highest score (Wheeler, USENIX Security 2016).
pub const STRONG_GUESSES_LOG10: f64 = 10.0;

/// What a passphrase is made of and whether it is accepted.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Judgement {
    /// Number of characters.
    pub characters: usize,
    /// Number of words of two letters or more.
    pub words: usize,
    /// Whether it has lower case, upper case, digits and other signs.
    pub classes: [bool; 4],
    /// Whether one of CNIL's three ways is met.
    pub long_enough: bool,
    /// Whether it holds a word of the person's own.
    pub personal: bool,
    /// Whether a machine guesses it soon; `None` until the estimate is known.
    pub guessable: Option<bool>,
}

impl Judgement {
    /// Why it is not accepted, or `None`.
    pub fn refusal(&self) -> Option<Reason> {
        match self {
            _ if self.characters == 0 => Some(Reason::Empty),
            _ if self.personal => Some(Reason::Personal),
            _ if !self.long_enough => Some(Reason::TooShort),
            _ if self.guessable != Some(false) => Some(Reason::Guessable),
            _ => None,
        }
    }
}

/// Judges `text`. `own_words` are the person's, in lower case; `guesses_log10` comes from an estimator.
pub fn judge(text: &str, own_words: &[String], guesses_log10: Option<f64>) -> Judgement {
    let text = text.trim();
    let has = |class: fn(char) -> bool| text.chars().any(class);
    let classes = [
        has(char::is_lowercase),
        has(char::is_uppercase),
        has(char::is_numeric),
        has(|letter| !letter.is_alphanumeric() && !letter.is_whitespace()),
    ];
    let characters = text.chars().count();
    let mut distinct: Vec<String> = text
        .split(|letter: char| !letter.is_alphanumeric())
        .filter(|word| word.chars().count() >= 2)
        .map(str::to_lowercase)
        .collect();
    distinct.sort();
    distinct.dedup();
    let words = distinct.len();
    let [lower, upper, digit, _] = classes;
    let lower_text = text.to_lowercase();
    Judgement {
        characters,
        words,
        classes,
        long_enough: words >= 7
            || (characters >= 14 && lower && upper && digit)
            || (characters >= 12 && classes.iter().all(|class| *class)),
        personal: own_words.iter().any(|word| lower_text.contains(word.as_str())),
        guessable: guesses_log10.map(|guesses| guesses < STRONG_GUESSES_LOG10),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn each_of_the_three_ways_is_enough_and_nothing_less() {
        let long = |text: &str| judge(text, &[], None).long_enough;
        assert!(long("Tulipe-4vent"));
        assert!(!long("Tulipe4ventt"));
        assert!(long("Tulipe4ventsud"));
        assert!(!long("tulipe4ventsud"));
        assert!(long("la tulipe danse sur un toit vert"));
        assert!(!long("la la la la la la la"));
        assert!(!long(""));
    }

    #[test]
    fn a_strong_phrase_needs_an_estimate_and_no_word_of_one_s_own() {
        let own = ["amina".to_owned()];
        let phrase = "la tulipe danse sur un toit vert";
        assert_eq!(judge(phrase, &own, None).refusal(), Some(Reason::Guessable));
        assert_eq!(judge(phrase, &own, Some(20.0)).refusal(), None);
        assert_eq!(judge(phrase, &own, Some(4.0)).refusal(), Some(Reason::Guessable));
        assert_eq!(judge("La tulipe d’Amina danse sur un toit", &own, Some(20.0)).refusal(), Some(Reason::Personal));
    }
}
