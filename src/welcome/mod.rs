//! Where a learner arrives: what would you like to make?

use leptos::prelude::*;
use leptos::task::spawn_local;
use messages::Language;
use progress::{Setting, Slug};

use crate::journeys::picture;
use crate::route::Route;
use crate::session::{Session, session};
use crate::ui::art::{Art, Icon, art};

/// The first screen: one object, one touch.
#[component]
pub fn Welcome() -> impl IntoView {
    let session = session();
    view! {
        <main class="welcome">
            <div class="welcome-tools">
                {move || other_language(session)}
            </div>
            <div class="welcome-scene" aria-hidden="true">
                <div class="scenery" inner_html=art!("scene/welcome")></div>
                <span class="art welcome-workshops" inner_html=art!("building/workshops")></span>
                <span class="footbridge" data-planks="12" inner_html=art!("town/footbridge")></span>
                <span class="art welcome-counters" inner_html=art!("building/counters")></span>
            </div>
            <div class="welcome-text">
                <h1 id="title" tabindex="-1">{move || session.texts.get().welcome_question()}</h1>
                <p class="lead">{move || session.texts.get().welcome_guide()}" "{move || session.texts.get().welcome_privacy()}</p>
                {move || {
                    let index = session.index.get();
                    let mut offered = index.journeys.iter().filter_map(|journey| {
                        Some((Slug::new(&journey.id).ok()?, picture(&journey.picture), journey.title.clone()))
                    });
                    let first = offered.next().map(|(id, picture, title)| view! {
                        <button type="button" class="button big wide" on:click=move |_| session.go(Route::SetOut(id.clone()))>
                            <Art svg=picture/>
                            {title}
                        </button>
                    });
                    let others = offered.map(|(id, picture, title)| view! {
                        <button type="button" class="button quiet" on:click=move |_| session.go(Route::SetOut(id.clone()))>
                            <Art svg=picture/>
                            {title}
                        </button>
                    }).collect_view();
                    view! { {first} <div class="welcome-objects">{others}</div> }
                }}
                <div class="welcome-second">
                    <button type="button" class="button quiet" on:click=move |_| session.go(Route::Profile)>
                        <Icon svg=art!("icon/person")/>
                        {move || session.texts.get().welcome_my_profile()}
                    </button>
                    <button type="button" class="button quiet" on:click=move |_| session.go(Route::Town)>
                        <Icon svg=art!("icon/map")/>
                        {move || session.texts.get().town_show_map()}
                    </button>
                </div>
            </div>
        </main>
    }
}

/// The languages that are not spoken now, each under its own name.
fn other_language(session: Session) -> impl IntoView {
    let spoken = session.texts.get().language().code;
    Language::all()
        .iter()
        .filter(|language| language.code != spoken)
        .filter_map(|language| {
            let code = Slug::new(language.code).ok()?;
            Some(view! {
                <button type="button" class="button quiet" lang=language.code
                    on:click=move |_| spawn_local(session.choose(Setting::Language(code.clone())))>
                    <Icon svg=art!("icon/globe")/>
                    {language.name}
                </button>
            })
        })
        .collect_view()
}
