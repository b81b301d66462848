//! A pattern as the formats say it: steps from stitch to stitch, none longer than the format allows.

use super::FormatError;
use crate::embroidery::pattern::{Extent, Kind, Pattern};
use unicode_normalization::UnicodeNormalization;

/// Greatest distance from the middle to the side and down, in tenths of a mm, that every format can say in one step: 12 bits in PEC.
const FARTHEST: i32 = 2047;

/// A step from the last place, in tenths of a mm, y downwards.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Record {
    Sew(i32, i32),
    Jump(i32, i32),
    Trim,
    ColourChange,
}

/// The steps of a pattern, each at most `most` to the side and down.
pub fn records(pattern: &Pattern, most: i32) -> Result<Vec<Record>, FormatError> {
    if pattern.sewn() == 0 {
        return Err(FormatError::Nothing);
    }
    if pattern.threads.len() != pattern.colour_changes() + 1 {
        return Err(FormatError::Threads);
    }
    let mut records = Vec::with_capacity(pattern.stitches.len());
    let (mut x, mut y) = (0, 0);
    for stitch in &pattern.stitches {
        if [stitch.x, stitch.y].iter().any(|away| !(-FARTHEST..=FARTHEST).contains(away)) {
            return Err(FormatError::TooLarge);
        }
        let (across, down) = (stitch.x - x, stitch.y - y);
        let count = (across.abs().max(down.abs()) + most - 1) / most;
        match stitch.kind {
            Kind::Sew => records.extend(parts(across, down, count.max(1)).map(|(dx, dy)| Record::Sew(dx, dy))),
            Kind::Jump => records.extend(parts(across, down, count).map(|(dx, dy)| Record::Jump(dx, dy))),
            Kind::Trim | Kind::ColourChange => {
                records.extend(parts(across, down, count).map(|(dx, dy)| Record::Jump(dx, dy)));
                records.push(if stitch.kind == Kind::Trim { Record::Trim } else { Record::ColourChange });
            }
        }
        (x, y) = (stitch.x, stitch.y);
    }
    Ok(records)
}

/// A step in `count` nearly equal ones.
fn parts(across: i32, down: i32, count: i32) -> impl Iterator<Item = (i32, i32)> {
    let upto = move |index: i32| (across * index / count, down * index / count);
    (1..=count).map(move |index| {
        let ((x, y), (last_x, last_y)) = (upto(index), upto(index - 1));
        (x - last_x, y - last_y)
    })
}

/// The box around what is sewn.
pub fn sewn_extent(pattern: &Pattern) -> Result<Extent, FormatError> {
    pattern.bounds().ok_or(FormatError::Nothing)
}

/// The name in at most `most` letters that every machine can show.
pub fn label(name: &str, most: usize) -> String {
    let shown: String = name.nfd().filter(|letter| letter.is_ascii_graphic() || *letter == ' ').take(most).collect();
    let shown = shown.trim();
    if shown.is_empty() { "creation".chars().take(most).collect() } else { shown.to_owned() }
}
