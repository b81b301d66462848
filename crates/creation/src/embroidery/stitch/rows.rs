//! An area cut into rows, and ways through it that never leave it.

use crate::geometry::{Bounds, Contour, Point, Polyline, sides};
use std::cmp::Reverse;
use std::collections::BinaryHeap;

/// Parts of a row narrower than this, in mm, are the tips of corners.
const NARROWEST: f64 = 0.1;
/// Parts of two rows that share at least this much, in mm, are connected.
const SHARED: f64 = 0.05;
/// A way keeps this distance, in mm, from the edge where there is room.
const FROM_EDGE: f64 = 0.5;
/// A straight stretch of a way comes at most this near, in mm, to the edge.
const NEAREST_EDGE: f64 = 0.15;
/// How much longer a way seems where the area is already sewn and the thread will be seen.
const SEEN: f64 = 20.0;

/// The part of a row that lies within the area.
#[derive(Clone, Copy, Debug)]
pub struct Span {
    pub row: usize,
    pub left: f64,
    pub right: f64,
}

/// The area as rows of equal distance, from top to bottom.
pub struct Rows {
    top: f64,
    step: f64,
    pub spans: Vec<Span>,
    /// Where the spans of each row begin; one more than there are rows.
    starts: Vec<usize>,
    /// The spans of the next row that each is connected with.
    pub below: Vec<Vec<usize>>,
    /// The spans of the row before that each is connected with.
    pub above: Vec<Vec<usize>>,
}

/// The shortest ways from a place to the spans of an area.
pub struct Ways {
    from: Point,
    /// Length to each span in thousandths of a mm; longer where it is already sewn. None beyond the search.
    costs: Vec<Option<u64>>,
    before: Vec<Option<usize>>,
}

impl Span {
    fn width(&self) -> f64 {
        self.right - self.left
    }

    fn clamped(&self, x: f64, inset: f64) -> f64 {
        let inset = inset.min(self.width() * 0.35);
        x.max(self.left + inset).min(self.right - inset)
    }

    fn shared(&self, other: &Self) -> Self {
        Self { row: self.row, left: self.left.max(other.left), right: self.right.min(other.right) }
    }
}

impl Rows {
    /// Cuts the area inside an odd number of the closed lines into rows about `step` mm apart.
    pub fn new(contours: &[Contour], step: f64) -> Self {
        let bounds = Bounds::around(contours.iter().flatten().copied()).unwrap_or(Bounds::of_size(0.0, 0.0));
        let count = (bounds.height() / step).round().max(1.0);
        let mut rows = Self {
            top: bounds.top,
            step: (bounds.height() / count).max(1e-3),
            spans: Vec::new(),
            starts: vec![0],
            below: Vec::new(),
            above: Vec::new(),
        };
        for (row, mut crossings) in rows.crossings(contours, count as usize).into_iter().enumerate() {
            crossings.sort_by(f64::total_cmp);
            let pairs = crossings.chunks_exact(2).filter_map(|pair| match pair {
                [left, right] => Some(Span { row, left: *left, right: *right }),
                _ => None,
            });
            rows.spans.extend(pairs.filter(|span| span.width() >= NARROWEST));
            rows.starts.push(rows.spans.len());
        }
        rows.connect();
        rows
    }

    fn crossings(&self, contours: &[Contour], count: usize) -> Vec<Vec<f64>> {
        let mut crossings = vec![Vec::new(); count];
        for (a, b) in contours.iter().flat_map(|contour| sides(contour)) {
            let first = ((a.y.min(b.y) - self.top) / self.step - 1.0).floor().max(0.0) as usize;
            for (row, found) in crossings.iter_mut().enumerate().skip(first) {
                let y = self.y(row);
                if y > a.y.max(b.y) {
                    break;
                }
                if (a.y > y) != (b.y > y) {
                    found.push(a.x + (b.x - a.x) * (y - a.y) / (b.y - a.y));
                }
            }
        }
        crossings
    }

    fn connect(&mut self) {
        self.below = vec![Vec::new(); self.spans.len()];
        self.above = vec![Vec::new(); self.spans.len()];
        for (index, span) in self.spans.iter().enumerate() {
            let next = self.in_row(span.row + 1);
            for (offset, other) in self.spans.get(next.clone()).unwrap_or_default().iter().enumerate() {
                let found = next.start + offset;
                if span.shared(other).width() > SHARED
                    && let (Some(below), Some(above)) = (self.below.get_mut(index), self.above.get_mut(found))
                {
                    below.push(found);
                    above.push(index);
                }
            }
        }
    }

    fn in_row(&self, row: usize) -> std::ops::Range<usize> {
        let start = self.starts.get(row).copied().unwrap_or(self.spans.len());
        start..self.starts.get(row + 1).copied().unwrap_or(self.spans.len())
    }

    /// Height of a row.
    pub fn y(&self, row: usize) -> f64 {
        self.top + (row as f64 + 0.5) * self.step
    }

    /// Distance of a place from a span.
    pub fn away(&self, span: usize, place: Point) -> f64 {
        let nearest = |span: &Span| Point::new(place.x.max(span.left).min(span.right), self.y(span.row));
        self.spans.get(span).map_or(f64::INFINITY, |span| nearest(span).distance(place))
    }

