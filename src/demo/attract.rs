//! The poster: short scenes that play by themselves until somebody touches.

use leptos::prelude::*;
use leptos::task::spawn_local;
use messages::{Direction, Language, Texts};

use crate::browser::{clock, page};
use crate::route::{Route, Scene};
use crate::session::{session, texts_of};
use crate::ui::art::{Art, Icon, art};

/// Milliseconds that a scene plays.
const PLAYS: i32 = 7_500;
/// Milliseconds that a still picture stands.
const STANDS: i32 = 12_000;

/// A scene of the poster.
struct Act {
    /// Its class in the style sheet.
    class: &'static str,
    picture: fn() -> AnyView,
    words: fn(Texts) -> &'static str,
}

/// The scenes, in the order in which they play.
const ACTS: [Act; 5] = [
    Act { class: "cutting", picture: || drawn(art!("demo/cutting")), words: |texts| texts.demo_cutting() },
    Act { class: "filing", picture: || drawn(art!("demo/filing")), words: |texts| texts.demo_filing() },
    Act { class: "sewing", picture: || drawn(art!("demo/sewing")), words: |texts| texts.demo_sewing() },
    Act { class: "printing", picture: printing, words: |texts| texts.demo_printing() },
    Act { class: "bridging", picture: bridging, words: |texts| texts.demo_bridging() },
];

/// The poster. Whoever was there before is forgotten.
#[component]
pub fn Attract() -> impl IntoView {
    let session = session();
    let rank = RwSignal::new(0_usize);
    let others: RwSignal<Vec<Texts>> = RwSignal::new(vec![]);
    let begin = move || session.go(Route::Demo(Scene::Choice));
    spawn_local(async move {
        session.forget_visitor().await;
        let spoken = session.texts.get_untracked().language().code;
        for language in Language::all().iter().filter(|language| language.code != spoken) {
            if let Some(texts) = texts_of(language).await {
                others.try_update(|others| others.push(texts));
            }
        }
    });
    let lasts = if page::prefers_reduced_motion() { STANDS } else { PLAYS };
    spawn_local(async move {
        loop {
            clock::pause(lasts).await;
            if rank.try_update(|rank| *rank = rank.wrapping_add(1)).is_none() {
                return;
            }
        }
    });
    let act = move || ACTS.get(rank.get() % ACTS.len()).unwrap_or(&ACTS[0]);
    // With each round of the scenes, another of the other languages stands below.
    let other = Memo::new(move |_| {
        let round = rank.get();
        others.with(|others| others.get(round.checked_rem(others.len())?).copied())
    });
    view! {
        <main class="attract" on:click=move |_| begin()>
            {move || {
                let act = act();
                view! {
                    <div class=format!("attract-picture {}", act.class) aria-hidden="true">{(act.picture)()}</div>
                }
            }}
            <div class="attract-text">
                <h1 class="attract-name" id="title" tabindex="-1">{move || session.texts.get().app_name()}</h1>
                {move || {
                    let words = act().words;
                    view! {
                        <div class="attract-words">
                            <p class="attract-big">{words(session.texts.get())}</p>
                            {other.get().map(|texts| in_its_language(texts, "attract-other", words))}
                        </div>
                    }
                }}
                <button type="button" class="button big wide attract-start">
                    <Icon svg=art!("icon/hand")/>
                    <span>
                        {move || session.texts.get().demo_touch()}
                        {move || other.get().map(|texts| in_its_language(texts, "next-title", |texts| texts.demo_touch()))}
                    </span>
                    <span class="attract-minutes">{move || session.texts.get().demo_minutes()}</span>
                </button>
                <p class="attract-foot">
                    {move || session.texts.get().demo_nothing_kept()}
                    <button
                        type="button"
                        class="demo-leave"
                        on:click=move |event| {
                            event.stop_propagation();
                            session.leave_demo();
                        }
                    >
                        {move || session.texts.get().demo_leave()}
                    </button>
                </p>
            </div>
        </main>
    }
}

/// A text in another language than the interface's.
fn in_its_language(texts: Texts, class: &'static str, words: fn(Texts) -> &'static str) -> impl IntoView {
    let language = texts.language();
    let direction = match language.direction {
        Direction::LeftToRight => "ltr",
        Direction::RightToLeft => "rtl",
    };
    view! { <span class=class lang=language.code dir=direction>{words(texts)}</span> }
}

fn drawn(picture: &'static str) -> AnyView {
    view! { <Art svg=picture/> }.into_any()
}

/// A vase grows in the printer.
fn printing() -> AnyView {
    view! { <div class="printer"><Art svg=art!("object/vase")/> <Art svg=art!("demo/printing")/></div> }.into_any()
}

/// The footbridge of the town gets its planks.
fn bridging() -> AnyView {
    view! {
        <div class="welcome-scene">
            <div class="scenery" inner_html=art!("scene/welcome")></div>
            <span class="art welcome-workshops" inner_html=art!("building/workshops")></span>
            <span class="footbridge" data-planks="12" inner_html=art!("town/footbridge")></span>
            <span class="art welcome-counters" inner_html=art!("building/counters")></span>
        </div>
    }
    .into_any()
}
