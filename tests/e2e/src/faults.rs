//! Making things go wrong: no storage, a file picked, another version on the server.

use crate::Browser;
use serde_json::json;
use std::fs;
use std::path::Path;

impl Browser {
    /// From the next page on, the browser refuses to keep anything, as with cookies refused.
    pub fn block_storage(&mut self) {
        let script = "for (const name of ['indexedDB', 'localStorage']) Object.defineProperty(window, name, {
            get() { throw new DOMException('refused', 'SecurityError'); } });";
        self.call("Page.addScriptToEvaluateOnNewDocument", json!({ "source": script }));
    }

    /// Does what asks for a file, and picks this one.
    #[track_caller]
    pub fn pick_file(&mut self, file: &Path, ask: impl FnOnce(&mut Self)) {
        self.call("Page.setInterceptFileChooserDialog", json!({ "enabled": true }));
        ask(self);
        let chooser = self.retry(|browser| {
            browser.pump();
            let opened = browser.events.iter().rfind(|event| event["method"] == "Page.fileChooserOpened");
            opened
                .map(|event| event["params"]["backendNodeId"].clone())
                .ok_or_else(|| "no file was asked for".to_owned())
        });
        let input = chooser.unwrap_or_else(|reason| panic!("{reason}"));
        self.call("DOM.setFileInputFiles", json!({ "files": [file], "backendNodeId": input }));
    }
}

/// Copies a folder.
pub fn copy_folder(from: &Path, to: &Path) {
    fs::create_dir_all(to).expect("a folder");
    for entry in fs::read_dir(from).expect("a folder").flatten() {
        let target = to.join(entry.file_name());
        if entry.path().is_dir() {
            copy_folder(&entry.path(), &target);
        } else {
            fs::copy(entry.path(), target).expect("a copy");
        }
    }
}
