//! Where things go that nobody placed: the free part of the piece is found, then the largest balanced arrangement of texts and
//! motifs that fits in it.

use super::mask::{Mask, off_wish};
use crate::geometry::{Bounds, Point, Region};

/// Something to arrange.
#[derive(Clone, Copy, Debug)]
pub(super) struct Wish {
    /// Whether it is a motif or code; else a text.
    pub is_motif: bool,
    /// Its inked box around its own origin, at size 1.
    pub unit: Bounds,
    /// Its size, when the learner chose one.
    pub size: Option<f64>,
}

/// Where a piece goes, and how large it is.
#[derive(Clone, Copy, Debug, PartialEq)]
pub(super) struct Placement {
    pub centre: Point,
    pub size: f64,
}

/// Shares of the largest possible size that are tried: the largest barely breathes, the smaller ones may stand nearer to the middle.
const SHARES: [f64; 5] = [0.95, 0.89, 0.83, 0.76, 0.68];
/// What standing off the middle by the shorter side of the free area costs, against the logarithm of a size.
const OFF_CENTRE: f64 = 3.0;
/// Smallest height of capitals tried, in mm.
const SMALLEST: f64 = 1.5;

/// How motifs stand to the texts.
#[derive(Clone, Copy)]
enum Composition {
    /// Motifs to the left, their side so many heights of capitals.
    Beside(f64),
    /// Motifs above.
    Above(f64),
}

const COMPOSITIONS: [Composition; 8] = [
    Composition::Beside(1.3),
    Composition::Beside(1.6),
    Composition::Beside(2.0),
    Composition::Beside(2.5),
    Composition::Above(1.3),
    Composition::Above(1.7),
    Composition::Above(2.2),
    Composition::Above(2.8),
];

/// Places for all pieces within the `free` area, capitals no higher than `tallest`. Always answers; where nothing fits, the
/// smallest arrangement in the middle.
pub(super) fn arrange(pieces: &[Wish], free: &Region, tallest: f64) -> Vec<Placement> {
    let Some(mask) = Mask::of(free) else {
        return middle(pieces, Point::default());
    };
    let both = pieces.iter().any(|piece| piece.is_motif) && pieces.iter().any(|piece| !piece.is_motif);
    let compositions = if both { COMPOSITIONS.as_slice() } else { &[Composition::Beside(1.0)] };
    let mut best: Option<(f64, Vec<Placement>)> = None;
    for composition in compositions {
        let at_size = |size| composed(pieces, *composition, size);
        let Some(size) = largest(|size| mask.has_room(&inks(&at_size(size))), tallest) else {
            continue;
        };
        for share in SHARES {
            let mut arrangement = at_size(size * share);
            let wish = mask.centroid - optical_centre(pieces, &arrangement);
            let Some(origin) = mask.best_origin(&inks(&arrangement), wish) else {
                continue;
            };
            for placed in &mut arrangement {
                placed.0.centre = placed.0.centre + origin;
            }
            let off_centre = off_wish(origin, wish) / mask.shorter_side();
            let value = value(pieces, &arrangement) - OFF_CENTRE * off_centre;
            if best.as_ref().is_none_or(|(other, _)| value > *other) {
                let placements = arrangement.into_iter().map(|placed| placed.0).collect();
                best = Some((value, placements));
            }
        }
    }
    best.map_or_else(|| middle(pieces, mask.centroid), |(_, placements)| placements)
}

type Placed = (Placement, Bounds);

fn inks(arrangement: &[Placed]) -> Vec<Bounds> {
    arrangement.iter().map(|(_, ink)| *ink).collect()
}

fn middle(pieces: &[Wish], centre: Point) -> Vec<Placement> {
    composed(pieces, Composition::Above(1.3), SMALLEST)
        .into_iter()
        .map(|(placement, _)| Placement { centre: placement.centre + centre, ..placement })
        .collect()
}

/// What the eye takes for the middle: of a text alone, nearer to the middle of its capitals than to the middle of its ink, which
/// tails of letters pull down and accents up.
fn optical_centre(pieces: &[Wish], arrangement: &[Placed]) -> Point {
    match (pieces, arrangement) {
        ([piece], [(placement, _)]) if !piece.is_motif => Point::new(0.0, placement.centre.y * 0.7),
        _ => Point::default(),
    }
}

