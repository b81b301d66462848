//! The small part of SVG path data that motifs and outlines are drawn with: `M L H V C Q Z`, absolute and relative.

use super::curve::{flatten_cubic, flatten_quadratic};
use super::{Contour, Point, to_micron};
use std::fmt::Write;

/// Why path data cannot be read: the byte where reading stopped.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct PathError {
    /// Byte offset in the path data.
    pub at: usize,
}

/// Reads path data as closed lines, curves flattened to `tolerance` in the units of the data.
///
/// # Errors
/// When a command is unknown or a number is missing.
pub fn contours(data: &str, tolerance: f64) -> Result<Vec<Contour>, PathError> {
    let mut reader = Reader { data, at: 0 };
    let mut done: Vec<Contour> = Vec::new();
    let mut current: Contour = Vec::new();
    let mut pen = Point::default();
    let mut start = Point::default();
    let mut command = None;
    loop {
        if let Some(letter) = reader.letter() {
            command = Some(letter);
        } else if reader.at_end() {
            break;
        }
        let Some(letter) = command else {
            return Err(PathError { at: reader.at });
        };
        let origin = if letter.is_ascii_lowercase() { pen } else { Point::default() };
        match letter.to_ascii_uppercase() {
            'M' => {
                close(&mut done, &mut current);
                pen = origin + reader.point()?;
                start = pen;
                current.push(pen);
                command = Some(if letter == 'm' { 'l' } else { 'L' });
            }
            'Z' => {
                close(&mut done, &mut current);
                pen = start;
                command = None;
            }
            'L' => {
                pen = origin + reader.point()?;
                current.push(pen);
            }
            'H' => {
                pen.x = origin.x + reader.number()?;
                current.push(pen);
            }
            'V' => {
                pen.y = origin.y + reader.number()?;
                current.push(pen);
            }
            'Q' => {
                let control = origin + reader.point()?;
                let to = origin + reader.point()?;
                flatten_quadratic(&mut current, pen, control, to, tolerance);
                pen = to;
            }
            'C' => {
                let first = origin + reader.point()?;
                let second = origin + reader.point()?;
                let to = origin + reader.point()?;
                flatten_cubic(&mut current, pen, first, second, to, tolerance);
                pen = to;
            }
            _ => return Err(PathError { at: reader.at }),
        }
    }
    close(&mut done, &mut current);
    Ok(done)
}

/// Path data of absolute commands on points (`M L C Q Z`) with every x and y multiplied, to a thousandth.
pub fn scaled(data: &str, across: f64, down: f64) -> String {
    let mut reader = Reader { data, at: 0 };
    let mut out = String::with_capacity(data.len() * 2);
    loop {
        if let Some(letter) = reader.letter() {
            out.push(letter);
        } else if let Ok(point) = reader.point() {
            let (x, y) = (to_micron(point.x * across), to_micron(point.y * down));
            let _ = write!(out, "{x} {y} ");
        } else {
            return out;
        }
    }
}

/// Writes lines as path data in mm, to a thousandth; closed lines end with `Z`.
pub fn write(out: &mut String, line: &[Point], closed: bool) {
    for (index, point) in line.iter().enumerate() {
        let letter = if index == 0 { 'M' } else { 'L' };
        let _ = write!(out, "{letter}{} {}", to_micron(point.x), to_micron(point.y));
    }
    if closed && !line.is_empty() {
        out.push('Z');
    }
}

fn close(done: &mut Vec<Contour>, current: &mut Contour) {
    let mut contour = std::mem::take(current);
    if contour.len() > 1 && contour.first() == contour.last() {
        contour.pop();
    }
    if contour.len() > 2 {
        done.push(contour);
    }
}

struct Reader<'a> {
    data: &'a str,
    at: usize,
}

impl Reader<'_> {
    fn rest(&self) -> &str {
        self.data.get(self.at..).unwrap_or("")
    }

    fn skip_separators(&mut self) {
        let rest = self.rest();
        self.at += rest.len() - rest.trim_start_matches([' ', ',', '\n', '\t']).len();
    }

    fn at_end(&mut self) -> bool {
        self.skip_separators();
        self.rest().is_empty()
    }

    fn letter(&mut self) -> Option<char> {
        self.skip_separators();
        let letter = self.rest().chars().next().filter(char::is_ascii_alphabetic)?;
        self.at += 1;
        Some(letter)
    }

    fn number(&mut self) -> Result<f64, PathError> {
        self.skip_separators();
        let rest = self.rest();
        let length = rest
            .char_indices()
            .find(|&(index, letter)| !(letter.is_ascii_digit() || letter == '.' || (letter == '-' && index == 0)))
            .map_or(rest.len(), |(index, _)| index);
        let number = rest.get(..length).and_then(|text| text.parse().ok()).ok_or(PathError { at: self.at })?;
        self.at += length;
        Ok(number)
    }

    fn point(&mut self) -> Result<Point, PathError> {
        Ok(Point::new(self.number()?, self.number()?))
    }
}

/// Path data of closed lines.
pub fn closed<'a>(contours: impl IntoIterator<Item = &'a Contour>) -> String {
    let mut out = String::new();
    for contour in contours {
        write(&mut out, contour, true);
    }
    out
}
