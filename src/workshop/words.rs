//! Words that all workshops share.

use messages::Texts;

use super::bench::Trouble;

/// A number as it is written in the language, with one decimal at most.
pub fn number(texts: Texts, value: f64) -> String {
    let tenths = format!("{value:.1}");
    let short = tenths.strip_suffix(".0").unwrap_or(&tenths);
    if texts.language().code == "en" { short.to_owned() } else { short.replace('.', ",") }
}

/// A length in mm.
pub fn millimetres(texts: Texts, value: f64) -> String {
    texts.workshop_millimetres(number(texts, value))
}

/// What went wrong with the kernel, in plain words.
pub fn trouble(texts: Texts, trouble: Trouble) -> &'static str {
    match trouble {
        Trouble::NotLoaded => texts.workshop_not_loaded(),
        Trouble::Offline => texts.workshop_not_loaded_offline(),
        Trouble::Failed | Trouble::Refused | Trouble::Blocked => texts.workshop_failed(),
        Trouble::Stopped => texts.workshop_stopped(),
    }
}
