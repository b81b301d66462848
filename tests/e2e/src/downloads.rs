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

    /// Waits until a file whose name ends so is wholly in the folder given before.
    #[track_caller]
    pub fn wait_download(&mut self, folder: &Path, ending: &str) -> PathBuf {
        let arrived = self.retry(|_| {
            let mut names = names(folder).into_iter();
            names.find(|name| name.ends_with(ending)).ok_or_else(|| self::names(folder).join(", "))
        });
        match arrived {
            Ok(name) => folder.join(name),
            Err(there) => panic!("nothing that ends in {ending} was downloaded; the folder has: {there}"),
        }
    }
}

/// A download bears another ending until it is complete; an empty file may hold its name meanwhile.
fn names(folder: &Path) -> Vec<String> {
    let entries = fs::read_dir(folder).into_iter().flatten().flatten();
    let written = entries.filter(|entry| entry.metadata().is_ok_and(|about| about.len() > 0));
    written.map(|entry| entry.file_name().to_string_lossy().into_owned()).collect()
}
