//! Brother PES, version 1: the design for programs, then the PEC block for machines.

use super::reading::long_at;
use super::records::sewn_extent;
use super::{FormatError, ReadError, pec};
use crate::embroidery::pattern::{Extent, Kind, Pattern};

const MAGIC: &[u8] = b"#PES";
const VERSION: &[u8] = b"0001";
/// Where it stands how far the PEC block is from the beginning.
const PEC_OFFSET: usize = 8;
const SCALED_TO_FIT: u16 = 1;
/// The hoop of 100 by 100 mm.
const HOOP: u16 = 0;
const MORE_BLOCKS: u16 = 0xffff;
const SECTION_END: u16 = 0x8003;
/// Middle of the page that programs show, and what they add to it, in tenths of a mm.
const PAGE: (f32, f32) = (350.0 + 650.0, 100.0 + 900.0);
const SEWN: u16 = 0;
const JUMPED: u16 = 1;

/// The pattern as a PES file.
///
/// # Errors
/// When nothing is sewn, or threads and colour blocks do not agree, or the pattern is larger than the format can say.
pub fn write(pattern: &Pattern, name: &str) -> Result<Vec<u8>, FormatError> {
    let block = pec::write(pattern, name)?;
    let design = design(pattern)?;
    let offset = MAGIC.len() + VERSION.len() + 4 + design.len();
    let mut file = [MAGIC, VERSION].concat();
    file.extend(u32::try_from(offset).map_err(|_| FormatError::TooLarge)?.to_le_bytes());
    file.extend(design);
    file.extend(block);
    Ok(file)
}

/// One object with all stitches, as programs that draw them want it.
fn design(pattern: &Pattern) -> Result<Vec<u8>, FormatError> {
    let extent = sewn_extent(pattern)?;
    let sections = sections(pattern, &extent)?;
    let mut out = Words(Vec::new());
    [SCALED_TO_FIT, HOOP, 1, MORE_BLOCKS, 0].into_iter().for_each(|word| out.word(word));
    out.name("CEmbOne");
    out.0.extend([0; 16]);
    let (width, height) = (signed(extent.width())?, signed(extent.height())?);
    let left = PAGE.0 - f32::from(width) / 2.0;
    let top = PAGE.1 + f32::from(height) / 2.0;
    for number in [1.0, 0.0, 0.0, 1.0, left, top] {
        out.0.extend(f32::to_le_bytes(number));
    }
    [1, 0, 0].into_iter().for_each(|word| out.word(word));
    out.place(width, height);
    out.0.extend([0; 8]);
    out.word(count(sections.len())?);
    [MORE_BLOCKS, 0].into_iter().for_each(|word| out.word(word));
    out.name("CSewSeg");
    let mut colours: Vec<(u16, u16)> = Vec::new();
    for (index, section) in sections.iter().enumerate() {
        if index > 0 {
            out.word(SECTION_END);
        }
        if colours.last().is_none_or(|(_, colour)| *colour != section.colour) {
            colours.push((count(index)?, section.colour));
        }
        [section.flag, section.colour, count(section.places.len())?].into_iter().for_each(|word| out.word(word));
        section.places.iter().for_each(|(x, y)| out.place(*x, *y));
    }
    out.word(count(colours.len())?);
    colours.iter().flat_map(|(section, colour)| [*section, *colour]).for_each(|word| out.word(word));
    [0, 0].into_iter().for_each(|word| out.word(word));
    Ok(out.0)
}

/// Stitches, or a jump, of one colour.
struct Section {
    flag: u16,
    colour: u16,
    /// From the lower left corner of the pattern.
    places: Vec<(i16, i16)>,
}

fn sections(pattern: &Pattern, extent: &Extent) -> Result<Vec<Section>, FormatError> {
    let mut threads = pattern.threads.iter().map(|thread| u16::from(thread.pec));
    let mut colour = threads.next().ok_or(FormatError::Threads)?;
    let mut sections: Vec<Section> = Vec::new();
    let mut last = None;
    let mut sews = false;
    for stitch in &pattern.stitches {
        let place = (signed(stitch.x - extent.left)?, signed(stitch.y - extent.bottom)?);
        match stitch.kind {
            Kind::Sew => {
                match sections.last_mut().filter(|_| sews) {
                    Some(section) if section.places.len() < usize::from(u16::MAX) => section.places.push(place),
                    full => {
                        let places = full.and(last).into_iter().chain([place]).collect();
                        sections.push(Section { flag: SEWN, colour, places });
                    }
                }
                last = Some(place);
            }
            Kind::Jump => {
                let places = vec![last.unwrap_or(place), place];
                sections.push(Section { flag: JUMPED, colour, places });
            }
            Kind::Trim => {}
            Kind::ColourChange => colour = threads.next().ok_or(FormatError::Threads)?,
        }
        sews = stitch.kind == Kind::Sew;
    }
    Ok(sections)
}

fn signed(number: i32) -> Result<i16, FormatError> {
    i16::try_from(number).map_err(|_| FormatError::TooLarge)
}

fn count(number: usize) -> Result<u16, FormatError> {
    u16::try_from(number).map_err(|_| FormatError::TooLarge)
}

/// Bytes, two at a time, the lower first.
struct Words(Vec<u8>);

impl Words {
    fn word(&mut self, word: u16) {
        self.0.extend(word.to_le_bytes());
    }

    fn place(&mut self, x: i16, y: i16) {
        self.0.extend([x.to_le_bytes(), y.to_le_bytes()].as_flattened());
    }

    fn name(&mut self, name: &str) {
        self.0.extend([name.len().to_le_bytes()[0], 0]);
        self.0.extend(name.as_bytes());
    }
}

/// The pattern of a PES file of any version, by its PEC block.
///
/// # Errors
/// When the bytes are no such file.
pub fn read(bytes: &[u8]) -> Result<Pattern, ReadError> {
    if !bytes.starts_with(MAGIC) {
        return Err(ReadError::NotThisFormat);
    }
    let block = bytes.get(long_at(bytes, PEC_OFFSET)?..).ok_or(ReadError::Unfinished)?;
    pec::read(block)
}
