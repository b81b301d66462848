//! Serves the built app on this machine, with the headers that a static host is to send.

use crate::claim::claim;
use crate::dist;
use crate::run::say;
use anyhow::{Context, Result};
use e2e::{Server, Site, places};
use pico_args::Arguments;

const PORT: u16 = 8080;

/// Builds the app if needed and serves it until it is stopped.
pub fn serve(mut arguments: Arguments) -> Result<()> {
    let port = arguments.opt_value_from_str("--port")?.unwrap_or(PORT);
    let watch = arguments.contains("--watch");
    let claim = claim()?;
    dist::build_if_changed()?;
    let site = Site { root: places::dist(), prefix: "/".into(), port };
    let server =
        Server::serve(site).with_context(|| format!("port {port} cannot be had: choose another with --port"))?;
    println!("\nPasserelle is at {} (Ctrl+C stops it).", server.address());
    if watch {
        say("Watching: every change is built, faster and less small than the app that ships");
        dist::trunk()?.arg("watch").status().context("trunk")?;
        return Ok(());
    }
    drop(claim);
    server.wait();
    Ok(())
}
