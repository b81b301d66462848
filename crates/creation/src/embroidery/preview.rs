//! What the screen shows, in mm with the top left corner of the piece as the origin, and every stitch for the simulation.

use super::Finding;
use super::design::Design;
use super::document::Document;
use super::pattern::{Kind, Pattern, STEPS_PER_MM};
use super::thread::{self, Thread};
use crate::geometry::svg_path;
use crate::lab::LabProfile;
use crate::piece::{ItemBox, PlacedHole};
use serde::{Deserialize, Serialize};
use std::fmt::Write;

/// A picture of the creation, and how it is sewn.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub struct Preview {
    /// Width of the piece.
    pub width: f64,
    /// Height of the piece.
    pub height: f64,
    /// The contour.
    pub contour: String,
    /// The threads, one after another in sewing order.
    pub threads: Vec<SewnThread>,
    /// Every act of the machine, three numbers each: tenths of a mm to the right of the middle, below it, and 0 to sew, 1 to jump,
    /// 2 to trim, 3 to change the thread.
    #[serde(with = "crate::packed::numbers")]
    pub acts: Vec<i32>,
    /// Needle hits.
    pub stitches: usize,
    /// Threads that are cut.
    pub trims: usize,
    /// Estimated duration in whole minutes.
    pub minutes: u32,
    /// The items, to touch and move, first below.
    pub items: Vec<ItemBox>,
    /// The holes, to touch and move, in the order of the document.
    pub holes: Vec<PlacedHole>,
    /// What would fail or disappoint, worst first.
    pub findings: Vec<Finding>,
}

/// A thread with the way that it takes.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub struct SewnThread {
    /// Which thread.
    #[serde(with = "thread::by_name")]
    pub thread: &'static Thread,
    /// What is sewn with it, as lines.
    pub path: String,
}

impl Preview {
    /// The preview of a design.
    pub(super) fn of(document: &Document, design: Design, lab: &LabProfile, findings: Vec<Finding>) -> Self {
        let (width, height) = (document.piece.width, document.piece.height);
        let pattern = &design.sewing.pattern;
        let acts = pattern.stitches.iter().flat_map(|stitch| [stitch.x, stitch.y, number(stitch.kind)]);
        Self {
            width,
            height,
            contour: svg_path::closed(design.layout.blank.contours()),
            threads: sewn(pattern, width / 2.0, height / 2.0),
            acts: acts.collect(),
            stitches: pattern.sewn(),
            trims: pattern.trims(),
            minutes: minutes(pattern, lab),
            items: design.layout.items.iter().map(ItemBox::of).collect(),
            holes: design.layout.holes,
            findings,
        }
    }
}

/// Whole minutes on the lab's first machine, at least 1.
pub(super) fn minutes(pattern: &Pattern, lab: &LabProfile) -> u32 {
    let speed = lab.sewing.machines.first().map_or(400.0, |machine| machine.speed);
    pattern.minutes(speed).ceil().clamp(1.0, 1e6) as u32
}

fn number(kind: Kind) -> i32 {
    match kind {
        Kind::Sew => 0,
        Kind::Jump => 1,
        Kind::Trim => 2,
        Kind::ColourChange => 3,
    }
}

fn sewn(pattern: &Pattern, across: f64, down: f64) -> Vec<SewnThread> {
    let mut paths = vec![String::new()];
    let mut is_down = false;
    for stitch in &pattern.stitches {
        match stitch.kind {
            Kind::ColourChange => {
                paths.push(String::new());
                is_down = false;
            }
            Kind::Jump | Kind::Trim => is_down = false,
            Kind::Sew => {
                let (x, y) = (f64::from(stitch.x) / STEPS_PER_MM + across, f64::from(stitch.y) / STEPS_PER_MM + down);
                if let Some(path) = paths.last_mut() {
                    // Writing into a text cannot fail.
                    let _ = write!(path, "{}{x:.1} {y:.1}", if is_down { 'L' } else { 'M' });
                }
                is_down = true;
            }
        }
    }
    pattern.threads.iter().zip(paths).map(|(thread, path)| SewnThread { thread, path }).collect()
}
