//! What is wrong in an authored file, and how to mend it.

use std::fmt;

/// One thing to mend, shown as `exercises/forms/x/exercise.toml:12: what. mend.`
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub struct Diagnostic {
    /// The file, from the corpus folder on.
    pub file: String,
    /// The line, from 1, where it is known.
    pub line: Option<usize>,
    /// What is wrong, without a full stop.
    pub what: String,
    /// How to mend it, without a full stop.
    pub mend: String,
}

impl fmt::Display for Diagnostic {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "{}", self.file)?;
        if let Some(line) = self.line {
            write!(f, ":{line}")?;
        }
        write!(f, ": {}. {}.", self.what, self.mend)
    }
}

/// How to mend a name that is not known: the known name nearest to it, or else all that are known.
pub fn mend_name<'a>(name: &str, known: impl IntoIterator<Item = &'a str>) -> String {
    let mut known: Vec<&str> = known.into_iter().collect();
    known.sort_unstable();
    known.dedup();
    let near = known
        .iter()
        .map(|other| (distance(name, other), *other))
        .min()
        .filter(|(distance, other)| *distance <= name.chars().count().max(other.chars().count()) / 3);
    match near {
        Some((_, other)) => format!("Perhaps `{other}`"),
        None if known.is_empty() => "There is none to name yet".to_owned(),
        None if known.len() > 12 => format!("Known are {}, …", quoted(&known[..12])),
        None => format!("Known are {}", quoted(&known)),
    }
}

fn quoted(names: &[&str]) -> String {
    let quoted: Vec<String> = names.iter().map(|name| format!("`{name}`")).collect();
    quoted.join(", ")
}

/// The number of letters to add, drop, change or swap with the next one (Damerau–Levenshtein, adjacent swaps).
fn distance(left: &str, right: &str) -> usize {
    let left: Vec<char> = left.chars().collect();
    let right: Vec<char> = right.chars().collect();
    let mut before: Vec<usize> = vec![];
    let mut last: Vec<usize> = (0..=right.len()).collect();
    for (row, letter) in left.iter().enumerate() {
        let mut next = vec![row + 1];
        for (column, other) in right.iter().enumerate() {
            let mut cost =
                (last[column] + usize::from(letter != other)).min(last[column + 1] + 1).min(next[column] + 1);
            let swapped = row > 0 && column > 0 && *letter == right[column - 1] && left[row - 1] == *other;
            if swapped {
                cost = cost.min(before[column - 1] + 1);
            }
            next.push(cost);
        }
        before = std::mem::replace(&mut last, next);
    }
    last[right.len()]
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_nearest_name_is_offered_only_where_it_is_near() {
        assert_eq!(distance("surnmae", "surname"), 1);
        assert_eq!(distance("", "abc"), 3);
        assert_eq!(mend_name("surnam", ["name", "surname"]), "Perhaps `surname`");
        assert_eq!(mend_name("xyz", ["b", "a", "a"]), "Known are `a`, `b`");
        assert_eq!(mend_name("xyz", []), "There is none to name yet");
    }
}
