//! Storage in a real browser: headless Chromium, through `wasm-bindgen-test`.
#![cfg(target_arch = "wasm32")]

mod by_other_means;
mod faults;
mod handed;
mod keeping;
mod locks;
mod packs;
mod profiles;

use js_sys::Promise;
use passerelle::browser::storage::{EventId, EventRow, Notice, Storage};
use std::{cell::RefCell, rc::Rc};
use wasm_bindgen_futures::JsFuture;
use wasm_bindgen_test::wasm_bindgen_test_configure;

wasm_bindgen_test_configure!(run_in_browser);

pub type Notices = Rc<RefCell<Vec<Notice>>>;

/// Opens a database and notes what it tells.
pub async fn open(name: &str) -> (Storage, Notices) {
    let notices = Notices::default();
    let heard = notices.clone();
    let storage = Storage::open(name, move |notice| heard.borrow_mut().push(notice)).await.expect("opens");
    (storage, notices)
}

/// Waits until `done`, or for two seconds.
pub async fn until(done: impl Fn() -> bool) {
    for _ in 0..100 {
        if done() {
            return;
        }
        let promise = Promise::new(&mut |resolve, _| {
            let _ =
                web_sys::window().expect("window").set_timeout_with_callback_and_timeout_and_arguments_0(&resolve, 20);
        });
        JsFuture::from(promise).await.expect("time passes");
    }
}

/// Events of one writer, numbered from `first`.
pub fn rows(device: &str, first: u64, texts: &[&str]) -> Vec<EventRow> {
    (first..)
        .zip(texts)
        .map(|(counter, text)| EventRow {
            id: EventId { device: device.to_owned(), counter },
            json: (*text).to_owned(),
        })
        .collect()
}

/// The texts of a profile's log.
pub async fn texts(storage: &Storage, profile: &str) -> Vec<String> {
    storage.events(profile).await.expect("events").good
}
