//! What the app's store has acknowledged, as the page hears it: the ends of its transactions.

use crate::Browser;
use serde_json::{Value, json};

/// Tells each transaction that is complete, with what it wrote, before the app itself hears of it.
const LISTEN: &str = "(() => {
    const written = new WeakMap();
    const { transaction } = IDBDatabase.prototype;
    IDBDatabase.prototype.transaction = function (...given) {
        const begun = transaction.apply(this, given);
        if (begun.mode === 'readwrite') {
            written.set(begun, []);
            begun.addEventListener('complete', () => heardKept(JSON.stringify(written.get(begun))));
        }
        return begun;
    };
    const note = (store, key, text) => {
        written.get(store.transaction)?.push({ store: store.name, key: [key.lower ?? key].flat().join('/'), text });
    };
    const { put, delete: remove } = IDBObjectStore.prototype;
    IDBObjectStore.prototype.put = function (value, key) {
        note(this, key, typeof value === 'string' ? value : 'bytes');
        return put.call(this, value, key);
    };
    IDBObjectStore.prototype.delete = function (key) {
        note(this, key, null);
        return remove.call(this, key);
    };
})()";

/// A row whose writing was acknowledged.
#[derive(Clone, Debug, PartialEq)]
pub struct Row {
    /// Its store.
    pub store: String,
    /// The parts of its key, between slashes.
    pub key: String,
    /// What was written; `None` where the row was removed.
    pub text: Option<String>,
}

impl Browser {
    /// From the next page on, what the store acknowledges is heard.
    pub fn listen_to_the_store(&mut self) {
        self.call("Runtime.addBinding", json!({ "name": "heardKept" }));
        self.call("Page.addScriptToEvaluateOnNewDocument", json!({ "source": LISTEN }));
    }

    /// Every writing transaction that was acknowledged so far, in order, each with its rows.
    pub fn acknowledged(&mut self) -> Vec<Vec<Row>> {
        // Takes in what has come; a browser that is gone tells nothing more.
        let _ = self.try_eval("0");
        let heard = self.events.iter().filter(|event| event["method"] == "Runtime.bindingCalled");
        heard.filter_map(|event| serde_json::from_str(event["params"]["payload"].as_str()?).ok()).map(rows).collect()
    }
}

fn rows(written: Value) -> Vec<Row> {
    let text = |value: &Value| value.as_str().map(str::to_owned);
    let rows = written.as_array().into_iter().flatten();
    rows.map(|row| Row {
        store: text(&row["store"]).unwrap_or_default(),
        key: text(&row["key"]).unwrap_or_default(),
        text: text(&row["text"]),
    })
    .collect()
}
