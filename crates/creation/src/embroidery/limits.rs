//! What an embroidery machine and its cloth can bear.

use serde::{Deserialize, Serialize};

/// What the machine and the cloth can bear, as a lab says it. All lengths are in mm.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
#[serde(default, rename_all = "kebab-case")]
pub struct Limits {
    /// Side of the square, in the middle of the hoop, that the needle can reach.
    pub usable: f64,
    /// Most threads in one pattern.
    pub colours: usize,
    /// Most stitches in one pattern.
    pub stitches: usize,
    /// Longest stitch of a line.
    pub running: f64,
    /// Longest stitch of a filled area.
    pub fill: f64,
    /// Distance between two rows of a filled area, and between two threads on one side of a satin column.
    pub row: f64,
    /// Shortest stitch: shorter ones break the thread.
    pub shortest: f64,
    /// Longest stitch that the formats hold and the frame can make.
    pub longest: f64,
    /// Satin columns narrower than this become a line.
    pub narrowest_satin: f64,
    /// Satin columns wider than this become a filled area.
    pub widest_satin: f64,
    /// The thread is cut before the needle moves farther than this.
    pub trim: f64,
    /// How often the needle may go down at one point before the cloth gives way.
    pub hits: u32,
}

impl Default for Limits {
    fn default() -> Self {
        Self {
            usable: 98.0,
            colours: 8,
            stitches: 12_000,
            running: 2.5,
            fill: 3.5,
            row: 0.4,
            shortest: 0.3,
            longest: 12.1,
            narrowest_satin: 1.0,
            widest_satin: 8.0,
            trim: 4.0,
            hits: 15,
        }
    }
}

impl Limits {
    /// The same limits where they can be sewn by, and the nearest ones that can elsewhere: a lab’s profile is written by hand.
    pub(super) fn sane(&self) -> Self {
        let within = |value: f64, least: f64, most: f64, usual: f64| {
            if value.is_finite() { value.clamp(least, most) } else { usual }
        };
        Self {
            running: within(self.running, 1.0, 7.0, 2.5),
            fill: within(self.fill, 2.0, 7.0, 3.5),
            row: within(self.row, 0.25, 2.0, 0.4),
            shortest: within(self.shortest, 0.3, 1.0, 0.3),
            longest: within(self.longest, 8.5, 12.1, 12.1),
            narrowest_satin: within(self.narrowest_satin, 1.0, 8.0, 1.0),
            widest_satin: within(self.widest_satin, 1.0, 8.0, 8.0),
            trim: within(self.trim, 1.0, 20.0, 4.0),
            hits: self.hits.max(4),
            ..self.clone()
        }
    }
}
