//! Laser engraving and cutting: keyrings, luggage tags, signs and stencils.
//!
//! The page needs only the document, its edits and the answers' types. The kernel (outlines of letters, areas, files) is reached
//! through [`answer`] alone, so that it stays out of a page that does not call it.

mod arrange;
mod bridge;
pub mod check;
pub mod document;
mod dxf;
pub mod edit;
pub mod holes;
pub mod layout;
mod mask;
pub mod outline;
mod page;
pub mod preview;
mod repair;
mod svg;
pub mod ticket;

use crate::file_name::file_name;
use crate::lab::{LabProblem, LabProfile};
use crate::project::{Project, ProjectError};
use crate::text::Font;
use serde::{Deserialize, Serialize};

pub use check::{Finding, Problem};
pub use document::{Content, Document, Hole, Item, ItemId, Product, Stroke, Treatment};
pub use edit::{Edit, apply, apply_all};
pub use outline::Outline;
pub use preview::{ItemBox, Preview};
pub use ticket::{Operation, Ticket, Work};

/// A file for a machine.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum Format {
    /// Scalable vector graphics, in mm.
    Svg,
    /// Drawing exchange format, release 12, in mm.
    Dxf,
}

/// What the page asks the kernel.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
#[serde(tag = "ask", rename_all = "kebab-case")]
pub enum Request {
    /// How the creation looks and what is wrong with it.
    Preview {
        /// The creation.
        document: Document,
        /// The lab.
        lab: LabProfile,
    },
    /// The file for the machine.
    Export {
        /// The creation.
        project: Project<Document>,
        /// The kind of file.
        format: Format,
        /// The lab.
        lab: LabProfile,
    },
    /// What the job ticket says.
    Ticket {
        /// The creation.
        project: Project<Document>,
        /// The name printed on the ticket; may be empty.
        maker: String,
        /// The lab.
        lab: LabProfile,
    },
}

/// What the kernel answers.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
#[serde(tag = "answer", rename_all = "kebab-case")]
pub enum Response {
    /// See [`Request::Preview`].
    Preview {
        /// The picture.
        preview: Preview,
    },
    /// See [`Request::Export`].
    File {
        /// A safe name with its extension.
        name: String,
        /// The media type.
        media_type: String,
        /// The file's text.
        text: String,
    },
    /// See [`Request::Ticket`].
    Ticket {
        /// What it says.
        ticket: Ticket,
    },
    /// Nothing was made.
    Refused {
        /// Why.
        why: ExportError,
    },
}

/// Why no file is made.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
#[serde(tag = "why", rename_all = "kebab-case")]
pub enum ExportError {
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
        problems: Vec<Problem>,
    },
    /// The request could not be read.
    Request {
        /// What is wrong, in the terms of its JSON.
        reason: String,
    },
}

/// Answers a request of the page.
pub fn answer(request: &Request, font: &Font) -> Response {
    let answered = match request {
        Request::Preview { document, lab } => {
            usable(document, lab).map(|()| Response::Preview { preview: preview(document, lab, font) })
        }
        Request::Export { project, format, lab } => file(project, *format, lab, font),
        Request::Ticket { project, maker, lab } => usable(&project.document, lab).map(|()| {
            let sheet = layout::prepare(&project.document, lab, font);
            let ticket = Ticket::of(&project.document, &project.name, maker, &sheet, lab);
            Response::Ticket { ticket }
        }),
    };
    answered.unwrap_or_else(|why| Response::Refused { why })
}

/// How the creation looks, and what is wrong with it.
pub fn preview(document: &Document, lab: &LabProfile, font: &Font) -> Preview {
    let sheet = layout::prepare(document, lab, font);
    let findings = check::findings(document, &sheet, lab, font);
    Preview::of(document, &sheet, findings)
}

/// The machine file of a creation as text.
///
/// # Errors
/// When the lab profile or document cannot be used, or a problem that stops the machine is left.
pub fn export(document: &Document, format: Format, lab: &LabProfile, font: &Font) -> Result<String, ExportError> {
    usable(document, lab)?;
    let sheet = layout::prepare(document, lab, font);
    let mut problems = check::problems(document, &sheet, lab);
    problems.retain(Problem::stops);
    if !problems.is_empty() {
        return Err(ExportError::Problems { problems });
    }
    let page = page::Page::of(&sheet, document.width, document.height);
    Ok(match format {
        Format::Svg => svg::write(&page, lab),
        Format::Dxf => dxf::write(&page, lab),
    })
}

fn file(project: &Project<Document>, format: Format, lab: &LabProfile, font: &Font) -> Result<Response, ExportError> {
    let (extension, media_type) = match format {
        Format::Svg => ("svg", "image/svg+xml"),
        Format::Dxf => ("dxf", "image/vnd.dxf"),
    };
    Ok(Response::File {
        name: file_name(&project.name, extension),
        media_type: media_type.to_owned(),
        text: export(&project.document, format, lab, font)?,
    })
}

fn usable(document: &Document, lab: &LabProfile) -> Result<(), ExportError> {
    use crate::project::ProjectDocument;
    if let Some(at) = document.fault() {
        return Err(ExportError::Document { at });
    }
    let problems = lab.validate();
    if problems.is_empty() { Ok(()) } else { Err(ExportError::Lab { problems }) }
}

/// Answers a request written as JSON with an answer written as JSON: what a worker serves.
pub fn answer_bytes(request: &[u8], font: &[u8]) -> Vec<u8> {
    let answered = match (serde_json::from_slice(request), Font::parse(font)) {
        (Ok(request), Ok(font)) => answer(&request, &font),
        (Err(error), _) => Response::Refused { why: ExportError::Request { reason: error.to_string() } },
        (_, Err(_)) => Response::Refused { why: ExportError::Font },
    };
    // Answers hold only strings, finite numbers and lists: they always become JSON.
    serde_json::to_vec(&answered).unwrap_or_default()
}
