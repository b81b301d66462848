//! Somebody who stands before the learner: a face, what is said, what can be answered.

use leptos::prelude::*;
use scenario::Line;

use super::control::{AppButton, advised, press};
use super::messages::Face;
use crate::exercise::play;
use crate::session::session;
use crate::ui::art::{art, avatar};
use crate::ui::button::Listen;
use crate::ui::words::words;

/// A meeting.
#[component]
pub fn Talk() -> impl IntoView {
    let session = session();
    let play = play();
    let scenario = play.scenario();
    let at = Memo::new(move |_| play.world.with(|world| world.phone.meeting.clone()));
    let can_go_back = {
        let scenario = scenario.clone();
        Memo::new(move |_| play.world.with(|world| scenario::said_last(&scenario, world).is_some()))
    };
    move || {
        at.track();
        let world = play.world.get_untracked();
        let under_way = scenario::talk_under_way(&scenario, &world);
        let ended = under_way.is_none_or(|(_, line)| line.answers.is_empty());
        view! {
            <div class="screen meeting-screen">
                {under_way.map(|(talk, line)| view! {
                    <TalkLine with=talk.with.clone() face=talk.face.clone() line=line.clone()
                        mine=scenario::said_last(&scenario, &world).map(str::to_owned)/>
                })}
                <div class="talk-ways">
                    {move || can_go_back.get().then(|| view! {
                        <AppButton target="talk.back" label=move || session.texts.get().talk_back().to_owned() icon=art!("icon/undo")/>
                    })}
                    {(under_way.is_none() && ended).then(|| view! {
                        <p class="lead">{session.texts.get().talk_over()}</p>
                        <AppButton target="talk.again" label=move || session.texts.get().talk_again().to_owned() icon=art!("icon/redo")/>
                    })}
                </div>
            </div>
        }
    }
}

/// What was said last, and the answers that can be given.
#[component]
pub fn TalkLine(
    /// Who speaks.
    with: String,
    /// The drawn face; the first letter of the name where there is none.
    face: Option<String>,
    /// What is said.
    line: Line,
    /// What the learner said before.
    mine: Option<String>,
) -> impl IntoView {
    let session = session();
    view! {
        <div class="talk" lang="fr">
            {mine.map(|mine| view! {
                <p class="bubble own talk-mine">
                    <span class="hidden-text">{session.texts.get().messages_you()}" : "</span>{mine}
                </p>
            })}
            <div class="talk-line">
                <div class="talk-face">
                    {match face {
                        Some(face) => view! { <span class="avatar" aria-hidden="true" inner_html=avatar(&face)></span> }.into_any(),
                        None => view! { <Face name=with.clone()/> }.into_any(),
                    }}
                    <p class="talk-with">{with}</p>
                </div>
                <div class="bubble talk-says" aria-live="polite">
                    <p>{words(&line.says)}</p>
                    <Listen text=line.says.clone() french=true/>
                </div>
            </div>
            <div class="talk-answers" role="group" aria-label=move || session.texts.get().talk_answers()>
                {line.answers.into_iter().map(|answer| {
                    let target = format!("say.{}", answer.id);
                    view! {
                        <button type="button" class="button quiet talk-answer" class:advised=advised(&target)
                            data-target=target.clone() on:click=press(&target)>{answer.label}</button>
                    }
                }).collect_view()}
            </div>
        </div>
    }
}
