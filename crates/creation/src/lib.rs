//! Creative modules: documents, edits, checks and exporters. Pure: no input or output, no clock, no randomness of its own.
//!
//! Each module is a folder with its document, its edits and its kernel; what they share lies beside them: geometry in mm, outlines of
//! texts, motifs, the flat piece and what is on it, the lab profile, the project file and the history of a document.

pub mod blocks;
pub mod embroidery;
pub mod file_name;
pub mod geometry;
pub mod history;
pub mod lab;
pub mod laser;
pub mod module;
pub mod motif;
pub mod packed;
pub mod piece;
pub mod project;
pub mod solid;
pub mod text;
pub mod zip;

use lab::LabProfile;
use module::CreativeModule;
use project::module_of;
use text::Font;

pub use file_name::file_name;

/// Every creative module, one line each. Only workers and tools name this list: it reaches all kernels.
pub const MODULES: &[CreativeModule] = &[
    CreativeModule::of::<laser::Laser>(),
    CreativeModule::of::<solid::Solid>(),
    CreativeModule::of::<embroidery::Embroidery>(),
    CreativeModule::of::<blocks::Blocks>(),
];

/// The machine file, in the format of that extension, of a project file of any module.
///
/// # Errors
/// When the project, the font or the lab profile cannot be used, or a problem that stops the machine is left.
pub fn export(project: &[u8], extension: &str, font: &[u8], lab: &LabProfile) -> Result<Vec<u8>, String> {
    let named = module_of(project).ok_or("not a project of this app")?;
    let module = MODULES.iter().find(|module| module.id == named).ok_or_else(|| format!("no module {named}"))?;
    let font = Font::parse(font).map_err(|_| "the font cannot be read")?;
    (module.make)(project, extension, lab, &font)
}
