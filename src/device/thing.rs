//! A thing on the table: its drawing, and what a touch, a hold or a key does to it.

use leptos::ev::{KeyboardEvent, MouseEvent, PointerEvent};
use leptos::prelude::*;
use scenario::Thing;

use super::control::{advised, press};
use super::gesture::{Hold, place};
use super::table::Drag;
use crate::exercise::play;
use crate::session::session;
use crate::ui::art::{Icon, art};

/// The drawing of a thing.
pub fn drawing(picture: &str) -> &'static str {
    match picture {
        "advert" => art!("object/advert"),
        "envelope" => art!("object/envelope"),
        "extractor" => art!("object/extractor"),
        "fan" => art!("object/fan"),
        "kettle" => art!("object/kettle"),
        "key" => art!("object/key"),
        "lamp" => art!("object/lamp"),
        "laser-cutter" => art!("object/laser-cutter"),
        "official-letter" => art!("object/official-letter"),
        "radio" => art!("object/radio"),
        "workshop-letter" => art!("object/workshop-letter"),
        _ => art!("object/letter"),
    }
}

/// A thing: touched or moved, held, or both.
#[component]
pub fn OneThing(thing: Thing, drag: Drag) -> impl IntoView {
    let play = play();
    let is_on = {
        let id = thing.id.clone();
        Memo::new(move |_| play.world.with(|world| world.table.on.contains(&id)))
    };
    if thing.holds {
        return view! { <Held thing is_on/> }.into_any();
    }
    let target = format!("thing.{}", thing.id);
    let on_press = press(&target);
    let in_hand = {
        let id = thing.id.clone();
        Memo::new(move |_| play.world.with(|world| world.table.in_hand.as_ref() == Some(&id)))
    };
    let moves = thing.moves;
    let id = thing.id.clone();
    view! {
        <button
            type="button"
            class="thing"
            class:moves=moves
            class:on=is_on
            class:in-hand=in_hand
            class:advised=advised(&target)
            id=format!("thing-{}", thing.id)
            data-target=target
            aria-pressed=move || (if moves { in_hand.get() } else { is_on.get() }).to_string()
            on:pointerdown=move |event| if moves { drag.touch(&id, &event) }
            on:click=move |event| {
                event.stop_propagation();
                on_press(event);
            }
        >
            <span class="art" aria-hidden="true" inner_html=drawing(&thing.picture)></span>
            <span class="thing-label">{thing.label}</span>
        </button>
    }
    .into_any()
}

/// A thing that wants a long press. A short touch says so; holding Enter or its button do the same as a long one.
#[component]
fn Held(thing: Thing, is_on: Memo<bool>) -> impl IntoView {
    let session = session();
    let play = play();
    let hold = Hold::new();
    let too_short = RwSignal::new(false);
    let target = format!("hold.{}", thing.id);
    let begin = {
        let target = target.clone();
        move |from| {
            let target = target.clone();
            too_short.set(false);
            hold.begin(from, move || play.press(&target));
        }
    };
    let end = move || {
        if hold.end() {
            too_short.set(true);
        }
    };
    let is_key = |event: &KeyboardEvent| matches!(event.key().as_str(), "Enter" | " ");
    let on_button = {
        let press = press(&target);
        move |event: MouseEvent| {
            too_short.set(false);
            press(event);
        }
    };
    let on_key = {
        let begin = begin.clone();
        move |event: KeyboardEvent| {
            if is_key(&event) {
                event.prevent_default();
                if !event.repeat() {
                    begin((0, 0));
                }
            }
        }
    };
    let label = thing.label.clone();
    view! {
        <div class="thing-held" class:advised=advised(&target)>
            <button
                type="button"
                class="thing holds"
                class:on=is_on
                class:holding=hold.is_down
                aria-pressed=move || is_on.get().to_string()
                on:pointerdown=move |event: PointerEvent| begin(place(&event))
                on:pointermove=move |event| hold.slide(place(&event))
                on:pointerup=move |_| end()
                on:pointercancel=move |_| { hold.end(); }
                on:contextmenu=move |event| event.prevent_default()
                on:keydown=on_key
                on:keyup=move |event| if is_key(&event) { end() }
            >
                <span class="art" aria-hidden="true" inner_html=drawing(&thing.picture)></span>
                <svg class="hold-ring" viewBox="0 0 100 100" aria-hidden="true"><circle cx="50" cy="50" r="46" pathLength="100"/></svg>
                <span class="thing-label">{thing.label}</span>
            </button>
            <button
                type="button"
                class="button quiet hold-button"
                data-target=target.clone()
                lang=move || session.texts.get().language().code
                aria-label=move || format!("{} : {label}", session.texts.get().table_hold())
                on:click=on_button
            >
                <Icon svg=art!("icon/hand")/>
                {move || session.texts.get().table_hold()}
            </button>
            <p class="hold-longer" role="status" lang=move || session.texts.get().language().code>
                {move || too_short.get().then(|| session.texts.get().table_longer())}
            </p>
        </div>
    }
}
