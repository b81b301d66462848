//! Profiles are kept apart, adopted and removed whole.

use crate::{
    by_other_means::{counts, put_raw},
    open, rows, texts,
};
use passerelle::browser::storage::Storage;
use wasm_bindgen::JsValue;
use wasm_bindgen_test::wasm_bindgen_test;

#[wasm_bindgen_test]
async fn names_that_begin_alike_are_kept_apart() {
    let (storage, _) = open("alike").await;
    for profile in ["a", "ab", "a/b", "é"] {
        storage.append_events(profile, &rows("d", 0, &[profile])).await.expect("events");
    }
    storage.delete_profile("a").await.expect("delete");
    assert!(storage.events("a").await.expect("events").good.is_empty());
    for profile in ["ab", "a/b", "é"] {
        assert_eq!(storage.events(profile).await.expect("events").good.len(), 1, "{profile}");
    }
}

#[wasm_bindgen_test]
async fn adopting_moves_everything_and_keeps_what_was_there() {
    for storage in [open("adopt").await.0, Storage::in_memory()] {
        storage.put_profile("guest", "?").await.expect("profile");
        storage.append_events("ana", &rows("d", 0, &["mine"])).await.expect("events");
        storage.append_events("guest", &rows("d", 1, &["a", "b"])).await.expect("events");
        storage.put_draft("guest", "move", "x").await.expect("draft");
        storage.put_creation("guest", "keyring", vec![7]).await.expect("creation");

        storage.adopt("guest", "ana").await.expect("adopt");

        assert_eq!(texts(&storage, "ana").await, ["mine", "a", "b"]);
        assert_eq!(storage.draft("ana", "move").await, Ok(Some(String::from("x"))));
        assert_eq!(storage.creation("ana", "keyring").await, Ok(Some(vec![7])));
        assert!(storage.events("guest").await.expect("events").good.is_empty());
        assert_eq!(storage.draft("guest", "move").await, Ok(None));
        assert!(storage.profiles().await.expect("profiles").good.is_empty());
        storage.adopt("ana", "ana").await.expect("adopting oneself");
        assert_eq!(storage.events("ana").await.expect("events").good.len(), 3);
    }
}

#[wasm_bindgen_test]
async fn a_deleted_profile_leaves_no_row() {
    let (storage, _) = open("delete").await;
    storage.put_profile("ana", "Ana").await.expect("profile");
    storage.append_events("ana", &rows("d", 0, &["a"])).await.expect("events");
    storage.put_draft("ana", "move", "x").await.expect("draft");
    storage.put_creation("ana", "keyring", vec![1]).await.expect("creation");
    put_raw("delete", "drafts", &["ana".into(), 3.into()], &JsValue::TRUE).await;
    storage.delete_profile("ana").await.expect("delete");
    storage.close();
    for (store, count) in counts("delete").await {
        assert_eq!(count, 0, "{store}");
    }
}

#[wasm_bindgen_test]
async fn memory_does_the_same_until_the_page_closes() {
    let storage = Storage::in_memory();
    assert!(!storage.is_kept());
    storage.put_profile("ana", "Ana").await.expect("profile");
    storage.append_events("ana", &rows("d", 0, &["a"])).await.expect("events");
    storage.append_events("anabel", &rows("d", 1, &["b"])).await.expect("events");
    storage.put_creation("ana", "keyring", vec![1]).await.expect("creation");
    assert_eq!(texts(&storage, "ana").await, ["a"]);
    storage.delete_profile("ana").await.expect("delete");
    assert!(storage.profiles().await.expect("profiles").good.is_empty());
    assert!(storage.creations("ana").await.expect("creations").good.is_empty());
    assert_eq!(storage.events("anabel").await.expect("events").good.len(), 1);
}
