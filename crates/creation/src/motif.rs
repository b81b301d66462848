//! Motifs: drawn signs that learners earn and use in their creations.
//!
//! Each is path data in a box of 100 by 100, filled by the even-odd rule: closed lines that do not cross, so that the same drawing
//! serves the screen, the laser, embroidery and 3D. At 12 mm every part is at least 1 mm wide and every gap at least 0.5 mm.

use crate::geometry::svg_path::contours;
use crate::geometry::{FLATTENING_TOLERANCE, Point, Region};

/// Side of the box in which motifs are drawn.
pub const BOX: f64 = 100.0;

/// A drawn sign.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Motif {
    /// The name in data; its name on the screen is a text of the app.
    pub id: &'static str,
    /// SVG path data in the box, to fill with the even-odd rule.
    pub path: &'static str,
    /// Whether everybody has it from the start; the others are earned in exercises.
    pub free: bool,
}

/// All motifs, in the order in which they are offered.
pub const MOTIFS: &[Motif] = &[
    Motif {
        id: "heart",
        path: "M49 93C26 75 6 55 5 33C4 18 14 8 28 8C38 8 46 14 50 24C54 13 63 7 73 8C87 9 96 20 95 34C93 56 74 76 49 93Z",
        free: true,
    },
    Motif {
        id: "star",
        path: "M51 3L63.5 34.5L97 37L71 58.5L80 92.5L50.5 74L21 94L29.5 60L3 39.5L37 35.5Z",
        free: true,
    },
    Motif {
        id: "sun",
        path: "M50 28C62 27.5 72 37.5 72 50C72 62.5 62 72 50 72C37.5 72 28 62 28 50C28 38 38 28.5 50 28ZM44.2 19.6L42.5 2.3L55.7 2.3L54.6 19.4ZM68.1 24.9L79.6 11.6L88.2 21.6L75.4 32.3ZM80.3 43.8L98.3 41.8L98.3 55L80.7 54.2ZM75.6 67.4L89.9 79.2L80.7 88.7L68.4 74.9ZM54.5 80.6L55.5 97.8L42.3 97.8L44.1 80.4ZM32.7 75.7L21.6 89.4L11.5 80.8L25.2 68.5ZM19.5 55.2L1.6 56.5L1.3 43.3L19.5 44.8ZM24.2 32.9L10.2 21.6L19.1 11.9L31.4 25.3Z",
        free: true,
    },
    Motif {
        id: "tree",
        path: "M50 3C64 3 74 11 76 23C88 26 96 36 94 48C92 61 81 69 68 67C64 70 61 70.5 57 70L59 97L41 97L43.5 70C39 71.5 35 71 31 69C18 70 6 62 6 48C6 37 13 28 24 25C25 12 36 3 50 3Z",
        free: true,
    },
    Motif {
        id: "boat",
        path: "M37 6L45.5 4L45.5 57L9 58.5L6 51C19 40 30 25 37 6ZM54.5 15L62 17C73 27 83 39 90 51.5L87 57L54.5 57ZM4 66.5L96 65C92 81 82 90.5 70 91.5L31 92.5C18 91.5 8 81.5 4 66.5Z",
        free: true,
    },
    Motif {
        id: "house",
        path: "M50 5L66 19.5L66.5 9L80.5 8.5L81 33.5L97 48L89 57.5L83.5 52.5L85 94L62 94L61.5 65L41 65.5L40.5 94L15 93L16.5 52.5L11 57L3 48Z",
        free: false,
    },
    Motif {
        id: "key",
        path: "M49 42L98 43L98 77L87 77.5L87 58L80 58L80 72L69 72.5L69 58L49 58C46 69 37 76 26 76C12 76 2 65 2 50C2 35 12 24 26 24C37 24 46 31 49 42ZM26 37C19 37 14.5 42.5 14.5 50C14.5 57.5 19 63 26 63C33 63 37.5 57.5 37.5 50C37.5 42.5 33 37 26 37Z",
        free: false,
    },
    Motif { id: "envelope", path: "M7 16L94 17L50.5 53ZM3 24L50.5 63L97.5 25L97 84.5L3.5 85.5Z", free: false },
    Motif {
        id: "scales",
        path: "M50 3C55 3 58.5 6.5 58.5 11C58.5 13.5 57.5 15.5 56 17L78 17L82 19L99 60C97 70 89 75.5 79 75.5C69 75.5 61 70 59.2 60L72.5 27.5L54.2 27.5L54.2 85L73 88L75 98L25 98L27 88L45.8 85L45.8 27.5L27.5 27.5L40.8 60C39 70 31 75.5 21 75.5C11 75.5 3 70 1 60L18 19L22 17L44 17C42.5 15.5 41.5 13.5 41.5 11C41.5 6.5 45 3 50 3ZM76 42L82 42L88 58.5L70 58.5ZM18 42L24 42L30 58.5L12 58.5Z",
        free: false,
    },
    Motif {
        id: "bird",
        path: "M2 42L14 35C17 25 26 20 36 23C44 26 48 32 52 37C55 22 66 9 85 3C88 18 85 33 76 45C84 47 91 45 98 41C96 57 88 66 76 69C67 81 52 87 37 83C22 79 13 67 13 51ZM26 33.5C23 33.5 21 35.5 21 38.5C21 41.5 23 43.5 26 43.5C29 43.5 31 41.5 31 38.5C31 35.5 29 33.5 26 33.5Z",
        free: false,
    },
    Motif {
        id: "book",
        path: "M47 24C37 15.5 22 12.5 4 15L4.5 80C22 78 36 81 47 89ZM15 31C23 30.5 30 31.5 37 35L37 40.5C30 37 23 36 15 36.5ZM15 47C23 46.5 30 47.5 37 51L37 56.5C30 53 23 52 15 52.5ZM53 24C63 15.5 78 12.5 96 15L95.5 80C78 78 64 81 53 89ZM85 31L85 36.5C77 36 70 37 63 40.5L63 35C70 31.5 77 30.5 85 31ZM85 47L85 52.5C77 52 70 53 63 56.5L63 51C70 47.5 77 46.5 85 47Z",
        free: false,
    },
    Motif {
        id: "footbridge",
        path: "M2 36Q50 6 98 36L98 83L90 90L80 90L80 75.6Q50 62.4 20 75.6L20 90L10 90L2 83ZM11.5 40.7L11.5 61.7Q21.2 57.8 31 55.9L31 33.4Q21.2 35.8 11.5 40.7ZM40.5 31.6L40.5 54.5Q50 53.5 59.5 54.5L59.5 31.6Q50 30.4 40.5 31.6ZM69 33.4L69 55.9Q78.8 57.8 88.5 61.7L88.5 40.7Q78.8 35.8 69 33.4Z",
        free: false,
    },
];

/// The motif of that name.
pub fn find(id: &str) -> Option<&'static Motif> {
    MOTIFS.iter().find(|motif| motif.id == id)
}

impl Motif {
    /// The motif in a box of `size` mm whose middle is at the origin.
    pub fn region(&self, size: f64) -> Region {
        let scale = size / BOX;
        let tolerance = FLATTENING_TOLERANCE / scale.max(1e-3);
        let mut lines = contours(self.path, tolerance).unwrap_or_default();
        for point in lines.iter_mut().flatten() {
            *point = (*point - Point::new(BOX / 2.0, BOX / 2.0)) * scale;
        }
        Region::from_nested(lines)
    }
}
