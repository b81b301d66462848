//! Somebody who stands before the learner: a face, what is said, what can be answered.

use leptos::prelude::*;
use scenario::Line;

use super::control::{AppButton, advised, press};
use super::messages::{Face, hue};
use crate::exercise::play;
use crate::session::session;
use crate::ui::art::{art, avatar};
use crate::ui::button::Listen;
use crate::ui::words::words;

/// A meeting. Each line has a screen of its own, so that it is read from its top.
#[component]
pub fn Talk() -> impl IntoView {
    let session = session();
    let play = play();
    let at = Memo::new(move |_| play.world.with(|world| world.phone.meeting.clone()));
    view! {
        <For each=move || at.get() key=|at| at.clone() children=move |_| view! { <Meeting/> }/>
        {move || at.get().is_none().then(|| view! {
            <div class="screen talk-over">
                <p class="lead">{session.texts.get().talk_over()}</p>
                <AppButton target="talk.again" label=move || session.texts.get().talk_again().to_owned() icon=art!("icon/redo")/>
            </div>
        })}
    }
}

#[component]
fn Meeting() -> impl IntoView {
    let session = session();
    let play = play();
    let scenario = play.scenario();
    let world = play.world.get_untracked();
    let Some((talk, line)) = scenario::talk_under_way(&scenario, &world) else { return ().into_any() };
    let mine = scenario::said_last(&scenario, &world).map(str::to_owned);
    let can_go_back = mine.is_some();
    view! {
        <div class="screen meeting-screen">
            <div class="talk">
                <Mine said=mine/>
                <div class="talk-line">
                    <div class=format!("talk-face sender-{}", hue(&talk.with)) lang="fr">
                        {match talk.face.clone() {
                            Some(face) => view! { <span class="avatar" aria-hidden="true" inner_html=avatar(&face)></span> }.into_any(),
                            None => view! { <Face name=talk.with.clone()/> }.into_any(),
                        }}
                        <p class="talk-with">{talk.with.clone()}</p>
                    </div>
                    <Says line=line.clone()/>
                </div>
            </div>
            <div class="talk-table">
                <Answers line=line.clone()/>
                {can_go_back.then(|| view! {
                    <AppButton target="talk.back" label=move || session.texts.get().talk_back().to_owned() icon=art!("icon/undo") class="button quiet talk-back"/>
                })}
            </div>
        </div>
    }
    .into_any()
}

/// What the learner said before.
#[component]
pub fn Mine(said: Option<String>) -> impl IntoView {
    let session = session();
    said.map(|said| {
        view! {
            <p class="bubble own talk-mine" lang="fr">
                <span class="hidden-text">{move || session.texts.get().messages_you()}" : "</span>{said}
            </p>
        }
    })
}

/// What the other person says.
#[component]
pub fn Says(line: Line) -> impl IntoView {
    view! {
        <div class="bubble talk-says" aria-live="polite" lang="fr">
            <p>{words(&line.says)}</p>
            <Listen text=line.says french=true/>
        </div>
    }
}

/// What can be answered.
#[component]
pub fn Answers(line: Line) -> impl IntoView {
    let session = session();
    view! {
        <div class="talk-answers" role="group" aria-label=move || session.texts.get().talk_answers() lang="fr">
            {line.answers.into_iter().map(|answer| {
                let target = format!("say.{}", answer.id);
                view! {
                    <button type="button" class="button quiet talk-answer" class:advised=advised(&target)
                        data-target=target.clone() on:click=press(&target)>{answer.label}</button>
                }
            }).collect_view()}
        </div>
    }
}
