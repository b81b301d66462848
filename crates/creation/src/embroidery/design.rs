//! From a document to stitches.

use super::Limits;
use super::document::{Document, Product, Style, Treatment};
use super::stitch::{Part, Sewing, Shape, Stitching, sew};
use crate::geometry::{Point, Polyline, Region};
use crate::lab::LabProfile;
use crate::piece::{Content, Item, ItemId, Layout, PlacedItem};
use crate::text::Font;

/// Width in mm of the border of a badge or patch.
pub const BORDER: f64 = 3.0;
/// Width in mm of the border of an item.
const ITEM_BORDER: f64 = 2.0;
/// How far in mm what is sewn reaches under the border, so that no cloth shows between.
const UNDER: f64 = 1.0;
/// How the rows of the ground run, and those of what lies on it, in degrees: across each other, so that none sinks in.
const ANGLES: [f64; 2] = [45.0, 0.0];

/// What a part is of.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Subject {
    /// The thread that covers a patch.
    Ground,
    /// The border.
    Border,
    /// An item.
    Item(ItemId),
}

/// A creation as it is sewn.
#[derive(Clone, Debug, Default)]
pub struct Design {
    /// Where everything on the piece is.
    pub layout: Layout,
    /// What each part is of.
    pub subjects: Vec<Subject>,
    /// The stitches.
    pub sewing: Sewing,
}

impl Design {
    /// The design of a document.
    pub fn of(document: &Document, lab: &LabProfile, font: &Font) -> Self {
        let layout = Layout::of(&document.piece, font);
        let (subjects, parts): (Vec<Subject>, Vec<Part>) = parts(document, &layout).into_iter().unzip();
        Self { sewing: sew(&parts, &limits(lab)), layout, subjects }
    }

    /// What the part of that index is of.
    pub fn subject(&self, part: usize) -> Option<Subject> {
        self.subjects.get(part).copied()
    }
}

/// What can be sewn in that lab.
pub fn limits(lab: &LabProfile) -> Limits {
    let usable = lab.sewing.machines.iter().map(|machine| machine.hoop_width.max(machine.hoop_height));
    Limits {
        usable: usable.fold(0.0, f64::max),
        colours: lab.sewing.colours,
        stitches: lab.sewing.stitches,
        ..Limits::default()
    }
}

/// What is sewn, first below; the border last, over every edge.
fn parts(document: &Document, layout: &Layout) -> Vec<(Subject, Part)> {
    let middle = Point::new(document.piece.width / 2.0, document.piece.height / 2.0);
    let area = |region: &Region| Shape::Area(region.mapped(|point| point - middle));
    let room = document.product.has_border().then(|| layout.blank.offset(UNDER - BORDER));
    let mut parts = Vec::new();
    if let (Product::Patch, Some(room)) = (document.product, &room) {
        let ground =
            Part { shape: area(room), stitching: Stitching::Tatami, thread: document.ground, angle: ANGLES[0] };
        parts.push((Subject::Ground, ground));
    }
    for (item, placed) in document.piece.items.iter().zip(&layout.items) {
        let subject = Subject::Item(item.id);
        parts.extend(of_item(item, placed, room.as_ref(), middle).into_iter().map(|part| (subject, part)));
    }
    if document.product.has_border() {
        let stitching = Stitching::Satin { width: BORDER };
        let border = Part { shape: area(&layout.blank), stitching, thread: document.border, angle: 0.0 };
        parts.push((Subject::Border, border));
    }
    parts
}

fn of_item(item: &Item<Treatment>, placed: &PlacedItem, room: Option<&Region>, middle: Point) -> Vec<Part> {
    let Treatment { style, thread } = item.treatment;
    let part = |shape, stitching| Part { shape, stitching, thread, angle: ANGLES[1] };
    if let Content::Drawing(strokes) = &item.content {
        let stitching = |width| match style {
            Style::Filled | Style::Border => Stitching::Satin { width },
            Style::Thick => Stitching::Bean,
            Style::Thin => Stitching::Running,
        };
        let lines = strokes.iter().flat_map(|stroke| {
            let pieces = room.map_or_else(|| vec![stroke.points.clone()], |room| room.clip_line(&stroke.points));
            pieces.into_iter().map(move |line| (line, stroke.width))
        });
        let moved = |line: Polyline| Shape::Line(line.into_iter().map(|point| point - middle).collect());
        return lines.map(|(line, width)| part(moved(line), stitching(width))).collect();
    }
    let region = room.map_or_else(|| placed.region.clone(), |room| placed.region.intersection(room));
    let stitching = match style {
        Style::Filled => Stitching::Tatami,
        Style::Border => Stitching::Satin { width: ITEM_BORDER },
        Style::Thick => Stitching::Bean,
        Style::Thin => Stitching::Running,
    };
    if region.is_empty() {
        return Vec::new();
    }
    vec![part(Shape::Area(region.mapped(|point| point - middle)), stitching)]
}
