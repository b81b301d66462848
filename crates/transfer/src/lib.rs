//! What travels from one device to another by codes on a screen, without a network.
//!
//! - [`pack`] makes the bytes that travel small; [`unpack`] gives them back.
//! - A [`Sender`] cuts them into blocks and makes frames without end: first the blocks, then combinations of them, so that any
//!   sufficient set of frames will do. A [`Receiver`] takes frames in any order until it has everything.
//! - A [`Code`] is a frame as a QR code to draw. A [`Picture`] is what a camera sees; the feature `read` finds the codes in it.
//!
//! No camera, no screen, no clock, no randomness. Whatever a camera may see is taken or left, and never panics.

mod blocks;
mod check;
mod code;
mod frame;
mod pack;
mod picture;
#[cfg(feature = "read")]
mod read;
mod receive;
mod send;

pub use code::{Code, QUIET};
pub use pack::{pack, unpack};
pub use picture::{Codes, Picture};
#[cfg(feature = "read")]
pub use read::codes;
pub use receive::{Receiver, Taken};
pub use send::{MOST, Sender, TooMuch};
