//! Files handed over to the mediator, and the database that they came into.

use crate::{
    by_other_means::{counts, put_raw, raw_with},
    open, texts,
};
use passerelle::browser::storage::{HandedId, PackRow, Storage, StorageFault};
use wasm_bindgen::JsValue;
use wasm_bindgen_test::wasm_bindgen_test;

/// The stores of version 2, as they were released.
const VERSION_2: [&str; 6] = ["profiles", "events", "drafts", "creations", "settings", "packs"];

fn id(owner: &str, at: u64, name: &str) -> HandedId {
    HandedId { owner: owner.to_owned(), at, name: name.to_owned() }
}

#[wasm_bindgen_test]
async fn a_database_of_version_2_keeps_all_it_has_and_gets_room_for_what_is_handed_over() {
    let key = ["ana".into(), "d".into(), 0.into()];
    raw_with("version-2", 2, &VERSION_2, "events", &key, "first").await;
    let (storage, _) = open("version-2").await;
    assert_eq!(texts(&storage, "ana").await, ["first"]);
    let pack = PackRow { language: "fr".to_owned(), exercise: "x".to_owned(), text: "text".to_owned() };
    storage.put_pack("library", "{}", &[pack]).await.expect("pack");
    storage.put_handed(&id("ana", 5, "a.svg"), "{}", vec![1]).await.expect("file");
    storage.close();
    let stores: Vec<String> = counts("version-2").await.into_iter().map(|(name, _)| name).collect();
    assert!(VERSION_2.iter().all(|store| stores.iter().any(|name| name == store)), "{stores:?}");
}

#[wasm_bindgen_test]
async fn what_is_handed_over_outlives_its_profile_until_the_mediator_removes_it() {
    for storage in [open("handed").await.0, Storage::in_memory()] {
        let (heart, guest) = (id("ana", 1_700_000_000_000, "cœur.svg"), id("guest", 3, "a.stl"));
        storage.put_handed(&heart, "Ana", vec![0, 255, 7]).await.expect("file");
        storage.put_handed(&guest, "", vec![]).await.expect("file");
        storage.put_profile("ana", "Ana").await.expect("profile");
        storage.delete_profile("ana").await.expect("delete");

        let all = storage.handed(None).await.expect("files").good;
        assert_eq!(all.iter().map(|row| &row.id).collect::<Vec<_>>(), [&heart, &guest]);
        let hers = storage.handed(Some("ana")).await.expect("files").good;
        assert_eq!(hers.iter().map(|row| row.head.as_str()).collect::<Vec<_>>(), ["Ana"]);
        assert!(storage.handed(Some("an")).await.expect("files").good.is_empty());
        assert_eq!(storage.handed_file(&heart).await, Ok(Some(vec![0, 255, 7])));
        assert_eq!(storage.handed_file(&id("ana", 1, "cœur.svg")).await, Ok(None));

        storage.delete_handed(std::slice::from_ref(&heart)).await.expect("delete");
        assert_eq!(storage.handed_file(&heart).await, Ok(None));
        assert_eq!(storage.handed(None).await.expect("files").good.len(), 1);
        storage.delete_handed(&[guest]).await.expect("delete");
    }
    assert!(counts("handed").await.contains(&("handed".to_owned(), 0)));
}

#[wasm_bindgen_test]
async fn a_damaged_file_is_named_and_stops_no_other() {
    let (storage, _) = open("damaged-handed").await;
    let good = id("ana", 1, "a.svg");
    storage.put_handed(&good, "Ana", vec![1]).await.expect("file");
    put_raw("damaged-handed", "handed", &["head".into(), "ana".into(), 2.into(), "b".into()], &JsValue::TRUE).await;
    let files = storage.handed(None).await.expect("files");
    assert_eq!((files.good.len(), files.damaged.len()), (1, 1));
    put_raw("damaged-handed", "handed", &["file".into(), "ana".into(), 1.into(), "a.svg".into()], &JsValue::TRUE).await;
    assert!(matches!(storage.handed_file(&good).await, Err(StorageFault::Damaged(_))));
}
