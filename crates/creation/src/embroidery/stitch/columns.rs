//! An area in rows as columns that can be sewn to and fro without leaving it, and the order in which to sew them.

use super::joints::joints;
use super::rows::{Rows, Ways};
use crate::geometry::Point;

/// A column ends where the edge moves by more than this, in mm, from one row to the next.
const STEP_OF_EDGE: f64 = 4.0;
/// What it costs, in thousandths of a mm for each row, to end where only the sewn column leads on.
const BACK_OVER_SEWN: u64 = 6_000;

/// A column as its spans, from top to bottom.
pub struct Columns {
    columns: Vec<Vec<usize>>,
    owner: Vec<usize>,
    is_sewn: Vec<bool>,
}

/// The next column to sew.
pub struct Next {
    /// Its spans in sewing order.
    pub spans: Vec<usize>,
    /// The ways from where the needle is.
    pub ways: Ways,
    column: usize,
}

impl Columns {
    /// Splits the rows into columns: each span of a column is connected with exactly one other above and below.
    pub fn new(rows: &Rows) -> Self {
        let mut columns: Vec<Vec<usize>> = Vec::new();
        let mut owner: Vec<usize> = Vec::with_capacity(rows.spans.len());
        for (index, span) in rows.spans.iter().enumerate() {
            let only_above = match rows.above.get(index).map(Vec::as_slice) {
                Some([above]) if rows.below.get(*above).is_some_and(|below| below.len() == 1) => Some(*above),
                _ => None,
            };
            let continues = only_above.filter(|above| {
                rows.spans.get(*above).is_some_and(|above| {
                    (above.left - span.left).abs() <= STEP_OF_EDGE && (above.right - span.right).abs() <= STEP_OF_EDGE
                })
            });
            let column = continues.and_then(|above| owner.get(above).copied()).unwrap_or(columns.len());
            match columns.get_mut(column) {
                Some(spans) => spans.push(index),
                None => columns.push(vec![index]),
            }
            owner.push(column);
        }
        let is_sewn = vec![false; columns.len()];
        Self { columns, owner, is_sewn }
    }

    fn is_span_sewn(&self, span: usize) -> bool {
        self.owner.get(span).and_then(|column| self.is_sewn.get(*column)).copied().unwrap_or(false)
    }

    /// The columns not sewn yet that hang on either end of a column: at its top, at its bottom.
    fn unsewn_neighbours(&self, rows: &Rows, column: &[usize]) -> [Vec<usize>; 2] {
        let ends = [(column.first(), &rows.above), (column.last(), &rows.below)];
        ends.map(|(end, links)| {
            let linked = end.and_then(|end| links.get(*end)).into_iter().flatten();
            let mut found: Vec<usize> = linked
                .filter(|span| !self.is_span_sewn(**span))
                .filter_map(|span| self.owner.get(*span).copied())
                .collect();
            found.sort_unstable();
            found.dedup();
            found
        })
    }

    /// The column to sew next, from where the needle is; none when all are sewn.
    ///
    /// Columns that only one other hangs on come first, then those on a ring, so that what is left stays in one piece and the ways to it
    /// lie under what is sewn later. Among them the nearest is taken, by its nearer end, unless it would end far from the rest.
    pub fn next(&self, rows: &Rows, from: Point) -> Option<Next> {
        let mut waiting: Vec<(usize, [Vec<usize>; 2])> = Vec::new();
        for (index, column) in self.columns.iter().enumerate().filter(|(index, _)| !self.is_column_sewn(*index)) {
            waiting.push((index, self.unsewn_neighbours(rows, column)));
        }
        let hangs = |neighbours: &[Vec<usize>; 2]| neighbours.iter().map(Vec::len).sum::<usize>();
        let is_last = waiting.len() <= 1;
        let least = waiting.iter().map(|(_, neighbours)| hangs(neighbours)).min().unwrap_or_default();
        if least <= 1 {
            waiting.retain(|(_, neighbours)| hangs(neighbours) == least);
        } else {
            let mut network = vec![Vec::new(); self.columns.len()];
            for (column, neighbours) in &waiting {
                if let Some(others) = network.get_mut(*column) {
                    *others = neighbours.concat();
                }
            }
            let joints = joints(&network);
            waiting.retain(|(column, _)| joints.get(*column) == Some(&false));
        }
        // Two ways to sew each column, by its entry: from top to bottom and from bottom to top.
        let mut entries: Vec<Vec<(usize, bool, u64)>> = vec![Vec::new(); rows.spans.len()];
        for (column, [at_top, at_bottom]) in &waiting {
            let Some(spans) = self.columns.get(*column) else {
                continue;
            };
            for (entry, downwards, exit) in [(spans.first(), true, at_bottom), (spans.last(), false, at_top)] {
                let strands = !is_last && exit.is_empty();
                let penalty = if strands { spans.len() as u64 * BACK_OVER_SEWN } else { 0 };
                if let Some(entries) = entry.and_then(|entry| entries.get_mut(*entry)) {
                    entries.push((*column, downwards, penalty));
                }
            }
        }
        let mut best: Option<(u64, usize, bool)> = None;
        let ways = rows.ways(
            from,
            |span| self.is_span_sewn(span),
            |span, cost| {
                for (column, downwards, penalty) in entries.get(span).into_iter().flatten() {
                    let total = cost + penalty;
                    if best.is_none_or(|(least, _, _)| total < least) {
                        best = Some((total, *column, *downwards));
                    }
                }
                best.is_some_and(|(least, _, _)| least <= cost)
            },
        );
        let (column, downwards) = best
            .map(|(_, column, downwards)| (column, downwards))
            .or_else(|| self.nearest(rows, waiting.iter().map(|(column, _)| *column), from))?;
        let mut spans = self.columns.get(column)?.clone();
        if !downwards {
            spans.reverse();
        }
        Some(Next { spans, ways, column })
    }

    /// The column that begins or ends nearest to a place, and whether it begins there.
    fn nearest(&self, rows: &Rows, columns: impl Iterator<Item = usize>, from: Point) -> Option<(usize, bool)> {
        let ends = columns.flat_map(|column| {
            let spans = self.columns.get(column).map(Vec::as_slice).unwrap_or_default();
            [(spans.first(), true), (spans.last(), false)].map(|(end, downwards)| (end.copied(), column, downwards))
        });
        let away = |end: Option<usize>| end.map_or(f64::INFINITY, |span| rows.away(span, from));
        ends.min_by(|(one, ..), (other, ..)| away(*one).total_cmp(&away(*other)))
            .map(|(_, column, downwards)| (column, downwards))
    }

    fn is_column_sewn(&self, column: usize) -> bool {
        self.is_sewn.get(column).copied().unwrap_or(true)
    }

    /// Says that a column is sewn.
    pub fn sew(&mut self, next: &Next) {
        if let Some(is_sewn) = self.is_sewn.get_mut(next.column) {
            *is_sewn = true;
        }
    }
}
