//! Embroidery: stitches that a machine can make, and files that say them.

mod checks;
mod designs;
mod files;
mod order;
mod stitches;
#[path = "../support/mod.rs"]
mod support;
mod verify;
