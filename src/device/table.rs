//! The table: things to touch, to hold and to move.
//!
//! A long press has a button of its own beside the thing, and what is dragged can also be touched and put down by a second
//! touch, so that everything can be done by touches alone and by the keyboard.

use leptos::ev::{KeyboardEvent, MouseEvent, PointerEvent};
use leptos::prelude::*;
use leptos::task::spawn_local;
use scenario::{Spot, Thing};

use super::control::{AppButton, advised, press};
use super::gesture::{Hold, place};
use crate::browser::{clock, page, pointer};
use crate::exercise::{Play, play};
use crate::session::session;
use crate::ui::art::{Icon, art};

/// The attribute by which the spot under a finger is found.
const SPOT: &str = "data-spot";
/// How far a finger slides before it drags, in CSS pixels.
const DRAG: i32 = 10;

/// The drawing of a thing.
fn drawing(picture: &str) -> &'static str {
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

/// A thing that a finger slides over the table.
#[derive(Clone, Copy)]
struct Drag {
    /// The thing under the finger, and where it came down.
    touched: StoredValue<Option<(String, (i32, i32))>>,
    /// Where the thing is now: fractions of the table.
    at: RwSignal<Option<pointer::Point>>,
}

impl Drag {
    fn touch(self, thing: &str, event: &PointerEvent) {
        if event.is_primary() {
            self.touched.set_value(Some((thing.to_owned(), place(event))));
        }
    }

    fn slide(self, play: Play, event: &PointerEvent) {
        let Some((thing, (x, y))) = self.touched.get_value() else { return };
        if self.at.get_untracked().is_none() {
            let now = place(event);
            if (now.0 - x).abs().max((now.1 - y).abs()) < DRAG || !pointer::grab(event) {
                return;
            }
            if !is_in_hand(play, &thing) {
                play.press(&format!("thing.{thing}"));
            }
        }
        self.at.set(pointer::point(event));
    }

    fn drop(self, play: Play, spot: Option<String>) {
        self.touched.set_value(None);
        if self.at.get_untracked().is_some() {
            self.at.set(None);
            play.press(&spot.map_or_else(|| "table.put-back".to_owned(), |spot| format!("spot.{spot}")));
        }
    }
}

fn is_in_hand(play: Play, thing: &str) -> bool {
    play.world.with_untracked(|world| world.table.in_hand.as_deref() == Some(thing))
}

/// The table.
#[component]
pub fn Table() -> impl IntoView {
    let play = play();
    let drag = Drag { touched: StoredValue::new(None), at: RwSignal::new(None) };
    let spots = play.scenario().exercise().spots.clone();
    let count = spots.len().to_string();
    view! {
        <div
            class="table"
            on:pointermove=move |event| drag.slide(play, &event)
            on:pointerup=move |event| drag.drop(play, pointer::over(&event, SPOT))
            on:pointercancel=move |_| drag.drop(play, None)
        >
            <div class="screen" tabindex="-1">
                <div class="spots" data-spots=count>
                    {spots.into_iter().map(|spot| view! { <OneSpot spot drag/> }).collect_view()}
                </div>
            </div>
            <InHand/>
            {move || drag.at.get().map(|at| view! { <Dragged at/> })}
        </div>
    }
}

/// A place on the table with what lies there.
#[component]
fn OneSpot(spot: Spot, drag: Drag) -> impl IntoView {
    let play = play();
    let target = format!("spot.{}", spot.id);
    let is_open = Memo::new(move |_| play.world.with(|world| world.table.in_hand.is_some()));
    let scenario = play.scenario();
    let things = {
        let id = spot.id.clone();
        Memo::new(move |_| {
            let lies_here = |thing: &&Thing| play.world.with(|world| world.table.places.get(&thing.id) == Some(&id));
            scenario.exercise().things.iter().filter(lies_here).cloned().collect::<Vec<_>>()
        })
    };
    // A touch anywhere on the spot puts down what is in hand; its button does so by being touched.
    let put_down = {
        let target = target.clone();
        move |event: MouseEvent| {
            let in_hand = play.world.with_untracked(|world| world.table.in_hand.clone());
            if let Some(thing) = in_hand {
                play.press(&target);
                if event.detail() == 0 {
                    focus(thing);
                }
            }
        }
    };
    let label = spot.label.clone();
    view! {
        <section class="spot" class:open=is_open data-spot=spot.id.clone() aria-label=spot.label lang="fr" on:click=put_down>
            {move || if is_open.get() {
                view! {
                    <button type="button" class="spot-label" class:advised=advised(&target) data-target=target.clone()>
                        <Icon svg=art!("icon/download")/>
                        <span>{label.clone()}</span>
                    </button>
                }.into_any()
            } else {
                view! { <p class="spot-label"><span>{label.clone()}</span></p> }.into_any()
            }}
            <div class="spot-things">
                {move || things.get().into_iter().map(|thing| view! { <OneThing thing drag/> }).collect_view()}
            </div>
        </section>
    }
}

/// Gives the focus to a thing that was put down by the keyboard, once it is drawn where it lies now.
fn focus(thing: String) {
    spawn_local(async move {
        clock::pause(0).await;
        page::focus(&format!("thing-{thing}"));
    });
}

/// A thing: touched or moved, held, or both.
#[component]
fn OneThing(thing: Thing, drag: Drag) -> impl IntoView {
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

/// What is in hand, and the way to put it back.
#[component]
fn InHand() -> impl IntoView {
    let session = session();
    let play = play();
    let scenario = play.scenario();
    let in_hand = Memo::new(move |_| play.world.with(|world| world.table.in_hand.clone()));
    move || {
        let id = in_hand.get()?;
        let thing = scenario.exercise().things.iter().find(|thing| thing.id == id)?;
        let label = thing.label.clone();
        Some(view! {
            <div class="table-hand" role="status">
                <p>{move || session.texts.get().table_in_hand(&label)}</p>
                <AppButton target="table.put-back" icon=art!("icon/undo")
                    label=move || session.texts.get().table_put_back().to_owned()/>
            </div>
        })
    }
}

/// The thing that follows the finger.
#[component]
fn Dragged(at: pointer::Point) -> impl IntoView {
    let play = play();
    let scenario = play.scenario();
    let picture = play.world.with_untracked(|world| {
        let id = world.table.in_hand.as_ref()?;
        scenario.exercise().things.iter().find(|thing| thing.id == *id).map(|thing| drawing(&thing.picture))
    });
    view! {
        <svg class="dragged" aria-hidden="true">
            <svg x=format!("{:.2}%", at.x * 100.0) y=format!("{:.2}%", at.y * 100.0) overflow="visible">
                <g transform="translate(-56 -64) rotate(-4 56 56)">
                    <svg width="112" height="112" inner_html=picture.unwrap_or_default()></svg>
                </g>
            </svg>
        </svg>
    }
}
