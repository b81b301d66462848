//! The lab profile: what a fablab's machines, materials and customs are. A mediator edits it as JSON.

mod printing;
mod sewing;

use serde::{Deserialize, Serialize};

pub use printing::{Filament, Printer, Printing, PrintingLimits};
pub use sewing::{Sewing, SewingMachine};

/// All that creative modules need to know of a lab.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
#[serde(deny_unknown_fields, rename_all = "kebab-case")]
pub struct LabProfile {
    /// The lab's name, printed on job tickets; may be empty.
    pub name: String,
    /// Its laser machines; a piece goes to the first whose bed holds it.
    pub machines: Vec<Machine>,
    /// What can be cut, in the order in which it is offered.
    pub materials: Vec<Material>,
    /// The colours by which the machine's program tells operations apart.
    pub colours: Colours,
    /// What holds on the real machine.
    pub limits: Limits,
    /// Width in mm of the lines in SVG files; some programs cut only hairlines.
    pub line_width: f64,
    /// Its 3D printers.
    #[serde(default)]
    pub printing: Printing,
    /// Its embroidery machines.
    #[serde(default)]
    pub sewing: Sewing,
}

/// A laser machine.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
#[serde(deny_unknown_fields, rename_all = "kebab-case")]
pub struct Machine {
    /// Its name in the lab.
    pub name: String,
    /// Width of the bed in mm.
    pub bed_width: f64,
    /// Height of the bed in mm.
    pub bed_height: f64,
    /// Speed of the head while engraving, in mm/s.
    pub engraving_speed: f64,
    /// Distance between two engraved lines, in mm.
    pub engraving_interval: f64,
    /// Speed while scoring a line, in mm/s.
    pub scoring_speed: f64,
}

/// A sheet that can be cut.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
#[serde(deny_unknown_fields, rename_all = "kebab-case")]
pub struct Material {
    /// The name in documents.
    pub id: String,
    /// The name shown; without it the app has a text for the id.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub name: Option<String>,
    /// Thickness in mm.
    pub thickness: f64,
    /// Width in mm that the beam takes away.
    pub kerf: f64,
    /// Speed while cutting, in mm/s.
    pub cutting_speed: f64,
    /// Price of a square metre, in euros.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub price: Option<f64>,
}

/// Colours in files, as `#RRGGBB`.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields, rename_all = "kebab-case")]
pub struct Colours {
    /// The contour of the piece, cut last.
    pub outer_cut: String,
    /// Holes and cut-outs, cut before the contour.
    pub inner_cut: String,
    /// Engraved areas.
    pub engrave: String,
    /// Scored lines.
    pub score: String,
}

/// Customs of labs about colours.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum Convention {
    /// Red cuts, black engraves, blue scores.
    RedCut,
    /// The first layers of LightBurn: black engraves, blue cuts inside, red cuts outside, green scores.
    LightBurn,
    /// Black contour, blue inside, green etched.
    BlackContour,
}

/// Least sizes in mm.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
#[serde(deny_unknown_fields, rename_all = "kebab-case")]
pub struct Limits {
    /// Width of the thinnest part that holds.
    pub part: f64,
    /// Width of the narrowest gap that is really cut.
    pub gap: f64,
    /// Material between a hole and the edge, or another hole.
    pub hole_edge: f64,
    /// Height of the capitals of an engraved text that can be read.
    pub text_height: f64,
    /// Width of the bridges that hold the islands of a stencil.
    pub bridge: f64,
}

/// What is wrong in a lab profile, with the place of the value.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(tag = "problem", rename_all = "kebab-case")]
pub enum LabProblem {
    /// A list that must have an entry is empty.
    Empty {
        /// Place in the profile, such as `machines`.
        at: String,
    },
    /// A number is not within what a machine can have.
    OutOfRange {
        /// Place in the profile, such as `materials[1].kerf`.
        at: String,
    },
    /// Not a colour written `#RRGGBB`.
    NotAColour {
        /// Place in the profile, such as `colours.engrave`.
        at: String,
    },
    /// Cutting, engraving or scoring share a colour: the machine could not tell them apart. Both kinds of cut may share theirs.
    SameColour {
        /// One place.
        at: String,
        /// The other.
        also: String,
    },
    /// Two entries of a list have the same id, or one has none.
    RepeatedId {
        /// Place of the later one.
        at: String,
    },
}

impl Convention {
    /// Every convention offered.
    pub const ALL: [Self; 3] = [Self::RedCut, Self::LightBurn, Self::BlackContour];

    /// Its colours.
    pub fn colours(self) -> Colours {
        let [outer_cut, inner_cut, engrave, score] = match self {
            Self::RedCut => ["#FF0000", "#FF0000", "#000000", "#0000FF"],
            Self::LightBurn => ["#FF0000", "#0000FF", "#000000", "#00E000"],
            Self::BlackContour => ["#000000", "#0000FF", "#00FF00", "#FF0000"],
        };
        Colours {
            outer_cut: outer_cut.into(),
            inner_cut: inner_cut.into(),
            engrave: engrave.into(),
            score: score.into(),
        }
    }
}

