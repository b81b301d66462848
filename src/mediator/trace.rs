//! Whether the browser keeps what it is given once it has been closed: each check leaves a trace for the next.

use serde::{Deserialize, Serialize};

use crate::browser::{abilities, clock};
use crate::session::Session;

/// The name under which the device keeps it.
const SETTING: &str = "trace";
/// After so many milliseconds a trace proves it, though the browser says that it was never closed: it opens what was
/// open before.
const LONG: u64 = 12 * 60 * 60 * 1000;

/// What the last check left.
#[derive(Debug, Serialize, Deserialize)]
#[serde(deny_unknown_fields, rename_all = "kebab-case")]
struct Left {
    at: u64,
    start: String,
    /// When the trace was left that was found in the meantime.
    found: Option<u64>,
}

/// What the check found.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Trace {
    /// No trace of before: the next check will tell.
    First,
    /// What was left at this moment is still there.
    Found(u64),
    /// No trace can be left.
    Impossible,
}

/// Looks for the trace of the last check, and leaves one.
pub async fn look(session: Session) -> Trace {
    let Some(start) = abilities::start_mark(clock::random_seed()) else { return Trace::Impossible };
    let now = clock::now();
    let before: Option<Left> = session.device_setting(SETTING).await.and_then(|text| serde_json::from_str(&text).ok());
    let found = before.as_ref().and_then(|before| {
        let is_proof = before.start != start || now.saturating_sub(before.at) > LONG;
        if is_proof { Some(before.at) } else { before.found }
    });
    let at = before.filter(|before| before.start == start).map_or(now, |before| before.at);
    let Ok(text) = serde_json::to_string(&Left { at, start, found }) else { return Trace::Impossible };
    match (session.put_device_setting(SETTING, &text).await, found) {
        (Err(_), _) => Trace::Impossible,
        (Ok(()), Some(at)) => Trace::Found(at),
        (Ok(()), None) => Trace::First,
    }
}
