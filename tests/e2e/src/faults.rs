//! Making things go wrong: no storage, a full disk, a file picked, another version on the server.

use crate::Browser;
use serde_json::json;
use std::fs;
use std::path::Path;

/// Writes ever smaller pieces until not even the smallest has room.
const FILL: &str = "(async () => {
    const open = indexedDB.open('something-else', 1);
    open.onupgradeneeded = () => open.result.createObjectStore('pieces', { autoIncrement: true });
    const database = await new Promise((done, failed) => {
        open.onsuccess = () => done(open.result);
        open.onerror = () => failed(open.error);
    });
    const write = (size) => new Promise((done) => {
        const transaction = database.transaction('pieces', 'readwrite', { durability: 'strict' });
        transaction.oncomplete = () => done(true);
        transaction.onabort = () => done(false);
        transaction.objectStore('pieces').add(piece(size));
    });
    // A piece of one repeated byte would be packed into nothing.
    const piece = (size) => {
        const bytes = new Uint8Array(size);
        for (let at = 0; at < size; at += 65536) crypto.getRandomValues(bytes.subarray(at, at + 65536));
        return bytes;
    };
    let written = 0;
    for (let size = 1 << 22; size >= 1; size >>= 1) while (await write(size)) written += size;
    database.close();
    return written;
})()";

impl Browser {
    /// From the next page on, the browser refuses to keep anything, as with cookies refused.
    pub fn block_storage(&mut self) {
        let script = "for (const name of ['indexedDB', 'localStorage']) Object.defineProperty(window, name, {
            get() { throw new DOMException('refused', 'SecurityError'); } });";
        self.call("Page.addScriptToEvaluateOnNewDocument", json!({ "source": script }));
    }

    /// The disk has only so many bytes for this origin. The browser heeds it only before the origin's first use of storage.
    #[track_caller]
    pub fn limit_storage(&mut self, origin: &str, bytes: u32) {
        self.call("Storage.overrideQuotaForOrigin", json!({ "origin": origin, "quotaSize": bytes }));
    }

    /// Something else of this origin takes all the room that is left; tells how many bytes there were.
    #[track_caller]
    pub fn fill_storage(&mut self) -> u64 {
        self.eval(FILL).as_u64().unwrap_or_default()
    }

    /// Does what asks for a file, and picks this one.
    #[track_caller]
    pub fn pick_file(&mut self, file: &Path, ask: impl FnOnce(&mut Self)) {
        self.call("Page.setInterceptFileChooserDialog", json!({ "enabled": true }));
        let choosers = |browser: &mut Self| {
            browser.pump();
            let opened = browser.events.iter().filter(|event| event["method"] == "Page.fileChooserOpened");
            opened.map(|event| event["params"]["backendNodeId"].clone()).collect::<Vec<_>>()
        };
        let before = choosers(self).len();
        ask(self);
        let chooser = self.retry(|browser| {
            let opened = choosers(browser);
            opened.get(before).cloned().ok_or_else(|| "no file was asked for".to_owned())
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
