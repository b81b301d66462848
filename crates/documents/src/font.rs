//! The two fonts of a page: which glyph stands for a letter, and how wide it is.

use std::collections::BTreeMap;
use ttf_parser::Face;

const REGULAR: &[u8] = include_bytes!("../fonts/atkinson-regular.ttf");
const BOLD: &[u8] = include_bytes!("../fonts/atkinson-bold.ttf");

/// The bytes are no TrueType font that can be read.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct FontError;

/// The fonts of a page, for what is read and for what stands out.
pub(crate) struct Fonts<'a> {
    pub regular: Font<'a>,
    pub bold: Font<'a>,
}

impl Fonts<'_> {
    /// The fonts of the app.
    pub fn of_the_app() -> Result<Self, FontError> {
        Ok(Self { regular: Font::parse(REGULAR)?, bold: Font::parse(BOLD)? })
    }
}

/// One font and its bytes, which are put into the file as they are.
pub(crate) struct Font<'a> {
    pub bytes: &'a [u8],
    pub face: Face<'a>,
}

impl<'a> Font<'a> {
    fn parse(bytes: &'a [u8]) -> Result<Self, FontError> {
        let face = Face::parse(bytes, 0).map_err(|_| FontError)?;
        if face.units_per_em() == 0 { Err(FontError) } else { Ok(Self { bytes, face }) }
    }

    /// The glyph of a letter; a letter that the font lacks is drawn as a box.
    pub fn glyph(&self, letter: char) -> u16 {
        let letter = match letter {
            '\u{a0}' | '\u{202f}' | '\t' => ' ',
            other => other,
        };
        self.face.glyph_index(letter).map_or(0, |glyph| glyph.0)
    }

    /// The width of a glyph, in thousandths of the size of the letters.
    pub fn advance(&self, glyph: u16) -> f32 {
        let units = f32::from(self.face.units_per_em());
        let advance = self.face.glyph_hor_advance(ttf_parser::GlyphId(glyph)).unwrap_or_default();
        f32::from(advance) * 1000.0 / units
    }

    /// The width of a text in points, at letters of this size in points.
    pub fn width(&self, text: &str, size: f32) -> f32 {
        text.chars().map(|letter| self.advance(self.glyph(letter))).sum::<f32>() * size / 1000.0
    }

    /// A measure of the font in thousandths of the size of its letters.
    pub fn thousandths(&self, units: i16) -> f32 {
        f32::from(units) * 1000.0 / f32::from(self.face.units_per_em())
    }

    /// The letters that each used glyph stands for.
    pub fn used(&self, text: impl Iterator<Item = char>) -> BTreeMap<u16, char> {
        text.map(|letter| (self.glyph(letter), letter)).filter(|(glyph, _)| *glyph != 0).collect()
    }
}
