//! The plan of the town and its list: the same places, in the same order.

use leptos::prelude::*;
use messages::Texts;
use scenario::StepKind;

use crate::journeys::next_step;
use crate::route::{Building, Route};
use crate::session::{Session, session};
use crate::ui::art::{Art, Icon, art};

/// Planks of the town's footbridge.
const PLANKS: usize = 12;

/// A place of the town.
struct Spot {
    /// Its class in the style sheet.
    class: &'static str,
    route: Route,
    picture: &'static str,
    name: fn(Texts) -> &'static str,
    about: fn(Texts) -> &'static str,
}

fn spots() -> [Spot; 7] {
    [
        Spot {
            class: "workshops",
            route: Route::Workshops,
            picture: art!("building/workshops"),
            name: |texts| texts.town_workshops(),
            about: |texts| texts.town_workshops_about(),
        },
        Spot {
            class: "post",
            route: Route::Building(Building::PostOffice),
            picture: art!("building/post"),
            name: |texts| texts.town_post_office(),
            about: |texts| texts.town_post_office_about(),
        },
        Spot {
            class: "home",
            route: Route::Notebook,
            picture: art!("building/home"),
            name: |texts| texts.town_home(),
            about: |texts| texts.town_home_about(),
        },
        Spot {
            class: "counters",
            route: Route::Building(Building::Counters),
            picture: art!("building/counters"),
            name: |texts| texts.town_counters(),
            about: |texts| texts.town_counters_about(),
        },
        Spot {
            class: "locksmith",
            route: Route::Building(Building::Locksmith),
            picture: art!("building/locksmith"),
            name: |texts| texts.town_locksmith(),
            about: |texts| texts.town_locksmith_about(),
        },
        Spot {
            class: "library",
            route: Route::Building(Building::Library),
            picture: art!("building/library"),
            name: |texts| texts.town_library(),
            about: |texts| texts.town_library_about(),
        },
        Spot {
            class: "garden",
            route: Route::Garden,
            picture: art!("building/garden"),
            name: |texts| texts.town_garden(),
            about: |texts| texts.town_garden_about(),
        },
    ]
}

/// The place where the journey goes on.
fn is_here(session: Session, spot: &Spot) -> bool {
    let Some(next) = next_step(session) else { return false };
    match (&next.step.step.kind, &spot.route) {
        (StepKind::Create(_), Route::Workshops) => true,
        (StepKind::Exercise(exercise), Route::Building(building)) => session
            .index
            .with(|index| index.exercises.iter().any(|entry| entry.id == *exercise && entry.place == building.id())),
        _ => false,
    }
}

/// The plan.
#[component]
pub fn Map() -> impl IntoView {
    let session = session();
    let planks = move || session.state.with(|state| state.planks().min(PLANKS));
    view! {
        <main class="town-map" aria-label=move || session.texts.get().town_map()>
            <div class="town-scenery" aria-hidden="true">
                <div class="phone" inner_html=art!("town/scenery-phone")></div>
                <div class="tablet" inner_html=art!("town/scenery-tablet")></div>
                <div class="landscape" inner_html=art!("town/scenery-landscape")></div>
            </div>
            <div
                class="footbridge"
                role="img"
                data-planks=move || planks().to_string()
                aria-label=move || {
                    let texts = session.texts.get();
                    format!("{}. {}", texts.town_footbridge(), texts.town_planks(planks()))
                }
                inner_html=art!("town/footbridge")
            ></div>
            {spots().into_iter().map(|spot| {
                let (class, route, picture, name) = (spot.class, spot.route.clone(), spot.picture, spot.name);
                let here = Memo::new(move |_| is_here(session, &spot));
                view! {
                    <button
                        type="button"
                        class=format!("place {class}")
                        class:here=move || here.get()
                        aria-current=move || here.get().then_some("location")
                        on:click=move |_| session.go(route.clone())
                    >
                        <Art svg=picture/>
                        <span class="place-name">{move || name(session.texts.get())}</span>
                        {move || here.get().then(|| view! { <span class="pin" aria-hidden="true" inner_html=art!("town/pin")></span> })}
                    </button>
                }
            }).collect_view()}
        </main>
    }
}

/// The list.
#[component]
pub fn List() -> impl IntoView {
    let session = session();
    view! {
        <main class="place-list" aria-label=move || session.texts.get().town_list()>
            {spots().into_iter().map(|spot| view! {
                <button type="button" class="row" on:click=move |_| session.go(spot.route.clone())>
                    <Art svg=spot.picture/>
                    <span class="row-text">
                        {move || (spot.name)(session.texts.get())}
                        <small>{move || (spot.about)(session.texts.get())}</small>
                    </span>
                    <Icon svg=art!("icon/forward") points=true/>
                </button>
            }).collect_view()}
        </main>
    }
}
