//! Broken corpora, each made by one change in a small sound one, and what is said of them.

use scenario::author::{self, Corpus, Diagnostic};
use std::fs;
use std::path::{Path, PathBuf};
use std::sync::atomic::{AtomicUsize, Ordering};

/// A corpus in a folder of its own, taken away at the end.
struct Small(PathBuf);

impl Small {
    /// `tests/small` with the template of the shipped corpus as its first exercise.
    fn new() -> Self {
        static COUNT: AtomicUsize = AtomicUsize::new(0);
        let name = format!("passerelle-{}-{}", std::process::id(), COUNT.fetch_add(1, Ordering::Relaxed));
        let folder = std::env::temp_dir().join(name).join("exercises");
        let here = Path::new(env!("CARGO_MANIFEST_DIR"));
        copy(&here.join("tests/small"), &folder);
        copy(&here.join("../../exercises/_template"), &folder.join("mail/first"));
        Self(folder)
    }

    fn change(&self, file: &str, from: &str, to: &str) {
        let path = self.0.join(file);
        let text = fs::read_to_string(&path).expect("a file to change");
        assert!(text.contains(from), "{file} has no {from}");
        fs::write(path, text.replacen(from, to, 1)).expect("a changed file");
    }

    fn load(&self) -> (Corpus, Vec<String>) {
        let (corpus, found) = author::load(&self.0);
        (corpus, found.iter().map(Diagnostic::to_string).collect())
    }
}

impl Drop for Small {
    fn drop(&mut self) {
        if let Some(folder) = self.0.parent() {
            let _ = fs::remove_dir_all(folder);
        }
    }
}

fn copy(from: &Path, to: &Path) {
    fs::create_dir_all(to).expect("a folder");
    for entry in fs::read_dir(from).expect("a folder to copy").flatten() {
        let target = to.join(entry.file_name());
        if entry.path().is_dir() {
            copy(&entry.path(), &target);
        } else {
            fs::copy(entry.path(), target).expect("a copy");
        }
    }
}

#[test]
fn the_template_is_sound_as_it_is_copied_and_can_be_played() {
    let (corpus, found) = Small::new().load();
    assert_eq!(found, [""; 0]);
    assert_eq!(author::prove(&corpus, &|_, _| 0.0), []);
    let replay = author::replay(&corpus, "mail/first", "trap-advert-opened", 1, &|_, _| 0.0).expect("a replay");
    assert_eq!(
        replay.to_string(),
        "mail/first with lina\n\
         press “Tout à moitié prix\u{a0}!”\n    \
             Opened(\"advert\")\n    \
             trap met: advert-opened\n        \
                 Ce mail est une publicité. Revenez à la liste, et lisez le nom de qui écrit.\n\
         not every goal is reached\n"
    );
}

