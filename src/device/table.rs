//! The table: things to touch, to hold and to move.
//!
//! A long press has a button of its own beside the thing, and what is dragged can also be touched and put down by a second
//! touch, so that everything can be done by touches alone and by the keyboard.

use leptos::ev::{MouseEvent, PointerEvent};
use leptos::prelude::*;
use leptos::task::spawn_local;
use scenario::{Spot, Thing};

use super::control::{AppButton, advised};
use super::gesture::place;
use super::thing::{OneThing, drawing};
use crate::browser::{clock, page, pointer};
use crate::exercise::{Play, play};
use crate::session::session;
use crate::ui::art::{Icon, art};

/// The attribute by which the spot under a finger is found.
const SPOT: &str = "data-spot";
/// How far a finger slides before it drags, in CSS pixels.
const DRAG: i32 = 10;

/// A thing that a finger slides over the table.
#[derive(Clone, Copy)]
pub struct Drag {
    /// The thing under the finger, and where it came down.
    touched: StoredValue<Option<(String, (i32, i32))>>,
    /// Where the thing is now: fractions of the table.
    at: RwSignal<Option<pointer::Point>>,
}

impl Drag {
    /// A finger comes down on a thing: it drags once it slides.
    pub fn touch(self, thing: &str, event: &PointerEvent) {
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
            put_down(play, spot.as_deref());
        }
    }
}

/// Puts what is in hand down on a spot; where it lay already, or on none, it is put back.
fn put_down(play: Play, spot: Option<&str>) {
    let lies_at = play.world.with_untracked(|world| {
        let thing = world.table.in_hand.as_ref()?;
        world.table.places.get(thing).cloned()
    });
    match spot.filter(|spot| lies_at.as_deref() != Some(*spot)) {
        Some(spot) => play.press(&format!("spot.{spot}")),
        None => play.press("table.put-back"),
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
    let moves = play.scenario().exercise().things.iter().any(|thing| thing.moves);
    view! {
        <div
            class="work-table"
            on:pointermove=move |event| drag.slide(play, &event)
            on:pointerup=move |event| drag.drop(play, pointer::over(&event, SPOT))
            on:pointercancel=move |_| drag.drop(play, None)
        >
            {moves.then(|| view! { <InHand/> })}
            <div class="screen" tabindex="-1">
                <div class="spots" data-spots=count>
                    {spots.into_iter().map(|spot| view! { <OneSpot spot drag/> }).collect_view()}
                </div>
            </div>
            {move || drag.at.get().map(|at| view! { <Dragged at/> })}
        </div>
    }
}

/// A place on the table with what lies there.
#[component]
fn OneSpot(spot: Spot, drag: Drag) -> impl IntoView {
    let play = play();
    let target = format!("spot.{}", spot.id);
    let is_open = {
        let id = spot.id.clone();
        Memo::new(move |_| {
            play.world.with(|world| {
                let lies_at = world.table.in_hand.as_ref().and_then(|thing| world.table.places.get(thing));
                lies_at.is_some_and(|lies_at| *lies_at != id)
            })
        })
    };
    let scenario = play.scenario();
    let things = {
        let id = spot.id.clone();
        Memo::new(move |_| {
            let lies_here = |thing: &&Thing| play.world.with(|world| world.table.places.get(&thing.id) == Some(&id));
            scenario.exercise().things.iter().filter(lies_here).cloned().collect::<Vec<_>>()
        })
    };
    // A touch anywhere on the spot puts down what is in hand; its button does so by being touched.
    let on_spot = {
        let id = spot.id.clone();
        move |event: MouseEvent| {
            let in_hand = play.world.with_untracked(|world| world.table.in_hand.clone());
            if let Some(thing) = in_hand {
                put_down(play, Some(&id));
                if event.detail() == 0 {
                    focus(thing);
                }
            }
        }
    };
    let label = spot.label.clone();
    view! {
        <section class="spot" class:open=is_open data-spot=spot.id.clone() aria-label=spot.label lang="fr" on:click=on_spot>
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

/// What is in hand and the way to put it back, or how to take something; it keeps its place, so that nothing jumps.
#[component]
fn InHand() -> impl IntoView {
    let session = session();
    let play = play();
    let scenario = play.scenario();
    let in_hand = Memo::new(move |_| {
        let id = play.world.with(|world| world.table.in_hand.clone())?;
        scenario.exercise().things.iter().find(|thing| thing.id == id).map(|thing| thing.label.clone())
    });
    view! {
        <div class="work-hand">
            <p role="status">
                {move || match in_hand.get() {
                    Some(thing) => session.texts.get().table_in_hand(&thing),
                    None => session.texts.get().table_take().to_owned(),
                }}
            </p>
            {move || in_hand.get().is_some().then(|| view! {
                <AppButton target="table.put-back" icon=art!("icon/undo") class="button quiet round" icon_only=true
                    label=move || session.texts.get().table_put_back().to_owned()/>
            })}
        </div>
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