    /// The span in which a place lies, or the nearest one.
    fn nearest(&self, place: Point) -> Option<usize> {
        let row = ((place.y - self.top) / self.step).max(0.0) as usize;
        let near = row.saturating_sub(2)..row.saturating_add(3).min(self.starts.len());
        let found = |spans: &mut dyn Iterator<Item = usize>| {
            spans.map(|index| (index, self.away(index, place))).min_by(|one, other| one.1.total_cmp(&other.1))
        };
        match found(&mut near.flat_map(|row| self.in_row(row))) {
            Some((index, distance)) if distance < self.step * 2.0 => Some(index),
            _ => found(&mut (0..self.spans.len())).map(|(index, _)| index),
        }
    }

    /// Looks for the shortest ways from a place, until `enough` says of a length that longer ones do not matter.
    pub fn ways(
        &self,
        from: Point,
        is_sewn: impl Fn(usize) -> bool,
        mut enough: impl FnMut(usize, u64) -> bool,
    ) -> Ways {
        let mut ways = Ways { from, costs: vec![None; self.spans.len()], before: vec![None; self.spans.len()] };
        let mut queue = BinaryHeap::new();
        if let Some(start) = self.nearest(from) {
            queue.push(Reverse((0, start, None, thousandths(from.x))));
        }
        while let Some(Reverse((cost, index, before, x))) = queue.pop() {
            let Some(known) = ways.costs.get_mut(index).filter(|known| known.is_none()) else {
                continue;
            };
            *known = Some(cost);
            if let Some(known) = ways.before.get_mut(index) {
                *known = before;
            }
            if enough(index, cost) {
                break;
            }
            let Some(span) = self.spans.get(index) else {
                continue;
            };
            let x = x as f64 / 1000.0;
            for &next in self.below.get(index).into_iter().chain(self.above.get(index)).flatten() {
                let Some(other) = self.spans.get(next) else {
                    continue;
                };
                let entry = span.shared(other).clamped(x, FROM_EDGE);
                let length = ((entry - x).abs() + self.step) * if is_sewn(next) { SEEN } else { 1.0 };
                queue.push(Reverse((cost + thousandths(length).unsigned_abs(), next, Some(index), thousandths(entry))));
            }
        }
        ways
    }

    /// The way to a place in a span, as a line that stays within the area, both ends included; none where they are not connected.
    pub fn line(&self, ways: &Ways, target: usize, to: Point) -> Option<Polyline> {
        ways.costs.get(target).copied().flatten()?;
        let mut through = vec![target];
        while let Some(before) = through.last().and_then(|last| ways.before.get(*last).copied().flatten()) {
            through.push(before);
        }
        through.reverse();
        let mut line = vec![(ways.from, through.first().copied()?)];
        let mut x = ways.from.x;
        for (&one, &other) in through.iter().zip(through.iter().skip(1)) {
            let (from, into) = (self.spans.get(one)?, self.spans.get(other)?);
            x = from.shared(into).clamped(x, FROM_EDGE);
            line.push((Point::new(x, self.y(from.row)), one));
            line.push((Point::new(x, self.y(into.row)), other));
        }
        line.push((to, target));
        Some(self.straightened(&line))
    }

    /// The way from place to place.
    pub fn way(&self, from: Point, to: Point) -> Option<Polyline> {
        let target = self.nearest(to)?;
        let ways = self.ways(from, |_| false, |index, _| index == target);
        self.line(&ways, target, to)
    }

    /// The line without the corners that can be cut within the area.
    fn straightened(&self, line: &[(Point, usize)]) -> Polyline {
        let mut straight: Polyline = Vec::new();
        let mut here = 0;
        while let Some((point, _)) = line.get(here) {
            straight.push(*point);
            let mut next = here + 1;
            while next + 1 < line.len() && line.get(here..=next + 1).is_some_and(|stretch| self.is_clear(stretch)) {
                next += 1;
            }
            here = next;
        }
        straight
    }

    /// Whether the straight line between the ends of a stretch stays in the spans that the stretch leads through.
    fn is_clear(&self, stretch: &[(Point, usize)]) -> bool {
        let (Some((from, _)), Some((to, _))) = (stretch.first(), stretch.last()) else {
            return false;
        };
        let height = to.y - from.y;
        let heights = || stretch.iter().zip(stretch.iter().skip(1)).map(|((one, _), (other, _))| other.y - one.y);
        let one_way = heights().all(|step| step >= -1e-9) || heights().all(|step| step <= 1e-9);
        if height.abs() < self.step * 0.5 {
            return stretch.iter().zip(stretch.iter().skip(1)).all(|((_, one), (_, other))| one == other);
        }
        let x_at = |y: f64| from.x + (to.x - from.x) * (y - from.y) / height;
        let inner = stretch.get(1..stretch.len().saturating_sub(1)).unwrap_or_default();
        let on_rows = inner.iter().all(|(point, index)| {
            let x = x_at(point.y);
            self.spans.get(*index).is_some_and(|span| (x - span.clamped(x, NEAREST_EDGE)).abs() < 1e-9)
        });
        let between = stretch.iter().zip(stretch.iter().skip(1)).all(|((one, first), (other, second))| {
            let x = x_at(f64::midpoint(one.y, other.y));
            let pair = self.spans.get(*first).zip(self.spans.get(*second));
            first == second || pair.is_some_and(|(one, other)| (x - one.shared(other).clamped(x, 0.0)).abs() < 1e-9)
        });
        one_way && on_rows && between
    }
}

fn thousandths(length: f64) -> i64 {
    (length * 1000.0).round() as i64
}
