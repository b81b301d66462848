//! Versions of what is stored: old data is upgraded step by step, newer data is left alone.
//!
//! To change the form of anything stored: append one step to `STEPS`, and a fixture of the version that it leaves.

use serde::de::DeserializeOwned;
use serde::{Deserialize, Serialize};
use serde_json::Value;
use serde_json::value::RawValue;

/// Oldest version that can be read.
pub const MIN_VERSION: u32 = 1;
/// The version that is written.
pub const MAX_VERSION: u32 = MIN_VERSION + STEPS.len() as u32;

/// Turns a part of one version into the same part of the next; `None` where fields were added that have a default.
type Step = Option<fn(Part, Value) -> Result<Value, String>>;

/// `STEPS[0]` leads from version 1 to version 2, and so on. Only ever appended to.
const STEPS: &[Step] = &[
    // A profile has a lock, and says when it was last changed.
    None,
];

/// Whether any step changes what it finds. Where none does, what would change it is left out of the first screen.
const IS_EVER_CHANGED: bool = {
    let (mut any, mut step) = (false, 0);
    while step < STEPS.len() {
        any |= STEPS[step].is_some();
        step += 1;
    }
    any
};

/// What a stored row holds.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Part {
    /// A [`Profile`](crate::Profile).
    Profile,
    /// An [`Event`](crate::Event).
    Event,
    /// A [`Creation`](crate::Creation).
    Creation,
}

/// Why a row or file cannot be read.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Unreadable {
    /// It was written by a newer version of the app.
    Newer {
        /// The version that it states.
        version: u32,
    },
    /// It states a version that never existed.
    UnknownVersion {
        /// The version that it states.
        version: u32,
    },
    /// It is not what it should be.
    Damaged {
        /// What is wrong, for whoever mends it; may quote the row.
        reason: String,
    },
}

/// A row that cannot be read, as it was found. It must stay in the store, and can be exported.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct DamagedRow {
    /// What it should hold.
    pub part: Part,
    /// Which row of that part it is, counted from 0.
    pub index: usize,
    /// The row, untouched.
    pub raw: String,
    /// What is wrong.
    pub why: Unreadable,
}

/// A file that was refused whole, with its bytes so that they can be exported.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Refused {
    /// What is wrong.
    pub why: Unreadable,
    /// The file, untouched.
    pub raw: Vec<u8>,
}

#[derive(Serialize)]
struct RowToWrite<'a, Content> {
    version: u32,
    content: &'a Content,
}

#[derive(Deserialize)]
struct RowRead<'a> {
    version: u32,
    /// A row of a later version may lack it.
    #[serde(borrow)]
    content: Option<&'a RawValue>,
}

#[derive(Deserialize)]
struct Versioned {
    version: u32,
}

pub(crate) fn to_row<Content: Serialize>(content: &Content) -> String {
    to_json(&RowToWrite { version: MAX_VERSION, content })
}

pub(crate) fn from_row<Content: DeserializeOwned>(part: Part, row: &str) -> Result<Content, Unreadable> {
    let row: RowRead<'_> = serde_json::from_str(row).map_err(damaged)?;
    let version = known(row.version)?;
    let content = row.content.ok_or_else(|| Unreadable::Damaged { reason: "no content".to_owned() })?;
    current(part, version, content.get())
}

/// The version that a row or file states, if it can be read.
pub(crate) fn version_of(json: &str) -> Result<u32, Unreadable> {
    let Versioned { version } = serde_json::from_str(json).map_err(damaged)?;
    known(version)
}

/// A version that can be read.
fn known(version: u32) -> Result<u32, Unreadable> {
    match version {
        MIN_VERSION..=MAX_VERSION => Ok(version),
        version if version > MAX_VERSION => Err(Unreadable::Newer { version }),
        version => Err(Unreadable::UnknownVersion { version }),
    }
}

/// A part of a version between [`MIN_VERSION`] and [`MAX_VERSION`], brought up to date.
pub(crate) fn current<Content: DeserializeOwned>(part: Part, version: u32, json: &str) -> Result<Content, Unreadable> {
    if version == MAX_VERSION || !IS_EVER_CHANGED {
        return serde_json::from_str(json).map_err(damaged);
    }
    let old = serde_json::from_str(json).map_err(damaged)?;
    let new = climb(STEPS, part, version, old).map_err(|reason| Unreadable::Damaged { reason })?;
    serde_json::from_str(&new.to_string()).map_err(damaged)
}

fn climb(steps: &[Step], part: Part, version: u32, old: Value) -> Result<Value, String> {
    let passed = version.saturating_sub(MIN_VERSION) as usize;
    steps.iter().skip(passed).flatten().try_fold(old, |value, step| step(part, value))
}

/// JSON of a value whose writing cannot fail: no map in this crate has keys other than text.
pub(crate) fn to_json<Content: Serialize>(content: &Content) -> String {
    serde_json::to_string(content).unwrap_or_default()
}

pub(crate) fn damaged(error: serde_json::Error) -> Unreadable {
    Unreadable::Damaged { reason: error.to_string() }
}

#[cfg(test)]
mod tests {
    use serde_json::json;

    use super::*;

    #[test]
    fn steps_are_climbed_from_the_version_stated() {
        let steps: &[Step] = &[
            Some(|_, value| Ok(json!([value, "to 2"]))),
            None,
            Some(|part, value| if part == Part::Event { Ok(json!([value, "to 4"])) } else { Err("no way".into()) }),
        ];
        assert_eq!(climb(steps, Part::Event, 1, json!("one")), Ok(json!([["one", "to 2"], "to 4"])));
        assert_eq!(climb(steps, Part::Event, 2, json!("two")), Ok(json!(["two", "to 4"])));
        assert_eq!(climb(steps, Part::Event, 4, json!("four")), Ok(json!("four")));
        assert_eq!(climb(steps, Part::Profile, 1, json!("one")), Err("no way".into()));
    }
}
