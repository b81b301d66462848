//! Packs: what is good is taken with names of its own, what is bad is refused with a reason, and what is installed stays.

#[allow(dead_code)]
mod common;

use common::{corpus, estimate};
use scenario::author::{Installed, Pack, Tree, check_pack, in_french};
use scenario::{App, CheckedPack, NotAPack, PACK_SIZE, Shipped, pack_of, start};
use std::collections::BTreeMap;
use std::fs;
use std::path::Path;
use std::sync::LazyLock;

static INSTALLED: LazyLock<Installed> = LazyLock::new(|| {
    let tree = Tree::read(&exercises());
    Installed::of(&tree, corpus(), ["key".to_owned(), "envelope".to_owned()])
});

fn exercises() -> std::path::PathBuf {
    Path::new(env!("CARGO_MANIFEST_DIR")).join("../../exercises")
}

/// A pack with the template as its one exercise.
fn sound() -> Pack {
    let mut files = BTreeMap::new();
    for entry in fs::read_dir(exercises().join("_template")).expect("the template").flatten() {
        let name = format!("mail/library/{}", entry.file_name().to_string_lossy());
        files.insert(name, fs::read_to_string(entry.path()).expect("a text"));
    }
    Pack { schema: 1, name: "Médiathèque du Val".to_owned(), files }
}

/// The sound pack with one text of it changed.
fn changed(file: &str, from: &str, to: &str) -> Pack {
    let mut pack = sound();
    let text = pack.files.get_mut(file).unwrap_or_else(|| panic!("{file}"));
    assert!(text.contains(from), "{file} has no {from}");
    *text = text.replacen(from, to, 1);
    pack
}

fn with(mut pack: Pack, file: &str, text: &str) -> Pack {
    pack.files.insert(file.to_owned(), text.to_owned());
    pack
}

fn checked(pack: &Pack) -> CheckedPack {
    check_pack(&INSTALLED, pack, &estimate)
}

/// What is wrong with a pack, as file, line and English.
fn wrong(pack: &Pack) -> Vec<String> {
    let checked = checked(pack);
    assert!(checked.wrong.is_empty() || checked.exercises.is_empty(), "a wrong pack ships nothing");
    let line = |line: Option<usize>| line.map(|line| format!(":{line}")).unwrap_or_default();
    checked.wrong.iter().map(|said| format!("{}{}: {}", said.file, line(said.line), said.english)).collect()
}

#[test]
fn a_good_pack_is_read_again_as_it_was_and_ships_exercises_under_names_of_its_own() {
    let pack = sound();
    assert_eq!(Pack::read(pack.to_json().as_bytes()), Ok(pack.clone()));
    let checked = checked(&pack);
    assert_eq!(checked.wrong, []);
    assert_eq!(checked.head.name, "Médiathèque du Val");
    let languages: Vec<&String> = checked.head.exercises.keys().collect();
    assert_eq!(languages, ["en", "fr"]);
    for exercise in &checked.exercises {
        assert_eq!(pack_of(&exercise.id), Some(checked.id.as_str()));
        assert!(exercise.id.len() <= 64 && !corpus().exercises.contains_key(&exercise.id), "{}", exercise.id);
        let scenario = Shipped::from_json(&exercise.text).and_then(|shipped| shipped.instantiate(3, &[]));
        let scenario = scenario.expect("an exercise that can be played");
        assert_eq!(scenario.bundle.id, exercise.id);
        assert_eq!(start(&scenario).app, App::Mail);
    }
    assert_eq!(checked.exercises.len(), 2);
}

#[test]
fn an_exercise_that_bears_the_name_of_an_installed_one_does_not_take_its_place() {
    let mut pack = sound();
    pack.files =
        pack.files.into_iter().map(|(path, text)| (path.replace("mail/library", "mail/reply"), text)).collect();
    let checked = checked(&pack);
    assert_eq!(checked.wrong, []);
    assert!(checked.exercises.iter().all(|exercise| exercise.id == format!("pack.{}/mail/reply", checked.id)));
}

