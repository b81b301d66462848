//! The module of blocks: what its program draws, checked and written for the laser and the embroidery machine.

use super::Finding;
use super::document::{Change, Document, change};
use super::output::Output;
use super::place::Place;
use super::program::World;
use super::run::Ended;
use crate::embroidery::check::Fault;
use crate::embroidery::{formats, thread};
use crate::file_name::file_name;
use crate::geometry::svg_path;
use crate::lab::LabProfile;
use crate::laser::{self, layout::ScoreLine};
use crate::module::{Complaint, MachineFormat, Module, apply_all, with_repairs};
use crate::project::Project;
use crate::text::Font;
use serde::{Deserialize, Serialize};

/// The module of blocks.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Blocks;

/// A file of what a program draws.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case", untagged)]
pub enum Format {
    /// For a laser or a pen.
    Lines(laser::Format),
    /// For an embroidery machine.
    Stitches(formats::Format),
}

impl MachineFormat for Format {
    const ALL: &'static [Self] = &[
        Self::Lines(laser::Format::Svg),
        Self::Lines(laser::Format::Dxf),
        Self::Stitches(formats::Format::Dst),
        Self::Stitches(formats::Format::Pes),
        Self::Stitches(formats::Format::Exp),
        Self::Stitches(formats::Format::Jef),
    ];

    fn extension(self) -> &'static str {
        match self {
            Self::Lines(format) => format.extension(),
            Self::Stitches(format) => format.extension(),
        }
    }

    fn media_type(self) -> &'static str {
        match self {
            Self::Lines(format) => format.media_type(),
            Self::Stitches(format) => format.media_type(),
        }
    }
}

/// Something that would fail or disappoint.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
#[serde(tag = "problem", rename_all = "kebab-case")]
pub enum Problem {
    /// The program draws nothing.
    NothingDrawn,
    /// The program would never end, or only after very long.
    TooLong {
        /// The loop, call or block that was at work.
        place: Place,
    },
    /// Own blocks call themselves or each other too many times.
    TooDeep {
        /// The last call.
        place: Place,
    },
    /// The drawing is larger than the laser's bed.
    OutsideBed {
        /// Width of the largest bed in mm.
        width: f64,
        /// Height of the largest bed in mm.
        height: f64,
    },
    /// The drawing is larger than the hoop: it can be engraved, not sewn.
    OutsideHoop {
        /// Width that can be sewn, in mm.
        width: f64,
        /// Height that can be sewn, in mm.
        height: f64,
    },
    /// The needle would go down too often at one place, or too many times: it can be engraved, not sewn.
    TooDense,
}

/// How a creation looks.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub struct Preview {
    /// Width of the drawing in mm.
    pub width: f64,
    /// Height of the drawing in mm.
    pub height: f64,
    /// Its lines, with the red, green and blue of their thread.
    pub lines: Vec<([u8; 3], String)>,
    /// Stitches, where it is sewn.
    pub stitches: usize,
    /// What would fail or disappoint, worst first.
    pub findings: Vec<Finding>,
}

/// What the job ticket says.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub struct Ticket {
    /// The lab's name.
    pub lab: String,
    /// Width of the drawing in mm.
    pub width: f64,
    /// Height of the drawing in mm.
    pub height: f64,
    /// Length of all lines in mm.
    pub length: f64,
    /// Stitches, where it is sewn.
    pub stitches: usize,
    /// The threads by name, in sewing order.
    pub threads: Vec<String>,
    /// Blocks in the program.
    pub blocks: usize,
    /// Names of the files, in the order of the formats.
    pub files: Vec<String>,
}

impl Module for Blocks {
    type Document = Document;
    type Edit = Change;
    type Format = Format;
    type Problem = Problem;
    type Preview = Preview;
    type Ticket = Ticket;

