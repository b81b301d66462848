//! From a document to the lines that the machine follows.

use super::arrange::{Piece, arrange};
use super::bridge::bridged;
use super::document::{Content, Document, Item, ItemId, Stroke, Treatment};
use super::holes::{self, PlacedHole};
use crate::geometry::curve::circle;
use crate::geometry::{Bounds, Contour, FLATTENING_TOLERANCE, Point, Polyline, Region};
use crate::lab::LabProfile;
use crate::motif;
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
    /// The contour of the piece before holes and cut-outs.
    pub contour: Contour,
    /// What is cut out besides the holes, bridges left.
    pub cut_out: Region,
    /// Parts of a stencil that no bridge could hold.
    pub loose: Vec<Region>,
    /// The holes.
    pub holes: Vec<PlacedHole>,
    /// The items.
    pub items: Vec<PlacedItem>,
}

/// A line to score.
#[derive(Clone, Debug, PartialEq)]
pub struct ScoreLine {
    /// Its points.
    pub points: Polyline,
    /// Whether its end is joined to its beginning.
    pub closed: bool,
}

/// An item with its place.
#[derive(Clone, Debug)]
pub struct PlacedItem {
    /// The item.
    pub id: ItemId,
    /// The point that moving the item moves.
    pub centre: Point,
    /// Height of capitals, side of the motif, or longer side of the drawing.
    pub size: f64,
    /// What it covers, before anything is clipped at the edge.
    pub region: Region,
    /// Letters that the font does not have.
    pub missing: Vec<char>,
}

/// Lays the document out for the machine.
pub fn prepare(document: &Document, lab: &LabProfile, font: &Font) -> Sheet {
    let contour = document.outline.contour(document.width, document.height);
    let holes = holes::placed(document, &contour);
    let circles = holes.iter().map(|hole| circle(hole.centre, hole.diameter / 2.0, FLATTENING_TOLERANCE)).collect();
    let hole_area = Region::from_contours(circles);
    let silhouette = Region::from_contours(vec![contour.clone()]);
    let items = placed_items(document, &silhouette, &hole_area, font);
    let covered = |treatment| {
        Region::union_of(
            document
                .items
                .iter()
                .zip(&items)
                .filter(|(item, _)| item.treatment == treatment)
                .map(|(_, placed)| &placed.region),
        )
    };
    let blank = silhouette.difference(&hole_area);
    let after = bridged(&blank, &covered(Treatment::Cut), lab.limits.bridge);
    let kerf = lab.material(&document.material).map_or(0.0, |material| material.kerf);
    let (outer_cut, inner_cuts) = cuts(&after.body, &after.loose, kerf);
    Sheet {
        engrave: covered(Treatment::Engrave).intersection(&after.body),
        score: score_lines(document, &items, &after.body),
        inner_cuts,
        outer_cut,
        body: after.body,
        contour,
        cut_out: after.cut_out,
        loose: after.loose,
        holes,
        items,
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

/// What an item covers around its own origin at `size`, and the letters that are missing. Drawings lie where they were drawn.
fn around_origin(content: &Content, size: f64, font: &Font) -> (Region, Vec<char>) {
    match content {
        Content::Text(text) => {
            let outline = font.outline(text, size);
            let lines = text.lines().count().max(1) as f64;
            let down = (size - (lines - 1.0) * size * crate::text::LINE_STEP) / 2.0;
            let region = outline.region().mapped(|point| Point::new(point.x, point.y + down));
            (region, outline.missing)
        }
        Content::Motif(id) => {
            let region = motif::find(id).map(|motif| motif.region(size));
            (region.unwrap_or_default(), Vec::new())
        }
        Content::Drawing(strokes) => (drawing(strokes), Vec::new()),
    }
}

fn drawing(strokes: &[Stroke]) -> Region {
    let strokes: Vec<Region> = strokes.iter().map(|stroke| Region::from_stroke(&stroke.points, stroke.width)).collect();
    Region::union_of(&strokes)
}

/// The size at which inked boxes are measured before arranging.
const MEASURE: f64 = 10.0;

fn placed_items(document: &Document, silhouette: &Region, hole_area: &Region, font: &Font) -> Vec<PlacedItem> {
    let mut placed: Vec<Option<PlacedItem>> = vec![None; document.items.len()];
    let mut pieces: Vec<(usize, Piece)> = Vec::new();
    for (slot, (index, item)) in placed.iter_mut().zip(document.items.iter().enumerate()) {
        let measured = || around_origin(&item.content, MEASURE, font).0.bounds();
        let default_size = || item.size.unwrap_or_else(|| document.width.min(document.height) * 0.3);
        match (&item.content, item.centre) {
            (Content::Drawing(_), _) => *slot = Some(place_drawing(item, font)),
            (_, Some(centre)) => *slot = Some(place(item, centre, default_size(), font)),
            (content, None) => match measured() {
                Some(bounds) => pieces.push((
                    index,
                    Piece {
                        is_motif: matches!(content, Content::Motif(_)),
                        unit: Bounds {
                            left: bounds.left / MEASURE,
                            top: bounds.top / MEASURE,
                            right: bounds.right / MEASURE,
                            bottom: bounds.bottom / MEASURE,
                        },
                        size: item.size,
                    },
                )),
                None => {
                    let middle = Point::new(document.width / 2.0, document.height / 2.0);
                    *slot = Some(place(item, middle, default_size(), font));
                }
            },
        }
    }
    if !pieces.is_empty() {
        let shorter = document.width.min(document.height);
        let margin = (shorter * 0.08).max(2.5);
        let taken: Vec<Region> = placed
            .iter()
            .zip(&document.items)
            .filter(|(_, item)| !matches!(item.content, Content::Drawing(_)))
            .filter_map(|(placed, _)| placed.as_ref()?.region.bounds())
            .map(|bounds| Region::from_bounds(&bounds.grown(1.5)))
            .chain([hole_area.offset(1.8)])
            .collect();
        let free = silhouette.offset(-margin).difference(&Region::union_of(&taken));
        let (indices, pieces): (Vec<usize>, Vec<Piece>) = pieces.into_iter().unzip();
        let placements = arrange(&pieces, &free, shorter * 0.5);
        for (index, placement) in indices.into_iter().zip(placements) {
            if let (Some(slot), Some(item)) = (placed.get_mut(index), document.items.get(index)) {
                *slot = Some(place(item, placement.centre, placement.size, font));
            }
        }
    }
    placed.into_iter().flatten().collect()
}

fn place(item: &Item, centre: Point, size: f64, font: &Font) -> PlacedItem {
    let (region, missing) = around_origin(&item.content, size, font);
    PlacedItem { id: item.id, centre, size, region: region.mapped(|point| point + centre), missing }
}

fn place_drawing(item: &Item, font: &Font) -> PlacedItem {
    let (region, missing) = around_origin(&item.content, 1.0, font);
    let line = match &item.content {
        Content::Drawing(strokes) => strokes.as_slice(),
        _ => &[],
    };
    let bounds = Bounds::around(line.iter().flat_map(|stroke| stroke.points.iter().copied()));
    PlacedItem {
        id: item.id,
        centre: bounds.map(|bounds| bounds.centre()).unwrap_or_default(),
        size: bounds.map_or(0.0, |bounds| bounds.width().max(bounds.height())),
        region,
        missing,
    }
}

fn score_lines(document: &Document, items: &[PlacedItem], body: &Region) -> Vec<ScoreLine> {
    let mut lines = Vec::new();
    let scored = document.items.iter().zip(items).filter(|(item, _)| item.treatment == Treatment::Score);
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
