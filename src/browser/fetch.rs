//! Reading the app's own files: corpus, fonts. Paths are relative to the page, whatever folder it is served from.

use js_sys::Uint8Array;
use wasm_bindgen::{JsCast, JsValue};
use wasm_bindgen_futures::JsFuture;
use web_sys::{Response, window};

/// Why a file could not be read.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum FetchFault {
    /// Nothing answered: no network, and the file is not kept offline.
    Unreachable,
    /// The server answered with this HTTP status instead of the file.
    Refused(u16),
    /// The answer broke off, or is not text.
    Unreadable,
}

/// Reads a file as text in UTF-8.
pub async fn text(path: &str) -> Result<String, FetchFault> {
    String::from_utf8(bytes(path).await?).map_err(|_| FetchFault::Unreadable)
}

/// Reads a file.
pub async fn bytes(path: &str) -> Result<Vec<u8>, FetchFault> {
    let response = response(path).await.map_err(|_| FetchFault::Unreachable)?;
    if !response.ok() {
        return Err(FetchFault::Refused(response.status()));
    }
    body(&response).await.map_err(|_| FetchFault::Unreadable)
}

async fn response(path: &str) -> Result<Response, JsValue> {
    let window = window().ok_or(JsValue::UNDEFINED)?;
    JsFuture::from(window.fetch_with_str(path)).await?.dyn_into()
}

async fn body(response: &Response) -> Result<Vec<u8>, JsValue> {
    let buffer = JsFuture::from(response.array_buffer()?).await?;
    Ok(Uint8Array::new(&buffer).to_vec())
}
