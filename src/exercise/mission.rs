//! The mission: whom one helps, what they need, and what it is like in real life.

use leptos::prelude::*;

use super::Play;
use crate::session::session;
use crate::ui::art::{Icon, art, avatar};
use crate::ui::button::Listen;
use crate::ui::sheet::Sheet;

/// The sheet at the start of a new attempt.
#[component]
pub fn Mission(play: Play) -> impl IntoView {
    let session = session();
    let scenario = play.scenario();
    let texts = session.texts.get();
    let fact = |key: &str| scenario.persona.facts.get(key).cloned().unwrap_or_default();
    let portrait = avatar(&fact("avatar"));
    let person = texts.exercise_person(fact("first-name"));
    let (mission, like) = (scenario.bundle.texts.mission.clone(), scenario.bundle.texts.like.clone());
    let spoken = mission.clone();
    let begin = move || play.is_new.set(false);
    view! {
        <Sheet id="mission" close=begin>
            <div class="mission">
                <span class="avatar large" aria-hidden="true" inner_html=portrait></span>
                <div>
                    <h2 id="mission-title" tabindex="-1">{person}</h2>
                    <p>{texts.exercise_fictional_person()}</p>
                </div>
            </div>
            <p class="lead mission-text">{mission}</p>
            {(!like.is_empty()).then(|| view! { <p><strong>{texts.exercise_real_life()}</strong><br/>{like}</p> })}
            <div class="buttons">
                <Listen text=spoken/>
                <button type="button" class="button" on:click=move |_| begin()>
                    {texts.exercise_start()}
                    <Icon svg=art!("icon/arrow") points=true/>
                </button>
            </div>
        </Sheet>
    }
}
