//! Objects for the 3D printer: keyrings, name plates, stamps, tokens and vases.

pub mod body;
pub mod check;
pub mod document;
pub mod edit;
pub mod mesh;
pub mod preview;
mod print;
mod slab;
mod stl;
mod three_mf;
pub mod ticket;
pub mod vase;

use crate::lab::LabProfile;
use crate::module::{MachineFormat, Module};
use crate::project::Project;
use crate::text::Font;
use body::Body;
use serde::{Deserialize, Serialize};

pub use check::Problem;
pub use document::{Document, Measure, Product, Profile, Treatment};
pub use edit::Edit;
pub use preview::Preview;
pub use ticket::Ticket;

/// A problem with its one-touch repair.
pub type Finding = crate::module::Finding<Problem, Edit>;

/// The 3D module.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Solid;

/// A file for a 3D printer's program.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum Format {
    /// Stereolithography, binary, in mm.
    Stl,
    /// 3D manufacturing format, in mm.
    #[serde(rename = "3mf")]
    ThreeMf,
}

impl MachineFormat for Format {
    const ALL: &'static [Self] = &[Self::Stl, Self::ThreeMf];

    fn extension(self) -> &'static str {
        match self {
            Self::Stl => "stl",
            Self::ThreeMf => "3mf",
        }
    }

    fn media_type(self) -> &'static str {
        match self {
            Self::Stl => "model/stl",
            Self::ThreeMf => "model/3mf",
        }
    }
}

impl Module for Solid {
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
        let body = Body::of(document, font);
        let findings = check::findings(document, &body, lab, font);
        Preview::of(document, body, lab, findings)
    }

    fn export(
        document: &Document,
        name: &str,
        format: Format,
        lab: &LabProfile,
        font: &Font,
    ) -> Result<Vec<u8>, Vec<Problem>> {
        let body = Body::of(document, font);
        let problems = check::stopping(document, &body, lab);
        if !problems.is_empty() {
            return Err(problems);
        }
        Ok(match format {
            Format::Stl => stl::write(&body.mesh),
            Format::ThreeMf => three_mf::write(&body.mesh, name),
        })
    }

    fn ticket(project: &Project<Document>, lab: &LabProfile, font: &Font) -> Ticket {
        Ticket::of(&project.document, &project.name, &Body::of(&project.document, font), lab)
    }
}
