//! What would fail on the printer, with a repair where one is known.

use super::body::{Body, depth};
use super::document::{Document, FLOOR, Measure, Product, Profile, Treatment};
use super::edit::Edit;
use super::print::{self, Print};
use super::{Finding, Solid};
use crate::geometry::{Point, Region};
use crate::lab::LabProfile;
use crate::module::{Complaint, apply_all, with_repairs};
use crate::piece::check::{Least, grown};
use crate::piece::{self, ItemId, PieceEdit, PieceProblem};
use crate::text::Font;
use serde::{Deserialize, Serialize};

/// Something that would fail or disappoint. All lengths are in mm.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum Problem {
    /// Something of the plate, whatever machine makes it.
    Piece(PieceProblem),
    /// The lab does not have this filament.
    UnknownFilament {
        /// Its id.
        filament: String,
    },
    /// A stroke is too thin to be seen.
    ThinStroke {
        /// Where.
        at: Point,
        /// Width that is seen.
        least: f64,
    },
    /// A wall is too thin to hold.
    ThinWall {
        /// Where.
        at: Point,
        /// Width that holds.
        least: f64,
    },
    /// A hole would close while printing.
    SmallHole {
        /// Index of the hole.
        hole: usize,
        /// Its diameter.
        diameter: f64,
        /// Diameter that stays open.
        least: f64,
    },
    /// What goes in would pierce the plate, and goes less deep.
    TooDeep {
        /// How deep it goes.
        depth: f64,
    },
    /// A wall leans so much that it would fall while printing.
    Overhang {
        /// Degrees beyond the vertical.
        degrees: f64,
        /// Degrees that hold.
        most: f64,
    },
    /// No printer holds the object.
    OutsidePrinter {
        /// Width of the largest bed.
        width: f64,
        /// Depth of the largest bed.
        depth: f64,
        /// Height above it.
        height: f64,
    },
    /// The print takes longer than the lab has time for.
    TooLong {
        /// Minutes that it takes.
        minutes: u32,
        /// Minutes that there are.
        most: u32,
    },
    /// The surface is not closed: a printer could not tell inside from outside.
    OpenSurface,
}

/// Side of a module of a QR code that is printed cleanly, in mm: two lines.
const LEAST_MODULE: f64 = 0.8;
/// At most this many thin places are told apart; more say nothing more.
const MOST_PLACES: usize = 3;

/// Everything that is wrong, each with a repair that was tried and found to help.
pub fn findings(document: &Document, body: &Body, lab: &LabProfile, font: &Font) -> Vec<Finding> {
    let left_after = |edits: &[Edit]| {
        let mended = apply_all::<Solid>(document, edits);
        problems(&mended, &Body::of(&mended, font), lab)
    };
    let found = problems(document, body, lab);
    with_repairs(&found, |problem| repairs(problem, document, body, lab), left_after)
}

/// Everything that is wrong, worst first.
pub fn problems(document: &Document, body: &Body, lab: &LabProfile) -> Vec<Problem> {
    let mut found = stopping(document, body, lab);
    let printing = &lab.printing;
    if !printing.filaments.iter().any(|filament| filament.id == document.filament) {
        found.push(Problem::UnknownFilament { filament: document.filament.clone() });
    }
    let minutes = Print::of(&body.mesh, &document.filament, lab).minutes;
    if minutes > printing.limits.minutes {
        let whole = |minutes: f64| minutes.ceil().clamp(0.0, 1e6) as u32;
        found.push(Problem::TooLong { minutes: whole(minutes), most: whole(printing.limits.minutes) });
    }
    if document.product != Product::Vase {
        let of_piece = of_piece(document, body, lab).filter(|problem| !problem.stops());
        found.extend(of_piece.map(Problem::Piece));
        of_plate(document, body, lab, &mut found);
    }
    found
}

