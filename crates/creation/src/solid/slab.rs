//! From areas one above the other to a closed surface: walls around each, faces where one ends.
//!
//! Areas and surface share one grid of µm, so that walls and faces meet in the very same corners.

use super::mesh::{MICRONS, Mesh};
use crate::geometry::{Point, Region};
use i_overlay::core::fill_rule::FillRule;
use i_overlay::core::overlay::{IntOverlayOptions, Overlay};
use i_overlay::core::overlay_rule::OverlayRule;
use i_overlay::i_float::int::point::IntPoint;
use i_overlay::i_shape::int::shape::IntShapes;
use i_triangle::int::unchecked::IntUncheckedTriangulatable;

/// An area between two heights.
#[derive(Clone, Debug)]
pub struct Slab {
    /// The area; it lies within that of the slab below.
    pub area: Region,
    /// Where it begins, in mm.
    pub from: f64,
    /// Where it ends, in mm.
    pub to: f64,
}

/// The surface of slabs that stand on one another, the first at height 0. `place` moves the plane of the piece to that of the
/// printer, whose y points away.
pub fn surface(slabs: &[Slab], place: impl Fn(Point) -> Point) -> Mesh {
    let areas: Vec<IntShapes<i32>> = slabs.iter().map(|slab| on_grid(&slab.area.mapped(&place))).collect();
    let mut mesh = Mesh::default();
    for (rank, (slab, area)) in slabs.iter().zip(&areas).enumerate() {
        let (from, to) = (microns(slab.from), microns(slab.to));
        walls(&mut mesh, area, from, to);
        if rank == 0 {
            faces(&mut mesh, area, from, false);
        }
        match areas.get(rank + 1) {
            Some(above) => faces(&mut mesh, &difference(area, above), to, true),
            None => faces(&mut mesh, area, to, true),
        }
    }
    mesh
}

fn microns(millimetres: f64) -> i32 {
    (millimetres * MICRONS).round() as i32
}

fn on_grid(region: &Region) -> IntShapes<i32> {
    let contours: Vec<Vec<IntPoint<i32>>> = region
        .contours()
        .map(|contour| contour.iter().map(|point| IntPoint::new(microns(point.x), microns(point.y))).collect())
        .collect();
    Overlay::from_subj_custom(&contours, IntOverlayOptions::keep_all_points(), Default::default())
        .overlay(OverlayRule::Subject, FillRule::EvenOdd)
}

fn difference(below: &IntShapes<i32>, above: &IntShapes<i32>) -> IntShapes<i32> {
    Overlay::from_subj_and_clip_custom(below, above, IntOverlayOptions::keep_all_points(), Default::default())
        .overlay(OverlayRule::Difference, FillRule::NonZero)
}

fn walls(mesh: &mut Mesh, area: &IntShapes<i32>, from: i32, to: i32) {
    for contour in area.iter().flatten() {
        for (start, end) in contour.iter().zip(contour.iter().cycle().skip(1)) {
            let at = |point: &IntPoint<i32>, height| [point.x, point.y, height];
            mesh.face([at(start, from), at(end, from), at(end, to), at(start, to)]);
        }
    }
}

fn faces(mesh: &mut Mesh, area: &IntShapes<i32>, height: i32, looks_up: bool) {
    for shape in area {
        let flat = shape.uncheck_triangulate().into_triangulation::<u32>();
        for ranks in flat.indices.chunks_exact(3) {
            let corner = |rank: Option<&u32>| {
                let point = rank.and_then(|rank| flat.points.get(*rank as usize)).copied().unwrap_or_default();
                [point.x, point.y, height]
            };
            let (a, b, c) = (corner(ranks.first()), corner(ranks.get(1)), corner(ranks.get(2)));
            let turns_left = turn(a, b, c) > 0;
            mesh.triangle(if turns_left == looks_up { [a, b, c] } else { [a, c, b] });
        }
    }
}

/// Twice the area of a flat triangle, positive where it turns to the left.
fn turn(a: [i32; 3], b: [i32; 3], c: [i32; 3]) -> i64 {
    let minus = |one: i32, other: i32| i64::from(one) - i64::from(other);
    minus(b[0], a[0]) * minus(c[1], a[1]) - minus(b[1], a[1]) * minus(c[0], a[0])
}
