//! The plan of the town: finding a place, and the way there. The legend below the plan names every place, so that each
//! can be touched and reached by keyboard; a touch on the plan opens the place that is nearest.

use leptos::ev::PointerEvent;
use leptos::prelude::*;
use scenario::{Place, Travel};

use super::control::{AppButton, advised, press};
use crate::browser::pointer;
use crate::exercise::play;
use crate::session::session;
use crate::ui::art::{Icon, art};

/// How far from a pin a touch may be, in hundredths of the plan.
const REACH: f64 = 14.0;
/// How much two fingers must part, or come together, for the plan to be shown larger or smaller.
const PINCH: f64 = 1.3;
/// The plan’s width and height, as it is drawn.
const SIZE: [f64; 2] = [400.0, 300.0];

/// The plan, or the sheet of one of its places.
#[component]
pub fn Map() -> impl IntoView {
    let play = play();
    let scenario = play.scenario();
    let open = Memo::new(move |_| play.world.with(|world| scenario::opened_place(&scenario, world).cloned()));
    move || match open.get() {
        Some(place) => view! { <Sheet place/> }.into_any(),
        None => view! { <Plan/> }.into_any(),
    }
}

#[component]
fn Plan() -> impl IntoView {
    let session = session();
    let play = play();
    let scenario = play.scenario();
    let search = Memo::new(move |_| play.world.with(|world| world.map.search.clone()));
    let zoomed = Memo::new(move |_| play.world.with(|world| world.map.zoomed));
    let found = Memo::new({
        let scenario = scenario.clone();
        move |_| {
            play.world.with(|world| {
                let ids: Vec<&str> = scenario::found_places(&scenario, world).map(|place| place.id.as_str()).collect();
                let numbered = scenario.exercise().places.iter().enumerate();
                let found = numbered.filter(|(_, place)| ids.contains(&place.id.as_str()));
                found.map(|(rank, place)| (rank + 1, place.clone())).collect::<Vec<(usize, Place)>>()
            })
        }
    });
    view! {
        <div class="app-bar plan-bar">
            <label class="plan-search">
                <Icon svg=art!("icon/search")/>
                <input class="input" class:advised=advised("map.search") data-target="map.search" type="text" autocomplete="off"
                    aria-label=move || session.texts.get().plan_search()
                    placeholder=move || session.texts.get().plan_search()
                    prop:value=move || search.get()
                    on:input=move |event| play.write("map.search", event_target_value(&event))/>
            </label>
            {move || if zoomed.get() {
                view! {
                    <AppButton target="map.zoom-out" label=move || session.texts.get().plan_zoom_out().to_owned()
                        icon=art!("icon/minus") class="button round quiet" icon_only=true/>
                }
            } else {
                view! {
                    <AppButton target="map.zoom-in" label=move || session.texts.get().plan_zoom_in().to_owned()
                        icon=art!("icon/plus") class="button round quiet" icon_only=true/>
                }
            }}
        </div>
        <div class="screen">
            <div class="map">
                <Drawing found zoomed/>
                <div class="legend">
                    <h2>{move || session.texts.get().plan_legend()}</h2>
                    {move || (!search.get().is_empty()).then(|| view! {
                        <AppButton target="map.all" label=move || session.texts.get().plan_all().to_owned() icon=art!("icon/undo")/>
                    })}
                    {move || {
                        let found = found.get();
                        if found.is_empty() {
                            return view! { <p class="empty">{session.texts.get().plan_none()}</p> }.into_any();
                        }
                        found.into_iter().map(|(number, place)| {
                            let target = format!("place.{}", place.id);
                            view! {
                                <button type="button" class="file-row" class:advised=advised(&target) data-target=target.clone() on:click=press(&target)>
                                    <span class="pin-number" class:here=place.here>{(!place.here).then_some(number)}</span>
                                    <span>
                                        <span lang="fr">{place.name.clone()}</span>
                                        {place.here.then(|| view! { <small>{session.texts.get().plan_here()}</small> })}
                                    </span>
                                    <Icon svg=art!("icon/forward") points=true/>
                                </button>
                            }
                        }).collect_view().into_any()
                    }}
                </div>
            </div>
        </div>
    }
}

/// The plan as it is drawn, with its pins.
#[component]
fn Drawing(found: Memo<Vec<(usize, Place)>>, zoomed: Memo<bool>) -> impl IntoView {
    let session = session();
    let play = play();
    let fingers = StoredValue::new(Vec::<(i32, pointer::Point)>::new());
    let parted = StoredValue::new(None::<f64>);
    let on_down = move |event: PointerEvent| {
        if let Some(at) = pointer::point(&event) {
            fingers.update_value(|fingers| fingers.push((event.pointer_id(), at)));
            parted.set_value(fingers.with_value(|fingers| apart(fingers)));
        }
    };
    let on_move = move |event: PointerEvent| {
        let Some(at) = pointer::point(&event) else { return };
        fingers.update_value(|fingers| {
            fingers.iter_mut().filter(|(id, _)| *id == event.pointer_id()).for_each(|(_, point)| *point = at);
        });
        let now = fingers.with_value(|fingers| apart(fingers));
        if let (Some(before), Some(now)) = (parted.get_value(), now) {
            if now > before * PINCH && !zoomed.get_untracked() {
                play.press("map.zoom-in");
            } else if now * PINCH < before && zoomed.get_untracked() {
                play.press("map.zoom-out");
            }
        }
    };
    let lift = move |event: &PointerEvent| {
        fingers.update_value(|fingers| fingers.retain(|(id, _)| *id != event.pointer_id()));
    };
    let on_up = move |event: PointerEvent| {
        lift(&event);
        let is_last = fingers.with_value(Vec::is_empty);
        let was_alone = parted.get_value().is_none();
        if is_last {
            parted.set_value(None);
        }
        let Some(at) = pointer::point(&event).filter(|_| is_last && was_alone) else { return };
        if let Some(place) = found.with_untracked(|found| nearest(found, at.x * 100.0, at.y * 100.0)) {
            play.press(&format!("place.{place}"));
        }
    };
    view! {
        <div class="plan" data-zoomed=move || zoomed.get().then_some("") dir="ltr">
            <div class="plan-sheet" on:pointerdown=on_down on:pointermove=on_move on:pointerup=on_up
                on:pointercancel=move |event| lift(&event)>
                <span class="plan-ground" aria-hidden="true" inner_html=art!("map/plan")></span>
                <svg class="plan-pins" viewBox="0 0 400 300" role="img" aria-label=move || session.texts.get().plan_title()>
                    {move || found.get().into_iter().map(|(number, place)| view! { <Pin number place/> }).collect_view()}
                </svg>
            </div>
        </div>
    }
}

