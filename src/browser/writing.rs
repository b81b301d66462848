//! Writing, as the browser knows it.

/// A text in small letters without their accents: what it is found and put in order by.
pub fn folded(text: &str) -> String {
    let apart = String::from(js_sys::JsString::from(text).normalize("NFD"));
    apart.chars().filter(|letter| !('\u{300}'..='\u{36f}').contains(letter)).flat_map(char::to_lowercase).collect()
}
