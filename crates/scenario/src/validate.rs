//! Whether an answer is well written, by kind of field.
//!
//! A real name is never refused for its letters; a number is read with the spaces, dots and hyphens that
//! people put in it.

use crate::date::Date;
use crate::event::Reason;
use crate::site::FieldKind;

/// The longest answer taken, in characters.
pub const LONGEST: usize = 2000;

/// The longest answer on one line, in characters.
pub const LONGEST_LINE: usize = 120;

/// Checks a non-date answer that is not empty; `None` where it is well written.
pub fn refusal(kind: FieldKind, text: &str) -> Option<Reason> {
    let text = text.trim();
    let longest = if kind == FieldKind::LongText { LONGEST } else { LONGEST_LINE };
    if text.chars().count() > longest {
        return Some(Reason::TooLong);
    }
    let (fits, reason) = match kind {
        FieldKind::Name => (is_name(text), Reason::NotAName),
        FieldKind::Email => (is_email(text), Reason::NotAnEmail),
        FieldKind::Phone => (is_phone(text), Reason::NotAPhone),
        FieldKind::Postcode => (is_postcode(text), Reason::NotAPostcode),
        FieldKind::Amount => (is_amount(text), Reason::NotAnAmount),
        FieldKind::Millimetres => (is_size(text), Reason::NotASize),
        FieldKind::Nir => (is_nir(text), Reason::NotANir),
        FieldKind::Niss => (is_niss(text), Reason::NotANiss),
        FieldKind::Digits => (is_number(text), Reason::WrongLength),
        FieldKind::Iban => (is_iban(text), Reason::NotAnIban),
        FieldKind::Code => (is_code(text), Reason::NotACode),
        _ => (true, Reason::Empty),
    };
    (!fits).then_some(reason)
}

/// Checks the three boxes of a date; `None` where the day exists and, for a past date, has come.
pub fn date_refusal(kind: FieldKind, boxes: [&str; 3], today: Option<Date>) -> Option<Reason> {
    let [day, month, year] = boxes.map(str::trim);
    match (day.is_empty(), month.is_empty(), year.is_empty()) {
        (true, true, true) => return Some(Reason::Empty),
        (true, _, _) => return Some(Reason::DayMissing),
        (_, true, _) => return Some(Reason::MonthMissing),
        (_, _, true) => return Some(Reason::YearMissing),
        _ => {}
    }
    if year.len() < 4 && year.chars().all(|letter| letter.is_ascii_digit()) {
        return Some(Reason::YearTooShort);
    }
    match Date::from_boxes(day, month, year) {
        None => Some(Reason::NoSuchDay),
        Some(date) if kind == FieldKind::PastDate && today.is_some_and(|today| date > today) => {
            Some(Reason::InTheFuture)
        }
        Some(_) => None,
    }
}

/// Any letter of any script, with the marks, apostrophes, hyphens, dots and spaces that names hold.
pub fn is_name(text: &str) -> bool {
    text.chars().any(char::is_alphabetic)
        && text.chars().all(|letter| {
            !letter.is_ascii_digit() && !letter.is_control() && !"@#$%&*+=/\\<>[]{}|~^_?!;:\"".contains(letter)
        })
}

/// `local@domain.tld`, as loosely as mail servers take it.
pub fn is_email(text: &str) -> bool {
    let Some((local, domain)) = text.split_once('@') else {
        return false;
    };
    let labels: Vec<&str> = domain.split('.').collect();
    !local.is_empty()
        && !text.chars().any(char::is_whitespace)
        && !domain.contains('@')
        && labels.len() >= 2
        && labels.iter().all(|label| !label.is_empty())
        && labels.last().is_some_and(|label| label.chars().count() >= 2)
}

/// Ten digits from 01 to 09, or +33 (0033) and nine.
pub fn is_phone(text: &str) -> bool {
    let number = compact(text);
    let national = match number.strip_prefix("+33").or_else(|| number.strip_prefix("0033")) {
        Some(rest) => format!("0{}", rest.strip_prefix('0').unwrap_or(rest)),
        None => number,
    };
    national.len() == 10
        && national.starts_with('0')
        && !national.starts_with("00")
        && national.bytes().all(|byte| byte.is_ascii_digit())
}

