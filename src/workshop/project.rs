//! Project files: a creation as it travels from device to device.

use creation::laser::Document;
use creation::project::{Project, ProjectDocument, ProjectError};
use progress::{CreationId, Fact, Slug};
use serde::Deserialize;

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
    let mut project = Project::<Document>::from_bytes(&bytes).map_err(ImportError::Refused)?;
    if project.name.is_empty() {
        project.name = name.split('.').next().unwrap_or_default().to_owned();
    }
    let id = session.new_creation().ok_or(ImportError::Unsaved)?;
    let module = Slug::new(Document::MODULE).map_err(|_| ImportError::Unsaved)?;
    session.put_creation(id, module.clone(), text(&project)).await?;
    session.record(vec![Fact::CreationSaved { creation: id, module }]).await?;
    Ok(id)
}

/// The project as the store keeps it.
pub fn text(project: &Project<Document>) -> String {
    // A project file is JSON, and so text.
    String::from_utf8(project.to_bytes()).unwrap_or_default()
}

/// The name that the learner gave to the creation of this document; `None` before they gave one.
pub fn name(document: &str) -> Option<String> {
    #[derive(Deserialize)]
    struct Named {
        name: String,
    }
    serde_json::from_str::<Named>(document).ok().map(|named| named.name).filter(|name| !name.trim().is_empty())
}

/// The name of the drawing's file in the simulated files.
pub fn file_name(document: &str) -> String {
    creation::file_name(&name(document).unwrap_or_default(), "svg")
}

/// The file in which the creation of this document travels.
pub fn project_file(document: &str) -> Outgoing {
    Outgoing {
        name: creation::file_name(&name(document).unwrap_or_default(), ENDING),
        media_type: "application/json".to_owned(),
        bytes: document.as_bytes().to_vec(),
    }
}
