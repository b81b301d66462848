//! The agenda: the month, the day, noting an appointment. Days and months are in French, as the simulated world is.

mod writing;

use leptos::prelude::*;
use messages::Texts;
use scenario::{Date, Entry, time_in_words};

use super::control::{AppButton, advised, press};
use crate::browser::page;
use crate::exercise::play;
use crate::session::session;
use crate::ui::art::{Icon, art};
use writing::{Hours, Writing};

/// The day that it is, in the month shown.
const TODAY: &str = "agenda-today";
/// The top of the month shown.
const TOP: &str = "agenda-top";

/// What the agenda shows.
#[derive(Clone, Copy, PartialEq)]
enum Shown {
    Month,
    Day,
    Entry,
    Writing,
    Hours,
}

/// The agenda.
#[component]
pub fn Calendar() -> impl IntoView {
    let play = play();
    let shown = Memo::new(move |_| {
        play.world.with(|world| match &world.calendar {
            agenda if agenda.draft.is_some() && agenda.choosing_time => Shown::Hours,
            agenda if agenda.draft.is_some() && agenda.day.is_some() => Shown::Writing,
            agenda if agenda.draft.is_none() && agenda.open.is_some() => Shown::Entry,
            agenda if agenda.day.is_some() => Shown::Day,
            _ => Shown::Month,
        })
    });
    move || match shown.get() {
        Shown::Month => view! { <Month/> }.into_any(),
        Shown::Day => view! { <Day/> }.into_any(),
        Shown::Entry => view! { <Opened/> }.into_any(),
        Shown::Writing => view! { <Writing/> }.into_any(),
        Shown::Hours => view! { <Hours/> }.into_any(),
    }
}

/// The way back, at the head of a screen.
#[component]
fn Back(#[prop(default = "calendar.back")] target: &'static str) -> impl IntoView {
    let session = session();
    view! {
        <AppButton target label=move || session.texts.get().device_back().to_owned()
            icon=art!("icon/back") class="button round bare" icon_only=true/>
    }
}

/// What stands for an entry of which only the day and the hour are kept.
fn title_of(entry: &Entry) -> String {
    if entry.title.is_empty() { session().texts.get().agenda_entry().to_owned() } else { entry.title.clone() }
}

/// `mardi 24 novembre`, without the year.
fn day_in_words(day: Option<Date>) -> String {
    day.map(|day| day.full().trim_end_matches(|sign: char| sign.is_ascii_digit()).trim_end().to_owned())
        .unwrap_or_default()
}

#[component]
fn Month() -> impl IntoView {
    let session = session();
    let play = play();
    let scenario = play.scenario();
    let today = scenario.today();
    let days = Memo::new(move |_| play.world.with(|world| scenario::month_days(&world.calendar)));
    let on_screen = Memo::new(move |_| {
        play.world.with(|world| {
            scenario::controls(&scenario, world).into_iter().map(|control| control.target).collect::<Vec<_>>()
        })
    });
    let has = move |target: &str| on_screen.with(|targets| targets.iter().any(|seen| seen == target));
    let choosing = move || play.world.with(|world| world.calendar.draft.is_some());
    let title = move || days.with(|days| days.first().map(|day| format!("{} {}", day.month_name(), day.year())));
    Effect::new(move || {
        let shows_today = days.with(|days| today.is_some_and(|today| days.contains(&today)));
        page::scroll_to(if shows_today { TODAY } else { TOP });
    });
    let turn = move |target: &'static str, label: fn(&Texts) -> &'static str, icon: &'static str| {
        move || {
            if has(target) {
                view! {
                <AppButton target label=move || label(&session.texts.get()).to_owned() icon class="button round quiet" icon_only=true/>
            }
            .into_any()
            } else {
                view! { <span class="no-turn"></span> }.into_any()
            }
        }
    };
    view! {
        <div class="app-bar month-bar">
            {turn("month.previous", |texts| texts.agenda_previous_month(), art!("icon/back"))}
            <h2 lang="fr" aria-live="polite">{title}</h2>
            {turn("month.next", |texts| texts.agenda_next_month(), art!("icon/forward"))}
        </div>
        <div class="screen agenda">
            <span id=TOP></span>
            {move || choosing().then(|| view! {
                <div class="agenda-choosing">
                    <Back/>
                    <p>{session.texts.get().agenda_choose_day()}</p>
                </div>
            })}
            {move || has("month.today").then(|| view! {
                <div class="agenda-today">
                    <AppButton target="month.today" label=move || session.texts.get().agenda_this_month().to_owned() icon=art!("icon/undo")/>
                </div>
            })}
            <div class="month" lang="fr">
                <div class="month-head" aria-hidden="true">
                    {move || {
                        let week = days.get().into_iter().skip_while(|day| day.weekday() != 0).take(7);
                        week.map(|day| view! { <span>{day.weekday_name().get(..3)}</span> }).collect_view()
                    }}
                </div>
                {move || days.get().into_iter().map(|day| view! { <OneDay day today/> }).collect_view()}
            </div>
        </div>
    }
}

