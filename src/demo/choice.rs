//! What to try: three cards, and the languages.

use leptos::prelude::*;
use leptos::task::spawn_local;
use messages::{Language, Texts};

use crate::route::{Route, Scene};
use crate::session::session;
use crate::ui::art::{Art, Icon, art};

/// Something to try.
struct Card {
    scene: Scene,
    picture: &'static str,
    title: fn(Texts) -> &'static str,
    about: fn(Texts) -> &'static str,
}

const CARDS: [Card; 3] = [
    Card {
        scene: Scene::Laser,
        picture: art!("object/keyring"),
        title: |texts| texts.demo_laser(),
        about: |texts| texts.demo_laser_about(),
    },
    Card {
        scene: Scene::Embroidery,
        picture: art!("object/badge"),
        title: |texts| texts.demo_embroidery(),
        about: |texts| texts.demo_embroidery_about(),
    },
    Card {
        scene: Scene::Portal,
        picture: art!("building/counters"),
        title: |texts| texts.demo_portal(),
        about: |texts| texts.demo_portal_about(),
    },
];

/// The three things to try.
#[component]
pub fn Choice() -> impl IntoView {
    let session = session();
    let texts = session.texts;
    let language = move |language: &'static Language| {
        view! {
            <button
                type="button"
                class="button quiet"
                lang=language.code
                aria-pressed=move || (texts.get().language().code == language.code).to_string()
                on:click=move |_| spawn_local(session.speak_language(language.code))
            >
                {language.name}
            </button>
        }
    };
    view! {
        <main class="demo-choice">
            <div class="segments" role="group" aria-label=move || texts.get().settings_language()>
                {Language::all().iter().map(language).collect_view()}
            </div>
            <h1 id="title" tabindex="-1">{move || texts.get().demo_choice()}</h1>
            <div class="demo-cards">
                {CARDS.map(|card| view! {
                    <button type="button" class="module" on:click=move |_| session.go(Route::Demo(card.scene))>
                        <Art svg=card.picture/>
                        <span class="row-text">
                            {move || (card.title)(texts.get())}
                            <small>{move || (card.about)(texts.get())}</small>
                        </span>
                        <Icon svg=art!("icon/forward") points=true/>
                    </button>
                }).collect_view()}
            </div>
        </main>
    }
}
