//! The first step: a free drawing, or one of the challenges.

use creation::blocks::challenge::ChallengeEntry;
use creation::blocks::{Change, World};
use leptos::prelude::*;

use super::desk::{Desk, desk};
use super::free_drawing;
use crate::ui::art::{Art, Icon, art};

/// Chapters of challenges.
const CHAPTERS: std::ops::RangeInclusive<u8> = 1..=4;

/// A free drawing, then the challenges by chapter.
#[component]
pub fn Choose() -> impl IntoView {
    let desk = desk();
    let texts = desk.shell.session.texts;
    let chapter = move |chapter: u8| {
        let entries: Vec<ChallengeEntry> = desk.challenges.with(|all| {
            let of_chapter = |entry: &&ChallengeEntry| entry.challenge.chapter == chapter;
            all.iter().flat_map(|all| all.iter().filter(of_chapter)).cloned().collect()
        });
        (!entries.is_empty()).then(|| {
            view! {
                <h2 id=format!("chapter-{chapter}")>{super::words::chapter(texts.get(), chapter)}</h2>
                <div class="rows challenges" role="group" aria-labelledby=format!("chapter-{chapter}")>
                    {entries.into_iter().map(|entry| tile(desk, entry)).collect_view()}
                </div>
            }
        })
    };
    view! {
        <div class="choose">
            <button
                type="button"
                class="row challenge"
                aria-pressed=move || desk.is_for(None).to_string()
                on:click=move |_| desk.begin(free_drawing())
            >
                <Art svg=art!("object/robot-drawing")/>
                <span class="row-text">
                    {move || texts.get().blocks_free()}
                    <small>{move || texts.get().blocks_free_about()}</small>
                </span>
            </button>
            {move || CHAPTERS.map(chapter).collect_view()}
            {move || desk.challenges.with(Option::is_none).then(|| view! { <p>{texts.get().blocks_no_challenges()}</p> })}
        </div>
    }
}

fn tile(desk: Desk, entry: ChallengeEntry) -> impl IntoView {
    let name = entry.id.clone();
    let is_reached = {
        let name = name.clone();
        move || desk.shell.session.state.with(|state| state.challenges.iter().any(|reached| reached.as_str() == name))
    };
    let picture = match entry.challenge.world() {
        World::Robot => art!("object/robot-top"),
        World::Turtle => art!("object/turtle"),
    };
    let title = entry.texts.title.clone();
    let texts = desk.shell.session.texts;
    let begin = move |_| {
        if desk.is_for(Some(&entry.id)) {
            return desk.shell.show(crate::workshop::shell::Stage::Mine);
        }
        let program = entry.challenge.start(&entry.texts);
        desk.begin(Change::Begin { challenge: Some(entry.id.clone()), program });
    };
    view! {
        <button
            type="button"
            class="row challenge"
            aria-pressed=move || desk.is_for(Some(&name)).to_string()
            on:click=begin
        >
            <Art svg=picture/>
            <span class="row-text">{title}</span>
            {move || is_reached().then(|| view! {
                <span class="reached"><Icon svg=art!("icon/check")/> {texts.get().blocks_reached()}</span>
            })}
        </button>
    }
}
