//! Codes that carry a learner's progress, as the app draws them.

use anyhow::{Context, Result, anyhow};
use std::fs;
use std::path::Path;
use transfer::{Code, Sender, pack};

use crate::learner::learner;

/// How many frames are read.
const FRAMES: u16 = 60;

/// Draws frames of a transfer as SVG, each beside the bytes that it holds, in a folder that is emptied first.
pub fn make_frames(folder: &Path) -> Result<()> {
    let _ = fs::remove_dir_all(folder);
    fs::create_dir_all(folder).with_context(|| folder.display().to_string())?;
    let sender = Sender::new(pack(learner(300)?.to_file().as_bytes())).map_err(|error| anyhow!("{error:?}"))?;
    for number in 0..FRAMES {
        let frame = sender.frame(number);
        let code = Code::of(&frame).context("a code")?;
        let (view_box, path) = (code.view_box(), code.path());
        let svg = format!(r#"<svg xmlns="http://www.w3.org/2000/svg" viewBox="{view_box}"><path d="{path}"/></svg>"#);
        fs::write(folder.join(format!("{number}.svg")), svg)?;
        fs::write(folder.join(format!("{number}.bin")), frame)?;
    }
    Ok(())
}
