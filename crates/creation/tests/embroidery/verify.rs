//! What must hold of all that is sewn.

use creation::embroidery::Limits;
use creation::embroidery::pattern::{Kind, Stitch};
use creation::embroidery::stitch::{Part, Sewing, Shape, Stitching};
use creation::geometry::{Point, Region, sides};
use std::collections::HashMap;

/// Tolerance, in mm, for where a thread may lie.
const BESIDE: f64 = 0.2;
/// What the grid of the needle may add to a length, in mm.
const GRID: f64 = 0.15;
/// Longest of the small stitches at the ends of a chain, in mm.
const TIE: f64 = 1.0;

fn place(stitch: &Stitch) -> Point {
    Point::new(f64::from(stitch.x), f64::from(stitch.y)) * 0.1
}

/// Length in mm, to the last bit what the steps of the grid say.
fn length(from: &Stitch, to: &Stitch) -> f64 {
    f64::from((from.x - to.x).pow(2) + (from.y - to.y).pow(2)).sqrt() / 10.0
}

/// The stitches between which the needle stays on the thread.
pub fn chains(stitches: &[Stitch]) -> impl Iterator<Item = &[Stitch]> {
    stitches.split(|stitch| stitch.kind != Kind::Sew).filter(|chain| !chain.is_empty())
}

fn laid(chain: &[Stitch]) -> impl Iterator<Item = (&Stitch, &Stitch)> {
    chain.iter().zip(chain.iter().skip(1))
}

/// Everything that a machine and a cloth ask of a pattern, whatever it was made from.
pub fn machine_can_sew(name: &str, sewing: &Sewing) {
    let limits = Limits::default();
    let stitches = &sewing.pattern.stitches;
    let mut hits: HashMap<(i32, i32), u32> = HashMap::new();
    for chain in chains(stitches) {
        for (from, to) in laid(chain) {
            let length = length(from, to);
            assert!((limits.shortest..=limits.longest).contains(&length), "{name}: a stitch of {length} mm at {to:?}");
        }
        for (side, ends) in [("begins", &chain[..4]), ("ends", &chain[chain.len() - 4..])] {
            assert!(laid(ends).all(|(from, to)| length(from, to) <= TIE), "{name}: a chain {side} untied: {ends:?}");
        }
        for hit in chain {
            *hits.entry((hit.x, hit.y)).or_default() += 1;
        }
    }
    let most = hits.values().max().copied().unwrap_or(0);
    assert!(most <= limits.hits, "{name}: {most} hits at one point");

    let mut is_cut = true;
    let mut last = Stitch { x: 0, y: 0, kind: Kind::Jump };
    for stitch in stitches {
        match stitch.kind {
            Kind::Trim | Kind::ColourChange => is_cut = true,
            Kind::Sew => is_cut = false,
            Kind::Jump => {
                let far = length(&last, stitch);
                assert!(is_cut || far <= limits.trim, "{name}: the thread is drawn over {far} mm");
            }
        }
        last = *stitch;
    }
    let pattern = &sewing.pattern;
    let blocks = if pattern.sewn() == 0 { 0 } else { pattern.colour_changes() + 1 };
    assert_eq!(pattern.threads.len(), blocks, "{name}");
    let mut next = 0;
    for run in &sewing.runs {
        assert_eq!(run.stitches.start, next, "{name}: runs are the whole pattern");
        next = run.stitches.end;
    }
    assert_eq!(next, stitches.len(), "{name}: runs are the whole pattern");
}

/// A shape as it is sewn, by its sides, those of each mm downwards together: a test asks it thousands of times.
struct Sides {
    is_area: bool,
    /// How far from a side a thread may lie.
    beside: f64,
    by_mm: HashMap<i32, Vec<(Point, Point)>>,
}

impl Sides {
    fn of(part: &Part) -> Self {
        let (is_area, half, all): (bool, f64, Vec<(Point, Point)>) = match &part.shape {
            Shape::Area(area) => (true, 0.0, area.contours().flat_map(|contour| sides(contour)).collect()),
            Shape::Line(line) => {
                let half = match part.stitching {
                    Stitching::Satin { width } => width.clamp(0.0, 400.0) / 2.0,
                    _ => 0.0,
                };
                (false, half, line.iter().copied().zip(line.iter().copied().skip(1)).collect())
            }
        };
        Self::new(is_area, half + BESIDE, all)
    }

    fn new(is_area: bool, beside: f64, all: Vec<(Point, Point)>) -> Self {
        let mut by_mm: HashMap<i32, Vec<(Point, Point)>> = HashMap::new();
        for (a, b) in all {
            for mm in (a.y.min(b.y) - beside).floor() as i32..=(a.y.max(b.y) + beside).floor() as i32 {
                by_mm.entry(mm).or_default().push((a, b));
            }
        }
        Self { is_area, beside, by_mm }
    }

    fn near(&self, place: Point) -> &[(Point, Point)] {
        self.by_mm.get(&(place.y.floor() as i32)).map(Vec::as_slice).unwrap_or_default()
    }

