//! An exercise: the simulated device, the papers on the table, the guide.

mod done;
mod draft;
mod goals;
mod mission;
mod papers;
mod play;
mod pointing;
mod strength;

use leptos::prelude::*;
use leptos::task::spawn_local;
use progress::{Guidance, Slug};

use crate::demo::ExerciseEnd;
use crate::device::Device;
use crate::route::{Building, Route};
use crate::session::{Unplayable, session};
use crate::ui::art::{Icon, art};
use crate::ui::bar::Bar;
use crate::ui::button::RoundButton;
use crate::ui::guide::Guide;
use crate::ui::words::{Explanation, Glossary};

use play::Said;
pub use play::{Play, play};

/// The page of an exercise. It is fetched, then the attempt that was left is taken up.
#[component]
pub fn Exercise(
    /// Which one.
    exercise: Slug,
) -> impl IntoView {
    let session = session();
    let attempt: RwSignal<Option<Result<Play, Unplayable>>> = RwSignal::new(None);
    let owner = Owner::current().unwrap_or_default();
    let begin = {
        let exercise = exercise.clone();
        move || {
            let (exercise, owner) = (exercise.clone(), owner.clone());
            spawn_local(async move {
                let begun = match session.fetch_exercise(&exercise).await {
                    Ok(bundle) => Play::begin(session, owner, exercise.clone(), &bundle)
                        .await
                        .map_err(|error| Unplayable::Broken(crate::session::describe(exercise.as_str(), &error))),
                    Err(unplayable) => Err(unplayable),
                };
                attempt.set(Some(begun));
            });
        }
    };
    begin();
    view! {
        {move || match attempt.get() {
            None => view! { <p class="waiting" aria-hidden="true"><i></i><i></i><i></i></p> }.into_any(),
            Some(Ok(play)) => view! { <Table play again=begin.clone()/> }.into_any(),
            Some(Err(unplayable)) => broken(&unplayable).into_any(),
        }}
    }
}

/// The exercise that cannot be played: the others go on, and the mediator sees why.
fn broken(unplayable: &Unplayable) -> impl IntoView + use<> {
    let session = session();
    let texts = session.texts.get();
    let (title, about, detail) = match unplayable {
        Unplayable::NotFetched => (texts.fault_not_loaded(), texts.offline_not_yet(), String::new()),
        Unplayable::Broken(detail) => {
            (texts.fault_broken_exercise(), texts.fault_broken_exercise_about(), detail.clone())
        }
    };
    view! {
        <main class="state">
            <span class="art" aria-hidden="true" inner_html=art!("scene/broken")></span>
            <h1>{title}</h1>
            <p>{about}</p>
            <button type="button" class="button" on:click=move |_| session.go(Route::Town)>{texts.exercise_back()}</button>
            {(!detail.is_empty()).then(|| view! { <p><small>{detail}</small></p> })}
        </main>
    }
}

/// The table: device, papers, guide.
#[component]
fn Table(play: Play, again: impl Fn() + Clone + Send + 'static) -> impl IntoView {
    let session = session();
    let scenario = play.scenario();
    provide_context(play);
    provide_context(Glossary::new(scenario.bundle.glossary.clone()));
    let papers_open = RwSignal::new(false);
    let goals_open = RwSignal::new(false);
    let title = scenario.bundle.texts.title.clone();
    let building = Building::ALL.into_iter().find(|building| building.id() == scenario.exercise().place);
    let back = building.map_or(Route::Town, Route::Building);
    let has_papers = !scenario.bundle.papers.is_empty();
    view! {
        <main class="exercise">
            <Bar
                title=move || title.clone()
                back=Signal::stored(back)
                back_label=move || session.texts.get().exercise_back().to_owned()
            />
            <p class="training">{move || session.texts.get().exercise_practice()}</p>
            <div class="exercise-table">
                <Device/>
                {has_papers.then(|| view! { <papers::Papers open=papers_open/> })}
            </div>
            <Guide says=Signal::derive(move || says(play)) mood=Signal::derive(move || play.mood())>
                {has_papers.then(|| view! {
                    <button
                        type="button"
                        class="button quiet papers-toggle"
                        aria-expanded=move || papers_open.get().to_string()
                        on:click=move |_| papers_open.update(|open| *open = !*open)
                    >
                        <Icon svg=art!("icon/papers")/>
                        {move || session.texts.get().papers_open()}
                    </button>
                })}
                {move || (play.guidance.get() == Guidance::Alone).then(|| view! {
                    <RoundButton
                        label=move || session.texts.get().exercise_goals().to_owned()
                        icon=art!("icon/list")
                        press=move || goals_open.set(true)
                    />
                })}
                <button type="button" class="button quiet hint-button" on:click=move |_| play.ask_for_help()>
                    <Icon svg=art!("icon/finger")/>
                    {move || {
                        let texts = session.texts.get();
                        if play.help.get() == 0 { texts.exercise_hint() } else { texts.exercise_hint_again() }
                    }}
                </button>
            </Guide>
            {move || play.is_new.get().then(|| view! { <mission::Mission play/> })}
            {move || goals_open.get().then(|| view! { <goals::Goals play open=goals_open/> })}
            {move || play.done.get().map(|how| match session.is_demo() {
                true => view! { <ExerciseEnd play/> }.into_any(),
                false => view! { <done::Done play how again=again.clone()/> }.into_any(),
            })}
            <Explanation/>
        </main>
    }
}

/// What the guide says now.
fn says(play: Play) -> String {
    let scenario = play.scenario();
    let texts = &scenario.bundle.texts;
    let interface = session().texts.get();
    match play.said.get() {
        Said::Trap(trap) => texts.traps.get(&trap).map(|trap| trap.says.clone()).unwrap_or_default(),
        Said::Learned(goal) => {
            let learned = texts.goals.get(&goal).map(|goal| goal.learned.clone());
            let next = play.goal().filter(|_| play.guidance.get() != Guidance::Alone);
            let next = next.and_then(|goal| texts.goals.get(&goal)).map(|goal| goal.says.clone());
            join([learned, next, pointer(play)])
        }
        Said::OwnData => interface.exercise_own_data().to_owned(),
        Said::Goal => {
            let Some(goal) = play.goal().and_then(|goal| texts.goals.get(&goal)) else { return texts.success.clone() };
            let alone = play.guidance.get() == Guidance::Alone;
            let said = match play.help.get() {
                0 if alone && play.actions.get() == 0 => &texts.mission,
                0 if alone => interface.exercise_on_your_own(),
                0 => &goal.says,
                1 => &goal.nudge,
                2 => &goal.look,
                _ if play.advice.with(Option::is_none) => &goal.look,
                _ => "",
            };
            join([Some(said.to_owned()), pointer(play)])
        }
    }
}

/// What to do where the guide points.
fn pointer(play: Play) -> Option<String> {
    let texts = session().texts.get();
    let advice = play.points().then(|| play.advice.get()).flatten()?;
    Some(match advice.text {
        Some(text) if text.is_empty() => texts.exercise_empty_this().to_owned(),
        Some(text) => texts.exercise_type_this(readable(&text)),
        None => texts.exercise_touch_here().to_owned(),
    })
}

fn join<const PARTS: usize>(parts: [Option<String>; PARTS]) -> String {
    parts.into_iter().flatten().filter(|part| !part.is_empty()).collect::<Vec<_>>().join(" ")
}

/// What help tells to write, dates as on the papers.
fn readable(text: &str) -> String {
    scenario::Date::from_iso(text).map_or_else(|| text.to_owned(), scenario::Date::digits)
}
