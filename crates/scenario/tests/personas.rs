//! The people of the corpus: many, of every age, with names that are hard to write, and facts that agree with each other.
//!
//! That no number or address of theirs could be somebody’s, that keys are right and that everybody can play is said and
//! proven elsewhere (`author::load`, `author::prove`).

#[allow(dead_code)]
mod common;

use common::{corpus, estimate};
use scenario::author::scenario_for;
use scenario::{Date, FieldKind, Persona, judge};
use std::collections::BTreeSet;
use std::path::Path;

/// The day on which the first exercises play.
const TODAY: (u16, u8, u8) = (2026, 11, 5);

/// Facts that go together: who works, whose relative works, who has a residence permit, who has moved to Belgium.
const SITUATIONS: [(&str, &[&str]); 4] = [
    (
        "work",
        &[
            "employer",
            "job",
            "job-number",
            "hours",
            "gross-pay",
            "net-pay",
            "gross-2",
            "net-2",
            "paid-2",
            "gross-3",
            "net-3",
            "paid-3",
            "gross-4",
            "net-4",
            "paid-4",
            "job-end",
            "experience",
        ],
    ),
    ("work of a relative", &["relative-net-2", "relative-net-3", "relative-net-4"]),
    (
        "permit",
        &[
            "foreigner-number",
            "permit-end",
            "permit-kind",
            "nationality",
            "photo-number",
            "permit-number",
            "visa-number",
        ],
    ),
    ("Belgium", &["niss", "be-street", "be-postcode", "be-city", "be-move", "be-pin"]),
];

fn people() -> &'static [Persona] {
    &corpus().personas
}

fn fact<'a>(persona: &'a Persona, key: &str) -> &'a str {
    persona.facts.get(key).unwrap_or_else(|| panic!("{} has no {key}", persona.id))
}

fn day(persona: &Persona, key: &str) -> Date {
    Date::from_iso(fact(persona, key)).unwrap_or_else(|| panic!("{}: {key} is no day", persona.id))
}

fn today() -> Date {
    let (year, month, day) = TODAY;
    Date::new(year, month, day).expect("a day")
}

fn age(persona: &Persona) -> u16 {
    let born = day(persona, "born");
    let had_birthday = (born.month(), born.day()) <= (today().month(), today().day());
    today().year() - born.year() - u16::from(!had_birthday)
}

fn digits(text: &str) -> String {
    text.chars().filter(char::is_ascii_digit).collect()
}

/// The first name and the two surnames.
fn names(persona: &Persona) -> [&str; 3] {
    ["first-name", "surname", "birth-name"].map(|key| fact(persona, key))
}

/// The choices of a list or of a choice of a site: short name and label.
fn choices(site: &str, form: &str, field: &str) -> Vec<(&'static str, &'static str)> {
    let forms = corpus().sites[site].pages.iter().filter_map(|page| page.form.as_ref());
    let mut fields = forms.filter(|part| part.id == form).flat_map(|part| &part.fields);
    let field = fields.find(|known| known.id == field).expect("a field");
    assert!(matches!(field.kind, FieldKind::Choice | FieldKind::List));
    field.choices.iter().map(|choice| (choice.id.as_str(), choice.label.as_str())).collect()
}

#[test]
fn there_are_at_least_24_people_of_every_age() {
    assert!(people().len() >= 24, "{}", people().len());
    let ages: Vec<u16> = people().iter().map(age).collect();
    assert!(ages.iter().all(|age| (18..=99).contains(age)), "{ages:?}");
    for (from, below) in [(18, 20), (20, 30), (30, 40), (40, 50), (50, 60), (60, 70), (70, 80), (80, 100)] {
        let count = ages.iter().filter(|age| (from..below).contains(*age)).count();
        assert!(count >= 2, "{count} from {from} to {below}: {ages:?}");
    }
}