impl Default for LabProfile {
    /// An ordinary fablab: a 600 × 400 mm bed, thin plywood, acrylic and cardboard, red cuts.
    fn default() -> Self {
        let material = |id: &str, thickness, kerf, cutting_speed| Material {
            id: id.into(),
            name: None,
            thickness,
            kerf,
            cutting_speed,
            price: None,
        };
        Self {
            name: String::new(),
            machines: vec![Machine {
                name: "Laser".into(),
                bed_width: 600.0,
                bed_height: 400.0,
                engraving_speed: 300.0,
                engraving_interval: 0.1,
                scoring_speed: 60.0,
            }],
            materials: vec![
                material("plywood-3", 3.0, 0.20, 12.0),
                material("acrylic-3", 3.0, 0.15, 8.0),
                material("cardboard-2", 2.0, 0.20, 40.0),
            ],
            colours: Convention::RedCut.colours(),
            limits: Limits { part: 1.0, gap: 0.5, hole_edge: 2.5, text_height: 3.0, bridge: 1.6 },
            line_width: 0.1,
            printing: Printing::default(),
            sewing: Sewing::default(),
        }
    }
}

impl LabProfile {
    /// The material of that name, or the first one.
    pub fn material(&self, id: &str) -> Option<&Material> {
        self.materials.iter().find(|material| material.id == id).or_else(|| self.materials.first())
    }

    /// Every problem of the profile, none when it can be used.
    pub fn validate(&self) -> Vec<LabProblem> {
        let mut found = Ranges::default();
        for (index, machine) in self.machines.iter().enumerate() {
            let at = |field: &str| format!("machines[{index}].{field}");
            found.range(at("bed-width"), machine.bed_width, 50.0, 5000.0);
            found.range(at("bed-height"), machine.bed_height, 50.0, 5000.0);
            found.range(at("engraving-speed"), machine.engraving_speed, 1.0, 10_000.0);
            found.range(at("engraving-interval"), machine.engraving_interval, 0.01, 2.0);
            found.range(at("scoring-speed"), machine.scoring_speed, 0.5, 5000.0);
        }
        for (index, material) in self.materials.iter().enumerate() {
            let at = |field: &str| format!("materials[{index}].{field}");
            found.range(at("thickness"), material.thickness, 0.05, 50.0);
            found.range(at("kerf"), material.kerf, 0.0, 2.0);
            found.range(at("cutting-speed"), material.cutting_speed, 0.1, 5000.0);
            found.range(at("price"), material.price.unwrap_or(0.0), 0.0, 1e6);
        }
        let limits = &self.limits;
        found.range("limits.part".into(), limits.part, 0.1, 10.0);
        found.range("limits.gap".into(), limits.gap, 0.05, 10.0);
        found.range("limits.hole-edge".into(), limits.hole_edge, 0.5, 20.0);
        found.range("limits.text-height".into(), limits.text_height, 0.5, 30.0);
        found.range("limits.bridge".into(), limits.bridge, limits.part, 20.0);
        found.range("line-width".into(), self.line_width, 0.001, 2.0);
        found.entries("machines", self.machines.len());
        found.entries("materials", self.materials.len());
        found.ids("materials", self.materials.iter().map(|material| material.id.as_str()));
        self.colours.validate(&mut found);
        self.printing.validate(&mut found);
        self.sewing.validate(&mut found);
        found.problems
    }
}

/// The problems found so far, and the ways to look for more.
#[derive(Default)]
struct Ranges {
    problems: Vec<LabProblem>,
}

impl Ranges {
    fn range(&mut self, at: String, value: f64, least: f64, most: f64) {
        if !(least..=most).contains(&value) {
            self.problems.push(LabProblem::OutOfRange { at });
        }
    }

    fn entries(&mut self, at: &str, count: usize) {
        if count == 0 {
            self.problems.push(LabProblem::Empty { at: at.to_owned() });
        }
    }

    fn ids<'a>(&mut self, list: &str, ids: impl Iterator<Item = &'a str>) {
        let mut seen = Vec::new();
        for (index, id) in ids.enumerate() {
            if id.is_empty() || seen.contains(&id) {
                self.problems.push(LabProblem::RepeatedId { at: format!("{list}[{index}].id") });
            }
            seen.push(id);
        }
    }

    fn colour(&mut self, at: String, colour: &str) {
        if rgb(colour).is_none() {
            self.problems.push(LabProblem::NotAColour { at });
        }
    }
}

impl Colours {
    fn validate(&self, found: &mut Ranges) {
        let named = [
            ("colours.outer-cut", &self.outer_cut),
            ("colours.inner-cut", &self.inner_cut),
            ("colours.engrave", &self.engrave),
            ("colours.score", &self.score),
        ];
        for (index, (at, colour)) in named.iter().enumerate() {
            found.colour((*at).into(), colour);
            for (also, other) in named.iter().take(index) {
                let both_cut = at.ends_with("-cut") && also.ends_with("-cut");
                if other.eq_ignore_ascii_case(colour) && !both_cut {
                    found.problems.push(LabProblem::SameColour { at: (*at).into(), also: (*also).into() });
                }
            }
        }
    }
}

/// Red, green and blue of a colour written `#RRGGBB`.
pub fn rgb(colour: &str) -> Option<[u8; 3]> {
    let digits = colour
        .strip_prefix('#')
        .filter(|digits| digits.len() == 6 && digits.bytes().all(|digit| digit.is_ascii_hexdigit()))?;
    let part = |at: usize| digits.get(at..at + 2).and_then(|pair| u8::from_str_radix(pair, 16).ok());
    Some([part(0)?, part(2)?, part(4)?])
}
