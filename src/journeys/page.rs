//! The page of a journey: its promise and its steps, planks of a footbridge.

use leptos::prelude::*;
use leptos::task::spawn_local;
use progress::{Fact, Slug};
use scenario::{JourneyTexts, StepKind};

use super::next_step;
use crate::route::Route;
use crate::session::session;
use crate::ui::art::{Art, Icon, art};
use crate::ui::bar::Bar;
use crate::ui::planks::Planks;

/// The page of a journey.
#[component]
pub fn JourneyPage(
    /// Which one.
    journey: Slug,
) -> impl IntoView {
    let session = session();
    let name = journey.clone();
    let known = Memo::new(move |_| session.index.get().journey(name.as_str()).cloned());
    let title = move || known.get().map(|journey| journey.title).unwrap_or_default();
    let said: RwSignal<Option<JourneyTexts>> = RwSignal::new(None);
    let name = journey.clone();
    Effect::new(move |_| {
        session.index.track();
        let name = name.clone();
        spawn_local(async move {
            said.set(session.journey_texts().await.and_then(|mut all| all.remove(name.as_str())));
        });
    });
    let name = journey.clone();
    let done = Memo::new(move |_| {
        session.state.with(|state| state.journeys.get(&name).map(|state| state.done.clone())).unwrap_or_default()
    });
    let total = Signal::derive(move || known.get().map_or(0, |journey| journey.steps.len()));
    let is_complete = Memo::new(move |_| total.get() > 0 && done.get().len() == total.get());
    let go_on = move || {
        let journey = journey.clone();
        spawn_local(async move {
            if session.state.get_untracked().journey.as_ref() != Some(&journey) {
                let _ = session.record(vec![Fact::JourneyChosen { journey }]).await;
            }
            session.go(untrack(|| next_step(session)).map_or(Route::Town, |next| next.route()));
        });
    };
    view! {
        <main class="page">
            <Bar title=title back=Signal::stored(Route::Town) back_label=move || session.texts.get().town_back().to_owned()/>
            <div class="page-body">
                <p class="lead">{move || said.get().map(|said| if is_complete.get() { said.success } else { said.promise })}</p>
                <Planks
                    laid=Signal::derive(move || done.get().len())
                    total=total
                    label=Signal::derive(move || session.texts.get().app_of_total(done.get().len(), total.get()))
                />
                <ol class="rows steps">
                    {move || known.get().map(|journey| {
                        let done = done.get();
                        let next = journey.steps.iter().position(|step| !done.iter().any(|done| done.as_str() == step.step.id));
                        let object = super::picture(&journey.picture);
                        journey.steps.into_iter().enumerate().map(|(rank, step)| {
                            let is_done = done.iter().any(|done| done.as_str() == step.step.id);
                            let bridge = said.with(|said| said.as_ref()?.steps.get(&step.step.id).map(|texts| texts.bridge.clone()));
                            let picture = picture(&step.step.kind, object);
                            let interface = session.texts.get();
                            let state = match (is_done, next == Some(rank)) {
                                (true, _) => bridge.unwrap_or_else(|| interface.journey_step_done().to_owned()),
                                (false, true) => interface.journey_step_next().to_owned(),
                                (false, false) => interface.journey_step_later().to_owned(),
                            };
                            view! {
                                <li class="row" aria-current=(next == Some(rank)).then_some("step")>
                                    <Art svg=picture/>
                                    <span class="row-text">
                                        {step.title}
                                        <small>{state}</small>
                                    </span>
                                    {is_done.then(|| view! { <Icon svg=art!("icon/check")/> })}
                                </li>
                            }
                        }).collect_view()
                    })}
                </ol>
            </div>
            <div class="page-foot">
                <button type="button" class="button wide" on:click=move |_| go_on()>
                    {move || {
                        let texts = session.texts.get();
                        if done.get().is_empty() { texts.journey_start() } else { texts.journey_go_on() }
                    }}
                    <Icon svg=art!("icon/arrow") points=true/>
                </button>
            </div>
        </main>
    }
}

/// The drawing that stands for a kind of step.
fn picture(kind: &StepKind, object: &'static str) -> &'static str {
    match kind {
        StepKind::Create(_) => object,
        StepKind::Exercise(exercise) => match exercise.split('/').next() {
            Some("mail") => art!("object/envelope"),
            Some("passwords") => art!("object/padlock"),
            Some("portals") => art!("building/counters"),
            Some("touch") => art!("object/screen"),
            Some("life") => art!("building/library"),
            _ => art!("object/id-card"),
        },
    }
}
