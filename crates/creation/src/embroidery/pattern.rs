//! Stitches as a machine makes them, one after another.

use super::thread::Thread;
use serde::Serialize;

/// Steps of the needle’s grid to the mm.
pub const STEPS_PER_MM: f64 = 10.0;
/// What cutting the thread takes, in minutes: the machine slows down, cuts and starts again.
const TRIM_MINUTES: f64 = 0.1;
/// What threading the next colour takes, in minutes, on a machine with one needle.
const THREADING_MINUTES: f64 = 1.0;

/// What the machine does at a place.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize)]
#[serde(rename_all = "kebab-case")]
pub enum Kind {
    /// The frame moves there and the needle goes down.
    Sew,
    /// The frame moves there, the needle stays up; the thread, if it was not cut, is drawn along.
    Jump,
    /// The thread is cut; the frame stays.
    Trim,
    /// The machine cuts the thread and goes on with the next one; the frame stays.
    ColourChange,
}

/// One act of the machine.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize)]
pub struct Stitch {
    /// Tenths of a mm to the right of the middle of the hoop.
    pub x: i32,
    /// Tenths of a mm below the middle of the hoop.
    pub y: i32,
    /// What happens there.
    pub kind: Kind,
}

/// The smallest upright box around stitches, in tenths of a mm.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize)]
pub struct Extent {
    /// Left edge.
    pub left: i32,
    /// Top edge.
    pub top: i32,
    /// Right edge.
    pub right: i32,
    /// Bottom edge.
    pub bottom: i32,
}

/// Stitches in sewing order with their threads.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Pattern {
    /// What the machine does, in order. It starts in the middle of the hoop.
    pub stitches: Vec<Stitch>,
    /// The thread of each colour block: one more than there are colour changes, none when nothing is sewn.
    pub threads: Vec<&'static Thread>,
}

impl Pattern {
    fn count(&self, kind: Kind) -> usize {
        self.stitches.iter().filter(|stitch| stitch.kind == kind).count()
    }

    /// How often the needle goes down.
    pub fn sewn(&self) -> usize {
        self.count(Kind::Sew)
    }

    /// How often the frame moves with the needle up.
    pub fn jumps(&self) -> usize {
        self.count(Kind::Jump)
    }

    /// How often the thread is cut, colour changes left out.
    pub fn trims(&self) -> usize {
        self.count(Kind::Trim)
    }

    /// How often the colour changes.
    pub fn colour_changes(&self) -> usize {
        self.count(Kind::ColourChange)
    }

    /// The box around what is sewn; none when nothing is.
    pub fn bounds(&self) -> Option<Extent> {
        extent(self.stitches.iter().filter(|stitch| stitch.kind == Kind::Sew).map(|stitch| (stitch.x, stitch.y)))
    }

    /// Every sewn thread as its two ends in tenths of a mm, in order: from one needle hit to the next without a jump between.
    pub fn threads_laid(&self) -> impl Iterator<Item = ((i32, i32), (i32, i32))> {
        self.stitches.iter().zip(self.stitches.iter().skip(1)).filter_map(|(from, to)| {
            (from.kind == Kind::Sew && to.kind == Kind::Sew).then_some(((from.x, from.y), (to.x, to.y)))
        })
    }

    /// Length of the sewn thread in mm, as seen from above. A machine uses about a third more.
    pub fn thread_length(&self) -> f64 {
        self.threads_laid().map(|(from, to)| distance(from, to)).sum::<f64>() / STEPS_PER_MM
    }

    /// How long the machine and whoever threads it will take.
    pub fn minutes(&self, stitches_per_minute: f64) -> f64 {
        self.sewn() as f64 / stitches_per_minute.max(1.0)
            + self.trims() as f64 * TRIM_MINUTES
            + self.colour_changes() as f64 * THREADING_MINUTES
    }
}

impl Extent {
    /// Width in tenths of a mm.
    pub fn width(&self) -> i32 {
        self.right.saturating_sub(self.left)
    }

    /// Height in tenths of a mm.
    pub fn height(&self) -> i32 {
        self.bottom.saturating_sub(self.top)
    }
}

/// The smallest box around places.
pub(super) fn extent(places: impl Iterator<Item = (i32, i32)>) -> Option<Extent> {
    places.fold(None, |found: Option<Extent>, (x, y)| {
        let found = found.unwrap_or(Extent { left: x, top: y, right: x, bottom: y });
        Some(Extent {
            left: found.left.min(x),
            top: found.top.min(y),
            right: found.right.max(x),
            bottom: found.bottom.max(y),
        })
    })
}

/// Distance between two places of the grid, in its steps.
pub(super) fn distance((x, y): (i32, i32), (to_x, to_y): (i32, i32)) -> f64 {
    let (across, down) = (f64::from(to_x) - f64::from(x), f64::from(to_y) - f64::from(y));
    (across * across + down * down).sqrt()
}
