//! Rust source as these rules see it: code without comments and words, and the words apart.

use crate::Source;

/// A source file taken apart.
pub struct Rust {
    pub path: String,
    /// The code, where comments and the contents of strings are blanks: positions stay the same.
    pub code: String,
    /// Every string with its position in the code.
    pub strings: Vec<(usize, String)>,
}

impl Rust {
    /// Takes a file apart; its module of tests is left out.
    pub fn read(source: &Source) -> Self {
        let text = source.text.split("#[cfg(test)]\nmod tests").next().unwrap_or_default();
        let (code, strings) = take_apart(text);
        Self { path: source.path.clone(), code, strings }
    }

    /// `file:line` of a position.
    pub fn place(&self, position: usize) -> String {
        format!("{}:{}", self.path, self.code[..position].matches('\n').count() + 1)
    }

    /// Every word of the code with its position: names and keywords.
    pub fn words(&self) -> impl Iterator<Item = (usize, &str)> {
        let is_part = |letter: char| letter.is_alphanumeric() || letter == '_';
        let start = self.code.as_ptr() as usize;
        self.code
            .split(move |letter| !is_part(letter))
            .filter(|word| !word.is_empty())
            .map(move |word| (word.as_ptr() as usize - start, word))
    }
}

fn take_apart(text: &str) -> (String, Vec<(usize, String)>) {
    let mut code = String::with_capacity(text.len());
    let mut strings = vec![];
    let mut at = 0;
    while let Some(letter) = text[at..].chars().next() {
        let rest = &text[at..];
        let end = at + skipped(rest).unwrap_or(letter.len_utf8());
        let piece = &text[at..end];
        let is_string = piece.len() > 1 && piece.ends_with(['"', '#']);
        if is_string {
            strings.push((at, piece.trim_start_matches(['b', 'r']).trim_matches('#').trim_matches('"').to_owned()));
        }
        match piece.len() > letter.len_utf8() {
            // Quotes stay, so that what stands beside a string can be told.
            true if is_string => code.extend(piece.bytes().map(|byte| if byte == b'\n' { '\n' } else { '"' })),
            true => code.extend(piece.bytes().map(|byte| if byte == b'\n' { '\n' } else { ' ' })),
            false => code.push(letter),
        }
        at = end;
    }
    (code, strings)
}

/// The length of the comment, string or character that `rest` begins with.
fn skipped(rest: &str) -> Option<usize> {
    if rest.starts_with("//") {
        return Some(rest.find('\n').unwrap_or(rest.len()));
    }
    if rest.starts_with("/*") {
        return Some(rest.find("*/").map_or(rest.len(), |end| end + 2));
    }
    for (opening, closing) in [("r##\"", "\"##"), ("r#\"", "\"#"), ("r\"", "\""), ("br\"", "\"")] {
        if let Some(inside) = rest.strip_prefix(opening) {
            return Some(opening.len() + inside.find(closing).map_or(inside.len(), |end| end + closing.len()));
        }
    }
    if rest.starts_with('"') {
        return Some(quoted(rest, '"'));
    }
    // 'a' and '\n' are characters, 'a is a lifetime.
    let mut letters = rest.strip_prefix('\'')?.chars();
    let first = letters.next()?;
    (first == '\\' || letters.next() == Some('\'')).then(|| quoted(rest, '\''))
}

/// The length of what begins with a quote and ends with the next one that no backslash precedes.
fn quoted(rest: &str, quote: char) -> usize {
    let mut escaped = false;
    for (position, letter) in rest.char_indices().skip(1) {
        match letter {
            _ if escaped => escaped = false,
            '\\' => escaped = true,
            _ if letter == quote => return position + 1,
            _ => {}
        }
    }
    rest.len()
}

#[test]
fn code_is_told_from_comments_and_words() {
    let text = "let a: &'a str = \"un \\\"mot\\\"\"; // web_sys\nlet b = '\"'; /* js\n_sys */ let c = r#\"x\"#;\n";
    let source = Source { path: "it.rs".into(), text: text.into() };
    let rust = Rust::read(&source);
    assert_eq!(rust.code.len(), text.len());
    let words: Vec<&str> = rust.words().map(|(_, word)| word).collect();
    assert_eq!(words, ["let", "a", "a", "str", "let", "b", "let", "c"]);
    let strings: Vec<&str> = rust.strings.iter().map(|(_, string)| string.as_str()).collect();
    assert_eq!(strings, ["un \\\"mot\\", "x"]);
    assert_eq!(rust.place(rust.strings[1].0), "it.rs:3");
}