    fn enclose(&self, place: Point) -> bool {
        let to_the_left = |(a, b): &&(Point, Point)| {
            (a.y > place.y) != (b.y > place.y) && (b.x - a.x) * (place.y - a.y) / (b.y - a.y) + a.x < place.x
        };
        self.near(place).iter().filter(to_the_left).count() % 2 == 1
    }

    /// Whether a place lies in the shape, or hardly beside it.
    fn hold(&self, place: Point) -> bool {
        (self.is_area && self.enclose(place))
            || self.near(place).iter().any(|(a, b)| place.distance(place.nearest_on(*a, *b)) <= self.beside)
    }
}

/// Nothing lies outside the shapes, and no stitch is longer than its kind should be.
pub fn stays_inside(name: &str, parts: &[Part], sewing: &Sewing) {
    let limits = Limits::default();
    for run in &sewing.runs {
        let part = &parts[run.part];
        let sides = Sides::of(part);
        let longest = match part.stitching {
            Stitching::Tatami if matches!(part.shape, Shape::Area(_)) => limits.fill,
            // From one edge to the other and on along the column; into corners a border reaches as far again as its half.
            Stitching::Satin { width } => {
                let reach = if matches!(part.shape, Shape::Area(_)) { width * 1.5 } else { width };
                reach.min(limits.longest).clamp(limits.running, 8.4) + limits.row / 2.0
            }
            _ => limits.running,
        };
        for chain in chains(&sewing.pattern.stitches[run.stitches.clone()]) {
            for (from, to) in laid(chain) {
                let middle = place(from).towards(place(to), 0.5);
                assert!(sides.hold(middle), "{name}: a thread outside, from {from:?} to {to:?}");
                let length = length(from, to);
                assert!(length <= longest + GRID, "{name}: a stitch of {length} mm, from {from:?} to {to:?}");
            }
        }
    }
}

/// Length in mm of the stitches of one filled area that run across its rows and that nothing sewn later covers: ways that will be seen.
pub fn seen_ways(sewing: &Sewing, angle: f64) -> f64 {
    const COVERING: f64 = 0.3;
    let row = Point::new(angle.to_radians().cos(), angle.to_radians().sin());
    let stitches = &sewing.pattern.stitches;
    let laid: Vec<(Point, Point)> = chains(stitches).flat_map(laid).map(|(a, b)| (place(a), place(b))).collect();
    let mut seen = 0.0;
    for (index, (from, to)) in laid.iter().enumerate() {
        let along = *to - *from;
        let across = (along.x * row.y - along.y * row.x).abs();
        if across < 1.2 {
            continue;
        }
        let parts = [0.25, 0.5, 0.75].map(|share| from.towards(*to, share));
        let later = laid.get(index + 1..).unwrap_or_default();
        let covers = |place: &Point| later.iter().any(|(a, b)| place.distance(place.nearest_on(*a, *b)) <= COVERING);
        seen += along.length() * parts.iter().filter(|place| !covers(place)).count() as f64 / 3.0;
    }
    seen
}

/// The share of the inside of a filled area, at least `from_edge` mm from its edge, that is farther than half a row from every thread.
pub fn bare_share(area: &Region, sewing: &Sewing, from_edge: f64) -> f64 {
    /// Farthest, in mm, that a covered place lies from a thread.
    const NEAR: f64 = 0.3;
    let core = area.offset(-from_edge);
    // Small areas are looked at more closely: one place is a small share of them too.
    let step = if core.area() < 100.0 { 0.1 } else { 0.25 };
    let inner = Sides::new(true, 0.0, core.contours().flat_map(|contour| sides(contour)).collect());
    let at_step = |value: f64| (value / step).round() as i32;
    let cell = |point: Point| ((point.x / NEAR).round() as i32, (point.y / NEAR).round() as i32);
    let mut covered: HashMap<(i32, i32), Vec<Point>> = HashMap::new();
    for chain in chains(&sewing.pattern.stitches) {
        for (from, to) in laid(chain) {
            let count = (length(from, to) / 0.1).ceil().max(1.0);
            for index in 0..=count as usize {
                let point = place(from).towards(place(to), index as f64 / count);
                let places = covered.entry(cell(point)).or_default();
                // What lies within a quarter of the grid’s step of another adds nothing.
                if places.iter().all(|place| place.distance(point) > 0.025) {
                    places.push(point);
                }
            }
        }
    }
    let bounds = match core.bounds() {
        Some(bounds) => bounds,
        None => return 0.0,
    };
    let (mut inside, mut bare) = (0.0, 0.0);
    for x in at_step(bounds.left)..=at_step(bounds.right) {
        for y in at_step(bounds.top)..=at_step(bounds.bottom) {
            let point = Point::new(f64::from(x), f64::from(y)) * step;
            if !inner.enclose(point) {
                continue;
            }
            inside += 1.0;
            let (across, down) = cell(point);
            let near = (-1..=1).flat_map(|dx| (-1..=1).map(move |dy| (across + dx, down + dy)));
            let is_covered = near.filter_map(|cell| covered.get(&cell)).flatten().any(|at| at.distance(point) <= NEAR);
            if !is_covered {
                bare += 1.0;
            }
        }
    }
    if inside > 0.0 { bare / inside } else { 0.0 }
}
