//! Project files: a creation as it travels from device to device.

use creation::project::{Project, ProjectDocument, ProjectError, module_of};
use progress::{Creation, CreationId, Fact, Slug};
use serde_json::{Map, Value};

use super::registry;
use crate::browser::files::Outgoing;
use crate::session::{Session, Unsaved};

/// The ending of project files.
const ENDING: &str = "passerelle.json";

/// Why a file did not become a creation. Nothing has changed.
#[derive(Clone, Debug, PartialEq)]
pub enum ImportError {
    /// It is not a project that this app opens.
    Refused(ProjectError),
    /// It could not be kept; the learner has been told why.
    Unsaved,
}

impl From<Unsaved> for ImportError {
    fn from(_: Unsaved) -> Self {
        Self::Unsaved
    }
}

/// Makes a new creation of a project file. `name` is the file's, for a project that has none of its own.
pub async fn import(session: Session, name: &str, bytes: Vec<u8>) -> Result<CreationId, ImportError> {
    let refused = ImportError::Refused;
    let module = module_of(&bytes).ok_or(refused(ProjectError::NotAProject))?;
    let workshop = registry::find(&module).ok_or(refused(ProjectError::OtherModule { module: module.clone() }))?;
    let name = name.split('.').next().unwrap_or_default();
    let project = (workshop.read)(&bytes, name).map_err(refused)?;
    let id = session.new_creation().ok_or(ImportError::Unsaved)?;
    let module = Slug::new(&module).map_err(|_| ImportError::Unsaved)?;
    session.put_creation(id, module.clone(), project).await?;
    session.record(vec![Fact::CreationSaved { creation: id, module }]).await?;
    Ok(id)
}

/// The project as the store keeps it.
pub fn text<D: ProjectDocument>(project: &Project<D>) -> String {
    // A project file is JSON, and so text.
    String::from_utf8(project.to_bytes()).unwrap_or_default()
}

/// The name that the learner gave to the creation of this project; empty before they gave one.
pub fn name(project: &str) -> String {
    read(project).and_then(|file| Some(file.get("name")?.as_str()?.trim().to_owned())).unwrap_or_default()
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

/// The name of the creation's usual file in the simulated files.
pub fn file_name(creation: &Creation) -> String {
    let extension = registry::find(creation.module.as_str()).map_or("", |workshop| (workshop.extension)());
    creation::file_name(&name(&creation.document), extension)
}

/// The file in which the creation of this document travels.
pub fn project_file(document: &str) -> Outgoing {
    Outgoing {
        name: creation::file_name(&name(document), ENDING),
        media_type: "application/json".to_owned(),
        bytes: document.as_bytes().to_vec(),
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use creation::laser::{Document, Product};

    #[test]
    fn another_name_changes_nothing_else() {
        let document = Document::new(Product::LuggageTag, "plywood-3");
        let project = text(&Project { name: "Avant".to_owned(), document: document.clone() });
        let name_after = "L’après « ﷼ »";
        let renamed = renamed(&project, name_after).expect("a project");
        let read = Project::<Document>::from_bytes(renamed.as_bytes()).expect("still a project");
        assert_eq!(read, Project { name: name_after.to_owned(), document });
        assert_eq!(name(&renamed), name_after);
    }

    #[test]
    fn what_is_not_a_project_has_no_name() {
        for text in ["", "[]", "{\"name\": 3, \"document\": {}}"] {
            assert_eq!(name(text), "", "{text}");
        }
        assert_eq!(renamed("not JSON", "x"), None);
    }
}