#[test]
fn a_pack_brings_people_papers_sites_and_words_of_its_own() {
    let exercise = "mail/library/exercise.toml";
    let mut pack = changed(exercise, "# papers = [\"id-card\"]", "papers = [\"library-card\"]\npersonas = [\"noor\"]");
    pack = with(
        pack,
        "papers.toml",
        "[[paper]]\nid = \"library-card\"\ntitle = \"Carte de lecteur\"\nlook = \"card\"\nrow = [{ label = \"Prénom\", value = \"{first-name}\", fact = \"first-name\" }]\n",
    );
    pack = with(pack, "personas.toml", "[[persona]]\nid = \"noor\"\nfirst-name = \"Noor\"\n");
    pack = with(pack, "glossary/fr.toml", "\"carte de lecteur\" = \"La carte de la bibliothèque.\"\n");
    assert_eq!(wrong(&pack), [""; 0]);
    let text = &checked(&pack).exercises[0].text;
    assert!(text.contains("Noor") && text.contains("Carte de lecteur"), "{text}");
    // In the pack's own file, at its own line, though it is read after what is installed.
    let twice =
        with(pack.clone(), "personas.toml", "# Qui est là.\n[[persona]]\nid = \"rosa\"\nphone = \"06 12 34 56 78\"\n");
    let said = wrong(&twice);
    assert!(
        said.contains(
            &"Médiathèque du Val/personas.toml:3: Two of `persona` are named `rosa`. Give each its own name."
                .to_owned()
        ),
        "{said:#?}"
    );
    assert!(
        said.iter().any(|said| said.starts_with("Médiathèque du Val/personas.toml:4: The number 06 12 34 56 78")),
        "{said:#?}"
    );
    let site = with(pack, "sites/atelier.toml", "id = \"atelier\"\n");
    assert_eq!(
        wrong(&site),
        ["Médiathèque du Val/sites/atelier.toml: The site `atelier` is installed already. Give yours another name."]
    );
}

#[test]
fn what_is_no_pack_is_refused_with_its_reason() {
    let good = sound().to_json();
    let read = |bytes: &[u8]| Pack::read(bytes).expect_err("no pack");
    assert_eq!(read(b""), NotAPack::Empty);
    assert_eq!(read("\u{feff} \n".as_bytes()), NotAPack::Empty);
    assert_eq!(read(&good.as_bytes()[..good.len() / 2 - 7]), NotAPack::CutShort);
    assert_eq!(read(b"{\n  \"schema\" = 1\n}"), NotAPack::NotJson(2, 12));
    assert_eq!(read(b"PK\x03\x04\x14\0\0\0"), NotAPack::Compressed);
    assert_eq!(read(&[0x1f, 0x8b, 8, 0]), NotAPack::Compressed);
    assert_eq!(read(b"\x89PNG\r\n\x1a\n"), NotAPack::NotText);
    assert_eq!(read(b"{\"schema\": 1,\0}"), NotAPack::NotText);
    assert_eq!(read(&vec![b' '; PACK_SIZE as usize + 1]), NotAPack::TooLarge);
    assert_eq!(read(good.replace("\"schema\": 1", "\"schema\": 2").as_bytes()), NotAPack::Newer(2));
    for other in ["[]", "3", "{\"farine\": 250}", "{\"schema\": 1, \"name\": \"x\", \"files\": [\"a\"]}"] {
        assert!(matches!(read(other.as_bytes()), NotAPack::OtherForm(_)), "{other}");
    }
    for name in ["", "  ", "a\\nb", &"x".repeat(61)] {
        let named = good.replace("Médiathèque du Val", name);
        assert_eq!(read(named.as_bytes()), NotAPack::BadName, "{name}");
    }
    // As deep as a bomb can be: said, and no crash.
    let deep = format!("{{\"schema\": 1, \"name\": {}", "[".repeat(100_000));
    assert!(matches!(read(deep.as_bytes()), NotAPack::NotJson(..) | NotAPack::CutShort));
}

