//! The agenda: the month, the day, noting an appointment. Days and months are in French, as the simulated world is.

use leptos::prelude::*;
use messages::Texts;
use scenario::{Date, Entry, time_in_words};

use super::control::{AppButton, advised, press};
use crate::browser::page;
use crate::exercise::play;
use crate::session::session;
use crate::ui::art::{Icon, art};

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
        if let Some(today) = today.filter(|today| days.with(|days| days.contains(today))) {
            page::reveal_target(&format!("day.{today}"));
        }
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
            data-target=target.clone() on:click=press(&target)>
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

#[component]
fn Writing() -> impl IntoView {
    let session = session();
    let play = play();
    let draft = Memo::new(move |_| play.world.with(|world| world.calendar.draft.clone()).unwrap_or_default());
    let refused = Memo::new(move |_| play.world.with(|world| world.calendar.refused));
    let missing =
        move |text: fn(&Entry) -> &str, says: fn(&Texts) -> &'static str| {
            move || {
                (refused.get() && draft.with(|draft| text(draft).trim().is_empty())).then(|| view! {
            <p class="field-error"><Icon svg=art!("icon/warning")/><span>{says(&session.texts.get())}</span></p>
        })
            }
        };
    let other = move || {
        play.world.with(|world| {
            let draft = world.calendar.draft.as_ref()?;
            let same = scenario::entries_on(&world.calendar, &draft.date).into_iter();
            let mut same = same.filter(|(rank, entry)| entry.time == draft.time && world.calendar.open != Some(*rank));
            same.next().map(|(_, entry)| title_of(entry))
        })
    };
    view! {
        <div class="app-bar">
            <AppButton target="calendar.cancel" label=move || session.texts.get().app_cancel().to_owned()
                icon=art!("icon/cross") class="button round bare" icon_only=true/>
            <h2>{move || session.texts.get().agenda_new()}</h2>
        </div>
        <div class="screen agenda">
            <form class="compose" on:submit=move |event| event.prevent_default()>
                <div class="field">
                    <label for="agenda-what">{move || session.texts.get().agenda_what()}</label>
                    <p class="hint">{move || session.texts.get().agenda_what_example()}</p>
                    {missing(|draft| &draft.title, |texts| texts.agenda_what_missing())}
                    <input class="input" class:advised=advised("calendar.title") id="agenda-what" data-target="calendar.title" type="text" autocomplete="off"
                        prop:value=move || draft.with(|draft| draft.title.clone())
                        on:input=move |event| play.write("calendar.title", event_target_value(&event))/>
                </div>
                <button type="button" class="choice-row" class:advised=advised("calendar.date") data-target="calendar.date" on:click=press("calendar.date")>
                    <span>{move || session.texts.get().agenda_day()}</span>
                    <b lang="fr">{move || day_in_words(draft.with(|draft| Date::from_iso(&draft.date)))}</b>
                    <Icon svg=art!("icon/pen")/>
                </button>
                {missing(|draft| &draft.time, |texts| texts.agenda_hour_missing())}
                <button type="button" class="choice-row" class:advised=advised("calendar.time") data-target="calendar.time" on:click=press("calendar.time")>
                    <span>{move || session.texts.get().agenda_hour()}</span>
                    {move || {
                        let time = draft.with(|draft| draft.time.clone());
                        if time.is_empty() {
                            view! { <b>{session.texts.get().agenda_hour_choose()}</b> }.into_any()
                        } else {
                            view! { <b lang="fr">{time_in_words(&time)}</b> }.into_any()
                        }
                    }}
                    <Icon svg=art!("icon/clock")/>
                </button>
                {move || view! { <Clash other=other()/> }}
                <AppButton target="calendar.save" label=move || session.texts.get().agenda_save().to_owned() icon=art!("icon/check") class="button"/>
            </form>
        </div>
    }
}

#[component]
fn Hours() -> impl IntoView {
    let session = session();
    let play = play();
    let agenda = play.world.with_untracked(|world| world.calendar.clone());
    let draft = agenda.draft.clone().unwrap_or_default();
    let noted: Vec<Entry> = scenario::entries_on(&agenda, &draft.date)
        .into_iter()
        .filter(|(rank, _)| agenda.open != Some(*rank))
        .map(|(_, entry)| entry.clone())
        .collect();
    let (morning, afternoon): (Vec<String>, Vec<String>) = scenario::times().partition(|time| time.as_str() < "12:00");
    let part = |times: Vec<String>| {
        let noted = noted.clone();
        let hours = times.into_iter().map(|time| {
            let target = format!("time.{time}");
            let taken = noted.iter().find(|entry| entry.time == time).map(title_of);
            view! {
                <button type="button" class="hour" class:taken=taken.is_some() class:advised=advised(&target)
                    aria-pressed=(draft.time == time).to_string() data-target=target.clone() on:click=press(&target)>
                    <b lang="fr">{time_in_words(&time)}</b>
                    {taken.clone().map(|title| view! { <small>{title}</small> })}
                </button>
            }
        });
        view! { <div class="hours">{hours.collect_view()}</div> }
    };
    view! {
        <div class="app-bar"><Back/><h2>{move || session.texts.get().agenda_hour_choose()}</h2></div>
        <div class="screen agenda">
            <h3>{move || session.texts.get().agenda_morning()}</h3>
            {part(morning)}
            <h3>{move || session.texts.get().agenda_afternoon()}</h3>
            {part(afternoon)}
        </div>
    }
}