/// Five digits.
pub fn is_postcode(text: &str) -> bool {
    let code = compact(text);
    code.len() == 5 && code.bytes().all(|byte| byte.is_ascii_digit())
}

/// Euros, with a comma or a point and at most two decimals, an optional euro sign.
pub fn is_amount(text: &str) -> bool {
    let amount = compact_spaces(text.trim_end_matches('€'));
    let (whole, cents) = amount.split_once([',', '.']).unwrap_or((&amount, ""));
    let digits = |part: &str| part.bytes().all(|byte| byte.is_ascii_digit());
    (1..=9).contains(&whole.len()) && digits(whole) && cents.len() <= 2 && digits(cents)
}

/// A whole number of millimetres from 1 to 9999, with or without its unit.
pub fn is_size(text: &str) -> bool {
    let size = compact_spaces(text.trim_end_matches("mm"));
    (1..=4).contains(&size.len())
        && size.bytes().all(|byte| byte.is_ascii_digit())
        && size.bytes().any(|byte| byte != b'0')
}

/// Six digits.
pub fn is_code(text: &str) -> bool {
    let code = compact(text);
    code.len() == 6 && code.bytes().all(|byte| byte.is_ascii_digit())
}

/// A social security number: 13 places and the key 97 − (n mod 97); Corsica's 2A counts as 19, 2B as 18 (INSEE).
pub fn is_nir(text: &str) -> bool {
    let number = compact(text).to_uppercase();
    if number.len() != 15 || !number.is_ascii() {
        return false;
    }
    let (body, key) = number.split_at(13);
    let body = match &body[5..7] {
        "2A" => format!("{}19{}", &body[..5], &body[7..]),
        "2B" => format!("{}18{}", &body[..5], &body[7..]),
        _ => body.to_owned(),
    };
    matches!((body.parse::<u64>(), key.parse::<u64>()), (Ok(body), Ok(key)) if key == 97 - body % 97)
}

/// A Belgian national number: 9 digits and the key 97 − (n mod 97); for those born from 2000 on, n has a 2 in front
/// (Royal Decree of 3 April 1984, as changed by that of 25 November 1997).
pub fn is_niss(text: &str) -> bool {
    let number = compact(text);
    if number.len() != 11 || !is_number(&number) {
        return false;
    }
    let (body, key) = number.split_at(9);
    let fits = |n: u64| key.parse() == Ok(97 - n % 97);
    body.parse().is_ok_and(|n: u64| fits(n) || fits(n + 2_000_000_000))
}

/// Digits alone, with the spaces and dots that people put between them.
pub fn is_number(text: &str) -> bool {
    let number = compact(text);
    !number.is_empty() && number.bytes().all(|byte| byte.is_ascii_digit())
}

/// How many digits there are.
pub fn digit_count(text: &str) -> usize {
    text.chars().filter(char::is_ascii_digit).count()
}

/// An account number whose ISO 13616 check digits are right (remainder 1 by 97).
pub fn is_iban(text: &str) -> bool {
    let number = compact(text).to_uppercase();
    if !(15..=34).contains(&number.len()) || !number.bytes().all(|byte| byte.is_ascii_alphanumeric()) {
        return false;
    }
    let (head, rest) = number.split_at(4);
    let (country, key) = head.split_at(2);
    let has_head =
        country.bytes().all(|byte| byte.is_ascii_uppercase()) && key.bytes().all(|byte| byte.is_ascii_digit());
    let remainder =
        rest.chars().chain(head.chars()).filter_map(|sign| sign.to_digit(36)).fold(0u32, |remainder, value| {
            let shift = if value > 9 { 100 } else { 10 };
            (remainder * shift + value) % 97
        });
    has_head && remainder == 1
}

/// Whether two answers say the same: case, kind of apostrophe and spacing do not count, letters and accents do.
pub fn same(kind: FieldKind, left: &str, right: &str) -> bool {
    canonical(kind, left) == canonical(kind, right)
}

