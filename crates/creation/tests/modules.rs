//! What every creative module does, whatever it makes.

mod support;

use creation::MODULES;
use serde_json::{Value, json};

#[test]
fn a_worker_answers_any_bytes() {
    for module in MODULES {
        for request in [b"".as_slice(), b"{}", b"\xff\xfe", b"{\"ask\":\"preview\"}"] {
            let reply: Value = serde_json::from_slice(&(module.answer)(request, support::FONT)).expect("an answer");
            assert_eq!(reply.get("answer"), Some(&json!("refused")), "{}", module.id);
            assert_eq!(reply.pointer("/why/why"), Some(&json!("request")), "{}", module.id);
        }
    }
}

#[test]
fn each_has_a_name_of_its_own_and_a_file_of_each_kind() {
    let names: Vec<&str> = MODULES.iter().map(|module| module.id).collect();
    let endings = MODULES.iter().map(|module| (module.extensions)());
    for mut list in endings.chain([names]) {
        list.sort_unstable();
        assert!(!list.is_empty() && list.windows(2).all(|pair| pair[0] != pair[1]), "{list:?}");
    }
}