    fn products() -> Vec<&'static str> {
        vec!["drawing"]
    }

    fn apply(document: &Document, edit: &Change) -> Document {
        change(document, edit)
    }

    fn preview(document: &Document, lab: &LabProfile, _font: &Font) -> Preview {
        let output = Output::of(document);
        let (width, height) = output.size();
        let line = |line: &super::turtle::Line| {
            let thread = line.colour.as_deref().and_then(thread::find).unwrap_or(thread::UNKNOWN);
            let mut path = String::new();
            svg_path::write(&mut path, &line.points, false);
            (thread.rgb, path)
        };
        let found = problems(document, &output, lab);
        let left_after = |edits: &[Change]| {
            let mended = apply_all::<Self>(document, edits);
            problems(&mended, &Output::of(&mended), lab)
        };
        Preview {
            width,
            height,
            lines: output.drawing.lines.iter().map(line).collect(),
            stitches: output.sewing(lab).pattern.sewn(),
            findings: with_repairs(&found, |problem| repairs(problem, document), left_after),
        }
    }

    fn export(
        document: &Document,
        name: &str,
        format: Format,
        lab: &LabProfile,
        _font: &Font,
    ) -> Result<Vec<u8>, Vec<Problem>> {
        let output = Output::of(document);
        let is_sewn = matches!(format, Format::Stitches(_));
        let mut problems = problems(document, &output, lab);
        problems.retain(|problem| problem.stops() || is_sewn && problem.is_about_sewing());
        if document.program.world != World::Turtle {
            problems.push(Problem::NothingDrawn);
        }
        if !problems.is_empty() {
            return Err(problems);
        }
        match format {
            Format::Lines(format) => {
                let (width, height) = output.size();
                let lines =
                    output.drawing.lines.into_iter().map(|line| ScoreLine { points: line.points, closed: false });
                Ok(laser::scored(lines.collect(), width, height, format, lab).into_bytes())
            }
            Format::Stitches(format) => {
                format.write(&output.sewing(lab).pattern, name).map_err(|_| vec![Problem::NothingDrawn])
            }
        }
    }

    fn ticket(project: &Project<Document>, lab: &LabProfile, _font: &Font) -> Ticket {
        let output = Output::of(&project.document);
        let (width, height) = output.size();
        let pattern = output.sewing(lab).pattern;
        Ticket {
            lab: lab.name.clone(),
            width,
            height,
            length: output.length(),
            stitches: pattern.sewn(),
            threads: pattern.threads.iter().map(|thread| thread.id.to_owned()).collect(),
            blocks: project.document.program.count(),
            files: Format::ALL.iter().map(|format| file_name(&project.name, format.extension())).collect(),
        }
    }
}

/// Everything that is wrong, worst first.
fn problems(document: &Document, output: &Output, lab: &LabProfile) -> Vec<Problem> {
    let mut found = Vec::new();
    match &output.ended {
        Some(Ended::TooLong { place }) => found.push(Problem::TooLong { place: place.clone() }),
        Some(Ended::TooDeep { place }) => found.push(Problem::TooDeep { place: place.clone() }),
        _ => {}
    }
    if document.program.world != World::Turtle {
        return found;
    }
    let (width, height) = output.size();
    if output.drawing.lines.is_empty() {
        found.push(Problem::NothingDrawn);
        return found;
    }
    let beds = || lab.machines.iter().map(|machine| (machine.bed_width, machine.bed_height));
    let hoops = || lab.sewing.machines.iter().map(|machine| (machine.hoop_width, machine.hoop_height));
    if let Some((width, height)) = too_large(width, height, beds) {
        found.push(Problem::OutsideBed { width, height });
    }
    if let Some((width, height)) = too_large(width, height, hoops) {
        found.push(Problem::OutsideHoop { width, height });
    }
    let faults = output.faults(&output.sewing(lab), lab);
    let spoils = |fault: &Fault| !matches!(fault, Fault::OutsideHoop { .. } | Fault::TooSmall { .. });
    if faults.iter().any(spoils) {
        found.push(Problem::TooDense);
    }
    found.sort_by_key(|problem| !problem.stops());
    found
}

/// The largest of those frames where none holds that size.
fn too_large<I: Iterator<Item = (f64, f64)>>(width: f64, height: f64, frames: impl Fn() -> I) -> Option<(f64, f64)> {
    let fits = |(wide, high): (f64, f64)| width <= wide && height <= high;
    let largest = frames().max_by(|one, other| (one.0 * one.1).total_cmp(&(other.0 * other.1)))?;
    (!frames().any(fits)).then_some(largest)
}

/// What may mend a problem. Each is tried before it is offered.
fn repairs(problem: &Problem, document: &Document) -> Vec<Vec<Change>> {
    match problem {
        Problem::OutsideBed { width, height } | Problem::OutsideHoop { width, height } => {
            vec![vec![Change::SetSide(width.min(*height).floor())]]
        }
        Problem::TooDense => [1.25, 1.5, 2.0].map(|share| vec![Change::SetSide(document.side * share)]).to_vec(),
        Problem::NothingDrawn | Problem::TooLong { .. } | Problem::TooDeep { .. } => Vec::new(),
    }
}

impl Problem {
    /// Whether it can still be engraved.
    fn is_about_sewing(&self) -> bool {
        matches!(self, Self::OutsideHoop { .. } | Self::TooDense)
    }
}

impl Complaint for Problem {
    fn stops(&self) -> bool {
        !self.is_about_sewing()
    }

    fn is_same_as(&self, other: &Self) -> bool {
        std::mem::discriminant(self) == std::mem::discriminant(other)
    }
}
