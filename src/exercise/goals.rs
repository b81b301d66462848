//! The goals of the mission, for somebody who goes alone: what is done, what is left.

use leptos::prelude::*;

use super::Play;
use crate::session::session;
use crate::ui::art::{Icon, art};
use crate::ui::sheet::Sheet;

/// The list of the goals.
#[component]
pub fn Goals(play: Play, open: RwSignal<bool>) -> impl IntoView {
    let texts = session().texts.get_untracked();
    let scenario = play.scenario();
    let mission = scenario.bundle.texts.mission.clone();
    let goals = scenario.exercise().goals.iter().filter_map(|goal| {
        let says = scenario.bundle.texts.goals.get(&goal.id)?.says.clone();
        let reached = play.world.with_untracked(|world| world.reached.contains(&goal.id));
        let state = if reached { texts.exercise_goal_reached() } else { texts.exercise_goal_left() };
        Some(view! {
            <li class="row" class:reached=reached>
                <span class="goal-box">{reached.then(|| view! { <Icon svg=art!("icon/check")/> })}</span>
                <span class="row-text">{says}<small>{state}</small></span>
            </li>
        })
    });
    let goals = goals.collect_view();
    view! {
        <Sheet id="goals" close=move || open.set(false)>
            <h2 class="sheet-title" id="goals-title" tabindex="-1">{texts.exercise_goals()}</h2>
            <p class="lead">{mission}</p>
            <ol class="rows goals">{goals}</ol>
            <button type="button" class="button wide" on:click=move |_| open.set(false)>{texts.app_go_on()}</button>
        </Sheet>
    }
}
