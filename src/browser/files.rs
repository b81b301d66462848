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
    let files = picked(accept, false).await.ok_or(FileFault::Refused)?;
    match files.into_iter().next() {
        Some(file) if file.size() > f64::from(cap) => {
            Err(FileFault::TooLarge { name: file.name(), size: file.size() as u64 })
        }
        Some(file) => {
            let name = file.name();
            Ok(Some(Incoming { bytes: content(&file, &name).await?, name }))
        }
        None => Ok(None),
    }
}

/// Lets somebody pick a folder, and reads its files with this ending, of at most `cap` bytes in all. Each is named by its
/// path, from the folder’s own name on. `None` when the choice was closed. Call it straight from a touch.
pub async fn pick_folder(ending: &str, cap: u32) -> Result<Option<Vec<Incoming>>, FileFault> {
    let files = picked("", true).await.ok_or(FileFault::Refused)?;
    if files.is_empty() {
        return Ok(None);
    }
    let (mut found, mut size) = (vec![], 0.0);
    for file in files.iter().filter(|file| file.name().ends_with(ending)) {
        let path = js_sys::Reflect::get(file, &"webkitRelativePath".into()).ok().and_then(|path| path.as_string());
        let name = path.filter(|path| !path.is_empty()).unwrap_or_else(|| file.name());
        size += file.size();
        if size > f64::from(cap) {
            return Err(FileFault::TooLarge { name, size: size as u64 });
        }
        found.push(Incoming { bytes: content(file, &name).await?, name });
    }
    Ok(Some(found))
}

/// Whether this browser lets one pick a folder: computers do, telephones and tablets mostly do not.
pub fn can_pick_folder() -> bool {
    let element = window().and_then(|window| window.document()).and_then(|page| page.create_element("input").ok());
    element.is_some_and(|input| js_sys::Reflect::has(&input, &"webkitdirectory".into()).unwrap_or(false))
}

async fn content(file: &File, name: &str) -> Result<Vec<u8>, FileFault> {
    match JsFuture::from(file.array_buffer()).await {
        Ok(buffer) => Ok(Uint8Array::new(&buffer).to_vec()),
        Err(_) => Err(FileFault::Unreadable { name: name.to_owned() }),
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

/// What was chosen, which may be nothing; `None` where the browser cannot ask.
async fn picked(accept: &str, folder: bool) -> Option<Vec<File>> {
    let element = window()?.document()?.create_element("input").ok()?;
    let input: HtmlInputElement = element.dyn_into().ok()?;
    input.set_type("file");
    input.set_accept(accept);
    if folder {
        input.set_attribute("webkitdirectory", "").ok()?;
    }
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
    let files = input.files()?;
    Some((0..files.length()).filter_map(|rank| files.get(rank)).collect())
}
