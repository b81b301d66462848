//! Locks, and rows that are sealed all at once.

use crate::open;
use passerelle::browser::crypto::{self, DataKey};
use passerelle::browser::storage::{CreationRow, Draft, Private};
use progress::Lock;
use wasm_bindgen_test::wasm_bindgen_test;

#[wasm_bindgen_test]
async fn a_lock_opens_with_its_code_and_with_no_other() {
    let key = DataKey::random().await.expect("cryptography");
    let lock = key.locked_by("abc").await.expect("a lock");
    assert!(key.opens(&lock));
    assert!(crypto::unlock(&lock, "acb").await.is_none());
    let opened = crypto::unlock(&lock, "abc").await.expect("the key");
    let sealed = key.seal(b"canary").await.expect("sealed");
    assert_eq!(opened.open(&sealed).await.as_deref(), Some(&b"canary"[..]));
    let codes = ["abd", "abe", "abc", "abf"].map(str::to_owned);
    assert_eq!(crypto::find_among(&lock, &codes).await, Some(2));
    assert_eq!(crypto::find_among(&lock, &codes[..2]).await, None);
}

#[wasm_bindgen_test]
async fn a_new_code_holds_the_same_key_and_another_key_opens_nothing() {
    let key = DataKey::random().await.expect("cryptography");
    let (one, two) = (key.locked_by("abc").await.expect("a lock"), key.locked_by("def").await.expect("a lock"));
    assert_ne!(one, two);
    assert_eq!(one.key_name(), two.key_name());
    assert!(crypto::unlock(&two, "def").await.expect("the key").opens(&one));
    let other = DataKey::random().await.expect("cryptography");
    assert!(!other.opens(&one));
    assert!(other.open(&key.seal(b"canary").await.expect("sealed")).await.is_none());
}

#[wasm_bindgen_test]
async fn what_is_sealed_hides_the_text_differs_each_time_and_bears_no_change() {
    let key = DataKey::random().await.expect("cryptography");
    let sealed = key.seal(b"canary").await.expect("sealed");
    assert!(crypto::is_sealed(&sealed) && !crypto::is_sealed(b"{\"canary\":1}"));
    assert!(!sealed.windows(6).any(|part| part == b"canary"));
    assert_ne!(key.seal(b"canary").await, Some(sealed.clone()));
    for place in 0..sealed.len() {
        let mut changed = sealed.clone();
        changed[place] ^= 1;
        assert_eq!(key.open(&changed).await, None, "byte {place}");
    }
    assert_eq!(key.open(&sealed[..10]).await, None);
}

#[wasm_bindgen_test]
async fn a_key_outlives_a_reload_as_text() {
    let key = DataKey::random().await.expect("cryptography");
    let sealed = key.seal(&[0, 255, 7]).await.expect("sealed");
    let again = DataKey::from_text(&key.to_text()).await.expect("the key");
    assert_eq!(again.open(&sealed).await, Some(vec![0, 255, 7]));
    for text in ["", "short", "é", &"A".repeat(60), &key.to_text()[1..]] {
        let read = DataKey::from_text(text).await;
        assert!(read.is_none_or(|read| read.to_text() != key.to_text()), "{text}");
    }
}

#[wasm_bindgen_test]
async fn a_lock_that_is_nonsense_opens_with_nothing() {
    let good = DataKey::random().await.expect("cryptography").locked_by("abc").await.expect("a lock");
    for lock in [
        Lock { rounds: u32::MAX, ..good.clone() },
        Lock { rounds: 0, ..good.clone() },
        Lock { salt: "é".to_owned(), ..good.clone() },
        Lock { wrapped: String::new(), ..good.clone() },
        Lock { wrapped: "AAAA".to_owned(), ..good },
    ] {
        assert!(crypto::unlock(&lock, "abc").await.is_none(), "{lock:?}");
    }
}

#[wasm_bindgen_test]
async fn private_rows_are_written_all_at_once_or_not_at_all() {
    let (storage, _) = open("private").await;
    storage.put_profile("ana", "open").await.expect("profile");
    storage.put_draft("ana", "move", "x").await.expect("draft");
    storage.put_creation("ana", "keyring", vec![1]).await.expect("creation");
    storage.put_creation("bea", "badge", vec![9]).await.expect("creation");
    let before = storage.private("ana").await.expect("private");
    let after = Private {
        drafts: vec![Draft { profile: "ana".to_owned(), what: "move".to_owned(), text: "sealed".to_owned() }],
        creations: vec![CreationRow { id: "keyring".to_owned(), bytes: vec![2] }],
    };
    // Another tab saves in between.
    storage.put_draft("ana", "move", "y").await.expect("draft");
    assert_eq!(storage.put_private("ana", "locked", &before, after.clone()).await, Ok(false));
    assert_eq!(storage.profile("ana").await, Ok(Some("open".to_owned())));
    assert_eq!(storage.creation("ana", "keyring").await, Ok(Some(vec![1])));

    let before = storage.private("ana").await.expect("private");
    assert_eq!(storage.put_private("ana", "locked", &before, after.clone()).await, Ok(true));
    assert_eq!(storage.profile("ana").await, Ok(Some("locked".to_owned())));
    assert_eq!(storage.private("ana").await, Ok(after));
    assert_eq!(storage.creation("bea", "badge").await, Ok(Some(vec![9])));
}
