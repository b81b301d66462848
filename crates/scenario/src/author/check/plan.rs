//! The plan of the town and the settings of the device.

use super::scope::Scope;
use crate::device::App;
use std::collections::BTreeSet;

/// How far apart two places are at least, in hundredths of the plan: their pins can be told from one another.
const APART: u8 = 9;

pub fn check(scope: &mut Scope) {
    places(scope);
    panels(scope);
}

fn places(scope: &mut Scope) {
    let places = &scope.exercise.places;
    if places.is_empty() {
        return;
    }
    scope.distinct("place-on-map", places.iter().map(|place| place.id.as_str()));
    for (rank, place) in places.iter().enumerate() {
        let number = rank.to_string();
        let at = |key: &'static str| ["place-on-map", number.as_str(), key];
        if place.at.iter().any(|hundredths| !(4..=96).contains(hundredths)) {
            let what = format!("`{}` lies outside the plan", place.id);
            scope.say(&at("at"), what, "Write two numbers from 4 to 96: from the left, from the top");
        }
        let near = places.iter().take(rank).find(|other| {
            let gaps = place.at.iter().zip(&other.at).map(|(one, other)| one.abs_diff(*other));
            gaps.into_iter().all(|gap| gap < APART)
        });
        if let Some(other) = near {
            let what = format!("`{}` and `{}` lie on one another", other.id, place.id);
            scope.say(&at("at"), what, format!("Put them {APART} hundredths apart"));
        }
        let mut ways = BTreeSet::new();
        if place.routes.iter().any(|route| !ways.insert(route.by)) {
            let what = format!("Two ways to `{}` are travelled alike", place.id);
            scope.say(&at("route"), what, "Give one way for walk, bus, bicycle and car each");
        }
        if place.here && !place.routes.is_empty() {
            let what = format!("One stands at `{}` already", place.id);
            scope.say(&at("route"), what, "Take its routes away");
        }
        if place.routes.iter().any(|route| route.steps.is_empty() || route.minutes == 0) {
            let what = format!("A way to `{}` has no steps or takes no time", place.id);
            scope.say(&at("route"), what, "Say how many minutes it takes, and what to do");
        }
    }
    if places.iter().filter(|place| place.here).count() != 1 {
        scope.say(&["place-on-map"], "One stands at no place, or at several", "Write `here = true` on one place");
    }
    if !scope.has_app(App::Map) {
        scope.say(&["place-on-map"], "There is no plan on the device", "Add \"map\" to `apps`");
    }
}

fn panels(scope: &mut Scope) {
    let panels = &scope.exercise.panels;
    if panels.is_empty() {
        return;
    }
    scope.distinct("panel", panels.iter().map(|panel| panel.id.as_str()));
    let mut names = BTreeSet::from(["yes", "no"]);
    for (rank, panel) in panels.iter().enumerate() {
        let rank = rank.to_string();
        let toggles = panel.toggles.iter().map(|toggle| toggle.id.as_str());
        for name in toggles.chain(panel.stored.iter().map(|stored| stored.id.as_str())) {
            if !names.insert(name) {
                let what = format!("`{name}` is another switch, thing or button too");
                scope.say(&["panel", &rank], what, "Give each its own name");
            }
        }
        if panel.toggles.is_empty() && panel.stored.is_empty() {
            let what = format!("The panel `{}` is empty", panel.id);
            scope.say(&["panel", &rank], what, "Give it a `[[panel.toggle]]` or a `[[panel.stored]]`");
        }
        let taken: u32 = panel.stored.iter().map(|stored| stored.megabytes).sum();
        if panel.room.is_some_and(|room| room < taken) {
            let what = format!("What `{}` stores is {taken} MB and does not fit in", panel.id);
            scope.say(&["panel", &rank, "room"], what, "Write a larger `room`");
        }
    }
    if !scope.has_app(App::Settings) {
        scope.say(&["panel"], "There are no settings on the device", "Add \"settings\" to `apps`");
    }
}
