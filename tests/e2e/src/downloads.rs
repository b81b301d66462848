use crate::Browser;
use serde_json::json;
use std::fs;
use std::path::{Path, PathBuf};

impl Browser {
    /// Files that the page offers are kept in this folder under their own names.
    pub fn keep_downloads(&mut self, folder: &Path) {
        fs::create_dir_all(folder).expect("a folder for downloads");
        let params = json!({"behavior": "allow", "downloadPath": folder, "eventsEnabled": true});
        self.call_browser("Browser.setDownloadBehavior", params);
    }

    /// Waits until the file of this name is wholly in the folder given before.
    #[track_caller]
    pub fn wait_download(&mut self, folder: &Path, name: &str) -> PathBuf {
        let file = folder.join(name);
        let arrived = self.retry(|browser| {
            browser.pump();
            let complete = browser.events.iter().any(|event| {
                event["method"] == "Browser.downloadProgress"
                    && event["params"]["state"] == "completed"
            });
            if complete && file.is_file() {
                Ok(())
            } else {
                Err(listing(folder))
            }
        });
        arrived
            .unwrap_or_else(|there| panic!("{name} was not downloaded; the folder has: {there}"));
        file
    }
}

fn listing(folder: &Path) -> String {
    let entries = fs::read_dir(folder).into_iter().flatten().flatten();
    let names: Vec<_> = entries
        .map(|entry| entry.file_name().to_string_lossy().into_owned())
        .collect();
    names.join(", ")
}
