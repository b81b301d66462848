//! Drives Chromium and serves the built app to it.