fn canonical(kind: FieldKind, text: &str) -> String {
    let text = text.trim();
    match kind {
        FieldKind::Phone => {
            let number = compact(text);
            let rest = number.strip_prefix("+33").or_else(|| number.strip_prefix("0033")).unwrap_or(&number);
            rest.trim_start_matches('0').to_owned()
        }
        FieldKind::Postcode
        | FieldKind::Nir
        | FieldKind::Niss
        | FieldKind::Digits
        | FieldKind::Iban
        | FieldKind::Code => compact(text).to_uppercase(),
        FieldKind::Amount => {
            let amount = compact_spaces(text.trim_end_matches('€')).replace(',', ".");
            match amount.split_once('.') {
                Some((whole, cents)) => format!("{whole}.{cents:0<2}"),
                None => amount + ".00",
            }
        }
        FieldKind::Millimetres => compact_spaces(text.trim_end_matches("mm")).trim_start_matches('0').to_owned(),
        FieldKind::Secret | FieldKind::NewSecret | FieldKind::File => text.to_owned(),
        FieldKind::Exact => compose(&text.replace(['\'', '‘', '`', 'ʼ'], "’")),
        _ => {
            let words: Vec<String> = text
                .split_whitespace()
                .map(|word| word.replace(['\'', '‘', '`', 'ʼ'], "’").replace(['‐', '‑'], "-").to_lowercase())
                .collect();
            compose(&words.join(" "))
        }
    }
}

/// Whether `text` holds each of these words, as a search engine looks for them: in any order, by their beginnings, without
/// capitals and accents.
pub fn holds_words(text: &str, words: &str) -> bool {
    let (text, words) = (bare(text), bare(words));
    let is_a_word_of_it =
        |wanted: &str| text.split(|letter: char| !letter.is_alphanumeric()).any(|word| word.starts_with(wanted));
    words.split_whitespace().all(is_a_word_of_it)
}

/// The text in small letters, without the accents of French.
fn bare(text: &str) -> String {
    let letters = compose(text).to_lowercase();
    letters
        .chars()
        .map(|letter| match letter {
            'à' | 'â' | 'ä' => 'a',
            'ç' => 'c',
            'é' | 'è' | 'ê' | 'ë' => 'e',
            'î' | 'ï' => 'i',
            'ô' | 'ö' => 'o',
            'ù' | 'û' | 'ü' => 'u',
            other => other,
        })
        .collect()
}

/// Joins the combining accents of French, as some keyboards type them, to their letters.
fn compose(text: &str) -> String {
    let mut composed = String::with_capacity(text.len());
    for letter in text.chars() {
        let joined = composed.chars().next_back().and_then(|base| {
            Some(match (base, letter) {
                ('e', '\u{301}') => 'é',
                ('e', '\u{300}') => 'è',
                ('e', '\u{302}') => 'ê',
                ('e', '\u{308}') => 'ë',
                ('a', '\u{300}') => 'à',
                ('a', '\u{302}') => 'â',
                ('i', '\u{302}') => 'î',
                ('i', '\u{308}') => 'ï',
                ('o', '\u{302}') => 'ô',
                ('o', '\u{308}') => 'ö',
                ('u', '\u{300}') => 'ù',
                ('u', '\u{302}') => 'û',
                ('u', '\u{308}') => 'ü',
                ('c', '\u{327}') => 'ç',
                ('n', '\u{303}') => 'ñ',
                _ => return None,
            })
        });
        match joined {
            Some(joined) => {
                composed.pop();
                composed.push(joined);
            }
            None => composed.push(letter),
        }
    }
    composed
}

fn compact(text: &str) -> String {
    text.chars().filter(|letter| !letter.is_whitespace() && !".-()/".contains(*letter)).collect()
}