#[test]
fn everybody_has_every_fact_save_those_of_a_situation_that_one_is_in_or_not() {
    let keys = |persona: &Persona| persona.facts.keys().cloned().collect::<BTreeSet<String>>();
    for (sign, at_least) in [("employer", 20), ("relative-net-2", 12), ("foreigner-number", 6), ("niss", 6)] {
        let of_those = people().iter().filter(|persona| persona.facts.contains_key(sign));
        assert!(of_those.count() >= at_least, "{sign}");
    }
    let shared = people().iter().map(keys).reduce(|all, own| &all & &own).expect("people");
    assert!(shared.len() >= 60, "{}", shared.len());
    for persona in people() {
        let mut of_situations = &keys(persona) - &shared;
        for (sign, facts) in SITUATIONS {
            let has = |fact: &&&str| of_situations.contains(**fact);
            let count = facts.iter().filter(has).count();
            assert!(count == 0 || count == facts.len(), "{}: some of {sign}, not all", persona.id);
            for fact in facts {
                of_situations.remove(*fact);
            }
        }
        assert!(of_situations.is_empty(), "{}: {of_situations:?}", persona.id);
        for (key, value) in &persona.facts {
            assert!(!value.is_empty() && value.trim() == value, "{}: {key}", persona.id);
        }
    }
}

#[test]
fn no_two_people_share_what_belongs_to_one() {
    for key in ["phone", "email", "nir", "password", "street", "new-street", "tax-number", "tax-access", "card-number"]
    {
        let mut seen = BTreeSet::new();
        for persona in people() {
            assert!(seen.insert(fact(persona, key).to_lowercase()), "{}: {key}", persona.id);
        }
    }
}

#[test]
fn the_social_security_number_says_when_and_where_one_was_born() {
    let mut abroad = 0;
    let mut corsican = 0;
    for persona in people() {
        let parts: Vec<&str> = fact(persona, "nir").split(' ').collect();
        let [sex, year, month, department, commune, _, _] = parts[..] else {
            panic!("{}: {parts:?}", persona.id);
        };
        let born = day(persona, "born");
        assert!(["1", "2"].contains(&sex), "{}: {sex}", persona.id);
        assert_eq!(year, format!("{:02}", born.year() % 100), "{}", persona.id);
        assert_eq!(month, format!("{:02}", born.month()), "{}", persona.id);
        // Behind 99 stands a country, else a commune: both numbers are INSEE’s to give, and given to none.
        assert_eq!(commune, if department == "99" { "980" } else { "990" }, "{}", persona.id);
        abroad += usize::from(department == "99");
        match department {
            // Until 1975 Corsica was one department, numbered 20.
            "2A" | "2B" => {
                assert!(born.year() >= 1976, "{}", persona.id);
                corsican += 1;
            }
            number => {
                let number: u8 = number.parse().expect("a number");
                assert!(number != 20 && ((1..=95).contains(&number) || [97, 99].contains(&number)), "{}", persona.id);
            }
        }
    }
    assert!(abroad >= 6 && people().len() - abroad >= 6, "{abroad} born abroad");
    assert!(corsican >= 1);
}

#[test]
fn the_number_on_the_returned_form_lacks_one_digit() {
    for persona in people() {
        let whole = digits(fact(persona, "phone"));
        let short = digits(fact(persona, "phone-short"));
        let less_one = (0..whole.len()).any(|at| [&whole[..at], &whole[at + 1..]].concat() == short);
        assert!(whole.len() == 10 && less_one, "{}: {short} of {whole}", persona.id);
    }
}

#[test]
fn the_width_is_the_same_in_millimetres_and_in_centimetres() {
    for persona in people() {
        let width = fact(persona, "keyring-width");
        let (whole, tenth) = fact(persona, "keyring-width-cm").split_once(',').expect("a comma");
        assert!(tenth.len() == 1 && [whole, tenth].concat() == width, "{}: {width}", persona.id);
        assert!((50..=80).contains(&width.parse::<u32>().expect("millimetres")), "{}: {width}", persona.id);
    }
}

#[test]
fn what_is_on_the_papers_can_be_answered_on_the_sites() {
    let slots = choices("atelier", "pick-up", "slot");
    let sizes = choices("caisse-familles", "cf-move", "household");
    for persona in people() {
        let slot = (fact(persona, "pick-up-slot"), fact(persona, "pick-up-words"));
        assert!(slots.iter().any(|(id, label)| (*id, label.to_lowercase().as_str()) == slot), "{}", persona.id);
        assert!(sizes.iter().any(|(id, _)| *id == fact(persona, "household")), "{}", persona.id);
        assert!((100..2000).contains(&fact(persona, "rent").parse::<u32>().expect("euros")), "{}", persona.id);
        assert_ne!(fact(persona, "street"), fact(persona, "new-street"), "{}", persona.id);
        let from = Date::new(2026, 10, 1).expect("a day");
        assert!((from..=today()).contains(&day(persona, "lease-start")), "{}", persona.id);
        assert!(day(persona, "session") > today(), "{}", persona.id);
    }
}

