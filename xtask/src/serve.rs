//! Serves the built app on this machine, with the headers that a static host is to send.

use crate::claim::claim;
use crate::dist;
use crate::run::say;
use crate::watch::{self, Watched};
use anyhow::{Context, Result};
use e2e::{Server, Site, places};
use pico_args::Arguments;
use std::path::PathBuf;

const PORT: u16 = 8080;

/// Builds the app if needed and serves it until it is stopped.
pub fn serve(mut arguments: Arguments) -> Result<()> {
    let port = arguments.opt_value_from_str("--port")?.unwrap_or(PORT);
    let is_watched = arguments.contains("--watch");
    let is_code_watched = arguments.contains("--watch-code");
    let exercises: Option<PathBuf> = arguments.opt_value_from_str("--exercises")?;
    let built: Option<PathBuf> = arguments.opt_value_from_str("--app")?;
    let app = match built {
        Some(app) => app,
        None => {
            let _claim = claim()?;
            dist::build_if_changed()?;
            places::dist()
        }
    };
    if !is_watched {
        let server = listen(app, port)?;
        println!("\nPasserelle is at {} (Ctrl+C stops it).", server.address());
        if is_code_watched {
            say("Watching the code: every change is built, faster and less small than the app that ships");
            dist::trunk()?.arg("watch").status().context("trunk")?;
        } else {
            server.wait();
        }
        return Ok(());
    }
    let exercises = exercises.unwrap_or_else(|| places::project().join("exercises"));
    say(&format!("Watching {}: what you save there is on the page within a second", exercises.display()));
    let watched = Watched::new(&app, exercises, watch::folder())?;
    let server = listen(watched.folder.clone(), port)?;
    println!("\nPasserelle is at {} (Ctrl+C stops it).", server.address());
    watched.follow()
}

fn listen(root: PathBuf, port: u16) -> Result<Server> {
    let site = Site { root, prefix: "/".into(), port };
    Server::serve(site).with_context(|| format!("port {port} cannot be had: choose another with --port"))
}
