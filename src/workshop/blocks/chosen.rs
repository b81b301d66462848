//! What can be done with the block that is chosen: right below it in the program.

use creation::blocks::program::limits;
use creation::blocks::{Block, Condition, Edit, Place, Sensor};
use creation::embroidery::thread::THREADS;
use leptos::prelude::*;

use super::desk::Desk;
use super::words;
use crate::ui::art::{Icon, art};
use crate::ui::button::RoundButton;
use crate::workshop::embroidery::{spool, thread_name};

/// What can be done with a block.
pub fn block(desk: Desk, place: Place) -> impl IntoView {
    let texts = desk.shell.session.texts.get();
    let block = desk.program.with(|program| program.block(&place).cloned());
    let (moved, copied, removed) = (place.clone(), place.clone(), place.clone());
    view! {
        <div class="chosen-block">
            {block.as_ref().and_then(|block| number(desk, &place, block))}
            {block.as_ref().and_then(|block| condition(desk, &place, block))}
            {block.as_ref().and_then(|block| colour(desk, &place, block))}
            <div class="tool-row even">
                <button type="button" class="button quiet" on:click=move |_| desk.moving.set(Some(moved.clone()))>
                    {texts.blocks_move()}
                </button>
                <button type="button" class="button quiet" on:click=move |_| desk.edit(Edit::Duplicate { at: copied.clone() })>
                    <Icon svg=art!("icon/duplicate")/>
                    {texts.blocks_duplicate()}
                </button>
                <button type="button" class="button remove" on:click=move |_| desk.remove(removed.clone())>
                    <Icon svg=art!("icon/bin")/>
                    {texts.piece_remove()}
                </button>
            </div>
        </div>
    }
}

/// The number of a block, less and more: by the step that people think in.
fn number(desk: Desk, place: &Place, block: &Block) -> Option<impl IntoView + use<>> {
    let texts = desk.shell.session.texts.get();
    let (number, _) = block.number()?;
    let number = i64::from(number);
    let step = match block {
        Block::Move(_) => 5,
        Block::TurnLeft(_) | Block::TurnRight(_) => 15,
        _ => 1,
    };
    let said = words::number(texts, block)?;
    let change = move |place: Place, way: i64| {
        // To the next round number: from 7 in steps of 5 to 10, or back to 5.
        let rounded = if way > 0 { (number / step + 1) * step } else { ((number - 1) / step) * step };
        desk.edit(Edit::SetNumber { at: place, number: rounded });
    };
    let (less, more) = (place.clone(), place.clone());
    Some(view! {
        <div class="tool-row side">
            <RoundButton
                label=texts.piece_smaller().to_owned()
                icon=art!("icon/minus")
                press=move || change(less.clone(), -1)
            />
            <p role="status"><b>{said}</b></p>
            <RoundButton
                label=texts.piece_larger().to_owned()
                icon=art!("icon/plus")
                press=move || change(more.clone(), 1)
            />
        </div>
    })
}

/// What a block tests.
fn condition(desk: Desk, place: &Place, block: &Block) -> Option<impl IntoView + use<>> {
    let texts = desk.shell.session.texts.get();
    let now = block.condition()?;
    let sensors = [Sensor::WallAhead, Sensor::AtDoor, Sensor::ThingHere, Sensor::OnMark];
    let choices = sensors.into_iter().flat_map(|sensor| [Condition::Is(sensor), Condition::Not(sensor)]);
    let button = |condition: Condition| {
        let at = place.clone();
        view! {
            <button
                type="button"
                class="button quiet"
                aria-pressed=(condition == now).to_string()
                on:click=move |_| desk.edit(Edit::SetCondition { at: at.clone(), condition })
            >
                {words::condition(texts, condition)}
            </button>
        }
    };
    Some(view! {
        <fieldset class="segments conditions">
            <legend>{texts.blocks_condition()}</legend>
            {choices.map(button).collect_view()}
        </fieldset>
    })
}

/// The thread of a colour block.
fn colour(desk: Desk, place: &Place, block: &Block) -> Option<impl IntoView + use<>> {
    let texts = desk.shell.session.texts.get();
    let Block::Colour(now) = block else { return None };
    let choice = |thread: &'static creation::embroidery::thread::Thread| {
        let at = place.clone();
        view! {
            <button
                type="button"
                class="tile spool"
                aria-label=thread_name(texts, thread.id)
                aria-pressed=(thread.id == now).to_string()
                on:click=move |_| desk.edit(Edit::SetColour { at: at.clone(), colour: thread.id.to_owned() })
            >
                {spool(thread)}
            </button>
        }
    };
    Some(view! { <div class="strip">{THREADS.iter().map(choice).collect_view()}</div> })
}

/// The name of an own block, and the way to take it away.
pub fn own(desk: Desk, rank: usize) -> impl IntoView {
    let texts = desk.shell.session.texts.get();
    let name = desk.program.with_untracked(|program| program.own.get(rank).map(|own| own.name.clone()));
    view! {
        <div class="chosen-block">
            <div class="field">
                <label for="own-name">{texts.blocks_own_label()}</label>
                <input
                    class="input"
                    id="own-name"
                    type="text"
                    autocomplete="off"
                    maxlength=limits::LETTERS.to_string()
                    prop:value=name.unwrap_or_default()
                    on:change:target=move |event| desk.edit(Edit::RenameOwn { own: rank, name: event.target().value() })
                />
            </div>
            <button type="button" class="button remove" on:click=move |_| desk.edit(Edit::RemoveOwn { own: rank })>
                <Icon svg=art!("icon/bin")/>
                {texts.piece_remove()}
            </button>
        </div>
    }
}
