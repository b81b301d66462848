//! Packs of exercises: picked, checked by a kernel of its own, kept beside the installed exercises, played, taken away.

mod check;
mod folder;
mod remarks;

use leptos::prelude::*;
use leptos::task::spawn_local;
use progress::Slug;
use scenario::Remark;

use crate::browser::files::can_pick_folder;
use crate::route::Route;
use crate::session::{KeptPack, session};
use crate::ui::art::{Icon, art};
use crate::ui::outcome::{LastOutcome, Outcome};
use crate::ui::sheet::Sheet;
use check::{Checker, Pick, Refusal};
use remarks::{Remarks, because};

/// The packs on this device, and how to put another one there.
#[component]
pub fn Packs() -> impl IntoView {
    let session = session();
    let outcome = RwSignal::new(None);
    let checker = Checker::new();
    let wrong: RwSignal<Vec<Remark>> = RwSignal::new(vec![]);
    let advice: RwSignal<Vec<Remark>> = RwSignal::new(vec![]);
    let leaving: RwSignal<Option<KeptPack>> = RwSignal::new(None);
    let add = move |what: Pick| {
        outcome.set(None);
        wrong.set(vec![]);
        advice.set(vec![]);
        spawn_local(async move {
            let texts = session.texts.get_untracked();
            let came = match checker.pick_and_check(what).await {
                Ok(None) => return,
                Ok(Some(pack)) => {
                    wrong.set(pack.wrong.clone());
                    advice.set(pack.advice.clone());
                    let (name, count) = (pack.head.name.clone(), pack.exercises.len());
                    let exercises = pack.head.exercises.get("fr").map_or(count, Vec::len);
                    if !pack.wrong.is_empty() {
                        Outcome::Refused(texts.packs_refused(name, pack.wrong.len()))
                    } else if session.keep_pack(*pack).await.is_ok() {
                        Outcome::Done(texts.packs_kept(name, exercises))
                    } else {
                        Outcome::Refused(texts.packs_not_kept(name))
                    }
                }
                Err(refusal) => Outcome::Refused(because(texts, &refusal)),
            };
            outcome.set(Some(came));
        });
    };
    view! {
        <p>{move || session.texts.get().packs_about()}</p>
        <LastOutcome outcome/>
        <Remarks remarks=wrong title=move || session.texts.get().packs_to_mend()/>
        <Remarks remarks=advice title=move || session.texts.get().packs_advice()/>
        {move || session.packs.get().into_iter().map(|pack| kept(pack, leaving)).collect_view()}
        <div class="buttons">
            <button type="button" class="button quiet" disabled=move || checker.is_busy() on:click=move |_| add(Pick::File)>
                <Icon svg=art!("icon/plus")/>
                {move || {
                    let texts = session.texts.get();
                    if checker.is_busy() { texts.packs_checking() } else { texts.packs_add() }
                }}
            </button>
            {move || (can_pick_folder() && !checker.is_busy()).then(|| view! {
                <button type="button" class="button quiet" on:click=move |_| add(Pick::Folder)>
                    <Icon svg=art!("icon/folder")/>
                    {session.texts.get().packs_add_folder()}
                </button>
            })}
            {move || checker.is_busy().then(|| view! {
                <button type="button" class="button quiet" on:click=move |_| checker.stop()>
                    <Icon svg=art!("icon/cross")/>
                    {session.texts.get().app_cancel()}
                </button>
            })}
        </div>
        {move || leaving.get().map(|pack| ask_to_remove(pack, leaving, outcome))}
    }
}

/// A pack: its name, its exercises, and a way to take it away.
fn kept(pack: KeptPack, leaving: RwSignal<Option<KeptPack>>) -> impl IntoView {
    let session = session();
    let texts = session.texts.get();
    let name = pack.head.name.clone();
    let label = name.clone();
    let rows = pack.exercises(texts.language().code).iter().cloned().filter_map(|entry| {
        let exercise = Slug::new(&entry.id).ok()?;
        Some(view! {
            <button type="button" class="row" on:click=move |_| session.go(Route::Exercise(exercise.clone()))>
                <span class="row-text">{entry.title}<small>{texts.journey_minutes(entry.minutes)}</small></span>
                <Icon svg=art!("icon/forward") points=true/>
            </button>
        })
    });
    let rows = rows.collect_view();
    view! {
        <section class="pack" aria-label=label>
            <h3>{name}</h3>
            <div class="rows">{rows}</div>
            <button type="button" class="button remove" on:click=move |_| leaving.set(Some(pack.clone()))>
                <Icon svg=art!("icon/bin")/>
                {texts.packs_remove()}
            </button>
        </section>
    }
}

fn ask_to_remove(
    pack: KeptPack,
    leaving: RwSignal<Option<KeptPack>>,
    outcome: RwSignal<Option<Outcome>>,
) -> impl IntoView {
    let session = session();
    let texts = session.texts.get();
    let name = pack.head.name.clone();
    let remove = move |_| {
        let pack = pack.clone();
        leaving.set(None);
        spawn_local(async move {
            if session.remove_pack(&pack.id).await.is_ok() {
                outcome.set(Some(Outcome::Done(session.texts.get_untracked().packs_removed(pack.head.name))));
            }
        });
    };
    view! {
        <Sheet id="remove-pack" close=move || leaving.set(None)>
            <h2 class="sheet-title" id="remove-pack-title" tabindex="-1">{texts.packs_remove_question(name)}</h2>
            <p class="lead">{texts.packs_remove_about()}</p>
            <button type="button" class="button remove wide" on:click=remove>
                <Icon svg=art!("icon/bin")/>
                {texts.packs_remove()}
            </button>
            <button type="button" class="button quiet wide" on:click=move |_| leaving.set(None)>
                {texts.app_cancel()}
            </button>
        </Sheet>
    }
}

impl Refusal {
    /// The name of the file that was picked, where one was.
    fn file(&self) -> &str {
        match self {
            Refusal::TooLarge(file) | Refusal::Unreadable(file) | Refusal::NotAPack(file, _) => file,
            Refusal::NotLoaded | Refusal::BrokeDown | Refusal::TooLong | Refusal::Stopped => "",
        }
    }
}
