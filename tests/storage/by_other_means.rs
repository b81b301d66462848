//! What a test does to a database or sees of it without the app's storage.

use futures_channel::oneshot;
use idb::{DatabaseEvent, Factory, TransactionMode};
use js_sys::{Array, Function, Reflect};
use passerelle::browser::storage::VERSION;
use std::{cell::RefCell, rc::Rc};
use wasm_bindgen::{JsCast, JsValue, closure::Closure};

/// Opens the database by other means, at a version.
pub async fn raw(name: &str, version: u32) -> idb::Database {
    let mut request = Factory::new().expect("indexedDB").open(name, Some(version)).expect("request");
    let (sender, receiver) = oneshot::channel();
    idb::Request::on_success(&mut request, move |_| {
        let _ = sender.send(());
    });
    receiver.await.expect("opens");
    request.database().expect("database")
}

/// Makes a database as an older app did: these stores at this version, and one row.
pub async fn raw_with(
    name: &str,
    version: u32,
    stores: &'static [&'static str],
    store: &str,
    key: &[JsValue],
    text: &str,
) {
    let mut request = Factory::new().expect("indexedDB").open(name, Some(version)).expect("request");
    request.on_upgrade_needed(move |event| {
        let database = event.database().expect("database");
        for store in stores {
            database.create_object_store(store, idb::ObjectStoreParams::new()).expect("a store");
        }
    });
    let (sender, receiver) = oneshot::channel();
    idb::Request::on_success(&mut request, move |_| {
        let _ = sender.send(());
    });
    receiver.await.expect("opens");
    let database = request.database().expect("database");
    write_raw(&database, store, key, &text.into()).await;
    database.close();
}

/// Puts a value that the app never writes into a store.
pub async fn put_raw(name: &str, store: &str, key: &[JsValue], value: &JsValue) {
    let database = raw(name, VERSION).await;
    write_raw(&database, store, key, value).await;
    database.close();
}

async fn write_raw(database: &idb::Database, store: &str, key: &[JsValue], value: &JsValue) {
    let mut transaction = database.transaction(&[store], TransactionMode::ReadWrite).expect("transaction");
    let (sender, receiver) = oneshot::channel();
    transaction.on_complete(move |_| {
        let _ = sender.send(());
    });
    let key: JsValue = key.iter().collect::<Array>().into();
    let store = transaction.object_store(store).expect("store");
    store.put(value, Some(&key)).expect("put");
    receiver.await.expect("kept");
}

/// Counts the rows of every store that is left, by other means.
pub async fn counts(name: &str) -> Vec<(String, u32)> {
    let database = raw(name, VERSION).await;
    let mut counts = Vec::new();
    for store in database.store_names() {
        let transaction = database.transaction(&[&store], TransactionMode::ReadOnly).expect("transaction");
        let mut request = transaction.object_store(&store).expect("store").count(None).expect("count");
        let (sender, receiver) = oneshot::channel();
        idb::Request::on_success(&mut request, move |_| {
            let _ = sender.send(());
        });
        receiver.await.expect("counted");
        let count = idb::Request::result(&request).expect("result").as_f64().expect("number");
        counts.push((store, count as u32));
    }
    database.close();
    counts
}

/// Notes the durability of every writing transaction that begins while `work` runs.
pub async fn durabilities(work: impl Future<Output = ()>) -> Vec<String> {
    let class = Reflect::get(&js_sys::global(), &"IDBDatabase".into()).expect("class");
    let prototype = Reflect::get(&class, &"prototype".into()).expect("prototype");
    let original: Function = Reflect::get(&prototype, &"transaction".into()).expect("method").unchecked_into();
    let seen = Array::new();
    let spy = Function::new_with_args(
        "original, seen",
        "return function (...given) {
            const transaction = original.apply(this, given);
            if (transaction.mode === 'readwrite') seen.push(transaction.durability);
            return transaction;
        }",
    )
    .call2(&JsValue::NULL, &original, &seen)
    .expect("spy");
    Reflect::set(&prototype, &"transaction".into(), &spy).expect("set");
    work.await;
    Reflect::set(&prototype, &"transaction".into(), &original).expect("set back");
    seen.iter().map(|durability| durability.as_string().expect("text")).collect()
}

/// Counts explicit commits while `work` runs.
pub fn commits(work: impl FnOnce()) -> u32 {
    let class = Reflect::get(&js_sys::global(), &"IDBTransaction".into()).expect("class");
    let prototype = Reflect::get(&class, &"prototype".into()).expect("prototype");
    let original: Function = Reflect::get(&prototype, &"commit".into()).expect("method").unchecked_into();
    let count = Rc::new(RefCell::new(0));
    let counted = count.clone();
    let closure = Closure::<dyn FnMut()>::new(move || *counted.borrow_mut() += 1);
    let spy = Function::new_with_args("original, count", "return function () { count(); original.call(this); }")
        .call2(&JsValue::NULL, &original, closure.as_ref())
        .expect("spy");
    Reflect::set(&prototype, &"commit".into(), &spy).expect("set");
    work();
    Reflect::set(&prototype, &"commit".into(), &original).expect("set back");
    *count.borrow()
}
