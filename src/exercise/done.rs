//! The end of an exercise: a plank is laid, and the bridge to the other bank is shown.

use leptos::prelude::*;
use progress::{Guidance, How, Slug};

use super::Play;
use crate::journeys;
use crate::route::Route;
use crate::session::session;
use crate::ui::art::{Art, Icon, art};
use crate::ui::sheet::Sheet;

/// The sheet of the end.
#[component]
pub fn Done(play: Play, how: How, again: impl Fn() + Send + 'static) -> impl IntoView {
    let session = session();
    let scenario = play.scenario();
    let texts = session.texts.get_untracked();
    let bundle = &scenario.bundle;
    let praise = match (how, play.guidance.get_untracked()) {
        (How::Alone, _) => texts.exercise_well_done_alone(),
        (How::WithHelp, Guidance::Guided) => texts.exercise_well_done_guided(),
        (How::WithHelp, _) => texts.exercise_well_done_helped(),
        (How::WithError, _) => texts.exercise_well_done_error(),
    };
    let again_label = match play.next_guidance() {
        Guidance::Guided => texts.journey_again(),
        Guidance::Helped => texts.exercise_again_helped(),
        Guidance::Alone => texts.exercise_again_alone(),
    };
    let bridge = &bundle.texts.bridge;
    let (creation, rights, daily) = (bridge.creation.clone(), bridge.rights.clone(), bridge.daily.clone());
    let twin = bundle.exercise.twin.as_ref().and_then(|twin| Slug::new(twin).ok());
    let motif = bundle.exercise.motif.clone();
    let sheet = bundle.texts.sheet.as_ref().and_then(|_| Slug::new(&bundle.id).ok());
    let success = bundle.texts.success.clone();
    let next = untrack(|| journeys::next_step(session));
    let on_the_way = next.is_some();
    let object = journeys::picture(next.as_ref().map_or("", |next| &next.picture));
    let go_on = move || match &next {
        Some(step) => session.go(step.route()),
        None => session.go(Route::Town),
    };
    let leave = move || session.go(Route::Town);
    view! {
        <Sheet id="done" close=leave>
            <div class="scene" aria-hidden="true" inner_html=art!("scene/well-done")></div>
            <h1 class="sheet-title" id="done-title" tabindex="-1">{texts.exercise_well_done()}</h1>
            <p class="lead">{success}" "{praise}</p>
            {motif.map(|motif| {
                let name = crate::ui::motif::name(texts, &motif);
                let picture = crate::ui::motif::picture(&motif);
                view! {
                    <div class="notice good">
                        <span class="motif-earned">{picture}</span>
                        <p>{texts.exercise_motif_earned(name)}" "{texts.exercise_motif_use()}</p>
                    </div>
                }
            })}
            <div class="banks">
                <div class="bank making">
                    <Art svg=object/>
                    <span><small>{texts.bridge_creation()}</small>{creation}</span>
                </div>
                <div class="banks-bridge" aria-hidden="true">
                    <span class="planks"><i class="laid"></i><i class="laid"></i><i class="laid new"></i></span>
                </div>
                <div class="bank rights">
                    <Art svg=art!("building/counters")/>
                    <span><small>{texts.bridge_rights()}</small>{rights}</span>
                </div>
            </div>
            <p>{daily}</p>
            <button type="button" class="button wide" on:click=move |_| go_on()>
                {if on_the_way { texts.exercise_go_on() } else { texts.exercise_back() }}
                <Icon svg=art!("icon/arrow") points=true/>
            </button>
            <div class="buttons">
                {sheet.map(|exercise| view! {
                    <button type="button" class="button quiet" on:click=move |_| session.go(Route::Sheet(exercise.clone()))>
                        <Icon svg=art!("icon/print")/>
                        {texts.sheets_take()}
                    </button>
                })}
                {twin.map(|twin| view! {
                    <button type="button" class="button quiet" on:click=move |_| session.go(Route::Exercise(twin.clone()))>
                        {texts.bridge_twin()}
                    </button>
                })}
                <button type="button" class="button quiet" on:click=move |_| again()>{again_label}</button>
            </div>
        </Sheet>
    }
}
