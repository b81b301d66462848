//! The small pictures by which a machine lists its files: 48 by 38 dots, black or white, in a frame.

use crate::embroidery::pattern::Extent;

/// Bytes of a line of dots.
pub const STRIDE: u8 = 6;
/// Lines.
pub const HEIGHT: u8 = 38;
const WIDTH: i32 = STRIDE as i32 * 8;
/// Dots between the edge and the pattern.
const MARGIN: i32 = 4;
/// Where the frame begins and ends in each of its corner lines, from the outermost one inwards.
const CORNER: [(u8, i32); 3] = [(1, 4), (2, 3), (3, 2)];

type Place = (i32, i32);

/// The picture of sewn threads, each with its two ends, of a pattern of that extent.
pub fn thumbnail(extent: &Extent, threads: impl Iterator<Item = (Place, Place)>) -> Vec<u8> {
    let mut picture = Picture { dots: vec![0; usize::from(STRIDE) * usize::from(HEIGHT)] };
    picture.frame();
    let (width, height) = (extent.width().max(1), extent.height().max(1));
    let (room_across, room_down) = (WIDTH - 2 * MARGIN, i32::from(HEIGHT) - 2 * MARGIN);
    // The scale as a fraction, whichever of the two directions needs the smaller one.
    let (dots, length) =
        if room_across * height < room_down * width { (room_across, width) } else { (room_down, height) };
    let middle = |low: i32, high: i32| i64::from(low) + i64::from(high);
    let place = |at: i32, low: i32, high: i32, size: i32| {
        let from_middle = (2 * i64::from(at) - middle(low, high)) * i64::from(dots) / (2 * i64::from(length).max(1));
        i64::from(size / 2) + from_middle
    };
    for ((from_x, from_y), (to_x, to_y)) in threads {
        let across = |x| place(x, extent.left, extent.right, WIDTH);
        let down = |y| place(y, extent.top, extent.bottom, i32::from(HEIGHT));
        picture.line((across(from_x), down(from_y)), (across(to_x), down(to_y)));
    }
    picture.dots
}

struct Picture {
    dots: Vec<u8>,
}

impl Picture {
    fn mark(&mut self, x: i64, y: i64) {
        if !(0..i64::from(WIDTH)).contains(&x) || !(0..i64::from(HEIGHT)).contains(&y) {
            return;
        }
        let byte = usize::try_from(y * i64::from(STRIDE) + x / 8).unwrap_or(usize::MAX);
        if let Some(byte) = self.dots.get_mut(byte) {
            *byte |= 1 << (x % 8);
        }
    }

    fn line(&mut self, from: (i64, i64), to: (i64, i64)) {
        let (across, down) = (to.0 - from.0, to.1 - from.1);
        let count = across.abs().max(down.abs()).clamp(1, i64::from(WIDTH));
        for index in 0..=count {
            self.mark(from.0 + across * index / count, from.1 + down * index / count);
        }
    }

    fn frame(&mut self) {
        let (right, bottom) = (i64::from(WIDTH) - 1, i64::from(HEIGHT) - 1);
        for (line, inset) in CORNER {
            let (line, inset) = (i64::from(line), i64::from(inset));
            for y in [line, bottom - line] {
                self.mark(inset, y);
                self.mark(right - inset, y);
            }
        }
        self.line((4, 1), (right - 4, 1));
        self.line((4, bottom - 1), (right - 4, bottom - 1));
        self.line((1, 4), (1, bottom - 4));
        self.line((right - 1, 4), (right - 1, bottom - 4));
    }
}
