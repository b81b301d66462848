//! Texts as outlines, read from the bytes of a TrueType font.

mod positioning;

use crate::geometry::curve::{flatten_cubic, flatten_quadratic};
use crate::geometry::{Contour, FLATTENING_TOLERANCE, Point, Region};
use positioning::Positioning;
use ttf_parser::{Face, GlyphId, OutlineBuilder};
use unicode_normalization::char::{compose, is_combining_mark};

/// Distance between two base lines, in heights of a capital.
pub(crate) const LINE_STEP: f64 = 1.75;

/// A font whose letters can become outlines.
pub struct Font<'a> {
    face: Face<'a>,
    capital: f64,
}

/// The bytes are not a font that can be read, or one without the height of its capitals.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct FontError;

/// A text as closed lines. The base line of its first line is at y = 0; lines are centred on x = 0.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct TextOutline {
    /// Closed lines that may overlap; filled by the non-zero rule.
    pub contours: Vec<Contour>,
    /// Letters that the font does not have, each once, in the order of the text. They are not drawn.
    pub missing: Vec<char>,
}

impl TextOutline {
    /// The area of the letters, overlaps joined.
    pub fn region(&self) -> Region {
        Region::from_contours(self.contours.clone())
    }
}

impl<'a> Font<'a> {
    /// Reads a TrueType or OpenType font.
    ///
    /// # Errors
    /// When the bytes are not a font, or the font does not say how high its capitals are.
    pub fn parse(bytes: &'a [u8]) -> Result<Self, FontError> {
        let face = Face::parse(bytes, 0).map_err(|_| FontError)?;
        let capital = face.capital_height().map(f64::from).ok_or(FontError)?;
        if capital > 0.0 { Ok(Self { face, capital }) } else { Err(FontError) }
    }

    /// The text with capitals `capital_height` mm high; `\n` starts a new line. Decomposed letters are composed where Unicode has
    /// the composed letter, and drawn with placed marks elsewhere.
    pub fn outline(&self, text: &str, capital_height: f64) -> TextOutline {
        let scale = capital_height / self.capital;
        let mut outline = TextOutline::default();
        for (index, line) in text.lines().enumerate() {
            let down = index as f64 * LINE_STEP * capital_height;
            self.outline_line(line, scale, down, &mut outline);
        }
        outline
    }

    fn outline_line(&self, line: &str, scale: f64, down: f64, outline: &mut TextOutline) {
        let positioning = Positioning::of(&self.face);
        let mut letters: Vec<(GlyphId, Point)> = Vec::new();
        let mut pen = 0.0;
        let mut base: Option<(GlyphId, f64)> = None;
        for letter in composed(line) {
            let Some(glyph) = self.glyph(letter) else {
                if !outline.missing.contains(&letter) {
                    outline.missing.push(letter);
                }
                continue;
            };
            if is_combining_mark(letter)
                && let Some((under, start)) = base
                && let Some(shift) = positioning.mark(under, glyph)
            {
                letters.push((glyph, Point::new(start, 0.0) + shift));
                continue;
            }
            if let Some((before, _)) = base {
                pen += positioning.kern(before, glyph);
            }
            letters.push((glyph, Point::new(pen, 0.0)));
            base = Some((glyph, pen));
            pen += f64::from(self.face.glyph_hor_advance(glyph).unwrap_or(0));
        }
        for (glyph, place) in letters {
            let mut pen_path = PenPath {
                origin: Point::new((place.x - pen / 2.0) * scale, down - place.y * scale),
                scale,
                tolerance: FLATTENING_TOLERANCE,
                contours: &mut outline.contours,
                current: Vec::new(),
            };
            // A glyph without an outline is a space: nothing to draw.
            let _ = self.face.outline_glyph(glyph, &mut pen_path);
        }
    }

    fn glyph(&self, letter: char) -> Option<GlyphId> {
        let found = self.face.glyph_index(letter);
        if letter.is_whitespace() { found.or_else(|| self.face.glyph_index(' ')) } else { found }
    }
}

/// The visible letters of a line, marks joined to the letter before where Unicode has one letter for both.
fn composed(line: &str) -> Vec<char> {
    let mut letters: Vec<char> = Vec::new();
    for letter in line.chars().filter(|letter| !is_invisible(*letter)) {
        match letters.last_mut() {
            Some(last) if is_combining_mark(letter) => match compose(*last, letter) {
                Some(whole) => *last = whole,
                None => letters.push(letter),
            },
            _ => letters.push(letter),
        }
    }
    letters
}

/// Letters that steer the writing and draw nothing: controls, joiners, marks of direction, variation selectors.
fn is_invisible(letter: char) -> bool {
    letter.is_control()
        || matches!(letter, '\u{ad}' | '\u{200b}'..='\u{200f}' | '\u{202a}'..='\u{202e}' | '\u{2060}'..='\u{206f}' | '\u{fe00}'..='\u{fe0f}' | '\u{feff}')
}

/// Receives the outline of a glyph in font units, y up, and keeps it in mm, y down.
struct PenPath<'c> {
    origin: Point,
    scale: f64,
    tolerance: f64,
    contours: &'c mut Vec<Contour>,
    current: Contour,
}

impl PenPath<'_> {
    fn place(&self, x: f32, y: f32) -> Point {
        self.origin + Point::new(f64::from(x), -f64::from(y)) * self.scale
    }

    fn pen(&self) -> Point {
        self.current.last().copied().unwrap_or(self.origin)
    }
}

impl OutlineBuilder for PenPath<'_> {
    fn move_to(&mut self, x: f32, y: f32) {
        self.close();
        self.current.push(self.place(x, y));
    }

    fn line_to(&mut self, x: f32, y: f32) {
        self.current.push(self.place(x, y));
    }

    fn quad_to(&mut self, x1: f32, y1: f32, x: f32, y: f32) {
        let (from, control, to) = (self.pen(), self.place(x1, y1), self.place(x, y));
        flatten_quadratic(&mut self.current, from, control, to, self.tolerance);
    }

    fn curve_to(&mut self, x1: f32, y1: f32, x2: f32, y2: f32, x: f32, y: f32) {
        let (from, to) = (self.pen(), self.place(x, y));
        let (first, second) = (self.place(x1, y1), self.place(x2, y2));
        flatten_cubic(&mut self.current, from, first, second, to, self.tolerance);
    }

    fn close(&mut self) {
        let contour = std::mem::take(&mut self.current);
        if contour.len() > 2 {
            self.contours.push(contour);
        }
    }
}