/// What stops the printer.
pub fn stopping(document: &Document, body: &Body, lab: &LabProfile) -> Vec<Problem> {
    let mut found = Vec::new();
    if body.mesh.triangles.is_empty() || body.mesh.open_edges() > 0 {
        found.push(Problem::OpenSurface);
    }
    let printers = &lab.printing.printers;
    if !printers.iter().any(|printer| print::fits(&body.mesh, printer)) {
        let largest = printers
            .iter()
            .max_by(|one, other| (one.bed_width * one.bed_depth).total_cmp(&(other.bed_width * other.bed_depth)));
        found.extend(largest.map(|printer| Problem::OutsidePrinter {
            width: printer.bed_width,
            depth: printer.bed_depth,
            height: printer.height,
        }));
    }
    if document.product == Product::Vase {
        let (degrees, most) = (body.mesh.overhang().round(), lab.printing.limits.overhang);
        if degrees > most {
            found.push(Problem::Overhang { degrees, most });
        }
    } else {
        found.extend(of_piece(document, body, lab).filter(Complaint::stops).map(Problem::Piece));
    }
    found
}

fn of_piece(document: &Document, body: &Body, lab: &LabProfile) -> impl Iterator<Item = PieceProblem> {
    piece::check::problems(&document.piece, &body.layout, &least(lab)).into_iter()
}

fn of_plate(document: &Document, body: &Body, lab: &LabProfile, found: &mut Vec<Problem>) {
    let limits = &lab.printing.limits;
    for (index, hole) in body.layout.holes.iter().enumerate() {
        if hole.diameter < limits.hole {
            found.push(Problem::SmallHole { hole: index, diameter: hole.diameter, least: limits.hole });
        }
    }
    let depth = depth(document);
    if !body.sunken.is_empty() && depth < document.relief {
        found.push(Problem::TooDeep { depth });
    }
    let least = limits.stroke;
    let strokes = body.raised.union(&body.sunken);
    found.extend(thin_places(&strokes, least).map(|at| Problem::ThinStroke { at, least }));
    let least = limits.wall;
    found.extend(thin_places(&body.layout.blank, least).map(|at| Problem::ThinWall { at, least }));
    // What is left standing between sunken strokes does not hold anything: it has to be seen.
    let least = limits.stroke;
    let between = body.layout.blank.difference(&body.sunken);
    found.extend(thin_places(&between, least).map(|at| Problem::ThinStroke { at, least }));
}

/// Where a region is narrower than `width`, tips of corners left aside.
fn thin_places(region: &Region, width: f64) -> impl Iterator<Item = Point> {
    let mut parts: Vec<(f64, Point)> = region
        .narrower_than(width)
        .shapes()
        .iter()
        .map(Region::of_shape)
        .filter_map(|part| Some((part.area() / (width * width), part.bounds()?)))
        .filter(|(area, bounds)| *area > 1.0 || (bounds.width().max(bounds.height()) > 2.0 * width && *area > 0.4))
        .map(|(area, bounds)| (area, bounds.centre()))
        .collect();
    parts.sort_by(|one, other| other.0.total_cmp(&one.0));
    parts.into_iter().take(MOST_PLACES).map(|(_, at)| at)
}

/// What a printer can make of a plate.
fn least(lab: &LabProfile) -> Least {
    let limits = &lab.printing.limits;
    Least {
        text_height: limits.text_height,
        motif: limits.text_height * 2.0,
        module: LEAST_MODULE,
        hole_edge: limits.wall,
    }
}

