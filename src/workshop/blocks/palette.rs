//! The blocks that can be added.

use creation::blocks::program::limits;
use creation::blocks::{Block, Kind, World};
use leptos::prelude::*;

use super::desk::{Desk, desk};
use super::words;
use crate::ui::art::{Icon, art};
use crate::ui::button::RoundButton;
use crate::workshop::words::millimetres;

/// The thread of a new colour block.
const FIRST_THREAD: &str = "red";
/// What one touch adds to the side of the drawing, in mm.
const SIDE_STEP: f64 = 5.0;

/// The blocks to add.
#[component]
pub fn Palette() -> impl IntoView {
    let desk = desk();
    let texts = desk.shell.session.texts;
    view! {
        <section class="palette">
            <div class="strip blocks" role="group" aria-label=move || texts.get().blocks_palette()>
                {move || offers(desk)}
            </div>
        </section>
    }
}

/// How large the drawing becomes; nothing for the robot, who draws none.
#[component]
pub fn Side() -> impl IntoView {
    let desk = desk();
    move || desk.program.with(|program| program.world == World::Turtle).then(|| side(desk))
}

fn side(desk: Desk) -> impl IntoView {
    let texts = desk.shell.session.texts;
    let change = move |way: f64| desk.set_side(untrack(|| desk.side()) + way * SIDE_STEP);
    view! {
        <div class="tool-row side">
            <RoundButton
                label=move || texts.get().piece_smaller().to_owned()
                icon=art!("icon/minus")
                press=move || change(-1.0)
            />
            <p role="status">
                {move || texts.get().blocks_side()}" "<b>{move || millimetres(texts.get(), desk.side())}</b>
            </p>
            <RoundButton
                label=move || texts.get().piece_larger().to_owned()
                icon=art!("icon/plus")
                press=move || change(1.0)
            />
        </div>
    }
}

fn offers(desk: Desk) -> impl IntoView {
    let texts = desk.shell.session.texts.get();
    let kinds = desk.offered();
    let has_calls = kinds.contains(&Kind::Call);
    let plain = kinds.into_iter().filter(|kind| *kind != Kind::Call).map(|kind| {
        let name = words::kind(texts, kind);
        offer(desk, kind, name.to_owned(), move || fresh(kind))
    });
    let own = desk.program.with(|program| program.own.iter().map(|own| own.name.clone()).collect::<Vec<_>>());
    let is_full = own.len() >= limits::OWN;
    let calls = own.into_iter().enumerate().filter(|_| has_calls);
    let calls = calls.map(|(rank, name)| offer(desk, Kind::Call, name, move || Block::Call(rank)));
    let new = (has_calls && !is_full).then(|| {
        view! {
            <button type="button" class="tile block-offer" on:click=move |_| desk.add_own()>
                <Icon svg=art!("icon/block-add")/>
                {texts.blocks_own_new()}
            </button>
        }
    });
    view! {
        {plain.collect_view()}
        {calls.collect_view()}
        {new}
    }
}

fn offer(desk: Desk, kind: Kind, name: String, block: impl Fn() -> Block + 'static) -> impl IntoView {
    view! {
        <button type="button" class=format!("tile block-offer {}", words::class(kind)) on:click=move |_| desk.add(block())>
            <Icon svg=words::icon(kind)/>
            {name}
        </button>
    }
}

fn fresh(kind: Kind) -> Block {
    match kind.fresh() {
        Block::Colour(_) => Block::Colour(FIRST_THREAD.to_owned()),
        block => block,
    }
}
