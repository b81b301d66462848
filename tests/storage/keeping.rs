//! What was saved is there, on the disk, once.

use crate::{
    by_other_means::{commits, counts, durabilities},
    open, rows, texts,
};
use passerelle::browser::storage::{Draft, STORES};
use wasm_bindgen_test::wasm_bindgen_test;

#[wasm_bindgen_test]
async fn every_write_is_strict() {
    let (storage, _) = open("strict").await;
    let seen = durabilities(async {
        storage.put_profile("ana", "{}").await.expect("profile");
        storage.append_events("ana", &rows("d", 0, &["a"])).await.expect("events");
        storage.put_draft("ana", "move", "x").await.expect("draft");
        storage.delete_draft("ana", "move").await.expect("delete draft");
        storage.put_creation("ana", "keyring", vec![1]).await.expect("creation");
        storage.delete_creation("ana", "keyring").await.expect("delete creation");
        storage.put_setting("lab", "{}").await.expect("setting");
        storage.adopt("ana", "bea").await.expect("adopt");
        storage.delete_profile("bea").await.expect("delete");
        storage.put_pack("library", "{}", &[]).await.expect("pack");
        storage.delete_pack("library").await.expect("delete pack");
    })
    .await;
    assert_eq!(seen, ["strict"; 11]);
}

#[wasm_bindgen_test]
async fn what_was_saved_is_there_after_opening_again() {
    let (storage, _) = open("reload").await;
    assert!(storage.is_kept());
    storage.put_profile("ana", "Ana").await.expect("profile");
    storage.append_events("ana", &rows("d", 0, &["a", "b"])).await.expect("events");
    storage.put_draft("ana", "move", "brouillon").await.expect("draft");
    storage.put_creation("ana", "keyring", vec![0, 255]).await.expect("creation");
    storage.put_setting("lab", "{\"kerf\":0.2}").await.expect("setting");
    storage.close();

    let (storage, _) = open("reload").await;
    let kept = storage.events("ana").await.expect("events");
    assert!(kept.damaged.is_empty());
    assert_eq!(kept.good, ["a", "b"]);
    assert_eq!(storage.draft("ana", "move").await, Ok(Some(String::from("brouillon"))));
    assert_eq!(storage.draft("ana", "other").await, Ok(None));
    assert_eq!(storage.creation("ana", "keyring").await, Ok(Some(vec![0, 255])));
    assert_eq!(storage.setting("lab").await, Ok(Some(String::from("{\"kerf\":0.2}"))));
    let profiles = storage.profiles().await.expect("profiles").good;
    assert_eq!((profiles[0].id.as_str(), profiles[0].text.as_str()), ("ana", "Ana"));
}

#[wasm_bindgen_test]
async fn an_event_that_comes_again_stays_as_it_was() {
    let (storage, _) = open("again").await;
    let log = rows("phone", 8, &["eight", "nine", "ten", "eleven"]);
    storage.append_events("ana", &log).await.expect("events");
    storage.append_events("ana", &rows("phone", 9, &["other", "others"])).await.expect("events");
    storage.append_events("ana", &log).await.expect("events");
    assert_eq!(texts(&storage, "ana").await, ["eight", "nine", "ten", "eleven"]);
}

#[wasm_bindgen_test]
async fn drafts_are_saved_while_the_page_goes_away() {
    let (storage, _) = open("leaving").await;
    let listeners = storage.save_on_leaving(|| {
        vec![Draft { profile: String::from("ana"), what: String::from("move"), text: String::from("half") }]
    });
    let committed = commits(|| {
        let event = web_sys::Event::new("pagehide").expect("event");
        web_sys::window().expect("window").dispatch_event(&event).expect("dispatched");
    });
    assert_eq!(committed, 1, "the transaction asks for its end before the event is over");
    assert_eq!(storage.draft("ana", "move").await, Ok(Some(String::from("half"))));

    drop(listeners);
    storage.delete_draft("ana", "move").await.expect("delete");
    let event = web_sys::Event::new("pagehide").expect("event");
    web_sys::window().expect("window").dispatch_event(&event).expect("dispatched");
    assert_eq!(storage.draft("ana", "move").await, Ok(None));
}

#[wasm_bindgen_test]
async fn a_fresh_database_has_every_store() {
    let (storage, _) = open("fresh").await;
    storage.close();
    let mut names: Vec<String> = counts("fresh").await.into_iter().map(|(name, _)| name).collect();
    names.sort();
    let mut declared = STORES.map(String::from).to_vec();
    declared.sort();
    assert_eq!(names, declared);
}
