//! Laser engraving and cutting: keyrings, luggage tags, signs and stencils.

mod bridge;
pub mod check;
pub mod document;
mod dxf;
pub mod edit;
pub mod layout;
mod page;
pub mod preview;
mod repair;
mod svg;
pub mod ticket;

use crate::lab::LabProfile;
use crate::module::{Complaint, MachineFormat, Module};
use crate::project::Project;
use crate::text::Font;
use layout::{ScoreLine, Sheet};
use serde::{Deserialize, Serialize};

pub use check::Problem;
pub use document::{Document, Product, Treatment};
pub use edit::Edit;
pub use preview::Preview;
pub use ticket::{Operation, Ticket, Work};

/// A problem with its one-touch repair.
pub type Finding = crate::module::Finding<Problem, Edit>;

/// The laser module.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Laser;

/// A file for a laser machine.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum Format {
    /// Scalable vector graphics, in mm.
    Svg,
    /// Drawing exchange format, release 12, in mm.
    Dxf,
}

impl MachineFormat for Format {
    const ALL: &'static [Self] = &[Self::Svg, Self::Dxf];

    fn extension(self) -> &'static str {
        match self {
            Self::Svg => "svg",
            Self::Dxf => "dxf",
        }
    }

    fn media_type(self) -> &'static str {
        match self {
            Self::Svg => "image/svg+xml",
            Self::Dxf => "image/vnd.dxf",
        }
    }
}

impl Module for Laser {
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
        let sheet = layout::prepare(document, lab, font);
        let findings = check::findings(document, &sheet, lab, font);
        Preview::of(document, &sheet, findings)
    }

    fn export(
        document: &Document,
        _name: &str,
        format: Format,
        lab: &LabProfile,
        font: &Font,
    ) -> Result<Vec<u8>, Vec<Problem>> {
        let sheet = layout::prepare(document, lab, font);
        let mut problems = check::problems(document, &sheet, lab);
        problems.retain(Complaint::stops);
        if !problems.is_empty() {
            return Err(problems);
        }
        Ok(written(&sheet, document.piece.width, document.piece.height, format, lab).into_bytes())
    }

    fn ticket(project: &Project<Document>, lab: &LabProfile, font: &Font) -> Ticket {
        let sheet = layout::prepare(&project.document, lab, font);
        Ticket::of(&project.document, &project.name, &sheet, lab)
    }
}

/// The file of lines to score, in mm from the top left corner of a sheet of that size.
pub fn scored(lines: Vec<ScoreLine>, width: f64, height: f64, format: Format, lab: &LabProfile) -> String {
    written(&Sheet { score: lines, ..Sheet::default() }, width, height, format, lab)
}

fn written(sheet: &Sheet, width: f64, height: f64, format: Format, lab: &LabProfile) -> String {
    let page = page::Page::of(sheet, width, height);
    match format {
        Format::Svg => svg::write(&page, lab),
        Format::Dxf => dxf::write(&page, lab),
    }
}
