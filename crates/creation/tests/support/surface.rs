//! Reads an STL file as a slicer does, and measures what it holds.
#![allow(dead_code)]

use std::collections::HashMap;

type Corner = [u32; 3];

/// What a file holds.
pub struct Surface {
    triangles: Vec<[[f32; 3]; 3]>,
}

impl Surface {
    /// The surface of a binary STL file, which must be exactly as long as it says.
    pub fn of_stl(file: &[u8]) -> Self {
        let count = u32::from_le_bytes(file[80..84].try_into().expect("four bytes")) as usize;
        assert_eq!(file.len(), 84 + 50 * count);
        let number = |at: usize| f32::from_le_bytes(file[at..at + 4].try_into().expect("four bytes"));
        let corner = |at: usize| [number(at), number(at + 4), number(at + 8)];
        let triangle = |rank: usize| [1, 2, 3].map(|part| corner(84 + 50 * rank + 12 * part));
        Self { triangles: (0..count).map(triangle).collect() }
    }

    fn key(corner: [f32; 3]) -> Corner {
        corner.map(|value| (value + 0.0).to_bits())
    }

    /// Edges that have not exactly one triangle on each side.
    pub fn open_edges(&self) -> usize {
        let mut edges: HashMap<(Corner, Corner), i32> = HashMap::new();
        for triangle in &self.triangles {
            let [a, b, c] = triangle.map(Self::key);
            for edge in [(a, b), (b, c), (c, a)] {
                *edges.entry(edge).or_default() += 1;
            }
        }
        let whole = |((a, b), count): (&(Corner, Corner), &i32)| *count == 1 && edges.get(&(*b, *a)) == Some(&1);
        edges.iter().filter(|edge| !whole(*edge)).count()
    }

    /// Parts that share no corner.
    pub fn bodies(&self) -> usize {
        let mut ranks: HashMap<Corner, usize> = HashMap::new();
        let mut parents: Vec<usize> = Vec::new();
        fn root(parents: &mut [usize], mut rank: usize) -> usize {
            while parents[rank] != rank {
                parents[rank] = parents[parents[rank]];
                rank = parents[rank];
            }
            rank
        }
        for triangle in &self.triangles {
            let found = triangle.map(|corner| {
                *ranks.entry(Self::key(corner)).or_insert_with(|| {
                    parents.push(parents.len());
                    parents.len() - 1
                })
            });
            let first = root(&mut parents, found[0]);
            for other in &found[1..] {
                let other = root(&mut parents, *other);
                parents[other] = first;
            }
        }
        (0..parents.len()).filter(|rank| parents[*rank] == *rank).count()
    }

    /// Volume in mm³.
    pub fn volume(&self) -> f64 {
        let part = |[a, b, c]: &[[f32; 3]; 3]| {
            let [a, b, c] = [a, b, c].map(|corner| corner.map(f64::from));
            (a[0] * (b[1] * c[2] - b[2] * c[1]) - a[1] * (b[0] * c[2] - b[2] * c[0])
                + a[2] * (b[0] * c[1] - b[1] * c[0]))
                / 6.0
        };
        self.triangles.iter().map(part).sum()
    }

    fn corners(&self) -> impl Iterator<Item = [f64; 3]> + '_ {
        self.triangles.iter().flatten().map(|corner| corner.map(f64::from))
    }

    /// Height of the lowest corner in mm.
    pub fn lowest(&self) -> f64 {
        self.corners().map(|corner| corner[2]).fold(f64::INFINITY, f64::min)
    }

    /// Area in mm² that lies on the bed.
    pub fn foot(&self) -> f64 {
        let flat = self.triangles.iter().filter(|triangle| triangle.iter().all(|corner| corner[2] == 0.0));
        flat.map(|[a, b, c]| f64::from((b[0] - a[0]) * (c[1] - a[1]) - (b[1] - a[1]) * (c[0] - a[0])).abs() / 2.0).sum()
    }

    /// Width, depth and height in mm.
    pub fn size(&self) -> [f64; 3] {
        [0, 1, 2].map(|axis| {
            let values = || self.corners().map(|corner| corner[axis]);
            values().fold(f64::NEG_INFINITY, f64::max) - values().fold(f64::INFINITY, f64::min)
        })
    }

    /// The middle of the box of what lies above that height.
    pub fn middle_above(&self, height: f64) -> [f64; 2] {
        [0, 1].map(|axis| {
            let values = || self.corners().filter(|corner| corner[2] > height).map(|corner| corner[axis]);
            f64::midpoint(values().fold(f64::INFINITY, f64::min), values().fold(f64::NEG_INFINITY, f64::max))
        })
    }
}
