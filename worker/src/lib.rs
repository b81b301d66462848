//! Heavy kernels, built as WebAssembly modules of their own and loaded where they are used, so that the page stays small
//! and never freezes.
//!
//! A message of the page is `[id, buffer]`: a setup where the id is 0, else a request. The kernel says `[0]` when it is
//! ready and answers each request with `[id, true, bytes]`, or `[id, false, bytes of a message]`. A panic ends the worker
//! and reaches the page as an `error` event; nothing is lost in silence. The page's side is `src/browser/kernel.rs`.

use js_sys::{Array, Uint8Array};
use wasm_bindgen::{JsCast, JsValue, UnwrapThrowExt, closure::Closure};
use web_sys::{DedicatedWorkerGlobalScope, MessageEvent};

pub mod codes;
pub mod documents;
pub mod packs;
pub mod strength;
pub mod workshop;

/// What a worker serves.
pub trait Kernel {
    /// Takes what the kernel needs before its first request.
    fn set_up(&mut self, setup: Vec<u8>);

    /// Answers one request.
    ///
    /// # Errors
    /// A message for mediators when the request is not understood.
    fn answer(&mut self, request: &[u8]) -> Result<Vec<u8>, String>;
}

/// Serves a kernel to the page for as long as the worker lives.
pub fn serve(mut kernel: impl Kernel + 'static) {
    let scope: DedicatedWorkerGlobalScope = js_sys::global().unchecked_into();
    let page = scope.clone();
    let hear = Closure::<dyn FnMut(MessageEvent)>::new(move |event: MessageEvent| {
        let message = Array::from(&event.data());
        let bytes = Uint8Array::new(&message.get(1)).to_vec();
        let id = message.get(0);
        if id.as_f64() == Some(0.0) {
            kernel.set_up(bytes);
            return;
        }
        let answer = kernel.answer(&bytes);
        let fine = JsValue::from_bool(answer.is_ok());
        let bytes = answer.unwrap_or_else(String::into_bytes);
        let buffer = Uint8Array::from(bytes.as_slice()).buffer();
        page.post_message_with_transfer(&Array::of3(&id, &fine, &buffer), &Array::of1(&buffer)).unwrap_throw();
    });
    scope.set_onmessage(Some(hear.as_ref().unchecked_ref()));
    hear.forget();
    scope.post_message(&Array::of1(&JsValue::from(0))).unwrap_throw();
}
