//! Where the built app, the installed tools and the pictures of a run are.

use std::env;
use std::path::{Path, PathBuf};

/// The folder that holds the workspace.
pub fn project() -> PathBuf {
    let here = Path::new(env!("CARGO_MANIFEST_DIR"));
    here.ancestors().nth(2).unwrap_or(here).to_owned()
}

/// The built app.
pub fn dist() -> PathBuf {
    project().join("dist")
}

/// Where screenshots of a run are put.
pub fn screenshots() -> PathBuf {
    project().join("target/screenshots")
}

/// What is installed once for every clone on this machine: `passerelle` in the user's cache folder.
pub fn cache() -> PathBuf {
    env::var_os("XDG_CACHE_HOME")
        .map(PathBuf::from)
        .filter(|folder| folder.is_absolute())
        .or_else(|| env::home_dir().map(|home| home.join(".cache")))
        .unwrap_or_else(env::temp_dir)
        .join("passerelle")
}

/// Python with the programs that check our files.
pub fn python() -> PathBuf {
    cache().join("python/bin/python")
}

/// The packages installed from npm.
pub fn node_modules() -> PathBuf {
    cache().join("npm/node_modules")
}
