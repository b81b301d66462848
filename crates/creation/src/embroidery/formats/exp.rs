//! Melco EXP: no header; two bytes a step, and 0x80 before what is not a stitch.

use super::reading::{Reading, signed};
use super::records::{Record, records};
use super::{FormatError, ReadError};
use crate::embroidery::pattern::Pattern;

/// Longest step to the side and down; one more to the left would be the mark.
const LONGEST: i32 = 127;
const MARK: u8 = 0x80;
const COLOUR_CHANGE: u8 = 0x01;
const JUMP: u8 = 0x04;
const TRIM: u8 = 0x80;

/// The pattern as an EXP file.
///
/// # Errors
/// When nothing is sewn, or threads and colour blocks do not agree, or a stitch is too far away.
pub fn write(pattern: &Pattern) -> Result<Vec<u8>, FormatError> {
    let mut file = Vec::new();
    for record in records(pattern, LONGEST)? {
        match record {
            Record::Sew(across, down) => file.extend(step(across, down)),
            Record::Jump(across, down) => {
                file.extend([MARK, JUMP]);
                file.extend(step(across, down));
            }
            Record::Trim => file.extend([MARK, TRIM, 0x07, 0x00]),
            Record::ColourChange => file.extend([MARK, COLOUR_CHANGE, 0x00, 0x00]),
        }
    }
    Ok(file)
}

/// A step in two bytes, y upwards, as EXP and JEF have it. Both parts must be within ±127.
pub(super) fn step(across: i32, down: i32) -> [u8; 2] {
    [across, -down].map(|part| part.to_le_bytes()[0])
}

/// The pattern of an EXP file; every thread is black.
///
/// # Errors
/// When the bytes are no such file.
pub fn read(bytes: &[u8]) -> Result<Pattern, ReadError> {
    let mut reading = Reading::default();
    let (pairs, rest) = bytes.as_chunks::<2>();
    let mut pairs = pairs.iter().enumerate();
    while let Some((index, pair)) = pairs.next() {
        let [MARK, control] = *pair else {
            reading.sew(signed(pair[0]), -signed(pair[1]));
            continue;
        };
        let Some((_, [across, up])) = pairs.next() else {
            return Err(ReadError::Unfinished);
        };
        match control {
            COLOUR_CHANGE => reading.colour_change(),
            JUMP => reading.jump(signed(*across), -signed(*up)),
            TRIM => reading.trim(),
            _ => return Err(ReadError::Unknown { at: index * 2 }),
        }
    }
    if rest.is_empty() { Ok(reading.without_threads()) } else { Err(ReadError::Unfinished) }
}
