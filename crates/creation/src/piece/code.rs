//! QR codes as areas.

use crate::geometry::{Bounds, Contour, Region};
use qrcodegen::{QrCode, QrCodeEcc};

/// A QR code whose dark part fills a square of `size` mm around the origin; nothing where the text is empty. The piece around
/// it is its quiet zone.
pub(super) fn region(text: &str, size: f64) -> Region {
    let Some(code) = encoded(text) else { return Region::default() };
    let side = size / f64::from(code.size());
    let from = |module: i32| f64::from(module) * side - size / 2.0;
    let mut contours: Vec<Contour> = Vec::new();
    for y in 0..code.size() {
        let mut x = 0;
        while x < code.size() {
            let start = x;
            while x < code.size() && code.get_module(x, y) {
                x += 1;
            }
            if x > start {
                let run = Bounds { left: from(start), top: from(y), right: from(x), bottom: from(y + 1) };
                contours.push(run.corners().to_vec());
            }
            x += 1;
        }
    }
    Region::from_contours(contours)
}

/// Modules along a side of the code of that text; none where nothing can be encoded.
pub fn modules(text: &str) -> Option<i32> {
    encoded(text).map(|code| code.size())
}

fn encoded(text: &str) -> Option<QrCode> {
    if text.trim().is_empty() { None } else { QrCode::encode_text(text, QrCodeEcc::Medium).ok() }
}
