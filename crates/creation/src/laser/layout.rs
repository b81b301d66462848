//! From a document to the lines that the machine follows.

use super::bridge::bridged;
use super::document::{Document, Treatment};
use crate::geometry::{Contour, Polyline, Region};
use crate::lab::LabProfile;
use crate::piece::{Content, Layout, PlacedItem};
use crate::text::Font;

/// Everything that the machine does, in its order: engrave, score, cut inside, cut outside. In mm on the piece, whose top left
/// corner is the origin; cut lines lie half the kerf outside the piece.
#[derive(Clone, Debug, Default)]
pub struct Sheet {
    /// Areas to engrave, within the piece.
    pub engrave: Region,
    /// Lines to score, within the piece.
    pub score: Vec<ScoreLine>,
    /// Closed cuts inside the piece.
    pub inner_cuts: Vec<Contour>,
    /// The closed cut around the piece; none when nothing of the piece is left.
    pub outer_cut: Option<Contour>,
    /// The finished piece.
    pub body: Region,
    /// What is cut out besides the holes, bridges left.
    pub cut_out: Region,
    /// Parts of a stencil that no bridge could hold.
    pub loose: Vec<Region>,
    /// Where everything on the piece is.
    pub layout: Layout,
}

/// A line to score.
#[derive(Clone, Debug, PartialEq)]
pub struct ScoreLine {
    /// Its points.
    pub points: Polyline,
    /// Whether its end is joined to its beginning.
    pub closed: bool,
}

/// Lays the document out for the machine.
pub fn prepare(document: &Document, lab: &LabProfile, font: &Font) -> Sheet {
    let piece = &document.piece;
    let layout = Layout::of(piece, font);
    let after = bridged(&layout.blank, &layout.covered(piece, &Treatment::Cut), lab.limits.bridge);
    let kerf = lab.material(&document.material).map_or(0.0, |material| material.kerf);
    let (outer_cut, inner_cuts) = cuts(&after.body, &after.loose, kerf);
    Sheet {
        engrave: layout.covered(piece, &Treatment::Engrave).intersection(&after.body),
        score: score_lines(document, &layout.items, &after.body),
        inner_cuts,
        outer_cut,
        body: after.body,
        cut_out: after.cut_out,
        loose: after.loose,
        layout,
    }
}

/// The cut lines: half the kerf outside of what stays, so that what stays has its true size.
fn cuts(body: &Region, loose: &[Region], kerf: f64) -> (Option<Contour>, Vec<Contour>) {
    let grown = body.offset(kerf / 2.0);
    let mut outer = None;
    let mut inner: Vec<Contour> =
        loose.iter().flat_map(|part| part.offset(kerf / 2.0).contours().cloned().collect::<Vec<_>>()).collect();
    for shape in grown.shapes() {
        let mut lines = shape.iter().cloned();
        if let Some(line) = lines.next() {
            match outer {
                None => outer = Some(line),
                Some(_) => inner.push(line),
            }
        }
        inner.extend(lines);
    }
    (outer, inner)
}

fn score_lines(document: &Document, items: &[PlacedItem], body: &Region) -> Vec<ScoreLine> {
    let mut lines = Vec::new();
    let scored = document.piece.items.iter().zip(items).filter(|(item, _)| item.treatment == Treatment::Score);
    for (item, placed) in scored {
        if let Content::Drawing(strokes) = &item.content {
            lines.extend(strokes.iter().flat_map(|stroke| body.clip_line(&stroke.points)).map(open));
        } else if placed.region.difference(body).is_empty() {
            lines.extend(placed.region.contours().map(|contour| ScoreLine { points: contour.clone(), closed: true }));
        } else {
            for contour in placed.region.contours() {
                let once_around: Polyline = contour.iter().chain(contour.first()).copied().collect();
                lines.extend(body.clip_line(&once_around).into_iter().map(open));
            }
        }
    }
    lines
}

fn open(points: Polyline) -> ScoreLine {
    ScoreLine { points, closed: false }
}
