//! Drives real Chromium through its debugging pipe, and serves the built app to it.
//!
//! Everything here is for tests: what goes wrong panics, in words that say what was on the screen.

mod axe;
mod browser;
pub mod camera;
mod downloads;
pub mod faults;
mod find;
pub mod first_reward;
mod focus;
mod going;
mod hands;
mod headers;
pub mod kept;
mod keys;
mod layout;
mod pipe;
pub mod places;
pub mod play;
pub mod power_cuts;
mod profile;
mod requests;
mod screenshot;
mod server;
mod shared;
mod site;
mod touch;

pub use axe::Violation;
pub use browser::{Browser, Launch, Tab};
pub use find::{Element, Node};
pub use hands::Hands;
pub use headers::Headers;
pub use profile::Profile;
pub use requests::Request;
pub use screenshot::Viewport;
pub use server::Server;
pub use site::Site;
pub use touch::SMALLEST_TARGET;
