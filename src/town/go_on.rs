//! The one big "go on" of the town.

use leptos::prelude::*;

use crate::journeys::{next_step, picture};
use crate::route::Route;
use crate::session::session;
use crate::ui::art::{Art, Icon, art};
use crate::ui::planks::Planks;

/// The card that says what comes next.
#[component]
pub fn GoOn() -> impl IntoView {
    let session = session();
    move || {
        let texts = session.texts.get();
        let next = next_step(session);
        let object = picture(next.as_ref().map_or("", |next| &next.picture));
        let (steps, title, about, label, route) = match next {
            Some(next) => {
                let progress = view! {
                    <div class="steps">
                        <span class="tag">{texts.town_step_of(next.done + 1, next.total)}</span>
                        <Planks
                            laid=Signal::stored(next.done)
                            total=Signal::stored(next.total)
                            label=Signal::stored(texts.app_of_total(next.done, next.total))
                        />
                    </div>
                };
                (Some(progress), next.step.title.clone(), next.step.why.clone(), texts.town_go_on(), next.route())
            }
            None => {
                let (title, about) = if session.state.with(|state| state.journey.is_some()) {
                    (texts.journey_complete(), texts.journey_complete_about())
                } else {
                    (texts.town_start_title(), texts.welcome_guide())
                };
                (None, title.to_owned(), about.to_owned(), texts.journey_start(), Route::Welcome)
            }
        };
        view! {
            <section class="go-on card" id="go-on" aria-labelledby="go-on-title">
                <div class="thumb"><Art svg=object/></div>
                <div class="go-on-text">{steps} <h2 id="go-on-title">{title}</h2> <p>{about}</p></div>
                <button type="button" class="button" on:click=move |_| session.go(route.clone())>
                    {label}
                    <Icon svg=art!("icon/arrow") points=true/>
                </button>
            </section>
        }
    }
}