fn compact_spaces(text: &str) -> String {
    text.chars().filter(|letter| !letter.is_whitespace()).collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn real_names_are_never_refused() {
        for name in [
            "Nguyễn",
            "O’Brien",
            "d'Almeida",
            "Da Silva",
            "Jean-Luc",
            "Łukasz",
            "Ν. Παπαδόπουλος",
            "Олена",
            "محمد",
            "李娜",
            "İbrahim",
            "N’Diaye",
            "Müller-Lüdenscheidt",
            "Y",
            "ɓalɗe",
            "Marie (Lina)",
            "Peña, hijo",
            "Ŋɔrkɔ",
            "ʻAkau",
        ] {
            assert_eq!(refusal(FieldKind::Name, name), None, "{name}");
        }
        for not in ["12", "Anna3", "a@b.fr", "—"] {
            assert_eq!(refusal(FieldKind::Name, not), Some(Reason::NotAName), "{not}");
        }
        assert_eq!(refusal(FieldKind::Name, &"a".repeat(121)), Some(Reason::TooLong));
    }

    #[test]
    fn numbers_are_read_as_people_write_them() {
        for good in ["06 39 98 00 12", "06.39.98.00.12", "+33 6 39 98 00 12", "0033639980012", "+33 (0)6 39 98 00 12"] {
            assert!(is_phone(good) && same(FieldKind::Phone, good, "0639980012"), "{good}");
        }
        for bad in ["06 39 98 00", "6 39 98 00 12", "abcdefghij", "", "00 39 98 00 12"] {
            assert!(!is_phone(bad), "{bad}");
        }
        assert!(is_amount("1 234,50 €") && same(FieldKind::Amount, "1234.5", "1 234,50 €"));
        assert!(!is_amount("12,345") && !is_amount("-3") && !is_amount(""));
        assert!(is_size("64 mm") && same(FieldKind::Millimetres, "064", "64 mm") && !is_size("0") && !is_size("6,4"));
        assert!(is_postcode("37 000") && !is_postcode("3700"));
    }

    #[test]
    fn keys_of_official_numbers() {
        assert!(is_nir("2 69 05 49 588 157 80") && !is_nir("2 69 05 49 588 157 81"));
        assert!(is_nir("1 80 01 2A 004 005 64") && !is_nir("1 80 01 2A 004 005 65"));
        assert!(is_niss("85.07.30-033.28") && !is_niss("85.07.30-033.29") && is_niss("17 07 30 033 84"));
        assert!(is_number("00 1234") && digit_count("00 1234") == 6 && !is_number("12A") && !is_number(" "));
        assert!(is_iban("FR76 3000 6000 0112 3456 7890 189") && is_iban("BE68 5390 0754 7034"));
        assert!(!is_iban("FR76 3000 6000 0112 3456 7890 188") && !is_iban("") && !is_iban("é".repeat(20).as_str()));
    }

    #[test]
    fn spelling_counts_but_not_case_apostrophe_or_how_the_accent_is_typed() {
        assert!(same(FieldKind::Name, " n'diaye ", "N’DIAYE"));
        assert!(same(FieldKind::Name, "Rene\u{301}e", "RENÉE"));
        assert!(!same(FieldKind::Name, "Renee", "Renée"));
        assert!(!same(FieldKind::Name, "Dasilva", "Da Silva"));
    }

    #[test]
    fn dates_say_what_is_missing() {
        let today = Date::new(2026, 11, 5);
        let check = |boxes| date_refusal(FieldKind::PastDate, boxes, today);
        assert_eq!(check(["", "", ""]), Some(Reason::Empty));
        assert_eq!(check(["3", "11", " "]), Some(Reason::YearMissing));
        assert_eq!(check(["3", "", "1970"]), Some(Reason::MonthMissing));
        assert_eq!(check(["3", "11", "70"]), Some(Reason::YearTooShort));
        assert_eq!(check(["31", "2", "1970"]), Some(Reason::NoSuchDay));
        assert_eq!(check(["6", "11", "2026"]), Some(Reason::InTheFuture));
        assert_eq!(check(["5", "11", "2026"]), None);
        assert_eq!(date_refusal(FieldKind::Date, ["6", "11", "2026"], today), None);
    }
}