#[component]
fn Pin(number: usize, place: Place) -> impl IntoView {
    let [x, y] = [0, 1].map(|axis| f64::from(place.at[axis]) * SIZE[axis] / 100.0);
    let (side, anchor) = if place.at[0] > 50 { (-20, "end") } else { (20, "start") };
    let advised = advised(&format!("place.{}", place.id));
    view! {
        <g transform=format!("translate({x} {y})")>
            <g class="pin" class:here=place.here class:pointed=advised>
                {if place.here {
                    view! { <circle class="f-card" r="13"/><circle class="f-sea" r="9"/> }.into_any()
                } else {
                    view! {
                        <path class="pin-shape" d="M0 18Q-15 6-15-5-15-19 0-19 15-19 15-5 15 6 0 18z"/>
                        <text class="pin-text" y="1" text-anchor="middle">{number}</text>
                    }
                    .into_any()
                }}
                <text class="pin-name" x=side y="2" text-anchor=anchor lang="fr">{place.name}</text>
            </g>
        </g>
    }
}

/// How far two fingers are from one another.
fn apart(fingers: &[(i32, pointer::Point)]) -> Option<f64> {
    let [(_, one), (_, other)] = fingers else { return None };
    Some((one.x - other.x).hypot(one.y - other.y).max(0.01))
}

/// The place whose pin is nearest, if it is near enough.
fn nearest(found: &[(usize, Place)], x: f64, y: f64) -> Option<String> {
    let far = |place: &Place| (f64::from(place.at[0]) - x).hypot(f64::from(place.at[1]) - y);
    let near = found.iter().map(|(_, place)| (far(place), place)).filter(|(far, _)| *far < REACH);
    near.min_by(|(one, _), (other, _)| one.total_cmp(other)).map(|(_, place)| place.id.clone())
}

#[component]
fn Sheet(place: Place) -> impl IntoView {
    let session = session();
    let play = play();
    let by = Memo::new(move |_| play.world.with(|world| world.map.by));
    let routes = place.routes.clone();
    let ways = routes.iter().map(|route| {
        let by_this = route.by;
        let target = format!("route.{}", by_this.id());
        view! {
            <button type="button" class="button quiet way" class:advised=advised(&target) data-target=target.clone() on:click=press(&target)
                aria-pressed=move || (by.get() == Some(by_this)).to_string()>
                <Icon svg=picture(by_this)/>
                <span>{move || name(by_this)}</span>
            </button>
        }
    });
    let ways = ways.collect_view();
    view! {
        <div class="app-bar">
            <AppButton target="map.back" label=move || session.texts.get().device_back().to_owned()
                icon=art!("icon/back") class="button round bare" icon_only=true/>
            <h2 lang="fr">{place.name.clone()}</h2>
        </div>
        <div class="screen map-sheet">
            <div class="place-about" lang="fr">
                {place.about.iter().map(|line| view! { <p>{crate::ui::words::words(line)}</p> }).collect_view()}
            </div>
            {place.here.then(|| view! { <p class="place-here">{move || session.texts.get().plan_here()}</p> })}
            {(!routes.is_empty()).then(|| view! {
                <h3>{move || session.texts.get().plan_way()}</h3>
                <div class="ways">{ways}</div>
            })}
            <div aria-live="polite">
                {move || {
                    let route = routes.iter().find(|route| Some(route.by) == by.get())?.clone();
                    Some(view! {
                        <div class="way-steps">
                            <p class="way-minutes"><Icon svg=art!("icon/clock")/>{session.texts.get().plan_minutes(route.minutes)}</p>
                            <ol lang="fr">{route.steps.into_iter().map(|step| view! { <li>{step}</li> }).collect_view()}</ol>
                        </div>
                    })
                }}
            </div>
        </div>
    }
}

fn name(by: Travel) -> &'static str {
    let texts = session().texts.get();
    match by {
        Travel::Walk => texts.plan_walk(),
        Travel::Bus => texts.plan_bus(),
        Travel::Bicycle => texts.plan_bicycle(),
        Travel::Car => texts.plan_car(),
    }
}

fn picture(by: Travel) -> &'static str {
    match by {
        Travel::Walk => art!("icon/walk"),
        Travel::Bus => art!("icon/bus"),
        Travel::Bicycle => art!("icon/bicycle"),
        Travel::Car => art!("icon/car"),
    }
}
