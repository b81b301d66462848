//! Dated rules: amounts, windows and deadlines that the State may change, which a mediator corrects without touching an
//! exercise.

use leptos::prelude::*;
use leptos::task::spawn_local;
use scenario::{Date, DatedRule};

use crate::browser::clock;
use crate::session::{Corrections, Session, session};
use crate::ui::art::{Icon, art};
use crate::ui::outcome::Outcome;

/// The longest value of a rule, in characters: it stands within a sentence.
const LONGEST: usize = 40;

/// The list of the rules, those to be checked again first.
#[component]
pub fn Rules(outcome: RwSignal<Option<Outcome>>) -> impl IntoView {
    let session = session();
    let rules: RwSignal<Vec<DatedRule>> = RwSignal::new(vec![]);
    let corrections = RwSignal::new(Corrections::default());
    spawn_local(async move {
        let kept = session.corrected_rules().await;
        corrections.set(kept);
        rules.set(session.dated_rules().await.unwrap_or_default());
    });
    let list = Memo::new(move |_| {
        let mut list: Vec<DatedRule> = rules.get().into_iter().map(|rule| in_force(rule, &corrections.get())).collect();
        list.sort_by_key(|rule| !is_old(rule));
        list
    });
    view! {
        <p>{move || session.texts.get().rules_about()}</p>
        <details class="rules">
            <summary class="button quiet">
                <Icon svg=art!("icon/clock")/>
                {move || {
                    let texts = session.texts.get();
                    let old = list.with(|list| list.iter().filter(|rule| is_old(rule)).count());
                    match old {
                        0 => texts.rules_all_recent(list.with(Vec::len)),
                        old => texts.rules_some_old(old),
                    }
                }}
            </summary>
            <ul class="rule-list">
                {move || list.get().into_iter().map(|rule| view! { <OneRule rule corrections outcome/> }).collect_view()}
            </ul>
        </details>
    }
}

/// A rule, its value in a field, and the way back to the shipped value.
#[component]
fn OneRule(rule: DatedRule, corrections: RwSignal<Corrections>, outcome: RwSignal<Option<Outcome>>) -> impl IntoView {
    let session = session();
    let value = RwSignal::new(rule.value.clone());
    let id = format!("rule-{}", rule.id);
    let (key, says, source, old) = (rule.id.clone(), rule.says.clone(), rule.source.clone(), is_old(&rule));
    let day = Date::from_iso(&rule.verified).map(Date::digits).unwrap_or_default();
    let is_corrected = corrections.with_untracked(|corrections| corrections.0.contains_key(&rule.id));
    let keep = {
        let key = key.clone();
        move |_| {
            let written = value.get_untracked().trim().to_owned();
            let texts = session.texts.get_untracked();
            let is_fine =
                !written.is_empty() && written.chars().count() <= LONGEST && !written.contains(['{', '}', '<', '>']);
            if !is_fine {
                outcome.set(Some(Outcome::Refused(texts.rules_refused(LONGEST))));
                return;
            }
            let mut changed = corrections.get_untracked();
            changed.0.insert(key.clone(), (written, today()));
            write(session, changed, corrections, outcome);
        }
    };
    let back = move |_| {
        let mut changed = corrections.get_untracked();
        changed.0.remove(&key);
        write(session, changed, corrections, outcome);
    };
    view! {
        <li class="card rule">
            <label for=id.clone()>{says}</label>
            <div class="rule-value">
                <input class="input" id=id type="text" autocomplete="off" prop:value=move || value.get()
                    on:input=move |event| value.set(event_target_value(&event))/>
                <button type="button" class="button quiet" on:click=keep>{move || session.texts.get().app_keep()}</button>
            </div>
            <p class="hint">
                {move || session.texts.get().sheets_checked(&day, &source)}
                {old.then(|| view! { <b>" "{move || session.texts.get().rules_to_check()}</b> })}
            </p>
            {is_corrected.then(|| view! {
                <button type="button" class="button quiet" on:click=back>
                    <Icon svg=art!("icon/undo")/>
                    {move || session.texts.get().rules_back()}
                </button>
            })}
        </li>
    }
}

fn write(
    session: Session,
    changed: Corrections,
    corrections: RwSignal<Corrections>,
    outcome: RwSignal<Option<Outcome>>,
) {
    spawn_local(async move {
        let texts = session.texts.get_untracked();
        if session.correct_rules(&changed).await.is_ok() {
            corrections.set(changed);
            outcome.set(Some(Outcome::Done(texts.rules_kept().to_owned())));
        } else {
            outcome.set(Some(Outcome::Refused(texts.rules_not_kept().to_owned())));
        }
    });
}

/// The rule as it stands on this device.
fn in_force(rule: DatedRule, corrections: &Corrections) -> DatedRule {
    match corrections.0.get(&rule.id).cloned() {
        Some((value, verified)) => DatedRule { value, verified, ..rule },
        None => rule,
    }
}

fn is_old(rule: &DatedRule) -> bool {
    Date::from_iso(&today()).is_some_and(|today| rule.is_old(today))
}

/// Today in ISO 8601.
fn today() -> String {
    let day = clock::today();
    format!("{:04}-{:02}-{:02}", day.year, day.month, day.day)
}
