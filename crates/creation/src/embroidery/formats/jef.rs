//! Janome JEF: a header with hoop and threads, then two bytes a step, and 0x80 before what is not a stitch.

use super::exp::step;
use super::reading::{Reading, long_at, signed};
use super::records::{Record, records, sewn_extent};
use super::{FormatError, ReadError};
use crate::embroidery::pattern::{Extent, Pattern};
use crate::embroidery::thread::{THREADS, Thread, UNKNOWN};

/// Longest step to the side and down; one more to the left would be the mark.
const LONGEST: i32 = 127;
const MARK: u8 = 0x80;
const COLOUR_CHANGE: u8 = 0x01;
const JUMP: u8 = 0x02;
const END: u8 = 0x10;
/// So many jumps that lead nowhere make the machine cut the thread.
const TRIM_JUMPS: usize = 3;
/// Bytes before the threads.
const HEADER: usize = 0x74;
/// Where the number of threads stands.
const THREAD_COUNT: usize = 24;
/// The flag that writers put in the second place, and the one that they put for each thread.
const FLAG: u32 = 0x14;
const THREAD_FLAG: u32 = 0x0d;
/// The files are the same whenever they are written: all say the same moment.
const MOMENT: &[u8; 16] = b"20260101000000\0\0";
/// Hoops to which the header gives the room around the pattern: half their width and height in tenths of a mm. The last is a custom one.
const HOOPS: [(i32, i32); 4] = [(550, 550), (250, 250), (700, 1000), (700, 1000)];
/// The hoop of 50 by 50 mm: its number and half its side in tenths of a mm. Then the number of the standard one of 110 by 110 mm.
const SMALL_HOOP: (u32, i32) = (1, 250);
const STANDARD_HOOP: u32 = 0;

/// The pattern as a JEF file.
///
/// # Errors
/// When nothing is sewn, or threads and colour blocks do not agree, or a stitch is too far away.
pub fn write(pattern: &Pattern) -> Result<Vec<u8>, FormatError> {
    let mut body: Vec<u8> = Vec::new();
    for record in records(pattern, LONGEST)? {
        match record {
            Record::Sew(across, down) => body.extend(step(across, down)),
            Record::Jump(across, down) => {
                body.extend([MARK, JUMP]);
                body.extend(step(across, down));
            }
            Record::Trim => body.extend([MARK, JUMP, 0, 0].repeat(TRIM_JUMPS)),
            Record::ColourChange => body.extend([MARK, COLOUR_CHANGE, 0, 0]),
        }
    }
    body.extend([MARK, END]);
    let mut file = header(pattern, body.len() / 2)?;
    file.extend(body);
    Ok(file)
}

fn header(pattern: &Pattern, points: usize) -> Result<Vec<u8>, FormatError> {
    let count = |number: usize| u32::try_from(number).map_err(|_| FormatError::TooLarge);
    let mut file = Vec::new();
    let mut long = |number: u32| file.extend(number.to_le_bytes());
    long(count(HEADER + pattern.threads.len() * 8)?);
    long(FLAG);
    file.extend(MOMENT);
    let mut long = |number: u32| file.extend(number.to_le_bytes());
    long(count(pattern.threads.len())?);
    long(count(points)?);
    let sewn = sewn_extent(pattern)?;
    let reach = [-sewn.left, -sewn.top, sewn.right, sewn.bottom];
    let is_small = reach.iter().all(|reach| *reach < SMALL_HOOP.1);
    long(if is_small { SMALL_HOOP.0 } else { STANDARD_HOOP });
    reach.iter().for_each(|reach| long(reach.max(&0).unsigned_abs()));
    for (half_width, half_height) in HOOPS {
        room(&sewn, half_width, half_height).into_iter().for_each(|room| long(room.cast_unsigned()));
    }
    pattern.threads.iter().for_each(|thread| long(u32::from(thread.jef)));
    pattern.threads.iter().for_each(|_| long(THREAD_FLAG));
    Ok(file)
}

/// What is left of a hoop to the left, above, to the right and below; -1 where the pattern does not fit.
fn room(sewn: &Extent, half_width: i32, half_height: i32) -> [i32; 4] {
    let room = [half_width + sewn.left, half_height + sewn.top, half_width - sewn.right, half_height - sewn.bottom];
    if room.iter().all(|room| *room >= 0) { room } else { [-1; 4] }
}

/// The pattern of a JEF file.
///
/// # Errors
/// When the bytes are no such file.
pub fn read(bytes: &[u8]) -> Result<Pattern, ReadError> {
    let (start, count) = (long_at(bytes, 0)?, long_at(bytes, THREAD_COUNT)?);
    if start < HEADER || count > (start - HEADER) / 4 {
        return Err(ReadError::NotThisFormat);
    }
    let threads =
        (0..count).map(|index| long_at(bytes, HEADER + index * 4).map(of_number)).collect::<Result<_, _>>()?;
    let mut reading = Reading::default();
    let mut pairs = bytes.get(start..).ok_or(ReadError::Unfinished)?.as_chunks::<2>().0.iter().enumerate();
    while let Some((index, pair)) = pairs.next() {
        match *pair {
            [MARK, END] => return reading.with_threads(threads),
            [MARK, control] => {
                let Some((_, [across, up])) = pairs.next() else {
                    return Err(ReadError::Unfinished);
                };
                match (control, *across, *up) {
                    (COLOUR_CHANGE, ..) => reading.colour_change(),
                    (JUMP, 0, 0) => reading.trim(),
                    (JUMP, across, up) => reading.jump(signed(across), -signed(up)),
                    _ => return Err(ReadError::Unknown { at: start + index * 2 }),
                }
            }
            [across, up] => reading.sew(signed(across), -signed(up)),
        }
    }
    Err(ReadError::Unfinished)
}

fn of_number(number: usize) -> &'static Thread {
    THREADS.iter().find(|thread| usize::from(thread.jef) == number).unwrap_or(UNKNOWN)
}
