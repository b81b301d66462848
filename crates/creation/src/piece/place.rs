//! Where things on a piece go, and what they cover.

use super::arrange::{Wish, arrange};
use super::{Content, Item, ItemId, Piece, Stroke, code, drawing_bounds};
use crate::geometry::{Bounds, Point, Region};
use crate::motif;
use crate::text::Font;
use serde::{Deserialize, Serialize};

/// Where an item is on the piece, to touch and move.
#[derive(Clone, Copy, Debug, PartialEq, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub struct ItemBox {
    /// The item.
    pub id: ItemId,
    /// The point that moving the item moves.
    pub centre: Point,
    /// Height of capitals, side of the motif or code, or longer side of the drawing.
    pub size: f64,
    /// The box around its ink; without ink, its middle.
    pub bounds: Bounds,
}

impl ItemBox {
    /// The box of a placed item.
    pub fn of(item: &PlacedItem) -> Self {
        let middle = Bounds { left: item.centre.x, top: item.centre.y, right: item.centre.x, bottom: item.centre.y };
        let bounds = item.region.bounds().unwrap_or(middle);
        Self { id: item.id, centre: item.centre, size: item.size, bounds }
    }
}

/// An item with its place.
#[derive(Clone, Debug)]
pub struct PlacedItem {
    /// The item.
    pub id: ItemId,
    /// The point that moving the item moves.
    pub centre: Point,
    /// Height of capitals, side of the motif or code, or longer side of the drawing.
    pub size: f64,
    /// What it covers, before anything is clipped at the edge.
    pub region: Region,
    /// Letters that the font does not have.
    pub missing: Vec<char>,
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
        Content::Code(text) => (code::region(text, size), Vec::new()),
        Content::Drawing(strokes) => (drawing(strokes), Vec::new()),
    }
}

fn drawing(strokes: &[Stroke]) -> Region {
    let strokes: Vec<Region> = strokes.iter().map(|stroke| Region::from_stroke(&stroke.points, stroke.width)).collect();
    Region::union_of(&strokes)
}

/// The size at which inked boxes are measured before arranging.
const MEASURE: f64 = 10.0;

/// Where everything on a piece goes: what has a place there, the rest arranged on what is left free.
pub fn placed_items<T>(piece: &Piece<T>, silhouette: &Region, hole_area: &Region, font: &Font) -> Vec<PlacedItem> {
    let mut placed: Vec<Option<PlacedItem>> = vec![None; piece.items.len()];
    let mut pieces: Vec<(usize, Wish)> = Vec::new();
    for (slot, (index, item)) in placed.iter_mut().zip(piece.items.iter().enumerate()) {
        let measured = || around_origin(&item.content, MEASURE, font).0.bounds();
        let default_size = || item.size.unwrap_or_else(|| piece.width.min(piece.height) * 0.3);
        match (&item.content, item.centre) {
            (Content::Drawing(_), _) => *slot = Some(place_drawing(item, font)),
            (_, Some(centre)) => *slot = Some(place(item, centre, default_size(), font)),
            (content, None) => match measured() {
                Some(bounds) => pieces.push((
                    index,
                    Wish {
                        is_motif: matches!(content, Content::Motif(_) | Content::Code(_)),
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
                    let middle = Point::new(piece.width / 2.0, piece.height / 2.0);
                    *slot = Some(place(item, middle, default_size(), font));
                }
            },
        }
    }
    if !pieces.is_empty() {
        let shorter = piece.width.min(piece.height);
        let margin = (shorter * 0.08).max(2.5);
        let taken: Vec<Region> = placed
            .iter()
            .zip(&piece.items)
            .filter(|(_, item)| !matches!(item.content, Content::Drawing(_)))
            .filter_map(|(placed, _)| placed.as_ref()?.region.bounds())
            .map(|bounds| Region::from_bounds(&bounds.grown(1.5)))
            .chain([hole_area.offset(1.8)])
            .collect();
        let free = silhouette.offset(-margin).difference(&Region::union_of(&taken));
        let (indices, pieces): (Vec<usize>, Vec<Wish>) = pieces.into_iter().unzip();
        let placements = arrange(&pieces, &free, shorter * 0.5);
        for (index, placement) in indices.into_iter().zip(placements) {
            if let (Some(slot), Some(item)) = (placed.get_mut(index), piece.items.get(index)) {
                *slot = Some(place(item, placement.centre, placement.size, font));
            }
        }
    }
    placed.into_iter().flatten().collect()
}

fn place<T>(item: &Item<T>, centre: Point, size: f64, font: &Font) -> PlacedItem {
    let (region, missing) = around_origin(&item.content, size, font);
    PlacedItem { id: item.id, centre, size, region: region.mapped(|point| point + centre), missing }
}

fn place_drawing<T>(item: &Item<T>, font: &Font) -> PlacedItem {
    let (region, missing) = around_origin(&item.content, 1.0, font);
    let line = match &item.content {
        Content::Drawing(strokes) => strokes.as_slice(),
        _ => &[],
    };
    let bounds = drawing_bounds(line);
    PlacedItem {
        id: item.id,
        centre: bounds.map(|bounds| bounds.centre()).unwrap_or_default(),
        size: bounds.map_or(0.0, |bounds| bounds.width().max(bounds.height())),
        region,
        missing,
    }
}
