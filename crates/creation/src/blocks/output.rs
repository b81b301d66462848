//! What a program draws, as lines for the laser and as stitches for the embroidery machine.

use super::document::Document;
use super::program::World;
use super::run::{Ended, Ground, run_all};
use super::turtle::{Drawing, Sizing, fit};
use crate::embroidery::design::limits;
use crate::embroidery::stitch::{Part, Sewing, Shape, Stitching, sew};
use crate::embroidery::{check, thread};
use crate::geometry::Point;
use crate::lab::LabProfile;

/// What a program draws, at its size.
#[derive(Clone, Debug, Default)]
pub struct Output {
    /// The drawing in mm, its box at the origin.
    pub drawing: Drawing,
    /// How the program ended; none for a robot's, which draws nothing.
    pub ended: Option<Ended>,
}

impl Output {
    /// What the document's program draws.
    pub fn of(document: &Document) -> Self {
        if document.program.world != World::Turtle {
            return Self::default();
        }
        let run = run_all(&document.program, Ground::sheet());
        let mut drawing = Drawing::default();
        run.effects.iter().for_each(|(_, effect)| drawing.add(effect));
        let box_side = |length: f64, longer: f64| document.side * length / longer;
        let sized = drawing.bounds.map(|bounds| {
            let longer = bounds.width().max(bounds.height()).max(f64::MIN_POSITIVE);
            // A single line has no width: it keeps a box that it fits in.
            let (width, height) = (box_side(bounds.width(), longer), box_side(bounds.height(), longer));
            fit(&drawing, width, height, Sizing::Fill)
        });
        Self { drawing: sized.unwrap_or_default(), ended: Some(run.ended) }
    }

    /// Width and height in mm.
    pub fn size(&self) -> (f64, f64) {
        self.drawing.bounds.map_or((0.0, 0.0), |bounds| (bounds.width(), bounds.height()))
    }

    /// Length of all lines in mm.
    pub fn length(&self) -> f64 {
        self.drawing.segments().map(|(from, to)| from.distance(to)).sum()
    }

    /// The drawing as running stitches.
    pub fn sewing(&self, lab: &LabProfile) -> Sewing {
        let (width, height) = self.size();
        let middle = Point::new(width / 2.0, height / 2.0);
        let part = |line: &super::turtle::Line| Part {
            shape: Shape::Line(line.points.iter().map(|point| *point - middle).collect()),
            stitching: Stitching::Running,
            thread: line.colour.as_deref().and_then(thread::find).unwrap_or(thread::UNKNOWN),
            angle: 0.0,
        };
        sew(&self.drawing.lines.iter().map(part).collect::<Vec<_>>(), &limits(lab))
    }

    /// What an embroidery machine could not make of it.
    pub fn faults(&self, sewing: &Sewing, lab: &LabProfile) -> Vec<check::Fault> {
        check::faults(self.drawing.lines.len(), sewing, &limits(lab))
    }
}
