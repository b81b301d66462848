//! Finding codes in a picture.

use crate::picture::{Codes, Picture};
use rqrr::PreparedImage;

/// The bytes of every code that can be read in the picture. Where there is none it is looked at a second time, softened:
/// that takes the noise of a dim room out of it.
pub fn codes(picture: &Picture) -> Codes {
    let (width, height) = (usize::from(picture.width), usize::from(picture.height));
    let point = |x: usize, y: usize| picture.grey.get(y * width + x).copied().unwrap_or(u8::MAX);
    let found = look(width, height, point);
    if !found.0.is_empty() || width == 0 {
        return found;
    }
    let softened = |rows: [usize; 3], columns: [usize; 3]| {
        let around = rows.iter().zip([1, 2, 1]).flat_map(|(y, down)| {
            columns.iter().zip([1, 2, 1]).map(move |(x, across)| u32::from(point(*x, *y)) * down * across)
        });
        (around.sum::<u32>() / 16) as u8
    };
    let near = |at: usize, end: usize| [at.saturating_sub(1), at, (at + 1).min(end - 1)];
    look(width, height, |x, y| softened(near(y, height), near(x, width)))
}

fn look(width: usize, height: usize, point: impl FnMut(usize, usize) -> u8) -> Codes {
    let mut prepared = PreparedImage::prepare_from_greyscale(width, height, point);
    let read = |grid: rqrr::Grid<_>| {
        let mut bytes = vec![];
        grid.decode_to(&mut bytes).is_ok().then_some(bytes)
    };
    Codes(prepared.detect_grids().into_iter().filter_map(read).collect())
}
