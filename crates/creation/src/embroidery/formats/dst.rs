//! Tajima DST: a header of 512 bytes, then three bytes a step in balanced ternary.

use super::reading::Reading;
use super::records::{Record, label, records, sewn_extent};
use super::{FormatError, ReadError};
use crate::embroidery::pattern::Pattern;

const HEADER: usize = 512;
/// Longest step to the side and down: 81 + 27 + 9 + 3 + 1.
const LONGEST: i32 = 121;
/// The two bits that every step has.
const STEP: u8 = 0b0000_0011;
const JUMP: u8 = 0b1000_0011;
const COLOUR_CHANGE: u8 = 0b1100_0011;
const END: u8 = 0b1111_0011;
/// So many jumps one after another make the machine cut the thread.
const TRIM_JUMPS: usize = 3;
/// The jumps that are written for a cut: they lead back to where they began.
const TRIM: [(i32, i32); TRIM_JUMPS] = [(2, 2), (-4, -4), (2, 2)];

/// Each power of three with the byte and the bits that add it and take it away: to the right, to the left, up, down.
const DIGITS: [(i32, usize, [u8; 4]); 5] =
    [(81, 2, [2, 3, 5, 4]), (27, 1, [2, 3, 5, 4]), (9, 0, [2, 3, 5, 4]), (3, 1, [0, 1, 7, 6]), (1, 0, [0, 1, 7, 6])];

/// The pattern as a DST file.
///
/// # Errors
/// When nothing is sewn, or threads and colour blocks do not agree, or a stitch is too far away.
pub fn write(pattern: &Pattern, name: &str) -> Result<Vec<u8>, FormatError> {
    let mut body = Vec::new();
    for record in records(pattern, LONGEST)? {
        match record {
            Record::Sew(across, down) => body.push(step(across, down, STEP)),
            Record::Jump(across, down) => body.push(step(across, down, JUMP)),
            Record::Trim => body.extend(TRIM.map(|(across, down)| step(across, down, JUMP))),
            Record::ColourChange => body.push([0, 0, COLOUR_CHANGE]),
        }
    }
    let mut file = header(pattern, name, body.len())?;
    body.push([0, 0, END]);
    file.extend(body.as_flattened());
    Ok(file)
}

fn header(pattern: &Pattern, name: &str, steps: usize) -> Result<Vec<u8>, FormatError> {
    let sewn = sewn_extent(pattern)?;
    let (x, y) = pattern.stitches.last().map_or((0, 0), |last| (last.x, last.y));
    let sign = |value: i32| if value < 0 { '-' } else { '+' };
    let text = format!(
        "LA:{:<16}\rST:{steps:>7}\rCO:{:>3}\r+X:{:>5}\r-X:{:>5}\r+Y:{:>5}\r-Y:{:>5}\rAX:{}{:>5}\rAY:{}{:>5}\rMX:+{:>5}\rMY:+{:>5}\rPD:******\r\u{1a}",
        label(name, 16),
        pattern.colour_changes(),
        sewn.right.max(0),
        (-sewn.left).max(0),
        (-sewn.top).max(0),
        sewn.bottom.max(0),
        sign(x),
        x.abs(),
        sign(-y),
        y.abs(),
        0,
        0,
    );
    let mut header = text.into_bytes();
    header.resize(HEADER, b' ');
    Ok(header)
}

fn step(across: i32, down: i32, flags: u8) -> [u8; 3] {
    let mut bytes = [0, 0, flags];
    let (mut across, mut up) = (across, -down);
    for (power, byte, [right, left, above, below]) in DIGITS {
        // What the lower powers can say together: half of this one.
        let rest = power / 2;
        let mut set = |bit: u8| {
            if let Some(byte) = bytes.get_mut(byte) {
                *byte |= 1 << bit;
            }
        };
        if across.abs() > rest {
            set(if across > 0 { right } else { left });
            across -= across.signum() * power;
        }
        if up.abs() > rest {
            set(if up > 0 { above } else { below });
            up -= up.signum() * power;
        }
    }
    bytes
}

/// The pattern of a DST file; every thread is black.
///
/// # Errors
/// When the bytes are no such file.
pub fn read(bytes: &[u8]) -> Result<Pattern, ReadError> {
    if !bytes.starts_with(b"LA:") {
        return Err(ReadError::NotThisFormat);
    }
    let mut reading = Reading::default();
    let mut jumps: Vec<(i32, i32)> = Vec::new();
    let body = bytes.get(HEADER..).ok_or(ReadError::Unfinished)?;
    for (index, step) in body.as_chunks::<3>().0.iter().enumerate() {
        let [_, _, flags] = *step;
        let move_by = decoded(*step);
        let is = |pattern: u8| flags & pattern == pattern;
        if is(JUMP) && !is(COLOUR_CHANGE) {
            jumps.push(move_by);
            continue;
        }
        take(&mut jumps, &mut reading);
        if is(END) {
            return Ok(reading.without_threads());
        } else if is(COLOUR_CHANGE) {
            reading.colour_change();
        } else if flags & COLOUR_CHANGE == STEP {
            reading.sew(move_by.0, move_by.1);
        } else {
            return Err(ReadError::Unknown { at: HEADER + index * 3 });
        }
    }
    Err(ReadError::Unfinished)
}

/// What jumps one after another mean.
fn take(jumps: &mut Vec<(i32, i32)>, reading: &mut Reading) {
    if jumps.len() >= TRIM_JUMPS {
        reading.trim();
    }
    let (across, down) = jumps.iter().fold((0, 0), |(x, y), (across, down)| (x + across, y + down));
    if (across, down) != (0, 0) {
        reading.jump(across, down);
    }
    jumps.clear();
}

fn decoded(step: [u8; 3]) -> (i32, i32) {
    let (mut across, mut down) = (0, 0);
    for (power, byte, [right, left, above, below]) in DIGITS {
        let bit = |bit: u8| step.get(byte).map_or(0, |byte| i32::from(byte >> bit & 1));
        across += power * (bit(right) - bit(left));
        down -= power * (bit(above) - bit(below));
    }
    (across, down)
}
