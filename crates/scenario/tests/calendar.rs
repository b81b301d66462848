//! How the agenda behaves: turning months, noting, changing and deleting an appointment.

#[allow(dead_code)]
mod device;

use device::Device;
use scenario::{App, Appointment, Event, Reason, World};

fn appointment(id: &str, date: &str, time: &str, noted: bool) -> Appointment {
    let title = format!("Rendez-vous {id}");
    Appointment { id: id.to_owned(), title, date: date.to_owned(), time: time.to_owned(), noted }
}

/// An agenda on 5 November 2026, in which the physiotherapist is noted.
fn agenda() -> Device {
    Device::with("desk/home", |bundle| {
        let exercise = &mut bundle.exercise;
        exercise.clock = "2026-11-05".to_owned();
        exercise.apps = vec![App::Calendar, App::Mail];
        exercise.start.app = App::Calendar;
        exercise.appointments = vec![
            appointment("physio", "2026-12-15", "09:30", true),
            appointment("summons", "2026-12-15", "14:30", false),
        ];
    })
}

/// In December, on the day of the summons, an entry being written.
fn writing() -> Device {
    let mut device = agenda();
    for target in ["month.next", "day.2026-12-15", "calendar.add"] {
        device.press(target);
    }
    device
}

fn saved(time: &str) -> (Device, Vec<Event>) {
    let mut device = writing();
    device.write("calendar.title", "Agence Emploi");
    device.press("calendar.time");
    device.press(&format!("time.{time}"));
    let events = device.press("calendar.save");
    (device, events)
}

fn noted(id: &str) -> Event {
    Event::Noted(id.to_owned())
}

#[test]
fn an_appointment_is_known_by_its_day_and_hour_whatever_it_is_called() {
    let (device, events) = saved("14:30");
    assert_eq!(events, [noted("summons")]);
    assert_eq!(device.world.calendar.day.as_deref(), Some("2026-12-15"));
    assert!(device.sees("entry.0") && device.sees("entry.1"));
    assert_eq!(saved("15:00").1, [noted("")]);
}

#[test]
fn an_hour_that_is_taken_is_noted_all_the_same() {
    let (device, events) = saved("09:30");
    assert_eq!(events, [noted("physio")]);
    assert_eq!(scenario::entries_on(&device.world.calendar, "2026-12-15").len(), 2);
}

#[test]
fn nothing_is_noted_without_a_title_and_an_hour() {
    let mut device = writing();
    let refused = |what: &str| Event::Rejected(what.to_owned(), Reason::Empty);
    assert_eq!(device.press("calendar.save"), [refused("calendar.title"), refused("calendar.time")]);
    device.write("calendar.title", "Agence Emploi");
    assert_eq!(device.press("calendar.save"), [refused("calendar.time")]);
    assert!(device.world.calendar.refused);
    device.press("calendar.cancel");
    assert!(!device.sees("entry.1") && !device.world.calendar.refused);
}

#[test]
fn a_wrong_hour_or_day_is_changed_and_a_cancelled_change_changes_nothing() {
    let (mut device, _) = saved("16:00");
    device.press("entry.1");
    device.press("calendar.change");
    device.press("calendar.time");
    device.press("time.10:00");
    device.press("calendar.cancel");
    assert_eq!(device.world.calendar.entries[1].time, "16:00");
    device.press("calendar.change");
    device.press("calendar.time");
    device.press("time.14:30");
    assert_eq!(device.press("calendar.save"), [noted("summons")]);
    assert_eq!(device.world.calendar.entries.len(), 2);
    device.press("entry.1");
    device.press("calendar.change");
    device.press("calendar.date");
    device.press("day.2026-12-16");
    assert_eq!(device.press("calendar.save"), [Event::Unnoted("summons".into()), noted("")]);
    assert_eq!(device.world.calendar.day.as_deref(), Some("2026-12-16"));
}

#[test]
fn an_entry_is_deleted_and_can_be_noted_again() {
    let (mut device, _) = saved("14:30");
    device.press("entry.1");
    assert_eq!(device.press("calendar.delete"), [Event::Unnoted("summons".into())]);
    assert!(device.sees("calendar.add") && !device.sees("entry.1"));
}

#[test]
fn months_are_turned_as_far_as_a_year_ahead_and_today_is_one_touch_away() {
    let mut device = agenda();
    assert!(!device.sees("month.today"));
    device.press("month.previous");
    assert!(device.sees("day.2026-10-31") && !device.sees("month.previous"));
    for _ in 0..13 {
        device.press("month.next");
    }
    assert!(device.sees("day.2027-11-30") && !device.sees("day.2027-11-31") && !device.sees("month.next"));
    device.press("month.today");
    assert!(device.sees("day.2026-11-05"));
}

#[test]
fn what_is_typed_is_in_no_event_and_is_not_written_down() {
    let (mut device, _) = saved("14:30");
    device.press("calendar.add");
    device.write("calendar.title", "Mon numéro 06 39 98 00 12");
    let draft: World = device.draft();
    let written = serde_json::to_string(&draft).expect("a draft");
    assert!(!written.contains("Mon numéro") && !written.contains("Agence Emploi"), "{written}");
    assert_eq!(draft.calendar.entries[1].title, "Rendez-vous summons");
}
