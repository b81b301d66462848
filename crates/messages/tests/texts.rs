//! Texts as the app and its tools see them.

use messages::{Direction, Language, PackRefused, Texts, pack};

fn texts_of(json: &str) -> Vec<String> {
    let (_, _, texts): (String, String, Vec<String>) = serde_json::from_str(json).expect("a pack");
    texts
}

#[test]
fn french_is_compiled_in() {
    let french = Texts::french();
    assert_eq!(french.language().code, "fr");
    assert_eq!(french.language().direction.attribute(), "ltr");
    assert_eq!(french.town_go_on(), "Continuer");
    assert_eq!(french.town_planks(3), "Planches\u{a0}: 3");
}

#[test]
fn the_pack_of_french_equals_what_is_compiled_in() {
    let french = Texts::from_json(&pack("fr").expect("French")).expect("its pack");
    assert_eq!(french.welcome_question(), Texts::french().welcome_question());
    assert_eq!(french.workshop_size_is("a", "b"), Texts::french().workshop_size_is("a", "b"));
}

#[test]
fn every_language_loads_from_its_pack() {
    assert!(Language::all().len() >= 2);
    for language in Language::all() {
        let texts = Texts::from_json(&pack(language.code).expect("a pack")).expect("a good pack");
        assert_eq!(texts.language(), language);
        assert!(texts.town_planks(3).contains('3'));
    }
    let english = Texts::from_json(&pack("en").expect("English")).expect("its pack");
    assert_eq!(english.town_planks(3), "Planks: 3");
    assert_eq!(english.language().direction, Direction::LeftToRight);
    assert!(pack("xx").is_none());
}

#[test]
fn a_value_is_never_looked_into() {
    let text = Texts::french().workshop_size_is("{height}", "{width} }{");
    assert_eq!(text, "{height} × {width} }{ mm");
}

#[test]
fn reading_a_pack_again_gives_the_same_texts() {
    let json = pack("en").expect("English");
    let (one, two) = (Texts::from_json(&json), Texts::from_json(&json));
    assert_eq!(one, two);
    assert_ne!(one, Ok(Texts::french()));
}

#[test]
fn a_pack_of_another_version_is_refused() {
    let json = pack("en").expect("English");
    let (code, checksum, mut texts): (String, String, Vec<String>) = serde_json::from_str(&json).expect("a pack");
    let read = |code: &str, checksum: &str, texts: &[String]| {
        Texts::from_json(&serde_json::to_string(&(code, checksum, texts)).expect("JSON"))
    };
    assert!(read(&code, &checksum, &texts).is_ok());
    assert_eq!(read(&code, "0000000000000000", &texts), Err(PackRefused::OtherVersion));
    assert_eq!(read("xx", &checksum, &texts), Err(PackRefused::UnknownLanguage("xx".into())));
    texts.pop();
    assert_eq!(read(&code, &checksum, &texts), Err(PackRefused::OtherVersion));
    assert!(matches!(Texts::from_json("<html>"), Err(PackRefused::Unreadable(_))));
}

#[test]
fn texts_are_short_and_speak_of_touching() {
    for language in Language::all() {
        for text in texts_of(&pack(language.code).expect("a pack")) {
            for sentence in text.split(['.', '!', '?', '…']) {
                assert!(sentence.split_whitespace().count() <= 25, "too long: {text}");
            }
            let lower = text.to_lowercase();
            assert!(!["cliqu", "clic ", "click"].iter().any(|word| lower.contains(word)), "touch, not click: {text}");
            assert!(!lower.contains("·"), "no typographic gender: {text}");
        }
    }
}
