//! Working on a flat piece, whichever machine makes it: the canvas, and the tools for what is on it.

mod board;
mod canvas;
mod keyboard;
mod panel;
mod pointing;
mod shapes;
mod sketch;
pub mod words;

use leptos::prelude::provide_context;

use crate::workshop::studio::Studio;

pub use board::{FlatMaker, Laid, Target, Tool};
pub use canvas::{Canvas, SavedMark};
pub use panel::{CODE, DRAW, HOLE, MOTIF, SIZE, TEXT, Tools};
pub use shapes::shapes;
pub use sketch::sketch;

/// Puts the board of a creation into the context of its steps.
pub fn set_up<M: FlatMaker>(studio: Studio<M>) {
    provide_context(board::Board::new(studio));
}