/// What may mend a problem, the gentlest first. Each is tried before it is offered.
fn repairs(problem: &Problem, document: &Document, body: &Body, lab: &LabProfile) -> Vec<Vec<Edit>> {
    let vase = |measure| document.vase.get(measure);
    match problem {
        Problem::Piece(problem) => {
            let tries = piece::check::repairs(problem, &document.piece, &body.layout, &least(lab));
            tries.into_iter().map(|edits| edits.into_iter().map(Edit::Piece).collect()).collect()
        }
        Problem::UnknownFilament { .. } => {
            let first = lab.printing.filaments.iter().take(1);
            first.map(|filament| vec![Edit::ChooseFilament(filament.id.clone())]).collect()
        }
        Problem::ThinStroke { at, .. } => sturdier(*at, document, body, &[1.2, 1.5, 2.0], None),
        Problem::ThinWall { at, .. } => sturdier(*at, document, body, &[0.85, 0.7], Some(Treatment::Raised)),
        Problem::SmallHole { hole, least, .. } => {
            vec![vec![Edit::Piece(PieceEdit::ResizeHole { hole: *hole, diameter: *least })]]
        }
        Problem::TooDeep { depth } => {
            vec![vec![Edit::SetThickness(document.relief + FLOOR)], vec![Edit::SetRelief(*depth)]]
        }
        Problem::Overhang { .. } => {
            let mut tries: Vec<Vec<Edit>> = [0.75, 0.5, 0.25, 0.0]
                .map(|share| {
                    let gentler = |measure| Edit::SetVase(measure, vase(measure) * share);
                    vec![gentler(Measure::Twist), gentler(Measure::Depth)]
                })
                .to_vec();
            let taller = |share| Edit::SetVase(Measure::Height, vase(Measure::Height) * share);
            tries.extend([1.25, 1.5, 2.0].map(|share| vec![taller(share)]));
            tries.push(vec![Edit::ChooseProfile(Profile::Straight), Edit::SetVase(Measure::Twist, 0.0)]);
            tries
        }
        Problem::OutsidePrinter { .. } | Problem::TooLong { .. } => smaller(document),
        Problem::OpenSurface => {
            let arranged = document.piece.items.iter().map(|item| PieceEdit::ArrangeItem { item: item.id });
            vec![arranged.map(Edit::Piece).collect()]
        }
    }
}

/// The item nearest to the trouble: of another size, arranged anew, treated otherwise; at last a larger plate.
fn sturdier(
    at: Point,
    document: &Document,
    body: &Body,
    shares: &[f64],
    treatment: Option<Treatment>,
) -> Vec<Vec<Edit>> {
    let mut items: Vec<(f64, f64, ItemId)> = body
        .layout
        .items
        .iter()
        .filter_map(|placed| Some((placed.region.bounds()?.centre().distance(at), placed.size, placed.id)))
        .collect();
    items.sort_by(|one, other| one.0.total_cmp(&other.0));
    let mut tries: Vec<Vec<Edit>> = Vec::new();
    for (_, size, item) in items.into_iter().take(2) {
        tries.push(vec![Edit::Piece(PieceEdit::ArrangeItem { item })]);
        tries.extend(shares.iter().map(|share| vec![Edit::Piece(PieceEdit::ResizeItem { item, size: size * share })]));
        tries.extend(treatment.map(|treatment| vec![Edit::Treat(item, treatment)]));
    }
    tries.extend([1.25, 1.5].map(|share| vec![Edit::Piece(grown(&document.piece, share))]));
    tries
}

fn smaller(document: &Document) -> Vec<Vec<Edit>> {
    let shares = [0.9, 0.8, 0.7, 0.6, 0.5, 0.4, 0.3, 0.2];
    if document.product == Product::Vase {
        let vase = |measure, share: f64| Edit::SetVase(measure, (document.vase.get(measure) * share).round());
        let tries = shares.map(|share| vec![vase(Measure::Height, share), vase(Measure::Width, share)]);
        return tries.to_vec();
    }
    let (thickness, _) = document.product.thickness_and_relief();
    let mut tries = Vec::new();
    if document.thickness > thickness {
        tries.push(vec![Edit::SetThickness(thickness)]);
    }
    tries.extend(shares.map(|share| vec![Edit::Piece(grown(&document.piece, share))]));
    tries
}

impl Complaint for Problem {
    fn stops(&self) -> bool {
        match self {
            Self::Piece(problem) => problem.stops(),
            Self::OpenSurface | Self::OutsidePrinter { .. } | Self::Overhang { .. } => true,
            _ => false,
        }
    }

    fn is_same_as(&self, other: &Self) -> bool {
        match (self, other) {
            (Self::Piece(one), Self::Piece(other)) => one.is_same_as(other),
            (Self::SmallHole { hole: one, .. }, Self::SmallHole { hole: other, .. }) => one == other,
            _ => std::mem::discriminant(self) == std::mem::discriminant(other),
        }
    }
}
