//! Making things go wrong: no storage, a full disk, a file picked, another version on the server.

use crate::Browser;
use crate::browser::kill_all_of;
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

/// Puts a value under a key into a store of the app.
const PUT: &str = "(async (store, key, value) => {
    const open = indexedDB.open('passerelle');
    const database = await new Promise((done) => { open.onsuccess = () => done(open.result); });
    const transaction = database.transaction(store, 'readwrite', { durability: 'strict' });
    transaction.objectStore(store).put(value, key);
    await new Promise((done, failed) => { transaction.oncomplete = done; transaction.onabort = failed; });
    database.close();
})";

impl Browser {
    /// Writes a row past the app: its store, its key and its value, in JavaScript.
    #[track_caller]
    pub fn put_row(&mut self, store: &str, key: &str, value: &str) {
        self.eval(&format!("{PUT}('{store}', {key}, {value})"));
    }

    /// From the next page on, the browser refuses to keep anything, as with cookies refused.
    pub fn block_storage(&mut self) {
        let script = "for (const name of ['indexedDB', 'localStorage']) Object.defineProperty(window, name, {
            get() { throw new DOMException('refused', 'SecurityError'); } });";
        self.call("Page.addScriptToEvaluateOnNewDocument", json!({ "source": script }));
    }

    /// From the next page on, the browser answers so when a database is to be opened, in JavaScript. Time goes a hundred
    /// times faster, so that patience ends soon.
    pub fn answer_for_storage(&mut self, answer: &str) {
        let script = format!(
            "IDBFactory.prototype.open = () => {{ {answer} }};
            const later = setTimeout;
            window.setTimeout = (act, time, ...given) => later(act, time / 100, ...given);"
        );
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

    /// What took all the room is thrown away.
    #[track_caller]
    pub fn make_room(&mut self) {
        self.eval(
            "new Promise((done, failed) => {
                const deletion = indexedDB.deleteDatabase('something-else');
                deletion.onsuccess = () => done(0);
                deletion.onerror = failed;
            })",
        );
    }

    /// Whoever may clear what this origin keeps does so, while the app runs.
    #[track_caller]
    pub fn clear_storage(&mut self, origin: &str) {
        self.call("Storage.clearDataForOrigin", json!({ "origin": origin, "storageTypes": "all" }));
    }

    /// The page crashes, as where a cheap tablet has no memory left; the browser stays.
    #[track_caller]
    pub fn crash_page(&mut self) {
        self.call("Inspector.enable", json!({}));
        let known = self.call_browser("SystemInfo.getProcessInfo", json!({}));
        let renderers = known["processInfo"].as_array().into_iter().flatten();
        for renderer in renderers.filter(|process| process["type"] == "renderer") {
            kill_all_of(renderer["id"].as_u64().and_then(|id| id.try_into().ok()).expect("the id of a process"));
        }
        let crashed = self.retry(|browser| {
            browser.pump();
            let mut events = browser.events.iter();
            events.find(|event| event["method"] == "Inspector.targetCrashed").map(|_| ()).ok_or("it goes on".to_owned())
        });
        crashed.expect("the page crashes");
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
