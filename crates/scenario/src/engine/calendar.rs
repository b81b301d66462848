//! The agenda: the month, the day, noting an appointment.

use super::{field_control, press_control};
use crate::action::Control;
use crate::bundle::Scenario;
use crate::date::Date;
use crate::event::{Event, Reason};
use crate::world::{Calendar, Entry, World};

/// How many months can be turned back and on from today's.
const MONTHS: [u16; 2] = [1, 12];

pub fn fill(scenario: &Scenario, world: &mut World) {
    let noted = scenario.exercise().appointments.iter().filter(|appointment| appointment.noted);
    world.calendar.entries = noted
        .map(|appointment| Entry {
            appointment: appointment.id.clone(),
            title: appointment.title.clone(),
            date: appointment.date.clone(),
            time: appointment.time.clone(),
        })
        .collect();
    world.calendar.month = scenario.today().map(month_of).unwrap_or_default();
}

/// Targets: `month.previous`, `month.next`, `month.today`, `day.<iso>`; on a day `entry.<rank>`, `calendar.add`,
/// `calendar.back`; on an entry `calendar.change`, `calendar.delete`, `calendar.back`; while noting `calendar.title`
/// (typed), `calendar.date`, `calendar.time`, `calendar.save`, `calendar.cancel`; while choosing a day or an hour
/// `day.<iso>` or `time.<hour>`, and `calendar.back`.
pub fn controls(scenario: &Scenario, world: &World, controls: &mut Vec<Control>) {
    let calendar = &world.calendar;
    let add = |controls: &mut Vec<Control>, targets: &[&str]| {
        controls.extend(targets.iter().map(|target| press_control(*target, "")));
    };
    if calendar.draft.is_some() && calendar.choosing_time {
        controls.extend(times().map(|time| press_control(format!("time.{time}"), &time_in_words(&time))));
        add(controls, &["calendar.back"]);
    } else if calendar.draft.is_some() && calendar.day.is_some() {
        controls.push(field_control("calendar.title", ""));
        add(controls, &["calendar.date", "calendar.time", "calendar.save", "calendar.cancel"]);
    } else if calendar.draft.is_none() && calendar.open.is_some() {
        add(controls, &["calendar.change", "calendar.delete", "calendar.back"]);
    } else if let Some(day) = &calendar.day {
        let entries = entries_on(calendar, day).into_iter();
        controls.extend(entries.map(|(rank, entry)| press_control(format!("entry.{rank}"), &entry.title)));
        add(controls, &["calendar.add", "calendar.back"]);
    } else {
        let ways = [("previous", turned(scenario, calendar, false)), ("next", turned(scenario, calendar, true))];
        let ways = ways.into_iter().filter(|(_, month)| month.is_some());
        controls.extend(ways.map(|(way, _)| press_control(format!("month.{way}"), "")));
        if scenario.today().is_some_and(|today| month_of(today) != calendar.month) {
            add(controls, &["month.today"]);
        }
        controls.extend(month_days(calendar).into_iter().map(|day| press_control(format!("day.{day}"), &day.full())));
        if calendar.draft.is_some() {
            add(controls, &["calendar.back"]);
        }
    }
}

pub fn press(scenario: &Scenario, world: &mut World, target: &str, events: &mut Vec<Event>) {
    let calendar = &mut world.calendar;
    if let Some(day) = target.strip_prefix("day.") {
        calendar.day = Some(day.to_owned());
        if let Some(draft) = &mut calendar.draft {
            draft.date = day.to_owned();
        }
        return;
    }
    if let Some(time) = target.strip_prefix("time.") {
        calendar.choosing_time = false;
        if let Some(draft) = &mut calendar.draft {
            draft.time = time.to_owned();
        }
        return;
    }
    if let Some(rank) = target.strip_prefix("entry.") {
        calendar.open = rank.parse().ok();
        return;
    }
    match target {
        "month.previous" | "month.next" => {
            if let Some(month) = turned(scenario, calendar, target == "month.next") {
                calendar.month = month_of(month);
            }
        }
        "month.today" => calendar.month = scenario.today().map(month_of).unwrap_or_default(),
        "calendar.add" => {
            let date = calendar.day.clone().unwrap_or_default();
            calendar.draft = Some(Entry { date, ..Entry::default() });
        }
        "calendar.change" => calendar.draft = calendar.open.and_then(|rank| calendar.entries.get(rank)).cloned(),
        "calendar.date" => {
            calendar.day = None;
            if let Some(date) = calendar.draft.as_ref().and_then(|draft| Date::from_iso(&draft.date)) {
                calendar.month = month_of(date);
            }
        }
        "calendar.time" => calendar.choosing_time = true,
        "calendar.save" => save(scenario, calendar, events),
        "calendar.cancel" => {
            calendar.draft = None;
            calendar.refused = false;
        }
        "calendar.delete" => {
            if let Some(rank) = calendar.open.take().filter(|rank| *rank < calendar.entries.len()) {
                events.push(Event::Unnoted(calendar.entries.remove(rank).appointment));
            }
        }
        "calendar.back" => back(calendar),
        _ => {}
    }
}

