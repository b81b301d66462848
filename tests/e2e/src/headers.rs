use std::fs;
use std::path::Path;

/// Which headers go with which file, as static hosts read them from a `_headers` file: a path (`*` at its
/// end stands for anything), then indented `Name: value` lines; `#` starts a remark.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Headers(Vec<Rule>);

#[derive(Clone, Debug, PartialEq)]
struct Rule {
    path: String,
    headers: Vec<(String, String)>,
}

impl Headers {
    /// The headers of a site: none where it has no `_headers` file.
    pub fn of_site(root: &Path) -> Self {
        Self::parse(&fs::read_to_string(root.join("_headers")).unwrap_or_default())
    }

    /// Reads the text of a `_headers` file; lines that are neither path nor header are left out.
    pub fn parse(text: &str) -> Self {
        let mut rules: Vec<Rule> = Vec::new();
        for line in text.lines().filter(|line| !line.trim().is_empty() && !line.trim().starts_with('#')) {
            if !line.starts_with(char::is_whitespace) {
                rules.push(Rule { path: line.trim().to_owned(), headers: Vec::new() });
            } else if let (Some(rule), Some((name, value))) = (rules.last_mut(), line.split_once(':')) {
                rule.headers.push((name.trim().to_owned(), value.trim().to_owned()));
            }
        }
        Self(rules)
    }

    /// The headers for a path that starts with `/`, in the order of the file.
    pub fn for_path<'a>(&'a self, path: &'a str) -> impl Iterator<Item = (&'a str, &'a str)> {
        let rules = self.0.iter().filter(move |rule| match rule.path.strip_suffix('*') {
            Some(start) => path.starts_with(start),
            None => path == rule.path,
        });
        rules.flat_map(|rule| rule.headers.iter().map(|(name, value)| (name.as_str(), value.as_str())))
    }

    /// One header for a path, its name in any case.
    pub fn get<'a>(&'a self, path: &'a str, name: &str) -> Option<&'a str> {
        self.for_path(path).find(|(known, _)| known.eq_ignore_ascii_case(name)).map(|(_, value)| value)
    }
}
