//! Where the needle goes down along a line.

use crate::geometry::{Point, Polyline, Region};

/// Points nearer than this, in mm, to the one before add nothing.
const SAME: f64 = 0.01;
/// Cosine of the turn, 40°, from which a bend is a corner that gets a needle hit of its own.
const CORNER: f64 = 0.766;
/// Hits are at least this far, in mm, from one another, corners too: shorter stitches knot.
const NEAR: f64 = 0.42;
/// A thread lies at most this far, in mm, from the line that it follows.
const DEVIATION: f64 = 0.1;
/// The same where stitches of less than [`SHORT`] would be needed: half a thread.
const TIGHT_DEVIATION: f64 = 0.15;
/// Stitches are shortened below this, in mm, only where the line would be left by half a thread.
const SHORT: f64 = 1.0;
/// How finely, in mm, the end of the shortest stitch is looked for.
const FINE: f64 = 0.03;

/// A line measured from its beginning.
pub struct Path {
    points: Polyline,
    /// Distance of each point from the beginning, along the line.
    along: Vec<f64>,
}

impl Path {
    /// Measures a line; points that repeat the one before are left out.
    pub fn new(line: &[Point]) -> Self {
        let mut points: Polyline = Vec::with_capacity(line.len());
        let mut along = Vec::with_capacity(line.len());
        let mut total = 0.0;
        for point in line {
            let step = points.last().map(|last| last.distance(*point));
            if step.is_some_and(|step| step < SAME) {
                continue;
            }
            total += step.unwrap_or(0.0);
            points.push(*point);
            along.push(total);
        }
        Self { points, along }
    }

    /// Length in mm.
    pub fn length(&self) -> f64 {
        self.along.last().copied().unwrap_or(0.0)
    }

    /// The place `distance` mm from the beginning; the nearest end beyond the line.
    pub fn at(&self, distance: f64) -> Point {
        let after = self.along.partition_point(|along| *along < distance);
        let end = || self.points.last().copied().unwrap_or_default();
        let Some((next, far)) = self.points.get(after).zip(self.along.get(after)) else {
            return end();
        };
        let before = after.checked_sub(1);
        let Some((last, near)) = before.and_then(|before| self.points.get(before).zip(self.along.get(before))) else {
            return *next;
        };
        last.towards(*next, (distance - near) / (far - near))
    }

    /// Unit vector along the line around `distance`, evened out over `reach` mm to both sides; none where the line turns back on itself.
    pub fn direction(&self, distance: f64, reach: f64) -> Option<Point> {
        let chord = self.at(distance + reach) - self.at(distance - reach);
        let length = chord.length();
        (length > SAME).then(|| chord * (1.0 / length))
    }

    fn corners(&self) -> impl Iterator<Item = f64> {
        let turns = self.points.windows(3).zip(self.along.iter().skip(1));
        turns.filter_map(|(window, along)| match window {
            [before, corner, after] => {
                let (coming, going) = (*corner - *before, *after - *corner);
                let cosine = (coming.x * going.x + coming.y * going.y) / (coming.length() * going.length());
                (cosine < CORNER).then_some(*along)
            }
            _ => None,
        })
    }

    /// Whether a straight thread from `start` to `end` lies as near to the line as a stitch of its length should.
    fn is_near(&self, start: f64, end: f64) -> bool {
        let deviation = if end - start > SHORT { DEVIATION } else { TIGHT_DEVIATION };
        let (from, to) = (self.at(start), self.at(end));
        let first = self.along.partition_point(|along| *along <= start);
        let last = self.along.partition_point(|along| *along < end);
        let between = self.points.get(first..last).unwrap_or_default();
        between.iter().all(|point| point.distance(point.nearest_on(from, to)) <= deviation)
    }

    /// Needle hits along the line, both ends included: even stitches of at most `longest` mm between corners, shorter ones in bends.
    pub fn hits(&self, longest: f64) -> Polyline {
        let total = self.length();
        let mut corners = self.corners().peekable();
        let mut hits: Polyline = self.points.first().copied().into_iter().collect();
        let mut here = 0.0;
        while total - here > SAME {
            while corners.next_if(|corner| *corner < here + NEAR).is_some() {}
            let corner = corners.peek().copied().filter(|corner| *corner < total - NEAR).unwrap_or(total);
            let left = corner - here;
            let mut step = left / (left / longest).ceil().max(1.0);
            while step > NEAR && !self.is_near(here, here + step) {
                step = (step * 0.75).max(NEAR);
            }
            while step < total - here && self.at(here).distance(self.at(here + step)) < NEAR {
                step += FINE;
            }
            here = if (left - step).abs() < SAME { corner } else { here + step };
            hits.push(self.at(here));
        }
        hits
    }
}

/// Every stitch three times, forth, back and forth: a bold line.
pub fn tripled(hits: &[Point]) -> Polyline {
    let mut bold: Polyline = hits.first().copied().into_iter().collect();
    for (from, to) in hits.iter().zip(hits.iter().skip(1)) {
        bold.extend([*to, *from, *to]);
    }
    bold
}

/// The edges of an area as lines that end where they begin.
pub fn edges(area: &Region) -> Vec<Polyline> {
    area.contours().map(|contour| contour.iter().chain(contour.first()).copied().collect()).collect()
}

/// Each line laid from its end nearer to the needle (a closed one from its nearest point), the nearest first.
pub fn nearest_first(mut lines: Vec<Polyline>, here: &mut Point, lay: impl Fn(&[Point]) -> Polyline) -> Vec<Polyline> {
    let mut chains = Vec::with_capacity(lines.len());
    while let Some(nearest) = nearest(&lines, *here) {
        let chain = lay(&facing(lines.swap_remove(nearest), *here));
        *here = chain.last().copied().unwrap_or(*here);
        chains.push(chain);
    }
    chains
}

/// Index of the line that comes nearest to `here`.
pub fn nearest(lines: &[Polyline], here: Point) -> Option<usize> {
    let away = |line: &Polyline| line.iter().map(|point| point.distance(here)).fold(f64::INFINITY, f64::min);
    let ranked = lines.iter().enumerate().map(|(index, line)| (index, away(line)));
    ranked.min_by(|(_, one), (_, other)| one.total_cmp(other)).map(|(index, _)| index)
}

/// The line beginning at its end nearer to `here`, or, when it is closed, at its nearest point.
fn facing(mut line: Polyline, here: Point) -> Polyline {
    let ends = line.first().copied().zip(line.last().copied());
    match ends {
        Some((first, last)) if line.len() > 2 && first == last => {
            line.pop();
            opened(&line, here)
        }
        Some((first, last)) if last.distance(here) < first.distance(here) => {
            line.reverse();
            line
        }
        _ => line,
    }
}

/// The closed line as an open one that begins and ends at its point nearest to `from`.
fn opened(contour: &[Point], from: Point) -> Polyline {
    let nearest = contour
        .iter()
        .enumerate()
        .min_by(|(_, one), (_, other)| one.distance(from).total_cmp(&other.distance(from)))
        .map_or(0, |(index, _)| index);
    contour.iter().cycle().skip(nearest).take(contour.len() + 1).copied().collect()
}
