//! What is to be done, a hint for whoever asks, and how the run ended.

use creation::blocks::challenge::ChallengeEntry;
use leptos::prelude::*;

use super::desk::{Desk, desk};
use super::player::Outcome;
use super::words;
use crate::ui::art::{Icon, art};
use crate::ui::button::Listen;

/// Where it is said how the run ended.
pub const OUTCOME: &str = "outcome";

/// The mission of the challenge; nothing for a free drawing.
#[component]
pub fn Mission() -> impl IntoView {
    let desk = desk();
    let texts = desk.shell.session.texts;
    let is_hinted = RwSignal::new(false);
    // What is new is said before the first block: afterwards it only takes room.
    let is_empty = Memo::new(move |_| desk.program.with(|program| program.main.is_empty()));
    Effect::new(move |_| {
        desk.challenge.with(|entry| entry.as_ref().map(|entry| entry.id.clone()));
        is_hinted.set(false);
    });
    view! {
        {move || desk.challenge.get().map(|entry| view! {
            <section class="mission-card" aria-labelledby="challenge-title">
                <h2 id="challenge-title">{entry.texts.title.clone()}</h2>
                <p>{entry.texts.mission.clone()}</p>
                {
                    let learned = entry.texts.learned.clone();
                    move || learned.clone().filter(|_| is_empty.get()).map(|learned| view! { <p class="learned">{learned}</p> })
                }
                <div class="tool-row">
                    <Listen text=format!("{} {}", entry.texts.mission, entry.texts.learned.clone().unwrap_or_default())/>
                    <button
                        type="button"
                        class="button quiet"
                        aria-expanded=move || is_hinted.get().to_string()
                        on:click=move |_| is_hinted.update(|hinted| *hinted = !*hinted)
                    >
                        <Icon svg=art!("icon/bulb")/>
                        {move || texts.get().blocks_hint()}
                    </button>
                </div>
                {move || is_hinted.get().then(|| view! { <p class="hint" role="status">{entry.texts.hint.clone()}</p> })}
            </section>
        })}
        <div role="status" id=OUTCOME>{move || desk.player.outcome.get().map(|outcome| ended(desk, &outcome))}</div>
    }
}

/// How the run ended, with the way on.
fn ended(desk: Desk, outcome: &Outcome) -> AnyView {
    let texts = desk.shell.session.texts.get();
    let entry = desk.challenge.get();
    match (outcome, entry) {
        (Outcome::Reached { praised }, Some(entry)) => {
            let next = next_of(desk, &entry.id);
            let praise = praised.then(|| view! { <p>{texts.blocks_praised(entry.challenge.most)}</p> });
            let go_on = next.map(|next| {
                let title = next.texts.title.clone();
                view! {
                    <button type="button" class="button wide" on:click=move |_| {
                        let program = next.challenge.start(&next.texts);
                        desk.begin(creation::blocks::Change::Begin { challenge: Some(next.id.clone()), program });
                    }>
                        <span>{texts.blocks_next()}<small class="next-title">{title}</small></span>
                        <Icon svg=art!("icon/arrow") points=true/>
                    </button>
                }
            });
            view! {
                <div class="notice good">
                    <Icon svg=art!("icon/check")/>
                    <div><p><b>{entry.texts.success.clone()}</b></p>{praise}</div>
                    {go_on}
                </div>
            }
            .into_any()
        }
        (Outcome::NotYet { ended, missing }, _) => {
            let other_room = (desk.player.room.get() > 0).then(|| texts.blocks_other_room());
            view! {
                <div class="notice">
                    <Icon svg=art!("icon/info")/>
                    <p>{other_room}" "{words::not_yet(texts, ended, missing)}</p>
                </div>
            }
            .into_any()
        }
        (Outcome::Free(ended), _) => words::ended(texts, ended)
            .map(|said| {
                view! { <div class="notice"><Icon svg=art!("icon/info")/><p>{said}</p></div> }
            })
            .into_any(),
        (Outcome::Reached { .. }, None) => ().into_any(),
    }
}

/// The challenge after that one.
fn next_of(desk: Desk, id: &str) -> Option<ChallengeEntry> {
    desk.challenges.with(|all| {
        let all = all.as_ref()?;
        let rank = all.iter().position(|entry| entry.id == id)?;
        all.get(rank + 1).cloned()
    })
}
