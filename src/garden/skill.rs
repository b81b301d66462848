//! One gesture of the garden: how far it has grown, what it serves for, where to practise it.

use leptos::prelude::*;
use messages::Texts;
use progress::{How, Practice, Slug};
use scenario::{IndexEntry, SkillEntry};

use crate::route::Route;
use crate::session::session;
use crate::ui::art::{Art, Icon, art};
use crate::ui::planks::Planks;

/// Planks of a gesture.
const PLANKS: usize = 3;

/// The plants, from the seed on: one more for each time practised, the flower for a gesture well known.
const PLANTS: [&str; 4] = [
    include_str!("plant/0.svg"),
    include_str!("plant/1.svg"),
    include_str!("plant/2.svg"),
    include_str!("plant/3.svg"),
];

/// The plant of a gesture.
pub fn plant(practice: Option<Practice>) -> &'static str {
    let grown = match practice {
        None => 0,
        Some(practice) if practice.is_well_practised() => 3,
        Some(practice) => practice.times.min(2),
    };
    PLANTS[grown]
}

/// How a gesture was practised, in words.
fn in_words(texts: Texts, practice: Option<Practice>) -> String {
    let Some(practice) = practice else { return texts.garden_not_yet().to_owned() };
    let how = match practice.best {
        _ if practice.is_well_practised() => texts.garden_well_practised(),
        How::Alone => texts.garden_alone(),
        How::WithHelp => texts.garden_with_help(),
        How::WithError => texts.garden_with_error(),
    };
    [&texts.garden_times(practice.times), how].join(" · ")
}

/// A gesture; touching it shows its three uses and its exercises.
#[component]
pub fn Skill(
    /// Which one.
    skill: SkillEntry,
    /// How it was practised, if it was.
    practice: Option<Practice>,
    /// The exercises that practise it.
    exercises: Vec<IndexEntry>,
) -> impl IntoView {
    let texts = session().texts.get_untracked();
    let laid = practice.map_or(0, |practice| practice.times.min(PLANKS));
    let [creation, rights, daily] = skill.uses;
    let uses = [
        (art!("object/keyring"), texts.bridge_creation(), creation),
        (art!("object/letter"), texts.bridge_rights(), rights),
        (art!("building/home"), texts.bridge_daily(), daily),
    ];
    view! {
        <details class="card skill">
            <summary>
                <Art svg=plant(practice)/>
                <h3>{skill.name}</h3>
                <Planks
                    laid=Signal::stored(laid)
                    total=Signal::stored(PLANKS)
                    label=Signal::stored(texts.app_of_total(laid, PLANKS))
                />
                <small>{in_words(texts, practice)}</small>
                <Icon svg=art!("icon/forward") points=true/>
            </summary>
            <h4>{texts.garden_three_uses()}</h4>
            <ul class="skill-fields">
                {uses.map(|(svg, bank, used)| view! {
                    <li class="skill-field" class:lit=practice.is_some()>
                        <Art svg/>
                        <span><small>{bank}</small>{used}</span>
                    </li>
                })}
            </ul>
            <h4>{texts.garden_practise()}</h4>
            <Exercises exercises/>
        </details>
    }
}

/// The exercises of a gesture.
#[component]
fn Exercises(exercises: Vec<IndexEntry>) -> impl IntoView {
    let session = session();
    let texts = session.texts.get_untracked();
    if exercises.is_empty() {
        return view! { <p>{texts.garden_no_exercise()}</p> }.into_any();
    }
    let row = |entry: IndexEntry| {
        let exercise = Slug::new(&entry.id).ok()?;
        Some(view! {
            <button type="button" class="row" on:click=move |_| session.go(Route::Exercise(exercise.clone()))>
                <span class="row-text">{entry.title}<small>{texts.journey_minutes(entry.minutes)}</small></span>
                <Icon svg=art!("icon/forward") points=true/>
            </button>
        })
    };
    view! { <div class="rows">{exercises.into_iter().filter_map(row).collect_view()}</div> }.into_any()
}
