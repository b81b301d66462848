//! The target folder is shared by all clones of this machine, so that a new one does not build every dependency
//! again. Cargo tells the members of two clones apart only by how new their files are: one clone at a time may
//! build there, and what another one built last is made to look old.

use crate::dist::{SOURCES, files_below};
use crate::run::{say, shared_target};
use anyhow::{Context, Result};
use e2e::places;
use std::fs::{self, File, OpenOptions, TryLockError};
use std::io::{Read, Seek, Write};
use std::time::SystemTime;

/// While it lives no other clone builds in the shared target folder.
pub struct Claim(Option<File>);

/// Claims the target folder, after whoever has it now; nothing where `CARGO_TARGET_DIR` chose another one.
pub fn claim() -> Result<Claim> {
    let Some(target) = shared_target() else {
        return Ok(Claim(None));
    };
    fs::create_dir_all(&target)?;
    let name = target.join("last-clone");
    let options = || OpenOptions::new().read(true).write(true).create(true).truncate(false).open(&name);
    let mut file = options().with_context(|| name.display().to_string())?;
    match file.try_lock() {
        Ok(()) => {}
        Err(TryLockError::WouldBlock) => {
            say("Waiting for another build to end");
            file.lock()?;
        }
        Err(TryLockError::Error(error)) => return Err(error.into()),
    }
    let (mut last, project) = (String::new(), places::project());
    file.read_to_string(&mut last)?;
    if last != project.to_string_lossy() {
        renew()?;
        file.set_len(0)?;
        file.rewind()?;
        file.write_all(project.to_string_lossy().as_bytes())?;
    }
    Ok(Claim(Some(file)))
}

/// Makes every source file of this clone newer than anything built.
fn renew() -> Result<()> {
    for source in SOURCES.iter().chain(&["tests"]) {
        for file in files_below(&places::project().join(source))? {
            File::options().append(true).open(file)?.set_modified(SystemTime::now())?;
        }
    }
    Ok(())
}

impl Drop for Claim {
    fn drop(&mut self) {
        // The lock ends with the file in any case; an error here changes nothing.
        let _ = self.0.take().map(|file| file.unlock());
    }
}
