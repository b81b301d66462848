//! Damaged rows, other tabs, other versions.

use crate::{
    by_other_means::{put_raw, raw},
    open, rows, texts, until,
};
use futures_channel::oneshot;
use idb::Factory;
use passerelle::browser::storage::{DamagedRow, Notice, Storage, StorageFault, VERSION};
use wasm_bindgen::JsValue;
use wasm_bindgen_test::wasm_bindgen_test;

#[wasm_bindgen_test]
async fn a_damaged_row_is_named_and_stops_no_other() {
    let (storage, _) = open("damaged").await;
    storage.append_events("ana", &rows("d", 0, &["a", "b"])).await.expect("events");
    storage.put_creation("ana", "good", vec![1]).await.expect("creation");
    put_raw("damaged", "events", &["ana".into(), "x".into(), 9.into()], &JsValue::TRUE).await;
    put_raw("damaged", "creations", &["ana".into(), "bad".into()], &"text".into()).await;

    let log = storage.events("ana").await.expect("events");
    assert_eq!(log.good.len(), 2);
    let damaged = DamagedRow { store: "events", key: String::from("ana / x / 9") };
    assert_eq!(log.damaged, [damaged]);
    assert_eq!(storage.creations("ana").await.expect("creations").good.len(), 1);
    assert_eq!(
        storage.creation("ana", "bad").await,
        Err(StorageFault::Damaged(DamagedRow { store: "creations", key: String::from("ana / bad") })),
    );

    storage.adopt("ana", "bea").await.expect("adopt");
    let log = storage.events("bea").await.expect("events");
    assert_eq!((log.good.len(), log.damaged.len()), (2, 1), "damaged rows move too");
}

#[wasm_bindgen_test]
async fn another_tab_that_needs_the_database_gets_it() {
    let (storage, notices) = open("versionchange").await;
    storage.put_draft("ana", "move", "x").await.expect("draft");
    raw("versionchange", VERSION + 1).await.close();
    assert_eq!(*notices.borrow(), [Notice::ClosedByOtherTab]);
    assert_eq!(storage.draft("ana", "move").await, Err(StorageFault::Newer { found: VERSION + 1 }),);
}

#[wasm_bindgen_test]
async fn a_connection_that_was_let_go_is_opened_again() {
    let (storage, notices) = open("reopen").await;
    storage.put_draft("ana", "move", "x").await.expect("draft");
    let mut deletion = Factory::new().expect("indexedDB").delete("reopen").expect("request");
    let (sender, receiver) = oneshot::channel();
    idb::Request::on_success(&mut deletion, move |_| {
        let _ = sender.send(());
    });
    receiver.await.expect("deleted");
    assert_eq!(*notices.borrow(), [Notice::ClosedByOtherTab]);
    assert_eq!(storage.draft("ana", "move").await, Ok(None), "the database is a new one");
    storage.put_draft("ana", "move", "y").await.expect("draft");
    storage.close();
    assert_eq!(storage.draft("ana", "move").await, Ok(Some(String::from("y"))));
}

#[wasm_bindgen_test]
async fn a_newer_database_is_refused_and_left_alone() {
    raw("newer", VERSION + 41).await.close();
    let opened = Storage::open("newer", |_| {}).await;
    assert_eq!(opened.err(), Some(StorageFault::Newer { found: VERSION + 41 }));
    let database = raw("newer", VERSION + 41).await;
    assert_eq!(database.version(), Ok(VERSION + 41));
}

#[wasm_bindgen_test]
async fn two_tabs_lose_nothing_and_hear_of_each_other() {
    let (one, _) = open("tabs").await;
    let (two, told) = open("tabs").await;
    let batches = (0..20_u64).map(|turn| {
        let (tab, device) = if turn % 2 == 0 { (&one, "one") } else { (&two, "two") };
        async move { tab.append_events("ana", &rows(device, turn / 2 * 2, &["x", "y"])).await }
    });
    let kept = futures_util::future::join_all(batches).await;
    assert!(kept.iter().all(Result::is_ok));
    assert_eq!(texts(&one, "ana").await.len(), 40);
    assert_eq!(texts(&two, "ana").await.len(), 40);
    let changed = Notice::Changed { profile: String::from("ana") };
    until(|| told.borrow().contains(&changed)).await;
    assert!(told.borrow().contains(&changed));
}
