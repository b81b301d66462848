//! Finding codes in a picture.

use crate::picture::{Codes, Picture};
use rqrr::PreparedImage;

/// The bytes of every code that can be read in the picture.
pub fn codes(picture: &Picture) -> Codes {
    let (width, height) = (usize::from(picture.width), usize::from(picture.height));
    let point = |x: usize, y: usize| picture.grey.get(y * width + x).copied().unwrap_or(u8::MAX);
    let mut prepared = PreparedImage::prepare_from_greyscale(width, height, point);
    let read = |grid: rqrr::Grid<_>| {
        let mut bytes = vec![];
        grid.decode_to(&mut bytes).is_ok().then_some(bytes)
    };
    Codes(prepared.detect_grids().into_iter().filter_map(read).collect())
}
