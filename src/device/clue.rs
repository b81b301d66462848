//! Marking the clues of a false message, whichever app shows it.

use leptos::prelude::*;
use scenario::Markable;

use super::control::{AppButton, advised, press};
use crate::exercise::play;
use crate::session::session;
use crate::ui::art::{Icon, art};
use crate::ui::words::words;

/// Whether the parts of this message are being marked.
pub fn marking(message: &str) -> Memo<bool> {
    let message = message.to_owned();
    let play = play();
    Memo::new(move |_| play.world.with(|world| world.clues.marking.as_ref() == Some(&message)))
}

/// Whether this part is marked.
pub fn marked(message: &str, part: &str) -> Memo<bool> {
    let name = format!("{message}.{part}");
    let play = play();
    Memo::new(move |_| play.world.with(|world| world.clues.marked.contains(&name)))
}

/// A part of a message: words to read, or while marking, something to touch. Once marked it is highlighted for good.
pub fn part(message: &str, part: &str, says: &str) -> AnyView {
    let (is_marking, is_marked) = (marking(message), marked(message, part));
    let (target, says) = (format!("clue.{part}"), says.to_owned());
    let pen = move || is_marked.get().then(|| view! { <Icon svg=art!("icon/highlighter")/> });
    view! {
        {move || if is_marking.get() {
            view! {
                <button type="button" class="clue" class:advised=advised(&target) data-target=target.clone()
                    aria-pressed=move || is_marked.get().to_string() on:click=press(&target)>
                    {pen}<span>{says.clone()}</span>
                </button>
            }.into_any()
        } else if is_marked.get() {
            view! { <mark class="clue-found">{pen}<span>{words(&says)}</span></mark> }.into_any()
        } else {
            words(&says)
        }}
    }
    .into_any()
}

/// The way into marking, on a message that has clues.
#[component]
pub fn Begin() -> impl IntoView {
    let session = session();
    view! {
        <AppButton target="clues.begin" label=move || session.texts.get().clues_begin().to_owned() icon=art!("icon/highlighter")
            class="button site wide"/>
    }
}

/// What to do while marking, and how many clues are found.
#[component]
pub fn Head() -> impl IntoView {
    let session = session();
    let play = play();
    let scenario = play.scenario();
    let count = Memo::new(move |_| {
        play.world.with(|world| {
            let exercise = scenario.exercise();
            let id = world.clues.marking.as_ref()?;
            let mail = exercise.mails.iter().find(|mail| mail.id == *id).map(Markable::from);
            let message = mail.or_else(|| exercise.texts.iter().find(|text| text.id == *id).map(Markable::from))?;
            let begins = format!("{id}.");
            let found = world.clues.marked.iter().filter(|name| name.starts_with(&begins)).count();
            Some((found, message.clues.len()))
        })
    });
    view! {
        <div class="clues-head">
            <p>{move || session.texts.get().clues_about()}</p>
            {move || count.get().map(|(found, total)| view! {
                <p class="clues-count"><Icon svg=art!("icon/highlighter")/><strong>{session.texts.get().app_of_total(found, total)}</strong></p>
            })}
        </div>
    }
}

/// The way out of marking.
#[component]
pub fn End() -> impl IntoView {
    let session = session();
    view! {
        <div class="app-actions clues-end">
            <AppButton target="clues.end" label=move || session.texts.get().clues_end().to_owned() icon=art!("icon/check")/>
        </div>
    }
}