pub fn write(world: &mut World, target: &str, text: String) {
    if let ("calendar.title", Some(draft)) = (target, &mut world.calendar.draft) {
        draft.title = text;
    }
}

fn back(calendar: &mut Calendar) {
    if let Some(draft) = &calendar.draft {
        calendar.choosing_time = false;
        calendar.day = Some(draft.date.clone());
    } else if calendar.open.take().is_none() {
        calendar.day = None;
    }
}

fn save(scenario: &Scenario, calendar: &mut Calendar, events: &mut Vec<Event>) {
    let Some(draft) = &calendar.draft else { return };
    let empty = [("calendar.title", draft.title.trim()), ("calendar.time", &draft.time)];
    let missing = empty.into_iter().filter(|(_, text)| text.is_empty());
    let refused: Vec<Event> = missing.map(|(what, _)| Event::Rejected(what.to_owned(), Reason::Empty)).collect();
    calendar.refused = !refused.is_empty();
    if calendar.refused {
        events.extend(refused);
        return;
    }
    let Some(mut entry) = calendar.draft.take() else { return };
    let meant = |(date, time): (&String, &String)| *date == entry.date && *time == entry.time;
    let mut known = scenario.exercise().appointments.iter();
    let appointment = known.find(|appointment| meant((&appointment.date, &appointment.time)));
    let before = std::mem::replace(
        &mut entry.appointment,
        appointment.map(|appointment| appointment.id.clone()).unwrap_or_default(),
    );
    if !before.is_empty() && before != entry.appointment {
        events.push(Event::Unnoted(before));
    }
    events.push(Event::Noted(entry.appointment.clone()));
    calendar.day = Some(entry.date.clone());
    match calendar.open.take().and_then(|rank| calendar.entries.get_mut(rank)) {
        Some(changed) => *changed = entry,
        None => calendar.entries.push(entry),
    }
}

/// The hours that can be chosen: every half hour from 8:00 to 19:30.
pub fn times() -> impl Iterator<Item = String> {
    (8..20).flat_map(|hour| ["00", "30"].map(|minutes| format!("{hour:02}:{minutes}")))
}

/// `14:30` as people write it: `14 h 30`, and `8 h` for a full hour.
pub fn time_in_words(time: &str) -> String {
    let (hour, minutes) = time.split_once(':').unwrap_or((time, "00"));
    let hour = hour.strip_prefix('0').unwrap_or(hour);
    if minutes == "00" { format!("{hour}\u{a0}h") } else { format!("{hour}\u{a0}h\u{a0}{minutes}") }
}

/// What is noted on this day, by the hour, each with its rank.
pub fn entries_on<'a>(calendar: &'a Calendar, day: &str) -> Vec<(usize, &'a Entry)> {
    let mut entries: Vec<(usize, &Entry)> =
        calendar.entries.iter().enumerate().filter(|(_, entry)| entry.date == day).collect();
    entries.sort_by(|(_, one), (_, other)| one.time.cmp(&other.time));
    entries
}

/// The days of the month shown.
pub fn month_days(calendar: &Calendar) -> Vec<Date> {
    Date::from_iso(&format!("{}-01", calendar.month)).map(Date::days_of_month).unwrap_or_default()
}

/// The first day of the month before or after the one shown, where it can be turned to.
fn turned(scenario: &Scenario, calendar: &Calendar, on: bool) -> Option<Date> {
    let today = count_months(scenario.today()?);
    let shown = count_months(*month_days(calendar).first()?);
    let to = if on { shown + 1 } else { shown.checked_sub(1)? };
    let [back, ahead] = MONTHS;
    let month = u8::try_from(to % 12).ok()? + 1;
    (today.saturating_sub(back)..=today + ahead).contains(&to).then(|| Date::new(to / 12, month, 1))?
}

/// Months since the year 0.
fn count_months(date: Date) -> u16 {
    date.year() * 12 + u16::from(date.month()) - 1
}

fn month_of(date: Date) -> String {
    format!("{:04}-{:02}", date.year(), date.month())
}