#[component]
fn OneDay(day: Date, today: Option<Date>) -> impl IntoView {
    let session = session();
    let play = play();
    let target = format!("day.{day}");
    let iso = day.to_string();
    let entries = Memo::new(move |_| {
        play.world.with(|world| {
            scenario::entries_on(&world.calendar, &iso).into_iter().map(|(_, entry)| entry.clone()).collect::<Vec<_>>()
        })
    });
    let is_today = today == Some(day);
    let class = format!("day weekday-{}", day.weekday());
    view! {
        <button type="button" class=class class:today=is_today class:first=day.day() == 1 class:advised=advised(&target)
            id=is_today.then_some(TODAY) data-target=target.clone() on:click=press(&target)>
            <span class="day-name">{day.weekday_name()}" "</span>
            <span class="day-number">{day.day()}</span>
            {is_today.then(|| view! { <span class="day-today">{move || session.texts.get().agenda_today()}</span> })}
            <span class="day-notes">
                {move || entries.get().iter().map(|entry| view! {
                    <span class="day-note"><b>{time_in_words(&entry.time)}</b>" "<span class="day-what">{title_of(entry)}</span></span>
                }).collect_view()}
            </span>
        </button>
    }
}

#[component]
fn Day() -> impl IntoView {
    let session = session();
    let play = play();
    let agenda = Memo::new(move |_| play.world.with(|world| world.calendar.clone()));
    let title = move || day_in_words(agenda.with(|agenda| Date::from_iso(agenda.day.as_deref()?)));
    view! {
        <div class="app-bar"><Back/><h2 lang="fr">{title}</h2></div>
        <div class="screen agenda">
            {move || {
                let agenda = agenda.get();
                let entries = scenario::entries_on(&agenda, agenda.day.as_deref().unwrap_or_default());
                if entries.is_empty() {
                    return view! { <p class="empty">{session.texts.get().agenda_empty()}</p> }.into_any();
                }
                entries.iter().map(|(rank, entry)| {
                    let other = entries.iter().find(|(other, at)| other != rank && at.time == entry.time);
                    let other = other.map(|(_, other)| title_of(other));
                    view! { <EntryRow rank=*rank entry=(*entry).clone() other/> }
                }).collect_view().into_any()
            }}
            <div class="app-actions">
                <AppButton target="calendar.add" label=move || session.texts.get().agenda_add().to_owned() icon=art!("icon/plus") class="button"/>
            </div>
        </div>
    }
}

#[component]
fn EntryRow(rank: usize, entry: Entry, other: Option<String>) -> impl IntoView {
    let target = format!("entry.{rank}");
    let clashes = other.is_some();
    view! {
        <button type="button" class="entry-row" class:clash=clashes class:advised=advised(&target) data-target=target.clone() on:click=press(&target)>
            <b class="entry-time" lang="fr">{time_in_words(&entry.time)}</b>
            <span class="entry-title">{title_of(&entry)}<Clash other/></span>
            <Icon svg=art!("icon/forward") points=true/>
        </button>
    }
}

/// Says what else is noted at the same hour.
#[component]
fn Clash(other: Option<String>) -> impl IntoView {
    let session = session();
    other.map(|title| {
        view! {
            <span class="clash-words"><Icon svg=art!("icon/warning")/>{session.texts.get().agenda_hour_taken(&title)}</span>
        }
    })
}

#[component]
fn Opened() -> impl IntoView {
    let session = session();
    let play = play();
    let entry = Memo::new(move |_| {
        play.world.with(|world| world.calendar.open.and_then(|rank| world.calendar.entries.get(rank)).cloned())
    });
    move || {
        let entry = entry.get()?;
        Some(view! {
            <div class="app-bar"><Back/><h2>{move || session.texts.get().agenda_entry()}</h2></div>
            <div class="screen agenda">
                <article class="message">
                    <h3 class="entry-what">{title_of(&entry)}</h3>
                    <p class="entry-when" lang="fr">{day_in_words(Date::from_iso(&entry.date))}<b>{time_in_words(&entry.time)}</b></p>
                </article>
                <div class="app-actions">
                    <AppButton target="calendar.change" label=move || session.texts.get().agenda_change().to_owned() icon=art!("icon/pen")/>
                    <AppButton target="calendar.delete" label=move || session.texts.get().agenda_delete().to_owned() icon=art!("icon/bin")/>
                </div>
            </div>
        })
    }
}
