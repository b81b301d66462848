//! Creative modules: documents, edits, checks and exporters. Pure: no input or output, no clock, no randomness of its own.
//!
//! Each module is a folder with its document, its edits and its kernel; what they share lies beside them: geometry in mm, outlines of
//! texts, motifs, the lab profile, the project file and the history of a document.

pub mod file_name;
pub mod geometry;
pub mod history;
pub mod lab;
pub mod laser;
pub mod motif;
pub mod project;
pub mod text;

use lab::LabProfile;
use laser::{ExportError, Format};
use project::Project;
use text::Font;

pub use file_name::file_name;

/// A creative module as a worker serves it.
#[derive(Clone, Copy, Debug)]
pub struct CreativeModule {
    /// Its name in project files and requests.
    pub id: &'static str,
    /// Answers a request (JSON) with the bytes of the engraving font; the answer is JSON.
    pub answer: fn(request: &[u8], font: &[u8]) -> Vec<u8>,
}

/// Every creative module, one line each. Only workers and tools name this list: it reaches all kernels.
pub const MODULES: &[CreativeModule] = &[CreativeModule { id: "laser", answer: laser::answer_bytes }];

/// The machine file of a project file.
///
/// # Errors
/// When the project, the font or the lab profile cannot be used, or a problem that stops the machine is left.
pub fn export(project: &[u8], format: Format, font: &[u8], lab: &LabProfile) -> Result<Vec<u8>, ExportError> {
    let project = Project::<laser::Document>::from_bytes(project).map_err(|error| ExportError::Project { error })?;
    let font = Font::parse(font).map_err(|_| ExportError::Font)?;
    laser::export(&project.document, format, lab, &font).map(String::into_bytes)
}
