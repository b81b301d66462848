//! Calendar dates, written and read as people in France write them.

use std::fmt;

/// A day of the proleptic Gregorian calendar.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct Date {
    year: u16,
    month: u8,
    day: u8,
}

const MONTHS: [&str; 12] = [
    "janvier",
    "février",
    "mars",
    "avril",
    "mai",
    "juin",
    "juillet",
    "août",
    "septembre",
    "octobre",
    "novembre",
    "décembre",
];

const WEEKDAYS: [&str; 7] = ["lundi", "mardi", "mercredi", "jeudi", "vendredi", "samedi", "dimanche"];

impl Date {
    /// The day, or `None` where the calendar has no such day. Years from 1800 to 2999 are known.
    pub fn new(year: u16, month: u8, day: u8) -> Option<Self> {
        let leap = year.is_multiple_of(4) && (!year.is_multiple_of(100) || year.is_multiple_of(400));
        let days = match month {
            2 if leap => 29,
            2 => 28,
            4 | 6 | 9 | 11 => 30,
            1..=12 => 31,
            _ => return None,
        };
        ((1800..3000).contains(&year) && (1..=days).contains(&day)).then_some(Self { year, month, day })
    }

    /// Reads `2026-11-05` (ISO 8601).
    pub fn from_iso(text: &str) -> Option<Self> {
        let mut parts = text.split('-');
        let date = Self::new(parts.next()?.parse().ok()?, parts.next()?.parse().ok()?, parts.next()?.parse().ok()?)?;
        parts.next().is_none().then_some(date)
    }

    /// Reads three boxes as a learner fills them: numbers with or without a leading zero, and the name of
    /// the month or its first letters (at least three) with or without accents.
    pub fn from_boxes(day: &str, month: &str, year: &str) -> Option<Self> {
        Self::new(year.trim().parse().ok()?, month_number(month.trim())?, day.trim().parse().ok()?)
    }

    /// The day of the month, from 1.
    pub fn day(self) -> u8 {
        self.day
    }

    /// The month, from 1.
    pub fn month(self) -> u8 {
        self.month
    }

    /// The year, as in 2026.
    pub fn year(self) -> u16 {
        self.year
    }

    /// The day of the week: 0 for Monday, 6 for Sunday.
    pub fn weekday(self) -> u8 {
        // Zeller's congruence counts January and February as the last months of the year before.
        let (month, year) = match self.month {
            1 | 2 => (u32::from(self.month) + 12, u32::from(self.year) - 1),
            _ => (u32::from(self.month), u32::from(self.year)),
        };
        let from_saturday = u32::from(self.day) + 13 * (month + 1) / 5 + year + year / 4 - year / 100 + year / 400;
        u8::try_from((from_saturday + 5) % 7).unwrap_or(0)
    }

    /// The name of the day of the week: `mardi`.
    pub fn weekday_name(self) -> &'static str {
        WEEKDAYS[usize::from(self.weekday())]
    }

    /// The name of the month: `novembre`.
    pub fn month_name(self) -> &'static str {
        MONTHS[usize::from(self.month) - 1]
    }

    /// `d’octobre`, `de mars`.
    pub fn of_month(self) -> String {
        let name = self.month_name();
        let of = if name.starts_with(['a', 'o']) { "d’" } else { "de " };
        format!("{of}{name}")
    }

    /// The first day of the month that is so many months later; earlier where the number is negative.
    pub fn month_shifted(self, months: i32) -> Option<Self> {
        let since_year_0 = i32::from(self.year) * 12 + i32::from(self.month) - 1 + months;
        let year = u16::try_from(since_year_0.div_euclid(12)).ok()?;
        Self::new(year, u8::try_from(since_year_0.rem_euclid(12)).ok()? + 1, 1)
    }

    /// Every day of its month, in order.
    pub fn days_of_month(self) -> Vec<Self> {
        (1..=31).filter_map(|day| Self::new(self.year, self.month, day)).collect()
    }

    /// `mardi 3 novembre 2026`.
    pub fn full(self) -> String {
        format!("{} {}", self.weekday_name(), self.long())
    }

    /// `3 novembre 2026`, and `1er` for the first of a month.
    pub fn long(self) -> String {
        let day = if self.day == 1 { "1er".to_owned() } else { self.day.to_string() };
        format!("{day} {} {}", self.month_name(), self.year)
    }

    /// `03/11/2026`, as on French papers.
    pub fn digits(self) -> String {
        format!("{:02}/{:02}/{}", self.day, self.month, self.year)
    }
}

