//! Bridges that hold the islands of a stencil: the inside of an A or an O would fall out with the letter.

use crate::geometry::{Bounds, Point, Region, sides};

/// Islands smaller than this, in mm², are cut away with what surrounds them: no bridge could hold them.
const SPECK: f64 = 0.6;
/// Bridging an island may join it to another island, so it is done again until all hold.
const ROUNDS: usize = 4;
/// A bridge reaches this far, in mm, into what it joins.
const GRIP: f64 = 0.05;

/// A piece after its cut-outs, every island bridged.
pub(super) struct Bridged {
    /// What is cut out.
    pub cut_out: Region,
    /// The body of the piece.
    pub body: Region,
    /// Parts that no bridge could reach.
    pub loose: Vec<Region>,
}

/// Cuts `cut_out` out of `blank` and leaves bridges `width` mm wide, upright where possible.
pub(super) fn bridged(blank: &Region, cut_out: &Region, width: f64) -> Bridged {
    let mut cut_out = cut_out.intersection(blank);
    let mut rounds = ROUNDS;
    loop {
        let material = blank.difference(&cut_out);
        let (body, islands) = body_and_islands(&material);
        let (specks, large): (Vec<Region>, Vec<Region>) = islands.into_iter().partition(|island| island.area() < SPECK);
        let bridges: Vec<Region> = large
            .iter()
            .flat_map(|island| bridges_of(island, &material, width))
            .map(|bridge| Region::from_bounds(&bridge))
            .collect();
        if rounds == 0 || (specks.is_empty() && bridges.is_empty()) {
            return Bridged { cut_out, body, loose: large };
        }
        rounds -= 1;
        cut_out = cut_out.union(&Region::union_of(&specks)).difference(&Region::union_of(&bridges));
    }
}

/// The largest connected part, and the others.
fn body_and_islands(material: &Region) -> (Region, Vec<Region>) {
    let mut parts: Vec<(f64, Region)> =
        material.shapes().iter().map(Region::of_shape).map(|part| (part.area(), part)).collect();
    parts.sort_by(|one, other| other.0.total_cmp(&one.0));
    let mut parts = parts.into_iter().map(|(_, part)| part);
    (parts.next().unwrap_or_default(), parts.collect())
}

/// Up to two bridges of one island: above and below it, else left and right.
fn bridges_of(island: &Region, material: &Region, width: f64) -> Vec<Bounds> {
    let Some(bounds) = island.bounds() else {
        return Vec::new();
    };
    for upright in [true, false] {
        let (from, extent) = if upright { (bounds.left, bounds.width()) } else { (bounds.top, bounds.height()) };
        for share in [0.5, 0.35, 0.65, 0.2, 0.8] {
            let found = bridges_along(island, material, from + extent * share, width, upright);
            if !found.is_empty() {
                return found;
            }
        }
    }
    Vec::new()
}

/// The bridges along the line `x = at` when upright, else `y = at`, on both sides of the island.
fn bridges_along(island: &Region, material: &Region, at: f64, width: f64, upright: bool) -> Vec<Bounds> {
    let half = width / 2.0;
    let gaps = |at: f64| [gap(island, material, at, upright, false), gap(island, material, at, upright, true)];
    let [before, after] = gaps(at);
    // Where the edges of the bridge meet slanted sides, it reaches further, by at most its own width.
    let edges = [gaps(at - half), gaps(at + half)];
    let widened = |middle: Option<(f64, f64)>, edges: [Option<(f64, f64)>; 2]| {
        let (start, end) = middle?;
        let reach =
            edges.into_iter().flatten().fold((start, end), |reach, edge| (reach.0.min(edge.0), reach.1.max(edge.1)));
        Some((reach.0.max(start - width) - GRIP, reach.1.min(end + width) + GRIP))
    };
    let [[left_before, left_after], [right_before, right_after]] = edges;
    [widened(before, [left_before, right_before]), widened(after, [left_after, right_after])]
        .into_iter()
        .flatten()
        .map(|(start, end)| {
            if upright {
                Bounds { left: at - half, top: start, right: at + half, bottom: end }
            } else {
                Bounds { left: start, top: at - half, right: end, bottom: at + half }
            }
        })
        .collect()
}

/// Along a line, the stretch between the island and the next material before (or after) it.
fn gap(island: &Region, material: &Region, at: f64, upright: bool, after: bool) -> Option<(f64, f64)> {
    let edge = if after {
        crossings(island, at, upright).reduce(f64::max)?
    } else {
        crossings(island, at, upright).reduce(f64::min)?
    };
    let all = crossings(material, at, upright);
    if after {
        let next = all.filter(|place| *place > edge + 1e-6).reduce(f64::min)?;
        Some((edge, next))
    } else {
        let next = all.filter(|place| *place < edge - 1e-6).reduce(f64::max)?;
        Some((next, edge))
    }
}

/// Where the edges of a region cross the line.
fn crossings(region: &Region, at: f64, upright: bool) -> impl Iterator<Item = f64> {
    let turned = move |point: Point| {
        if upright { point } else { Point::new(point.y, point.x) }
    };
    region
        .contours()
        .flat_map(|contour| sides(contour))
        .map(move |(a, b)| (turned(a), turned(b)))
        .filter(move |(a, b)| (a.x > at) != (b.x > at))
        .map(move |(a, b)| a.y + (b.y - a.y) * (at - a.x) / (b.x - a.x))
}
