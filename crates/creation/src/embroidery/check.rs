//! What would fail on the machine or spoil the cloth, as data.

use super::Limits;
use super::pattern::{Extent, Kind, STEPS_PER_MM, distance};
use super::stitch::Sewing;
use serde::Serialize;
use std::collections::HashMap;

/// Something that would fail. Places and extents are in tenths of a mm from the middle of the hoop, parts are indices.
#[derive(Clone, Debug, PartialEq, Serialize)]
#[serde(tag = "fault", rename_all = "kebab-case")]
pub enum Fault {
    /// Nothing of the part is sewn: it is empty or smaller than a stitch.
    TooSmall {
        /// The part.
        part: usize,
    },
    /// The part goes beyond what the needle reaches.
    OutsideHoop {
        /// The part.
        part: usize,
        /// What of it is sewn.
        extent: Extent,
    },
    /// The needle goes down too often at one place.
    TooDense {
        /// The part that goes there last.
        part: usize,
        /// Where, to the right.
        x: i32,
        /// Where, downwards.
        y: i32,
        /// How often.
        hits: u32,
        /// How often it may.
        most: u32,
    },
    /// A stitch is longer than the frame can move at once.
    StitchTooLong {
        /// The part.
        part: usize,
        /// Where it ends, to the right.
        x: i32,
        /// Where it ends, downwards.
        y: i32,
        /// Its length in mm.
        length: f64,
    },
    /// More stitches than the machine takes, or than there is time for.
    TooManyStitches {
        /// The part that has most of them.
        part: usize,
        /// How many there are in all.
        count: usize,
        /// How many there may be.
        most: usize,
    },
    /// More threads than the lab wants to change.
    TooManyColours {
        /// The first part, in sewing order, whose thread is one too many.
        part: usize,
        /// How many there are.
        count: usize,
        /// How many there may be.
        most: usize,
    },
}

/// Everything that would fail in the sewing of `parts` parts, at most one of a kind for each part.
pub fn faults(parts: usize, sewing: &Sewing, limits: &Limits) -> Vec<Fault> {
    let mut faults: Vec<Fault> = (0..parts)
        .filter(|part| sewing.runs.iter().all(|run| run.part != *part))
        .map(|part| Fault::TooSmall { part })
        .collect();
    faults.extend(places(sewing, limits));
    faults.extend(dense(sewing, limits));
    let count = sewing.pattern.stitches.len();
    let longest = sewing.runs.iter().max_by_key(|run| run.stitches.len());
    if let Some(run) = longest.filter(|_| count > limits.stitches) {
        faults.push(Fault::TooManyStitches { part: run.part, count, most: limits.stitches });
    }
    faults.extend(colours(sewing, limits));
    faults
}

/// What is too far away, and stitches that are too long.
fn places(sewing: &Sewing, limits: &Limits) -> Vec<Fault> {
    let reach = (limits.usable / 2.0 * STEPS_PER_MM).floor() as i32;
    let mut faults = Vec::new();
    for run in &sewing.runs {
        let stitches = sewing.pattern.stitches.get(run.stitches.clone()).unwrap_or_default();
        let sewn = || stitches.iter().filter(|stitch| stitch.kind == Kind::Sew);
        if let Some(extent) = super::pattern::extent(sewn().map(|stitch| (stitch.x, stitch.y)))
            && [-extent.left, -extent.top, extent.right, extent.bottom].iter().any(|edge| *edge > reach)
        {
            faults.push(Fault::OutsideHoop { part: run.part, extent });
        }
        let pairs = stitches.iter().zip(stitches.iter().skip(1));
        let laid = pairs.filter(|(from, to)| from.kind == Kind::Sew && to.kind == Kind::Sew);
        let lengths = laid.map(|(from, to)| (distance((from.x, from.y), (to.x, to.y)) / STEPS_PER_MM, to));
        if let Some((length, to)) = lengths.max_by(|(one, _), (other, _)| one.total_cmp(other))
            && length > limits.longest
        {
            faults.push(Fault::StitchTooLong { part: run.part, x: to.x, y: to.y, length });
        }
    }
    faults
}

/// The densest place of each part that has one too dense.
fn dense(sewing: &Sewing, limits: &Limits) -> Vec<Fault> {
    let mut hits: HashMap<(i32, i32), u32> = HashMap::new();
    let mut faults = Vec::new();
    for run in &sewing.runs {
        let mut densest: Option<(u32, i32, i32)> = None;
        let stitches = sewing.pattern.stitches.get(run.stitches.clone()).unwrap_or_default();
        for stitch in stitches.iter().filter(|stitch| stitch.kind == Kind::Sew) {
            let count = hits.entry((stitch.x, stitch.y)).or_default();
            *count += 1;
            if *count > limits.hits && densest.is_none_or(|(most, _, _)| *count > most) {
                densest = Some((*count, stitch.x, stitch.y));
            }
        }
        faults.extend(densest.map(|(hits, x, y)| Fault::TooDense { part: run.part, x, y, hits, most: limits.hits }));
    }
    faults
}

fn colours(sewing: &Sewing, limits: &Limits) -> Option<Fault> {
    let mut known: Vec<&str> = Vec::new();
    let mut one_too_many = None;
    let mut block = 0;
    for run in &sewing.runs {
        let stitches = sewing.pattern.stitches.get(run.stitches.clone()).unwrap_or_default();
        block += stitches.iter().filter(|stitch| stitch.kind == Kind::ColourChange).count();
        let Some(thread) = sewing.pattern.threads.get(block).filter(|thread| !known.contains(&thread.id)) else {
            continue;
        };
        known.push(thread.id);
        if known.len() == limits.colours.saturating_add(1) {
            one_too_many = Some(run.part);
        }
    }
    one_too_many.map(|part| Fault::TooManyColours { part, count: known.len(), most: limits.colours })
}
