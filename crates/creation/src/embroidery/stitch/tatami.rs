//! Tatami: an area filled with rows of stitches whose needle hits are shifted from row to row, as bricks in a wall.

use super::columns::{Columns, Next};
use super::path::{Path, edges, nearest_first};
use super::rows::{Rows, Span};
use super::turn::Turn;
use crate::embroidery::Limits;
use crate::geometry::{Contour, Point, Polyline, Region};
use std::cell::OnceCell;

/// Shift of the needle hits in successive rows, as a share of the stitch: neighbours never form a line.
const BRICKS: [f64; 4] = [0.0, 0.5, 0.25, 0.75];
/// Underlay keeps this distance, in mm, from the edge.
const UNDERLAY_INSET: f64 = 0.7;
/// Distance between the rows of the underlay, in mm.
const UNDERLAY_ROW: f64 = 2.5;
/// Longest stitch of the rows of the underlay, in mm.
const UNDERLAY_STITCH: f64 = 3.0;
/// Areas whose inner part is smaller than this, in mm², need no rows of underlay.
const UNDERLAY_LEAST: f64 = 8.0;
/// Hits inside a row keep this distance, in mm, from its ends.
const FROM_END: f64 = 1.0;
/// A row starts with a hit of its own where that is at least this far, in mm, from the last one.
const OWN_START: f64 = 0.6;
/// The same for the last row of a column, so that no wedge stays open beside what follows it.
const LAST_START: f64 = 0.36;
/// Longest stitch, in mm, from the end of a row into the next one: a longer one leaves a wedge of cloth at the edge.
const LEANING_STITCH: f64 = 2.0;
/// Where such a one is divided: not in the middle, so that the hits of rows sewn to and fro do not form a line.
const LEANING_SHARE: f64 = 0.4;
/// The way to the start of a row that is farther than this, in mm, is led through the rows, lest it cut a corner.
const FAR_START: f64 = 2.0;
/// What a stitch gains, in mm, by leaning to the next row and by the grid of the needle.
const LEANING: f64 = 0.1;
/// Ways through narrow necks are looked for in rows of this share of the usual distance.
const NECK_ROW: f64 = 0.1;
/// Rows narrower than this, in mm, get one hit.
const NARROW: f64 = 0.8;

/// The chains of stitches that fill one connected area, underlay first, from the place where the needle is. Almost always one chain.
pub fn tatami(area: &Region, angle: f64, from: Point, limits: &Limits) -> Vec<Polyline> {
    let turn = Turn::new(angle);
    let area = area.mapped(|point| turn.there(point));
    let contours: Vec<Contour> = area.contours().cloned().collect();
    let rows = Rows::new(&contours, limits.row);
    let mut filling =
        Filling { contours: &contours, rows: &rows, necks: OnceCell::new(), limits, chains: vec![Vec::new()] };
    let mut here = turn.there(from);
    for stretch in underlay(&area, here, limits) {
        filling.stretch(&stretch);
        here = filling.here().unwrap_or(here);
    }
    let mut columns = Columns::new(&rows);
    while let Some(next) = columns.next(&rows, filling.here().unwrap_or(here)) {
        filling.column(&next, here);
        columns.sew(&next);
    }
    let back = |chain: Polyline| chain.into_iter().map(|point| turn.back(point)).collect();
    filling.chains.into_iter().filter(|chain| chain.len() > 1).map(back).collect()
}

/// Stretches of running stitches that hold the cloth under the rows: along the edge, then across the rows.
fn underlay(area: &Region, from: Point, limits: &Limits) -> Vec<Polyline> {
    let inner = area.offset(-UNDERLAY_INSET);
    let mut here = from;
    let mut stretches = nearest_first(edges(&inner), &mut here, |line| Path::new(line).hits(limits.running));
    if inner.area() >= UNDERLAY_LEAST {
        let swapped = |point: &Point| Point::new(point.y, point.x);
        let lying: Vec<Contour> = inner.contours().map(|contour| contour.iter().map(swapped).collect()).collect();
        let rows = Rows::new(&lying, UNDERLAY_ROW);
        let line = |span: &Span| {
            let across = rows.y(span.row);
            vec![Point::new(across, span.left), Point::new(across, span.right)]
        };
        let lines = rows.spans.iter().map(line).collect();
        stretches.extend(nearest_first(lines, &mut here, |line| Path::new(line).hits(UNDERLAY_STITCH)));
    }
    stretches
}

/// The needle filling one area; everything is in the frame in which rows lie level.
struct Filling<'r> {
    contours: &'r [Contour],
    rows: &'r Rows,
    /// Rows so near to one another that they meet necks between those that are sewn.
    necks: OnceCell<Rows>,
    limits: &'r Limits,
    chains: Vec<Polyline>,
}

