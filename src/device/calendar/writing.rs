//! Noting an appointment: what, on which day, at which hour.

use leptos::prelude::*;
use messages::Texts;
use scenario::{Date, Entry, time_in_words};

use super::super::control::{AppButton, advised, press};
use super::{Back, Clash, day_in_words, title_of};
use crate::exercise::play;
use crate::session::session;
use crate::ui::art::{Icon, art};

/// What is noted, its day and its hour.
#[component]
pub fn Writing() -> impl IntoView {
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
            </form>
            <div class="app-actions">
                <AppButton target="calendar.save" label=move || session.texts.get().agenda_save().to_owned() icon=art!("icon/check") class="button"/>
            </div>
        </div>
    }
}

/// The hours of the day, and which of them are taken.
#[component]
pub fn Hours() -> impl IntoView {
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
