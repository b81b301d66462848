//! Embroidery: badges, patches and handkerchiefs.
//!
//! From areas and lines to stitches, and from stitches to the files of embroidery machines and back. Shapes are in mm with y downwards;
//! stitches are whole tenths of a mm from the middle of the hoop, the finest step of the four file formats, so that a file says exactly
//! what was shown.

pub mod check;
pub mod design;
pub mod document;
pub mod edit;
pub mod formats;
pub mod limits;
pub mod pattern;
pub mod preview;
pub mod problem;
pub mod stitch;
pub mod thread;
pub mod ticket;

use crate::lab::LabProfile;
use crate::module::{Complaint, MachineFormat, Module};
use crate::project::Project;
use crate::text::Font;
use design::Design;

pub use document::{Cloth, Document, Product, Style, Treatment};
pub use edit::Edit;
pub use formats::Format;
pub use limits::Limits;
pub use preview::Preview;
pub use problem::Problem;
pub use ticket::Ticket;

/// A problem with its one-touch repair.
pub type Finding = crate::module::Finding<Problem, Edit>;

/// The embroidery module.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Embroidery;

impl MachineFormat for Format {
    const ALL: &'static [Self] = &Format::ALL;

    fn extension(self) -> &'static str {
        Format::extension(self)
    }

    fn media_type(self) -> &'static str {
        "application/octet-stream"
    }
}

impl Module for Embroidery {
    type Document = Document;
    type Edit = Edit;
    type Format = Format;
    type Problem = Problem;
    type Preview = Preview;
    type Ticket = Ticket;

    fn products() -> Vec<&'static str> {
        Product::ALL.iter().map(|product| product.id()).collect()
    }

    fn apply(document: &Document, edit: &Edit) -> Document {
        edit::apply(document, edit)
    }

    fn preview(document: &Document, lab: &LabProfile, font: &Font) -> Preview {
        let design = Design::of(document, lab, font);
        let findings = problem::findings(document, &design, lab, font);
        Preview::of(document, design, lab, findings)
    }

    fn export(
        document: &Document,
        name: &str,
        format: Format,
        lab: &LabProfile,
        font: &Font,
    ) -> Result<Vec<u8>, Vec<Problem>> {
        let design = Design::of(document, lab, font);
        let mut problems = problem::problems(document, &design, lab);
        problems.retain(Complaint::stops);
        if !problems.is_empty() {
            return Err(problems);
        }
        format.write(&design.sewing.pattern, name).map_err(|_| vec![Problem::Nothing])
    }

    fn ticket(project: &Project<Document>, lab: &LabProfile, font: &Font) -> Ticket {
        Ticket::of(&project.name, &Design::of(&project.document, lab, font), lab)
    }
}
