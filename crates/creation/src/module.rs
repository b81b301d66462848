//! What a creative module is, and what the page and its kernel say to each other.

use crate::file_name::file_name;
use crate::lab::{LabProblem, LabProfile};
use crate::project::{Project, ProjectDocument, ProjectError};
use crate::text::Font;
use serde::de::DeserializeOwned;
use serde::{Deserialize, Serialize};
use std::fmt::Debug;

/// What passes between the page and a kernel.
pub trait Message: Clone + Debug + PartialEq + Serialize + DeserializeOwned + Send + Sync + 'static {}

impl<T: Clone + Debug + PartialEq + Serialize + DeserializeOwned + Send + Sync + 'static> Message for T {}

/// A kind of file that a module makes.
pub trait MachineFormat: Message + Copy {
    /// Every kind, the usual one first.
    const ALL: &'static [Self];

    /// The ending of such files, without the dot.
    fn extension(self) -> &'static str;

    /// The media type of such files.
    fn media_type(self) -> &'static str;
}

/// A creative module: documents, edits, and a kernel that draws, checks and exports.
///
/// The page needs documents and edits only. The kernel is reached through [`answer_bytes`] alone, so that its weight stays
/// out of a page that does not call it.
pub trait Module: Clone + Debug + PartialEq + 'static {
    /// What is made.
    type Document: ProjectDocument + Message;
    /// One gesture of the learner.
    type Edit: Message;
    /// A kind of file for the machine.
    type Format: MachineFormat;
    /// What would fail or disappoint.
    type Problem: Message;
    /// How the creation looks, with what is wrong.
    type Preview: Message;
    /// What the job ticket says.
    type Ticket: Message;

    /// The names in data of the objects that it makes.
    fn products() -> Vec<&'static str>;

    /// The document after an edit. Total: an edit of what is not there changes nothing.
    fn apply(document: &Self::Document, edit: &Self::Edit) -> Self::Document;

    /// How the document looks.
    fn preview(document: &Self::Document, lab: &LabProfile, font: &Font) -> Self::Preview;

    /// The file for the machine.
    ///
    /// # Errors
    /// What stops the machine is left in the document.
    fn export(
        document: &Self::Document,
        name: &str,
        format: Self::Format,
        lab: &LabProfile,
        font: &Font,
    ) -> Result<Vec<u8>, Vec<Self::Problem>>;

    /// The job ticket.
    fn ticket(project: &Project<Self::Document>, lab: &LabProfile, font: &Font) -> Self::Ticket;
}

/// The module's name in project files and requests.
pub fn id<M: Module>() -> &'static str {
    M::Document::MODULE
}

/// The document after all the edits, in order.
pub fn apply_all<M: Module>(document: &M::Document, edits: &[M::Edit]) -> M::Document {
    edits.iter().fold(document.clone(), |document, edit| M::apply(&document, edit))
}

/// A problem with its one-touch repair.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub struct Finding<P, E> {
    /// What is wrong.
    pub problem: P,
    /// Whether the machine file is refused until it is mended.
    pub stops: bool,
    /// Edits that mend it without causing another problem; empty when only the learner can decide.
    pub repair: Vec<E>,
}

/// What a problem says of itself.
pub trait Complaint: Clone {
    /// Whether the machine file is refused until it is mended.
    fn stops(&self) -> bool;

    /// Whether it is the same complaint about the same thing.
    fn is_same_as(&self, other: &Self) -> bool;
}

/// Each problem with the first of its `repairs` that was tried and found to help: fewer problems are left, and this one is gone.
pub fn with_repairs<P: Complaint, E>(
    problems: &[P],
    repairs: impl Fn(&P) -> Vec<Vec<E>>,
    left_after: impl Fn(&[E]) -> Vec<P>,
) -> Vec<Finding<P, E>> {
    let finding = |problem: &P| {
        let helps = |edits: &Vec<E>| {
            let after = left_after(edits);
            after.len() < problems.len() && !after.iter().any(|other| other.is_same_as(problem))
        };
        let repair = repairs(problem).into_iter().find(helps).unwrap_or_default();
        Finding { problem: problem.clone(), stops: problem.stops(), repair }
    };
    problems.iter().map(finding).collect()
}

/// What the page asks the kernel.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
#[serde(bound = "", tag = "ask", rename_all = "kebab-case")]
pub enum Request<M: Module> {
    /// How the creation looks and what is wrong with it.
    Preview {
        /// The creation.
        document: M::Document,
        /// The lab.
        lab: LabProfile,
    },
    /// The file for the machine.
    Export {
        /// The creation.
        project: Project<M::Document>,
        /// The kind of file.
        format: M::Format,
        /// The lab.
        lab: LabProfile,
    },
    /// What the job ticket says.
    Ticket {
        /// The creation.
        project: Project<M::Document>,
        /// The lab.
        lab: LabProfile,
    },
}

