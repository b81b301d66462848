//! The last backup, what was done since, and whether the device can be relied on.

use leptos::prelude::*;
use leptos::task::spawn_local;
use messages::Texts;
use progress::{Fact, SinceBackup};

use crate::browser::local::Remembered;
use crate::browser::{clock, page, storage};
use crate::route::{Route, Way};
use crate::session::{Given, NotGiven, Session, Who, session};
use crate::ui::art::{Icon, art};
use crate::ui::outcome::Outcome;

/// Gives the learner's file away, and takes note of it where it leaves the device.
pub fn take_file(session: Session, outcome: RwSignal<Option<Outcome>>) {
    spawn_local(async move {
        let texts = session.texts.get_untracked();
        let file = session.own_file().await;
        let said = match session.give(&file).await {
            Ok(Given::Downloaded) => {
                // Where it cannot be noted, the notice has said so: the file is there all the same.
                let _ = session.record(vec![Fact::BackedUp]).await;
                Outcome::Done(texts.transfer_file_given().to_owned())
            }
            Ok(Given::Handed) => Outcome::Done(texts.giving_handed(&file.name)),
            Err(NotGiven) => Outcome::Refused(texts.hand_over_refused().to_owned()),
        };
        outcome.set(Some(said));
    });
}

/// A reminder of one line and one button, where a learner has much that is only on this device; else nothing.
#[component]
pub fn BackupLine() -> impl IntoView {
    let session = session();
    ask_to_keep(session, |_| {});
    move || {
        let is_learner = session.who.with(|who| *who != Who::Guest);
        let is_due = is_learner && session.since_backup().is_due(clock::now());
        is_due.then(|| {
            let texts = session.texts.get();
            view! {
                <div class="notice plain">
                    <Icon svg=art!("icon/copy")/>
                    <p>{texts.backup_due()}</p>
                    <button type="button" class="button quiet" on:click=move |_| session.go(Route::Transfer(Some(Way::Out)))>
                        {texts.backup_take()}
                    </button>
                </div>
            }
        })
    }
}

/// All that a learner can know of their backups.
#[component]
pub fn Backups() -> impl IntoView {
    let session = session();
    let lasts: RwSignal<Option<bool>> = RwSignal::new(None);
    ask_to_keep(session, move |answer| {
        lasts.try_set(Some(answer));
    });
    view! {
        <h2>{move || session.texts.get().backup_title()}</h2>
        <p>
            <b>{move || last(session.texts.get(), &session.since_backup())}</b>
            " "
            {move || since(session.texts.get(), &session.since_backup())}
        </p>
        <BackupLine/>
        {move || lasts.get().map(|lasts| {
            let texts = session.texts.get();
            let words = match (page::is_erased_when_unused(), lasts) {
                (true, _) => texts.backup_erased_when_unused(),
                (false, true) => texts.backup_lasts(),
                (false, false) => texts.backup_may_be_erased(),
            };
            view! { <p>{words}</p> }
        })}
    }
}

fn last(texts: Texts, since: &SinceBackup) -> String {
    match since.last {
        Some(moment) => texts.backup_last(clock::day_words(moment, texts.language().code)),
        None => texts.backup_never().to_owned(),
    }
}

fn since(texts: Texts, since: &SinceBackup) -> String {
    if since.done.is_nothing() {
        return String::new();
    }
    texts.backup_since(since.done.exercises, since.done.creations)
}

/// Asks the browser, once and as soon as there is something to lose, never to erase what is kept; tells what it has promised.
fn ask_to_keep(session: Session, told: impl Fn(bool) + 'static) {
    spawn_local(async move {
        let has_to_lose = session.who.with_untracked(|who| *who != Who::Guest)
            || session.state.with_untracked(|state| !state.creations.is_empty());
        if has_to_lose && Remembered::AskedToPersist.get().is_none() {
            Remembered::AskedToPersist.set("yes");
            storage::persist().await;
        }
        told(storage::is_persistent().await);
    });
}
