//! A building of the town: the exercises that are in it, and the one to go on with.

use leptos::prelude::*;
use messages::Texts;
use progress::Slug;
use scenario::IndexEntry;

use crate::journeys::next_step;
use crate::route::{Building, Route};
use crate::session::{Session, session};
use crate::ui::art::{Art, Icon, art};
use crate::ui::bar::Bar;

/// The exercises of a building.
#[component]
pub fn Place(
    /// Which building.
    building: Building,
) -> impl IntoView {
    let session = session();
    view! {
        <main class="page">
            <Bar
                title=move || name(session.texts.get(), building).to_owned()
                back=Signal::stored(Route::Town)
                back_label=move || session.texts.get().town_back().to_owned()
            />
            <div class="page-body">
                {move || {
                    let index = session.index.get();
                    let mut here: Vec<&IndexEntry> =
                        index.exercises.iter().filter(|entry| entry.place == building.id()).collect();
                    // Touching comes before all that is done by it; what is short comes first.
                    here.sort_by_key(|entry| (domain(entry) != "touch", entry.minutes));
                    let texts = session.texts.get();
                    if here.is_empty() {
                        let is_known = !index.exercises.is_empty();
                        return is_known.then(|| view! { <p class="lead">{texts.town_place_empty()}</p> }).into_any();
                    }
                    let next = advised(session, &here);
                    let has_sheets = here.iter().any(|entry| entry.sheet);
                    let others = here.iter().filter(|entry| next.is_none_or(|next| next.id != entry.id)).copied();
                    view! {
                        {next.map(|next| shelf(session, texts.exercise_list_next().to_owned(), "rows next", &[next]))}
                        {by_domain(others)
                            .into_iter()
                            .map(|(domain, entries)| {
                                let of_pack = entries.first().map(|entry| entry.pack.clone()).filter(|pack| !pack.is_empty());
                                let known = heading(texts, domain).unwrap_or(name(texts, building));
                                shelf(session, of_pack.unwrap_or_else(|| known.to_owned()), "rows columns", &entries)
                            })
                            .collect_view()}
                        {has_sheets.then(|| view! {
                            <button type="button" class="button quiet" on:click=move |_| session.go(Route::Sheets)>
                                <Icon svg=art!("icon/print")/>
                                {texts.sheets_title()}
                            </button>
                        })}
                    }
                    .into_any()
                }}
            </div>
        </main>
    }
}

fn name(texts: Texts, building: Building) -> &'static str {
    match building {
        Building::PostOffice => texts.town_post_office(),
        Building::Counters => texts.town_counters(),
        Building::Locksmith => texts.town_locksmith(),
        Building::Library => texts.town_library(),
    }
}

/// The exercise to go on with: the next step of the journey, or else one to do again, or else the first that was never
/// done.
fn advised<'a>(session: Session, here: &[&'a IndexEntry]) -> Option<&'a IndexEntry> {
    let step = next_step(session).map(|next| next.route());
    let leads_to = |entry: &&IndexEntry| Slug::new(&entry.id).ok().map(Route::Exercise) == step;
    let due = session.due();
    let is_due = |entry: &&IndexEntry| due.iter().any(|due| due.exercise.as_str() == entry.id);
    let entries = || here.iter().copied();
    let step = entries().find(leads_to).or_else(|| entries().find(is_due));
    step.or_else(|| entries().find(|entry| !is_done(session, entry)))
}

fn is_done(session: Session, entry: &IndexEntry) -> bool {
    session.state.with(|state| state.exercises.get(entry.id.as_str()).is_some_and(|state| state.best.is_some()))
}

/// The domain of an exercise: the first part of its name.
fn domain(entry: &IndexEntry) -> &str {
    entry.id.split('/').next().unwrap_or_default()
}

/// Exercises by domain, both in the order in which they come.
fn by_domain<'a>(entries: impl Iterator<Item = &'a IndexEntry>) -> Vec<(&'a str, Vec<&'a IndexEntry>)> {
    let mut shelves: Vec<(&str, Vec<&IndexEntry>)> = vec![];
    for entry in entries {
        match shelves.iter_mut().find(|(of, _)| *of == domain(entry)) {
            Some((_, shelf)) => shelf.push(entry),
            None => shelves.push((domain(entry), vec![entry])),
        }
    }
    shelves
}

fn heading(texts: Texts, domain: &str) -> Option<&'static str> {
    Some(match domain {
        "forms" => texts.domain_forms(),
        "portals" => texts.domain_portals(),
        "mail" => texts.domain_mail(),
        "passwords" => texts.domain_passwords(),
        "touch" => texts.domain_touch(),
        "life" => texts.domain_life(),
        _ => return None,
    })
}

fn picture(domain: &str) -> &'static str {
    match domain {
        "forms" => art!("object/id-card"),
        "portals" => art!("object/letter"),
        "mail" => art!("object/envelope"),
        "passwords" => art!("object/padlock"),
        "touch" => art!("object/screen"),
        "life" => art!("app/calendar"),
        _ => art!("building/library"),
    }
}

/// How many exercises of a shelf are shown at once: more is too much to choose from, and to draw.
const AT_ONCE: usize = 24;

/// Exercises under a heading; of a long shelf the first ones, and all when they are asked for.
fn shelf(session: Session, heading: String, class: &'static str, entries: &[&IndexEntry]) -> impl IntoView + use<> {
    let (first, rest) = entries.split_at(entries.len().min(AT_ONCE));
    let first = rows(session, first);
    let rest: Vec<IndexEntry> = rest.iter().copied().cloned().collect();
    let is_whole = RwSignal::new(rest.is_empty());
    let others = move || match is_whole.get() {
        true => rows(session, &rest.iter().collect::<Vec<_>>()).into_any(),
        false => view! {
            <button type="button" class="button quiet" on:click=move |_| is_whole.set(true)>
                <Icon svg=art!("icon/plus")/>
                {session.texts.get().town_place_more(rest.len())}
            </button>
        }
        .into_any(),
    };
    view! {
        <h2>{heading}</h2>
        <div class=class>{first}{others}</div>
    }
}

fn rows(session: Session, entries: &[&IndexEntry]) -> impl IntoView + use<> {
    let texts = session.texts.get();
    let rows = entries.iter().filter_map(|entry| {
        let exercise = Slug::new(&entry.id).ok()?;
        let done = is_done(session, entry);
        let about = if done { texts.exercise_list_done().to_owned() } else { texts.journey_minutes(entry.minutes) };
        Some(view! {
            <button type="button" class="row" on:click=move |_| session.go(Route::Exercise(exercise.clone()))>
                <Art svg=picture(domain(entry))/>
                <span class="row-text">
                    {entry.title.clone()}
                    <small>{about}</small>
                    {(!entry.pack.is_empty()).then(|| view! { <small class="of-pack">{entry.pack.clone()}</small> })}
                </span>
                <Icon svg=if done { art!("icon/check") } else { art!("icon/forward") } points=!done/>
            </button>
        })
    });
    rows.collect_view()
}
