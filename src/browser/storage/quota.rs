//! How long and how much the browser keeps.

use wasm_bindgen::JsCast;
use wasm_bindgen_futures::JsFuture;
use web_sys::{StorageEstimate, StorageManager, window};

/// What the browser says of its storage for this page.
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct Estimate {
    /// Bytes used.
    pub used: f64,
    /// Bytes that may be used.
    pub quota: f64,
}

/// Asks the browser never to erase this page's storage on its own. `false` where it refuses or cannot tell.
pub async fn persist() -> bool {
    let Some(promise) = manager().and_then(|manager| manager.persist().ok()) else {
        return false;
    };
    JsFuture::from(promise).await.is_ok_and(|answer| answer.is_truthy())
}

/// Whether the browser has promised that already.
pub async fn is_persistent() -> bool {
    let Some(promise) = manager().and_then(|manager| manager.persisted().ok()) else {
        return false;
    };
    JsFuture::from(promise).await.is_ok_and(|answer| answer.is_truthy())
}

/// Room used and left, where the browser tells.
pub async fn estimate() -> Option<Estimate> {
    let promise = manager()?.estimate().ok()?;
    let estimate: StorageEstimate = JsFuture::from(promise).await.ok()?.unchecked_into();
    Some(Estimate { used: estimate.get_usage()?, quota: estimate.get_quota()? })
}

/// Absent outside HTTPS and localhost.
fn manager() -> Option<StorageManager> {
    let manager = window()?.navigator().storage();
    (!manager.is_undefined()).then_some(manager)
}
