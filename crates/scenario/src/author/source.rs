//! One authored file: its text as a tree that knows its lines, read into a type with every unknown key named.

use super::diagnostic::{Diagnostic, mend_name};
use serde::de::DeserializeOwned;
use std::ops::Range;
use toml::Spanned;
use toml::de::{DeTable, DeValue, Deserializer};

/// A file and what stands where in it.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Source {
    /// The file, from the corpus folder on.
    pub file: String,
    root: Node,
    /// How many lines there are, those of the files put after it among them.
    lines: usize,
    /// Files put after it: the line behind which each begins, and its name.
    after: Vec<(usize, String)>,
}

/// A value of the file.
#[derive(Clone, Debug, Default, PartialEq)]
struct Node {
    line: usize,
    kind: Kind,
}

#[derive(Clone, Debug, Default, PartialEq)]
enum Kind {
    Text(String),
    List(Vec<Node>),
    Table(Vec<(String, Node)>),
    #[default]
    Other,
}

impl Source {
    /// The line of the value at `path`, keys and ranks from the top; of the nearest thing above it where it is not there.
    pub fn line(&self, path: &[&str]) -> Option<usize> {
        let line = self.descend(path).0.line;
        (line > 0).then_some(line)
    }

    /// Whether an empty list stands at `path`.
    pub fn is_empty_list(&self, path: &[&str]) -> bool {
        matches!(self.descend(path), (Node { kind: Kind::List(items), .. }, true) if items.is_empty())
    }

    /// The value at `path`, or else the nearest thing above it and false.
    fn descend(&self, path: &[&str]) -> (&Node, bool) {
        let mut node = &self.root;
        for step in path {
            let next = match &node.kind {
                Kind::Table(entries) => entries.iter().find(|(key, _)| key == step).map(|entry| &entry.1),
                Kind::List(items) => step.parse().ok().and_then(|rank: usize| items.get(rank)),
                _ => None,
            };
            match next {
                Some(next) => node = next,
                None => return (node, false),
            }
        }
        (node, true)
    }

    /// A diagnostic at the value at `path`.
    pub fn diagnostic(&self, path: &[&str], what: impl Into<String>, mend: impl Into<String>) -> Diagnostic {
        self.diagnostic_at(self.line(path), what, mend)
    }

    /// A diagnostic at a line.
    pub fn diagnostic_at(&self, line: Option<usize>, what: impl Into<String>, mend: impl Into<String>) -> Diagnostic {
        let (what, mend) = (what.into(), mend.into());
        let after = self.after.iter().rfind(|(lines, _)| line.is_some_and(|line| line > *lines));
        match after {
            Some((lines, file)) => Diagnostic { file: file.clone(), line: line.map(|line| line - lines), what, mend },
            None => Diagnostic { file: self.file.clone(), line, what, mend },
        }
    }

    /// Puts another file after this one: its lists go on where those of the same name end.
    pub fn append(&mut self, mut other: Source) {
        other.root.move_down(self.lines);
        let other_entries = if let Kind::Table(entries) = other.root.kind { entries } else { vec![] };
        if let Kind::Table(entries) = &mut self.root.kind {
            for (key, node) in other_entries {
                let there = entries.iter_mut().find(|(known, _)| *known == key).map(|(_, node)| &mut node.kind);
                match (there, node) {
                    (Some(Kind::List(items)), Node { kind: Kind::List(more), .. }) => items.extend(more),
                    (_, node) => entries.push((key, node)),
                }
            }
        }
        self.after.push((self.lines, other.file));
        self.lines += other.lines;
    }

    /// Puts items of lists of another file behind those of the same list here: each by its list and its rank there.
    pub fn take_over(&mut self, other: &Source, items: &[(&str, usize)]) {
        let Kind::Table(entries) = &mut self.root.kind else { return };
        for (list, rank) in items {
            let (node, is_there) = other.descend(&[list, &rank.to_string()]);
            if !is_there {
                continue;
            }
            let mut node = node.clone();
            node.move_down(self.lines);
            match entries.iter_mut().find(|(key, _)| key == list).map(|(_, known)| &mut known.kind) {
                Some(Kind::List(known)) => known.push(node),
                _ => entries.push(((*list).to_owned(), Node { line: node.line, kind: Kind::List(vec![node]) })),
            }
        }
        self.after.push((self.lines, other.file.clone()));
        self.lines += other.lines;
    }

    /// Every text of the file with its key (the nearest one above it) and its line.
    pub fn texts(&self) -> Vec<(&str, usize, &str)> {
        self.texts_at(&[])
    }

    /// Every text below `path` with its key and its line.
    pub fn texts_at(&self, path: &[&str]) -> Vec<(&str, usize, &str)> {
        fn walk<'a>(key: &'a str, node: &'a Node, texts: &mut Vec<(&'a str, usize, &'a str)>) {
            match &node.kind {
                Kind::Text(text) => texts.push((key, node.line, text)),
                Kind::List(items) => items.iter().for_each(|item| walk(key, item, texts)),
                Kind::Table(entries) => entries.iter().for_each(|(key, node)| walk(key, node, texts)),
                Kind::Other => {}
            }
        }
        let mut texts = vec![];
        if let (node, true) = self.descend(path) {
            walk("", node, &mut texts);
        }
        texts
    }
}

