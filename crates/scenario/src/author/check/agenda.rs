//! The agenda: every appointment can be noted, on a day and at an hour that there are.

use super::scope::Scope;
use crate::date::Date;
use crate::device::App;
use crate::engine::times;

pub fn check(scope: &mut Scope) {
    let exercise = scope.exercise;
    scope.distinct("appointment", exercise.appointments.iter().map(|appointment| appointment.id.as_str()));
    for (rank, appointment) in exercise.appointments.iter().enumerate() {
        let rank = rank.to_string();
        let at = |key: &'static str| ["appointment", rank.as_str(), key];
        if !appointment.date.contains('{') && Date::from_iso(&appointment.date).is_none() {
            let what = format!("“{}” is not a day of the calendar", appointment.date);
            scope.say(&at("date"), what, "Write it as year-month-day, such as 2026-11-05");
        }
        if !appointment.time.contains('{') && !times().any(|time| time == appointment.time) {
            let what = format!("“{}” is no hour that the agenda offers", appointment.time);
            scope.say(&at("time"), what, "Write a half hour from 08:00 to 19:30, such as 14:30");
        }
        let earlier = exercise.appointments.iter().take_while(|other| other.id != appointment.id);
        if let Some(other) = earlier.into_iter().find(|other| {
            (&other.date, &other.time) == (&appointment.date, &appointment.time) && !appointment.date.is_empty()
        }) {
            let what = format!("`{}` and `{}` are at the same time", other.id, appointment.id);
            scope.say(&at("time"), what, "Keep one: what is noted is known by its day and hour");
        }
    }
    if !exercise.appointments.is_empty() && !scope.has_app(App::Calendar) {
        scope.say(&["appointment"], "There is no agenda on the device", "Add \"calendar\" to `apps`");
    }
}
