//! The corpus: every exercise is fetched and read, the broken ones are listed with what is wrong.

use leptos::prelude::*;
use leptos::task::spawn_local;
use messages::Texts;
use progress::Slug;

use super::point::Point;
use crate::session::{Session, Unplayable, describe};

/// Seed of the attempt that is tried; a persona that fits is found from any.
const SEED: u64 = 0;

/// How far the check got, and what it found.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Checked {
    done: usize,
    total: usize,
    not_fetched: usize,
    broken: Vec<Broken>,
}

/// A broken exercise.
#[derive(Clone, Debug, PartialEq)]
struct Broken {
    title: String,
    reason: String,
}

/// Checks the corpus from the start; `checked` follows it.
pub fn check(session: Session, checked: RwSignal<Option<Checked>>) {
    spawn_local(async move {
        let index = session.index.get_untracked();
        let mut so_far = Checked { total: index.exercises.len(), ..Checked::default() };
        for entry in &index.exercises {
            let reason = match Slug::new(&entry.id) {
                Ok(id) => match session.fetch_exercise(&id).await {
                    Ok(bundle) => bundle.instantiate(SEED, &[]).err().map(|error| describe(&entry.id, &error)),
                    Err(Unplayable::Broken(reason)) => Some(reason),
                    Err(Unplayable::NotFetched) => {
                        so_far.not_fetched += 1;
                        None
                    }
                },
                Err(error) => Some(format!("{}: {error}", entry.id)),
            };
            so_far.broken.extend(reason.map(|reason| Broken { title: entry.title.clone(), reason }));
            so_far.done += 1;
            // Nobody waits any more where the place was left.
            if checked.try_set(Some(so_far.clone())).is_some() {
                return;
            }
        }
    });
}

/// How far the check is. It stays when all are checked: what is below must not move under a finger.
pub fn progress(texts: Texts, checked: Option<&Checked>) -> String {
    checked.map_or_else(
        || texts.mediator_working().to_owned(),
        |checked| texts.mediator_checking(checked.done, checked.total),
    )
}

/// How the exercises stand, once all are checked.
pub fn point(texts: Texts, checked: &Checked) -> Option<Point> {
    let (is_good, words) = match checked {
        checked if checked.done < checked.total => return None,
        checked if !checked.broken.is_empty() => (false, texts.fault_broken_exercises(checked.broken.len())),
        checked if checked.not_fetched > 0 => (false, texts.mediator_not_checked(checked.not_fetched)),
        checked => {
            let count = texts.mediator_checking(checked.done, checked.total);
            (true, [texts.mediator_exercises_ok(), &count].join(" "))
        }
    };
    Some(Point { name: texts.mediator_exercises().to_owned(), is_good, words })
}

/// The list of broken exercises; none where all are good.
pub fn broken(session: Session, checked: &Checked) -> Option<impl IntoView + use<>> {
    let texts = session.texts.get();
    let rows = checked.broken.iter().map(|broken| {
        view! {
            <tr>
                <th scope="row">{broken.title.clone()}</th>
                <td class="diagnostic">{broken.reason.clone()}</td>
            </tr>
        }
    });
    (!checked.broken.is_empty()).then(|| {
        view! {
            <div class="table-frame">
                <table class="table">
                    <thead>
                        <tr>
                            <th scope="col">{texts.mediator_exercises()}</th>
                            <th scope="col">{texts.mediator_reason()}</th>
                        </tr>
                    </thead>
                    <tbody>{rows.collect_view()}</tbody>
                </table>
            </div>
        }
    })
}
