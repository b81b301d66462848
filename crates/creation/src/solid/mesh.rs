//! A closed surface of triangles.

use std::collections::HashMap;

/// A corner in µm: x to the right, y away, z up.
pub type Corner = [i32; 3];

/// Steps of the grid of corners, to the mm.
pub const MICRONS: f64 = 1000.0;

/// Triangles that share their corners; each turns to the left, seen from outside.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Mesh {
    /// The corners, each once.
    pub corners: Vec<Corner>,
    /// The triangles, as ranks of corners.
    pub triangles: Vec<[u32; 3]>,
    ranks: HashMap<Corner, u32>,
}

impl Mesh {
    /// The rank of a corner, which is added where it is new.
    pub fn corner(&mut self, corner: Corner) -> u32 {
        let next = self.corners.len() as u32;
        let rank = *self.ranks.entry(corner).or_insert(next);
        if rank == next {
            self.corners.push(corner);
        }
        rank
    }

    /// Adds a triangle; one whose corners coincide is nothing.
    pub fn triangle(&mut self, corners: [Corner; 3]) {
        let [a, b, c] = corners.map(|corner| self.corner(corner));
        if a != b && b != c && c != a {
            self.triangles.push([a, b, c]);
        }
    }

    /// Adds the two triangles of a four-cornered face.
    pub fn face(&mut self, [a, b, c, d]: [Corner; 4]) {
        self.triangle([a, b, c]);
        self.triangle([a, c, d]);
    }

    /// Edges that have not exactly one triangle on each side: none where the surface is closed and nowhere touches itself.
    pub fn open_edges(&self) -> usize {
        let mut ways: HashMap<(u32, u32), [u32; 2]> = HashMap::with_capacity(self.triangles.len() * 2);
        for [a, b, c] in &self.triangles {
            for (from, to) in [(a, b), (b, c), (c, a)] {
                let [there, back] = ways.entry((*from.min(to), *from.max(to))).or_default();
                *if from < to { there } else { back } += 1;
            }
        }
        ways.values().filter(|ways| **ways != [1, 1]).count()
    }

    /// The corners of each triangle, in mm.
    pub fn faces(&self) -> impl Iterator<Item = [[f64; 3]; 3]> + '_ {
        let place = |rank: &u32| {
            let corner = self.corners.get(*rank as usize).copied().unwrap_or_default();
            corner.map(|value| f64::from(value) / MICRONS)
        };
        self.triangles.iter().map(move |[a, b, c]| [place(a), place(b), place(c)])
    }

    /// Volume in mm³.
    pub fn volume(&self) -> f64 {
        self.faces().map(|[a, b, c]| dot(a, cross(b, c)) / 6.0).sum()
    }

    /// Area in mm² of what lies flat, and of the rest, as if it stood upright.
    pub fn areas(&self) -> (f64, f64) {
        self.faces().fold((0.0, 0.0), |(flat, upright), [a, b, c]| {
            let square = cross(minus(b, a), minus(c, a));
            let across = square[2].abs() / 2.0;
            (flat + across, upright + (dot(square, square).sqrt() / 2.0 - across).max(0.0))
        })
    }

    /// Width, depth and height in mm.
    pub fn size(&self) -> [f64; 3] {
        [0, 1, 2].map(|axis| {
            let values = || self.corners.iter().filter_map(move |corner| corner.get(axis).copied());
            let (least, most) = (values().min().unwrap_or(0), values().max().unwrap_or(0));
            f64::from(most - least) / MICRONS
        })
    }

    /// By how many degrees the steepest face that looks down leans beyond the vertical, the foot left aside.
    pub fn overhang(&self) -> f64 {
        let downs = self.faces().filter_map(|corners| {
            let is_foot = corners.iter().all(|[_, _, z]| *z <= 0.0);
            let normal = normal(corners)?;
            (!is_foot).then(|| (-normal[2]).clamp(-1.0, 1.0).asin().to_degrees())
        });
        downs.fold(0.0, f64::max)
    }
}

/// The outward direction of a face, of length 1; none where it has no area.
pub fn normal([a, b, c]: [[f64; 3]; 3]) -> Option<[f64; 3]> {
    let normal = cross(minus(b, a), minus(c, a));
    let length = dot(normal, normal).sqrt();
    (length > 0.0).then(|| normal.map(|part| part / length))
}

fn minus(a: [f64; 3], b: [f64; 3]) -> [f64; 3] {
    [a[0] - b[0], a[1] - b[1], a[2] - b[2]]
}

fn cross(a: [f64; 3], b: [f64; 3]) -> [f64; 3] {
    [a[1] * b[2] - a[2] * b[1], a[2] * b[0] - a[0] * b[2], a[0] * b[1] - a[1] * b[0]]
}

fn dot(a: [f64; 3], b: [f64; 3]) -> f64 {
    a[0] * b[0] + a[1] * b[1] + a[2] * b[2]
}