/// Large texts and large motifs please; doubling the texts pleases more than doubling the motifs.
fn value(pieces: &[Wish], arrangement: &[Placed]) -> f64 {
    let mean = |motifs: bool| {
        let sizes = pieces
            .iter()
            .zip(arrangement)
            .filter(|(piece, _)| piece.is_motif == motifs)
            .map(|(_, (placement, _))| placement.size.ln());
        let (count, sum) = sizes.fold((0.0, 0.0), |(count, sum), size| (count + 1.0, sum + size));
        sum / f64::max(count, 1.0)
    };
    mean(false) + 0.6 * mean(true)
}

/// The pieces around the origin at a height of capitals (side of motifs when there are no texts).
fn composed(pieces: &[Wish], composition: Composition, size: f64) -> Vec<Placed> {
    let (ratio, beside) = match composition {
        Composition::Beside(ratio) => (ratio, true),
        Composition::Above(ratio) => (ratio, false),
    };
    let sized: Vec<(Placement, Bounds)> = pieces
        .iter()
        .map(|piece| {
            let own = if piece.is_motif { size * ratio } else { size };
            let own = piece.size.unwrap_or(own);
            let ink = Bounds {
                left: piece.unit.left * own,
                top: piece.unit.top * own,
                right: piece.unit.right * own,
                bottom: piece.unit.bottom * own,
            };
            let placement = Placement { centre: Point::default(), size: own };
            (placement, ink)
        })
        .collect();
    let gap = (size * 0.5).max(1.2);
    let mut placed = sized;
    let is_motif: Vec<bool> = pieces.iter().map(|piece| piece.is_motif).collect();
    line_up(&mut placed, &is_motif, true, true, gap);
    line_up(&mut placed, &is_motif, false, false, gap);
    let (motifs, texts) = (group(&placed, &is_motif, true), group(&placed, &is_motif, false));
    if let (Some(motifs), Some(texts)) = (motifs, texts) {
        let (for_motifs, for_texts) = if beside {
            let total = motifs.width() + gap + texts.width();
            (
                Point::new(-total / 2.0 - motifs.left, -motifs.centre().y),
                Point::new(total / 2.0 - texts.right, -texts.centre().y),
            )
        } else {
            let total = motifs.height() + gap + texts.height();
            (
                Point::new(-motifs.centre().x, -total / 2.0 - motifs.top),
                Point::new(-texts.centre().x, total / 2.0 - texts.bottom),
            )
        };
        for ((placement, ink), motif) in placed.iter_mut().zip(&is_motif) {
            let step = if *motif { for_motifs } else { for_texts };
            placement.centre = placement.centre + step;
            *ink = ink.moved(step);
        }
    }
    placed
}

fn group(placed: &[Placed], is_motif: &[bool], motif: bool) -> Option<Bounds> {
    placed
        .iter()
        .zip(is_motif)
        .filter(|(_, is_motif)| **is_motif == motif)
        .map(|((_, ink), _)| *ink)
        .reduce(|one, other| one.union(&other))
}

/// Puts the motifs (or the texts) one after another along a row (or a column), the group centred on the origin.
fn line_up(placed: &mut [Placed], is_motif: &[bool], motif: bool, in_row: bool, gap: f64) {
    let mut pen = 0.0;
    for ((placement, ink), is_motif) in placed.iter_mut().zip(is_motif) {
        if *is_motif == motif {
            let step = if in_row {
                Point::new(pen - ink.left, -ink.centre().y)
            } else {
                Point::new(-ink.centre().x, pen - ink.top)
            };
            placement.centre = placement.centre + step;
            *ink = ink.moved(step);
            pen = gap + if in_row { ink.right } else { ink.bottom };
        }
    }
    let back = match (pen - gap) / 2.0 {
        half if in_row => Point::new(-half, 0.0),
        half => Point::new(0.0, -half),
    };
    for ((placement, ink), is_motif) in placed.iter_mut().zip(is_motif) {
        if *is_motif == motif {
            placement.centre = placement.centre + back;
            *ink = ink.moved(back);
        }
    }
}

/// The largest size that fits, by halving.
fn largest(fits: impl Fn(f64) -> bool, tallest: f64) -> Option<f64> {
    let (mut fine, mut too_large) = (SMALLEST, tallest.max(SMALLEST));
    if !fits(fine) {
        return None;
    }
    if fits(too_large) {
        return Some(too_large);
    }
    for _ in 0..9 {
        let size = f64::midpoint(fine, too_large);
        if fits(size) {
            fine = size;
        } else {
            too_large = size;
        }
    }
    Some(fine)
}
