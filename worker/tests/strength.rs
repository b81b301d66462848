//! What the estimator says of passphrases.

use worker::{
    Kernel,
    strength::{Answer, Request, Strength, look},
};

fn guesses(passphrase: &str, words: &[&str]) -> Answer {
    look(&Request { passphrase: passphrase.to_owned(), words: words.iter().map(|word| (*word).to_owned()).collect() })
}

#[test]
fn french_passwords_are_guessed_at_once() {
    for weak in ["azerty", "Motdepasse", "doudou", "soleil", "M0tdepasse", "noël"] {
        assert!(guesses(weak, &[]).guesses_log10 < 4.0, "{weak}");
    }
}

#[test]
fn words_of_ones_own_count_for_nothing() {
    let stranger = guesses("Okonkwo-Bataille", &[]).guesses_log10;
    let own = guesses("Okonkwo-Bataille", &["okonkwo", "bataille"]).guesses_log10;
    assert!(own + 4.0 < stranger, "{own} against {stranger}");
}

#[test]
fn a_phrase_of_seven_words_is_strong() {
    let answer = guesses("girafe oublie tambour mouillé sous quatorze lampadaires", &[]);
    assert!(answer.guesses_log10 > 15.0);
    assert_eq!(answer.warning, None);
}

#[test]
fn the_answer_says_what_is_recognised() {
    assert_eq!(guesses("14071994", &[]).patterns, ["date"]);
    assert_eq!(guesses("zzzzzzzz", &[]).patterns, ["repeat"]);
    assert_eq!(guesses("motdepasse", &[]).patterns, ["word"]);
    assert_eq!(guesses("Motdepasse", &[]).warning.as_deref(), Some("common-password"));
    assert_eq!(guesses("okonkwo", &["Okonkwo"]).warning.as_deref(), Some("own-word"));
    assert_eq!(guesses("zzzzzzzz", &[]).warning.as_deref(), Some("repeated-sign"));
}

#[test]
fn any_text_has_an_answer_in_json() {
    let long = "é".repeat(5_000);
    for passphrase in ["", " ", "\u{0}", "🐭🐭🐭", "שלום", "مرحبا بك", &long] {
        let request = serde_json::json!({ "passphrase": passphrase, "words": ["", "É"] });
        let answer = Strength.answer(request.to_string().as_bytes()).expect("an answer");
        let answer: Answer = serde_json::from_slice(&answer).expect("JSON");
        assert!(answer.guesses_log10.is_finite() && answer.guesses_log10 >= 0.0);
    }
}

#[test]
fn a_refusal_does_not_repeat_what_was_sent() {
    let refusal = Strength.answer(b"{\"passphrase\": \"Tambour").expect_err("not JSON");
    assert!(!refusal.contains("Tambour"));
}
