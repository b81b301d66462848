//! The editable project file: `{"passerelle": "laser", "version": 1, "name": …, "document": …}`.

use serde::de::DeserializeOwned;
use serde::{Deserialize, Serialize};
use serde_json::{Map, Value};

/// A document of a creative module, with what reading it from a file needs.
pub trait ProjectDocument: Serialize + DeserializeOwned {
    /// The module's name in files.
    const MODULE: &'static str;
    /// The oldest version that is still read.
    const OLDEST_VERSION: u32 = 1;
    /// One step for each later version, oldest first; each turns a document of its version into the next. A new step is appended.
    const UPGRADES: &'static [fn(Value) -> Value] = &[];

    /// The first value beyond what the module can make, as a path such as `items[2].size`.
    fn fault(&self) -> Option<String>;
}

/// The version in which documents of the module are written.
pub fn newest_version<D: ProjectDocument>() -> u32 {
    D::OLDEST_VERSION + D::UPGRADES.len() as u32
}

/// A creation as its learner keeps it.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct Project<D> {
    /// The name that the learner gave.
    pub name: String,
    /// The creation.
    pub document: D,
}

/// Why a file is not opened. Nothing has changed.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(tag = "problem", rename_all = "kebab-case")]
pub enum ProjectError {
    /// Not a project of this app at all.
    NotAProject,
    /// A project of another creative module.
    OtherModule {
        /// Its module.
        module: String,
    },
    /// Written by a newer version of the app.
    Newer {
        /// The file's version.
        version: u64,
        /// The newest version that is read here.
        newest: u32,
    },
    /// A project whose inside cannot be read.
    Damaged {
        /// Line in the file from 1, or 0 when the whole file is well-formed and a value is wrong.
        line: usize,
        /// What is wrong, in the terms of the file.
        reason: String,
    },
}

impl<D: ProjectDocument> Project<D> {
    /// The file's bytes: JSON, the same for the same project.
    pub fn to_bytes(&self) -> Vec<u8> {
        let mut file = Map::new();
        file.insert("passerelle".into(), D::MODULE.into());
        file.insert("version".into(), newest_version::<D>().into());
        file.insert("name".into(), self.name.clone().into());
        // A document holds only strings, finite numbers, lists and maps with text keys: it always becomes JSON.
        let document = serde_json::to_value(&self.document).unwrap_or(Value::Null);
        file.insert("document".into(), document);
        Value::Object(file).to_string().into_bytes()
    }

    /// Reads a file strictly: what is not understood is refused, never guessed.
    ///
    /// # Errors
    /// See [`ProjectError`].
    pub fn from_bytes(bytes: &[u8]) -> Result<Self, ProjectError> {
        let looks_like_ours = bytes.windows(12).any(|window| window == b"\"passerelle\"");
        let mut file = match serde_json::from_slice(bytes) {
            Ok(Value::Object(file)) => file,
            Err(error) if looks_like_ours => {
                return Err(ProjectError::Damaged { line: error.line(), reason: error.to_string() });
            }
            _ => return Err(ProjectError::NotAProject),
        };
        match file.get("passerelle") {
            Some(Value::String(module)) if module == D::MODULE => {}
            Some(Value::String(module)) => {
                return Err(ProjectError::OtherModule { module: module.clone() });
            }
            _ => return Err(ProjectError::NotAProject),
        }
        let newest = newest_version::<D>();
        let version = file.get("version").and_then(Value::as_u64).ok_or_else(|| damaged("version"))?;
        if version > u64::from(newest) {
            return Err(ProjectError::Newer { version, newest });
        }
        let steps_done = version
            .checked_sub(u64::from(D::OLDEST_VERSION))
            .and_then(|steps| usize::try_from(steps).ok())
            .ok_or_else(|| damaged("version"))?;
        let Some(Value::String(name)) = file.remove("name") else {
            return Err(damaged("name"));
        };
        let document = file.remove("document").ok_or_else(|| damaged("document"))?;
        let document = D::UPGRADES.iter().skip(steps_done).fold(document, |document, upgrade| upgrade(document));
        let document: D = serde_json::from_value(document).map_err(|error| damaged(&format!("document: {error}")))?;
        match document.fault() {
            Some(path) => Err(damaged(&format!("document.{path}"))),
            None => Ok(Self { name, document }),
        }
    }
}

/// The module whose project file this is; `None` where it is no project.
pub fn module_of(bytes: &[u8]) -> Option<String> {
    #[derive(Deserialize)]
    struct Named {
        passerelle: String,
    }
    serde_json::from_slice::<Named>(bytes).ok().map(|file| file.passerelle)
}

fn damaged(reason: &str) -> ProjectError {
    ProjectError::Damaged { line: 0, reason: reason.to_owned() }
}
