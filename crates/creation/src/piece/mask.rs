//! The free part of a piece as a grid, on which places for boxes are found quickly.

use crate::geometry::{Bounds, Point, Region};

/// Cells along the longer side of the free area.
const CELLS: f64 = 100.0;

/// The free area as a grid, with counts of free cells above and to the left of each corner so that a box is tested at once.
pub(super) struct Mask {
    origin: Point,
    cell: f64,
    columns: usize,
    rows: usize,
    counts: Vec<u32>,
    /// The middle of the free area.
    pub centroid: Point,
}

impl Mask {
    /// The grid of an area; none when nothing of it is free.
    pub fn of(free: &Region) -> Option<Self> {
        let bounds = free.bounds()?;
        let cell = bounds.width().max(bounds.height()) / CELLS;
        let columns = (bounds.width() / cell).ceil() as usize;
        let rows = (bounds.height() / cell).ceil() as usize;
        let mut counts = vec![0; (columns + 1) * (rows + 1)];
        let (mut total, mut sum) = (0.0, Point::default());
        for row in 0..rows {
            let y = bounds.top + (row as f64 + 0.5) * cell;
            let crossings = crossings(free, y);
            let mut in_row = 0;
            for column in 0..columns {
                let x = bounds.left + (column as f64 + 0.5) * cell;
                let inside = crossings.iter().filter(|at| **at < x).count() % 2 == 1;
                if inside {
                    in_row += 1;
                    total += 1.0;
                    sum = sum + Point::new(x, y);
                }
                let above = counts.get(row * (columns + 1) + column + 1).copied().unwrap_or(0);
                if let Some(count) = counts.get_mut((row + 1) * (columns + 1) + column + 1) {
                    *count = above + in_row;
                }
            }
        }
        (total > 0.0).then(|| Self {
            origin: Point::new(bounds.left, bounds.top),
            cell,
            columns,
            rows,
            counts,
            centroid: sum * (1.0 / total),
        })
    }

    /// The shorter side of the grid in mm.
    pub fn shorter_side(&self) -> f64 {
        self.columns.min(self.rows) as f64 * self.cell
    }

    fn count(&self, column: usize, row: usize) -> u32 {
        self.counts.get(row * (self.columns + 1) + column).copied().unwrap_or(0)
    }

    /// Whether every cell that the box touches is free.
    fn is_free(&self, area: &Bounds) -> bool {
        let column = |x: f64| ((x - self.origin.x) / self.cell).floor();
        let row = |y: f64| ((y - self.origin.y) / self.cell).floor();
        let (left, top) = (column(area.left), row(area.top));
        let (right, bottom) = (column(area.right), row(area.bottom));
        if left < 0.0 || top < 0.0 || right >= self.columns as f64 || bottom >= self.rows as f64 {
            return false;
        }
        let (left, top) = (left as usize, top as usize);
        let (right, bottom) = (right as usize + 1, bottom as usize + 1);
        let free = i64::from(self.count(right, bottom)) + i64::from(self.count(left, top))
            - i64::from(self.count(right, top))
            - i64::from(self.count(left, bottom));
        free == ((right - left) * (bottom - top)) as i64
    }

    /// The places for the origin of an arrangement that keep its outer box on the grid.
    fn origins(&self, boxes: &[Bounds]) -> impl Iterator<Item = Point> + use<> {
        let whole = boxes.iter().copied().reduce(|one, other| one.union(&other)).unwrap_or(Bounds::of_size(0.0, 0.0));
        let (origin, cell) = (self.origin, self.cell);
        let steps = |cells: usize, extent: f64| {
            let room = cells as f64 * cell - extent;
            // As a count of cells this is never large; below zero there is no room at all.
            if room < 0.0 { 0 } else { (room / cell) as usize + 1 }
        };
        let columns = steps(self.columns, whole.width());
        let rows = steps(self.rows, whole.height());
        (0..rows).flat_map(move |row| {
            (0..columns).map(move |column| {
                let step = Point::new((column as f64 + 0.01) * cell, (row as f64 + 0.01) * cell);
                origin + step - Point::new(whole.left, whole.top)
            })
        })
    }

    fn fits_at(&self, boxes: &[Bounds], origin: Point) -> bool {
        boxes.iter().all(|ink| self.is_free(&ink.moved(origin)))
    }

    /// Whether there is a place where all boxes are free.
    pub fn has_room(&self, boxes: &[Bounds]) -> bool {
        self.origins(boxes).any(|origin| self.fits_at(boxes, origin))
    }

    /// The place nearest to the wish.
    pub fn best_origin(&self, boxes: &[Bounds], wish: Point) -> Option<Point> {
        std::iter::once(wish)
            .chain(self.origins(boxes))
            .filter(|origin| self.fits_at(boxes, *origin))
            .min_by(|one, other| off_wish(*one, wish).total_cmp(&off_wish(*other, wish)))
    }
}

/// How far a place seems from the wish: less to the side, where a hole often stands, than up or down.
pub(super) fn off_wish(place: Point, wish: Point) -> f64 {
    let step = place - wish;
    Point::new(step.x * 0.35, step.y).length()
}

/// Where the lines of the region cross the height `y`.
fn crossings(region: &Region, y: f64) -> Vec<f64> {
    region
        .contours()
        .flat_map(|contour| crate::geometry::sides(contour))
        .filter(|(a, b)| (a.y > y) != (b.y > y))
        .map(|(a, b)| a.x + (b.x - a.x) * (y - a.y) / (b.y - a.y))
        .collect()
}
