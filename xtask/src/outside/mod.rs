//! Files that our exporters make, for programs of others to read.

pub mod laser;
pub mod solid;
pub mod transfer;

/// 200 names in several scripts, with apostrophes, hyphens and marks.
pub fn names() -> impl Iterator<Item = &'static str> {
    include_str!("../../../tests/names.txt").lines()
}
