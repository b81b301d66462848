//! What this browser can do on this device, asked without asking the person for anything.

use super::kiosk;
use js_sys::{Array, Function, Promise, Reflect};
use wasm_bindgen::{JsCast, JsValue};
use wasm_bindgen_futures::JsFuture;
use web_sys::{Window, window};

/// Under this name the tab remembers that the browser was not closed since.
const START: &str = "passerelle.start";

/// What this browser can do on this device.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Abilities {
    /// The page came over HTTPS, or from this very device.
    pub is_secure: bool,
    /// It can encrypt.
    pub encrypts: bool,
    /// There is a camera.
    pub has_camera: bool,
    /// The app can have the whole screen, or has it because it is installed.
    pub fills_screen: bool,
    /// The screen can be kept lit.
    pub stays_lit: bool,
}

/// Finds out.
pub async fn abilities() -> Abilities {
    let window = window();
    let window = window.as_ref();
    Abilities {
        is_secure: window.is_some_and(Window::is_secure_context),
        encrypts: window
            .and_then(|window| window.crypto().ok())
            .is_some_and(|crypto| Reflect::get(&crypto, &"subtle".into()).is_ok_and(|subtle| subtle.is_object())),
        has_camera: cameras().await.is_some_and(|count| count > 0),
        fills_screen: kiosk::can_fill_screen() || window.is_some_and(is_installed),
        stays_lit: kiosk::can_stay_lit(),
    }
}

/// A name for the time since the browser was opened: another one once it was closed. Nothing where the browser refuses.
pub fn start_mark(fresh: u64) -> Option<String> {
    let store = window()?.session_storage().ok()??;
    if let Some(mark) = store.get_item(START).ok()? {
        return Some(mark);
    }
    let mark = format!("{fresh:016x}");
    store.set_item(START, &mark).ok()?;
    Some(mark)
}

fn is_installed(window: &Window) -> bool {
    ["standalone", "fullscreen"].iter().any(|mode| {
        let media = window.match_media(&format!("(display-mode: {mode})")).ok().flatten();
        media.is_some_and(|media| media.matches())
    })
}

/// How many cameras there are. Names are not asked for, so that nobody is.
async fn cameras() -> Option<usize> {
    let devices = Reflect::get(&window()?.navigator(), &"mediaDevices".into()).ok()?;
    let method: Function = Reflect::get(&devices, &"enumerateDevices".into()).ok()?.dyn_into().ok()?;
    let promise: Promise = method.call0(&devices).ok()?.dyn_into().ok()?;
    let found = JsFuture::from(promise).await.ok()?;
    let is_camera = |device: &JsValue| Reflect::get(device, &"kind".into()).is_ok_and(|kind| kind == "videoinput");
    Some(Array::from(&found).iter().filter(is_camera).count())
}
