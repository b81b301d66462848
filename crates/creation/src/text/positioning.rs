//! Kerning and places of marks, from the font's `GPOS` table
//! (<https://learn.microsoft.com/en-us/typography/opentype/spec/gpos>).

use crate::geometry::Point;
use ttf_parser::gpos::{PairAdjustment, PositioningSubtable};
use ttf_parser::{Face, GlyphId, Tag};

/// The positioning rules of a font that concern pairs of letters and marks.
pub(super) struct Positioning<'a> {
    rules: Vec<PositioningSubtable<'a>>,
}

impl<'a> Positioning<'a> {
    /// The rules of the features `kern` and `mark`.
    pub(super) fn of(face: &Face<'a>) -> Self {
        let mut rules = Vec::new();
        if let Some(table) = face.tables().gpos {
            let wanted = [Tag::from_bytes(b"kern"), Tag::from_bytes(b"mark")];
            let mut lookups: Vec<u16> = table
                .features
                .into_iter()
                .filter(|feature| wanted.contains(&feature.tag))
                .flat_map(|feature| feature.lookup_indices)
                .collect();
            lookups.sort_unstable();
            lookups.dedup();
            for lookup in lookups.into_iter().filter_map(|at| table.lookups.get(at)) {
                rules.extend(lookup.subtables.into_iter::<PositioningSubtable>());
            }
        }
        Self { rules }
    }

    /// What is added between two letters, in font units.
    pub(super) fn kern(&self, first: GlyphId, second: GlyphId) -> f64 {
        self.rules
            .iter()
            .find_map(|rule| match rule {
                PositioningSubtable::Pair(pair) => pair_advance(pair, first, second),
                _ => None,
            })
            .map_or(0.0, f64::from)
    }

    /// Where a mark goes relative to the letter that carries it, in font units with y up.
    pub(super) fn mark(&self, base: GlyphId, mark: GlyphId) -> Option<Point> {
        self.rules.iter().find_map(|rule| match rule {
            PositioningSubtable::MarkToBase(table) => {
                let (class, of_mark) = table.marks.get(table.mark_coverage.get(mark)?)?;
                let of_base = table.anchors.get(table.base_coverage.get(base)?, class)?;
                Some(Point::new(
                    f64::from(of_base.x) - f64::from(of_mark.x),
                    f64::from(of_base.y) - f64::from(of_mark.y),
                ))
            }
            _ => None,
        })
    }
}

fn pair_advance(pair: &PairAdjustment, first: GlyphId, second: GlyphId) -> Option<i16> {
    let covered = pair.coverage().get(first)?;
    let record = match pair {
        PairAdjustment::Format1 { sets, .. } => sets.get(covered)?.get(second)?,
        PairAdjustment::Format2 { classes, matrix, .. } => matrix.get((classes.0.get(first), classes.1.get(second)))?,
    };
    Some(record.0.x_advance)
}
