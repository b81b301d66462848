//! The typography that every text must have. Authors type plain spaces; French gets its no-break spaces here.

const NO_BREAK_SPACE: char = '\u{a0}';

/// The text with the no-break spaces of its language: in French before `: ; ! ? » %` and after `«`.
pub fn spaced(code: &str, text: &str) -> String {
    if code != "fr" {
        return text.to_owned();
    }
    let letters: Vec<char> = text.chars().collect();
    letters
        .iter()
        .enumerate()
        .map(|(place, &letter)| {
            let before = place.checked_sub(1).and_then(|place| letters.get(place));
            let after = letters.get(place + 1);
            let glued = before == Some(&'«') || after.is_some_and(|after| ":;!?»%".contains(*after));
            if letter == ' ' && glued { NO_BREAK_SPACE } else { letter }
        })
        .collect()
}

/// What is wrong with the typography of a text, in words.
pub fn faults(code: &str, text: &str) -> Vec<String> {
    let mut faults = Vec::new();
    let mut fault = |wrong: bool, what: &str| {
        if wrong {
            faults.push(what.to_owned());
        }
    };
    fault(text.trim() != text || text.is_empty(), "the text is empty, or begins or ends with a space");
    fault(text.contains('\''), "write the apostrophe ’ instead of '");
    fault(text.contains("..."), "write … instead of three dots");
    fault(text.contains(char::is_control), "a text is one line without tabs");
    let doubled = text.chars().zip(text.chars().skip(1)).any(|(one, two)| one.is_whitespace() && two.is_whitespace());
    fault(doubled, "two spaces follow each other");
    if code == "fr" {
        fault(lacks_french_space(text), "French wants a space before : ; ! ? » and after «");
        fault(text.contains(['“', '”']), "French quotes are « and »");
    } else {
        fault(text.contains(NO_BREAK_SPACE), "no-break spaces are for French");
    }
    if code == "en" {
        fault([" :", " ;", " !", " ?"].iter().any(|mark| text.contains(mark)), "English has no space before : ; ! ?");
        fault(text.contains(['«', '»']), "English quotes are “ and ”");
    }
    faults
}

fn lacks_french_space(text: &str) -> bool {
    let letters: Vec<char> = text.chars().collect();
    letters.iter().enumerate().any(|(place, letter)| {
        let before = place.checked_sub(1).and_then(|place| letters.get(place)).copied();
        let after = letters.get(place + 1).copied();
        match letter {
            '!' | '?' | ';' | '»' => !matches!(before, Some(NO_BREAK_SPACE | '!' | '?')),
            // A colon between two signs is an hour or an address, not punctuation.
            ':' => before != Some(NO_BREAK_SPACE) && after.is_none_or(char::is_whitespace),
            '«' => after != Some(NO_BREAK_SPACE),
            _ => false,
        }
    })
}