impl fmt::Display for Date {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "{:04}-{:02}-{:02}", self.year, self.month, self.day)
    }
}

fn month_number(text: &str) -> Option<u8> {
    if let Ok(number) = text.parse() {
        return Some(number);
    }
    let wanted = plain(text);
    let mut fitting = MONTHS.iter().zip(1u8..).filter(|(name, _)| {
        let name = plain(name);
        name == wanted || (wanted.chars().count() >= 3 && name.starts_with(&wanted))
    });
    match (fitting.next(), fitting.next()) {
        (Some((_, number)), None) => Some(number),
        _ => None,
    }
}

fn plain(text: &str) -> String {
    text.trim_end_matches('.')
        .to_lowercase()
        .chars()
        .map(|letter| match letter {
            'é' | 'è' => 'e',
            'û' => 'u',
            other => other,
        })
        .collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn boxes_are_read_as_people_fill_them() {
        let eighth = Date::new(1961, 2, 8);
        for (day, month) in
            [("8", "2"), ("08", "02"), (" 8 ", "février"), ("8", "fevrier"), ("8", "Fév."), ("08", "FEV")]
        {
            assert_eq!(Date::from_boxes(day, month, "1961"), eighth, "{day} {month}");
        }
        for (day, month, year) in [
            ("30", "2", "2024"),
            ("31", "4", "2024"),
            ("29", "2", "2023"),
            ("0", "1", "2024"),
            ("1", "13", "2024"),
            ("1", "ju", "2024"),
            ("1", "jui", "2024"),
            ("", "1", "2024"),
            ("1", "1", "61"),
            ("-1", "1", "2024"),
        ] {
            assert_eq!(Date::from_boxes(day, month, year), None, "{day} {month} {year}");
        }
        assert_eq!(Date::from_boxes("29", "2", "2024"), Date::new(2024, 2, 29));
    }

    #[test]
    fn a_date_is_written_as_it_is_read() {
        let date = Date::from_iso("2026-11-01").expect("a date");
        assert_eq!((date.long().as_str(), date.digits().as_str()), ("1er novembre 2026", "01/11/2026"));
        assert_eq!(Date::from_iso(&date.to_string()), Some(date));
    }

    #[test]
    fn a_day_knows_its_name_and_its_month() {
        for (day, full) in [
            ("2026-11-24", "mardi 24 novembre 2026"),
            ("2027-01-01", "vendredi 1er janvier 2027"),
            ("2024-02-29", "jeudi 29 février 2024"),
            ("2000-03-01", "mercredi 1er mars 2000"),
        ] {
            assert_eq!(Date::from_iso(day).map(Date::full).as_deref(), Some(full));
        }
        let shifted = |months| Date::from_iso("2026-01-31").and_then(|day| day.month_shifted(months));
        assert_eq!(shifted(-3), Date::from_iso("2025-10-01"));
        assert_eq!((shifted(12), shifted(0)), (Date::from_iso("2027-01-01"), Date::from_iso("2026-01-01")));
        assert_eq!(shifted(-3).map(Date::of_month).as_deref(), Some("d’octobre"));
        let days = |day: &str| Date::from_iso(day).map(Date::days_of_month).unwrap_or_default().len();
        assert_eq!((days("2026-02-10"), days("2024-02-10"), days("2026-11-30")), (28, 29, 30));
    }
}
