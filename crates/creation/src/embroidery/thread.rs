//! The threads that are offered: common colours that both palettes of the file formats have.
//!
//! Colours and numbers of the PEC palette (Brother) and of the JEF palette (Janome) as the readers of `pyembroidery` 1.5.1 know them. The colour
//! on the screen is the PEC one, so that it is the one that the machine shows.

use serde::Serialize;

/// A thread by its colour.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize)]
pub struct Thread {
    /// The name in data; its name on the screen is a text of the app.
    pub id: &'static str,
    /// Red, green and blue.
    pub rgb: [u8; 3],
    /// Number in the palette of PEC.
    pub pec: u8,
    /// Number in the palette of JEF.
    pub jef: u8,
}

const fn thread(id: &'static str, rgb: [u8; 3], pec: u8, jef: u8) -> Thread {
    Thread { id, rgb, pec, jef }
}

/// What stands for a thread of a file that says no colour, or one that we do not offer.
pub const UNKNOWN: &Thread = &thread("black", [0, 0, 0], 20, 1);

/// All threads, in the order in which they are offered.
pub const THREADS: &[Thread] = &[
    *UNKNOWN,
    thread("white", [240, 240, 240], 29, 2),
    thread("grey", [135, 135, 135], 39, 24),
    thread("red", [237, 23, 31], 5, 10),
    thread("wine", [199, 1, 86], 51, 20),
    thread("pink", [249, 147, 188], 43, 9),
    thread("light-pink", [253, 217, 222], 42, 17),
    thread("orange", [254, 158, 50], 52, 4),
    thread("gold", [232, 169, 0], 11, 13),
    thread("yellow", [255, 255, 0], 13, 3),
    thread("lime", [112, 188, 31], 14, 22),
    thread("green", [102, 186, 73], 37, 75),
    thread("emerald", [0, 103, 62], 54, 6),
    thread("dark-green", [0, 56, 34], 44, 46),
    thread("mint", [168, 221, 196], 31, 25),
    thread("teal", [0, 135, 119], 3, 49),
    thread("sky", [37, 132, 187], 32, 61),
    thread("light-blue", [168, 222, 235], 53, 26),
    thread("blue", [10, 85, 163], 2, 12),
    thread("navy", [14, 31, 124], 1, 30),
    thread("violet", [106, 28, 138], 30, 41),
    thread("beige", [239, 227, 185], 47, 19),
    thread("brown", [178, 118, 36], 26, 52),
    thread("dark-brown", [42, 19, 1], 24, 58),
];

/// The thread of that name.
pub fn find(id: &str) -> Option<&'static Thread> {
    THREADS.iter().find(|thread| thread.id == id)
}

/// A thread written by its name, for `#[serde(with = "by_name")]`.
pub mod by_name {
    use super::{Thread, find};
    use serde::de::Error;
    use serde::{Deserialize, Deserializer, Serialize, Serializer};
    use std::borrow::Cow;

    /// Writes its name.
    ///
    /// # Errors
    /// Those of the serializer.
    pub fn serialize<S: Serializer>(thread: &Thread, serializer: S) -> Result<S::Ok, S::Error> {
        thread.id.serialize(serializer)
    }

    /// Finds it by its name.
    ///
    /// # Errors
    /// There is no thread of that name.
    pub fn deserialize<'de, D: Deserializer<'de>>(deserializer: D) -> Result<&'static Thread, D::Error> {
        let id = Cow::<str>::deserialize(deserializer)?;
        find(&id).ok_or_else(|| D::Error::custom(format!("no thread {id}")))
    }
}
