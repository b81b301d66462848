//! The garden: the map of the possible. Every gesture is a plant that grows as it is practised.

mod again;
mod skill;

use leptos::prelude::*;
use leptos::task::spawn_local;
use progress::Practice;
use scenario::{IndexEntry, SkillEntry};

use crate::journeys::next_step;
use crate::route::Route;
use crate::session::{Notice, Session, session};
use crate::ui::art::{Icon, art};
use crate::ui::bar::Bar;
use again::Again;
use skill::Skill;

/// The garden.
#[component]
pub fn Garden() -> impl IntoView {
    let session = session();
    let next = move || next_step(session);
    let skills: RwSignal<Vec<SkillEntry>> = RwSignal::new(vec![]);
    Effect::new(move |_| {
        session.index.track();
        spawn_local(async move {
            match session.skills().await {
                Some(known) => skills.set(known),
                None => session.tell(Notice::NotLoaded),
            }
        });
    });
    view! {
        <main class="page">
            <Bar
                title=move || session.texts.get().garden_title().to_owned()
                back=Signal::stored(Route::Town)
                back_label=move || session.texts.get().town_back().to_owned()
            />
            <div class="page-body">
                <Again skills/>
                {move || {
                    let texts = session.texts.get();
                    let (practised, others) = gestures(session, &skills.get());
                    let about = if practised.is_empty() { texts.garden_empty() } else { texts.garden_about() };
                    view! {
                        <p class="lead">{about}</p>
                        {bed(texts.garden_practised(), practised)}
                        {bed(texts.garden_to_discover(), others)}
                    }
                }}
            </div>
            {move || next().map(|next| view! {
                <div class="page-foot">
                    <button type="button" class="button wide" on:click=move |_| session.go(next.route())>
                        {session.texts.get().town_go_on()}
                        <Icon svg=art!("icon/arrow") points=true/>
                    </button>
                </div>
            })}
        </main>
    }
}

type Gesture = (SkillEntry, Option<Practice>, Vec<IndexEntry>);

/// The gestures practised, the latest first, and the others in the order of the map.
fn gestures(session: Session, skills: &[SkillEntry]) -> (Vec<Gesture>, Vec<Gesture>) {
    let index = session.index.get();
    let practices = session.state.with(|state| state.skills.clone());
    let gestures = skills.iter().map(|skill| {
        let practises = |entry: &&IndexEntry| entry.skills.contains(&skill.id);
        let exercises = index.exercises.iter().filter(practises).cloned().collect();
        (skill.clone(), practices.get(skill.id.as_str()).copied(), exercises)
    });
    let (mut practised, others): (Vec<Gesture>, Vec<Gesture>) =
        gestures.partition(|(_, practice, _)| practice.is_some());
    practised.sort_by_key(|(_, practice, _)| std::cmp::Reverse(practice.map(|practice| practice.last)));
    (practised, others)
}

/// Gestures under a heading; nothing where there are none.
fn bed(heading: &'static str, gestures: Vec<Gesture>) -> impl IntoView {
    (!gestures.is_empty()).then(|| {
        let skills =
            gestures.into_iter().map(|(skill, practice, exercises)| view! { <Skill skill practice exercises/> });
        view! {
            <h2>{heading}</h2>
            <div class="skills">{skills.collect_view()}</div>
        }
    })
}
