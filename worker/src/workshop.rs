//! The kernels of the creative modules.

use crate::Kernel;

/// Serves every creative module. The setup is the engraving font. A request's first line names the module; the rest is
/// the module's own.
#[derive(Debug, Default)]
pub struct Workshop {
    font: Vec<u8>,
}

impl Kernel for Workshop {
    fn set_up(&mut self, setup: Vec<u8>) {
        self.font = setup;
    }

    fn answer(&mut self, request: &[u8]) -> Result<Vec<u8>, String> {
        let end = request.iter().position(|byte| *byte == b'\n');
        let (name, request) = end.and_then(|end| request.split_at_checked(end)).ok_or("no line that names a module")?;
        let module = creation::MODULES
            .iter()
            .find(|module| module.id.as_bytes() == name)
            .ok_or_else(|| format!("no module {}", String::from_utf8_lossy(name)))?;
        Ok((module.answer)(request.trim_ascii_start(), &self.font))
    }
}
