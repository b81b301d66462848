//! The web platform, as the rest of the app sees it: plain Rust types, no `JsValue`.
//!
//! **Boundary.** Only this folder names `web_sys`, `js_sys` and `idb`. What comes out of it are strings, bytes, numbers
//! and the enums defined here; faults of the platform are values, never panics.
//!
//! Handles such as [`storage::Storage`] or [`kernel::Kernel`] are cheap to clone and live on the page's only thread: keep
//! them in `StoredValue::new_local`.

pub mod abilities;
pub mod camera;
mod canvas;
pub mod clipboard;
pub mod clock;
pub mod cloth;
pub mod crypto;
pub mod fetch;
pub mod files;
pub mod idle;
pub mod inside;
pub mod kernel;
pub mod kiosk;
pub mod listener;
pub mod local;
pub mod page;
pub mod panic;
pub mod place;
pub mod pointer;
pub mod print;
pub mod relief;
pub mod speech;
pub mod storage;
pub mod update;
pub mod writing;