/// What the kernel answers.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
#[serde(bound = "", tag = "answer", rename_all = "kebab-case")]
pub enum Response<M: Module> {
    /// See [`Request::Preview`].
    Preview {
        /// The picture.
        preview: M::Preview,
    },
    /// See [`Request::Export`].
    File {
        /// A safe name with its extension.
        name: String,
        /// The media type.
        media_type: String,
        /// The file.
        #[serde(with = "crate::packed")]
        bytes: Vec<u8>,
    },
    /// See [`Request::Ticket`].
    Ticket {
        /// What it says.
        ticket: M::Ticket,
    },
    /// Nothing was made.
    Refused {
        /// Why.
        why: ExportError<M::Problem>,
    },
}

/// Why no file is made.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
#[serde(tag = "why", rename_all = "kebab-case")]
pub enum ExportError<P> {
    /// The project file is not one.
    Project {
        /// What is wrong with it.
        error: ProjectError,
    },
    /// A value of the document is beyond what can be made.
    Document {
        /// Its path.
        at: String,
    },
    /// The lab profile cannot be used.
    Lab {
        /// Every problem.
        problems: Vec<LabProblem>,
    },
    /// The bytes of the font are not a font.
    Font,
    /// The piece would fail on the machine.
    Problems {
        /// What must be mended first.
        problems: Vec<P>,
    },
    /// The request could not be read.
    Request {
        /// What is wrong, in the terms of its JSON.
        reason: String,
    },
}

/// Answers a request of the page.
pub fn answer<M: Module>(request: &Request<M>, font: &Font) -> Response<M> {
    let answered = match request {
        Request::Preview { document, lab } => {
            usable(document, lab).map(|()| Response::Preview { preview: M::preview(document, lab, font) })
        }
        Request::Export { project, format, lab } => export::<M>(project, *format, lab, font).map(|bytes| {
            let name = file_name(&project.name, format.extension());
            Response::File { name, media_type: format.media_type().to_owned(), bytes }
        }),
        Request::Ticket { project, lab } => {
            usable(&project.document, lab).map(|()| Response::Ticket { ticket: M::ticket(project, lab, font) })
        }
    };
    answered.unwrap_or_else(|why| Response::Refused { why })
}

/// The file for the machine.
///
/// # Errors
/// When the lab profile or document cannot be used, or a problem that stops the machine is left.
pub fn export<M: Module>(
    project: &Project<M::Document>,
    format: M::Format,
    lab: &LabProfile,
    font: &Font,
) -> Result<Vec<u8>, ExportError<M::Problem>> {
    usable(&project.document, lab)?;
    let made = M::export(&project.document, &project.name, format, lab, font);
    made.map_err(|problems| ExportError::Problems { problems })
}

fn usable<D: ProjectDocument, P>(document: &D, lab: &LabProfile) -> Result<(), ExportError<P>> {
    if let Some(at) = document.fault() {
        return Err(ExportError::Document { at });
    }
    let problems = lab.validate();
    if problems.is_empty() { Ok(()) } else { Err(ExportError::Lab { problems }) }
}

/// Answers a request written as JSON with an answer written as JSON: what a worker serves.
pub fn answer_bytes<M: Module>(request: &[u8], font: &[u8]) -> Vec<u8> {
    let answered = match (serde_json::from_slice(request), Font::parse(font)) {
        (Ok(request), Ok(font)) => answer::<M>(&request, &font),
        (Err(error), _) => Response::Refused { why: ExportError::Request { reason: error.to_string() } },
        (_, Err(_)) => Response::Refused { why: ExportError::Font },
    };
    // Answers hold only strings, finite numbers and lists: they always become JSON.
    serde_json::to_vec(&answered).unwrap_or_default()
}

/// Makes the machine file, in the format of that extension, of a project file; says what stands in the way.
type Make = fn(project: &[u8], extension: &str, lab: &LabProfile, font: &Font) -> Result<Vec<u8>, String>;

/// A creative module as workers and tools serve it, whatever its types.
#[derive(Clone, Copy, Debug)]
pub struct CreativeModule {
    /// Its name in project files and requests.
    pub id: &'static str,
    /// Answers a request (JSON) with the bytes of the engraving font; the answer is JSON.
    pub answer: fn(request: &[u8], font: &[u8]) -> Vec<u8>,
    /// The machine file, in the format of that extension, of a project file.
    pub make: Make,
    /// The names in data of the objects that it makes.
    pub products: fn() -> Vec<&'static str>,
    /// The endings of the files that it makes.
    pub extensions: fn() -> Vec<&'static str>,
}

impl CreativeModule {
    /// The module of those types.
    pub const fn of<M: Module>() -> Self {
        Self {
            id: <M::Document as ProjectDocument>::MODULE,
            answer: answer_bytes::<M>,
            make: make::<M>,
            products: M::products,
            extensions: || M::Format::ALL.iter().map(|format| format.extension()).collect(),
        }
    }
}

fn make<M: Module>(project: &[u8], extension: &str, lab: &LabProfile, font: &Font) -> Result<Vec<u8>, String> {
    let project = Project::<M::Document>::from_bytes(project).map_err(|error| format!("{error:?}"))?;
    let format = M::Format::ALL.iter().find(|format| format.extension() == extension);
    let format = format.ok_or_else(|| format!("{} makes no .{extension}", id::<M>()))?;
    export::<M>(&project, *format, lab, font).map_err(|error| format!("{error:?}"))
}
