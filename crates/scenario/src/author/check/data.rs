//! Safe fictitious data and French typography, wherever a text stands.
//!
//! A number that could be somebody's is never printed:
//! - telephone: 06 39 98 00 00 to 06 39 98 99 99 and 01 99 00 00 00 to 01 99 00 99 99, kept for fiction (Arcep); besides,
//!   the numbers of public services, which everybody should know;
//! - e-mail and sites: under `.example`, kept for examples (RFC 2606);
//! - social security number: right key, and a commune (or, behind 99, a country) numbered 980 to 990, which INSEE gives
//!   to none;
//! - Belgian national number: right key, and the serial number 999, which nobody bears (they end at 998);
//! - tax number: 13 digits that begin with 9, where real ones begin with 0 to 3; number of a foreign national: 10 digits that
//!   begin with 00, where real ones begin with 75 or 99;
//! - account number: right check digits, French, and the bank code 99999, which is given to no bank.

use crate::author::corpus::Corpus;
use crate::author::diagnostic::Diagnostic;
use crate::author::source::Source;
use crate::date::Date;
use crate::persona::Persona;
use crate::validate::{is_email, is_iban, is_nir, is_niss};

pub fn check(corpus: &Corpus, found: &mut Vec<Diagnostic>) {
    for (rank, persona) in corpus.personas.iter().enumerate() {
        facts(corpus.source("personas.toml"), &rank.to_string(), persona, found);
    }
    for (name, site) in &corpus.sites {
        if !is_example(&site.address) {
            let source = corpus.source(&format!("sites/{name}.toml"));
            let what = format!("The address “{}” could be a real one", site.address);
            found.push(source.diagnostic(&["address"], what, EXAMPLE));
        }
    }
    for (id, authored) in &corpus.exercises {
        let source = corpus.source(&format!("{id}/exercise.toml"));
        let mails = authored.exercise.mails.iter().enumerate();
        let senders =
            mails.map(|(rank, mail)| (vec!["mail".to_owned(), rank.to_string(), "address".to_owned()], &mail.address));
        let contacts = authored.exercise.contacts.iter().enumerate();
        let contacts = contacts.map(|(rank, contact)| (vec!["contacts".to_owned(), rank.to_string()], contact));
        for (path, address) in senders.chain(contacts) {
            let is_safe = address.starts_with('{') || (is_email(address) && is_example(address));
            if !is_safe {
                let path: Vec<&str> = path.iter().map(String::as_str).collect();
                let what = format!("“{address}” is no address under `.example`");
                found.push(source.diagnostic(&path, what, EXAMPLE));
            }
        }
    }
    for (path, source) in &corpus.sources {
        let is_trace = path.ends_with("/solution.toml") || path.contains("/trap-");
        let is_french = !is_trace
            && !corpus.languages.iter().any(|other| other != "fr" && path.ends_with(&format!("/{other}.toml")));
        for (key, line, text) in source.texts() {
            let mut say = |what: String, mend: &str| found.push(source.diagnostic_at(Some(line), what, mend));
            if key != "source" {
                numbers(text, &mut say);
            }
            if is_french {
                french(text, &mut say);
            }
        }
    }
}

const EXAMPLE: &str = "End it with `.example`";

fn facts(source: &Source, rank: &str, persona: &Persona, found: &mut Vec<Diagnostic>) {
    for (key, value) in &persona.facts {
        for (named, length, begins) in [("tax-number", 13, "9"), ("foreigner-number", 10, "00")] {
            if key == named && !(digits(value).len() == length && value.starts_with(begins)) {
                let what = format!("The number {value} could be somebody’s");
                let mend = format!("Take {length} digits that begin with {begins}");
                found.push(source.diagnostic(&["persona", rank, key], what, mend));
            }
        }
        let mut say = |what: String, mend: &str| found.push(source.diagnostic(&["persona", rank, key], what, mend));
        match key.rsplit('-').next().unwrap_or(key) {
            "email" if !(is_email(value) && is_example(value)) => {
                say(format!("“{value}” is no address under `.example`"), EXAMPLE);
            }
            "phone" if !is_fictitious_phone(&digits(value)) => {
                say(format!("The number {value} could be somebody’s"), PHONE);
            }
            "nir" if !is_nir(value) => {
                say(
                    format!("The key of {value} is wrong"),
                    "Write 97 − (the 13 places modulo 97) as its last two digits",
                );
            }
            "nir" if !agrees(value, persona) => {
                say(
                    format!("The number {value} does not say the day of birth"),
                    "Its 2nd to 5th places are the year and the month",
                );
            }
            "niss" if !(is_niss(value) && digits(value).get(6..9) == Some("999")) => {
                say(
                    format!("The national number {value} could be somebody’s, or its key is wrong"),
                    "Take 999 for its 7th to 9th digits, and 97 − (the 9 digits modulo 97) for the last two",
                );
            }
            "iban" if !is_iban(value) => {
                say(format!("The check digits of {value} are wrong"), "Make the whole 1 modulo 97 (ISO 13616)");
            }
            "born" | "start" if Date::from_iso(value).is_none() => {
                say(
                    format!("“{value}” is not a day of the calendar"),
                    "Write it as year-month-day, such as 2026-11-05",
                );
            }
            _ => {}
        }
    }
}

