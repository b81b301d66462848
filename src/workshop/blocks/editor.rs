//! The program as a list of blocks to touch.

use creation::blocks::{Block, Kind, Place, Program, Root, Shown, rows};
use leptos::prelude::*;

use super::desk::{Chosen, Desk, desk};
use super::{chosen, words};
use crate::ui::art::{Icon, art};

/// A line of the program, on its own: what the list is made of.
#[derive(Clone, Debug, PartialEq)]
struct Line {
    depth: usize,
    place: Place,
    what: What,
}

#[derive(Clone, Debug, PartialEq)]
enum What {
    Own(usize, String),
    Block(Block, Vec<String>),
    Otherwise,
    /// The end of a list, and whether the list is empty.
    End(bool),
    /// A gap before a block.
    Between,
}

/// The program. A touch on a block chooses it: the next one goes after it.
#[component]
pub fn Editor() -> impl IntoView {
    let desk = desk();
    let texts = desk.shell.session.texts;
    let lines = Memo::new(move |_| desk.program.with(lines));
    view! {
        <section class="program" aria-label=move || texts.get().blocks_program()>
            {move || desk.moving.get().map(|_| view! {
                <div class="tool-row">
                    <p role="status">{texts.get().blocks_move_where()}</p>
                    <button type="button" class="button quiet" on:click=move |_| desk.moving.set(None)>
                        {texts.get().blocks_move_not()}
                    </button>
                </div>
            })}
            <ol role="list">
                {move || lines.get().into_iter().map(|line| row(desk, line)).collect_view()}
            </ol>
        </section>
    }
}

fn lines(program: &Program) -> Vec<Line> {
    let names: Vec<String> = program.own.iter().map(|own| own.name.clone()).collect();
    let line = |row: creation::blocks::Row| {
        let list = program.list(&row.place.list).map_or(0, Vec::len);
        let what = match row.shown {
            Shown::Own(name) => match row.place.list.root {
                Root::Own(rank) => What::Own(rank, name.to_owned()),
                Root::Main => What::Between,
            },
            Shown::Block(block) => What::Block(head_of(block), names.clone()),
            Shown::Otherwise => What::Otherwise,
            Shown::Gap { empty } if row.place.rank == list => What::End(empty),
            Shown::Gap { .. } => What::Between,
        };
        Line { depth: row.depth, place: row.place, what }
    };
    rows(program).into_iter().map(line).collect()
}

/// The block without what it holds: a line that stays while lines within change.
fn head_of(block: &Block) -> Block {
    let mut head = block.clone();
    head.branches_mut().for_each(|(_, list)| list.clear());
    head
}

fn row(desk: Desk, line: Line) -> AnyView {
    let Line { depth, place, what } = line;
    let depth = depth.to_string();
    let shown = match what {
        What::Own(rank, name) => own(desk, rank, name).into_any(),
        What::Block(block, names) => block_row(desk, place, block, names).into_any(),
        What::Otherwise => {
            let texts = desk.shell.session.texts;
            view! { <p class="otherwise">{move || texts.get().blocks_otherwise()}</p> }.into_any()
        }
        What::End(empty) => end(desk, place, empty).into_any(),
        What::Between => between(desk, place).into_any(),
    };
    view! { <li style:--depth=depth>{shown}</li> }.into_any()
}

fn own(desk: Desk, rank: usize, name: String) -> impl IntoView {
    let texts = desk.shell.session.texts;
    view! {
        <button
            type="button"
            class="block own"
            aria-pressed=move || (desk.chosen.get() == Some(Chosen::Own(rank))).to_string()
            on:click=move |_| desk.select_own(rank)
        >
            <Icon svg=art!("icon/block-add")/>
            {move || texts.get().blocks_own_heading(if name.is_empty() { "…" } else { &name })}
        </button>
        {move || (desk.chosen.get() == Some(Chosen::Own(rank))).then(|| chosen::own(desk, rank))}
    }
}