#[test]
fn a_path_that_climbs_out_or_goes_elsewhere_has_no_place() {
    for path in [
        "../mail/reply/exercise.toml",
        "mail/../../x.toml",
        "/etc/passwd.toml",
        "mail/library/../exercise.toml",
        "C:\\x.toml",
        "mail/library/script.js",
        "mail/Library/exercise.toml",
        "skills/skills.toml",
        "journeys/keyring/journey.toml",
        "index.json",
        "mail//exercise.toml",
        "glossary/..toml",
        "",
    ] {
        let said = wrong(&with(sound(), path, "x = 1"));
        assert!(
            said.iter().all(|said| said.contains("has no place in a pack")) && said.len() == 1,
            "{path}: {said:#?}"
        );
    }
}

/// One change and what is said of it.
type Case = (&'static str, &'static str, &'static str, &'static str);

const EXERCISE: &str = "mail/library/exercise.toml";

#[rustfmt::skip]
const CASES: &[Case] = &[
    (EXERCISE, "\"find-mail\"", "\"find-mial\"", "exercise.toml:11: There is no skill `find-mial`. Perhaps `find-mail`."),
    (EXERCISE, "schema = 1", "schema = 2", "exercise.toml:8: Version 2 of the format is not known. Write `schema = 1`."),
    (EXERCISE, "minutes = 3", "minutes = = 3", "exercise.toml:15: This is not TOML"),
    (EXERCISE, "\"post-office\"", "\"moon\"", "exercise.toml:21: There is no place `moon`."),
    (EXERCISE, "# motif = \"envelope\"", "motif = \"sword\"", "There is no motif `sword`."),
    (EXERCISE, "# twin = \"portals/family-move\"", "twin = \"portals/nowhere\"", "There is no other exercise `portals/nowhere`."),
    // Goals that cannot be reached, or no more after a touch.
    (EXERCISE, "when = { opened = \"appointment\" }", "when = { deleted = \"appointment\" }", "solution.toml:7: The solution does not reach opened with "),
    (EXERCISE, "when = { opened = \"appointment\" }", "when = { opened = \"appointment\", not = { opened = \"advert\" } }", "trap-advert-opened.toml:3: Help does not lead out of the trap `advert-opened` with "),
    ("mail/library/solution.toml", "Votre rendez-vous", "Votre rendez vous", "solution.toml:7: “Votre rendez vous” is not on the screen with "),
    ("mail/library/fr.toml", "[goal.opened]", "[goal.opend]", "fr.toml: The goal `opened` has no text. Add `[goal.opened]`."),
];

#[test]
fn every_fault_is_said_with_its_line_and_how_to_mend_it_in_both_languages() {
    for (file, from, to, expected) in CASES {
        let pack = changed(file, from, to);
        let said = wrong(&pack);
        assert!(said.iter().any(|said| said.contains(expected)), "{from} → {to}: {said:#?}");
        for remark in checked(&pack).wrong {
            assert_ne!(remark.french, remark.english);
        }
    }
}

#[test]
fn pages_that_only_lead_to_each_other_are_named() {
    let site = "id = \"loop\"\nname = \"Boucle\"\naddress = \"boucle.example\"\ncolour = \"lagoon\"\n\
        [[page]]\nid = \"home\"\ntitle = \"Accueil\"\n[[page.block]]\nlink = { label = \"Suite\", to = \"next\" }\n\
        [[page]]\nid = \"next\"\ntitle = \"Suite\"\n[[page.block]]\nlink = { label = \"Encore\", to = \"home\" }\n\
        [[page]]\nid = \"end\"\ntitle = \"Fin\"\n";
    let mut pack = changed(EXERCISE, "# sites = [\"atelier\"]", "sites = [\"loop\"]");
    let exercise = pack.files.get_mut(EXERCISE).expect("the exercise");
    *exercise = exercise
        .replace("apps = [\"mail\"]", "apps = [\"mail\", \"browser\"]")
        .replace("start = { app = \"mail\" }", "start = { app = \"browser\", page = \"loop/home\" }")
        .replace("{ opened = \"appointment\" }", "{ visited = \"loop/end\" }");
    let pack = with(pack, "sites/loop.toml", site);
    let said = wrong(&pack);
    assert!(said.contains(&"Médiathèque du Val/sites/loop.toml:16: Nothing leads to the page `end`. Add a link to it, or take it away.".to_owned()), "{said:#?}");
}

