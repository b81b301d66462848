//! Codes to show (QR, ISO/IEC 18004).

use qrcodegen::{Mask, QrCode, QrCodeEcc, QrSegment, Version};
use std::fmt::Write;

/// The empty margin around a code, in modules.
pub const QUIET: i32 = 4;

/// What travels is as good as random, so any mask will do; choosing the best takes eight times as long.
const MASK: u8 = 2;

/// A QR code of bytes, as small as they allow.
pub struct Code(QrCode);

impl Code {
    /// The code of these bytes; nothing where there are too many.
    pub fn of(bytes: &[u8]) -> Option<Self> {
        let segments = [QrSegment::make_bytes(bytes)];
        let mask = Some(Mask::new(MASK));
        let made = QrCode::encode_segments_advanced(&segments, QrCodeEcc::Low, Version::MIN, Version::MAX, mask, true);
        made.ok().map(Self)
    }

    /// Modules along a side, without the margin.
    pub fn side(&self) -> i32 {
        self.0.size()
    }

    /// Whether this module is dark; none outside is.
    pub fn is_dark(&self, x: i32, y: i32) -> bool {
        self.0.get_module(x, y)
    }

    /// The window of the drawing with its margin, one unit a module, as SVG says it.
    pub fn view_box(&self) -> String {
        let side = self.side() + 2 * QUIET;
        format!("{} {} {side} {side}", -QUIET, -QUIET)
    }

    /// The dark modules as the data of one SVG path.
    pub fn path(&self) -> String {
        let mut path = String::new();
        for y in 0..self.side() {
            let mut x = 0;
            while x < self.side() {
                let start = x;
                while self.is_dark(x, y) {
                    x += 1;
                }
                if x > start {
                    let run = x - start;
                    // Writing to a string cannot fail.
                    let _ = write!(path, "M{start} {y}h{run}v1h-{run}z");
                }
                x += 1;
            }
        }
        path
    }
}