#[test]
fn every_password_is_one_that_the_locksmith_would_take() {
    for persona in people() {
        let mut playable = corpus().exercises.keys().filter(|id| {
            let personas = corpus().personas_of(&corpus().exercises[*id].exercise);
            personas.iter().any(|known| known.id == persona.id)
        });
        let id = playable.next().expect("an exercise");
        let scenario = scenario_for(corpus(), id, "fr", Some(&persona.id), 0).expect("a bundle").expect("a scenario");
        let own = scenario.own_words();
        let password = fact(persona, "password");
        let judged = judge(password, &own, Some(estimate(password, &own)));
        assert_eq!(judged.refusal(), None, "{}: {password}", persona.id);
    }
}

#[test]
fn every_portrait_is_drawn() {
    let folder = Path::new(env!("CARGO_MANIFEST_DIR")).join("../../src/ui/illustration/avatar");
    for persona in people() {
        let file = folder.join(fact(persona, "avatar")).with_extension("svg");
        assert!(file.is_file(), "{}: {}", persona.id, file.display());
    }
}

#[test]
fn a_first_name_is_elided_before_a_vowel() {
    for persona in people() {
        let (name, of) = (fact(persona, "first-name"), fact(persona, "of-first-name"));
        let first = name.chars().next().expect("a letter");
        let elided = of == format!("d’{name}");
        assert!(elided || of == format!("de {name}"), "{}: {of}", persona.id);
        // H and Y go either way: d’Hélène and de Hugo, d’Yvette and de Yann.
        if !"HY".contains(first) {
            assert_eq!(elided, "AEIOUÀÂÉÈÊËÎÏÔÖÙÛÜ".contains(first), "{}: {of}", persona.id);
        }
    }
}

#[test]
fn names_are_as_hard_to_write_as_in_life() {
    let surnames = |persona: &'static Persona| [fact(persona, "surname"), fact(persona, "birth-name")];
    let any_surname = |fits: &dyn Fn(&str) -> bool| people().iter().any(|it| surnames(it).into_iter().any(fits));
    let any_first = |fits: &dyn Fn(&str) -> bool| people().iter().any(|it| fits(fact(it, "first-name")));
    let any_name = |fits: &dyn Fn(&str) -> bool| people().iter().any(|it| names(it).into_iter().any(fits));
    let particle = |with: &'static str| any_surname(&move |name| name.starts_with(with));

    assert!(any_surname(&|name| name.starts_with("d’")), "a small d and an apostrophe");
    assert!(any_surname(&|name| name.contains('’') && !name.starts_with("d’")), "a capital and an apostrophe");
    assert!(any_first(&|name| name.contains('-')), "two first names with a hyphen");
    assert!(any_first(&|name| name.contains(' ')), "two first names without one");
    assert!(any_surname(&|name| name.contains('-')), "two surnames");
    assert!(any_name(&|name| name.contains(['é', 'è', 'ê'])), "an accent");
    assert!(any_name(&|name| name.contains(['ï', 'ë', 'ö', 'ü'])), "a diaeresis");
    assert!(any_name(&|name| name.starts_with(['É', 'È', 'Ç'])), "a capital with a mark");
    assert!(any_name(&|name| name.contains(['ç', 'Ç'])), "a cedilla");
    for with in ["de la ", "El ", "Ben ", "Van ", "Le ", "Da "] {
        assert!(particle(with), "the particle {with}");
    }
    assert!(any_surname(&|name| name.chars().count() == 2), "a very short name");
    assert!(any_surname(&|name| name.chars().count() >= 14), "a very long name");
    let two = people().iter().filter(|persona| fact(persona, "surname") != fact(persona, "birth-name")).count();
    assert!(two >= 6, "{two} people with a birth name and another");
    let mut rows = corpus().papers.iter().flat_map(|paper| &paper.rows);
    assert!(rows.any(|row| row.value == "{birth-name:caps}"), "a name in capitals on a card");
}
