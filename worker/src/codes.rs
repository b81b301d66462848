//! Reading the codes that a camera sees.

use crate::Kernel;
use transfer::{Picture, codes};

/// Serves [`codes`]. A request is a [`Picture`], the answer are [`transfer::Codes`], both as bytes.
#[derive(Debug, Default)]
pub struct CodeReader;

impl Kernel for CodeReader {
    fn set_up(&mut self, _: Vec<u8>) {}

    fn answer(&mut self, request: &[u8]) -> Result<Vec<u8>, String> {
        let picture = Picture::read(request).ok_or("not a picture")?;
        Ok(codes(&picture).to_bytes())
    }
}