fn block_row(desk: Desk, place: Place, block: Block, names: Vec<String>) -> impl IntoView {
    let texts = desk.shell.session.texts;
    let (here, running, chosen, moved) = (place.clone(), place.clone(), place.clone(), place.clone());
    let kind = block.kind();
    view! {
        <button
            type="button"
            class=format!("block {}", words::class(kind))
            class:running=move || desk.player.at.with(|at| at.as_ref() == Some(&running))
            class:moved=move || desk.moving.with(|moving| moving.as_ref() == Some(&moved))
            aria-pressed=move || desk.chosen.with(|now| *now == Some(Chosen::Block(chosen.clone()))).to_string()
            disabled=move || desk.moving.with(Option::is_some)
            on:click=move |_| desk.select(here.clone())
        >
            <Icon svg=words::icon(kind)/>
            {move || words::block(texts.get(), &block, &names)}
        </button>
        {
            let (place, chosen) = (place.clone(), place.clone());
            let is_chosen = Memo::new(move |_| {
                desk.moving.with(Option::is_none)
                    && desk.chosen.with(|now| *now == Some(Chosen::Block(chosen.clone())))
            });
            move || is_chosen.get().then(|| chosen::block(desk, place.clone()))
        }
        {mark_after(desk, place, kind)}
    }
}

/// The mark where the next block goes, right after this one. A block that holds others has it after its end.
fn mark_after(desk: Desk, place: Place, kind: Kind) -> impl IntoView {
    let after = place.list.at(place.rank + 1);
    let is_simple = !matches!(kind, Kind::Repeat | Kind::RepeatUntil | Kind::If);
    let is_between = move || {
        desk.program.with(|program| program.list(&after.list).is_some_and(|list| after.rank < list.len()))
            && desk.cursor.with(|cursor| *cursor == after)
    };
    move || (is_simple && is_between()).then(|| mark(desk))
}

fn mark(desk: Desk) -> impl IntoView {
    let texts = desk.shell.session.texts;
    view! { <p class="mark-here"><Icon svg=art!("icon/arrow")/> {move || texts.get().blocks_here()}</p> }
}

/// The end of a list: the next block can go there.
fn end(desk: Desk, place: Place, empty: bool) -> impl IntoView {
    let texts = desk.shell.session.texts;
    let (here, target) = (place.clone(), place);
    let is_marked = Memo::new(move |_| desk.cursor.with(|cursor| *cursor == here));
    view! {
        <button
            type="button"
            class="gap"
            aria-pressed=move || is_marked.get().to_string()
            on:click=move |_| if desk.moving.with_untracked(Option::is_some) {
                desk.drop_here(target.clone());
            } else {
                desk.mark(target.clone());
            }
        >
            {move || {
                let texts = texts.get();
                match (desk.moving.with(Option::is_some), is_marked.get(), empty) {
                    (true, ..) => texts.blocks_move_here(),
                    (_, true, _) => texts.blocks_here(),
                    (_, _, true) => texts.blocks_empty(),
                    _ => texts.blocks_add_here(),
                }
            }}
        </button>
    }
}

/// A gap before a block: shown where a block is being moved, or where the mark stands at the beginning of a list.
fn between(desk: Desk, place: Place) -> impl IntoView {
    let texts = desk.shell.session.texts;
    move || {
        let (target, here) = (place.clone(), place.clone());
        if desk.moving.with(Option::is_some) {
            let button = view! {
                <button type="button" class="gap" on:click=move |_| desk.drop_here(target.clone())>
                    {move || texts.get().blocks_move_here()}
                </button>
            };
            return Some(button.into_any());
        }
        let is_after_holder = here.rank > 0
            && desk.program.with(|program| {
                let before = program.block(&here.list.at(here.rank - 1));
                before.is_some_and(|block| block.branches().next().is_some())
            });
        let is_marked = desk.cursor.with(|cursor| *cursor == here);
        (is_marked && (here.rank == 0 || is_after_holder)).then(|| mark(desk).into_any())
    }
}