#[test]
fn a_touch_that_shuts_a_goal_off_is_found_even_without_a_trap() {
    let mut pack = changed(
        EXERCISE,
        "when = { opened = \"appointment\" }",
        "when = { opened = \"appointment\", not = { opened = \"advert\" } }",
    );
    pack.files.remove("mail/library/trap-advert-opened.toml");
    for (file, start) in
        [(EXERCISE, "[[trap]]"), ("mail/library/fr.toml", "[trap."), ("mail/library/en.toml", "[trap.")]
    {
        let text = pack.files.get_mut(file).expect("a text");
        let (before, after) = text.split_once(start).expect("a trap");
        let rest = after.split_once("\n[").map_or(String::new(), |(_, rest)| format!("[{rest}"));
        *text = format!("{before}{rest}");
    }
    let said = wrong(&pack);
    assert!(
        said.iter().any(|said| said
            .contains("Nothing leads to the goals any more after one has touched “Tout à moitié prix\u{a0}!”")),
        "{said:#?}"
    );
}

#[test]
fn without_a_language_french_stands_in_and_it_is_said() {
    let mut pack = sound();
    pack.files.remove("mail/library/en.toml");
    let checked = checked(&pack);
    assert_eq!(checked.wrong, []);
    let said: Vec<&str> = checked.advice.iter().map(|said| said.english.as_str()).collect();
    assert_eq!(said, ["This language is missing: French is shown in its place. Translate it from `fr.toml`."]);
    let titles: Vec<&str> = checked.head.exercises.values().flatten().map(|entry| entry.title.as_str()).collect();
    assert_eq!(titles, ["Trouver un mail", "Trouver un mail"]);
    pack.files.insert("mail/library/en.toml".to_owned(), String::new());
    pack.files.remove("mail/library/fr.toml");
    let said = wrong(&pack);
    assert!(said.iter().any(|said| said.contains("mail/library/fr.toml: ")), "{said:#?}");
}

#[test]
fn hard_french_is_advice_and_scripts_are_text() {
    let pack = changed("mail/library/fr.toml", "Trouver un mail", "<img src=x onerror=alert(1)> récipiendaire");
    let checked = checked(&pack);
    assert_eq!(checked.wrong, []);
    assert!(
        checked.advice.iter().any(|said| said.french.contains("« récipiendaire » est un mot rare")),
        "{:#?}",
        checked.advice
    );
    assert!(checked.head.exercises["fr"][0].title.starts_with("<img src=x"));
}

#[test]
fn a_pack_without_an_exercise_says_so() {
    let pack = Pack { files: BTreeMap::new(), ..sound() };
    assert_eq!(wrong(&pack), ["Médiathèque du Val: There is no exercise in this pack. Put one in `domain/name/`."]);
}

#[test]
fn the_short_name_of_a_pack_is_a_name_that_the_log_keeps() {
    for name in ["Médiathèque du Val 2026", "Atelier 1", "Atelier 2", "مكتبة", "12345", "É"] {
        let id = Pack { name: name.to_owned(), ..sound() }.id();
        assert!(id.len() <= 14 && id.bytes().all(|byte| byte.is_ascii_lowercase() || byte == b'-'), "{name}: {id}");
    }
    let id = |name: &str| Pack { name: name.to_owned(), ..sound() }.id();
    assert_ne!(id("Atelier 1"), id("Atelier 2"));
    assert_ne!(in_french("There is no goal"), "There is no goal");
}
