//! The views: no words of their own, no style of their own.

use crate::rust::Rust;
use crate::{keep, sources};

/// Attributes whose value is read by people.
const READ: [&str; 8] = [
    "aria-label",
    "aria-description",
    "aria-valuetext",
    "aria-roledescription",
    "alt",
    "placeholder",
    "title",
    "label",
];

fn views() -> Vec<Rust> {
    let files = sources(&["src"], "rs");
    files.iter().filter(|file| !file.path.starts_with("src/ui/gallery/")).map(Rust::read).collect()
}

#[test]
fn views_have_no_words_of_their_own() {
    let mut breaches = vec![];
    for view in views() {
        for (position, string) in &view.strings {
            if is_words(&view.code, *position, string) {
                let place = view.place(*position);
                breaches.push(format!("{place}: “{string}”: put it in locales/ and call it from Texts"));
            }
        }
    }
    keep("No text in a view: texts come from locales/ and from the corpus.", &breaches);
}

/// Whether a string is words for people: it has letters and stands where text is shown, or it reads as a sentence.
fn is_words(code: &str, position: usize, string: &str) -> bool {
    let text = without_braces(string);
    if !text.chars().any(char::is_alphabetic) {
        return false;
    }
    let before = code[..position].trim_end();
    let after = code[position..].trim_start_matches(['"', '\n']).trim_start();
    let is_child = (before.ends_with('>') && !before.ends_with("=>") && !before.ends_with("->"))
        || (after.starts_with("</") && !after.starts_with("</ "));
    let is_read = READ.iter().any(|name| before.ends_with(&format!("{name}=")));
    let is_french = text.chars().any(|letter| letter.is_alphabetic() && !letter.is_ascii());
    let begins_sentence = text.trim_start().starts_with(char::is_uppercase) && text.trim().contains(' ');
    // What draws a path also begins with a capital.
    let has_word = text
        .split(|letter: char| !letter.is_alphabetic())
        .any(|word| word.chars().filter(|letter| letter.is_lowercase()).count() > 1);
    let is_sentence = begins_sentence && has_word;
    is_child || is_read || is_french || is_sentence
}

/// A string of `format!` without its placeholders.
fn without_braces(string: &str) -> String {
    let mut depth = 0;
    let mut kept = String::new();
    for letter in string.chars() {
        match letter {
            '{' => depth += 1,
            '}' => depth -= 1,
            _ if depth == 0 => kept.push(letter),
            _ => {}
        }
    }
    kept
}

/// The browser offers nobody what somebody else typed.
#[test]
fn every_field_refuses_autofill() {
    let mut breaches = vec![];
    for file in sources(&["src"], "rs") {
        for (position, _) in ["<input", "<textarea", "<select"].iter().flat_map(|tag| file.text.match_indices(tag)) {
            let rest = &file.text[position..];
            let end = ["/>", "</"].iter().filter_map(|end| rest.find(end)).min().unwrap_or(rest.len());
            let field = &rest[..end];
            let is_ticked = field.contains("type=\"radio\"") || field.contains("type=\"checkbox\"");
            if !is_ticked && !field.contains("autocomplete=\"off\"") {
                let line = file.text[..position].lines().count();
                breaches.push(format!("{}:{line}: write autocomplete=\"off\"", file.path));
            }
        }
    }
    keep("Every field refuses autofill.", &breaches);
}

#[test]
fn views_have_no_style_attribute() {
    let mut breaches = vec![];
    for view in views() {
        for (position, _) in view.code.match_indices("style=") {
            breaches.push(format!("{}: give it a class, or style:property", view.place(position)));
        }
        for (position, _) in view.code.match_indices("<style") {
            breaches.push(format!("{}: put it in style/", view.place(position)));
        }
    }
    keep("No style attribute in a view: the page's policy refuses it.", &breaches);
}

#[test]
fn words_are_told_from_names() {
    let found = |text: &str| {
        let source = crate::Source { path: String::new(), text: text.to_owned() };
        let view = Rust::read(&source);
        view.strings.iter().any(|(position, string)| is_words(&view.code, *position, string))
    };
    for words in [
        r#"<p>"bonjour"</p>"#,
        r#"<p>{name}" ou "</p>"#,
        r#"<button aria-label="Close">"#,
        r#"format!("Il reste {count}")"#,
        r#"let word = "été";"#,
    ] {
        assert!(found(words), "{words}");
    }
    for names in [
        r#"<p class="card wood">{words}" · "</p>"#,
        r#"match it { Frame::Phone => "phone" }"#,
        r#"format!("site-{colour}")"#,
        r#"art!("icon/back")"#,
        r#"format!("M0 0H{side}V{side}H0z")"#,
    ] {
        assert!(!found(names), "{names}");
    }
}