/// One change and what is said: file, text, other text, then the diagnostics with their file, line, what and mend.
type Case = (&'static str, &'static str, &'static str, &'static [&'static str]);

const FORM: &str = "forms/name/exercise.toml";
const SITE: &str = "sites/desk.toml";

/// A talk with a line that is never said, one from which nothing ends, and an answer that leads nowhere; a number that
/// could be somebody’s; a text message that never comes.
const TALKS: &str = r#"[[number]]
id = "bank"
number = "06 12 34 56 78"
talk = "bnak"

[[sms]]
id = "code"
from = "Banque"
body = ["Code"]
date = "5 novembre"
later = true

[[talk]]
id = "bank"
with = "Banque"

[[talk.line]]
id = "hello"
says = "Bonjour."
answer = [{ id = "yes", label = "Oui", to = "helo" }, { id = "again", label = "Encore", to = "hello" }]

[[talk.line]]
id = "round"
says = "Au revoir."
answer = [{ id = "again", label = "Encore", to = "round" }]

[[goal]]"#;

#[rustfmt::skip]
const CASES: &[Case] = &[
    // Not TOML, unknown and missing keys, unknown words.
    (FORM, "minutes = 4", "minutes = = 4", &[
        "exercises/forms/name/exercise.toml:4: This is not TOML: extra `=`, expected nothing. Compare with the lines around it: quotes, brackets and commas.",
    ]),
    (FORM, "minutes = 4", "minuts = 4", &[
        "exercises/forms/name/exercise.toml:1: The key `minutes` is missing. Add `minutes = …`.",
        "exercises/forms/name/exercise.toml:4: The key `minuts` is not known here. Perhaps `minutes`.",
    ]),
    (FORM, "app = \"browser\"", "app = \"browsr\"", &[
        "exercises/forms/name/exercise.toml:9: `browsr` is not one of the choices. Perhaps `browser`.",
    ]),
    ("forms/name/solution.toml", "press = \"Jeudi\"", "pres = \"Jeudi\"", &[
        "exercises/forms/name/solution.toml:3: The key `pres` is not known here. Perhaps `press`.",
    ]),
    ("forms/name/solution.toml", "press = \"Jeudi\"", "press = \"Jeudi\", in = \"Jour\"", &[
        "exercises/forms/name/solution.toml:1: This step is neither a press nor a typing. Write `{ press = \"…\" }` or `{ type = \"…\", in = \"…\" }`.",
    ]),
    // Text messages, numbers and talks.
    ("mail/first/exercise.toml", "[[goal]]", TALKS, &[
        "exercises/mail/first/exercise.toml:77: The number 06 12 34 56 78 could be somebody’s. Take one of 06 39 98 00 00 to 99 99, or of 01 99 00 00 00 to 99 99.",
        "exercises/mail/first/exercise.toml:78: There is no talk `bnak`. Perhaps `bank`.",
        "exercises/mail/first/exercise.toml:80: The text message `code` never comes. Deliver it by a `[[rule]]`, or take `later` away.",
        "exercises/mail/first/exercise.toml:91: The talk cannot end after the line `hello`. Add an answer without `to`, or one that leads to a line without answers.",
        "exercises/mail/first/exercise.toml:94: There is no line `helo`. Perhaps `hello`.",
        "exercises/mail/first/exercise.toml:96: The line `round` is never said. Lead an answer to it, or take it away.",
    ]),
    // Names that lead nowhere.
    (FORM, "\"copy-exactly\"", "\"copy-exacly\"", &[
        "exercises/forms/name/exercise.toml:2: There is no skill `copy-exacly`. Perhaps `copy-exactly`.",
    ]),
    (FORM, "page = \"desk/ask\"", "page = \"desk/aks\"", &[
        "exercises/forms/name/exercise.toml:9: There is no page `desk/aks`. Perhaps `desk/ask`.",
    ]),
    (FORM, "papers = [\"card\"]", "papers = [\"crad\"]", &[
        "exercises/forms/name/exercise.toml:7: There is no paper `crad`. Perhaps `card`.",
    ]),
    (FORM, "entered = \"ask.surname\"", "entered = \"ask.surnam\"", &[
        "exercises/forms/name/exercise.toml:17: There is no field or choice `ask.surnam`. Perhaps `ask.surname`.",
    ]),
    (FORM, "rejected = \"ask.surname\", because = \"not-a-name\"", "left-empty = \"ask.born.yaer\"", &[
        "exercises/forms/name/exercise.toml:25: There is no field or box `ask.born.yaer`. Perhaps `ask.born.year`.",
    ]),
    (FORM, "\"ask.day\" = \"thursday\"", "\"ask.day\" = \"friday\"", &[
        "exercises/forms/name/exercise.toml:13: There is no choice `friday`. Known are `monday`, `thursday`.",
    ]),
    (FORM, "\"ask.surname\" =", "\"ask.name\" =", &[
        "exercises/forms/name/exercise.toml:12: There is no field `ask.name`. Known are `ask.born`, `ask.day`, `ask.surname`.",
    ]),
    (SITE, "to = \"ask\"", "to = \"asking\"", &[
        "exercises/sites/desk.toml:11: There is no page `asking`. Known are `ask`, `done`, `home`.",
    ]),
    (FORM, "sent = \"ask\"", "opened = \"slpi\"", &[
        "exercises/forms/name/exercise.toml:21: There is no mail or text message `slpi`. Perhaps `slip`.",
    ]),
    // Pages and forms.
    (SITE, "to = \"done\"", "to = \"ask\"", &[
        "exercises/sites/desk.toml:44: Nothing leads to the page `done`. Add a link to it, or take it away.",
    ]),
    (SITE, "id = \"done\"\ntitle = \"Merci\"", "id = \"done\"\ntitle = \"Merci\"\nform = { id = \"ask\", submit = \"Envoyer\", to = \"home\", send = true }", &[
        "exercises/sites/desk.toml:46: The form `ask` has 2 pages, and 2 of them send it. Write `send = true` on one page, the last.",
    ]),
    // Hard French.
    ("forms/name/fr.toml", "nudge = \"Regardez la carte.", "nudge = \"Regardez la carte qui est sur la table devant vous et lisez bien le nom qui est sur la première ligne avant de le recopier dans la case.", &[
        "exercises/forms/name/fr.toml:7: This sentence has 28 words. Cut it: 25 words at most.",
    ]),
    // Goals, traps and their texts.
    ("forms/name/fr.toml", "[goal.surname]", "[goal.surnmae]", &[
        "exercises/forms/name/fr.toml: The goal `surname` has no text. Add `[goal.surname]`.",
        "exercises/forms/name/fr.toml:5: There is no goal `surnmae`. Perhaps `surname`.",
    ]),
    (FORM, "id = \"digit\"", "id = \"number\"", &[
        "exercises/forms/name/en.toml: The trap `number` has no text. Add `[trap.number]`.",
        "exercises/forms/name/en.toml:15: There is no trap `digit`. Known are `number`.",
        "exercises/forms/name/exercise.toml:24: The trap `number` has no trace. Write `trap-number.toml`.",
        "exercises/forms/name/fr.toml:15: There is no trap `digit`. Known are `number`.",
        "exercises/forms/name/fr.toml: The trap `number` has no text. Add `[trap.number]`.",
        "exercises/forms/name/trap-digit.toml:1: There is no trap `digit`. Known are `number`.",
    ]),
    ("skills/en.toml", "[skill.find-mail]", "[skill.read-mail]", &[
        "exercises/skills/en.toml: The skill `find-mail` has no text. Add `[skill.find-mail]`.",
        "exercises/skills/en.toml:7: There is no skill `read-mail`. Perhaps `find-mail`.",
    ]),
    (FORM, "when = { sent = \"ask\" }", "when = {}", &[
        "exercises/forms/name/exercise.toml:21: This condition is empty, so it never holds. Say what must have happened.",
    ]),
    // Dates, versions, placeholders.
    (FORM, "schema = 1", "schema = 2", &[
        "exercises/forms/name/exercise.toml:1: Version 2 of the format is not known. Write `schema = 1`.",
    ]),
    (FORM, "clock = \"2026-11-05\"", "clock = \"2026-11-31\"", &[
        "exercises/forms/name/exercise.toml:5: “2026-11-31” is not a day of the calendar. Write it as year-month-day, such as 2026-11-05.",
    ]),
    ("forms/name/fr.toml", "{first-name}", "{firstname}", &[
        "exercises/forms/name/fr.toml:2: No persona has the fact `firstname`. Perhaps `first-name`.",
    ]),
    ("papers.toml", "{born:digits}", "{born:digit}", &[
        "exercises/papers.toml:7: There is no form `digit`. Perhaps `digits`.",
    ]),
    // Safe data and French.
    ("personas.toml", "06 39 98 04 12", "06 12 34 56 78", &[
        "exercises/personas.toml:7: The number 06 12 34 56 78 could be somebody’s. Take one of 06 39 98 00 00 to 99 99, or of 01 99 00 00 00 to 99 99.",
    ]),
    ("personas.toml", "lina@courrier.example", "lina@courrier.fr", &[
        "exercises/personas.toml:6: The address “lina@courrier.fr” could be somebody’s. End it with `.example`.",
        "exercises/personas.toml:6: “lina@courrier.fr” is no address under `.example`. End it with `.example`.",
    ]),
    ("personas.toml", "417 52", "417 53", &[
        "exercises/personas.toml:8: The key of 2 61 02 99 980 417 53 is wrong. Write 97 − (the 13 places modulo 97) as its last two digits.",
    ]),
    ("personas.toml", "2 61 02 99 980 417 52", "2 61 02 37 261 004 41", &[
        "exercises/personas.toml:8: The number 2 61 02 37 261 004 41 could be somebody’s. Take 980 to 990 for the commune: its 8th to 10th digits.",
    ]),
    (SITE, "address = \"desk.example\"", "address = \"desk.fr\"", &[
        "exercises/sites/desk.toml:3: The address “desk.fr” could be a real one. End it with `.example`.",
    ]),
    ("forms/name/fr.toml", "Recopiez le nom", "Cliquez, puis recopiez l'autre nom", &[
        "exercises/forms/name/fr.toml:2: A straight apostrophe stands in “l'a”. Write ’.",
        "exercises/forms/name/fr.toml:2: “cliquer” says nothing to a finger. Write « touchez ».",
    ]),
    // Days, hours, places and pages of the settings that cannot be.
    (FORM, "[[goal]]", "[[appointment]]\nid = \"doctor\"\ntitle = \"Médecin\"\ndate = \"2026-02-30\"\ntime = \"14:15\"\n[[goal]]", &[
        "exercises/forms/name/exercise.toml:15: There is no agenda on the device. Add \"calendar\" to `apps`.",
        "exercises/forms/name/exercise.toml:18: “2026-02-30” is not a day of the calendar. Write it as year-month-day, such as 2026-11-05.",
        "exercises/forms/name/exercise.toml:19: “14:15” is no hour that the agenda offers. Write a half hour from 08:00 to 19:30, such as 14:30.",
    ]),
    (FORM, "[[goal]]", "[[place-on-map]]\nid = \"bank\"\nname = \"Banque\"\nat = [50, 99]\n[[goal]]", &[
        "exercises/forms/name/exercise.toml:15: One stands at no place, or at several. Write `here = true` on one place.",
        "exercises/forms/name/exercise.toml:15: There is no plan on the device. Add \"map\" to `apps`.",
        "exercises/forms/name/exercise.toml:18: `bank` lies outside the plan. Write two numbers from 4 to 96: from the left, from the top.",
    ]),
    (FORM, "[[goal]]", "[[panel]]\nid = \"room\"\ntitle = \"Place\"\n[[goal]]", &[
        "exercises/forms/name/exercise.toml:15: The panel `room` is empty. Give it a `[[panel.toggle]]` or a `[[panel.stored]]`.",
        "exercises/forms/name/exercise.toml:15: There are no settings on the device. Add \"settings\" to `apps`.",
    ]),
    // Clues, texts to copy, pages that freeze.
    ("mail/first/exercise.toml", "date = \"5 novembre\"", "date = \"5 novembre\"\nclues = [\"link\", \"body.1\", \"body.1\"]", &[
        "exercises/mail/first/exercise.toml:66: There is no part of the message `link`. Known are `address`, `body.0`, `body.1`, `sender`, `subject`.",
        "exercises/mail/first/exercise.toml:66: The clue `body.1` is named twice. Take one away.",
    ]),
    ("mail/first/exercise.toml", "date = \"5 novembre\"", "date = \"5 novembre\"\ncopyable = \"37000\"", &[
        "exercises/mail/first/exercise.toml:66: What the mail `advert` lets one copy cannot be pasted anywhere. Add a site with a form, or take `copyable` away.",
    ]),
    (FORM, "entered = \"ask.surname\"", "pasted = \"ask.day\"", &[
        "exercises/forms/name/exercise.toml:17: There is no field to write in `ask.day`. Known are `ask.surname`.",
    ]),
    (SITE, "[[page.block]]\ndone = \"Votre rendez-vous est pris.\"", "frozen = true", &[
        "exercises/sites/desk.toml:46: Nothing stands behind the frozen page `done`. Give it a `[[page.block]]` or a `[page.form]`.",
    ]),
];

#[test]
fn every_fault_is_said_with_its_line_and_how_to_mend_it() {
    let mut wrong = String::new();
    for (file, from, to, expected) in CASES {
        let small = Small::new();
        small.change(file, from, to);
        let (_, found) = small.load();
        let mut expected: Vec<&str> = expected.to_vec();
        expected.sort_unstable();
        let mut found: Vec<&str> = found.iter().map(String::as_str).collect();
        found.sort_unstable();
        if found != expected {
            wrong.push_str(&format!("\n{file}: {from} → {to}\n  said {found:#?}\n  expected {expected:#?}"));
        }
    }
    assert!(wrong.is_empty(), "{wrong}");
}

#[test]
fn a_rare_word_is_named_unless_the_glossary_explains_it() {
    let small = Small::new();
    let texts = ["forms/name/fr.toml", "mail/first/fr.toml"].map(|file| fs::read_to_string(small.0.join(file)));
    let common = texts
        .map(|text| text.expect("French texts").replace(|letter: char| !letter.is_alphabetic(), "\n").to_lowercase());
    fs::write(small.0.join("common-words.txt"), format!("# Common words.\n{}", common.join("\n")))
        .expect("a list of words");
    assert_eq!(small.load().1, [""; 0]);
    small.change("forms/name/fr.toml", "Regardez la carte.", "Regardez la carte du récipiendaire.");
    let said = "exercises/forms/name/fr.toml:7: “récipiendaire” is a rare word. \
                Say it with a common word, or explain it in `glossary/`.";
    assert_eq!(small.load().1, [said]);
    for (language, says) in [("fr", "Qui reçoit."), ("en", "Who receives.")] {
        let path = small.0.join(format!("glossary/{language}.toml"));
        let glossary = fs::read_to_string(&path).expect("a glossary");
        fs::write(&path, format!("{glossary}\n\"récipiendaire\" = \"{says}\"\n")).expect("a longer glossary");
    }
    assert_eq!(small.load().1, [""; 0]);
}

#[test]
fn a_broken_exercise_leaves_the_others() {
    let small = Small::new();
    fs::write(small.0.join("forms/name/exercise.toml"), [0xff, 0xfe]).expect("a broken file");
    fs::remove_file(small.0.join("forms/name/en.toml")).expect("a file less");
    let (corpus, found) = small.load();
    assert_eq!(corpus.exercises.keys().collect::<Vec<_>>(), ["mail/first"]);
    assert!(
        found.iter().any(|line| line.starts_with("exercises/forms/name/exercise.toml: This file cannot be read")),
        "{found:?}"
    );
    assert!(author::bundle(&corpus, "mail/first", "en").is_some());
}

#[test]
fn a_trace_that_does_not_lead_where_it_should_is_said_at_its_step() {
    let small = Small::new();
    small.change("mail/first/solution.toml", "Votre rendez-vous", "Votre rendez vous");
    let (corpus, found) = small.load();
    assert_eq!(found, [""; 0]);
    let found: Vec<String> = author::prove(&corpus, &|_, _| 0.0).iter().map(Diagnostic::to_string).collect();
    assert_eq!(
        found,
        [
            "exercises/mail/first/solution.toml:7: “Votre rendez vous” is not on the screen with lina. On the screen are: \
          #mail.write | #mail.search | #mail-folder.spam | #mail-folder.sent | #mail-folder.bin | Tout à moitié prix\u{a0}! | \
          Votre rendez-vous."
        ]
    );
}

#[test]
fn what_is_packed_is_read_again_and_holds_only_what_is_needed() {
    let small = Small::new();
    let (corpus, _) = small.load();
    let out = small.0.join("out");
    author::pack(&corpus, &out).expect("a pack");
    let read = |file: &str| fs::read_to_string(out.join("corpus").join(file)).expect("a packed file");
    for language in ["fr", "en"] {
        let index: scenario::Index = serde_json::from_str(&read(&format!("{language}/index.json"))).expect("an index");
        assert_eq!(index, author::index(&corpus, language));
        assert_eq!(index.exercises.len(), 2);
        let skills: Vec<scenario::SkillEntry> =
            serde_json::from_str(&read(&format!("{language}/skills.json"))).expect("gestures");
        assert_eq!(skills.len(), 2);
        for entry in &index.exercises {
            let text = read(&format!("{language}/{}.json", entry.id));
            let bundle: scenario::Bundle = serde_json::from_str(&text).expect("a bundle");
            assert_eq!(Some(bundle), author::bundle(&corpus, &entry.id, language));
        }
    }
    let form = author::bundle(&corpus, "forms/name", "fr").expect("a bundle");
    assert_eq!(form.glossary.keys().collect::<Vec<_>>(), ["nom d’usage"]);
    assert!(form.words.is_empty());
    let mail = author::bundle(&corpus, "mail/first", "fr").expect("a bundle");
    assert!(mail.sites.is_empty() && mail.papers.is_empty() && mail.glossary.is_empty());
}