impl Filling<'_> {
    fn here(&self) -> Option<Point> {
        self.chains.last().and_then(|chain| chain.last()).copied()
    }

    fn push(&mut self, hit: Point) {
        if let Some(chain) = self.chains.last_mut() {
            chain.push(hit);
        }
    }

    /// Sews along a way that lies within the area; without one, a new chain begins at `to`.
    fn travel(&mut self, way: Option<Polyline>, to: Point) {
        match way {
            _ if self.here().is_none() => self.push(to),
            None => self.chains.push(vec![to]),
            Some(way) => {
                for (from, to) in way.iter().zip(way.iter().skip(1)) {
                    let count = (from.distance(*to) / self.limits.running).ceil().max(1.0) as usize;
                    (1..=count).for_each(|index| self.push(from.towards(*to, index as f64 / count as f64)));
                }
            }
        }
    }

    /// The way from the needle to a place that no way through the rows leads to.
    fn way_through_necks(&self, to: Point) -> Option<Polyline> {
        let rows = self.necks.get_or_init(|| Rows::new(self.contours, self.limits.row * NECK_ROW));
        self.here().and_then(|here| rows.way(here, to))
    }

    /// Sews a stretch of hits, after the way to its beginning.
    fn stretch(&mut self, hits: &[Point]) {
        let Some((first, others)) = hits.split_first() else {
            return;
        };
        let way = self.here().and_then(|here| self.rows.way(here, *first)).or_else(|| self.way_through_necks(*first));
        self.travel(way, *first);
        others.iter().for_each(|hit| self.push(*hit));
    }

    /// Sews a column to and fro, after the way to the nearer end of its first row.
    fn column(&mut self, next: &Next, from: Point) {
        let spans: Vec<Span> = next.spans.iter().filter_map(|index| self.rows.spans.get(*index).copied()).collect();
        let Some((first, index)) = spans.first().zip(next.spans.first()) else {
            return;
        };
        let ends = [first.left, first.right].map(|x| {
            let end = Point::new(x, self.rows.y(first.row));
            let way = self.rows.line(&next.ways, *index, end);
            let length = way.as_ref().map_or(end.distance(from), |way| crate::geometry::length(way, false));
            (end, way, length)
        });
        let [left, right] = ends;
        let (end, way, _) = if left.2 <= right.2 { left } else { right };
        let way = way.or_else(|| self.way_through_necks(end));
        self.travel(way, end);
        for (index, span) in spans.iter().enumerate() {
            self.row(span, if index + 1 == spans.len() { LAST_START } else { OWN_START });
        }
    }

    /// Sews a row from its nearer end, with a hit there where the last one is at least `own_start` mm away.
    fn row(&mut self, span: &Span, own_start: f64) {
        let y = self.rows.y(span.row);
        let away =
            |filling: &Self, x: f64| filling.here().map_or(f64::INFINITY, |here| here.distance(Point::new(x, y)));
        let rightwards = away(self, span.left) <= away(self, span.right);
        let (start, end) = if rightwards { (span.left, span.right) } else { (span.right, span.left) };
        if span.right - span.left < NARROW {
            let middle = f64::midpoint(span.left, span.right);
            if away(self, middle) >= own_start {
                self.push(Point::new(middle, y));
            }
            return;
        }
        if away(self, start) > FAR_START {
            let start = Point::new(start, y);
            let way = self.here().and_then(|here| self.rows.way(here, start));
            self.travel(way, start);
        } else if away(self, start) >= own_start {
            self.reach(start, y);
        }
        for (index, x) in self.inner_hits(span, rightwards).into_iter().chain([end]).enumerate() {
            let leaning = self.here().map_or(0.0, |here| x - here.x);
            if index == 0 && leaning.abs() > LEANING_STITCH {
                self.reach(x - leaning * (1.0 - LEANING_SHARE), y);
            }
            self.reach(x, y);
        }
    }

    fn stitch(&self) -> f64 {
        self.limits.fill - LEANING
    }

    /// Sews to a place of a row, in several stitches where one would be too long.
    fn reach(&mut self, x: f64, y: f64) {
        let last = self.here().map_or(x, |here| here.x);
        let count = ((x - last).abs() / self.stitch()).ceil().max(1.0) as usize;
        for index in 1..=count {
            self.push(Point::new(last + (x - last) * (index as f64 / count as f64), y));
        }
    }

    /// The hits inside a row, in sewing order.
    fn inner_hits(&self, span: &Span, rightwards: bool) -> Vec<f64> {
        let stitch = self.stitch();
        let shift = BRICKS.get(span.row % BRICKS.len()).copied().unwrap_or(0.0);
        let first = ((span.left + FROM_END) / stitch - shift).ceil() as i64;
        let last = ((span.right - FROM_END) / stitch - shift).floor() as i64;
        let mut hits: Vec<f64> = (first..=last).map(|index| (index as f64 + shift) * stitch).collect();
        if !rightwards {
            hits.reverse();
        }
        hits
    }
}
