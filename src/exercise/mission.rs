//! The mission: whom one helps, what they need, what it is like in real life, and how much the guide is to help.

use leptos::prelude::*;
use messages::Texts;
use progress::Guidance;

use super::Play;
use crate::session::session;
use crate::ui::art::{Icon, art, avatar};
use crate::ui::button::Listen;
use crate::ui::sheet::Sheet;

/// The sheet at the start of a new attempt.
#[component]
pub fn Mission(play: Play) -> impl IntoView {
    let scenario = play.scenario();
    let texts = session().texts.get_untracked();
    let fact = |key: &str| scenario.persona.facts.get(key).cloned().unwrap_or_default();
    let portrait = avatar(&fact("avatar"));
    let person = texts.exercise_person(fact("first-name"));
    let (mission, like) = (scenario.bundle.texts.mission.clone(), scenario.bundle.texts.like.clone());
    let spoken = mission.clone();
    view! {
        <Sheet id="mission" close=move || play.set_out()>
            <div class="mission">
                <span class="avatar large" aria-hidden="true" inner_html=portrait></span>
                <div>
                    <h2 id="mission-title" tabindex="-1">{person}</h2>
                    <p>{texts.exercise_fictional_person()}</p>
                </div>
            </div>
            <p class="lead mission-text">{mission}</p>
            {(!like.is_empty()).then(|| view! { <p><strong>{texts.exercise_real_life()}</strong><br/>{like}</p> })}
            <div class="guidances" role="group" aria-label=texts.exercise_guidance()>
                {Guidance::ALL.map(|guidance| view! {
                    <button
                        type="button"
                        class="guidance"
                        aria-pressed=move || (play.guidance.get() == guidance).to_string()
                        on:click=move |_| play.guidance.set(guidance)
                    >
                        {whole_last_word(name(texts, guidance))}
                    </button>
                })}
            </div>
            <div class="buttons mission-buttons">
                <Listen text=spoken/>
                <button type="button" class="button" on:click=move |_| play.set_out()>
                    {texts.exercise_start()}
                    <Icon svg=art!("icon/arrow") points=true/>
                </button>
            </div>
        </Sheet>
    }
}

/// The last word is never divided, though it has a hyphen: « moi-même ».
fn whole_last_word(name: &'static str) -> impl IntoView {
    let (first, last) = name.rsplit_once(' ').unwrap_or(("", name));
    view! { <span>{first}" "<span class="whole-word">{last}</span></span> }
}

fn name(texts: Texts, guidance: Guidance) -> &'static str {
    match guidance {
        Guidance::Guided => texts.exercise_guided(),
        Guidance::Helped => texts.exercise_helped(),
        Guidance::Alone => texts.exercise_alone(),
    }
}
