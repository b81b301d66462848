//! The turtle, and what it draws. It begins in the middle of its sheet, looks up, and its pen is down.

use super::program::{Block, Program};
use super::run::{Effect, Ground, run_all};
use crate::geometry::{Bounds, Point, Polyline};

/// Picometres in a millimetre. Places are whole numbers of them, and steps of opposite directions are exactly opposite: closed figures
/// close, and every machine draws the same.
const PER_MM: f64 = 1e9;

/// The turtle as it stands.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Turtle {
    /// To the right and down from where it began, in picometres.
    place: (i64, i64),
    /// Where it looks, in whole degrees clockwise from up, below 360.
    pub heading: u16,
    /// Whether it draws.
    pub pen_down: bool,
    /// The thread with which it draws; none is the first one of the machine.
    pub colour: Option<String>,
}

/// A line in one go.
#[derive(Clone, Debug, PartialEq)]
pub struct Line {
    /// Its corners in mm.
    pub points: Polyline,
    /// The thread; none is the first one of the machine. The laser ignores it.
    pub colour: Option<String>,
}

/// What a turtle drew.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Drawing {
    /// Its lines, in the order in which they were drawn.
    pub lines: Vec<Line>,
    /// The box around them; none when there is no line.
    pub bounds: Option<Bounds>,
}

/// Whether a drawing may change its size.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Sizing {
    /// It keeps its size, even where it is larger than the box.
    AsDrawn,
    /// It becomes as large as the box allows.
    Fill,
}

impl Default for Turtle {
    fn default() -> Self {
        Self { place: (0, 0), heading: 0, pen_down: true, colour: None }
    }
}

impl Turtle {
    /// Where it stands, in mm from where it began.
    pub fn place(&self) -> Point {
        let (x, y) = self.place;
        Point::new(x as f64 / PER_MM, y as f64 / PER_MM)
    }

    /// What can be seen of it; nothing for blocks of other worlds.
    pub(super) fn act(&mut self, block: &Block) -> Option<Effect> {
        match block {
            Block::Move(length) => return Some(self.go(*length)),
            Block::TurnRight(angle) => self.turn(i32::from(*angle)),
            Block::TurnLeft(angle) => self.turn(-i32::from(*angle)),
            Block::PenUp => self.pen_down = false,
            Block::PenDown => self.pen_down = true,
            Block::Colour(thread) => self.colour = Some(thread.clone()),
            _ => return None,
        }
        Some(match block {
            Block::PenUp | Block::PenDown => Effect::Pen,
            Block::Colour(_) => Effect::Coloured,
            _ => Effect::Turned,
        })
    }

    fn go(&mut self, length: u16) -> Effect {
        let from = self.place();
        let (x, y) = self.place;
        let along = |share: f64| (f64::from(length) * PER_MM * share).round() as i64;
        self.place = (x.saturating_add(along(sine(self.heading))), y.saturating_sub(along(cosine(self.heading))));
        let to = self.place();
        if self.pen_down { Effect::Drew { from, to, colour: self.colour.clone() } } else { Effect::Moved { from, to } }
    }

    fn turn(&mut self, clockwise: i32) {
        let heading = (i32::from(self.heading) + clockwise).rem_euclid(360);
        self.heading = u16::try_from(heading).unwrap_or_default();
    }
}

fn cosine(degrees: u16) -> f64 {
    sine((degrees + 90) % 360)
}

/// The sine of whole degrees: exactly odd and symmetrical, and the same on every machine, which that of the platform need not be.
fn sine(degrees: u16) -> f64 {
    match degrees % 360 {
        angle @ 0..=90 => sine_of_quarter(angle),
        angle @ 91..=180 => sine_of_quarter(180 - angle),
        angle @ 181..=270 => -sine_of_quarter(angle - 180),
        angle => -sine_of_quarter(360 - angle),
    }
}

/// Up to 90 degrees, by the power series; its eleventh term is below 1e-15.
fn sine_of_quarter(degrees: u16) -> f64 {
    if degrees == 30 {
        return 0.5;
    }
    let angle = f64::from(degrees) * std::f64::consts::PI / 180.0;
    let term = |term: f64, rank: u32| -term * angle * angle / f64::from(2 * rank * (2 * rank + 1));
    let terms = (1..=11).scan(angle, |last, rank| {
        *last = term(*last, rank);
        Some(*last)
    });
    angle + terms.sum::<f64>()
}

impl Drawing {
    /// What a program draws, as far as it comes.
    pub fn of(program: &Program) -> Self {
        let mut drawing = Self::default();
        for (_, effect) in &run_all(program, Ground::sheet()).effects {
            drawing.add(effect);
        }
        drawing
    }

    /// Adds what a step drew, if it did.
    pub fn add(&mut self, effect: &Effect) {
        let Effect::Drew { from, to, colour } = effect else {
            return;
        };
        match self.lines.last_mut() {
            Some(line) if line.points.last() == Some(from) && line.colour == *colour => line.points.push(*to),
            _ => self.lines.push(Line { points: vec![*from, *to], colour: colour.clone() }),
        }
        let drawn = Bounds::around([*from, *to]);
        self.bounds = match (self.bounds, drawn) {
            (Some(bounds), Some(drawn)) => Some(bounds.union(&drawn)),
            (bounds, drawn) => bounds.or(drawn),
        };
    }

    /// Whether it has room in a box of `width` by `height` mm.
    pub fn has_room(&self, width: f64, height: f64) -> bool {
        // A thousandth of a mm, the finest step in files, is no fault.
        self.bounds.is_none_or(|bounds| bounds.width() <= width + 0.001 && bounds.height() <= height + 0.001)
    }

    /// The straight pieces, in order.
    pub fn segments(&self) -> impl Iterator<Item = (Point, Point)> + '_ {
        self.lines.iter().flat_map(|line| line.points.iter().copied().zip(line.points.iter().copied().skip(1)))
    }
}

/// The drawing in the middle of the box from the origin to `width`, `height` in mm.
pub fn fit(drawing: &Drawing, width: f64, height: f64, sizing: Sizing) -> Drawing {
    let Some(bounds) = drawing.bounds else {
        return Drawing::default();
    };
    let scale = match sizing {
        Sizing::AsDrawn => 1.0,
        // A drawing has a length, so one of the two is finite.
        Sizing::Fill => (width / bounds.width()).min(height / bounds.height()),
    };
    let (centre, middle) = (bounds.centre(), Bounds::of_size(width, height).centre());
    let place = |point: Point| middle + (point - centre) * scale;
    let line =
        |line: &Line| Line { points: line.points.iter().copied().map(place).collect(), colour: line.colour.clone() };
    let lines: Vec<Line> = drawing.lines.iter().map(line).collect();
    Drawing { bounds: Bounds::around(lines.iter().flat_map(|line| line.points.iter().copied())), lines }
}
