//! Names as people have them, in the scripts of the app.

/// 200 names.
pub fn names() -> impl Iterator<Item = &'static str> {
    include_str!("../../../../tests/names.txt").lines()
}
