//! The kernel that checks packs, asked as the page asks it.

use scenario::author::Installed;
use scenario::{NotAPack, Verdict};
use worker::Kernel;
use worker::packs::Packs;

fn kernel() -> Packs {
    let mut kernel = Packs::default();
    kernel.set_up(serde_json::to_vec(&Installed::default()).expect("JSON"));
    kernel
}

fn verdict(request: &[u8]) -> Verdict {
    serde_json::from_slice(&kernel().answer(request).expect("an answer")).expect("a verdict")
}

#[test]
fn a_file_that_is_no_pack_is_a_verdict_and_a_broken_request_is_a_message() {
    assert_eq!(verdict(b"[]\nPK\x03\x04"), Verdict::NotAPack(NotAPack::Compressed));
    assert_eq!(verdict(b"[]\n"), Verdict::NotAPack(NotAPack::Empty));
    assert!(kernel().answer(b"[]").is_err());
    assert!(kernel().answer(b"{\n{}").is_err());
    assert!(Packs::default().answer(b"[]\n{}").is_err());
}

#[test]
fn a_pack_is_looked_at_whole() {
    let pack = br#"[]
        {"schema": 1, "name": "Essai", "files": {"mail/first/exercise.toml": "schema = 1"}}"#;
    match verdict(pack) {
        Verdict::Checked(checked) => assert!(!checked.wrong.is_empty() && checked.exercises.is_empty()),
        other => panic!("{other:?}"),
    }
}
