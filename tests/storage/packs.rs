//! Packs of exercises, and the database that they came into.

use crate::{
    by_other_means::{counts, raw_with},
    open, texts,
};
use passerelle::browser::storage::{PackRow, Storage, StorageFault};
use wasm_bindgen_test::wasm_bindgen_test;

/// The stores of version 1, as they were released.
const VERSION_1: [&str; 5] = ["profiles", "events", "drafts", "creations", "settings"];

fn row(language: &str, exercise: &str, text: &str) -> PackRow {
    PackRow { language: language.to_owned(), exercise: exercise.to_owned(), text: text.to_owned() }
}

#[wasm_bindgen_test]
async fn a_database_of_version_1_keeps_all_it_has_and_gets_room_for_packs() {
    let key = ["ana".into(), "d".into(), 0.into()];
    raw_with("version-1", 1, &VERSION_1, "events", &key, "first").await;
    let (storage, _) = open("version-1").await;
    assert_eq!(texts(&storage, "ana").await, ["first"]);
    storage.put_pack("library", "{}", &[row("fr", "x", "text")]).await.expect("pack");
    storage.close();
    let stores: Vec<String> = counts("version-1").await.into_iter().map(|(name, _)| name).collect();
    assert!(VERSION_1.iter().all(|store| stores.iter().any(|name| name == store)), "{stores:?}");
}

#[wasm_bindgen_test]
async fn a_pack_is_kept_whole_replaced_whole_and_removed_whole() {
    for storage in [open("packs").await.0, Storage::in_memory()] {
        let first = [
            row("fr", "pack.a/mail/one", "un"),
            row("en", "pack.a/mail/one", "one"),
            row("fr", "pack.a/mail/two", "deux"),
        ];
        storage.put_pack("a", "head", &first).await.expect("pack");
        storage.put_pack("ab", "other", &first[..1]).await.expect("pack");
        assert_eq!(storage.pack_exercise("a", "en", "pack.a/mail/one").await, Ok(Some("one".to_owned())));
        assert_eq!(storage.pack_exercise("a", "uk", "pack.a/mail/one").await, Ok(None));

        storage.put_pack("a", "newer", &first[..1]).await.expect("pack");
        assert_eq!(storage.pack_exercise("a", "fr", "pack.a/mail/two").await, Ok(None));
        let heads: Vec<String> = storage.packs().await.expect("packs").good.into_iter().map(|row| row.text).collect();
        assert_eq!(heads, ["newer", "other"]);

        storage.delete_pack("a").await.expect("delete");
        let left = storage.packs().await.expect("packs").good;
        assert_eq!(left.iter().map(|row| row.id.as_str()).collect::<Vec<_>>(), ["ab"]);
        assert_eq!(storage.pack_exercise("a", "fr", "pack.a/mail/one").await, Ok(None));
        assert_eq!(storage.pack_exercise("ab", "fr", "pack.a/mail/one").await, Ok(Some("un".to_owned())));
        storage.delete_pack("ab").await.expect("delete");
    }
    assert!(counts("packs").await.contains(&("packs".to_owned(), 0)));
}

#[wasm_bindgen_test]
async fn a_damaged_pack_is_named_and_stops_no_other() {
    let (storage, _) = open("damaged-pack").await;
    storage.put_pack("good", "head", &[]).await.expect("pack");
    let bad = ["head".into(), "bad".into()];
    crate::by_other_means::put_raw("damaged-pack", "packs", &bad, &wasm_bindgen::JsValue::TRUE).await;
    let packs = storage.packs().await.expect("packs");
    assert_eq!((packs.good.len(), packs.damaged.len()), (1, 1));
    let bad = ["exercise".into(), "good".into(), "fr".into(), "x".into()];
    crate::by_other_means::put_raw("damaged-pack", "packs", &bad, &wasm_bindgen::JsValue::TRUE).await;
    assert!(matches!(storage.pack_exercise("good", "fr", "x").await, Err(StorageFault::Damaged(_))));
}
