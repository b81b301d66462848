//! What can go wrong with storage.

use super::rows::DamagedRow;
use wasm_bindgen::{JsCast, JsValue};
use web_sys::DomException;

/// Why storage could not do what was asked. Nothing was written when one of these comes back.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum StorageFault {
    /// The browser gives this page no storage (cookies refused, private window, an embedded view), or says nothing at all
    /// when it is asked for.
    Blocked,
    /// The disk or the page's quota is full.
    Full,
    /// A newer version of the app wrote this database; reading it could harm it.
    Newer {
        /// The version of the database that was found.
        found: u32,
    },
    /// The browser closed the database and it could not be opened again.
    Closed,
    /// One row cannot be read; the others can.
    Damaged(DamagedRow),
    /// Anything else, in the browser's words: for the mediator, not for the learner.
    Other(String),
}

impl StorageFault {
    /// Reads an exception of the web platform.
    pub(super) fn of_exception(exception: &JsValue) -> Self {
        let Some(exception) = exception.dyn_ref::<DomException>() else {
            let words = exception.dyn_ref::<js_sys::Error>().map(|e| e.message().into());
            return Self::Other(words.unwrap_or_else(|| String::from("unknown")));
        };
        match exception.name().as_str() {
            "QuotaExceededError" => Self::Full,
            "SecurityError" => Self::Blocked,
            "InvalidStateError" => Self::Closed,
            // The exception does not say which version was found; the connection asks.
            "VersionError" => Self::Newer { found: 0 },
            name => Self::Other(format!("{name}: {}", exception.message())),
        }
    }
}

impl From<idb::Error> for StorageFault {
    fn from(error: idb::Error) -> Self {
        use idb::Error as E;
        match error {
            E::DomException(exception) => Self::of_exception(&exception),
            E::IndexedDbNotFound(_) => Self::Blocked,
            E::IndexedDbOpenFailed(value)
            | E::TransactionOpenFailed(value)
            | E::TransactionCommitError(value)
            | E::ObjectStoreNotFound(value)
            | E::KeyRangeCreateFailed(value)
            | E::UpdateFailed(value)
            | E::DeleteFailed(value)
            | E::GetFailed(value)
            | E::GetAllKeysFailed(value) => Self::of_exception(&value),
            other => Self::Other(other.to_string()),
        }
    }
}

impl std::fmt::Display for StorageFault {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        match self {
            Self::Blocked => f.write_str("the browser gives this page no storage"),
            Self::Full => f.write_str("storage is full"),
            Self::Newer { found } => write!(f, "database version {found} is newer than this app"),
            Self::Closed => f.write_str("the browser closed the database"),
            Self::Damaged(row) => write!(f, "damaged row {} in {}", row.key, row.store),
            Self::Other(words) => f.write_str(words),
        }
    }
}

impl std::error::Error for StorageFault {}
