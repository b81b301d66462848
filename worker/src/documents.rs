//! Papers to print: from what stands on one, as JSON, to the PDF file.

use crate::Kernel;
use documents::{Paper, pdf};

/// The kernel that makes PDF files.
pub struct Documents;

impl Kernel for Documents {
    fn set_up(&mut self, _setup: Vec<u8>) {}

    fn answer(&mut self, request: &[u8]) -> Result<Vec<u8>, String> {
        let paper: Paper = serde_json::from_slice(request).map_err(|error| error.to_string())?;
        pdf(&paper).map_err(|_| "the fonts cannot be read".to_owned())
    }
}
