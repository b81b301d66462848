//! What a card shows of a creation: read off from its project, without the module's kernel.

use creation::laser::Outline;
use serde::Deserialize;
use serde::de::IgnoredAny;
use serde_json::{Map, Value};

/// As much of a laser project as a card shows.
#[derive(Clone, Debug, PartialEq, Deserialize)]
pub struct Glimpse {
    /// The name that the learner gave; may be empty.
    pub name: String,
    /// The piece.
    pub document: Piece,
}

/// The contour and what is on it.
#[derive(Clone, Debug, PartialEq, Deserialize)]
pub struct Piece {
    /// Its contour.
    pub outline: Outline,
    /// Its width in mm.
    pub width: f64,
    /// Its height in mm.
    pub height: f64,
    /// What is on it.
    #[serde(default)]
    pub items: Vec<Item>,
}

/// Something on the piece.
#[derive(Clone, Debug, PartialEq, Deserialize)]
pub struct Item {
    /// What it shows.
    pub content: Content,
}

/// What an item shows.
#[derive(Clone, Debug, PartialEq, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum Content {
    /// A text.
    Text(String),
    /// The motif of that name.
    Motif(String),
    /// A drawing by finger.
    Drawing(IgnoredAny),
}

/// Reads a project; `None` where it is not one of a shape that can be drawn.
pub fn glimpse(project: &str) -> Option<Glimpse> {
    let glimpse: Glimpse = serde_json::from_str(project).ok()?;
    let sides = [glimpse.document.width, glimpse.document.height];
    sides.iter().all(|side| side.is_finite() && *side > 0.0).then_some(glimpse)
}

/// The name of a project; empty where it has none.
pub fn name(project: &str) -> String {
    read(project).and_then(|file| Some(file.get("name")?.as_str()?.to_owned())).unwrap_or_default()
}

/// The same project under another name.
pub fn renamed(project: &str, name: &str) -> Option<String> {
    let mut file = read(project)?;
    file.insert("name".to_owned(), Value::from(name));
    Some(Value::Object(file).to_string())
}

fn read(project: &str) -> Option<Map<String, Value>> {
    serde_json::from_str(project).ok()
}

#[cfg(test)]
mod tests {
    use super::*;
    use creation::laser::{Document, Product};
    use creation::project::Project;

    fn project(name: &str) -> Project<Document> {
        Project { name: name.to_owned(), document: Document::new(Product::LuggageTag, "plywood-3") }
    }

    #[test]
    fn a_glimpse_shows_the_project_as_the_kernel_writes_it() {
        let project = project("Pour Nour");
        let bytes = project.to_bytes();
        let text = std::str::from_utf8(&bytes).expect("JSON");
        let glimpse = glimpse(text).expect("a project");
        assert_eq!(glimpse.name, project.name);
        assert_eq!(glimpse.document.outline, project.document.outline);
        assert_eq!(glimpse.document.items.len(), project.document.items.len());
    }

    #[test]
    fn another_name_changes_nothing_else() {
        let bytes = project("Avant").to_bytes();
        let renamed = renamed(std::str::from_utf8(&bytes).expect("JSON"), "L’après « ﷼ »").expect("a project");
        let read = Project::<Document>::from_bytes(renamed.as_bytes()).expect("still a project");
        assert_eq!(read, project("L’après « ﷼ »"));
        assert_eq!(name(&renamed), "L’après « ﷼ »");
    }

    #[test]
    fn what_is_not_a_project_shows_nothing() {
        for text in ["", "[]", "{\"name\": \"x\"}", "{\"name\": 3, \"document\": {}}"] {
            assert_eq!(glimpse(text), None, "{text}");
        }
        assert_eq!(renamed("not JSON", "x"), None);
    }
}
