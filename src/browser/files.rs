//! Files in and out: handing over, sharing, picking.

use super::listener::Listener;
use futures_channel::oneshot;
use js_sys::{Array, Uint8Array};
use std::{cell::RefCell, rc::Rc};
use wasm_bindgen::{JsCast, JsValue};
use wasm_bindgen_futures::{JsFuture, spawn_local};
use web_sys::{File, FilePropertyBag, HtmlAnchorElement, HtmlInputElement, Navigator, ShareData, Url, window};

/// A file to hand over.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Outgoing {
    /// Its name, with its ending.
    pub name: String,
    /// Its media type, such as `image/svg+xml`.
    pub media_type: String,
    /// Its content.
    pub bytes: Vec<u8>,
}

/// A file that the learner picked.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Incoming {
    /// Its name, with its ending.
    pub name: String,
    /// Its content.
    pub bytes: Vec<u8>,
}

/// Why a file could not be handed over, shared or read.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum FileFault {
    /// The browser refuses or cannot do it here.
    Refused,
    /// The picked file has more bytes than asked for.
    TooLarge {
        /// Its name.
        name: String,
        /// Its size in bytes.
        size: u64,
    },
    /// The picked file cannot be read.
    Unreadable {
        /// Its name.
        name: String,
    },
}

/// How sharing ended.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Shared {
    /// Given to another app.
    Given,
    /// The learner closed the choice of apps.
    Cancelled,
}

/// How long a downloaded file stays in memory, so that a slow device has read it: milliseconds.
const DOWNLOAD_GRACE: i32 = 60_000;

/// Saves a file to the device's downloads.
pub fn hand_over(file: &Outgoing) -> Result<(), FileFault> {
    download(file).map_err(|_| FileFault::Refused)
}

/// Whether this browser can give such a file to another app.
pub fn can_share(file: &Outgoing) -> bool {
    sharing(file).is_some()
}

/// Gives a file to another app that the learner chooses. Call it straight from a touch.
pub async fn share(file: &Outgoing) -> Result<Shared, FileFault> {
    let (navigator, data) = sharing(file).ok_or(FileFault::Refused)?;
    match JsFuture::from(navigator.share_with_data(&data)).await {
        Ok(_) => Ok(Shared::Given),
        Err(error) => match error.dyn_ref::<web_sys::DomException>() {
            Some(error) if error.name() == "AbortError" => Ok(Shared::Cancelled),
            _ => Err(FileFault::Refused),
        },
    }
}

/// Lets the learner pick a file of at most `cap` bytes. `accept` lists endings and media types, such as `.passerelle`.
/// `None` when the choice was closed. Call it straight from a touch.
pub async fn pick(accept: &str, cap: u32) -> Result<Option<Incoming>, FileFault> {
    let Some(file) = picked(accept).await.ok_or(FileFault::Refused)? else {
        return Ok(None);
    };
    let name = file.name();
    if file.size() > f64::from(cap) {
        return Err(FileFault::TooLarge { name, size: file.size() as u64 });
    }
    match JsFuture::from(file.array_buffer()).await {
        Ok(buffer) => Ok(Some(Incoming { name, bytes: Uint8Array::new(&buffer).to_vec() })),
        Err(_) => Err(FileFault::Unreadable { name }),
    }
}

fn to_js(file: &Outgoing) -> Result<File, JsValue> {
    let options = FilePropertyBag::new();
    options.set_type(&file.media_type);
    let parts = Array::of1(&Uint8Array::from(file.bytes.as_slice()));
    File::new_with_u8_array_sequence_and_options(&parts, &file.name, &options)
}

fn download(file: &Outgoing) -> Result<(), JsValue> {
    let window = window().ok_or(JsValue::UNDEFINED)?;
    let document = window.document().ok_or(JsValue::UNDEFINED)?;
    let address = Url::create_object_url_with_blob(&to_js(file)?.into())?;
    let link: HtmlAnchorElement = document.create_element("a")?.dyn_into()?;
    link.set_href(&address);
    link.set_download(&file.name);
    link.click();
    let forget = wasm_bindgen::closure::Closure::once_into_js(move || {
        let _ = Url::revoke_object_url(&address);
    });
    window.set_timeout_with_callback_and_timeout_and_arguments_0(forget.unchecked_ref(), DOWNLOAD_GRACE)?;
    Ok(())
}

/// What sharing this file takes, where the browser can: over HTTPS, on most phones.
fn sharing(file: &Outgoing) -> Option<(Navigator, ShareData)> {
    let navigator = window()?.navigator();
    if !js_sys::Reflect::has(&navigator, &"canShare".into()).ok()? {
        return None;
    }
    let data = ShareData::new();
    data.set_files(&Array::of1(&to_js(file).ok()?.into()));
    navigator.can_share_with_data(&data).then_some((navigator, data))
}

/// The outer `None` where the browser cannot ask, the inner where the learner chose nothing.
async fn picked(accept: &str) -> Option<Option<File>> {
    let element = window()?.document()?.create_element("input").ok()?;
    let input: HtmlInputElement = element.dyn_into().ok()?;
    input.set_type("file");
    input.set_accept(accept);
    let (sender, receiver) = oneshot::channel();
    let sender = Rc::new(RefCell::new(Some(sender)));
    let listeners = ["change", "cancel"].map(|event| {
        let sender = sender.clone();
        Listener::new(&input, event, move |_| {
            if let Some(sender) = sender.borrow_mut().take() {
                let _ = sender.send(());
            }
        })
    });
    input.click();
    let answered = receiver.await;
    // The listener that answered is still running its event: drop both once it is over.
    spawn_local(async move { drop(listeners) });
    answered.ok()?;
    Some(input.files().and_then(|files| files.get(0)))
}
