use crate::{Browser, places};
use base64::Engine;
use base64::prelude::BASE64_STANDARD;
use serde_json::json;
use std::fs;
use std::path::PathBuf;

/// The size of a touch screen, in CSS pixels.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Viewport {
    /// In CSS pixels.
    pub width: u32,
    /// In CSS pixels.
    pub height: u32,
}

impl Viewport {
    /// A small smartphone.
    pub const PHONE: Self = Self { width: 360, height: 640 };
    /// A workshop tablet, held upright.
    pub const TABLET: Self = Self { width: 800, height: 1280 };
    /// The same tablet, on its side.
    pub const WIDE: Self = Self { width: 1280, height: 800 };
    /// A computer’s screen of 1280 by 1024, everything enlarged to 400 % (WCAG 2.2, 1.4.10).
    pub const ENLARGED: Self = Self { width: 320, height: 256 };
    /// Every screen that the app is looked at on.
    pub const ALL: [Self; 3] = [Self::PHONE, Self::TABLET, Self::WIDE];
}

impl Browser {
    /// Gives the tab the screen of a touch device.
    pub fn set_viewport(&mut self, viewport: Viewport) {
        let Viewport { width, height } = viewport;
        let screen = json!({"width": width, "height": height, "deviceScaleFactor": 1, "mobile": true});
        self.call("Emulation.setDeviceMetricsOverride", screen);
        self.call("Emulation.setTouchEmulationEnabled", json!({"enabled": true, "maxTouchPoints": 5}));
    }

    /// Keeps a picture of the screen as `target/screenshots/<name>.png` and tells where it is.
    #[track_caller]
    pub fn screenshot(&mut self, name: &str) -> PathBuf {
        let picture = self.call("Page.captureScreenshot", json!({"format": "png"}));
        let bytes = BASE64_STANDARD.decode(picture["data"].as_str().unwrap_or_default());
        let file = places::screenshots().join(format!("{name}.png"));
        fs::create_dir_all(places::screenshots()).expect("a folder for screenshots");
        fs::write(&file, bytes.expect("a picture in base64")).expect("writing the screenshot");
        file
    }
}