fn agrees(nir: &str, persona: &Persona) -> bool {
    let places = digits(nir);
    persona
        .facts
        .get("born")
        .and_then(|born| Date::from_iso(born))
        .is_none_or(|born| places.get(1..5) == Some(format!("{:02}{:02}", born.year() % 100, born.month()).as_str()))
}

pub const PHONE: &str = "Take one of 06 39 98 00 00 to 99 99, or of 01 99 00 00 00 to 99 99";

fn is_example(address: &str) -> bool {
    address.trim_end_matches('/').ends_with(".example")
}

fn is_fictitious_phone(digits: &str) -> bool {
    digits.len() == 10 && (digits.starts_with("063998") || digits.starts_with("019900"))
}

/// The number that blocks a bank card in France, whatever the bank (service-public.gouv.fr, F2428).
const CARD_BLOCKING: &str = "0892705705";

/// Whether a telephone number may be printed: a short number of a public service, one kept for fiction.
pub fn may_be_printed(number: &str) -> bool {
    let digits = digits(number);
    digits.len() <= 5 || digits == CARD_BLOCKING || is_fictitious_phone(&digits)
}

fn digits(text: &str) -> String {
    text.chars().filter(char::is_ascii_digit).collect()
}

/// Telephone, official and account numbers and addresses that stand in a text.
fn numbers(text: &str, say: &mut dyn FnMut(String, &str)) {
    for word in text.split(|letter: char| letter.is_whitespace() || "()<>«»“”,;:".contains(letter)) {
        let word = word.trim_end_matches(['.', '!', '?', '…']);
        if !word.contains('{') && is_email(word) && !is_example(word) {
            say(format!("The address “{word}” could be somebody’s"), EXAMPLE);
        }
        if ["http://", "https://", "www."].iter().any(|start| word.starts_with(start)) && !word.contains(".example") {
            say(format!("The address “{word}” could be a real one"), EXAMPLE);
        }
    }
    for run in text.split(|letter: char| !(letter.is_ascii_digit() || " .\u{a0}\u{202f}".contains(letter))) {
        let number = digits(run);
        if number.len() == 10 && number.starts_with('0') && !number.starts_with("00") && !may_be_printed(&number) {
            say(format!("The number {} could be somebody’s", run.trim()), PHONE);
        }
        if number.len() == 15 && number.starts_with(['1', '2']) && !names_no_commune(&number) {
            say(
                format!("The number {} could be somebody’s", run.trim()),
                "Take 980 to 990 for the commune: its 8th to 10th digits",
            );
        }
    }
    let plain: String = text.chars().filter(|letter| !letter.is_whitespace()).collect();
    if is_iban(&plain) && !(plain.to_uppercase().starts_with("FR") && plain.get(4..9) == Some("99999")) {
        say(format!("The account number {text} could be somebody’s"), "Take a French one with the bank code 99999");
    }
}

fn names_no_commune(nir: &str) -> bool {
    nir.get(7..10).and_then(|commune| commune.parse().ok()).is_some_and(|commune: u32| (980..=990).contains(&commune))
}

fn french(text: &str, say: &mut dyn FnMut(String, &str)) {
    let letters: Vec<char> = text.chars().collect();
    let straight = letters.windows(3).find(|three| {
        three.get(1) == Some(&'\'')
            && [0, 2].iter().all(|at| three.get(*at).is_some_and(|letter| letter.is_alphabetic()))
    });
    if let Some(three) = straight {
        let what = format!("A straight apostrophe stands in “{}”", three.iter().collect::<String>());
        say(what, "Write ’");
    }
    if text.to_lowercase().split(|letter: char| !letter.is_alphabetic()).any(|word| word.starts_with("cliqu")) {
        say("“cliquer” says nothing to a finger".to_owned(), "Write « touchez »");
    }
}