impl Node {
    fn move_down(&mut self, lines: usize) {
        if self.line > 0 {
            self.line += lines;
        }
        match &mut self.kind {
            Kind::List(items) => items.iter_mut().for_each(|item| item.move_down(lines)),
            Kind::Table(entries) => entries.iter_mut().for_each(|(_, node)| node.move_down(lines)),
            Kind::Text(_) | Kind::Other => {}
        }
    }
}

/// Reads `text` as a `T`. Every unknown key is named and passed over; anything else that is wrong is named and ends the
/// reading.
pub fn read<T: DeserializeOwned>(file: &str, text: &str, found: &mut Vec<Diagnostic>) -> (Option<T>, Source) {
    let lines = Lines::of(text);
    let mut source = Source { file: file.to_owned(), lines: lines.0.len(), ..Source::default() };
    let mut table = match DeTable::parse(text) {
        Ok(table) => table,
        Err(error) => {
            found.push(source.diagnostic_at(
                error.span().map(|span| lines.at(span.start)),
                format!("This is not TOML: {}", one_line(error.message())),
                "Compare with the lines around it: quotes, brackets and commas",
            ));
            return (None, source);
        }
    };
    source.root = node_of_table(&lines, table.span(), table.get_ref());
    let mut passed_over = false;
    loop {
        let error = match T::deserialize(Deserializer::from(table.clone())) {
            Ok(value) => return (Some(value), source),
            Err(error) => error,
        };
        let follows = passed_over && error.message().contains(NOT_A_STEP);
        if !follows {
            let (what, mend) = explain(error.message());
            let line = error.span().map(|span| lines.at(span.start));
            found.push(source.diagnostic_at(line, what, mend));
        }
        passed_over = error.message().starts_with("unknown field")
            && error.span().is_some_and(|span| remove_key(table.get_mut(), &span));
        if !passed_over {
            return (None, source);
        }
    }
}

/// What reading a trace says of a step that is none; after an unknown key it only follows from that.
const NOT_A_STEP: &str = "neither a press nor a typing";

/// Where each line of a text begins, in bytes.
struct Lines(Vec<usize>);

impl Lines {
    fn of(text: &str) -> Self {
        let breaks = text.bytes().enumerate().filter(|(_, byte)| *byte == b'\n');
        Self(std::iter::once(0).chain(breaks.map(|(at, _)| at + 1)).collect())
    }

    fn at(&self, byte: usize) -> usize {
        self.0.partition_point(|start| *start <= byte)
    }
}

fn node_of_table(lines: &Lines, span: Range<usize>, table: &DeTable) -> Node {
    let mut entries: Vec<(usize, String, Node)> = table
        .iter()
        .map(|(key, value)| {
            let mut node = node_of(lines, value);
            if matches!(node.kind, Kind::Other) || node.line == 0 {
                node.line = lines.at(key.span().start);
            }
            (key.span().start, key.get_ref().to_string(), node)
        })
        .collect();
    entries.sort_by_key(|(at, ..)| *at);
    Node {
        line: lines.at(span.start),
        kind: Kind::Table(entries.into_iter().map(|(_, key, node)| (key, node)).collect()),
    }
}

fn node_of(lines: &Lines, value: &Spanned<DeValue>) -> Node {
    let kind = match value.get_ref() {
        DeValue::String(text) => Kind::Text(text.to_string()),
        DeValue::Array(items) => Kind::List(items.iter().map(|item| node_of(lines, item)).collect()),
        DeValue::Table(table) => return node_of_table(lines, value.span(), table),
        _ => Kind::Other,
    };
    Node { line: lines.at(value.span().start), kind }
}

/// Takes away the key that stands at `span`.
fn remove_key(table: &mut DeTable, span: &Range<usize>) -> bool {
    if let Some(key) = table.keys().find(|key| key.span() == *span).cloned() {
        return table.remove(&key).is_some();
    }
    fn within(value: &mut DeValue, span: &Range<usize>) -> bool {
        match value {
            DeValue::Table(table) => remove_key(table, span),
            DeValue::Array(items) => items.iter_mut().any(|item| within(item.get_mut(), span)),
            _ => false,
        }
    }
    table.iter_mut().any(|(_, value)| within(value.get_mut(), span))
}

/// What is wrong and how to mend it, from the reader's own words.
fn explain(message: &str) -> (String, String) {
    let mut names = message.split('`').skip(1).step_by(2);
    let name = names.next().unwrap_or_default();
    let others: Vec<&str> = names.collect();
    if message.starts_with("unknown field") {
        (format!("The key `{name}` is not known here"), mend_name(name, others))
    } else if message.starts_with("unknown variant") {
        (format!("`{name}` is not one of the choices"), mend_name(name, others))
    } else if message.starts_with("missing field") {
        (format!("The key `{name}` is missing"), format!("Add `{name} = …`"))
    } else if message.contains(NOT_A_STEP) {
        (
            "This step is neither a press nor a typing".to_owned(),
            "Write `{ press = \"…\" }` or `{ type = \"…\", in = \"…\" }`".to_owned(),
        )
    } else {
        (one_line(message), "Compare with `_template`".to_owned())
    }
}

fn one_line(message: &str) -> String {
    message.trim().trim_end_matches('.').replace('\n', ", ")
}
