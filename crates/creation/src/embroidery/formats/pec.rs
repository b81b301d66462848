//! The PEC block of a PES file: what Brother’s machines sew by.

use super::reading::Reading;
use super::records::{Record, label, records, sewn_extent};
use super::thumbnail::{HEIGHT, STRIDE, thumbnail};
use super::{FormatError, ReadError};
use crate::embroidery::pattern::{Kind, Pattern};
use crate::embroidery::thread::{THREADS, Thread, UNKNOWN};

/// Bytes before the stitches’ own header.
const HEADER: usize = 512;
/// Bytes of the stitches’ own header, the jump from the corner of the pattern to its origin included.
const STITCHES_HEADER: usize = 20;
/// Where the number of threads, less one, stands.
const THREAD_COUNT: usize = 48;
/// Threads are counted in one byte, and 255 says that there are none.
const MOST_THREADS: usize = 255;
/// Longest step in 12 bits.
const LONGEST: i32 = 2047;
/// Steps below this, to all sides, take one byte.
const SHORT: i32 = 63;
const LONG: u8 = 0x80;
const JUMP: u8 = 0x10;
const TRIM: u8 = 0x20;
const COLOUR_CHANGE: [u8; 2] = [0xfe, 0xb0];
const END: u8 = 0xff;

/// The PEC block of a pattern.
pub fn write(pattern: &Pattern, name: &str) -> Result<Vec<u8>, FormatError> {
    let stitches = stitches(pattern)?;
    let last_thread = pattern.threads.len().checked_sub(1).ok_or(FormatError::Nothing)?;
    let last_thread = u8::try_from(last_thread).ok().filter(|_| pattern.threads.len() <= MOST_THREADS);
    let mut block = format!("LA:{:<16}\r{:12}", label(name, 8), "").into_bytes();
    block.extend([0xff, 0x00, STRIDE, HEIGHT]);
    block.extend([b' '; 12]);
    block.push(last_thread.ok_or(FormatError::TooManyColours)?);
    block.extend(pattern.threads.iter().map(|thread| thread.pec));
    block.resize(HEADER, b' ');
    block.extend(stitches);
    let extent = sewn_extent(pattern)?;
    block.extend(thumbnail(&extent, pattern.threads_laid()));
    for colour in pattern.stitches.split(|stitch| stitch.kind == Kind::ColourChange) {
        let colour = Pattern { stitches: colour.to_vec(), threads: Vec::new() };
        block.extend(thumbnail(&extent, colour.threads_laid()));
    }
    Ok(block)
}

fn stitches(pattern: &Pattern) -> Result<Vec<u8>, FormatError> {
    let records = records(pattern, LONGEST)?;
    let extent = sewn_extent(pattern)?;
    let mut body = vec![0x31, 0xff, 0xf0];
    for size in [extent.width(), extent.height(), 0x1e0, 0x1b0] {
        body.extend(u16::try_from(size).map_err(|_| FormatError::TooLarge)?.to_le_bytes());
    }
    // Steps are relative to the pattern’s upper left corner until this one says where its origin lies.
    push(&mut body, -extent.left, JUMP);
    push(&mut body, -extent.top, JUMP);
    let mut is_cut = false;
    let mut second = true;
    for record in records {
        match record {
            Record::Sew(across, down) => {
                is_cut = false;
                push(&mut body, across, 0);
                push(&mut body, down, 0);
            }
            Record::Jump(across, down) => {
                let flag = if is_cut { TRIM } else { JUMP };
                push(&mut body, across, flag);
                push(&mut body, down, flag);
                is_cut = false;
            }
            Record::Trim => is_cut = true,
            Record::ColourChange => {
                is_cut = false;
                body.extend(COLOUR_CHANGE);
                // Machines alternate between these two numbers.
                body.push(if second { 2 } else { 1 });
                second = !second;
            }
        }
    }
    body.push(END);
    let length = u32::try_from(body.len() + 5).map_err(|_| FormatError::TooLarge)?;
    let [low, middle, high, 0] = length.to_le_bytes() else {
        return Err(FormatError::TooLarge);
    };
    let mut block = vec![0, 0, low, middle, high];
    block.extend(body);
    Ok(block)
}

/// One part of a step: a stitch in one byte where it is short, else two bytes with the flag.
fn push(body: &mut Vec<u8>, part: i32, flag: u8) {
    let [low, high, ..] = part.to_le_bytes();
    if flag == 0 && part.abs() < SHORT {
        body.push(low & !LONG);
    } else {
        body.extend([high & 0x0f | LONG | flag, low]);
    }
}

/// The pattern of a PEC block.
pub fn read(block: &[u8]) -> Result<Pattern, ReadError> {
    if !block.starts_with(b"LA:") {
        return Err(ReadError::NotThisFormat);
    }
    let last_thread = usize::from(*block.get(THREAD_COUNT).ok_or(ReadError::Unfinished)?);
    let numbers = block.get(THREAD_COUNT + 1..=THREAD_COUNT + 1 + last_thread).ok_or(ReadError::Unfinished)?;
    let threads = numbers.iter().map(of_number).collect();
    let mut bytes = block.get(HEADER + STITCHES_HEADER..).ok_or(ReadError::Unfinished)?;
    let mut reading = Reading::default();
    loop {
        if let [END, ..] = bytes {
            return reading.with_threads(threads);
        }
        if let Some([_, rest @ ..]) = bytes.strip_prefix(&COLOUR_CHANGE) {
            reading.colour_change();
            bytes = rest;
            continue;
        }
        let (across, flags, rest) = part(bytes)?;
        let (down, more_flags, rest) = part(rest)?;
        bytes = rest;
        let flags = flags | more_flags;
        if flags & TRIM != 0 {
            reading.trim();
        }
        if flags & (TRIM | JUMP) != 0 {
            reading.jump(across, down);
        } else {
            reading.sew(across, down);
        }
    }
}

/// One part of a step, its flags and what follows.
fn part(bytes: &[u8]) -> Result<(i32, u8, &[u8]), ReadError> {
    match bytes {
        [high, low, rest @ ..] if high & LONG != 0 => {
            let number = i32::from(high & 0x0f) << 8 | i32::from(*low);
            Ok((if number > LONGEST { number - 0x1000 } else { number }, high & (JUMP | TRIM), rest))
        }
        [short, rest @ ..] if short & LONG == 0 => {
            let number = i32::from(*short);
            Ok((if number > SHORT { number - 0x80 } else { number }, 0, rest))
        }
        _ => Err(ReadError::Unfinished),
    }
}

fn of_number(number: &u8) -> &'static Thread {
    THREADS.iter().find(|thread| thread.pec == *number).unwrap_or(UNKNOWN)
}
